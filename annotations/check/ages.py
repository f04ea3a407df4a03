"""The age of a person against the year of birth, and against another age of the same person."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from annotations.check.article import CheckedArticle
from annotations.check.calendar_span import absolute, reference
from annotations.check.reckon import finding
from annotations.values.periods import Period, interval
from schemas.finding import Finding
from schemas.mention import DateValue, EntityValue, FigureValue, Mention

_OTHER_TIME = re.compile(
    r"\b(?:when|then|at the time|at that time|back then|while still|turned|turns|will be|would be|would have been"
    r"|was only|died|dead|death|killed|old age|until|as a|former|later|by (?:the )?age|at (?:the )?age|from the age)\b",
    re.IGNORECASE,
)
_BORN = re.compile(r"\bborn\s+(?:[^\W\d_][\w’'-]*,?\s+){0,5}?(?:in|on)?\s*\(?$")
_BETWEEN = re.compile(r",?\s*(?:is\s+|was\s+|now\s+|aged?\s+|\()*$")
_BEFORE_NAME = re.compile(r"(?:-year)?[- ]olds?\s+(?:[a-z][\w’'-]*,?\s+){0,4}$")
_REACH = 60


@dataclass(frozen=True, slots=True)
class _Age:
    mention: Mention
    years: Decimal
    person: Mention


def ages(check: tuple[str, str], article: CheckedArticle) -> Iterator[Finding]:
    """Yield ages that the year of birth does not allow, and persons of two ages."""
    told: dict[str, list[_Age]] = {}
    for age in _ages(article):
        assert isinstance(age.person.value, EntityValue)
        told.setdefault(age.person.value.entity, []).append(age)
    if not told:
        return
    now = reference(article)
    if now is not None:
        for entity, (born, place) in _births(article).items():
            least, most = _possible(born, now)
            for age in told.get(entity, ()):
                if not least <= age.years <= most:
                    was = f"{most}" if least == most else f"{least} or {most}"
                    words = f"Born “{place.surface}”, {age.person.surface} is {was}, not “{age.mention.surface}”."
                    off = f"none; off by {min(abs(age.years - least), abs(age.years - most))}"
                    places = [(place.start, place.end), (age.mention.start, age.mention.end)]
                    yield finding(check, article, places, words, off)
    for same in told.values():
        first = same[0]
        for age in same[1:]:
            if age.years != first.years:
                words = f"{first.person.surface} is “{first.mention.surface}” here and “{age.mention.surface}” there."
                places = [(a.mention.start, a.mention.end) for a in (first, age)]
                yield finding(check, article, places, words, f"none; off by {abs(age.years - first.years)}")
                break


def _possible(born: Period, now: dt.date) -> tuple[int, int]:
    """Return the least and the most that a person can be who was born in a year or on a day."""
    if born.earliest != born.latest:
        return now.year - born.latest.year - 1, now.year - born.earliest.year
    birthday_ahead = (now.month, now.day) < (born.earliest.month, born.earliest.day)
    return (now.year - born.earliest.year - birthday_ahead,) * 2


def _ages(article: CheckedArticle) -> Iterator[_Age]:
    for i, mentions in enumerate(article.by_sentence):
        people = [m for m in mentions if isinstance(m.value, EntityValue) and m.value.type == "PER"]
        figures = [m for m in mentions if isinstance(m.value, FigureValue) and m.value.quantity.kind == "age"]
        if not people or not figures or _OTHER_TIME.search(article.text, *article.sentences[i]):
            continue
        for mention in figures:
            assert isinstance(mention.value, FigureValue)
            quantity = mention.value.quantity
            person = _owner(article, mention, people)
            plain = quantity.modifier == "none" and quantity.low == quantity.high and quantity.unit == "a"
            if person is not None and plain:
                yield _Age(mention, quantity.low, person)


def _owner(article: CheckedArticle, age: Mention, people: list[Mention]) -> Mention | None:
    for person in people:
        if person.end <= age.start and age.start - person.end < 12:
            comma = article.text[age.end : age.end + 1] in (",", ")", ".", "")
            if comma and _BETWEEN.fullmatch(article.text[person.end : age.start]):
                return person
        if age.end <= person.start and _BEFORE_NAME.fullmatch(article.text[age.end : person.start]):
            return person
        year = age.surface.endswith("year") or "year-old" in age.surface
        if year and age.end <= person.start and re.fullmatch(r"(?:[- ]old)?\s+", article.text[age.end : person.start]):
            return person
    return None


def _births(article: CheckedArticle) -> dict[str, tuple[Period, Mention]]:
    births: dict[str, tuple[Period, Mention]] = {}
    for mentions in article.by_sentence:
        for mention in mentions:
            if not isinstance(mention.value, DateValue) or not absolute(mention.surface):
                continue
            before = article.text[max(0, mention.start - _REACH) : mention.start]
            born = _BORN.search(before)
            found = interval(mention.value.time)
            if born is None or found is None:
                continue
            at = mention.start - len(before) + born.start()
            people = [m for m in mentions if isinstance(m.value, EntityValue) and m.value.type == "PER" and m.end <= at]
            if len(people) == 1 and at - people[0].end < 15 and isinstance(people[0].value, EntityValue):
                births.setdefault(people[0].value.entity, (found, mention))
    return births
