import json
from dataclasses import replace
from decimal import Decimal

import pytest
from jsonschema import Draft202012Validator

from annotations.commands.terminal import print_json
from annotations.export.contract import to_contract
from schemas.analysis import AnalysedProject, ProjectLine
from schemas.article import Source
from schemas.codec import encode
from schemas.finding import Finding, FindingMember
from schemas.json_schema import schema
from schemas.mention import (
    Alternative,
    ClaimValue,
    DateValue,
    EntityValue,
    FigureParts,
    FigureValue,
    Mention,
    Place,
    QuoteValue,
    Reference,
    Speaker,
)
from schemas.value import Quantity, TimeValue

TEXT = "😀 Ørsted pays $5 billion over two years. “Good,” said Ann Lee."


def place(words: str) -> Place:
    start = TEXT.index(words)
    return Place(start, start + len(words), words)


def mentions() -> list[Mention]:
    money, years = place("$5 billion"), place("two years")
    usd = Quantity("money", Decimal("5E9"), Decimal("5E9"), "USD", "US dollar", measures="pays")
    aud = Quantity("money", Decimal("5E9"), Decimal("5E9"), "AUD", "Australian dollar")
    duration = Quantity("duration", Decimal(2), Decimal(2), "a", "year")
    claim, speaker = place("Ørsted pays $5 billion over two years."), place("Ann Lee")
    return [
        Mention("claim", claim.start, claim.end, claim.surface, ClaimValue("It pays $5 billion."), 0.91234, ("sum",)),
        Mention("figure", years.start, years.end, years.surface, FigureValue(duration)),
        Mention(
            "figure", money.start, money.end, money.surface,
            FigureValue(usd, FigureParts(value=place("5 billion")), (Alternative(aud, "in Australia"),)),
        ),
        Mention("date", years.start, years.end, years.surface, DateValue(TimeValue("DURATION", "P2Y"))),
        Mention("entity", 2, 8, "Ørsted", EntityValue("ORG", "e1", "Ørsted")),
        Mention(
            "quote", place("Good,").start, place("Good,").end, "Good,",
            QuoteValue("direct", (), Speaker(speaker.start, speaker.end, "Ann Lee", "Ann Lee"), place("said")),
        ),
    ]  # fmt: skip


def test_a_line_is_as_the_contract_says(capsys: pytest.CaptureFixture[str]) -> None:
    finding = Finding("sum", "1", "warning", 0.5, "No.", "exact", (FindingMember(2, 8, "Ørsted", article="x"),))
    print_json(encode(to_contract("x", Source("A title", date="2024-05-03"), TEXT, mentions(), [finding])))
    (line,) = capsys.readouterr().out.splitlines()
    data = json.loads(line)
    assert Draft202012Validator(schema("analysis")).is_valid(data)
    assert list(data) == ["id", "article", "claims", "figures", "dates", "entities", "quotes", "findings"]
    assert data["article"] == {"title": "A title", "date": "2024-05-03", "language": "en", "text": TEXT}
    for layer in ("claims", "figures", "dates", "entities", "quotes"):
        for item in data[layer]:
            assert TEXT[item["start"] : item["end"]] == item.get("surface", item.get("text"))
    assert [f["low"] for f in data["figures"]] == ["5000000000", "2"]
    assert data["claims"][0]["figures"] == [0, 1] and data["claims"][0]["score"] == 0.9123
    assert data["figures"][0]["alternatives"][0]["unit"] == "AUD"
    assert data["dates"][0]["edtf"] is None and data["figures"][0]["per"] is None
    assert data["findings"][0]["members"] == [{"article": "x", "fact": None, "start": 2, "end": 8, "surface": "Ørsted"}]


def test_references_stand_among_the_entities_and_say_what_they_are() -> None:
    inner = Reference(2, 5, TEXT[2:5], "inner", "ORG", "oers", "Oers")
    data = encode(to_contract("x", Source(""), TEXT, mentions(), references=[inner]))
    assert Draft202012Validator(schema("analysis")).is_valid(data)
    assert [(e["surface"], e["form"]) for e in data["entities"] if e["start"] == 2] == [
        (TEXT[2:8], "name"),
        (TEXT[2:5], "inner"),
    ]
    with pytest.raises(ValueError, match="not in the text"):
        to_contract("x", Source(""), TEXT, [], references=[replace(inner, surface="?")])


def test_without_title_and_date_they_are_null() -> None:
    data = encode(to_contract("x", Source(""), TEXT, []))
    assert data["article"]["title"] is data["article"]["date"] is None


def test_a_mention_of_another_text_is_refused() -> None:
    with pytest.raises(ValueError, match="not in the text"):
        to_contract("x", Source(""), "Another text altogether, and a longer one than that one.", mentions())


def test_the_last_line_of_several_articles() -> None:
    assert encode(ProjectLine(AnalysedProject(()))) == {"project": {"findings": []}}
