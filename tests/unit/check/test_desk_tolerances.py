"""The desk's tolerances hold in the checks."""

from unit.check.checked_articles import article

from annotations.check.base import run_checks
from annotations.values.desk_table import of_settings
from annotations.values.tolerance import in_force

TOLD = (
    "[Orbo|ORG] to put [nearly $3 billion|money 3e9 USD nearly] into its Oslo plant\n\n"
    "[Orbo|ORG] said that it would put [$2.8 billion|money 2.8e9 USD] into its plant in Oslo. "
    "It paid [$3 million|money 3e6 USD] in taxes last year."
)


def surfaces() -> list[tuple[str, ...]]:
    return [tuple(m.surface for m in f.members) for f in run_checks([article(TOLD)], only={"same-quantity"})]


def test_a_narrower_nearly_finds_more() -> None:
    assert surfaces() == []
    with in_force(of_settings({"tolerance.nearly": "0.01", "tolerance.rounding": "0.01"})):
        assert surfaces() == [("nearly $3 billion", "$2.8 billion")]
    assert surfaces() == []
