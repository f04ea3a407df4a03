"""Frictionless finds nothing wrong with the data package, and Datasette serves the database of facts."""

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest
from export_samples import FIRST, desk

from annotations.export.to_sqlite import metadata
from annotations.project.export import export_project


@pytest.mark.filterwarnings("ignore")
def test_frictionless_finds_the_data_package_valid(tmp_path: Path) -> None:
    frictionless = pytest.importorskip("frictionless", reason="frictionless is not installed: uv sync --group readers")
    with desk(tmp_path / "d.factdesk") as project:
        export_project(project, tmp_path / "package", "facts", "datapackage")
    found = frictionless.validate(str(tmp_path / "package" / "datapackage.json"))
    assert found.valid, found.to_summary()


@pytest.mark.filterwarnings("ignore")
def test_datasette_serves_the_database(tmp_path: Path) -> None:
    served = pytest.importorskip("datasette.app", reason="datasette is not installed: uv sync --group readers")
    with desk(tmp_path / "d.factdesk") as project:
        export_project(project, tmp_path / "facts.sqlite")

    async def answers() -> tuple[dict[str, Any], str]:
        site = served.Datasette([str(tmp_path / "facts.sqlite")], metadata=metadata("facts"))
        await site.invoke_startup()
        found = await site.client.get("/facts/facts.json?_search=accounts&_shape=array")
        page = await site.client.get("/facts/figures")
        return json.loads(found.text), page.text

    rows, page = asyncio.run(answers())
    assert [row["quote"] for row in rows] == [FIRST]
    assert "3200000" in page and "/facts/facts/" in page  # figures lead to their facts
