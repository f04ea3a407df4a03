"""Finds date expressions: rules over token classes, compiled to regular expressions over one character a token."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from annotations.detect.dates.build import BUILDERS
from annotations.detect.dates.expr import Expression
from annotations.detect.dates.orders import compiled
from annotations.detect.dates.tokens import OTHER, Lexicon, Token

Builder = Callable[[Mapping[str, Token]], Expression | None]
LONGEST = 24
"""Tokens that one expression may have."""
_FIRST_CODE = 0xE000
_SHAPES = (
    "D31 D99 YEAR4 NUMBER WORDNUM SPOKENYEAR ORD ORDBIG FRACTION FRACTIONHEAD YY DECADE SHORTDECADE ISODATE NUMDATE "
    "CLOCK SPOKENCLOCK AMPM QCODE FYCODE COMMA DOT SLASH COLON APOS HYPHEN DASH POSS"
)
ENGINE_CLASSES = frozenset(_SHAPES.split())
"""Classes that the tokeniser gives by the shape of a token, in every language."""
_NO_CORE = (
    "OTHER D31 D99 NUMBER WORDNUM ORD ORDBIG FRACTION FRACTIONHEAD COMMA DOT SLASH COLON APOS HYPHEN DASH POSS THE A "
    "OF BETWEEN ALL IN ON AT AND OR TO FROM EDGE POINT APPROX MORE THIS THAT SAME NEXT PREVIOUS FOLLOWING LATEST "
    "CURRENT RECENT ITS FISCAL HALF QUANT EVERY TIMES TWICE PER OLD AGO EARLIER LATER HENCE AHEAD ADJ WITHIN"
)
FILLERS = frozenset(_NO_CORE.split())
"""Classes that make no date by themselves: a run of tokens without another class is passed over."""


@dataclass(frozen=True)
class Match:
    """A date expression in a text: its tokens are `tokens[first:last]`."""

    first: int
    last: int
    rule: str
    expression: Expression


@dataclass(frozen=True)
class Grammar:
    """A language's rules, ready to run."""

    lexicon: Lexicon
    codes: Mapping[str, str]
    rules: tuple[tuple[str, Builder, re.Pattern[str]], ...]
    starts: Mapping[str, tuple[int, ...]]
    core: re.Pattern[str]

    def find(self, tokens: list[Token]) -> list[Match]:
        """Return the expressions, longest first at each place, that do not overlap, in text order."""
        other = self.codes[OTHER]
        line = "".join([self.codes.get(t.cls, other) for t in tokens])
        found: list[Match] = []
        for run in re.finditer(f"[^{other}]+", line):
            if self.core.search(line, run.start(), run.end()):
                self._in_run(line, tokens, run.start(), run.end(), found)
        return found

    def _in_run(self, line: str, tokens: list[Token], position: int, end: int, found: list[Match]) -> None:
        while position < end:
            match = self._at(line, tokens, position, min(end, position + LONGEST))
            if match is None:
                position += 1
            else:
                found.append(match)
                position = match.last

    def _at(self, line: str, tokens: list[Token], position: int, end: int) -> Match | None:
        fits: list[tuple[int, int, re.Match[str]]] = []
        for index in self.starts.get(line[position], ()):
            fit = self.rules[index][2].match(line, position, end)
            if fit is not None and fit.end() > position:
                fits.append((-fit.end(), index, fit))
        for _, index, fit in sorted(fits, key=lambda f: f[:2]):
            named = {k.split("__")[0]: tokens[fit.start(k)] for k, v in fit.groupdict().items() if v}
            expression = self.rules[index][1](named)
            if expression is not None:
                return Match(position, fit.end(), self.rules[index][0], expression)
        return None


def grammar(lex: Lexicon) -> Grammar:
    """Compile a lexicon's rules."""
    phrased = {cls for entries in lex.phrases.values() for _, cls, _ in entries}
    classes = sorted({OTHER, *ENGINE_CLASSES, *phrased, *(c for c, _ in lex.words.values())})
    classes += sorted({c for c, _ in lex.suffixes.values()} - set(classes))
    codes = {cls: chr(_FIRST_CODE + i) for i, cls in enumerate(classes)}
    named = lex.data.SETS | (lex.style.SETS if lex.style else {})
    sets = {name: "".join(codes[c] for c in members.split()) for name, members in named.items()} | codes
    orders = (*lex.data.RULES, *(lex.style.RULES if lex.style else ()))
    rules: list[tuple[str, Builder, re.Pattern[str]]] = []
    starts: dict[str, list[int]] = {code: [] for code in codes.values()}
    for index, (name, order) in enumerate(orders):
        pattern, first = compiled(order, sets)
        rules.append((name, BUILDERS[name], pattern))
        for code in first:
            starts[code].append(index)
    core = "".join(codes[cls] for cls in codes if cls not in FILLERS or lex.loose)
    return Grammar(lex, codes, tuple(rules), {k: tuple(v) for k, v in starts.items()}, re.compile(f"[{core}]"))
