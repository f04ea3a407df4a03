"""An archive of made-up articles in one project: mentions, decisions and findings in the measure of a real one."""

import sys
from decimal import Decimal
from pathlib import Path

from annotations.clock import now
from annotations.project.project import Project, with_ids
from annotations.review import decide
from annotations.store.machine import DetectorRun
from schemas.article import Ingested, Source
from schemas.mention import ClaimValue, EntityValue, FigureValue, Mention
from schemas.state import MentionState
from schemas.value import Quantity

PLACES = ("Aldwick", "Bramley", "Corran", "Dunmore", "Eastry", "Fenwick", "Garston", "Halwell", "Innis", "Jarrow")
THINGS = ("ferry", "bridge", "school", "harbour", "library", "tram", "market", "museum", "mill", "station")
TOGETHER = 500
MENTIONS = 50
DECIDED = 20
"""Mentions, and decisions, of an article: with 100,000 articles that makes 5,000,000 and 2,000,000."""


def article(number: int, mentions: int = MENTIONS) -> tuple[str, list[Mention]]:
    """Return a text of sentences with three mentions in each, and two in its title."""
    place, thing = PLACES[number % 10], THINGS[number // 10 % 10]
    text = f"The {thing} of {place}, report {number}"
    found = [_entity(text, place), _figure(text, str(number))]
    for i in range(mentions // 3):
        amount = f"£{1000 + (number * 31 + i * 7) % 9000}"
        sentence = f"{place} paid {amount} for part {i} of the {thing}."
        text += "\n\n"
        start = len(text)
        text += sentence
        claim = ClaimValue(sentence)
        found.append(Mention("claim", start, len(text), sentence, claim, 0.5, (), "claims", "1"))
        found += [_entity(text, place, start), _figure(text, amount, start)]
    return text, found


def _entity(text: str, name: str, start: int = 0) -> Mention:
    at = text.index(name, start)
    value = EntityValue("LOC", f"e-{name}", name)
    return Mention("entity", at, at + len(name), name, value, 0.9, (), "entities", "1")


def _figure(text: str, surface: str, start: int = 0) -> Mention:
    at, amount = text.index(surface, start), Decimal(surface.lstrip("£"))
    quantity = Quantity("money", amount, amount, "GBP") if surface[0] == "£" else Quantity("count", amount, amount)
    return Mention("figure", at, at + len(surface), surface, FigureValue(quantity), 0.9, (), "figures", "1")


def make_archive(path: Path, articles: int, mentions: int = MENTIONS, decided: int = DECIDED) -> None:
    """Make a project of so many articles, analysed and partly reviewed, by the ways that the product has; one that
    holds some of them already is gone on with."""
    run = DetectorRun("made", "1", "none", now())
    with Project.open(path, create=True, reviewer="Ada") as project:
        for first in range(project.store.counts()["articles"], articles, TOGETHER):
            with project.store.together():
                for number in range(first, min(first + TOGETHER, articles)):
                    _add(project, number, run, mentions, decided)


def _add(project: Project, number: int, run: DetectorRun, mentions: int, decided: int) -> None:
    text, found = article(number, mentions)
    source = Source(
        text.split("\n", 1)[0], publisher="The Made-up Post", date=f"20{number % 25:02}-03-0{number % 9 + 1}"
    )
    article_id, _ = project.add(Ingested(text, text.encode(), source, f"{number}.txt"))
    view = project.article(article_id)
    named = with_ids(view.revision.revision_id, found)
    project.store.record_detection(article_id, view.revision.revision_id, run, named)
    states = [MentionState(i, article_id, view.revision.revision_id, m) for i, m in named[:decided]]
    project.commit([d for state in states for d in decide.accept(state, view.revision)], f"accept {decided}")


if __name__ == "__main__":
    make_archive(Path(sys.argv[1]), int(sys.argv[2]))
    if len(sys.argv) > 3:
        from benchmarks.test_facts import put_facts

        put_facts(Path(sys.argv[1]), int(sys.argv[3]))
