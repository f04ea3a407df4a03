"""A name or a figure that reviewers decided two ways, in one article or in two."""

from decimal import Decimal
from pathlib import Path

from annotations.check.article import CheckedArticle
from annotations.check.label_consistency import LabelConsistency
from annotations.commands.decision_file import perform
from annotations.project.project import Project
from annotations.project.switches import switch
from schemas.article import Source
from schemas.finding import Finding
from schemas.mention import EntityType, EntityValue, FigureValue, Mention
from schemas.value import FigureKind, Quantity

TEXT = "Morgan Stanley paid $5bn. Later Morgan Stanley paid $5bn again.\n"


def named(surface: str, kind: EntityType, nth: int = 1) -> Mention:
    at = _place(surface, nth)
    return Mention("entity", at, at + len(surface), surface, EntityValue(kind, surface.lower(), surface))


def worth(low: int, kind: FigureKind = "money", unit: str = "USD", nth: int = 1) -> Mention:
    at, value = _place("$5bn", nth), Decimal(low)
    return Mention("figure", at, at + 4, "$5bn", FigureValue(Quantity(kind, value, value, unit)))


def _place(surface: str, nth: int) -> int:
    at = -1
    for _ in range(nth):
        at = TEXT.index(surface, at + 1)
    return at


def article(name: str, *mentions: Mention, reviewed: bool = True) -> CheckedArticle:
    ids = tuple((f"m-{name}-{i}", m) for i, m in enumerate(mentions))
    return CheckedArticle(name, Source(""), TEXT, ids, frozenset(i for i, _ in ids) if reviewed else frozenset())


def found(*articles: CheckedArticle) -> list[Finding]:
    return list(LabelConsistency().run(articles))


def test_a_person_here_and_an_organisation_there_is_told_with_both_places() -> None:
    (one,) = found(article("a", named("Morgan Stanley", "PER")), article("b", named("Morgan Stanley", "ORG", 2)))
    assert (
        one.severity == "warning" and "a person here" in one.explanation and "an organisation there" in one.explanation
    )
    assert [(m.article, m.surface) for m in one.members] == [("a", "Morgan Stanley"), ("b", "Morgan Stanley")]


def test_what_nobody_decided_what_may_be_both_and_short_names_are_left_alone() -> None:
    assert not found(
        article("a", named("Morgan Stanley", "PER"), reviewed=False), article("b", named("Morgan Stanley", "ORG"))
    )
    assert not found(article("a", named("Morgan Stanley", "LOC")), article("b", named("Morgan Stanley", "ORG")))
    assert not found(article("a", named("Morgan", "PER")), article("b", named("Morgan", "ORG")))


def test_a_wording_with_two_values_is_told_where_only_one_can_be_meant() -> None:
    (scale,) = found(article("a", worth(5_000_000_000)), article("b", worth(5_000_000)))
    assert scale.severity == "warning" and "5,000,000,000" in scale.explanation
    (within,) = found(article("a", worth(5_000_000_000), worth(5_000_000_000, unit="AUD", nth=2)))
    assert within.severity == "note"
    # A bare sign may mean another currency in another article.
    assert not found(article("a", worth(5_000_000_000)), article("b", worth(5_000_000_000, unit="AUD")))


def test_in_a_project_only_decided_mentions_count_and_the_check_has_a_switch(tmp_path: Path) -> None:
    files = [tmp_path / f"{n}.txt" for n in range(2)]
    for n, file in enumerate(files):
        file.write_text(f"Article number {n}\n\n{TEXT}", encoding="utf-8")
    with Project.open(tmp_path / "p.factdesk", create=True, reviewer="Ida") as project:
        ids = [one.article_id for one in project.ingest(files)]
        for article_id, kind in zip(ids, ("PER", "ORG"), strict=True):
            value = {"type": kind, "name": "Morgan Stanley", "entity": "e"}
            line = {
                "do": "add",
                "article": article_id,
                "kind": "entity",
                "quote": "Morgan Stanley",
                "nth": 1,
                "value": value,
            }
            perform(project, line)
        told = [s for s in project.check() if s.finding.check == "label-consistency"]
        assert [{m.article for m in s.finding.members} for s in told] == [set(ids)]
        switch(project, "label-consistency", False)
        assert not [s for s in project.check() if s.finding.check == "label-consistency"]
