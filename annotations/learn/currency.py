"""What a bare currency sign means in a publisher's articles, as far as its desk has corrected it."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from annotations.learn.decided import Decided, gestures
from annotations.learn.wording import times
from schemas.lesson import BareSign, Lesson, lesson_id
from schemas.mention import FigureValue, Mention
from schemas.value import Quantity

ENOUGH = 2
_SIGN = re.compile(r"(?<![^\W\d_])[$£¥₨]")


def bare_sign(mention: Mention) -> str:
    """Return the currency sign of a money figure that no letters make clear ("$", not "US$"); "" if there is none."""
    value = mention.value
    if not isinstance(value, FigureValue) or value.quantity.kind != "money":
        return ""
    found = _SIGN.search(mention.surface)
    return found.group() if found else ""


def currency_lessons(settled: Sequence[Decided]) -> Iterator[Lesson]:
    """Yield what the corrections of bare signs teach, by publisher and section.

    At least two corrections to one currency, more of them than of decisions that left the sign as it was or brought it
    back, and none to a third currency.
    """
    corrected: dict[tuple[str, str, str, str], dict[str, list[Decided]]] = defaultdict(lambda: defaultdict(list))
    kept: dict[tuple[str, str, str, str], int] = defaultdict(int)
    for one in settled:
        sign = bare_sign(one.proposed)
        if not sign or not one.publisher or not one.confirmed or not one.by_machine:
            continue
        now = _money(one.state.mention)
        was = _money(one.proposed)
        if now is None or was is None:
            continue
        key = (one.publisher.casefold(), one.section.casefold(), sign, was.unit)
        if now.unit == was.unit:
            kept[key] += 1
        elif (now.low, now.high) == (was.low, was.high):
            corrected[key][now.unit].append(one)
            kept[(*key[:3], now.unit)] += 1
    for key in sorted(corrected):
        if len(corrected[key]) == 1:
            ((unit, group),) = corrected[key].items()
            if gestures(group) >= ENOUGH and len(group) > kept[key]:
                yield _lesson(key, unit, group)


def _lesson(key: tuple[str, str, str, str], unit: str, group: Sequence[Decided]) -> Lesson:
    _, _, sign, was = key
    now = _money(group[0].state.mention)
    assert now is not None
    publisher, section = group[0].publisher, group[0].section
    place = f"{publisher}, {section}" if section else publisher
    rule = BareSign(sign, was, unit, now.unit_name, publisher.casefold(), section.casefold())
    told = (
        f"A bare “{sign}” in {place} is read as {now.unit_name or unit}, not as {was} (corrected {times(len(group))})."
    )
    ids = tuple(d.state.mention_id for d in group)
    return Lesson(lesson_id("currency", *key, unit), "currency", told, ids, rule)


def _money(mention: Mention) -> Quantity | None:
    value = mention.value
    return value.quantity if isinstance(value, FigureValue) and value.quantity.kind == "money" else None
