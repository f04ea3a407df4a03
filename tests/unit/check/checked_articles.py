"""Articles with mentions for the tests of the checks: marked in brackets, or read from the labelled samples."""

import json
import re
from decimal import Decimal
from pathlib import Path

from annotations.check.article import CheckedArticle
from schemas.article import Source
from schemas.mention import DateValue, EntityValue, FigureValue, Mention
from schemas.value import Quantity, TimeValue

SEEDS = Path(__file__).parents[3] / "seeds"
_MARK = re.compile(r"\[([^|\]]+)\|([^\]]+)\]")


def article(marked: str, name: str = "a", date: str = "2024-05-03") -> CheckedArticle:
    """Return an article from text in which mentions are marked.

    "[$5 bn|money 5e9 USD]", "[nine|count 9 person at_least]", "[Ann Lee|PER]".
    """
    text, mentions, done = "", [], 0
    for match in _MARK.finditer(marked):
        text += marked[done : match.start()]
        start = len(text)
        text += match[1]
        done = match.end()
        mentions.append(_mention(match[1], match[2].split(), start))
    text += marked[done:]
    source = Source(text.split("\n")[0], date=date)
    return CheckedArticle(name, source, text, tuple((f"m-{i}", m) for i, m in enumerate(mentions)))


def _mention(surface: str, words: list[str], start: int) -> Mention:
    kind, end = words[0], start + len(surface)
    if kind.isupper():
        return Mention("entity", start, end, surface, EntityValue(kind, surface, surface))  # type: ignore[arg-type]
    value = Decimal(words[1])
    unit = words[2] if len(words) > 2 and kind != "count" else ""
    noun = words[2] if len(words) > 2 and kind == "count" else ""
    modifier = words[3] if len(words) > 3 else "none"
    quantity = Quantity(kind, value, value, unit, noun, modifier)  # type: ignore[arg-type]
    return Mention("figure", start, end, surface, FigureValue(quantity))


def sample(prefix: str) -> CheckedArticle:
    """Return the labelled sample article whose folder begins with `prefix`."""
    folder = next(SEEDS.glob(f"{prefix}*"))
    source = json.loads((folder / "source.json").read_text("utf-8"))
    labels = [json.loads(line) for line in (folder / "gold.jsonl").read_text("utf-8").splitlines()]
    mentions = sorted((m for g in labels if (m := _labelled(g)) is not None), key=lambda m: (m.start, -m.end))
    named = tuple((f"m-{i}", m) for i, m in enumerate(mentions))
    text = (folder / "article.txt").read_text("utf-8")
    return CheckedArticle(folder.name, Source(source["title"], date=source["date"]), text, named)


def _labelled(gold: dict[str, object]) -> Mention | None:
    g = gold
    value: FigureValue | DateValue | EntityValue
    if g["layer"] == "figures":
        quantity = Quantity(
            g["kind"], Decimal(str(g["low"])), Decimal(str(g["high"])), g["unit"], g["unit_name"], g["modifier"],
            g["direction"], g["per"], g["measures"],
        )  # type: ignore[arg-type]  # fmt: skip
        return Mention("figure", g["start"], g["end"], g["surface"], FigureValue(quantity))  # type: ignore[arg-type]
    if g["layer"] == "dates":
        value = DateValue(TimeValue(g["type"], g["value"]))  # type: ignore[arg-type]
        return Mention("date", g["start"], g["end"], g["surface"], value)  # type: ignore[arg-type]
    if g["layer"] == "entities":
        value = EntityValue(g["type"], g["entity"], g["name"])  # type: ignore[arg-type]
        return Mention("entity", g["start"], g["end"], g["surface"], value)  # type: ignore[arg-type]
    return None
