"""The atoms of numbers: runs of digits with their grouping, number words; and how neighbouring atoms stand together."""

import re
from dataclasses import dataclass
from decimal import Context, Decimal

from annotations.detect.figures.lexicon import Lexicon

SPACE = "[ \t\u00a0\u2009\u202f]"
_JOIN = re.compile(rf"{SPACE}{{1,3}}|\n|{SPACE}?[-‐‑]{SPACE}?")
_OTHER_DECIMAL = re.compile(r"\d{1,4}[.,]\d{1,2}")
"""The other language's decimal mark, where it cannot group thousands: "3,5" in English, "3.5" in German."""
LONGEST_DIGITS = 24
QUOTIENT = Context(prec=15)


@dataclass(slots=True)
class Atom:
    """A run of digits or one number word; `kind` says how it may be joined to its neighbours."""

    start: int
    end: int
    kind: str
    value: Decimal
    word: str


def joins(gap: str) -> bool:
    """Whether the text between two number words joins them: a space, a hyphen."""
    return _JOIN.fullmatch(gap) is not None


class AtomRun:
    """The atoms of a text in order, and questions about what stands between and behind them."""

    def __init__(self, text: str, lex: Lexicon) -> None:
        self.text, self.lex, self.words = text, lex, lex.words
        self.atoms: list[Atom] = []
        for match in lex.number.finditer(text):
            if match[3] is None or match[3].lower() in lex.number_words:
                self._add(match)

    def _add(self, match: re.Match[str]) -> None:
        start, end, words = match.start(), match.end(), self.words
        if match[1]:
            if start and self.atoms and self.atoms[-1].end > start:
                return
            self._add_digits(start, match[1])
            return
        word = match[0].lower()
        if match[2]:
            up, down = words.VULGAR[match[2]]
            self.atoms.append(Atom(start, end, "vulgar", QUOTIENT.divide(Decimal(up), Decimal(down)), word))
            return
        for table, kind in ((words.CARDINALS, "small"), (words.DOZENS, "dozen"), (words.VAGUE_DOZENS, "vague")):
            if word in table:
                self.atoms.append(Atom(start, end, kind, Decimal(table[word]), word))
                return
        if word in words.SCALES:
            self.atoms.append(Atom(start, end, "scale", Decimal(10) ** words.SCALES[word], word))
        elif word in words.VAGUE:
            self.atoms.append(Atom(start, end, "vague", Decimal(10) ** words.VAGUE[word], word))
        elif word in words.ORDINALS:
            self.atoms.append(Atom(start, end, "ordinal", Decimal(words.ORDINALS[word]), word))
        else:
            self.atoms.append(Atom(start, end, "denominator", Decimal(words.DENOMINATORS[word]), word))

    def _add_digits(self, start: int, run: str) -> None:
        glued = start > 0 and (self.text[start - 1].isalpha() or self.text[start - 1] == "_")
        if len(run) > LONGEST_DIGITS or (glued and not self._code_before(start)):
            return
        point, comma = self.words.DECIMAL_MARK, self.words.GROUP_MARK
        if start and point == "." == self.text[start - 1] and not (start > 1 and self.text[start - 2].isalnum()):
            start, run = start - 1, "0." + run if "." not in run else run
        if self.lex.digits.grouped.fullmatch(run):
            end = start + len(run) - (1 if run.startswith("0.") and self.text[start] == "." else 0)
            if len(run) <= 3 and run[0] != "0" and (more := self._spaced(start, end)):
                run, end = run + more, end + len(more)
            value = Decimal("".join(c for c in run.replace(comma, "").replace(point, ".") if c.isdecimal() or c == "."))
            self.atoms.append(Atom(start, end, "digits", value, run))
            return
        if _OTHER_DECIMAL.fullmatch(run) and run[-3:].count(comma) == 1:
            self.atoms.append(Atom(start, start + len(run), "digits", Decimal(run.replace(comma, ".")), run))
            return
        pieces = list(re.finditer(r"[^,]+", run))
        if all(re.fullmatch(r"\d{1,4}", p.group()) for p in pieces):
            self.atoms += [
                Atom(start + p.start(), start + p.end(), "digits", Decimal(p.group()), p.group()) for p in pieces
            ]

    def _code_before(self, start: int) -> bool:
        return self.lex.sign_before.search(self.text, max(0, start - 6), start) is not None

    def _spaced(self, start: int, end: int) -> str:
        if thousands := self.lex.digits.broken.match(self.text, end):
            return thousands[0]
        match = self.lex.digits.spaced.match(self.text, end)
        if match is None:
            return ""
        before = self.text[max(0, start - 12) : start].rstrip().rsplit(" ", 1)[-1].lower().strip(".,")
        plain = match[1] == " "
        return "" if plain and (before in self.words.MONTHS or before.isdigit()) else match[0]

    def _gap(self, i: int) -> str:
        return self.text[self.atoms[i].end : self.atoms[i + 1].start] if i + 1 < len(self.atoms) else "|"

    def _joined(self, i: int) -> bool:
        return joins(self._gap(i))

    def _kind(self, i: int) -> str:
        return self.atoms[i].kind if i < len(self.atoms) else ""

    def _between(self, end: int, j: int) -> str:
        return self.text[end : self.atoms[j].start] if self.atoms[j].start - end < 8 else "|"

    def _scale_behind(self, i: int) -> int | None:
        """The atom that a fraction multiplies: "half a million", "quarter of a million", "half million"."""
        j = i + 1
        near = self._kind(j) in ("scale", "dozen") and self.atoms[j].start - self.atoms[i].end < 10
        return j if near and self.lex.patterns["scale_gap"].fullmatch(self._gap(i)) else None

    def _share_follows(self, i: int) -> bool:
        after = re.compile(r"\s*([\w’']+|[^\w\s]|$)").match(self.text, self.atoms[i].end)
        word = after[1].lower() if after else ""
        return word in self.words.SHARE_AFTER or not word[:1].isalpha() or self._scale_behind(i) is not None

    def _is_share(self, start: int, i: int) -> bool:
        before = re.findall(r"[\w’']+|[^\w\s]", self.text[max(0, start - 24) : start].lower())
        last = next((word for word in reversed(before) if word != "-"), "")
        after = re.compile(r"[\s-]*([\w’']+|[^\w\s]|$)").match(self.text, self.atoms[i].end)
        word = after[1].lower() if after else ""
        if last in self.words.NOT_HALF_BEFORE or word in self.words.QUARTER_OF_A_YEAR_AFTER:
            return False
        if word in self.words.SHARE_AFTER:
            return True
        return (last in self.words.SHARE_BEFORE or (not last and not word)) and (
            not word[:1].isalpha() or self.atoms[i].word == self.words.HALF
        )
