"""From our figures to the conventions of each labelled set. The engine is never bent to one of them; this is where."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span

from annotations.detect.context import ArticleContext, mentions_of
from annotations.detect.figures.lexicon import Lexicon, lexicon
from annotations.detect.figures.number_reader import numbers
from annotations.detect.figures.scaling import Number
from annotations.detect.figures.scope import Tokens, noun_phrase
from annotations.detect.figures.units import currency_before, take_mark
from annotations.detect.pipeline import paragraphs
from schemas.mention import FigureValue, Mention
from schemas.value import Quantity

WORDS = lexicon()
NEWSQUANT_UNITS = {
    "percent": "percentage", "degree Celsius": "celsius", "degree Fahrenheit": "fahrenheit", "pound": "pound-mass",
    "tonne": "metric ton", "ton": "ton", "foot pound-force": "foot pound-force", "millimetre of mercury": "mmhg",
    "part per billion": "parts-per-billion", "part per million": "part per million", "fluid ounce": "ounce",
    "astronomical unit": "astronomical unit", "gigatonne": "gigaton", "megatonne": "megaton",
}  # fmt: skip
NEWSQUANT_MONEY = {
    "USD": "dollar", "JPY": "japanese yen", "CNY": "chinese yuan", "GBP": "pound sterling", "EUR": "euro",
    "INR": "rupee", "ILS": "shekel", "CHF": "swiss franc", "HKD": "hong kong dollar", "MYR": "malaysian ringgit",
    "XBT": "bitcoin", "TRY": "turkish lira", "ESP": "peseta", "HRK": "croatian kuna", "NLG": "netherlands guilder",
    "SGD": "Singaporean dollar", "KRW": "south korean won", "FRF": "french franc", "MXN": "mexican peso",
    "CRC": "costa rican colón",
}  # fmt: skip
NEWSQUANT_PER = {"metre": "metre", "tonne": "metric ton", "pound": "pound-mass"}
QUANTULUM_UNITS = {
    "percent": "percentage", "pound": "pound-mass", "degree Fahrenheit": "degree fahrenheit", "penny": "penny",
    "tonne": "tonne", "millilitre": "cubic centimetre",
}  # fmt: skip
QUANTULUM_MONEY = {"USD": "dollar", "GBP": "pound sterling", "EUR": "euro", "JPY": "japanese yen"}
SUBUNITS = {"cent": "cent", "cents": "cent", "c": "cent", "¢": "cent", "p": "penny", "pence": "penny", "penny": "penny",
            "sen": "sen", "dime": "dime", "dimes": "dime", "satoshis": "satoshi", "pennies": "penny"}  # fmt: skip


def value_of(mention: Mention) -> tuple[Quantity, FigureValue]:
    assert isinstance(mention.value, FigureValue)
    return mention.value.quantity, mention.value


def docs(nlp: Language, texts: list[str], dates: list[str] | None = None) -> Iterator[Doc]:
    """Yield a processed Doc per text; each text is its own article."""
    made = []
    for i, text in enumerate(texts):
        doc = nlp.make_doc(text)
        doc._.context = ArticleContext(date=dates[i] if dates else "", text=text)
        made.append(doc)
    yield from nlp.pipe(made, batch_size=64)


def subunit(mention: Mention) -> tuple[str, Decimal]:
    """The subunit's name and how many make one: our money is in the main unit, these sets count cents."""
    _, value = value_of(mention)
    word = value.parts.unit.surface.lower() if value.parts.unit else ""
    name = SUBUNITS.get(word, "")
    sizes = {"dime": Decimal(10), "satoshi": Decimal(100_000_000)}
    return name, sizes.get(name, Decimal(100)) if name else Decimal(1)


def _from_to(text: str, left: Mention, right: Mention) -> bool:
    """NewsQuant and quantulum read "from X to Y" as one range, we as two levels of a change."""
    between = text[left.end : right.start]
    ql, qr = value_of(left)[0], value_of(right)[0]
    same = ql.low == ql.high and ((ql.kind == qr.kind and ql.unit == qr.unit) or not ql.unit)
    return bool(
        same and re.fullmatch(r"(?:\s+(?:[^.;:]|(?<=\d)[.:](?=\d)){1,40}?)?\s+to\s+(?:about\s+)?", between)
        and re.search(r"\bfrom\s+(?:about\s+|the\s+)?$", text[max(0, left.start - 16) : left.start], re.I)
    )  # fmt: skip


def _to_from(text: str, left: Mention, right: Mention) -> bool:
    """NewsQuant reads "to X units from Y units" as one range too."""
    ql, qr = value_of(left)[0], value_of(right)[0]
    same = ql.low == ql.high and ql.kind == qr.kind and ql.unit == qr.unit and ql.unit_name == qr.unit_name
    between, head = text[left.end : right.start], text[max(0, left.start - 4) : left.start]
    return bool(same and re.fullmatch(r"(?:\s+\w+){0,2}\s+from\s+", between) and re.search(r"\bto\s$", head, re.I))


def newsquant(doc: Doc) -> list[dict[str, Any]]:
    """Value, unit name, change of each figure as NewsQuant writes them; ranks and bare multiples are none there."""
    out: list[dict[str, Any]] = []
    found = [m for m in mentions_of(doc, "figures") if value_of(m)[0].kind != "rank"]
    skip = -1
    for i, mention in enumerate(found):
        q, _ = value_of(mention)
        if i == skip or (q.kind == "multiple" and not re.search(r"\d|fold|times", mention.surface)):
            continue
        if q.kind == "duration" and re.fullmatch(r"an?\s+\w+", mention.surface):
            continue
        shared = value_of(mention)[1].parts.unit is None and i and q.kind == "money" and q.low < 10
        _, many = subunit(found[i - 1] if shared else mention)
        low, high = q.low * many, q.high * many
        value: Any = (low, high) if low != high else low
        if q.kind == "score":
            value = (q.low, q.high)
        if re.match(r"(?:tens|hundreds|thousands|millions|billions)\b", mention.surface, re.I):
            value = (low, low * 10)
        last = mention
        if i + 1 < len(found) and _from_to(doc.text, mention, found[i + 1]):
            q2, _ = value_of(found[i + 1])
            value, skip, last = (low, q2.high * many), i + 1, found[i + 1]
        elif i + 1 < len(found) and _to_from(doc.text, mention, found[i + 1]):
            value, skip = (value_of(found[i + 1])[0].low * many, high), i + 1
        out.append(
            {
                "value": value,
                "unit": _newsquant_unit(doc, last, found[i - 1] if shared else last),
                "change": _newsquant_change(doc, mention),
            }
        )
    return out + _ones_of(doc)


def _ones_of(doc: Doc) -> list[dict[str, Any]]:
    """NewsQuant counts "one of the stores" as 1 store; to us it is an idiom that states no amount."""
    out = []
    tokens = Tokens(doc, WORDS)
    for number in numbers(doc.text, WORDS):
        match = re.match(r"(?i:one)(\s+of\s+)(?=the|my|his|her|its|our|their|[A-Z])", doc.text[number.start :])
        if match is None or any(m.start <= number.start < m.end for m in mentions_of(doc, "figures")):
            continue
        phrase = noun_phrase(tokens, tokens.at(number.start + match.end()), True, WORDS)
        if phrase is not None:
            unit = _base_forms(doc[phrase[0] : phrase[1] + 1])
            out.append({"value": Decimal(1), "unit": unit, "change": "="})
    return out


def _moved_by_verb(doc: Doc, mention: Mention) -> bool:
    """NewsQuant sees a change only where a verb or "up"/"down" says it, not in "a 3% rise" or "3% higher"."""
    cue = next((r.split("“")[1].rstrip("”") for r in mention.reasons if r.startswith("the size of")), "")
    if cue in ("up", "down", "off", "or") or not cue:
        return True
    head = doc.text[max(0, mention.start - 70) : mention.start].lower()
    return cue in WORDS.movement and re.search(rf"\b{cue}\b(?!\s+of)", head) is not None


def _newsquant_change(doc: Doc, mention: Mention) -> str:
    q, value = value_of(mention)
    strong = q.modifier in ("more_than", "at_least") and value.parts.modifier is not None
    if q.direction != "none" and not strong and _moved_by_verb(doc, mention):
        return q.direction
    cue = value.parts.modifier.surface.lower() if value.parts.modifier else ""
    if q.kind == "money" and value.parts.modifier and mention.start - value.parts.modifier.end > 12:
        return "="
    if q.modifier == "nearly" and re.search(r"under|below|less", cue):
        return "<"
    if q.modifier == "up_to" and cue.startswith("as "):
        return "="
    if value.parts.modifier is None:
        return "="
    marks = {
        "about": "~",
        "nearly": "~",
        "more_than": ">",
        "at_least": ">",
        "less_than": "<",
        "at_most": "<",
        "up_to": "<",
    }
    return marks.get(q.modifier, "=")


def _newsquant_unit(doc: Doc, mention: Mention, unit_of: Mention) -> str:
    q, _ = value_of(mention)
    if q.kind == "money":
        sub, _ = subunit(unit_of)
        name = sub or NEWSQUANT_MONEY.get(q.unit, q.unit_name.lower())
    elif q.kind == "age":
        name = f"{q.unit_name} of age"
    elif q.kind == "count":
        if re.match(r"\s+times\b", doc.text[mention.end : mention.end + 7]):
            return "count"
        name = _phrase(doc, mention, q) or "-"
    elif _is_part(mention, q):
        name = f"% {_phrase(doc, mention, q) or '-'}" if not q.unit else q.unit_name
    elif q.kind == "multiple":
        name = "count"
    elif q.kind in ("score", "ratio"):
        name = "-"
    else:
        name = NEWSQUANT_UNITS.get(q.unit_name, q.unit_name)
    tail = doc.text[mention.end : mention.end + 40]
    adverb = re.match(r"[^.,;]*?\b(?:annually|yearly|monthly|every|each)\b", tail) and not re.search(
        r"\b(?:per|a)\b", tail
    )
    if adverb:
        return name
    return f"{name} per {NEWSQUANT_PER.get(q.per, q.per)}" if q.per else name


def _is_part(mention: Mention, q: Quantity) -> bool:
    """A part of a whole: "a third", and "one in three", which to us is a ratio."""
    return q.kind == "fraction" or (
        q.kind == "ratio" and re.search(r"\b(?:in|of)\b", mention.surface, re.I) is not None
    )


def _phrase(doc: Doc, mention: Mention, q: Quantity) -> str:
    """The counted noun with its adjectives, each in its base form, as NewsQuant keeps them."""
    if not q.measures:
        return "people" if q.unit_name == "person" else q.unit_name
    at = doc.text.find(q.measures, mention.end)
    span = doc.char_span(at, at + len(q.measures), alignment_mode="expand") if at >= 0 else None
    if span is None:
        return q.unit_name
    return _base_forms(span)


def _base_forms(span: Span) -> str:
    dropped = ("CC", "RB", "RBS", "POS", "DT", "VBN", "VBG", "CD")
    words = [t for t in span if (t.text == "-" or not t.is_punct) and t.tag_ not in dropped and not t.text[0].isdigit()]
    base = []
    for t in words:
        word = (
            t.text[:-1]
            if t.tag_ == "NNPS" and t.text.endswith("s") and t.ent_type_ != "NORP"
            else t.text
            if t.tag_.startswith("NNP")
            else t.lemma_
        )
        glued = t.whitespace_ == "" and t.i < span.end - 1 and t.nbor().text[:1] not in "’',"
        base.append(("people" if word == "person" else word) + ("" if glued else " "))
    return "".join(base).strip(" -")


def quantulum(doc: Doc, lex: Lexicon) -> list[tuple[Decimal, str]]:
    """Midpoints and unit names; quantulum has no dates and no names, so a year and "Voyager 2" are numbers there."""
    out: list[tuple[Decimal, str]] = []
    found = mentions_of(doc, "figures")
    covered = []
    skip = -1
    for i, mention in enumerate(found):
        q, _ = value_of(mention)
        covered.append((mention.start, mention.end))
        if i == skip or q.kind in ("rank",) or (q.kind == "multiple" and not re.search(r"\d", mention.surface)):
            continue
        if re.search(r"\b(?:several|few)\s+$", doc.text[max(0, mention.start - 10) : mention.start], re.I):
            continue
        sub, many = subunit(mention)
        middle = (q.low + q.high) / 2 * many
        if i + 1 < len(found) and _from_to(doc.text, mention, found[i + 1]):
            middle, skip = (q.low + value_of(found[i + 1])[0].high) / 2 * many, i + 1
        if q.kind == "money":
            name = sub or QUANTULUM_MONEY.get(q.unit, q.unit_name)
        elif q.kind == "count" and "dozen" in mention.surface:
            middle, name = middle / 12, "dozen"
        elif q.kind in ("count", "fraction", "score", "ratio", "multiple") or (
            q.kind == "age" and not value_of(mention)[1].parts.unit
        ):
            name = "count" if doc.text[mention.end :].startswith(" times") and q.per else "dimensionless"
        else:
            name = QUANTULUM_UNITS.get(q.unit_name, q.unit_name) or "dimensionless"
        out.append((middle, f"{name} per {q.per}" if q.per else name))
    for number in numbers(doc.text, lex):
        if number.form == "digits" and number.value == int(number.value):
            around = doc.text[number.start - 1 : number.start] + doc.text[number.end : number.end + 1]
            named = re.search(r"(?:^|\s)[A-Z]?[a-z]+\d?\s$", doc.text[max(0, number.start - 16) : number.start])
            if not any(a < number.end and number.start < b for a, b in covered) and (
                (1000 <= number.value <= 2100 and "-" not in around) or (named and not around.strip(" .\"',"))
            ):
                out.append((number.value, "dimensionless"))
        elif number.value == 0 and not any(a < number.end and number.start < b for a, b in covered):
            out.append((number.value, "dimensionless"))
    return out


RECOGNIZER_KINDS = {
    "Number/PercentModel": ("percent",),
    "NumberWithUnit/CurrencyModel": ("money",),
    "NumberWithUnit/DimensionModel": ("measure",),
    "NumberWithUnit/AgeModel": ("age",),
    "NumberWithUnit/TemperatureModel": ("measure",),
}
PRONOUN_ONE = ("the", "this", "that", "which", "every", "each", "another")


def _bare_numbers(doc: Doc, found: list[Number]) -> list[tuple[str, float]]:
    """Numbers without units: those glued to a unit and the pronoun "one" are none there, "one in five" is a share."""
    shares = [m for m in mentions_of(doc, "figures") if _is_part(m, value_of(m)[0]) and re.search(r"[ -]", m.surface)]
    out = [(m.surface, float(value_of(m)[0].low)) for m in shares]
    for n in found:
        glued = doc.text[n.end : n.end + 1].isalpha() and doc.text[n.end - 1].isdigit()
        before = doc.text[: n.start].lower().split()[-1:]
        pronoun = doc.text[n.start : n.end].lower() == "one" and before and before[0] in PRONOUN_ONE
        held = any(m.start < n.end and n.start < m.end for m in shares)
        if n.form not in ("ordinal", "vague") and not glued and not pronoun and not held:
            out.append((doc.text[n.start : n.end], float(n.value)))
    return out


def _percent_first(doc: Doc, found: list[Number]) -> list[tuple[str, float]]:
    """ "percent of twenty" is twenty percent there."""
    out = []
    for n in found:
        head = re.search(r"(?:^|\s)((?:per\s?cents?|percents?)\s+of\s+)$", doc.text[: n.start], re.I)
        if head is not None:
            out.append((doc.text[head.start(1) : n.end], float(n.value)))
    return out


TEMPERATURES = ("degree Celsius", "degree Fahrenheit", "kelvin", "degree")


def recognizer(model: str, doc: Doc, lex: Lexicon) -> list[tuple[str, float]]:
    """Surface and value as one model of Recognizers-Text gives them; its numbers know no units, dates or names."""
    if model == "Number/NumberModel":
        found = numbers(doc.text, lex)
        for number in found:
            take_mark(doc.text, number, lex, currency_before(doc.text, number.start, lex) is not None)
            if giga := re.compile(r"\s?G(?!\w)").match(doc.text, number.end):
                number.value, number.end = number.value.scaleb(9), giga.end()
        return _bare_numbers(doc, found)
    out: list[tuple[str, float]] = []
    if model == "Number/PercentModel":
        out += _percent_first(doc, numbers(doc.text, lex))
    for mention in mentions_of(doc, "figures"):
        q, _ = value_of(mention)
        if model.endswith("DimensionModel") and q.unit_name in ("degree Celsius", "degree Fahrenheit"):
            continue
        if (
            model.endswith("DimensionModel")
            and q.unit_name == "inch"
            and re.search(r"(?i)f(?:oo|ee)?t", mention.surface)
        ):
            out.append((mention.surface, float(q.low) / 12))
            continue
        if q.kind not in RECOGNIZER_KINDS[model] or (
            model.endswith("TemperatureModel")
            and (q.unit_name not in TEMPERATURES or (q.unit == "deg" and re.search(r"(?i)angle|rotate", doc.text)))
        ):
            continue
        values = [q.high]
        out += [(mention.surface, float(v * subunit(mention)[1])) for v in values]
    return out


def wikinews(doc: Doc) -> list[dict[str, Any]]:
    """The figures with the keys that the article scorer asks for."""
    out = []
    for m in mentions_of(doc, "figures"):
        q, _ = value_of(m)
        out.append(
            {"start": m.start, "end": m.end, "kind": q.kind, "low": q.low, "high": q.high, "unit": q.unit,
             "unit_name": q.unit_name, "modifier": q.modifier}
        )  # fmt: skip
    return out


def article(nlp: Language, text: str, date: str) -> list[dict[str, Any]]:
    """The figures of a whole article, run paragraph by paragraph as the product does; offsets are the article's."""
    chunks = list(paragraphs(text))
    made = []
    for _, chunk in chunks:
        doc = nlp.make_doc(chunk)
        doc._.context = ArticleContext(date=date, text=text)
        made.append(doc)
    out = []
    for (offset, _), doc in zip(chunks, nlp.pipe(made, batch_size=16), strict=True):
        out += [{**row, "start": row["start"] + offset, "end": row["end"] + offset} for row in contract(doc)]
    return out


def contract(doc: Doc) -> list[dict[str, Any]]:
    """Our figures with the keys of the analysis contract."""
    out = []
    for m in mentions_of(doc, "figures"):
        q, _ = value_of(m)
        out.append(
            {"start": m.start, "end": m.end, "surface": m.surface, "kind": q.kind, "low": q.low, "high": q.high,
             "unit": q.unit, "unit_name": q.unit_name, "modifier": q.modifier, "direction": q.direction, "per": q.per}
        )  # fmt: skip
    return out


def comparable(value: Any, key: str) -> Any:
    """Numbers by value to six digits (gold rounds thirds), texts in lower case, None as empty."""
    if key in ("low", "high"):
        return round(Decimal(str(value)), 4)
    return (value or "").lower() if isinstance(value, str) or value is None else value
