"""Units made of known symbols: "km/s2", "J/m^2", "s-1", "kg·m". UCUM codes; names in words."""

import re

from annotations.detect.figures.lexicon import Lexicon, Unit

_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺−", "0123456789-+-")
_PART = re.compile(r"([/·⋅*]?)([^\W\d_]{1,4})(\^?[-−]?[1-9](?!\d)|[⁻]?[²³¹⁴])?")
_POWERS = {1: "", 2: "square ", 3: "cubic "}
_MOST = 4


def compound_unit(text: str, start: int, lex: Lexicon) -> tuple[Unit, int] | None:
    """Return the compound unit that starts at `start` and where it ends; None for a single symbol or an unknown one."""
    code = ""
    above: list[str] = []
    below: list[str] = []
    end, parts, inverse = start, 0, False
    while parts < _MOST and (match := _PART.match(text, end)) is not None and bool(match[1]) == (parts > 0):
        unit = lex.symbols.get(match[2])
        if unit is None or unit.kind == "money":
            break
        power = int(match[3].translate(_SUPERSCRIPT).lstrip("^")) if match[3] else 1
        under = match[1] == "/" or power < 0
        inverse = inverse or power < 0
        name = _POWERS.get(abs(power), f"{abs(power)}th-power ") + unit.name
        (below if under else above).append(name)
        joint = "/" if match[1] == "/" else "." if parts else ""
        code += f"{joint}{unit.code}{'' if power == 1 else power}"
        end, parts = match.end(), parts + 1
    if not (parts > 1 or inverse) or re.match(r"[^\W_]", text[end : end + 1]):
        return None
    if not above:
        return Unit("measure", code, "inverse " + " ".join(below)), end
    return Unit("measure", code, " per ".join([" ".join(above), *below])), end
