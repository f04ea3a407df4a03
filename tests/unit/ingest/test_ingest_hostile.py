"""Files made to harm whoever opens them: each ends in a sentence with its code, in bounds, and stops no other file."""

import os
import time
from pathlib import Path

import made
import pytest
from made import Read

from annotations.errors import BadInputError
from annotations.ingest import limits
from annotations.ingest.base import Failure, Reading, read_paths
from annotations.ingest.process import ReadingProcess
from schemas.article import Ingested

LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
XXE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
DEEP = 100_000
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


def word(document: str) -> bytes:
    return made.zipped({"word/document.xml": document})


def body(inside: str, before: str = "") -> str:
    return f"{before}<w:document {made.W}><w:body>{inside}</w:body></w:document>"


def overlapping() -> bytes:
    """Return a zip file with two entries that share their bytes."""
    raw = made.zipped({"word/document.xml": body(made.paragraph("x")), "b.xml": "b"})
    start = raw.index(b"PK\x01\x02", raw.index(b"PK\x01\x02") + 4)
    return raw[: start + 42] + b"\0\0\0\0" + raw[start + 46 :]


def self_referring() -> bytes:
    pdf = made.Pdf()
    pdf.stream("/X Do", "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 1 0 R >> >>")
    pdf.stream("/X Do")
    pdf.add(
        "<< /Type /Page /Parent 4 0 R /Contents 2 0 R /MediaBox [0 0 9 9] /Resources << /XObject << /X 1 0 R >> >> >>"
    )
    pdf.add("<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>")
    return pdf.write(pdf.add("<< /Type /Catalog /Pages 4 0 R >>"))


def encrypted_pdf() -> bytes:
    pdf = made.Pdf()
    pdf.add("<< /Type /Pages /Kids [] /Count 0 >>")
    pdf.add(f"<< /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <{'41' * 32}> /U <{'42' * 32}> >>")
    root = pdf.add("<< /Type /Catalog /Pages 1 0 R >>")
    return pdf.write(root, "/Encrypt 2 0 R /ID [<00><00>]")


HOSTILE = [
    ("deep.html", lambda: f"<p>{made.LEAD}</p>{'<div>' * DEEP}x{'</div>' * DEEP}", "too-deep"),
    ("deep.docx", lambda: word(body("<w:tbl><w:tr><w:tc>" * DEEP + "</w:tc></w:tr></w:tbl>" * DEEP)), "too-deep|bomb"),
    ("deep.xml", lambda: f"<rss>{'<a>' * DEEP}{'</a>' * DEEP}</rss>", "too-deep"),
    ("deep.eml", lambda: deep_mail(), "too-deep|not-format|no-text"),
    ("laughs.docx", lambda: word(body("<w:p><w:r><w:t>&b;</w:t></w:r></w:p>", LAUGHS)), "bomb"),
    ("outside.docx", lambda: word(body("<w:p><w:r><w:t>&a;</w:t></w:r></w:p>", XXE)), "bomb"),
    ("wide.docx", lambda: made.zipped({"word/document.xml": body("", LAUGHS).encode("utf-16")}), "bomb"),
    ("laughs.rss", lambda: LAUGHS + made.rss("").decode().split("?>")[1], "bomb"),
    ("outside.rss", lambda: XXE + made.rss("").decode().split("?>")[1], "bomb"),
    ("ratio.docx", lambda: word(body(made.paragraph(" " * 20_000_000))), "bomb"),
    ("size.epub", lambda: made.zipped({f"{i}": b"\0" * 49_000_000 for i in range(5)}), "bomb"),
    ("many.odt", lambda: made.zipped({f"{i}": b"" for i in range(2_001)}), "bomb"),
    ("overlap.docx", overlapping, "bomb"),
    ("pages.pdf", lambda: made.pdf([made.lines(["x"])], kids_times=5_000), "too-large"),
    ("self.pdf", self_referring, "no-text|not-format"),
    ("nested.pdf", made.nested_streams, "no-text|memory|timeout|crashed"),
    ("locked.pdf", encrypted_pdf, "encrypted"),
    ("locked.docx", lambda: OLD + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
    ("old.docx", lambda: OLD, "not-format"),
    ("empty.docx", lambda: b"", "not-format"),
    ("empty.pdf", lambda: b"", "not-format"),
    ("parts.docx", lambda: made.zipped({"word/styles.xml": "<a/>"}), "not-format"),
    ("root.xml", lambda: "<html/>", "not-format"),
    ("locked.odt", lambda: made.zipped({"content.xml": "", "META-INF/manifest.xml": "encryption-data"}), "encrypted"),
    ("huge.docx", lambda: word(body(paragraphs())), "too-large|memory|timeout|bomb"),
]  # fmt: skip


def deep_mail() -> bytes:
    head = "From: a@b.example\nSubject: x\n"
    return (head + "".join(f"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n" for i in range(3_000))).encode()


def paragraphs() -> str:
    return "".join(made.paragraph(f"{number:x} {os.urandom(20).hex()}") for number in range(400_000))


@pytest.mark.parametrize(("name", "make", "codes"), HOSTILE, ids=[h[0] for h in HOSTILE])
def test_each_ends_in_its_own_refusal_within_the_bounds(
    name: str, make: object, codes: str, tmp_path: Path, read: Read
) -> None:
    assert callable(make)
    content = make()
    (tmp_path / name).write_bytes(content.encode() if isinstance(content, str) else content)
    start = time.monotonic()
    with pytest.raises(BadInputError) as refused:
        read(tmp_path / name)
    assert refused.value.code in codes.split("|"), refused.value
    assert name in str(refused.value) and time.monotonic() - start < limits.WALL_SECONDS + 5


def cut(whole: bytes) -> list[bytes]:
    return [whole[: len(whole) * part // 8] for part in range(1, 8)]


@pytest.mark.parametrize(
    ("name", "whole"),
    [
        ("a.docx", made.docx(made.paragraph(made.LEAD) * 9)), ("a.odt", made.odt("<text:p>x</text:p>" * 9)),
        ("a.epub", made.epub([f"<p>{made.LEAD}</p>"])), ("a.pdf", made.pdf([made.lines([made.LEAD])] * 3)),
        ("a.html", made.page().encode()), ("a.rss", made.rss("<item><title>x</title></item>")),
        ("a.eml", made.mail(html=made.page())), ("a.mhtml", made.mhtml(made.page())),
    ],
)  # fmt: skip
def test_truncated_files_give_an_article_or_a_refusal(name: str, whole: bytes, tmp_path: Path) -> None:
    with Reading() as reading:
        for number, piece in enumerate(cut(whole)):
            path = tmp_path / f"{number}-{name}"
            path.write_bytes(piece)
            for item in reading.file(path):
                assert isinstance(item, Ingested) or item.error.code not in ("reader", "crashed", "timeout")


def test_what_harms_the_process_stops_no_other_file(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(made.page())
    (tmp_path / "b.html").write_text(f"<p>{made.LEAD}</p>{'<div>' * DEEP}")
    (tmp_path / "c.pdf").write_bytes(made.nested_streams())
    (tmp_path / "d.html").write_text(made.page())
    items = list(read_paths([tmp_path]))
    assert [isinstance(i, Failure) for i in items] == [False, True, True, False]


def test_a_process_that_takes_too_long_is_stopped_and_replaced() -> None:
    with ReadingProcess(wall_seconds=0.05) as process:
        with pytest.raises(BadInputError) as late:
            process.read(".pdf", made.nested_streams(), "slow.pdf")
        assert late.value.code == "timeout"
    with ReadingProcess() as process:
        (item,) = process.read(".html", made.page().encode(), "a.html")
        assert isinstance(item, Ingested)


def test_a_process_that_is_killed_is_replaced() -> None:
    with ReadingProcess() as process:
        process.read(".html", made.page().encode(), "a.html")
        assert process._process is not None
        process._process.kill()
        process._process.wait()
        (item,) = process.read(".html", made.page().encode(), "a.html")
        assert isinstance(item, Ingested)


def far_cell() -> bytes:
    """Return a spreadsheet of two cells, the second in the last place that there is: 17 thousand million between."""
    openpyxl = pytest.importorskip("openpyxl")
    import io

    book, target = openpyxl.Workbook(), io.BytesIO()
    book.active["A1"], book.active["XFD1048576"] = "text", "x"
    book.save(target)
    return target.getvalue()


def doubling() -> bytes:
    """Return a PDF whose page draws a form that draws another twice, thirty deep."""
    pdf = made.Pdf()
    for number in range(30):
        use = f"/Resources << /XObject << /X {number + 2} 0 R >> >>"
        pdf.stream("/X Do /X Do" if number < 29 else "", f"/Type /XObject /Subtype /Form /BBox [0 0 9 9] {use}")
    drawn = pdf.stream("/X Do")
    own = "/MediaBox [0 0 9 9] /Resources << /XObject << /X 1 0 R >> >>"
    pdf.add(f"<< /Type /Page /Parent {drawn + 2} 0 R /Contents {drawn} 0 R {own} >>")
    pdf.add(f"<< /Type /Pages /Kids [{drawn + 1} 0 R] /Count 1 >>")
    return pdf.write(pdf.add(f"<< /Type /Catalog /Pages {drawn + 2} 0 R >>"))


@pytest.mark.parametrize(("suffix", "make"), [(".xlsx", far_cell), (".pdf", doubling)])
def test_what_eats_all_memory_ends_within_its_bound(suffix: str, make: object, tmp_path: Path, read: Read) -> None:
    assert callable(make)
    path = tmp_path / f"a{suffix}"
    path.write_bytes(make())
    with pytest.raises(BadInputError) as refused:
        read(path)
    assert refused.value.code in ("memory", "crashed", "timeout")
