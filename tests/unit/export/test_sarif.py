"""Findings as SARIF: places in lines and columns, levels, facts."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from annotations.export.sarif import SarifText, to_sarif
from schemas.finding import Finding, FindingMember

TEXT = "Harbour gets a crane\n\nIt cost £3.2 million 🚌 or\n£4.6 million.\n"


def finding() -> Finding:
    a, b = TEXT.index("£3.2"), TEXT.index("£4.6")
    members = (
        FindingMember(a, a + 12, "£3.2 million", "news/crane one.txt"),
        FindingMember(b, b + 12, "£4.6 million", "news/crane one.txt"),
        FindingMember(5, 9, "£3 m", fact="c-1"),
    )
    return Finding("same-quantity", "1", "warning", 0.8, "They differ.", "", members)


def run(problems: tuple[str, ...] = ()) -> dict[str, Any]:
    log = to_sarif("1.0", [SarifText("news/crane one.txt", TEXT)], [finding(), finding()], problems)
    assert log["version"] == "2.1.0" and len(log["runs"]) == 1
    found: dict[str, Any] = log["runs"][0]
    return found


def test_a_finding_points_to_lines_and_columns_from_one() -> None:
    result = run()["results"][0]
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "news/crane%20one.txt"
    region = place["region"]
    assert (region["startLine"], region["startColumn"]) == (3, 9)
    assert (region["endLine"], region["endColumn"]) == (3, 21)
    assert region["snippet"]["text"] == "£3.2 million"
    assert (result["ruleId"], result["level"], result["message"]["text"]) == (
        "same-quantity",
        "warning",
        "They differ.",
    )


def test_the_other_places_are_related_and_a_fact_is_a_logical_location() -> None:
    other, fact = run()["results"][0]["relatedLocations"]
    assert other["physicalLocation"]["region"]["startLine"] == 4 and other["message"]["text"] == "£4.6 million"
    assert fact["logicalLocations"] == [{"fullyQualifiedName": "c-1", "kind": "fact"}]
    assert [other["id"], fact["id"]] == [1, 2]


def test_each_check_is_one_rule_that_results_point_to() -> None:
    found = run()
    rules = found["tool"]["driver"]["rules"]
    assert [r["id"] for r in rules] == ["same-quantity"]
    assert all(rules[r["ruleIndex"]]["id"] == r["ruleId"] for r in found["results"])
    assert found["columnKind"] == "unicodeCodePoints"


def test_what_could_not_be_read_is_told_in_the_log() -> None:
    assert run()["invocations"] == [{"executionSuccessful": True, "toolExecutionNotifications": []}]
    (invocation,) = run(("x.txt holds no text.",))["invocations"]
    assert not invocation["executionSuccessful"]
    assert invocation["toolExecutionNotifications"][0]["message"]["text"] == "x.txt holds no text."


@given(st.text(alphabet="ab\n🚌é", min_size=1, max_size=40), st.data())
def test_lines_and_columns_lead_back_to_the_words(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    region = SarifText("x", text).region(start, end)
    lines = text.split("\n")
    at = sum(len(line) + 1 for line in lines[: region["startLine"] - 1]) + region["startColumn"] - 1
    to = sum(len(line) + 1 for line in lines[: region["endLine"] - 1]) + region["endColumn"] - 1
    assert text[at:to] == text[start:end]
