"""Numbers in running text: digits with their grouping, number words, fractions, scale words. Values are exact.

One pass finds atoms (a run of digits, a number word), another joins neighbours ("two and a half million"). Both are
linear: an atom is looked at a fixed number of times, and what is looked at around it has a fixed length.
"""

import re
from dataclasses import dataclass
from decimal import Context, Decimal
from typing import Literal

from annotations.detect.figure_lexicon import Lexicon

Form = Literal["digits", "words", "fraction", "vague", "ordinal"]
SPACE = "[ \\t\\u00a0\\u2009\\u202f]"
_JOIN = re.compile(rf"{SPACE}{{1,3}}|\n|{SPACE}?[-‐‑]{SPACE}?")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?|\d+(?:\.\d+)?")
_SPACED_GROUPS = re.compile(r"(?:([ \u00a0\u2009\u202f])\d{3})(?:\1\d{3})*(?:\.\d+)?(?![\d,]|\.\d)")
_EXPONENT = re.compile(r"[eE]([+-]?\d{1,3})(?![\w.])|\s?[x×*]\s?10\s?\^?\s?([-−⁻+]?\d{1,3}|[⁻⁺]?[⁰¹²³⁴-⁹]+)(?!\w)")
_POWER = re.compile(r"\^([-+]{0,2}\d{1,2})(?![\w.])")
_FRACTION = re.compile(r"[/⁄](\d{1,4})(?![\d/]|[.,]\d)")
_MIXED = re.compile(rf"(?:{SPACE}|-)(\d{{1,3}})[/⁄](\d{{1,3}})(?![\d/])")
_SIGN = re.compile(r"(?:^|[\s(:$£€])([-−+])$|^([-−])\s+$")
_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺−", "0123456789-+-")
LONGEST_DIGITS = 24
QUOTIENT = Context(prec=15)


@dataclass(slots=True)
class Number:
    """A number with its scale word; `mantissa` times `scale` is `value`. `digits_end` is where the digits stop."""

    start: int
    end: int
    value: Decimal
    form: Form
    scale: Decimal = Decimal(1)
    digits_end: int = -1
    singular_article: bool = False
    signed: str = ""

    @property
    def mantissa(self) -> Decimal:
        return self.value / self.scale

    @property
    def behind_digits(self) -> bool:
        return self.digits_end == self.end


@dataclass(slots=True)
class _Atom:
    start: int
    end: int
    kind: str
    value: Decimal
    word: str


def numbers(text: str, lex: Lexicon) -> list[Number]:
    """Return the numbers of a text in order, without overlaps. Identifiers ("A320", "R2D2") are left out."""
    return _Reader(text, lex).read()


class _Reader:
    def __init__(self, text: str, lex: Lexicon) -> None:
        self.text, self.lex, self.words = text, lex, lex.words
        self.atoms: list[_Atom] = []

    def read(self) -> list[Number]:
        for match in self.lex.number.finditer(self.text):
            self._add(match)
        found: list[Number] = []
        i = 0
        while i < len(self.atoms):
            number, i = self._number(i)
            if number is not None:
                found.append(number)
        return self._divided(found)

    def _divided(self, found: list[Number]) -> list[Number]:
        """"one over twenty": a division that the text consists of or that "is" introduces."""
        over = re.compile(rf"\s+{self.words.OVER}\s+")
        out: list[Number] = []
        for number in found:
            left = out[-1] if out else None
            if left is not None and number.value and over.fullmatch(self.text[left.end : number.start][:16]):
                alone = re.search(r"(?:^|\bis\s)\W*$", self.text[max(0, left.start - 8) : left.start])
                if alone and re.match(r"\W*$", self.text[number.end : number.end + 4]):
                    left.value, left.end = QUOTIENT.divide(left.value, number.value), number.end
                    left.form, left.digits_end = "fraction", number.end
                    continue
            out.append(number)
        return out

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
            self.atoms.append(_Atom(start, end, "vulgar", QUOTIENT.divide(Decimal(up), Decimal(down)), word))
            return
        for table, kind in ((words.CARDINALS, "small"), (words.DOZENS, "dozen"), (words.VAGUE_DOZENS, "vague")):
            if word in table:
                self.atoms.append(_Atom(start, end, kind, Decimal(table[word]), word))
                return
        if word in words.SCALES:
            self.atoms.append(_Atom(start, end, "scale", Decimal(10) ** words.SCALES[word], word))
        elif word in words.VAGUE:
            self.atoms.append(_Atom(start, end, "vague", Decimal(10) ** words.VAGUE[word], word))
        elif word in words.ORDINALS:
            self.atoms.append(_Atom(start, end, "ordinal", Decimal(words.ORDINALS[word]), word))
        else:
            self.atoms.append(_Atom(start, end, "denominator", Decimal(words.DENOMINATORS[word]), word))

    def _add_digits(self, start: int, run: str) -> None:
        if len(run) > LONGEST_DIGITS or (start and (self.text[start - 1].isalpha() or self.text[start - 1] == "_")):
            if len(run) > LONGEST_DIGITS or not self._code_before(start):
                return
        if start and self.text[start - 1] == "." and not (start > 1 and self.text[start - 2].isalnum()):
            start, run = start - 1, "0." + run if "." not in run else run
        if _GROUPED.fullmatch(run):
            end = start + len(run) - (1 if run.startswith("0.") and self.text[start] == "." else 0)
            if len(run) <= 3 and run[0] != "0" and (more := self._spaced(start, end)):
                run, end = run + more, end + len(more)
            value = Decimal(re.sub(r"[^\d.]", "", run))
            self.atoms.append(_Atom(start, end, "digits", value, run))
            return
        pieces = list(re.finditer(r"[^,]+", run))
        if all(re.fullmatch(r"\d{1,4}", p.group()) for p in pieces):
            self.atoms += [
                _Atom(start + p.start(), start + p.end(), "digits", Decimal(p.group()), p.group()) for p in pieces
            ]

    def _code_before(self, start: int) -> bool:
        return self.lex.sign_before.search(self.text, max(0, start - 6), start) is not None

    def _spaced(self, start: int, end: int) -> str:
        match = _SPACED_GROUPS.match(self.text, end)
        if match is None:
            return ""
        before = self.text[max(0, start - 12) : start].rstrip().rsplit(" ", 1)[-1].lower().strip(".,")
        plain = match[1] == " "
        return "" if plain and (before in self.words.MONTHS or before.isdigit()) else match[0]

    def _gap(self, i: int) -> str:
        return self.text[self.atoms[i].end : self.atoms[i + 1].start] if i + 1 < len(self.atoms) else "|"

    def _joined(self, i: int) -> bool:
        return _JOIN.fullmatch(self._gap(i)) is not None

    def _kind(self, i: int) -> str:
        return self.atoms[i].kind if i < len(self.atoms) else ""

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
        if (tail := text[end : end + 2].lower()) in self.words.ORDINAL_ENDINGS and not text[
            end + 2 : end + 3
        ].isalnum():
            return Number(atom.start, end + len(tail), value, "ordinal"), j
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

    def _is_quotient(self, atom: _Atom, down: int) -> bool:
        whole = atom.word.isdigit() and len(atom.word) <= 3
        return whole and down > 1 and atom.value <= 12 and not self.text[max(0, atom.start - 1) : atom.start] == "/"

    def _signs(self, number: Number) -> None:
        head = self.text[max(0, number.start - 10) : number.start]
        whole = number.start - len(head) == 0
        if match := _SIGN.search(head if whole else head[-2:]):
            if match[2] and not whole:
                return
            number.start -= len(match[0]) if match[2] else 1
            number.signed = "+" if match[1] == "+" else "-"
        elif match := re.search(rf"(?<![^\W_])(?:{'|'.join(self.words.MINUS)})[\s-]+$", head, re.I):
            number.start -= len(head) - match.start()
            number.signed = "-"
        if number.signed == "-":
            number.value = -number.value

    def _scaled(self, number: Number, j: int) -> tuple[Number, int]:
        """Take the scale words that follow, and "and a half" before or after them."""
        number, j = self._and_a_half(number, j)
        while self._kind(j) in ("scale", "dozen", "vague") and _JOIN.fullmatch(self._between(number.end, j)):
            atom = self.atoms[j]
            if atom.kind == "vague" and re.match(r"\s+of\b", self.text[atom.end : atom.end + 5]):
                break
            number.scale *= atom.value
            number.value *= atom.value
            number.end, j = atom.end, j + 1
            if number.form == "fraction":
                number.form = "words"
        if number.scale != 1:
            number, j = self._and_a_half(number, j)
        if number.scale == 100 and number.form == "digits" and self._kind(j) in ("small", "digits"):
            atom = self.atoms[j]
            follows = self._kind(j + 1) == "scale" and self._joined(j)
            if atom.value < 100 and not follows and re.fullmatch(r"\s+and\s+", self._between(number.end, j)):
                number.value, number.end, j = number.value + atom.value, atom.end, j + 1
        return number, j

    def _between(self, end: int, j: int) -> str:
        return self.text[end : self.atoms[j].start] if self.atoms[j].start - end < 8 else "|"

    def _and_a_half(self, number: Number, j: int) -> tuple[Number, int]:
        """ "two and a half", "three million and a quarter", "two and three quarters"."""
        match = re.compile(r"[\s-]+(?:and|&)[\s-]+(a\b[\s-]+)?").match(self.text, number.end)
        if match is None or number.form not in ("digits", "words") or j >= len(self.atoms):
            return number, j
        up, k = Decimal(1), j
        if not match[1]:
            if self._kind(j) != "small" or self.atoms[j].start != match.end() or not self._joined(j):
                return number, j
            up, k = self.atoms[j].value, j + 1
        elif self.atoms[j].start != match.end():
            return number, j
        down = self.words.DENOMINATORS.get(self.atoms[k].word)
        if down is None or (up > 1) != self.atoms[k].word.endswith("s"):
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

    def _spelled(self, i: int) -> tuple[Number | None, int]:
        """A cardinal in words: "twelve hundred", "three million, two hundred and forty" without the comma."""
        start = self.atoms[i].start
        total = current = Decimal(0)
        smallest: Decimal | None = None
        j, last, article = i, "", False
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
                    current, last = (current or 1) * 100, "scale"
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
        if last != "scale" or not re.fullmatch(r"\s+(?:and|&)\s+", self._gap(j - 1)) or self.atoms[j].kind != "small":
            return False
        ahead = j + 1
        while self._kind(ahead) == "small" and self._joined(ahead - 1):
            ahead += 1
        value = self.atoms[j].value
        follows = self._kind(ahead) in ("scale", "denominator") and self._joined(ahead - 1)
        return not follows or (value >= 1 and self._kind(ahead) == "scale" and self._smaller_scale(j, ahead))

    def _smaller_scale(self, j: int, ahead: int) -> bool:
        earlier = next((a for a in reversed(self.atoms[max(0, j - 4) : j]) if a.kind == "scale"), None)
        return earlier is not None and self.atoms[ahead].value < earlier.value

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
        if match := re.compile(rf"\s+{self.words.POINT}\s+").match(self.text, number.end):
            if self._kind(j) == "small" and self.atoms[j].start == match.end():
                return self._scaled(*self._decimals(number, j))
        if self._kind(j) == "denominator" and self._joined(j - 1):
            word = self.atoms[j].word
            if (
                word.endswith("s")
                or word == self.words.HALF
                or (abs(number.value) == 1 and (self._share_follows(j) or "-" in self._gap(j - 1)))
            ):
                return self._share(i, number.start, QUOTIENT.divide(number.value, self.atoms[j].value), j + 1)
        if (tenth := self._compound_denominator(number, j)) is not None:
            return self._share(i, number.start, QUOTIENT.divide(number.value, tenth), j + 2)
        if self._kind(j) == "ordinal" and self._joined(j - 1):
            ordinal = self.atoms[j].value
            if number.value >= 20 and ordinal < 10 and number.value % 10 == 0:
                return Number(number.start, self.atoms[j].end, number.value + ordinal, "ordinal"), j + 1
            if abs(number.value) == 1 and ordinal > 2 and (self._share_follows(j) or "-" in self._gap(j - 1)):
                return self._share(i, number.start, QUOTIENT.divide(Decimal(1), ordinal), j + 1)
        return self._scaled(number, j)

    def _compound_denominator(self, number: Number, j: int) -> Decimal | None:
        """"three twenty-fifths", "one twenty-first": the denominator of two words at atoms j and j + 1."""
        if self._kind(j) != "small" or self.atoms[j].value < 20 or not self._joined(j - 1):
            return None
        if self._kind(j + 1) not in ("ordinal", "denominator") or not self._joined(j):
            return None
        word, last = self.atoms[j + 1].word, self.atoms[j + 1].value
        many = word.endswith("s")
        one = self.words.ORDINALS.get(word.removesuffix("s") if many else word)
        return None if one is None or one > 9 or not (many or number.value == 1) else self.atoms[j].value + (one or last)

    def _article(self, number: Number) -> None:
        head = self.text[max(0, number.start - 4) : number.start]
        if match := re.search(r"(?<![^\W_])(an?)[\s-]+$", head, re.I):
            number.start -= len(head) - match.start()
            number.singular_article = True

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

    def _ordinal(self, i: int) -> tuple[Number | None, int]:
        atom = self.atoms[i]
        if atom.value > 2:
            head = self.text[max(0, atom.start - 4) : atom.start]
            if (match := re.search(r"(?<![^\W_])a[\s-]+$", head, re.I)) and self._is_share(
                atom.start - len(head) + match.start(), i
            ):
                start = atom.start - len(head) + match.start()
                return self._share(i, start, QUOTIENT.divide(Decimal(1), atom.value), i + 1)
        return Number(atom.start, atom.end, atom.value, "ordinal"), i + 1

    def _denominator(self, i: int) -> tuple[Number | None, int]:
        """ "half", "a quarter"; "quarters" and the like without a number are none."""
        atom = self.atoms[i]
        if atom.word.endswith("s"):
            return None, i + 1
        start = atom.start
        head = self.text[max(0, start - 4) : start]
        article = re.search(r"(?<![^\W_])a[\s-]+$", head, re.I)
        if article:
            start -= len(head) - article.start()
        scale = self._scale_behind(i)
        if scale or ((article or atom.word == self.words.HALF) and self._is_share(start, i)):
            return self._share(i, start, QUOTIENT.divide(Decimal(1), atom.value), i + 1)
        return None, i + 1

    def _scale_behind(self, i: int) -> int | None:
        """The atom that a fraction multiplies: "half a million", "quarter of a million", "half million"."""
        j = i + 1
        if self._kind(j) in ("scale", "dozen") and self.atoms[j].start - self.atoms[i].end < 10:
            if re.fullmatch(r"[\s-]+(?:of\s+)?(?:an?[\s-]+)?", self._gap(i)):
                return j
        return None

    def _share_follows(self, i: int) -> bool:
        after = re.compile(r"\s*([\w’']+|[^\w\s]|$)").match(self.text, self.atoms[i].end)
        word = after[1].lower() if after else ""
        return word in self.words.SHARE_AFTER or not word[:1].isalpha() or self._scale_behind(i) is not None

    def _is_share(self, start: int, i: int) -> bool:
        before = re.findall(r"[\w’']+|[^\w\s]", self.text[max(0, start - 24) : start].lower())
        last = before[-1] if before else ""
        after = re.compile(r"[\s-]*([\w’']+|[^\w\s]|$)").match(self.text, self.atoms[i].end)
        word = after[1].lower() if after else ""
        if last in self.words.NOT_HALF_BEFORE or word in self.words.QUARTER_OF_A_YEAR_AFTER:
            return False
        if word in self.words.SHARE_AFTER:
            return True
        return (last in self.words.SHARE_BEFORE or (not last and not word)) and (
            not word[:1].isalpha() or self.atoms[i].word == self.words.HALF
        )

    def _share(self, i: int, start: int, value: Decimal, j: int) -> tuple[Number | None, int]:
        number = Number(start, self.atoms[j - 1].end, value, "fraction", digits_end=self.atoms[j - 1].end)
        scale = self._scale_behind(j - 1)
        if scale is not None:
            atom = self.atoms[scale]
            number.value, number.scale, number.end = number.value * atom.value, atom.value, atom.end
            number.form = "words"
            return number, scale + 1
        return number, j

    def _vague(self, i: int) -> tuple[Number | None, int]:
        """ "hundreds of thousands", "dozens", "tens of millions": a magnitude."""
        atom, j = self.atoms[i], i + 1
        of = re.compile(r"\s+of\b").match(self.text, atom.end)
        needs_of = atom.word in ("scores", "tens") or atom.value <= 10
        if needs_of and not of:
            return None, j
        number = Number(atom.start, atom.end, atom.value, "vague")
        while self._kind(j) == "vague" and re.fullmatch(r"\s+of\s+", self._between(number.end, j)):
            number.value *= self.atoms[j].value
            number.end, j = self.atoms[j].end, j + 1
        return number, j
