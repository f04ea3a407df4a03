"""dkpro-cassis loads our CAS files, in both forms, with the same contents."""

from pathlib import Path

import pytest
from unit.export.whole_samples import TEXT, sample, samples

from annotations.export.articles import article_exporter, export_articles
from annotations.export.to_uima import MENTION, META, RELATION

cassis = pytest.importorskip("cassis", reason="dkpro-cassis is not installed: factdesk[uima]")


@pytest.mark.parametrize("name", ["uima-xmi", "uima-json"])
def test_cassis_reads_mentions_and_relations(tmp_path: Path, name: str) -> None:
    form = article_exporter(name)
    assert form is not None
    export_articles(samples(), tmp_path / "out", form=form, chosen="all", version="0", at="2026", by="Bo")
    first = sorted(path for path in (tmp_path / "out").iterdir() if path.name != "TypeSystem.xml")[0]
    with first.open("rb") as file:
        if name == "uima-json":
            cas = cassis.load_cas_from_json(file)
        else:
            types = cassis.load_typesystem((tmp_path / "out" / "TypeSystem.xml").read_text("utf-8"))
            cas = cassis.load_cas_from_xmi(file, typesystem=types)
    assert cas.sofa_string == TEXT
    found = {(m.begin, m.end, m.label) for m in cas.select(MENTION)}
    assert len(found) == len(sample().rows) and (0, 5, "entity-ORG") in found
    assert sorted((r.Governor.label, r.kind, r.Dependent.exact) for r in cas.select(RELATION)) == [
        ("claim-money", "states", "$5\u202fmillion"), ("quote-direct", "speaker", "Ida O’Hara"),
    ]  # fmt: skip
    (meta,) = cas.select(META)
    assert (meta.documentTitle, meta.language) == ("Cafés & <b>pay</b>", "en")
