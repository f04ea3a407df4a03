"""Word, OpenDocument and PDF: the text as printed, its parts, and what a reader of the print would not know."""

from collections.abc import Callable
from pathlib import Path

import made
import pytest
from made import Read

from annotations.errors import BadInputError
from schemas.article import Ingested

CORE = f"""<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>{made.TITLE}</dc:title>
<dc:creator>Ana Holt</dc:creator><dcterms:created>2024-05-03T10:00:00Z</dcterms:created></cp:coreProperties>"""
STYLES = f"""<w:styles {made.W}><w:style w:styleId="H"><w:name w:val="heading 1"/></w:style>
<w:style w:styleId="C"><w:name w:val="caption"/></w:style></w:styles>"""


Made = Callable[[Path, str, bytes], Ingested]


@pytest.fixture
def read_made(read: Read) -> Made:
    """Return what writes a file of a name and reads it."""

    def made_and_read(folder: Path, name: str, content: bytes) -> Ingested:
        (folder / name).write_bytes(content)
        return read(folder / name)

    return made_and_read


def told(item: Ingested, code: str) -> str:
    return next((n.message for n in item.notices if n.code == code), "")


def part(item: Ingested, kind: str) -> list[str]:
    return [item.text[p.start : p.end] for p in item.parts if p.kind == kind]


def test_a_word_file_keeps_tracked_insertions_and_tells_of_them(tmp_path: Path, read_made: Made) -> None:
    body = (
        '<w:p><w:r><w:t xml:space="preserve">The vessel carried </w:t></w:r>'
        '<w:del><w:r><w:delText>120</w:delText></w:r></w:del><w:ins><w:r><w:t>132</w:t></w:r></w:ins>'
        '<w:r><w:t xml:space="preserve"> passengers</w:t></w:r>'
        '<w:r><w:rPr><w:vanish/></w:rPr><w:t xml:space="preserve"> (nobody counted)</w:t></w:r>'
        '<w:r><w:t>.</w:t></w:r></w:p>'
    )  # fmt: skip
    item = read_made(tmp_path, "a.docx", made.docx(body))
    assert item.text == "The vessel carried 132 passengers.\n"
    assert "132" in told(item, "insertions") and "120" in told(item, "deletions")
    assert "nobody counted" in told(item, "hidden-text")


def test_a_word_file_gives_headings_captions_tables_and_notes(tmp_path: Path, read_made: Made) -> None:
    reference = '<w:p><w:r><w:t>It cost 12 million</w:t></w:r><w:r><w:footnoteReference w:id="7"/></w:r></w:p>'
    cells = [[f"<w:tc>{made.paragraph(t)}</w:tc>" for t in row] for row in (("Year", "Cost"), ("2023", "12"))]
    table = f"<w:tbl>{''.join(f'<w:tr>{chr(32).join(row)}</w:tr>' for row in cells)}</w:tbl>"
    notes = f'<w:footnotes {made.W}><w:footnote w:id="7">{made.paragraph("Without tax.")}</w:footnote></w:footnotes>'
    body = made.paragraph("Prices", "H") + reference + made.paragraph("The harbour.", "C") + table
    raw = made.zipped(
        {"word/document.xml": f"<w:document {made.W}><w:body>{body}</w:body></w:document>", "word/styles.xml": STYLES,
         "word/footnotes.xml": notes, "docProps/core.xml": CORE}
    )  # fmt: skip
    item = read_made(tmp_path, "a.docx", raw)
    assert item.text == "Prices\n\nIt cost 12 million¹\n\nThe harbour.\n\nYear\tCost\n2023\t12\n\n¹ Without tax.\n"
    assert part(item, "headline") == ["Prices"] and part(item, "caption") == ["The harbour."]
    assert part(item, "table") == ["Year\tCost\n2023\t12"] and part(item, "note") == ["¹ Without tax."]
    assert (item.source.title, item.source.author, item.source.date) == (made.TITLE, "Ana Holt", "2024-05-03")


def test_a_word_file_of_another_program_is_read(tmp_path: Path, read: Read) -> None:
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.core_properties.title, document.core_properties.author = made.TITLE, "Ana Holt"
    document.add_heading(made.TITLE, 1)
    document.add_paragraph(made.LEAD)
    document.add_paragraph("The old bridge opened in 1931.", style="List Bullet")
    document.save(str(tmp_path / "a.docx"))
    item = read(tmp_path / "a.docx")
    assert item.text == f"{made.TITLE}\n\n{made.LEAD}\n\nThe old bridge opened in 1931.\n"
    assert item.source.author == "Ana Holt" and part(item, "headline") == [made.TITLE]


def test_an_opendocument_text_tells_what_is_deleted_hidden_or_noted(tmp_path: Path, read_made: Made) -> None:
    body = f"""<text:tracked-changes><text:changed-region><text:deletion><text:p>120</text:p></text:deletion>
</text:changed-region></text:tracked-changes><text:h>{made.TITLE}</text:h><text:p>It cost<text:s/>132 million<text:note>
<text:note-citation>1</text:note-citation><text:note-body><text:p>Without tax.</text:p></text:note-body></text:note>.
<text:span text:style-name="T1">Nobody counted.</text:span></text:p><table:table><table:table-row><table:table-cell>
<text:p>2023</text:p></table:table-cell><table:table-cell><text:p>12</text:p></table:table-cell></table:table-row>
</table:table>"""
    styles = '<style:style style:name="T1"><style:text-properties text:display="none"/></style:style>'
    item = read_made(tmp_path, "a.odt", made.odt(body, styles))
    assert item.text == f"{made.TITLE}\n\nIt cost 132 million¹.\n\n2023\t12\n\n¹ Without tax.\n"
    assert "120" in told(item, "deletions") and "Nobody counted" in told(item, "hidden-text")
    assert (item.source.author, item.source.date, item.source.language) == ("Ana Holt", "2024-05-03", "en-GB")


WIDE = ["The bridge in Norrby will cost 132 million euros, the council said on Friday, up from 120 mil-",
        "lion euros in the first plan, and the well-known tramway is not a part of that sum, it added.",
        ]  # fmt: skip
MONTHS = ["", "May", "June", "July", "August"]


def pages(count: int) -> list[str]:
    return [
        made.lines(["The Norrby Post, Friday"], top=760)
        + made.lines([f"Heading number {n}"], top=730, size=18)
        + made.lines([*WIDE[:2], f"Work starts in {MONTHS[n]}."], top=700)
        + made.lines([f"Page {n} of {count}"], top=30)
        for n in range(1, count + 1)
    ]


def test_a_pdf_gives_pages_headings_and_paragraphs_without_what_every_page_repeats(
    tmp_path: Path, read_made: Made
) -> None:
    raw = made.pdf(pages(4), "/Title (Bridge) /Author (Ana Holt) /CreationDate (D:20240503100000Z)")
    item = read_made(tmp_path, "a.pdf", raw)
    paragraph = " ".join(WIDE).replace("mil- lion", "million")
    assert item.text.startswith(f"Heading number 1\n\n{paragraph} Work starts in May.\n\nHeading number 2\n\n")
    assert [p.label for p in item.parts if p.kind == "page"] == ["1", "2", "3", "4"]
    assert part(item, "page")[2] == f"Heading number 3\n\n{paragraph} Work starts in July."
    assert part(item, "headline") == [f"Heading number {n}" for n in range(1, 5)]
    assert "(8)" in told(item, "page-furniture") and "(4)" in told(item, "hyphens")
    assert (item.source.title, item.source.author, item.source.date) == ("Bridge", "Ana Holt", "2024-05-03")
    assert "2024-05-03" in told(item, "date")


def test_columns_of_a_pdf_are_read_one_after_the_other(tmp_path: Path, read_made: Made) -> None:
    left = ["The harbour is deep and wide,", "said the council, and it costs", "3 million euros a year"]
    right = ["to keep it open in winter, when", "ice of 40 centimetres covers it."]
    raw = made.pdf([made.lines(left) + made.lines(right, left=330)])
    assert read_made(tmp_path, "a.pdf", raw).text == " ".join(left + right) + "\n"


def test_a_paragraph_goes_on_over_the_page(tmp_path: Path, read_made: Made) -> None:
    raw = made.pdf(
        [made.lines(["The council said on Friday that the bridge"]), made.lines(["would cost 132 million."])]
    )
    item = read_made(tmp_path, "a.pdf", raw)
    assert item.text == "The council said on Friday that the bridge would cost 132 million.\n"
    assert part(item, "page") == ["The council said on Friday that the bridge", "would cost 132 million."]


@pytest.mark.parametrize("how", ["3 Tr", "1 1 1 rg", "1 0 0 1 900 0 Tm"])
def test_text_that_nobody_sees_in_a_pdf_is_told(how: str, tmp_path: Path, read_made: Made) -> None:
    raw = made.pdf(
        [made.lines(["It cost 132 million, says this line.", made.LEAD]) + made.lines(["999"], 500, before=how)]
    )
    item = read_made(tmp_path, "a.pdf", raw)
    assert "999" in told(item, "hidden-in-text")


def test_raised_figures_of_a_pdf_stay_apart(tmp_path: Path, read_made: Made) -> None:
    page = "BT /F 12 Tf 72 700 Td (It cost 132 million) Tj /F 7 Tf 5 Ts (1) Tj /F 12 Tf 0 Ts (, they said.) Tj ET"
    assert read_made(tmp_path, "a.pdf", made.pdf([page])).text == "It cost 132 million¹, they said.\n"


def test_a_scan_is_refused_with_the_reason(tmp_path: Path, read_made: Made) -> None:
    with pytest.raises(BadInputError, match="pictures, as of a scan") as refused:
        read_made(tmp_path, "a.pdf", made.pdf(["0 0 100 100 re f"]))
    assert refused.value.code == "no-text" and "OCR" in refused.value.hint


def test_a_file_is_read_as_what_it_is_not_as_what_it_is_called(tmp_path: Path, read_made: Made) -> None:
    item = read_made(tmp_path, "a.docx", made.pdf([made.lines([made.LEAD])]))
    assert item.text == f"{made.LEAD}\n" and ".pdf" in told(item, "format")
    item = read_made(tmp_path, "a.pdf", made.docx(made.paragraph(made.LEAD)))
    assert item.text == f"{made.LEAD}\n" and ".docx" in told(item, "format")


def test_what_a_browser_prints_around_a_page_tells_its_address(tmp_path: Path, read_made: Made) -> None:
    edges = made.lines(["5/4/24, 8:00 AM Bridge - The Norrby Post"], top=770, size=8)
    edges += made.lines(["https://norrby.example/bridge 1/1"], top=20, size=8)
    item = read_made(tmp_path, "a.pdf", made.pdf([edges + made.lines([made.LEAD])]))
    assert item.text == f"{made.LEAD}\n" and item.source.url == "https://norrby.example/bridge"
