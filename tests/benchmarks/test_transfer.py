"""1,000 articles in, and out again with their annotations; detection is left out."""

import time
from collections.abc import Callable
from pathlib import Path

from annotations.export.choice import Choice
from annotations.project.export import export_project
from annotations.project.project import Project
from benchmarks.conftest import Measured
from benchmarks.made_archive import article, make_archive

ARTICLES = 1_000
MENTIONS = 21
IMPORTED, EXPORTED, DOCCANO = 3_900.0, 3_200.0, 6_500.0
"""Milliseconds that Label Studio takes for import and export, and doccano for export, of 1,000 articles of 1,000
words with 20 spans."""


def test_articles_go_in_and_out_fast(tmp_path: Path, measured: Callable[[Measured], None]) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(ARTICLES):
        text, _ = article(number, 150)  # some 500 words
        (folder / f"{number}.txt").write_text(text + "\n\n" + text, "utf-8")
    with Project.open(tmp_path / "In.factdesk", create=True, reviewer="Ada") as project:
        start = time.perf_counter()
        taken_in = sum(bool(one.article_id) for one in project.ingest([folder]))
        spent = 1000 * (time.perf_counter() - start)
    assert taken_in == ARTICLES
    measured(Measured("import of 1,000 articles, of Label Studio's", spent, IMPORTED, target=0.05, row="13"))
    make_archive(tmp_path / "Out.factdesk", ARTICLES, MENTIONS, 0)
    with Project.open(tmp_path / "Out.factdesk", reviewer="Ada") as project:
        spent = {form: exported(project, tmp_path / f"{form}.jsonl", form) for form in ("jsonl", "doccano")}
    assert (tmp_path / "jsonl.jsonl").read_bytes().count(b"\n") > ARTICLES * 10
    for form, own in spent.items():
        what = f"export of 1,000 articles as {form}"
        measured(Measured(f"{what}, of Label Studio's", own, EXPORTED, target=0.05, row="13"))
        measured(Measured(f"{what}, of doccano's", own, DOCCANO, target=0.1, row="13"))


def exported(project: Project, out: Path, form: str) -> float:
    """Return milliseconds of the processor; a row of jsonl carries the whole provenance, doccano's own has none."""
    start = time.process_time()
    export_project(project, out, "annotations", form, Choice(unconfirmed=True))
    return 1000 * (time.process_time() - start)
