from decimal import Decimal

import pytest
from jsonschema import Draft202012Validator

from schemas.codec import encode
from schemas.json_schema import FOLDER, SCHEMAS, generate, schema
from schemas.mention import FigureValue, Mention
from schemas.value import Quantity


def test_the_published_schemas_are_those_of_the_contracts() -> None:
    published = {path.name: path.read_text("utf-8") for path in FOLDER.glob("*.json")}
    assert published == generate(), "run `python -m schemas.json_schema`"


@pytest.mark.parametrize("name", SCHEMAS)
def test_each_is_a_schema_that_knows_all_its_keys(name: str) -> None:
    whole = schema(name)
    Draft202012Validator.check_schema(whole)
    either = [whole["$defs"][one["$ref"].split("/")[-1]] for one in whole.get("anyOf", whole.get("oneOf", ()))]
    for part in either or [whole]:
        assert part["additionalProperties"] is False
        assert set(part["required"]) == set(part["properties"])


def mention() -> Mention:
    value = FigureValue(Quantity("money", Decimal("2.9E+9"), Decimal("2900000000.0"), "USD", "US dollar"))
    return Mention("figure", 0, 12, "$2.9 billion", value)


def test_numbers_are_decimal_strings_and_unknown_keys_are_refused() -> None:
    validator = Draft202012Validator(schema("mention"))
    data = encode(mention())
    assert data["value"]["quantity"]["low"] == data["value"]["quantity"]["high"] == "2900000000"
    assert validator.is_valid(data)
    assert not validator.is_valid({**data, "more": 1})
    assert not validator.is_valid({k: v for k, v in data.items() if k != "score"})
    data["value"]["quantity"]["low"] = 2.9e9
    assert not validator.is_valid(data)
