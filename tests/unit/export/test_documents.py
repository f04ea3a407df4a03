"""Documents for people: what a proof, a tracked copy and a PDF say; marks that overlap; the look of the pages."""

import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document
from export_samples import FIRST, SECOND, TEXT, desk
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from unit.export.test_hostile_words import Tags

from annotations.export.choice import Choice
from annotations.export.dossier import Dossier
from annotations.export.marked import paragraphs
from annotations.export.notes import Note
from annotations.export.plots import columns
from annotations.export.shown import shown
from annotations.export.tracked import tracked
from annotations.project.export import export_project
from annotations.project.project import Project
from schemas.article import Article, Source
from schemas.mention import EntityValue, Mention
from schemas.state import MentionState

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    with desk(tmp_path_factory.mktemp("desk") / "desk.factdesk") as project:
        yield project


def one(project: Project) -> Choice:
    return Choice(articles=frozenset({project.articles()[0].article_id}))


def test_a_proof_shows_text_states_and_numbered_notes(made: Project, tmp_path: Path) -> None:
    export_project(made, tmp_path / "p.html", "proof", "", one(made))
    page = (tmp_path / "p.html").read_text("utf-8")
    words = " ".join(Tags(page).words.split())
    assert "Łódź spent €3.2 million✓ on trams last year✓✓ 1, said Ida Voss." in words
    assert "Proposed: A second line cost €1.4 million" in words and "Confirmed inconsistency" in words
    assert re.search(r'<span class="m claim figure good">€3.2 million</span>', page)
    assert page.count('<li class="note"') == 4 and 'href="https://example.org/a?b=1&amp;c=2"' in page
    assert page.count('<span class="m claim finding bad">') == 2  # both places of the inconsistency


def test_a_report_counts_what_it_shows(made: Project, tmp_path: Path) -> None:
    export_project(made, tmp_path / "r.html", "report")
    page = (tmp_path / "r.html").read_text("utf-8")
    assert 'aria-label="True: 1, Half true: 1"' in page and 'aria-label="money: 2"' in page
    assert "2</b> verified facts" in page and page.count("<svg") == 3


def test_a_tracked_copy_opens_in_word_and_loses_no_text(made: Project, tmp_path: Path) -> None:
    export_project(made, tmp_path / "t.docx", "tracked", "", one(made))
    assert len(Document(str(tmp_path / "t.docx")).paragraphs) == len(TEXT.split("\n"))
    with zipfile.ZipFile(tmp_path / "t.docx") as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
        comments = etree.fromstring(archive.read("word/comments.xml"))
    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    as_it_was = "\n".join(
        "".join(
            t.text for t in p.iter(f"{w}t", f"{w}delText") if not any(a.tag == f"{w}ins" for a in t.iterancestors())
        )
        for p in root.iter(f"{w}p")
    )
    assert as_it_was == TEXT
    (inserted,) = root.iter(f"{w}ins")
    assert "".join(inserted.itertext()) == "A second line cost €1.4 million"
    (deleted,) = {"".join(d.itertext()) for d in root.iter(f"{w}del")}
    assert deleted == SECOND and inserted.get(f"{w}author") == "Ada Lind"
    ids = [c.get(f"{w}id") for c in comments]
    assert sorted(ids) == sorted(r.get(f"{w}id") for r in root.iter(f"{w}commentReference"))
    assert [len(list(root.iter(f"{w}{tag}"))) for tag in ("commentRangeStart", "commentRangeEnd")] == [len(ids)] * 2


def test_a_tracked_copy_in_markdown_marks_what_changes(made: Project, tmp_path: Path) -> None:
    export_project(made, tmp_path / "t.md", "tracked", "", one(made))
    text = (tmp_path / "t.md").read_text("utf-8")
    assert f"{{~~{SECOND}~>A second line cost €1.4 million~~}}" in text
    assert f"{FIRST}{{>>Ada Lind: ✓ True" in text


def test_a_pdf_is_printed_without_a_window(tmp_path: Path) -> None:
    desk(tmp_path / "d.factdesk").close()
    outs = [tmp_path / "one.pdf", tmp_path / "two.pdf"]
    code = "import sys; from desktop_app.__main__ import main; sys.exit(main(sys.argv[1:]))"
    for out in outs:
        command = [sys.executable, "-c", code, "export", str(tmp_path / "d.factdesk"), str(out), "--article", "Trams"]
        done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT)
        assert done.returncode == 0, done.stderr
    assert outs[0].read_bytes() == outs[1].read_bytes()
    import pypdfium2

    with pypdfium2.PdfDocument(outs[0]) as document:
        words = " ".join(document[0].get_textpage().get_text_range().split())
    assert "Łódź spent €3.2 million" in words and "Half true" in words and "Accounts" in words


def test_the_pages_have_the_colours_of_the_window() -> None:
    from desktop_app.look.theme import LIGHT

    sheet = (ROOT / "annotations" / "export" / "pages" / "page.css").read_text("utf-8")
    found = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", sheet))
    for name in (
        "ground",
        "card",
        "raised",
        "border",
        "strong",
        "text",
        "muted",
        "accent",
        "accent_tint",
        "good",
        "warn",
    ):
        assert found[name.replace("_", "-")] == getattr(LIGHT, name)
    for kind, (tint, line) in LIGHT.marks.items():
        assert (found[f"{kind}-tint"], found[f"{kind}-line"]) == (tint, line)


spans = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30)), max_size=8)


@given(st.text("ab \n💙é", min_size=1, max_size=80), spans, spans)
def test_text_cut_at_marks_is_all_there(
    text: str, of_mentions: list[tuple[int, int]], of_notes: list[tuple[int, int]]
) -> None:
    def cut(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
        return [(s, min(len(text), s + n)) for s, n in pairs if s < len(text)]

    somebody = EntityValue("ORG", "x", "x")
    mentions = [
        MentionState(f"m-{i}", "a", "v", Mention("entity", s, e, text[s:e], somebody, 1.0, (), "d", "1"))
        for i, (s, e) in enumerate(cut(of_mentions))
    ]
    notes = [Note(i, s, e, "claim", "t", "v", "✓", "good") for i, (s, e) in enumerate(cut(of_notes))]
    found = paragraphs(text, mentions, notes)
    lines = [line for line in text.split("\n") if line.strip()]
    assert ["".join(run.text for run in runs) for runs in found] == lines
    kept = [note.number for runs in found for run in runs for note in run.notes]
    assert set(kept) >= {n.number for n in notes if text[n.start : n.end].strip()} and len(set(kept)) == len(kept)


@given(st.text("ab \n💙é", min_size=1, max_size=80), spans)
def test_a_tracked_text_opens_and_closes_each_remark_once(text: str, places: list[tuple[int, int]]) -> None:
    somebody = EntityValue("ORG", "x", "x")
    mentions = tuple(
        MentionState(
            f"m-{i}", "a", "v", Mention("entity", s, min(len(text), s + n), text[s : s + n], somebody), "corrected"
        )
        for i, (s, n) in enumerate(places)
        if s < len(text)
    )
    article = Article("a", Source("t"), "v")
    made = tracked(Dossier(article, text, "s", mentions, (), (), {}, {}, frozenset(), {}, "2026"))
    assert "\n".join("".join(one.text for one in line) for line in made.paragraphs) == text
    for side in ("opening", "closing"):
        found = [i for line in made.paragraphs for one in line for i in getattr(one, side)]
        assert sorted(found) == list(range(len(made.remarks))), side


def test_deceiving_characters_are_written_out() -> None:
    assert shown("54\u202e%\x07 ok é 🚋") == "54⟨U+202E⟩%⟨U+0007⟩ ok é 🚋"
    assert shown("plain\n\ttext") == "plain\n\ttext"


def test_many_columns_do_not_touch() -> None:
    plot = columns({f"2026-{i:02}": i for i in range(1, 40)})
    assert all(a.at + plot.width <= b.at for a, b in zip(plot.bars, plot.bars[1:], strict=False))
    assert sum(bool(bar.label) for bar in plot.bars) <= 7 and plot.bars[-1].at + plot.width <= 420
