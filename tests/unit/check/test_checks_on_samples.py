from unit.check.checked_articles import SEEDS, sample

from annotations.check.base import run_checks
from annotations.check.compare import compare
from schemas.finding import finding_id

PREFIXES = sorted(folder.name[:2] for folder in SEEDS.iterdir() if folder.is_dir() and folder.name[:2].isdigit())


def found(*prefixes: str) -> set[tuple[str, tuple[str, ...]]]:
    findings = run_checks([sample(p) for p in prefixes])
    return {(f.check, tuple(m.surface for m in f.members)) for f in findings if f.severity != "note"}


def test_what_does_not_hold_inside_an_article_is_found_and_nothing_else() -> None:
    assert {p: found(p) for p in PREFIXES if found(p)} == {
        "01": {("bare-dollar", ("$5 billion",))},
        "04": {("arithmetic", ("£412m", "£168m", "£131m", "£64m", "£54m"))},
        "05": {("time-span", ("20 minutes", "64th"))},
        "07": {("same-quantity", ("14", "13")), ("name-drift", ("Elsa Brandvik", "Brandvick"))},
        "09": {("time-span", ("2015", "12 years")), ("weekday", ("Friday, July 22",))},
        "10": {("arithmetic", ("5.25%", "475 basis points", "0.25%"))},
    }


def test_another_outlet_contradicts_in_figure_and_names() -> None:
    between = found("01", "02") - found("01") - found("02")
    assert between == {
        ("same-quantity", ("$2.9 billion", "$2.6 billion")),
        ("name-drift", ("Fumio Kishida", "Fumio Kishide")),
        ("name-drift", ("CNC", "CNBC")),
    }


def test_a_later_article_that_brings_figures_up_to_date_does_not_contradict() -> None:
    between = found("06", "07") - found("06") - found("07")
    assert between == {("same-quantity", ("36 hours", "24 hours"))}
    relations = {(r.relation, r.a.surface, r.b.surface) for r in compare("x", sample("06"), sample("07")).relations}
    assert ("corroborates", "11,000", "11\u00a0000") in relations
    assert ("related", "30 cm", "60 cm") in relations


def test_articles_about_other_events_are_not_laid_side_by_side() -> None:
    alone = set().union(*(found(p) for p in ("04", "05", "06", "08", "09", "10")))
    assert found("04", "05", "06", "08", "09", "10") == alone


def test_a_check_can_be_switched_off_and_runs_again_to_the_same_findings() -> None:
    articles = [sample("07")]
    assert {f.check for f in run_checks(articles, only={"name-drift"})} == {"name-drift"}
    assert [finding_id(f) for f in run_checks(articles)] == [finding_id(f) for f in run_checks(articles)]


def test_every_member_is_a_place_in_its_article() -> None:
    articles = {(a := sample(p)).article_id: a for p in PREFIXES}
    for finding in run_checks(list(articles.values())):
        for m in finding.members:
            assert m.article is not None and articles[m.article].text[m.start : m.end] == m.surface
        assert finding.explanation.endswith(".") and 0 < finding.confidence <= 1
