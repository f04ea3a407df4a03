import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.errors import BadInputError
from annotations.ingest.base import LARGEST, Failure, read_path, read_paths
from annotations.ingest.described import date_of_line
from annotations.ingest.md import MarkdownReader
from annotations.ingest.txt import TextReader
from schemas.article import Ingested, Source

PAGE = """---
title: "Bridge closed for 18 months"
author: [Ann Lee, Bo Ek]
date: 2024-05-03T08:00
tags:
  - roads
url: https://example.org/bridge
---
# Bridge *closed*

The **repair** costs [£4.5 million](https://example.org/x "title"),
the council &amp; the region said.<!-- not yet sure --> Really<br>so.

- 18 months
- 2 lanes

> “Nobody likes it,” said the mayor.

| Year | Cost |
|------|-----:|
| 2023 | £1m  |

    as written

![a bridge](bridge.png)
"""


def test_markdown_is_what_a_reader_sees() -> None:
    item = MarkdownReader().read(PAGE.encode(), "bridge.md")
    assert item.text == (
        "Bridge closed\n\nThe repair costs £4.5 million, the council & the region said. Really\nso."
        "\n\n18 months\n2 lanes\n\n“Nobody likes it,” said the mayor.\n\nYear\tCost\n2023\t£1m\n\nas written\n"
    )
    assert item.source.title == "Bridge closed for 18 months"
    assert (item.source.author, item.source.date) == ("Ann Lee, Bo Ek", "2024-05-03")
    assert item.source.url == "https://example.org/bridge"
    assert [(p.kind, item.text[p.start : p.end]) for p in item.parts] == [
        ("headline", "Bridge closed"),
        ("quote_box", "“Nobody likes it,” said the mayor."),
        ("table", "Year\tCost\n2023\t£1m"),
    ]
    assert [n.code for n in item.notices] == ["hidden-text", "markup", "pictures"]


def test_markdown_without_front_matter_takes_its_heading() -> None:
    item = MarkdownReader().read(b"## Tolls rise\n\n3 May 2024\n\nA crossing costs 5 euros.", "a.md")
    assert (item.source.title, item.source.date) == ("Tolls rise", "2024-05-03")
    rule = MarkdownReader().read(b"---\n\nNo front matter here, only a rule.\n\n---\n\nMore.", "a.md")
    assert "No front matter here" in rule.text


@given(st.text(max_size=200))
def test_any_markdown_gives_parts_that_fit_its_text(text: str) -> None:
    try:
        item = MarkdownReader().read(("# H\n\n" + text).encode("utf-8", "replace"), "a.md")
    except BadInputError:
        return
    assert all(0 <= p.start < p.end <= len(item.text) for p in item.parts)
    assert "\r" not in item.text


def test_plain_text_tells_its_headline_and_date() -> None:
    raw = b"Nine dead in flood\r\n\r\nMonday, September 16, 2024\r\n\r\nAt least nine people died.\r\n"
    item = TextReader().read(raw, "flood.txt")
    assert (item.source.title, item.source.date) == ("Nine dead in flood", "2024-09-16")
    assert item.raw == raw and "\r" not in item.text
    assert [(p.kind, item.text[p.start : p.end]) for p in item.parts] == [("headline", "Nine dead in flood")]


def test_a_first_sentence_is_no_headline() -> None:
    item = TextReader().read(b"At least nine people died on Monday.\n\nMore is known.", "river_flood.txt")
    assert (item.source.title, item.parts) == ("river flood", ())


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("3 May 2024", "2024-05-03"), ("May 3rd, 2024", "2024-05-03"), ("Published: Fri 3 May 2024", ""),
        ("Published on Friday 3 Sept. 2024, 10:15 a.m.", "2024-09-03"), ("2024-05-03", "2024-05-03"),
        ("3/5/2024", ""), ("31 February 2024", ""), ("May 2024", ""), ("On 3 May 2024 it rained", ""),
    ],
)  # fmt: skip
def test_only_what_is_surely_a_date_is_taken_for_one(line: str, date: str) -> None:
    assert date_of_line(line) == date


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_a_sidecar_describes_the_article(tmp_path: Path) -> None:
    path = write(tmp_path, "article.txt", "Old title\n\nSome words here.")
    write(tmp_path, "source.json", json.dumps({"title": "New title", "date": "2024-05-03", "url": None, "other": 1}))
    source = read_path(path).source
    assert (source.title, source.date, source.url) == ("New title", "2024-05-03", "")
    write(tmp_path, "article.source.json", json.dumps({"publisher": "Gazette", "date": "soon", "sha256": "0"}))
    item = read_path(path)
    assert (item.source.title, item.source.publisher, item.source.date) == ("Old title", "Gazette", "")
    assert [n.code for n in item.notices] == ["sidecar", "sidecar-hash"]


@pytest.mark.parametrize("content", ["{", "[]", '{"title": 5}'])
def test_a_broken_sidecar_is_named(tmp_path: Path, content: str) -> None:
    path = write(tmp_path, "article.txt", "Title\n\nWords.")
    write(tmp_path, "source.json", content)
    with pytest.raises(BadInputError, match=r"source\.json"):
        read_path(path)


def test_a_folder_is_read_in_order_and_one_bad_file_stops_none(tmp_path: Path) -> None:
    write(tmp_path, "b/2.txt", "Two\n\nWords.")
    write(tmp_path, "a.txt", "One\n\nWords.")
    write(tmp_path, "b/1.md", b"%PDF-1.4 no text")
    write(tmp_path, ".hidden.txt", "No\n\nWords.")
    write(tmp_path, "README.md", "# About this folder\n\nWords.")
    write(tmp_path, "picture.png", b"\x89PNG")
    write(tmp_path, "empty.txt", " \n")
    (tmp_path / "loop").symlink_to(tmp_path)
    read = list(read_paths([tmp_path, tmp_path / "picture.png", tmp_path / "gone.txt"]))
    assert [i.source.title if isinstance(i, Ingested) else i.error.code for i in read] == [
        "One", "not-format", "Two", "empty", "format", "no-file",
    ]  # fmt: skip
    assert isinstance(read[-1], Failure) and read[-1].origin.endswith("gone.txt")


def test_a_file_that_is_too_large_or_no_file_is_refused_unread(tmp_path: Path) -> None:
    with (tmp_path / "big.txt").open("wb") as file:
        file.truncate(LARGEST + 1)
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(BadInputError, match="too large"):
        read_path(tmp_path / "big.txt")
    with pytest.raises(BadInputError, match="not a file"):
        read_path(tmp_path / "pipe.txt")


def test_the_sample_articles_are_read_with_their_source() -> None:
    seeds = Path(__file__).parents[3] / "seeds"
    items = list(read_paths([seeds]))
    articles = [i for i in items if isinstance(i, Ingested)]
    assert len(articles) == len(items) >= 8
    assert all(i.source.date and i.source.publisher and not i.notices for i in articles)
    assert all(i.text.startswith(i.source.title) for i in articles)


class _Stamped:
    suffixes = (".stamped",)

    def read(self, raw: bytes, name: str) -> Ingested:
        return Ingested(raw.decode(), raw, Source(name, date=raw.decode().split("\n")[0]), name)


@pytest.mark.parametrize(("said", "day"), [("2024-04-09T10:30:00Z", "2024-04-09"), ("9 April", "")])
def test_a_readers_date_becomes_a_day_or_nothing(said: str, day: str, tmp_path: Path) -> None:
    (tmp_path / "a.stamped").write_text(f"{said}\nThe port paid.")
    item = read_path(tmp_path / "a.stamped", [_Stamped()])
    assert item.source.date == day and "date" in [n.code for n in item.notices]


class _Failing:
    suffixes = (".failing",)

    def read(self, raw: bytes, name: str) -> Ingested:
        raise KeyError("no such part")


def test_a_reader_that_fails_is_told_with_the_file(tmp_path: Path) -> None:
    (tmp_path / "a.failing").write_text("x")
    with pytest.raises(BadInputError, match=r"a\.failing: its reader failed \(KeyError"):
        read_path(tmp_path / "a.failing", [_Failing()])
