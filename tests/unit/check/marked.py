"""Short articles whose mentions are marked in the text, with every kind of value that a check reads."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from annotations.check.article import CheckedArticle
from annotations.check.base import Check
from schemas.article import Source
from schemas.finding import Finding
from schemas.mention import DateValue, EntityValue, FigureValue, Mention, Place, QuoteValue, Speaker
from schemas.value import Quantity, TimeValue

_MARK = re.compile(r"\[([^|\]]+)\|([^\]]+)\]")


def marked(text: str, name: str = "a", date: str = "2024-05-03") -> CheckedArticle:
    """Return an article from text in which mentions are marked.

    "[$5 bn|money 5e9 USD]", "[nine|count 9 noun=person modifier=at_least]" (of=what_it_measures),
    "[3 to 4 %|percent 3..4 %]",
    "[since 1985|DATE 1985]", "[two years|DURATION P2Y]", "[Ann Lee|PER ann role=mayor]", "[a b c|quote Ann_Lee]".
    """
    plain, mentions, done = "", list[Mention](), 0
    for match in _MARK.finditer(text):
        plain += text[done : match.start()]
        start = len(plain)
        plain += match[1]
        done = match.end()
        mentions.append(_mention(match[1], match[2].split(), start))
    plain += text[done:]
    source = Source(plain.split("\n")[0], date=date)
    return CheckedArticle(name, source, plain, tuple((f"m-{i}", m) for i, m in enumerate(mentions)))


def _mention(surface: str, words: list[str], start: int) -> Mention:
    kind, end = words[0], start + len(surface)
    more = dict(w.split("=", 1) for w in words if "=" in w and not w.startswith("="))
    values = [w for w in words[1:] if "=" not in w]
    if kind in ("DATE", "TIME", "DURATION", "SET"):
        return Mention("date", start, end, surface, DateValue(TimeValue(kind, values[0])))  # type: ignore[arg-type]
    if kind == "quote":
        speaker = Speaker(0, 0, "", values[0].replace("_", " ")) if values else None
        parts = (Place(start, end, surface),)
        return Mention("quote", start, end, surface, QuoteValue("direct", parts, speaker))
    if kind.isupper():
        name = values[0] if values else surface
        role = more.get("role", "").replace("_", " ")
        return Mention("entity", start, end, surface, EntityValue(kind, name, surface, role))  # type: ignore[arg-type]
    low, _, high = values[0].partition("..")
    unit = values[1] if len(values) > 1 else ""
    given: dict[str, Any] = {"unit_name": more.get("noun", ""), "modifier": more.get("modifier", "none")}
    given["measures"] = more.get("of", "").replace("_", " ")
    if high and "modifier" not in more:
        given["modifier"] = "between"
    quantity = Quantity(
        kind, Decimal(low), Decimal(high or low), unit, direction=more.get("direction", "none"),  # type: ignore[arg-type]
        per=more.get("per"), **given,
    )  # fmt: skip
    return Mention("figure", start, end, surface, FigureValue(quantity))


def told(check: Check, *articles: CheckedArticle) -> list[Finding]:
    """Return the findings of one check, having made sure that each can be shown to a reader."""
    found = list(check.run(articles))
    texts = {a.article_id: a.text for a in articles}
    for finding in found:
        assert finding.explanation.endswith(".") and finding.tolerance and 0 < finding.confidence <= 1
        assert finding.members
        assert all(texts[m.article or ""][m.start : m.end] == m.surface for m in finding.members)
    return found


def explained(found: Sequence[Finding]) -> list[str]:
    return [f.explanation for f in found]
