"""Reading articles into a project: again, in bulk, from tables, pages and standard input; what is alike is told."""

import io
import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from annotations.cli import main
from annotations.errors import BadInputError
from annotations.ingest.fetch import fetch
from annotations.ingest.watch import watch
from annotations.project.project import Imported, Project

WORDS = [
    f"The harbour of Norrby took in {n} ships and {3 * n} million euros in the year {1900 + n}." for n in range(40)
]
TEXT = " ".join(WORDS)


def run(folder: Path, *arguments: str | Path, capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    capsys.readouterr()
    main(["import", str(folder / "p.factdesk"), *map(str, arguments), "--json"])
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_what_is_known_is_passed_over_and_each_failure_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    news = tmp_path / "news"
    news.mkdir()
    (news / "a.txt").write_text("One\n\nThe port cost 12 million.")
    (news / "b.pdf").write_bytes(b"%PDF-1.4 broken")
    first = run(tmp_path, news, capsys=capsys)
    assert [(o["known"], (o["error"] or {"code": ""})["code"]) for o in first] == [(False, ""), (False, "not-format")]  # type: ignore[index]
    (news / "c.txt").write_text("Two\n\nThe bridge cost 13 million.")
    again = run(tmp_path, news, capsys=capsys)
    assert [o["known"] for o in again] == [True, False, False]
    assert main(["import", str(tmp_path / "p.factdesk"), str(news)]) == 2


def test_near_duplicates_and_new_revisions_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = [
        {"title": "Ships", "text": TEXT, "publisher": "Post", "url": "https://www.norrby.example/ships/"},
        {"title": "Ships", "text": TEXT.replace("took in 7 ", "took in 8 "), "url": "http://norrby.example/ships#top"},
        {"title": "Other words", "text": TEXT.replace("1903", "1904"), "publisher": "Gazette"},
        {"title": "Bread", "text": " ".join(f"Bakers sold {n} loaves on day {n}." for n in range(60))},
    ]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, rows)))
    ships, changed, copied, bread = run(tmp_path, tmp_path / "a.jsonl", capsys=capsys)
    assert ships["similar_to"] is None and bread["similar_to"] is None and bread["revision_of"] is None
    assert changed["revision_of"] == ships["article"] and changed["similar_to"] == ships["article"]
    assert copied["similar_to"] in (ships["article"], changed["article"]) and copied["revision_of"] is None
    assert isinstance(copied["likeness"], float) and copied["likeness"] > 0.9


def test_columns_and_encodings_are_as_the_user_says(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.csv").write_text(
        "head,words\nBread,It cost â‚¬12.4 million, said JosÃ© of the mill.\n".replace(", said", " said")
    )
    (one,) = run(tmp_path, tmp_path / "a.csv", "--column", "text=words", "--column", "title=head", capsys=capsys)
    with Project.open(tmp_path / "p.factdesk") as desk:
        view = desk.article(str(one["article"]))
        assert "mojibake" in [n.code for n in view.revision.notices] and "â‚¬12.4" in view.revision.text
    arguments = ["--column", "text=words", "--column", "title=head", "--repair-encoding"]
    (two,) = run(tmp_path, tmp_path / "a.csv", *arguments, capsys=capsys)
    with Project.open(tmp_path / "p.factdesk") as desk:
        view = desk.article(str(two["article"]))
        assert view.revision.text.strip() == "Bread\n\nIt cost €12.4 million said José of the mill."
        assert [view.revision.text[p.start : p.end] for p in view.revision.parts] == ["Bread"]
        assert "encoding-repaired" in [n.code for n in view.revision.notices]


def test_standard_input_is_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for content, extra in (
        (b"A headline\n\nIt cost 12 million.", ()),
        (b'{"text": "Two words."}', ("--format", "jsonl")),
    ):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(content)))
        (one,) = run(tmp_path, "-", *extra, capsys=capsys)
        assert one["error"] is None and str(one["origin"]).startswith("standard input")


def test_closing_the_iterator_keeps_what_was_told(tmp_path: Path) -> None:
    news = tmp_path / "news"
    news.mkdir()
    for number in range(250):
        (news / f"{number:03}.txt").write_text(f"Title {number}\n\nIt cost {number} million.")
    with Project.open(tmp_path / "p.factdesk", create=True) as desk:
        going = desk.ingest([news])
        told: list[Imported] = [next(going) for _ in range(3)]
        close = getattr(going, "close")  # noqa: B009
        close()
        assert {one.article_id for one in told} <= {row.article_id for row in desk.articles()}
        rest = list(desk.ingest([news]))
        assert len(rest) == 250 and len(desk.articles()) == 250 and sum(one.known for one in rest) >= 3


class _Pages(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path == "/away":
            self.send_response(302)
            self.send_header("Location", "/bridge.html")
        elif self.path == "/file":
            self.send_response(302)
            self.send_header("Location", "file:///etc/passwd")
        elif self.path == "/round":
            self.send_response(302)
            self.send_header("Location", "/round")
        elif self.path in ("/bridge.html", "/large"):
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
        else:
            self.send_response(404)
        self.end_headers()
        if self.path == "/bridge.html":
            self.wfile.write(f"<html><title>Bridge</title><body><h1>Bridge</h1><p>{TEXT}</p></body></html>".encode())
        elif self.path == "/large":
            for _ in range(12):
                self.wfile.write(b" " * 1_000_000)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


@pytest.fixture
def site() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), _Pages)
    serving = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    serving.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    serving.join()
    server.server_close()


def test_a_page_is_fetched_only_when_the_user_says_so(
    site: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import", str(tmp_path / "p.factdesk"), f"{site}/away"]) == 2
    assert "--fetch" in capsys.readouterr().err and not (tmp_path / "p.factdesk").exists()
    (one,) = run(tmp_path, f"{site}/away", "--fetch", capsys=capsys)
    with Project.open(tmp_path / "p.factdesk") as desk:
        view = desk.article(str(one["article"]))
        assert view.article.source.url == f"{site}/bridge.html" and view.article.source.retrieved
        raw = desk.store.raw(view.revision.revision_id)
        assert raw is not None and raw.startswith(b"<html>") and WORDS[3] in view.revision.text


@pytest.mark.parametrize(
    ("path", "code"), [("/file", "fetch"), ("/round", "fetch"), ("/gone", "fetch"), ("/large", "too-large")]
)
def test_what_cannot_or_may_not_be_fetched_is_refused(site: str, path: str, code: str) -> None:
    with pytest.raises(BadInputError) as refused:
        fetch(site + path)
    assert refused.value.code == code
    with pytest.raises(BadInputError, match="no address"):
        fetch("file:///etc/passwd")


def test_a_watched_folder_gives_files_once_nobody_writes_on_them(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A")
    rounds = iter(range(5))

    def pause() -> bool:
        number = next(rounds)
        if number < 2:
            (tmp_path / "b.txt").write_text("B" * (number + 1))
        return number < 4

    looks = [[file.name for file in files] for files in watch([tmp_path], {".txt"}, pause)]
    assert looks == [["a.txt"], [], [], ["b.txt"], []]


def test_columns_that_were_said_are_remembered_where_they_fit(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.csv").write_text("text,words\nnot this,It cost 12 million.\n")
    (tmp_path / "b.csv").write_text("text,words\nnot that,It cost 13 million.\n")
    (tmp_path / "c.csv").write_text("text,n\nIt cost 14 million.,1\n")
    run(tmp_path, tmp_path / "a.csv", "--column", "text=words", capsys=capsys)
    run(tmp_path, tmp_path / "b.csv", tmp_path / "c.csv", capsys=capsys)
    with Project.open(tmp_path / "p.factdesk") as desk:
        texts = sorted(desk.article(row.article_id).revision.text.strip() for row in desk.articles())
    assert texts == ["It cost 12 million.", "It cost 13 million.", "It cost 14 million."]
