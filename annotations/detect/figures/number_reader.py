"""Numbers in running text: digits with their grouping, number words, fractions, scale words. Values are exact.

One pass finds atoms (a run of digits, a number word), another joins neighbours ("two and a half million"). Both are
linear: an atom is looked at a fixed number of times, and what is looked at around it has a fixed length.
"""

import re
from decimal import Decimal

from annotations.detect.figures.atoms import QUOTIENT, SPACE, Atom
from annotations.detect.figures.lexicon import Lexicon
from annotations.detect.figures.scaling import Number, Scaling

_EXPONENT = re.compile(r"[eE]([+-]?\d{1,3})(?![\w.])|\s?[x×*]\s?10\s?\^?\s?([-−⁻+]?\d{1,3}|[⁻⁺]?[⁰¹²³⁴-⁹]+)(?!\w)")
_POWER = re.compile(r"\^([-+]{0,2}\d{1,2})(?![\w.])")
_FRACTION = re.compile(r"[/⁄](\d{1,4})(?![\d/]|[.,]\d)")
_MIXED = re.compile(rf"(?:{SPACE}{{1,2}}|-)(\d{{1,3}})[/⁄](\d{{1,3}})(?![\d/])")
_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺−", "0123456789-+-")


def numbers(text: str, lex: Lexicon) -> list[Number]:
    """Return the numbers of a text in order, without overlaps. Identifiers ("A320", "R2D2") are left out."""
    return _Reader(text, lex).read()


class _Reader(Scaling):
    """Joins atoms to numbers."""

    def read(self) -> list[Number]:
        found: list[Number] = []
        i = 0
        while i < len(self.atoms):
            number, i = self._number(i)
            if number is not None:
                found.append(number)
        return self._divided(found)

    def _divided(self, found: list[Number]) -> list[Number]:
        """ "one over twenty": a division that the text consists of or that "is" introduces."""
        over, told = self.lex.patterns["over_gap"], self.lex.patterns["is_before"]
        out: list[Number] = []
        for number in found:
            left = out[-1] if out else None
            if left is not None and number.value and over.fullmatch(self.text[left.end : number.start][:16]):
                alone = told.search(self.text[max(0, left.start - 8) : left.start])
                if alone and re.match(r"\W*$", self.text[number.end : number.end + 4]):
                    left.value, left.end = QUOTIENT.divide(left.value, number.value), number.end
                    left.form, left.digits_end = "fraction", number.end
                    continue
            out.append(number)
        return out

    def _number(self, i: int) -> tuple[Number | None, int]:
        kind = self.atoms[i].kind
        if kind == "digits":
            return self._digits(i)
        if kind == "vulgar":
            return self._share(i, self.atoms[i].start, self.atoms[i].value, i + 1)
        if kind == "vague" or (kind == "dozen" and self.atoms[i].word in self.words.VAGUE_DOZENS):
            return self._vague(i)
        if kind == "ordinal":
            return self._ordinal(i)
        if kind == "denominator":
            return self._denominator(i)
        return self._spelled(i)

    def _digits(self, i: int) -> tuple[Number | None, int]:
        atom, text = self.atoms[i], self.text
        value, end, j, form = atom.value, atom.end, i + 1, "digits"
        if match := self.lex.patterns["ordinal_behind"].match(text, end):
            return Number(atom.start, match.end(), value, "ordinal"), j
        if match := _EXPONENT.match(text, end):
            power = int((match[1] or match[2]).translate(_SUPERSCRIPT))
            value, end = value.scaleb(power), match.end()
        elif match := _POWER.match(text, end):
            power = int(match[1].replace("--", "-").replace("+", ""))
            value, end = QUOTIENT.power(value, Decimal(power)) if value and abs(power) <= 99 else value, match.end()
        elif (match := _FRACTION.match(text, end)) and self._is_quotient(atom, int(match[1])):
            value, end, form = QUOTIENT.divide(value, Decimal(match[1])), match.end(), "fraction"
        elif (match := _MIXED.match(text, end)) and 0 < int(match[1]) < int(match[2]):
            value, end = value + QUOTIENT.divide(Decimal(match[1]), Decimal(match[2])), match.end()
        elif self._kind(j) == "vulgar" and self._gap(i) in ("", " "):
            value, end = value + self.atoms[j].value, self.atoms[j].end
        while j < len(self.atoms) and self.atoms[j].start < end:
            j += 1
        number = Number(atom.start, end, value, "fraction" if form == "fraction" else "digits", digits_end=end)
        self._signs(number)
        return self._scaled(number, j)

    def _is_quotient(self, atom: Atom, down: int) -> bool:
        whole = atom.word.isdigit() and len(atom.word) <= 3
        return whole and down > 1 and atom.value <= 12 and self.text[max(0, atom.start - 1) : atom.start] != "/"

    def _spelled(self, i: int) -> tuple[Number | None, int]:
        """A cardinal in words: "twelve hundred", "two million, one hundred and ten" without the comma."""
        start = self.atoms[i].start
        total = current = Decimal(0)
        smallest: Decimal | None = None
        j, last = i, ""
        while j < len(self.atoms):
            atom = self.atoms[j]
            if last and not (self._joined(j - 1) or self._and_continues(j, last)):
                break
            if atom.kind == "small":
                fits = not last or last == "scale" or (last == "tens" and 0 < atom.value < 10)
                if not fits or ("-" not in self._gap(j - 1) and last == "scale" and self._starts_bigger(j, smallest)):
                    break
                current += atom.value
                last = "tens" if atom.value >= 20 else "unit"
            elif atom.kind == "scale":
                if atom.value == 100 and last in ("", "unit", "tens") and current < 100:
                    current, last = (current or Decimal(1)) * 100, "scale"
                    smallest = smallest or Decimal(100)
                elif last == "scale" and current == 0 and total and atom.value >= 10**5:
                    total *= atom.value
                elif smallest is None or atom.value < smallest or (smallest == 100 and not total):
                    total, current, last, smallest = (
                        total + (current or 1) * atom.value,
                        Decimal(0),
                        "scale",
                        atom.value,
                    )
                else:
                    break
            elif atom.kind == "dozen":
                total, current, last = (total + current or Decimal(1)) * atom.value, Decimal(0), "dozen"
                smallest = atom.value
                j += 1
                break
            else:
                break
            j += 1
        number = Number(start, self.atoms[j - 1].end, total + current, "words")
        if smallest is not None and smallest >= 1000 and current == 0:
            number.scale = smallest
        return self._finished(number, i, j)

    def _and_continues(self, j: int, last: str) -> bool:
        """Whether "and" before atom j goes on with the number ("two hundred and six"), not with another one."""
        if last == "scale" and self._gap(j - 1).strip() == "," and self.atoms[j - 1].value >= 1000:
            return (
                self._kind(j) == "small"
                and self.atoms[j].value < 10
                and self._kind(j + 1) == "scale"
                and (self._joined(j) and self.atoms[j + 1].value < self.atoms[j - 1].value)
            )
        if last != "scale" or not self.lex.patterns["and"].fullmatch(self._gap(j - 1)) or self.atoms[j].kind != "small":
            return False
        ahead = j + 1
        while self._kind(ahead) == "small" and self._joined(ahead - 1):
            ahead += 1
        value = self.atoms[j].value
        follows = self._kind(ahead) in ("scale", "denominator") and self._joined(ahead - 1)
        if follows and self._kind(ahead) == "denominator" and value >= self.atoms[ahead].value:
            return True
        return not follows or (value >= 1 and self._kind(ahead) == "scale" and self._smaller_scale(j, ahead))

    def _smaller_scale(self, j: int, ahead: int) -> bool:
        earlier = next((a for a in reversed(self.atoms[max(0, j - 4) : j]) if a.kind == "scale"), None)
        if earlier is None or self.atoms[ahead].value < earlier.value:
            return earlier is not None
        head = self.text[max(0, earlier.start - 24) : earlier.start].lower().split()
        return earlier.value == 100 and not set(head) & {*self.words.BETWEEN, *self.words.FROM}

    def _starts_bigger(self, j: int, smallest: Decimal | None) -> bool:
        ahead = j + 1
        while self._kind(ahead) == "small" and self._joined(ahead - 1):
            ahead += 1
        scale = self._kind(ahead) == "scale" and self._joined(ahead - 1)
        return scale and smallest is not None and smallest != 100 and self.atoms[ahead].value >= smallest

    def _finished(self, number: Number, i: int, j: int) -> tuple[Number | None, int]:
        """Article before, "point five" and a denominator behind, "and a half", scale words."""
        if self.atoms[i].kind in ("scale", "dozen"):
            self._article(number)
            before = self.text[max(0, number.start - 10) : number.start].lower().split()
            if before and before[-1] in self.words.VAGUE_BEFORE:
                number.form = "vague"
        self._signs(number)
        point = self.lex.patterns["point"].match(self.text, number.end)
        if point and self._kind(j) == "small" and self.atoms[j].start == point.end():
            return self._scaled(*self._decimals(number, j))
        if (parts := self._parts_of(number, i, j)) is not None:
            return parts
        if self._kind(j) == "denominator" and self._joined(j - 1) and self.atoms[j].value > 1:
            word = self.atoms[j].word
            if (
                word in self.words.MANY_PARTS
                or word == self.words.HALF
                or (abs(number.value) == 1 and (self._share_follows(j) or "-" in self._gap(j - 1)))
            ):
                return self._share(i, number.start, QUOTIENT.divide(number.value, self.atoms[j].value), j + 1)
        if (tenth := self._compound_denominator(number, j)) is not None:
            return self._share(i, number.start, QUOTIENT.divide(number.value, tenth), j + 2)
        if self._kind(j) == "ordinal" and self._joined(j - 1):
            ordinal = self.atoms[j].value
            if number.value >= 20 and ordinal < 10 and number.value % 10 == 0:
                if (match := self._article_before(number.start)) and self._is_share(match.start(), j):
                    return self._share(i, match.start(), QUOTIENT.divide(Decimal(1), number.value + ordinal), j + 1)
                return Number(number.start, self.atoms[j].end, number.value + ordinal, "ordinal"), j + 1
            if abs(number.value) == 1 and ordinal > 2 and (self._share_follows(j) or "-" in self._gap(j - 1)):
                return self._share(i, number.start, QUOTIENT.divide(Decimal(1), ordinal), j + 1)
        return self._scaled(number, j)

    def _parts_of(self, number: Number, i: int, j: int) -> tuple[Number | None, int] | None:
        """ "one hundred thirty-fifths": the last tens of what was read as one number belong to the denominator."""
        last = self.atoms[j - 1]
        tens = j - 1 > i and last.kind == "small" and last.value >= 20 and last.value % 10 == 0
        if not (tens and self._kind(j) == "denominator" and self._joined(j - 1) and self._joined(j - 2)):
            return None
        one = self.words.DENOMINATORS[self.atoms[j].word]
        if one > 9 or self.atoms[j].word not in self.words.MANY_PARTS:
            return None
        sign = -1 if number.value < 0 else 1
        rest = (abs(number.value) - last.value) * sign
        return self._share(i, number.start, QUOTIENT.divide(rest, last.value + one), j + 1)

    def _compound_denominator(self, number: Number, j: int) -> Decimal | None:
        """ "three twenty-fifths", "one twenty-first": the denominator of two words at atoms j and j + 1."""
        if self._kind(j) != "small" or self.atoms[j].value < 20 or not self._joined(j - 1):
            return None
        if self._kind(j + 1) not in ("ordinal", "denominator") or not self._joined(j):
            return None
        word, last = self.atoms[j + 1].word, self.atoms[j + 1].value
        one = self.words.DENOMINATORS.get(word) or self.words.ORDINALS.get(word)
        if one is None or one > 9 or not (word in self.words.MANY_PARTS or number.value == 1):
            return None
        return self.atoms[j].value + (one or last)

    def _ordinal(self, i: int) -> tuple[Number | None, int]:
        atom = self.atoms[i]
        if atom.value > 2 and (match := self._article_before(atom.start)) and self._is_share(match.start(), i):
            return self._share(i, match.start(), QUOTIENT.divide(Decimal(1), atom.value), i + 1)
        return Number(atom.start, atom.end, atom.value, "ordinal"), i + 1

    def _denominator(self, i: int) -> tuple[Number | None, int]:
        """ "half", "a quarter"; "quarters" and the like without a number are none."""
        atom = self.atoms[i]
        if atom.word not in self.words.ONE_PARTS:
            return None, i + 1
        start = atom.start
        article = self._article_before(start)
        if article:
            start = article.start()
        scale = self._scale_behind(i)
        if scale or ((article or atom.word == self.words.HALF) and self._is_share(start, i)):
            return self._share(i, start, QUOTIENT.divide(Decimal(1), atom.value), i + 1)
        return None, i + 1

    def _vague(self, i: int) -> tuple[Number | None, int]:
        """ "hundreds of thousands", "dozens", "tens of millions": a magnitude."""
        atom, j = self.atoms[i], i + 1
        of = self.lex.patterns["of"].match(self.text, atom.end)
        needs_of = atom.word in self.words.VAGUE_WITH_OF
        if needs_of and not of:
            return None, j
        number = Number(atom.start, atom.end, atom.value, "vague")
        while self._kind(j) == "vague" and self._between(number.end, j).strip().lower() in self.words.OF:
            number.value *= self.atoms[j].value
            number.end, j = self.atoms[j].end, j + 1
        return number, j
