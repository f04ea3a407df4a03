"""A large made-up article: so many words, so many mentions, in paragraphs of a newspaper's length."""

from decimal import Decimal
from pathlib import Path

from annotations.clock import now
from annotations.project.project import Project
from annotations.store.machine import DetectorRun
from schemas.article import Ingested, Source
from schemas.mention import EntityValue, FigureValue, Mention
from schemas.value import Quantity

WORDS = (
    "the",
    "ferry",
    "council",
    "of",
    "Port",
    "Anselm",
    "paid",
    "for",
    "new",
    "boats",
    "and",
    "piers",
    "in",
    "spring",
)


def large(words: int, mentions: int, paragraph: int = 90) -> tuple[str, list[Mention]]:
    """Return a text of so many words, with mentions spread evenly over it; `paragraph` is its paragraphs' length."""
    pieces: list[str] = []
    found: list[Mention] = []
    every = max(1, words // mentions)
    at = 0
    for i in range(words):
        word = f"{1000 + i}" if i % every == 0 else WORDS[i % len(WORDS)]
        if i % every == 0 and len(found) < mentions:
            found.append(_mention(len(found), at, word))
        gap = "\n\n" if i % paragraph == paragraph - 1 else " "
        pieces += [word, gap]
        at += len(word) + len(gap)
    return "".join(pieces), found


def _mention(number: int, at: int, word: str) -> Mention:
    if number % 2:
        return Mention(
            "entity", at, at + len(word), word, EntityValue("ORG", f"e-{number}", word), 0.9, (), "made", "1"
        )
    quantity = Quantity("count", Decimal(word), Decimal(word))
    return Mention("figure", at, at + len(word), word, FigureValue(quantity), 0.9, (), "made", "1")


def large_project(path: Path, words: int, mentions: int, paragraph: int = 90) -> None:
    """Make a project with one such article."""
    text, found = large(words, mentions, paragraph)
    with Project.open(path, create=True, reviewer="Test") as project:
        article_id, _ = project.add(Ingested(text, text.encode(), Source("Large", date="2024-04-10")))
        project.store.record_detection(
            article_id, project.article(article_id).revision.revision_id, DetectorRun("made", "1", "none", now()),
            [(f"m-{i:024d}", m) for i, m in enumerate(found)],
        )  # fmt: skip
