"""Words that would run, load or lead somewhere: no format makes more of them than words."""

import base64
import csv
import hashlib
import http.server
import json
import re
import shutil
import sqlite3
import subprocess
import threading
import zipfile
from contextlib import closing
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from export_samples import desk
from lxml import etree
from markdown_it import MarkdownIt

from annotations.export.base import exporter
from annotations.export.choice import Choice
from annotations.export.shown import web_address
from annotations.export.to_html import report
from annotations.project.export import export_project
from schemas.codec import encode
from schemas.fact import Fact
from schemas.verdict import DEFAULT_SCALE

BEACON = "http://127.0.0.1:{port}/beacon"
WORDS = (
    "<script>fetch('{b}')</script>", "<img src={b}>", "\"><img src='{b}' onerror=alert(1)>", "'><svg/onload=alert(1)>",
    "</style><style>@import '{b}';</style>", "<link rel=stylesheet href={b}>", "</title><base href={b}>",
    "<meta http-equiv=refresh content='0;url={b}'>", "--><iframe src={b}></iframe><!--", "]]><x/>", "&lt;script&gt;",
    "{{ 7 * 7 }}{% include 'x' %}", "javascript:alert(1)", "data:text/html,<script>alert(1)</script>",
    "file:///etc/passwd",
    "//127.0.0.1/x", "=cmd|' /C calc'!A1", "=HYPERLINK(\"{b}\")", "+1+1", "-2+3", "@SUM(1)", "\t=1", "＝1+1", "‮=1+1",
    "; DROP TABLE facts; --", "' OR 1=1 --", "a\x00b\x1b[31mc", "\ufeffx\u202ey", "<w:p/>", "{>>x<<}{++y++}",
    "[x]({b})",
    "![x]({b})", "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;",
)  # fmt: skip
TAGS = set(
    "html head meta title style body div header p h1 h2 h3 ul ol li b span sup a main aside section footer svg rect"
    " text line table tr td th".split()
)
ATTRIBUTES = set(
    "lang http-equiv content charset name class id href rel title viewbox role aria-label x y x1 x2 y1 y2 width height"
    " rx fill stroke font-size text-anchor".split()
)


class Tags(HTMLParser):
    """What a browser would make of a page: its elements with their attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words += data


def check_page(page: str) -> list[tuple[str, ...]]:
    """Assert that a page holds nothing that runs, loads or leads elsewhere than the web; returns its skeleton."""
    tags = Tags(page)
    (style,) = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    first = next(attrs for tag, attrs in tags.found if tag == "meta")
    assert first["http-equiv"] == "Content-Security-Policy" and f"sha256-{digest}" in str(first["content"])
    assert str(first["content"]).startswith("default-src 'none';")
    for tag, attrs in tags.found:
        assert tag in TAGS and attrs.keys() <= ATTRIBUTES, (tag, attrs)
        if "href" in attrs:
            href = str(attrs["href"])
            assert href.startswith("#") or urlsplit(href).scheme in ("http", "https")
    return [(tag, *attrs) for tag, attrs in tags.found]


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[tuple[str, ...]]]:
    folder = tmp_path_factory.mktemp("plain")
    return {name: check_page(page) for name, page in pages(folder, "plain words").items()}


def pages(folder: Path, words: str) -> dict[str, str]:
    text = f"Trams {words} win\n" + "\n".join(
        f"{line}. {words}" for line in ("Łódź spent €3.2 million on trams last year", "A second line cost €1.1 million")
    )
    text += "\nThe mayor had promised 40 stops; there are 14 of them\n"
    with desk(folder / "desk.factdesk", text, f"Title {words}", words, words) as project:
        choice = Choice(articles=frozenset({project.articles()[0].article_id}))
        for name, what in (
            ("proof.html", "proof"),
            ("report.html", "report"),
            ("t.md", "tracked"),
            ("t.docx", "tracked"),
        ):
            export_project(project, folder / name, what, "", choice)
    with zipfile.ZipFile(folder / "t.docx") as document:
        for name in document.namelist():
            root = etree.fromstring(document.read(name), etree.XMLParser(resolve_entities=False, no_network=True))
            assert not [e for e in root.iter() if "instrText" in str(e.tag) or "fldSimple" in str(e.tag)]
            assert all(r.get("TargetMode") != "External" for r in root.iter() if str(r.tag).endswith("Relationship"))
    markdown = (folder / "t.md").read_text("utf-8")
    tokens = [t for block in MarkdownIt().parse(markdown) for t in (block, *(block.children or ()))]
    assert [t.content[:4] for t in tokens if t.type.startswith("html")] == ["<!--"]
    assert not [t for t in tokens if t.type in ("link_open", "image", "code_inline", "heading_open")]
    return {name: (folder / name).read_text("utf-8") for name in ("proof.html", "report.html")}


@pytest.mark.parametrize("words", [" ".join(WORDS[at::8]) for at in range(8)], ids=range(8))
def test_a_page_keeps_its_form_whatever_the_words_are(
    tmp_path: Path, plain: dict[str, list[tuple[str, ...]]], words: str
) -> None:
    for name, page in pages(tmp_path, words.replace("{b}", BEACON.format(port=9))).items():
        # What hides in the text, or does not hold, has notes of its own; they are of the same elements.
        assert set(check_page(page)) <= set(plain[name])


def fact(words: str) -> Fact:
    from unit.export.test_export_files import fact as one

    base = one()
    evidence = replace(
        base.evidence[0], title=words, publisher=words, url=words, locator=words, quote=words, note=words
    )
    return replace(
        base, statement=words, subject=words, rating_label=words or "x", article_title=words, article_date=words,
        publisher=words, url=words, reviewer_name=words or "x", evidence=(evidence,),
        verdict=replace(base.verdict, rationale=words, correction=words),
    )  # fmt: skip


def naughty() -> list[str]:
    """Our own words, and the Big List of Naughty Strings where it is on this machine."""
    found = [w.replace("{b}", BEACON.format(port=9)) for w in WORDS]
    path = Path(__file__).resolve().parents[4] / "shared" / "eval" / "data" / "blns" / "blns.json"
    if path.is_file():
        found += [w.encode("utf-8", "replace").decode() for w in json.loads(path.read_text("utf-8"))]
    return found


def test_no_format_of_facts_runs_any_of_it(tmp_path: Path) -> None:
    words = naughty()
    rows = [encode(replace(fact(w), fact_id=f"c-{i}")) for i, w in enumerate(words)]
    for name in ("csv", "xlsx", "claimreview", "sqlite", "parquet", "jsonl"):
        form = exporter(name)
        out = tmp_path / f"f{form.suffix}"
        out.write_bytes(b"".join(form.write(iter(rows), "facts")))  # type: ignore[union-attr]
        if hasattr(form, "check"):
            form.check(out)
    with (tmp_path / "f.csv").open(encoding="utf-8-sig", newline="") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    assert not [c for c in cells if c.lstrip(" \t\r\n\ufeff\u200b\u202e")[:1] in tuple("=+@-＝＋－＠") and c.strip()]
    with zipfile.ZipFile(tmp_path / "f.xlsx") as book:
        sheet = book.read("xl/worksheets/sheet1.xml")
        names = [name for name in book.namelist() if "_rels/sheet" in name]
        links = "".join(book.read(name).decode() for name in names)
    assert b"<f>" not in sheet and "javascript:" not in links and "file:" not in links
    with closing(sqlite3.connect(tmp_path / "f.sqlite")) as conn:
        assert [r[0] for r in conn.execute("SELECT statement FROM facts ORDER BY rowid")] == words
    told = (tmp_path / "f.jsonld").read_text("utf-8")
    addresses = re.findall(r'"url": "([^"]*)"', told)
    assert addresses and all(urlsplit(a).scheme in ("http", "https") for a in addresses)


def test_a_report_of_all_of_it_is_a_page(tmp_path: Path) -> None:
    facts = [fact(w) for w in naughty()]
    page = report(facts, {r.rating: r for r in DEFAULT_SCALE}, title="x", chosen="y", at="2026-01-01")
    check_page(page)
    assert "<script>fetch" in Tags(page).words


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://example.org/a?b=1#c", True), ("http://example.org", True), ("javascript:alert(1)", False),
        ("JAVASCRIPT:alert(1)", False), (" https://example.org", False), ("https://", False), ("//example.org", False),
        ("https://example.org/\"><script>", False), ("data:text/html,x", False), ("java\nscript:x", False),
        ("https://[", False), ("http://exam\u202eple.org", False), ("", False),
    ],
)  # fmt: skip
def test_only_addresses_of_the_web_are_links(url: str, kept: bool) -> None:
    assert web_address(url) == (url if kept else "")


def test_a_browser_fetches_nothing(tmp_path: Path) -> None:
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if browser is None:
        pytest.skip("there is no browser on this machine")
    asked: list[str] = []

    class Beacon(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(204)
            self.end_headers()

        def log_message(self, *args: object) -> None:
            return

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Beacon) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        beacon = BEACON.format(port=server.server_port)
        words = " ".join(w.replace("{b}", beacon) for w in WORDS)
        found = {"control.html": f"<img src='{beacon}'>", **pages(tmp_path, words)}
        (tmp_path / "list").mkdir()
        listed = " ".join(w.replace("{b}", beacon) for w in naughty())
        found |= {f"list-{name}": page for name, page in pages(tmp_path / "list", listed).items()}
        for name, page in found.items():
            (tmp_path / name).write_text(page, "utf-8")
            asked.clear()
            subprocess.run(
                [browser, "--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=2000", "--dump-dom",
                 f"--user-data-dir={tmp_path / 'profile'}", (tmp_path / name).as_uri()],
                capture_output=True, timeout=120,
            )  # fmt: skip
            assert bool(asked) == (name == "control.html"), name
        server.shutdown()
