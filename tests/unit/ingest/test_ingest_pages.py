"""Web pages, e-mails, EPUB and feeds: text, parts, what is known of the source, and what was left out."""

from pathlib import Path

import made
import pytest
from made import Read

from annotations.ingest.base import Failure, read_paths
from schemas.article import Ingested


def saved(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def codes(item: Ingested) -> set[str]:
    return {n.code for n in item.notices}


def part(item: Ingested, kind: str) -> list[str]:
    return [item.text[p.start : p.end] for p in item.parts if p.kind == kind]


def test_a_saved_page_gives_its_article_and_what_it_says_of_itself(tmp_path: Path, read: Read) -> None:
    body = f"""<figure><img src="b.jpg"><figcaption>The bridge in 1998, before 40 workers left.</figcaption></figure>
<h2>What comes next</h2><blockquote><p>{made.QUOTED}</p></blockquote>
<table><tr><th>Year</th><th>Cost</th></tr><tr><td><p>2023</p></td><td>120<sup>2</sup></td></tr></table>"""
    item = read(saved(tmp_path, "a.html", made.page(body)))
    assert item.text.startswith(f"{made.TITLE}\n\n{made.LEAD}\n\n") and made.MORE in item.text
    assert "another story" not in item.text and "All rights" not in item.text
    source = item.source
    assert (source.title, source.author, source.publisher) == (made.TITLE, "Ana Holt", "The Norrby Post")
    assert (source.date, source.url, source.language) == ("2024-05-03", "https://norrby.example/bridge", "en-GB")
    assert part(item, "headline") == [made.TITLE, "What comes next"]
    assert part(item, "caption") == ["The bridge in 1998, before 40 workers left."]
    assert part(item, "quote_box") == [made.QUOTED]
    assert part(item, "table") == ["Year\tCost\n2023\t120²"]


@pytest.mark.parametrize(
    "hidden",
    [
        '<p style="display:none">HIDDEN</p>', '<p hidden>HIDDEN</p>', '<div class="x"><p>HIDDEN</p></div>',
        '<p style="font-size: 0px">HIDDEN</p>', '<p id="y">HIDDEN</p>',
    ],
)  # fmt: skip
def test_text_that_a_browser_does_not_show_is_left_out_and_told(hidden: str, tmp_path: Path, read: Read) -> None:
    secret = "The true price was 999 million euros, as nobody who reads this page can see."
    style = "<style>@media print{p{display:none}} .x{display:none} p#y, .z {visibility:hidden}</style>"
    item = read(saved(tmp_path, "a.html", made.page(hidden.replace("HIDDEN", secret), style)))
    assert secret not in item.text and made.LEAD in item.text
    (told,) = [n for n in item.notices if n.code == "hidden-text"]
    assert "The true price was 999 million" in told.message


def test_repeated_and_missing_paragraphs_are_told(tmp_path: Path, read: Read) -> None:
    again = f"<p>{made.QUOTED}</p>" * 4
    item = read(saved(tmp_path, "a.html", made.page(again)))
    told = {n.code: n.message for n in item.notices}
    kept = item.text.count(made.QUOTED)
    assert kept == 4 or f"({4 - kept})" in told["repeated"]


def test_a_page_without_a_main_text_is_read_whole(tmp_path: Path, read: Read) -> None:
    item = read(saved(tmp_path, "a.html", "<html><body>Just 12 words.<ul><li>One</li><li>Two</li></ul></body></html>"))
    assert item.text == "Just 12 words.\n\nOne\nTwo\n"


def test_a_page_declares_its_encoding(tmp_path: Path, read: Read) -> None:
    raw = made.page(f"<p>{made.QUOTED} It cost £3m – “all of it”.</p>").replace("utf-8", "iso-8859-1")
    item = read(saved(tmp_path, "a.html", raw.encode("cp1252")))
    assert "Josefin Åkesson" in item.text and "£3m – “all of it”" in item.text


def test_a_page_saved_in_one_file_keeps_its_address_and_day(tmp_path: Path, read: Read) -> None:
    page = made.page().replace('<link rel="canonical" href="https://norrby.example/bridge">', "")
    item = read(saved(tmp_path, "a.mhtml", made.mhtml(page)))
    assert made.LEAD in item.text
    assert (item.source.url, item.source.retrieved) == ("https://norrby.example/saved", "2024-05-04")


def test_a_mail_is_its_subject_and_its_text(tmp_path: Path, read: Read) -> None:
    html = f"<p>{made.LEAD}</p><p style='display:none'>A preheader nobody sees</p>"
    for content in (made.mail(html=html, attached="plan.pdf"), made.mail(text=made.LEAD + "\n", attached="plan.pdf")):
        item = read(saved(tmp_path, "a.eml", content))
        assert item.text.rstrip() == f"{made.TITLE}\n\n{made.LEAD}"
        assert (item.source.author, item.source.date, item.source.title) == ("Åsa Lind", "2024-05-03", made.TITLE)
        assert any(n.code == "attachments" and "plan.pdf" in n.message for n in item.notices)
        assert part(item, "headline") == [made.TITLE]


def test_an_epub_is_read_in_the_order_of_its_spine(tmp_path: Path, read: Read) -> None:
    book = made.epub([f"<h1>One</h1><p>{made.LEAD}</p>", f"<h1>Two</h1><p>{made.MORE}</p>"])
    item = read(saved(tmp_path, "a.epub", book))
    assert item.text == f"One\n\n{made.LEAD}\n\nTwo\n\n{made.MORE}\n"
    assert (item.source.title, item.source.author, item.source.publisher) == (made.TITLE, "Ana Holt", "Norrby Press")
    assert part(item, "headline") == ["One", "Two"] and item.source.date == "2024-05-03"


FULL = f"""<item><title>{made.TITLE}</title><link>https://norrby.example/bridge</link><dc:creator>Ana Holt</dc:creator>
<pubDate>Fri, 03 May 2024 23:30:00 GMT</pubDate><content:encoded><![CDATA[<p>{made.LEAD}</p><script>alert(1)</script>
<p>{made.MORE}</p>]]></content:encoded></item>"""
SHORT = (
    "<item><title>Rain &amp;amp; wind</title><link>javascript:alert(1)</link>"
    "<description>It rained 30 mm.</description></item>"
)
EMPTY = "<item><title>Nothing but a title</title></item>"


def test_a_feed_gives_an_article_an_entry(tmp_path: Path) -> None:
    first, second, third = read_paths([saved(tmp_path, "feed.xml", made.rss(FULL + SHORT + EMPTY))])
    assert isinstance(first, Ingested) and isinstance(second, Ingested) and isinstance(third, Failure)
    assert first.text == f"{made.TITLE}\n\n{made.LEAD}\n\n{made.MORE}\n"
    source = first.source
    assert (source.author, source.date, source.publisher) == ("Ana Holt", "2024-05-03", "The Norrby Post")
    assert source.url == "https://norrby.example/bridge" and source.language == "en-gb"
    assert first.origin.endswith("feed.xml:1") and b"Norrby" in first.raw
    assert second.text == "Rain & wind\n\nIt rained 30 mm.\n" and second.source.url == ""
    assert "summary" in codes(second)
    assert third.origin.endswith("feed.xml:3") and third.error.code == "empty"


def test_a_feed_that_its_writer_broke_is_still_read(tmp_path: Path) -> None:
    broken = made.rss(FULL).replace(b"</channel></rss>", b"<unclosed>")
    (item,) = read_paths([saved(tmp_path, "feed.rss", broken)])
    assert isinstance(item, Ingested) and made.LEAD in item.text
