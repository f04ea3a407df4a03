"""A made-up article with mentions whose places are found in its words."""

from decimal import Decimal
from pathlib import Path

from annotations.clock import now
from annotations.project.project import Project
from annotations.store.machine import DetectorRun
from schemas.article import Ingested, Source
from schemas.mention import (
    Alternative,
    ClaimValue,
    DateValue,
    EntityValue,
    FigureValue,
    Mention,
    MentionKind,
    MentionValue,
    QuoteValue,
    Speaker,
)
from schemas.value import Quantity, TimeValue

TITLE = "Ferry line to cost $40 million"
SENTENCE = "The council of Port Anselm said on Monday that the new ferry line would cost $40 million over three years."
ARTICLE = f"""{TITLE}

{SENTENCE}

“We will open it in May,” said Ida Brandt, the mayor. The Harbor Post had reported $45 million in March.

About 1,200 people work at the yard, which is 46 years old.
"""


PEOPLE = Quantity("count", Decimal(1200), Decimal(1200), "", "person", "about")


def money(amount: int, unit: str = "USD", name: str = "US dollar") -> Quantity:
    return Quantity("money", Decimal(amount), Decimal(amount), unit, name)


def mentions(text: str) -> list[Mention]:
    """Return one mention or more of each kind, as a detector would."""
    other = Alternative(money(40_000_000, "AUD", "Australian dollar"), "“Australia” is near")
    speaker = text.index("Ida Brandt")
    return [
        _at(text, "entity", "Port Anselm", EntityValue("LOC", "e-anselm", "Port Anselm")),
        _at(text, "entity", "Ida Brandt", EntityValue("PER", "e-brandt", "Ida Brandt")),
        _at(text, "entity", "Harbor Post", EntityValue("ORG", "e-post", "Harbor Post")),
        _at(text, "figure", "$40 million", FigureValue(money(40_000_000), alternatives=(other,))),
        _at(text, "figure", "$45 million", FigureValue(money(45_000_000))),
        _at(text, "figure", "1,200", FigureValue(PEOPLE)),
        _at(text, "date", "Monday", DateValue(TimeValue("DATE", "2024-04-08", "2024-04-08"))),
        _at(
            text, "quote", "We will open it in May,",
            QuoteValue("direct", (), Speaker(speaker, speaker + 10, "Ida Brandt", "Ida Brandt")),
        ),
        _claim(text, SENTENCE),
        _claim(text, "About 1,200 people work at the yard, which is 46 years old.", 0.5),
    ]  # fmt: skip


def _at(text: str, kind: MentionKind, surface: str, value: MentionValue) -> Mention:
    start = text.index(surface, len(TITLE))
    return Mention(kind, start, start + len(surface), surface, value, 0.9, ("made up",), "made", "1")


def _claim(text: str, sentence: str, score: float = 0.9) -> Mention:
    start = text.index(sentence)
    return Mention(
        "claim", start, start + len(sentence), sentence, ClaimValue(sentence, "money"), score, ("figures",), "made", "1"
    )


def made_project(path: Path, *texts: str, found: bool = True) -> list[str]:
    """Make a project with these texts, and with their mentions where they are the made-up article."""
    ids = []
    with Project.open(path, create=True, reviewer="Test") as project:
        for number, text in enumerate(texts):
            source = Source(text.split("\n", 1)[0][:80] or f"{number}", "A. Writer", "The Paper", date="2024-04-10")
            article_id, _ = project.add(Ingested(text, text.encode("utf-8", "surrogatepass"), source))
            ids.append(article_id)
            known = mentions(text) if found and text == ARTICLE else []
            project.record_detection(article_id, DetectorRun("made", "1", "none", now()), known)
    return ids
