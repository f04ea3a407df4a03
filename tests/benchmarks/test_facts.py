"""One new article of 60 figures against many facts: FACTDESK_FACTS says how many (default 50,000; 1,000,000 to judge).

Times are of the processor, reported, never asserted.
"""

import os
import random
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import product
from pathlib import Path
from statistics import median

from annotations.facts.match import Known, Said, matches, said_by, words_of
from annotations.project.facts import StoredFacts, row_of
from annotations.project.project import Project
from annotations.store.fact_table import FactRow
from benchmarks.conftest import Measured
from schemas.evidence import Evidence
from schemas.fact import Fact, FactEntity, FactFigure
from schemas.selector import select
from schemas.value import Quantity
from schemas.verdict import Verdict

COUNT = int(os.environ.get("FACTDESK_FACTS", "50000"))
_SYLLABLES = ("ba", "ko", "ri", "ten", "mul", "sa", "ver", "lo", "din", "ga", "pe", "stu")
WORDS = tuple("".join(p) for p in product(_SYLLABLES, repeat=3))
"""1,728 made-up words, the first ones told far more often, as in news."""
DEEDS = "stood reached rose climbed settled totalled averaged measured counted remained".split()


def word(rng: random.Random) -> str:
    return WORDS[int(len(WORDS) ** rng.random()) - 1]


def sentence(rng: random.Random) -> tuple[str, str, str, int]:
    """Return (statement, place, figure as printed, its place); one place of 100,000 has a twelfth of it all, as a
    great nation does in news."""
    place = f"Norwick {int(100_000 ** rng.random())}"
    value = f"{rng.randint(1, 999) / 10}"
    text = f"{word(rng).title()} and {word(rng)} in {place} {rng.choice(DEEDS)} at {value} percent"
    text += f" of {word(rng)}, {word(rng)} and {word(rng)} spending."
    return text, place, f"{value} percent", text.index(f"{value} percent")


def quantity(surface: str) -> Quantity:
    value = Decimal(surface.split()[0])
    return Quantity("percent", value, value, "%", "percent")


def fact(number: int, rng: random.Random) -> Known:
    text, place, figure, at = sentence(rng)
    start = text.index(place)
    one = Fact(
        f"c-{number}", text, "statistic", place, Verdict("true", "Table 3 of the yearbook."), "True",
        f"a-{number // 40}", "Yearbook", "2024-03-12", "The Bridge", "", "0", select(text, 0, len(text)),
        (FactFigure("m-1", figure, at, at + len(figure), quantity(figure)),), (),
        (FactEntity("m-2", place, start, start + len(place), "LOC", "e-1", place),),
        (Evidence("1", "Statistics office"),), "r-1", "Ada", "2024-03-12T08:00:00.000Z", True,
    )  # fmt: skip
    return Known(one, said_by(one))


def figures(rng: random.Random) -> list[Said]:
    found = []
    for _ in range(60):
        text, place, figure, at = sentence(rng)
        found.append(
            Said(at, at + len(figure), figure, quantity(figure), frozenset({place.casefold()}), words_of(text), ())
        )
    return found


def put_facts(path: Path, count: int, listed: bool = True) -> None:
    """Fill a project with made-up facts; unless they are `listed`, only with what figures are looked up by."""
    rng = random.Random(7)

    def rows() -> Iterator[tuple[str, list[FactRow]]]:
        batch: list[FactRow] = []
        for number in range(count):
            row = row_of(fact(number, rng), {"true": 5})
            batch.append(row if listed else replace(row, listed=None, title=""))
            if len(batch) == 40 or number == count - 1:
                yield f"a-{number // 40}", batch
                batch = []

    with Project.open(path, create=True, reviewer="Ada") as desk:
        StoredFacts(desk.store).put(rows(), whole=True)


def filled(path: Path) -> Project:
    put_facts(path, COUNT, listed=False)
    return Project.open(path, reviewer="Ada")


def test_an_article_against_many_facts(tmp_path: Path, measured: Callable[[Measured], None]) -> None:
    begin = time.process_time()
    desk = filled(tmp_path / "many.factdesk")
    made = time.process_time() - begin
    rng = random.Random(11)
    facts = StoredFacts(desk.store)
    articles = [figures(rng) for _ in range(12)]
    spent, found = [], 0
    for article in articles:
        begin = time.process_time()
        found += len(matches("a-new", article, facts))
        spent.append(1000 * (time.process_time() - begin))
    warm = sorted(spent[2:])
    keyed = []
    for article in articles:
        begin = time.process_time()
        for said in article:
            facts.table.near(said.keys, said.words, 2)
        keyed.append(1000 * (time.process_time() - begin))
    desk.close()
    figures_told = f"60 figures against {COUNT:,} facts"
    measured(Measured(f"{figures_told}, by key and words", median(keyed)))
    measured(Measured(f"{figures_told}, and compared", median(warm)))
    measured(Measured(f"writing {COUNT:,} facts", made, unit="s"))
    assert found > 0
