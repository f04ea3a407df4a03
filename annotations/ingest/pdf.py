"""PDF: text in reading order by pdfium, pages as parts; scans are refused, text that is not seen is told."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from annotations.ingest import limits
from annotations.ingest.described import source_of, valid_date
from annotations.ingest.page import BLOCK, Page
from annotations.ingest.pdf_lines import Line, Unseen, page_lines
from annotations.ingest.pdf_paragraphs import PRINTED_ADDRESS, Paragraph, layout
from annotations.text.normalise import clean
from schemas.article import Ingested, Notice, Part, Source

_PROGRAM_TITLE = re.compile(r"(?i)(?:microsoft word|untitled|document\d*$)|\.(?:docx?|odt|indd|pdf|tex|qxd)$")
_SAMPLE = 80


class PdfReader:
    """Reads `.pdf`."""

    suffixes: tuple[str, ...] = (".pdf",)
    apart = True
    largest = limits.PACKED

    def read(self, raw: bytes, name: str) -> Ingested:
        """Return the article of a PDF. Raises BadInputError: "encrypted", "not-format", "too-large", "no-text"."""
        document = _opened(raw, name)
        try:
            if len(document) > limits.PAGES:
                raise limits.too_large(f"{name} with {len(document):,} pages", f"Up to {limits.PAGES:,} are read.")
            pages, unseen, broken = _pages(document)
            about = document.get_metadata_dict(skip_empty=True)
        finally:
            document.close()
        if not any(re.search(r"\w", line.text) for lines in pages for line in lines):
            why = (
                "its pages are pictures, as of a scan" if len(pages) > len(broken) else "none of its pages can be read"
            )
            raise limits.no_text(name, why, "Let a program recognise its text (OCR), and save that.")
        made = layout(pages)
        page = Page(name)
        parts = tuple(_written(made.paragraphs, page))
        for line in made.furniture:
            page.noticed("page-furniture", line)
        if made.joined:
            page.noticed("hyphens", times=made.joined)
        text = page.text()
        source, dated = _described(about, text, name, made.furniture)
        own = (*parts, *page.parts)
        ordered = tuple(sorted(own, key=lambda p: (p.start, -p.end)))
        told = (*_told_unseen(unseen, text), *_told_pages(pages, broken), *dated)
        return Ingested(text, raw, source, name, ordered, (*page.notices(), *told))


def _opened(raw: bytes, name: str) -> Any:
    import pypdfium2

    try:
        return pypdfium2.PdfDocument(raw)
    except pypdfium2.PdfiumError as problem:
        if problem.err_code in (pypdfium2.raw.FPDF_ERR_PASSWORD, pypdfium2.raw.FPDF_ERR_SECURITY):
            raise limits.encrypted(name) from problem
        raise limits.not_format(name, "a PDF") from problem


def _pages(document: Any) -> tuple[list[list[Line]], list[Unseen], list[int]]:
    """Return the lines of each page, what is not seen on them, and the numbers of those that cannot be read."""
    import pypdfium2

    pages: list[list[Line]] = []
    unseen: list[Unseen] = []
    broken: list[int] = []
    for index in range(len(document)):
        try:
            page = document[index]
            lines, hidden = page_lines(page)
            page.close()
        except pypdfium2.PdfiumError:
            lines, hidden = [], []
            broken.append(index + 1)
        pages.append(lines)
        unseen += hidden
    return pages, unseen, broken


def _written(paragraphs: Sequence[Paragraph], page: Page) -> Iterator[Part]:
    """Write paragraphs; yield each page as a part."""
    start, number = 0, paragraphs[0].page
    for paragraph in paragraphs:
        if paragraph.page != number:
            yield Part("page", start, page.length, str(number))
            start = -1
        if paragraph.goes_on:
            page.add(" ")
        else:
            page.gap(BLOCK)
        before = page.length
        if paragraph.heading:
            with page.part("headline"):
                page.add(paragraph.text)
        else:
            page.add(paragraph.text)
        if start < 0:
            start, number = before + (0 if paragraph.goes_on else len(BLOCK)), paragraph.page
    yield Part("page", start, page.length, str(number))


def _described(
    about: dict[str, str], text: str, name: str, furniture: Sequence[str]
) -> tuple[Source, tuple[Notice, ...]]:
    own, _ = source_of(text, name)
    title = _line(about.get("Title", ""))
    made = re.match(r"D?:?(\d{4})(\d\d)(\d\d)", about.get("CreationDate", ""))
    day = valid_date("-".join(made.groups())) if made else ""
    notices: tuple[Notice, ...] = ()
    if not own.date and day:
        notices = (Notice("date", f"The article does not say its date; {day} is the day on which the file was made."),)
    source = replace(
        own,
        title=own.title if not title or _PROGRAM_TITLE.search(title) else title,
        author=_line(about.get("Author", "")),
        url=next(
            (
                found[1]
                for line in furniture
                if (found := PRINTED_ADDRESS.fullmatch(line.strip())) and found[1].startswith("http")
            ),
            "",
        ),
        date=own.date or day,
    )
    return source, notices


def _told_unseen(unseen: Sequence[Unseen], text: str) -> Iterator[Notice]:
    invisible = sum(len(u.text) for u in unseen if u.invisible)
    if invisible > 0.8 * len(text):
        yield Notice("ocr", "The text was recognised from pictures of the pages; it may differ from what they show.")
        unseen = [u for u in unseen if not u.invisible]
    seen = [" ".join(clean(u.text)[0].split()) for u in unseen if re.search(r"\w", u.text)]
    if seen:
        words = "Words that a reader of the pages does not see (invisible, white, tiny or off the page) are in the text"
        yield Notice("hidden-in-text", f"{words} ({len(seen)}): “{seen[0][:_SAMPLE]}”.")


def _told_pages(pages: Sequence[list[Line]], broken: Sequence[int]) -> Iterator[Notice]:
    if lost := sum(line.text.count("\0") for lines in pages for line in lines):
        yield Notice("unknown-signs", f"The file does not tell what {lost} of its signs are; \ufffd stands for each.")
    if broken:
        yield Notice("pages", f"Pages that cannot be read: {_numbers(broken)}.")
    empty = [n for n, lines in enumerate(pages, 1) if not lines and n not in broken]
    if empty:
        yield Notice("pages", f"Pages without text (empty, or pictures): {_numbers(empty)}.")


def _numbers(numbers: Sequence[int]) -> str:
    return ", ".join(map(str, numbers[:20])) + (" …" if len(numbers) > 20 else "")


def _line(text: str) -> str:
    return " ".join(clean(text)[0].split())
