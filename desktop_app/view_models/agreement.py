"""How far reviewers agree, as a table for a pair or for all, and what its numbers mean."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.sentences import sentence, sentences
from desktop_app.words import Words, fill, numeral, say

if TYPE_CHECKING:
    from annotations.project.agreement import Agreement

NOTES: Mapping[str, str] = Words({
    "intervals": "The bar is the 95 % interval: so far the number would move if other things of the same kind had been "
    "judged. It comes of drawing the items again, 400 times, with a fixed seed.",
    "misleads": "Where it misleads: with few items the interval is wide, and the number says little. Where nearly "
    "everything is of one kind, kappa and alpha fall however well you agree: look at the raw share beside them. What "
    "both accepted as the program proposed it agrees by itself. And agreement is no truth: two can be wrong in the "
    "same way.",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class AgreementRow:
    """A coefficient; `low`, `value` and `high` lie between -1 and 1, None where they are not defined."""

    what: str
    measure: str
    value: float | None
    low: float | None
    high: float | None
    items: int
    caution: str

    @property
    def number(self) -> str:
        return "–" if self.value is None else numeral(self.value, 2)

    @property
    def interval(self) -> str:
        return self._between(say("%1 to %2"))

    def _between(self, words: str) -> str:
        return "" if self.low is None or self.high is None else fill(words, numeral(self.low, 2), numeral(self.high, 2))

    def spoken(self) -> str:
        """Return the row as one sentence."""
        value = say("undefined") if self.value is None else self.number
        between = self._between(say(", 95 percent between %1 and %2"))
        return say("%1, %2: %3%4, %5 items", self.what, self.measure, value, between, self.items) + (
            f". {self.caution}" if self.caution else ""
        )


@dataclass(frozen=True, slots=True)
class AgreementView:
    """The rows by pair; `empty` says why there are none."""

    groups: tuple[tuple[str, tuple[AgreementRow, ...]], ...]
    meanings: tuple[tuple[str, str], ...]
    empty: str

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(name for name, _ in self.groups)

    def rows(self, name: str) -> tuple[AgreementRow, ...]:
        return dict(self.groups).get(name, ())


def agreement_view(found: "Sequence[Agreement]", many: bool) -> AgreementView:
    """Return the coefficients by pair of reviewers, those of all together first where there are more than two."""
    from annotations.review.agreement import MEANING

    groups: dict[tuple[str, ...], list[AgreementRow]] = {}
    for one in found:
        row = AgreementRow(
            _upper(sentence(one.what)), sentence(one.measure), one.value, one.low, one.high, one.items,
            sentences(one.caution),
        )  # fmt: skip
        groups.setdefault(one.reviewers, []).append(row)
    ordered = sorted(groups.items(), key=lambda pair: (-len(pair[0]), pair[0]))
    named = tuple((_name(who), tuple(rows)) for who, rows in ordered)
    measures = dict.fromkeys(one.measure for one in found)
    empty = say("With a second reviewer's decisions you see here how far you agree: merge their copy (Ctrl+Shift+M).")
    if many:
        empty = say("There are very many decisions: `factdesk agreement` computes how far the reviewers agree.")
    meanings = tuple((_upper(sentence(m)), sentence(MEANING[m])) for m in measures if m in MEANING)
    return AgreementView(named, meanings, empty)


def _name(who: tuple[str, ...]) -> str:
    return say("%1 and %2", *who) if len(who) == 2 else say("All together (%1)", len(who))


def _upper(words: str) -> str:
    return words[:1].upper() + words[1:]
