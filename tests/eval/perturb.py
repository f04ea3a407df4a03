"""Articles with one thing changed in one of several statements, by rule; and the same statement repeated as it was.

A rule says a sentence of an article again in a last paragraph: changed (a check must find it) and unchanged (no check
may say anything new). Where an article tells a figure or a name twice by itself, one of the places is changed too.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from annotations.check.article import CheckedArticle
from schemas.mention import DateValue, EntityValue, FigureValue, Mention, QuoteValue

_MOST = 4
_OPPOSITES = {
    "rose": "fell", "fell": "rose", "risen": "fallen", "fallen": "risen", "grew": "shrank", "shrank": "grew",
    "climbed": "dropped", "dropped": "climbed", "gained": "lost", "passed": "rejected", "agreed": "refused",
    "raised": "cut", "approved": "rejected", "collapsed": "did not collapse", "promised": "did not promise",
    "opened": "did not open", "voted": "did not vote", "measured": "did not measure", "called": "did not call",
}  # fmt: skip
_SCALES = {"billion": "million", "million": "billion", "m": "bn"}
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class Changed:
    """A changed text; `start` and `end` are where. `control` is the text with the same statement unchanged."""

    rule: str
    text: str
    start: int
    end: int
    control: str


def perturbed(article: CheckedArticle) -> Iterator[Changed]:
    """Yield the changed texts of an article, a few for each rule."""
    for rule in (
        _values,
        _units,
        _weekdays,
        _letters,
        _directions,
        _speakers,
        _near_days,
        _shares,
        _spans,
        _appointments,
    ):
        done = 0
        for changed in rule(article):
            if done < _MOST:
                done += 1
                yield changed


def _values(article: CheckedArticle) -> Iterator[Changed]:
    for mention in _figures(article, ("money", "percent", "count", "measure")):
        digits = re.search(r"\d", mention.surface)
        if digits is None:
            continue
        other = str((int(digits[0]) + 3) % 9 + 1)
        new = mention.surface[: digits.start()] + other + mention.surface[digits.end() :]
        yield from _places("value", article, mention, new)


def _units(article: CheckedArticle) -> Iterator[Changed]:
    for mention in _figures(article, ("money", "count")):
        match = re.search(r"(?<=\d)m\b|\b(?:billion|million)\b", mention.surface)
        if match is not None:
            new = mention.surface[: match.start()] + _SCALES[match[0]] + mention.surface[match.end() :]
            yield from _places("unit", article, mention, new)


def _weekdays(article: CheckedArticle) -> Iterator[Changed]:
    """A weekday with its date beside it, and with the date of the day after."""
    for mention in article.of_kind("date"):
        value = mention.value.time.value if isinstance(mention.value, DateValue) else ""
        if mention.surface not in _DAYS or not re.fullmatch(r"\d{4}-\d\d-\d\d", value):
            continue
        day = date.fromisoformat(value)
        right = f"{mention.surface}, {day:%B} {day.day}"
        wrong = f"{_DAYS[(day.weekday() + 1) % 7]}, {day:%B} {day.day}"
        text = article.text
        control = text[: mention.start] + right + text[mention.end :]
        changed = text[: mention.start] + wrong + text[mention.end :]
        yield Changed("weekday", changed, mention.start, mention.start + len(wrong), control)


def _letters(article: CheckedArticle) -> Iterator[Changed]:
    """A letter of a surname, where the article names the person more than once."""
    told: dict[str, list[Mention]] = {}
    for mention in article.of_kind("entity"):
        if isinstance(mention.value, EntityValue) and mention.value.type == "PER":
            told.setdefault(mention.value.entity, []).append(mention)
    for mentions in told.values():
        last = mentions[-1]
        surname = last.surface.split()[-1]
        if len(mentions) > 1 and len(surname) >= 6 and surname.isalpha():
            new = last.surface[:-2] + ("n" if last.surface[-2] != "n" else "r") + last.surface[-1]
            text = article.text[: last.start] + new + article.text[last.end :]
            yield Changed("letter", text, last.start, last.start + len(new), article.text)


def _directions(article: CheckedArticle) -> Iterator[Changed]:
    pattern = re.compile(rf"\b(?:{'|'.join(_OPPOSITES)})\b")
    for start, end in article.sentences:
        sentence = article.text[start:end].strip()
        match = pattern.search(sentence)
        if match and not re.search(r"[\"“”]", sentence) and match.start() > 5 and len(sentence) > 40:
            new = sentence[: match.start()] + _opposite(match[0], sentence, match.end()) + sentence[match.end() :]
            yield _again("direction", article, sentence, new)


def _opposite(word: str, sentence: str, end: int) -> str:
    """Return the opposite of a verb; a participle ("were killed") is denied where it stands."""
    new = _OPPOSITES[word]
    plain = sentence[: end - len(word)].rstrip().endswith(("was", "were", "been", "be", "had", "have", "has"))
    return f"not {word}" if plain and new.startswith("did not") else new


def _speakers(article: CheckedArticle) -> Iterator[Changed]:
    """A long direct quotation given to another person of the article."""
    people = [
        m.surface for m in article.of_kind("entity")
        if isinstance(m.value, EntityValue) and m.value.type == "PER" and " " in m.surface
    ]  # fmt: skip
    for mention in article.of_kind("quote"):
        value = mention.value
        if not isinstance(value, QuoteValue) or value.type != "direct" or value.speaker is None or len(value.parts) > 1:
            continue
        speaker = value.speaker.name
        others = [p for p in people if not set(p.split()) & set(speaker.split())]
        if len(mention.surface.split()) >= 9 and others and speaker[:1].isupper():
            said = mention.surface.rstrip(",.")
            yield _again("speaker", article, f"“{said},” said {speaker}.", f"“{said},” said {others[0]}.")


def _near_days(article: CheckedArticle) -> Iterator[Changed]:
    """A last sentence that tells the day before the article's by nearness and by name; the name three days on."""
    if article.source.date:
        day = date.fromisoformat(article.source.date) - timedelta(days=1)
        right, wrong = (_DAYS[(day.weekday() + shift) % 7] for shift in (0, 3))
        sentence = "The harbour office confirmed it yesterday, {}, in a short note."
        yield _again("near day", article, sentence.format(right), sentence.format(wrong))


def _shares(article: CheckedArticle) -> Iterator[Changed]:
    """A sum of the article divided among forty homes; the share told ten times too large."""
    for mention in _figures(article, ("money",)):
        q = mention.value.quantity if isinstance(mention.value, FigureValue) else None
        if q is not None and q.low == q.high and q.modifier == "none" and q.unit == "USD" and q.low >= 40_000:
            each = int(q.low / 40)
            sentence = f"A trust would pay ${int(q.low):,} for 40 homes, or ${{:,}} each, a clerk said."
            yield _again("share", article, sentence.format(each), sentence.format(each * 10))


def _spans(article: CheckedArticle) -> Iterator[Changed]:
    """Two days with the time between them; that time told far too short."""
    if article.source.date:
        first = date.fromisoformat(article.source.date) - timedelta(days=60)
        last = first + timedelta(days=20)
        sentence = (
            f"The office shut on {first:%B} {first.day}, {first.year}, and, {{}} days later, on {last:%B} {last.day},"
            f" {last.year}, it opened again."
        )
        yield _again("span", article, sentence.format(20), sentence.format(6))


def _appointments(article: CheckedArticle) -> Iterator[Changed]:
    """When a person of the article was appointed, told on two days of one month, in two sentences."""
    people = [
        m.surface for m in article.of_kind("entity")
        if isinstance(m.value, EntityValue) and m.value.type == "PER" and len(m.surface.split()) == 2
    ]  # fmt: skip
    for name in dict.fromkeys(people):
        body = "{0} was appointed treasurer on May 3, 2011. The record says that {0} was appointed on May {1}, 2011."
        yield _again("appointment", article, body.format(name, 3), body.format(name, 13))


def _figures(article: CheckedArticle, kinds: tuple[str, ...]) -> Iterator[Mention]:
    for mention in article.of_kind("figure"):
        if isinstance(mention.value, FigureValue) and mention.value.quantity.kind in kinds:
            yield mention


def _places(rule: str, article: CheckedArticle, mention: Mention, new: str) -> Iterator[Changed]:
    """Yield the sentence of a figure said again with another figure; where it is told twice by itself, that changed."""
    text = article.text
    start, end = article.sentence(mention.start)
    sentence = text[start:end].strip()
    at = mention.start - start - (len(text[start:end]) - len(text[start:end].lstrip()))
    yield _again(rule, article, sentence, sentence[:at] + new + sentence[at + len(mention.surface) :])
    if text.count(mention.surface) > 1 and re.search(r"\d\D*\d", mention.surface):
        changed = text[: mention.start] + new + text[mention.end :]
        yield Changed(f"{rule} in place", changed, mention.start, mention.start + len(new), text)


def _again(rule: str, article: CheckedArticle, sentence: str, new: str) -> Changed:
    body = article.text.rstrip("\n") + "\n\n"
    return Changed(rule, f"{body}{new}\n", len(body), len(body) + len(new), f"{body}{sentence}\n")
