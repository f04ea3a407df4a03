"""What is common to numbers in digits and in words: sign, scale words, "and a half", shares."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from annotations.detect.figures.atoms import QUOTIENT, AtomRun, joins

Form = Literal["digits", "words", "fraction", "vague", "ordinal"]
_SIGN = re.compile(r"(?:^|[\s(:$£€])([-−+])$|^([-−])\s+$")


@dataclass(slots=True)
class Number:
    """A number with its scale word; `mantissa` times `scale` is `value`. `digits_end` is where the digits stop."""

    start: int
    end: int
    value: Decimal
    form: Form
    scale: Decimal = Decimal(1)
    digits_end: int = -1
    signed: str = ""

    @property
    def mantissa(self) -> Decimal:
        return self.value / self.scale

    @property
    def behind_digits(self) -> bool:
        return self.digits_end == self.end


class Scaling(AtomRun):
    """Numbers grown to the left by a sign, to the right by scale words and fractions."""

    def _signs(self, number: Number) -> None:
        head = self.text[max(0, number.start - 10) : number.start]
        whole = number.start - len(head) == 0
        if match := _SIGN.search(head if whole else head[-2:]):
            behind_number = re.search(r"\d\s[-−+]$", head) is not None and self.text[number.end : number.end + 1] != "%"
            if (match[2] and not whole) or behind_number:
                return
            number.start -= len(match[0]) if match[2] else 1
            number.signed = "+" if match[1] == "+" else "-"
        elif match := self.lex.patterns["minus_before"].search(self.text, max(0, number.start - 10), number.start):
            if self.lex.patterns["or_before"].search(self.text, max(0, number.start - 24), match.start()):
                return
            number.start = match.start()
            number.signed = "-"
        if number.signed == "-":
            number.value = -number.value

    def _scales(self, end: int, j: int) -> bool:
        """Whether the scale word at atom j belongs to the number that ends at `end` ("38 million", "38million")."""
        return self.atoms[j].start == end or joins(self._between(end, j))

    def _scaled(self, number: Number, j: int) -> tuple[Number, int]:
        """Take the scale words that follow, and "and a half" before or after them."""
        number, j = self._and_a_half(number, j)
        while self._kind(j) in ("scale", "dozen", "vague") and self._scales(number.end, j):
            atom = self.atoms[j]
            if atom.kind == "vague" and self.lex.patterns["of"].match(self.text, atom.end):
                break
            number.scale *= atom.value
            number.value *= atom.value
            number.end, j = atom.end, j + 1
            if number.form == "fraction":
                number.form = "words"
        if number.scale != 1:
            number, j = self._and_a_half(number, j)
        lower = self._kind(j) == "digits" and self._kind(j + 1) == "scale" and self._joined(j)
        if lower and number.form == "digits" and joins(self._between(number.end, j)):
            atom, scale = self.atoms[j], self.atoms[j + 1]
            if atom.value * scale.value < number.scale:
                number.value, number.end = number.value + atom.value * scale.value, scale.end
                number.scale, j = scale.value, j + 2
        if number.scale == 100 and number.form == "digits" and self._kind(j) in ("small", "digits"):
            atom = self.atoms[j]
            follows = self._kind(j + 1) == "scale" and self._joined(j)
            if atom.value < 100 and not follows and self.lex.patterns["and"].fullmatch(self._between(number.end, j)):
                number.value, number.end, j = number.value + atom.value, atom.end, j + 1
        return number, j

    def _and_a_half(self, number: Number, j: int) -> tuple[Number, int]:
        """ "two and a half", "three million and a quarter", "two and three quarters"."""
        match = self.lex.patterns["and_part"].match(self.text, number.end)
        if match is None or number.form not in ("digits", "words") or j >= len(self.atoms):
            return number, j
        up, k = Decimal(1), j
        if not match[1]:
            if self._kind(j) != "small" or self.atoms[j].start != match.end() or not self._joined(j):
                return number, j
            up, k = self.atoms[j].value, j + 1
            if up >= 20 and self._kind(k) == "small" and self.atoms[k].value < 10 and self._joined(k):
                up, k = up + self.atoms[k].value, k + 1
        elif self.atoms[j].start != match.end():
            return number, j
        down = self.words.DENOMINATORS.get(self.atoms[k].word)
        if down is None or self.atoms[k].word not in (self.words.MANY_PARTS if up > 1 else self.words.ONE_PARTS):
            return number, j
        if number.scale == 1 and number.mantissa >= 1000:
            return number, j
        tail_scale = self._kind(k + 1) == "scale" and self._joined(k)
        factor = number.scale
        if tail_scale and number.scale != 1:
            factor = self.atoms[k + 1].value
        number.value += QUOTIENT.divide(up * factor, Decimal(down))
        number.end = self.atoms[k].end
        if tail_scale and number.scale != 1:
            number.end, k = self.atoms[k + 1].end, k + 1
        return number, k + 1

    def _share(self, i: int, start: int, value: Decimal, j: int) -> tuple[Number | None, int]:
        number = Number(start, self.atoms[j - 1].end, value, "fraction", digits_end=self.atoms[j - 1].end)
        scale = self._scale_behind(j - 1)
        if scale is not None:
            atom = self.atoms[scale]
            number.value, number.scale, number.end = number.value * atom.value, atom.value, atom.end
            number.form = "words"
            return number, scale + 1
        return number, j

    def _article(self, number: Number) -> None:
        if match := self._article_before(number.start):
            number.start = match.start()

    def _article_before(self, start: int) -> re.Match[str] | None:
        return self.lex.patterns["article_before"].search(self.text, max(0, start - 8), start)

    def _decimals(self, number: Number, j: int) -> tuple[Number, int]:
        digits = ""
        while self._kind(j) == "small" and (not digits or self._joined(j - 1)):
            value = int(self.atoms[j].value)
            tens = value >= 20 and self._kind(j + 1) == "small" and self._joined(j) and self.atoms[j + 1].value < 10
            digits += str(value + (int(self.atoms[j + 1].value) if tens else 0))
            j += 2 if tens else 1
        part = Decimal(f"0.{digits}")
        number.value += -part if number.signed == "-" else part
        number.end = self.atoms[j - 1].end
        return number, j
