"""The small language of the search, and what it finds in a project."""

import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from gui.made import ARTICLE, made_project
from hypothesis import given
from hypothesis import strategies as st

from annotations.cli import main
from annotations.errors import BadInputError
from annotations.project import search as project_search
from annotations.project.project import Project
from annotations.project.scheme import scheme_of, set_scheme
from annotations.project.search_words import AMOUNTS, KEYS, VALUES, Amount, Filter, Query, completions, parse
from annotations.review import decide
from annotations.review.decide_attribute import give as give_attribute
from schemas.own import Attribute, Label, Own

OTHER = "Trains in 2023\n\nNobody knows what the million trains cost; Zoë does.\n"


def test_a_query_is_read() -> None:
    query = parse('money > 1m currency:eur year:2023 status:open speaker:"Tim Cook" -kind:claim "free words" more')
    assert query.amounts == (Amount("money", ">", Decimal(1_000_000), Decimal(1_000_000)),)
    assert query.values("currency") == ["EUR"] and query.values("speaker") == ["Tim Cook"]
    assert Filter("kind", "claim", True) in query.filters
    assert query.words == ("free words", "more")


@pytest.mark.parametrize(
    ("typed", "low", "high", "unit"),
    [
        ("money >= €2.5bn", 2_500_000_000, 2_500_000_000, "EUR"),
        ("money = 1 million..2 million", 1_000_000, 2_000_000, ""),
        ("money>3 billion USD", 3_000_000_000, 3_000_000_000, "USD"),
        ("percent < 5%", 5, 5, ""),
        ('measure > "5 km"', 5, 5, "km"),
        ("count ≥ 3k", 3_000, 3_000, ""),
    ],
)
def test_numbers_are_read_as_figures_are(typed: str, low: int, high: int, unit: str) -> None:
    (amount,) = parse(typed).amounts
    assert (amount.low, amount.high, amount.unit) == (low, high, unit)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("colour:red", "no “colour:”"),
        ("money > much", "is no number"),
        ("money >", "needs a number"),
        ("kind:opinion", "cannot be"),
        ("year:23", "no year"),
        ("speaker:", "needs a value"),
    ],
)
def test_what_cannot_be_read_is_told_with_what_could_stand_there(typed: str, told: str) -> None:
    with pytest.raises(BadInputError, match=told) as problem:
        parse(typed)
    assert problem.value.hint


_said = st.text("abc äß1.,€-:>\u2009'", min_size=1, max_size=9).map(lambda s: " ".join(s.split())).filter(bool)


def _filters(key: str) -> st.SearchStrategy[Filter]:
    values = {"currency": st.sampled_from(["EUR", "USD"]), "year": st.sampled_from(["1999", "2020..2023"])}
    value = st.sampled_from(VALUES[key]) if key in VALUES else values.get(key, _said)
    return st.builds(Filter, st.just(key), value, st.booleans())  # type: ignore[arg-type]


_numbers = st.decimals(0, 10**12, places=2).map(lambda d: d.normalize() + 0)
_amounts = st.builds(
    lambda kind, op, a, b, unit: Amount(kind, op, min(a, b), max(a, b), unit),
    st.sampled_from(AMOUNTS), st.sampled_from(["=", "<", "<=", ">", ">="]), _numbers, _numbers,
    st.sampled_from(["", "EUR", "km"]),
)  # fmt: skip


@given(
    st.builds(
        Query,
        st.lists(_said, max_size=3).map(tuple),
        st.lists(st.sampled_from(sorted(KEYS)).flatmap(_filters), max_size=3).map(tuple),
        st.lists(_amounts, max_size=2).map(tuple),
    )
)
def test_what_is_written_is_read_again(query: Query) -> None:
    assert parse(query.text()) == query


@given(st.text(max_size=40))
def test_any_line_is_read_or_refused_in_words(typed: str) -> None:
    try:
        query = parse(typed)
    except BadInputError as problem:
        assert problem.hint
    else:
        assert parse(query.text()) == query
    completions(typed, {"speaker": ["Tim Cook"]})


def test_a_line_is_completed_with_keys_values_and_names() -> None:
    assert [c.text for c in completions("money > 1m cur", {})] == ["money > 1m currency:"]
    assert "kind:claim " in [c.said for c in completions("kind:", {})]
    assert [c.text for c in completions('x speaker:"tim', {"speaker": ["Tim Cook"]})] == ['x speaker:"Tim Cook" ']
    assert completions("money > 1m ", {}) == []


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    path = tmp_path / "desk.factdesk"
    made_project(path, ARTICLE, OTHER)
    return path


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("money > 41m", ["$45 million"]),
        ("money > 1m currency:USD", ["$40 million", "$45 million"]),
        ("money > 1m currency:EUR", []),
        ("money = 39m..41m year:2024", ["$40 million"]),
        ("money > 1m year:2019", []),
        ("figure < 2000", ["1,200"]),
        ("kind:entity name:brandt", ["Ida Brandt"]),
        ('kind:quote speaker:"ida"', ["We will open it in May,"]),
        ("kind:date year:2024", ["Monday"]),
        ("money > 1m ferry", ["$40 million"]),
        ("status:accepted", ["Ida Brandt"]),
        ("kind:entity -status:accepted", ["Port Anselm", "Harbor Post"]),
        ('"ferry line"', ["Ferry line", "ferry line"]),
        ("zoe", ["Zoë"]),
        ("title:trains million", ["million"]),
        ("publisher:paper title:ferry", ["Ferry line to cost $40 million"]),
        ("has:note", []),
        ("no such words here", []),
        ("", []),
    ],
)
def test_places_are_found_across_the_project(desk: Path, typed: str, found: list[str]) -> None:
    with Project.open(desk, reviewer="Test") as project:
        view = project.article(project.articles()[0].article_id)
        ida = next(m for m in view.mentions if m.mention.surface == "Ida Brandt")
        project.commit(decide.accept(ida, view.revision), "accept")
        hits = project_search.search(project, parse(typed))
        assert [h.surface for h in hits] == found
        for hit in hits:
            text = project.article(hit.article_id).revision.text
            assert text[hit.start : hit.end] == hit.surface
            assert f"{hit.before}{hit.surface}{hit.after}" in text


def test_claims_are_found_by_what_was_decided_on_them(desk: Path) -> None:
    from schemas.evidence import Evidence
    from schemas.verdict import Verdict

    with Project.open(desk, reviewer="Test") as project:
        view = project.article(project.articles()[0].article_id)
        claim = next(m for m in view.mentions if m.mention.kind == "claim")
        project.commit(decide.accept(claim, view.revision), "accept")
        made = project.article(view.article.article_id).claims[0]
        project.commit(decide.attach_evidence(made, Evidence("x", "Minutes")), "evidence")
        assert len(project_search.search(project, parse("status:unverified"))) == 2
        project.commit(decide.give_verdict(made, Verdict("true"), project.scale()), "verdict")
        for typed in ("status:verified", "rating:true", "has:evidence", "has:verdict kind:claim"):
            assert [h.mention_id for h in project_search.search(project, parse(typed))] == [claim.mention_id]


def test_a_search_is_saved_as_a_decision_and_run_by_its_name(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", str(desk), "money > 41m", "--save", "large sums"]) == 0
    assert "«$45 million»" in capsys.readouterr().out
    assert main(["search", str(desk), "--saved", "large sums", "--json"]) == 0
    hit = json.loads(capsys.readouterr().out)
    assert (hit["kind"], hit["surface"], hit["status"]) == ("figure", "$45 million", "suggested")
    assert main(["search", str(desk), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"name": "large sums", "query": "money > 41m"}
    with Project.open(desk, reviewer="Ada") as project:
        project_search.save(project, "large sums", "")
        assert project_search.saved(project) == {}
        project.undo()
        assert project_search.saved(project) == {"large sums": "money > 41m"}
    assert main(["search", str(desk), "colour:red"]) == 2
    assert "no “colour:”" in capsys.readouterr().err


def test_a_kind_of_figure_after_a_number_is_no_unit_where_it_is_compared_too() -> None:
    assert [(a.kind, a.low) for a in parse("count = 3 percent = 5").amounts] == [("count", 3), ("percent", 5)]


def test_own_labels_and_attributes_are_found(tmp_path: Path) -> None:
    path = tmp_path / "Desk.factdesk"
    made_project(path, ARTICLE)
    with Project.open(path, reviewer="Test") as desk:
        label, source = Label("budget", "Budget line", "figure"), Attribute("source", "Source", "choice", (), ("town",))
        set_scheme(desk, replace(scheme_of(desk), labels=(label,), attributes=(source,)))
        own = Own((label,), (source,))
        (row,) = desk.articles()
        view = desk.article(row.article_id)
        m = next(m for m in view.mentions if m.mention.surface == "$40 million")
        desk.commit(give_attribute(m, "label", "budget", own, view.revision), "label")
        (m,) = [m for m in desk.article(row.article_id).mentions if m.mention_id == m.mention_id and m.attributes]
        desk.commit(give_attribute(m, "source", "town", own, view.revision), "attribute")
        asks = ("label:budget", "label:Budget", "attribute:town", "attribute:source=town", "money > 1m label:budget")
        for asked in asks:
            assert [h.surface for h in project_search.search(desk, parse(asked))] == ["$40 million"], asked
        assert project_search.search(desk, parse("label:other")) == []
        assert project_search.search(desk, parse("attribute:budget")) == [], "a label is no attribute"
        assert "$40 million" not in [h.surface for h in project_search.search(desk, parse("kind:figure -label:budget"))]
        known = project_search.names_known(desk)
        assert [c.text for c in completions("attribute:to", known)] == ["attribute:source=town "]
        assert [c.text for c in completions("label:", known)] == ["label:budget "]
