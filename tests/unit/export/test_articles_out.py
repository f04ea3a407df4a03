"""Formats of whole articles: valid by the checkers of each, the same bytes each time, whole or not at all."""

import importlib.util
import json
import os
import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from unit.export.whole_samples import TEXT, exported, mention, sample, samples

from annotations.errors import ExportError
from annotations.export.articles import article_exporter, article_exporters, export_articles
from annotations.export.placing import manifest_path
from annotations.export.whole import ArticleExport
from schemas.export_manifest import ExportManifest
from schemas.mention import EntityValue
from schemas.selector import Selector

REPOSITORY = Path(__file__).parents[3]
GOLDEN = REPOSITORY / "tests" / "golden" / "export"
UNCLOSED = pytest.mark.filterwarnings(
    "ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning"
)  # the checkers leave their files open
FORMS = [form.name for form in article_exporters()]
NAUGHTY = [
    "<script>alert('XSS')</script>", "\"><img src=x onerror=alert(1)>", "'; DROP TABLE users; --", "={7*7}", "=1+1",
    "$HOME `id` $(id) %s %n {0} ${7*7}", "]]><!--", "&lt;&#x3c;&amp;", "\\\\server\\share\\\"", "a\tb\tc", "%00",
    "\u202etest\u202c", "Z\u0351\u036b\u0343\u036aa\u0302\u034alg\u0321", "\U0001f469\u200d\u2764\ufe0f",
    "\u200b\u2060\ufeff", "\u0645\u0631\u062d\u0628\u0627", "ﬃ Ⅷ １２３", "null undefined NaN true",
    "../../../etc/passwd", "T1\tPER 0 4\tAcme", "-DOCSTART-\tO", "B-PER I-PER O", "\ufffd\ue000",
]  # fmt: skip


def written(out: Path, name: str, articles: Iterable[ArticleExport]) -> ExportManifest:
    form = article_exporter(name)
    assert form is not None
    return export_articles(articles, out, form=form, chosen="all", version="0", at="2024-05-05T10:00:00Z", by="Bo")


def contents(out: Path) -> dict[str, bytes]:
    """Return the bytes of an export by name, with its manifest's."""
    files = [out] if out.is_file() else [path for path in sorted(out.rglob("*")) if path.is_file()]
    found = {path.relative_to(out.parent).as_posix(): path.read_bytes() for path in files}
    return found | {"manifest": manifest_path(out).read_bytes()}


@pytest.mark.parametrize("name", FORMS)
def test_the_same_articles_give_the_same_bytes(tmp_path: Path, name: str) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        manifest = written(tmp_path / folder / "out", name, samples())
        assert manifest.rows == 11 and manifest.counts == {"claim": 1, "date": 1, "entity": 5, "figure": 3, "quote": 1}
    assert contents(tmp_path / "a" / "out") == contents(tmp_path / "b" / "out")


@pytest.mark.parametrize("name", [name for name in FORMS if name != "spacy"])
def test_an_export_of_articles_is_as_it_was(tmp_path: Path, name: str) -> None:
    out = tmp_path / f"articles-{name}"
    written(out, name, samples())
    for inner, content in contents(out).items():
        kept = GOLDEN / (f"{out.name}.manifest.json" if inner == "manifest" else inner)
        if os.environ.get("FACTDESK_GOLDEN") == "write":
            kept.parent.mkdir(parents=True, exist_ok=True)
            kept.write_bytes(content)
        assert content == kept.read_bytes(), inner


@pytest.mark.parametrize("name", FORMS)
@pytest.mark.parametrize("nasty", range(len(NAUGHTY)))
def test_texts_that_are_code_elsewhere_are_only_texts(tmp_path: Path, name: str, nasty: int) -> None:
    string = NAUGHTY[nasty]
    text = f"Before {string} after.\n{string}\n"
    found = [("m-1", mention(text, string, EntityValue("OTHER", string, string)), "accepted")]
    one = exported(text, found, title=string)
    one = replace(one, rows=tuple(replace(row, notes=(string,), reason=string, reviewer=string) for row in one.rows))
    assert written(tmp_path / "out", name, [one]).rows == 1


@pytest.mark.parametrize("name", FORMS)
def test_an_empty_project_exports(tmp_path: Path, name: str) -> None:
    assert written(tmp_path / "out", name, []).rows == 0


@pytest.mark.parametrize("name", FORMS)
def test_a_mention_that_is_not_in_its_text_leaves_nothing_behind(tmp_path: Path, name: str) -> None:
    one = sample()
    wrong = replace(one.rows[-1], selector=Selector(3, 9, "elsewhere"))
    out = tmp_path / "out"
    with pytest.raises(ExportError, match="elsewhere"):
        written(out, name, [replace(one, rows=(*one.rows, wrong))])
    assert list(tmp_path.iterdir()) == []


def test_a_folder_takes_the_place_of_an_earlier_export_and_of_nothing_else(tmp_path: Path) -> None:
    out = tmp_path / "out"
    written(out, "brat", samples())
    written(out, "brat", [sample()])
    assert len(list(out.glob("*.ann"))) == 1
    (ann,) = out.glob("*.ann")
    ann.write_bytes(ann.read_bytes() + b"#99\tAnnotatorNotes T1\tsomebody worked here\n")
    with pytest.raises(ExportError, match="changed since"):
        written(out, "brat", [sample()])
    assert b"somebody worked here" in ann.read_bytes()
    other = tmp_path / "photos"
    other.mkdir()
    (other / "me.jpg").write_bytes(b"x")
    with pytest.raises(ExportError, match="photos"):
        written(other, "brat", samples())
    assert (other / "me.jpg").read_bytes() == b"x"


def test_what_a_format_cannot_carry_is_counted(tmp_path: Path) -> None:
    losses = {name: "; ".join(written(tmp_path / name, name, samples()).losses) for name in FORMS}
    assert "overlap" in losses["doccano"] and "grapheme" in losses["doccano"]
    assert "Claims and quotes, which hold other annotations: 2" in losses["conll"]
    assert "widened to whole tokens" in losses["spacy"]
    assert losses["webannotation"].startswith("Relations between annotations")


def test_without_the_optional_part_uima_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "cassis", None)
    with pytest.raises(ExportError, match=r"factdesk\[uima\]"):
        written(tmp_path / "out", "uima-xmi", [sample()])
    assert list(tmp_path.iterdir()) == []


def test_uima_offsets_are_utf16(tmp_path: Path) -> None:
    written(tmp_path / "out", "uima-json", [sample()])
    (file,) = (tmp_path / "out").iterdir()
    found = json.loads(file.read_bytes())["%FEATURE_STRUCTURES"]
    year = next(f for f in found if f.get("exact") == "2023")
    assert year["begin"] == TEXT.index("2023") + 1  # the emoji before it counts twice


def test_web_annotations_in_pages(tmp_path: Path) -> None:
    text = "ab " * 1_100
    found = [
        (f"m-{i}", replace(mention(text, "ab", EntityValue("OTHER", "", "ab")), start=3 * i, end=3 * i + 2), "accepted")
        for i in range(1_100)
    ]
    written(tmp_path / "out", "webannotation", [exported(text, found)])
    read = {path.name: json.loads(path.read_bytes()) for path in (tmp_path / "out").glob("*.jsonld")}
    collection, first, second = (read[n] for n in ("collection.jsonld", "page-00001.jsonld", "page-00002.jsonld"))
    assert collection["total"] == 1_100 and (collection["first"], collection["last"]) == (first["id"], second["id"])
    assert (first["next"], second["prev"], second["startIndex"]) == (second["id"], first["id"], 1_000)
    assert len(first["items"]) == 1_000 and "next" not in second and "prev" not in first


def checker(name: str) -> Any:
    """Return a checker that lies beside the repository; it is not ours to copy."""
    path = REPOSITORY.parent / "shared" / "validators" / f"{name}.py"
    if not path.is_file():
        pytest.skip(f"there is no {name}.py beside the repository")
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def serious(messages: list[str]) -> list[str]:
    return [message for message in messages if "(warning)" not in message]


@UNCLOSED
def test_the_checker_of_web_annotations_passes(tmp_path: Path) -> None:
    check = checker("w3c_musts")
    written(tmp_path / "out", "webannotation", samples())
    items = json.loads((tmp_path / "out" / "page-00001.jsonld").read_bytes())["items"]
    assert {item["motivation"] for item in items} == {"classifying", "assessing", "editing", "linking"}
    assert [check.failures(item) for item in items] == [[]] * len(items)


@UNCLOSED
@pytest.mark.parametrize("name", ["doccano", "doccano-relations"])
def test_the_checker_of_doccano_passes(tmp_path: Path, name: str) -> None:
    check = checker("semantic_checks")
    written(tmp_path / "out", name, samples())
    for line in (tmp_path / "out").read_text("utf-8").split("\n")[:-1]:
        assert serious(check.doccano(json.loads(line))) == []


@UNCLOSED
def test_the_checker_of_label_studio_passes(tmp_path: Path) -> None:
    check = checker("semantic_checks")
    written(tmp_path / "out", "labelstudio", samples())
    assert check.labelstudio(json.loads((tmp_path / "out" / "tasks.json").read_bytes())) == []


@UNCLOSED
def test_the_checker_of_brat_passes(tmp_path: Path) -> None:
    check = checker("semantic_checks")
    written(tmp_path / "out", "brat", samples())
    pairs = sorted((tmp_path / "out").glob("*.ann"))
    assert len(pairs) == 3
    for ann in pairs:
        text = ann.with_suffix(".txt").read_bytes().decode()
        assert check.brat(text, ann.read_bytes().decode()) == []
