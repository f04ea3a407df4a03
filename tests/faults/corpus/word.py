"""Word files: 45 files."""

import io
import struct
import zipfile

from faults.corpus.case import Case, Made, Make
from unit.ingest import made

LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
QUADRATIC = f'<!DOCTYPE x [<!ENTITY a "{"a" * 100_000}">]>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
PARAMETER = '<!DOCTYPE x [<!ENTITY % a SYSTEM "http://127.0.0.1:9/x"> %a;]>'
DTD = '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">'
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
SAID = made.paragraph(made.LEAD)
MAIN = "word/document.xml"
DEEP = 100_000


def _case(name: str, ends: str, make: Made | Make, *notices: str, slow: bool = False) -> Case:
    return Case("docx", name, ends, make if callable(make) else lambda _: make, notices=notices, slow=slow)


def _document(inside: str, before: str = "") -> str:
    return f"{before}<w:document {made.W}><w:body>{inside}</w:body></w:document>"


def _run(properties: str, text: str) -> str:
    return f"<w:p><w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


def _overlapping() -> bytes:
    raw = made.zipped({MAIN: _document(SAID), "b.xml": "b"})
    start = raw.index(b"PK\x01\x02", raw.index(b"PK\x01\x02") + 4)
    return raw[: start + 42] + bytes(4) + raw[start + 46 :]


def _lying_size() -> bytes:
    """A directory that says 10 bytes of an entry of many."""
    raw = bytearray(made.zipped({MAIN: _document(SAID * 5_000)}))
    for mark, at in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        start = raw.index(mark)
        raw[start + at : start + at + 4] = struct.pack("<I", 10)
    return bytes(raw)


def _ciphered() -> bytes:
    raw = bytearray(made.docx(SAID))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = raw.index(mark)
        while start >= 0:
            raw[start + at] |= 1
            start = raw.find(mark, start + 4)
    return bytes(raw)


def _twice() -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr(MAIN, _document(SAID))
        archive.writestr("word/Document.xml", _document(made.paragraph("Not this.")))
    return target.getvalue()


def _wrong_sum() -> bytes:
    raw = bytearray(made.docx(SAID))
    at = raw.index(b"PK\x03\x04", 8)
    for mark, off in ((b"PK\x03\x04", 14), (b"PK\x01\x02", 16)):
        at = raw.rindex(mark)
        raw[at + off] ^= 0xFF
    return bytes(raw)


def _archives() -> list[Case]:
    whole = made.docx(SAID)
    return [
        _case("empty.docx", "not-format", b""),
        _case("not-zip.docx", "not-format", b"Dear desk, this is no Word file. " * 40),
        _case("old.docx", "not-format", OLE),
        _case("locked.docx", "encrypted", OLE + "EncryptedPackage".encode("utf-16-le")),
        _case("ciphered.docx", "encrypted", _ciphered()),
        _case("cut.docx", "not-format", whole[: len(whole) * 2 // 3]),
        _case("cut-start.docx", "not-format", whole[40:]),
        _case("two-bytes.docx", "not-format", b"PK"),
        _case("no-parts.docx", "not-format", made.zipped({})),
        _case("no-document.docx", "not-format", made.zipped({"word/styles.xml": "<a/>"})),
        _case("empty-document.docx", "not-format", made.zipped({MAIN: ""})),
        _case("other-root.docx", "not-format", made.zipped({MAIN: "<html/>"})),
        _case("no-xml.docx", "not-format", made.zipped({MAIN: "%PDF-1.4"})),
        _case("wrong-sum.docx", "not-format", _wrong_sum()),
        _case("members.docx", "bomb", lambda _: made.zipped({f"{i}": b"" for i in range(60_000)})),
        _case("overlap.docx", "bomb", _overlapping()),
        _case("ratio.docx", "bomb", lambda _: made.zipped({MAIN: _document(made.paragraph(" " * 20_000_000))})),
        _case("total.docx", "bomb", lambda _: made.zipped({f"{i}": bytes(49_000_000) for i in range(5)})),
        _case("one-huge.docx", "bomb", lambda _: made.zipped({MAIN: bytes(60_000_000)})),
        _case("lying-size.docx", "not-format", lambda _: _lying_size()),
        _case("slip.docx", "ok", made.zipped({MAIN: _document(SAID), "../../../tmp/slip.txt": "x"})),
        _case("names.docx", "ok", made.zipped({MAIN: _document(SAID), "CON": "", "a\0b": "", "/etc/x": ""})),
        _case("twice.docx", "ok", _twice()),
    ]  # fmt: skip


def _xml() -> list[Case]:
    use = "<w:p><w:r><w:t>&b;&a;</w:t></w:r></w:p>"
    return [
        _case("laughs.docx", "bomb", made.zipped({MAIN: _document(use, LAUGHS)})),
        _case("quadratic.docx", "bomb", lambda _: made.zipped({MAIN: _document("&a;" * 1_000, QUADRATIC)})),
        _case("outside.docx", "bomb", made.zipped({MAIN: _document(use, OUTSIDE)})),
        _case("parameter.docx", "bomb", made.zipped({MAIN: _document(SAID, PARAMETER)})),
        _case("dtd.docx", "ok", made.zipped({MAIN: _document(SAID, DTD)})),
        _case("wide-laughs.docx", "bomb", made.zipped({MAIN: _document("", LAUGHS).encode("utf-16")})),
        _case("laughs-elsewhere.docx", "bomb", made.docx(SAID, comments=f"{LAUGHS}<a>&b;</a>")),
        _case("deep-tables.docx", "bomb",
              lambda _: made.zipped({MAIN: _document("<w:tbl><w:tr><w:tc>" * DEEP + "</w:tc></w:tr></w:tbl>" * DEEP)})),
        _case("nested-tables.docx", "ok", made.zipped(
            {MAIN: _document("<w:tbl><w:tr><w:tc>" * 80 + SAID + "</w:tc></w:tr></w:tbl>" * 80)})),
        _case("paragraphs.docx", "too-large|timeout",
              lambda chance: made.docx("".join(made.paragraph(f"{chance.random()}") for _ in range(500_000))),
              slow=True),
        _case("long-text.docx", "too-large",
              lambda chance: made.docx(made.paragraph("".join(chance.choices("abcdefgh ", k=10_500_000))))),
    ]  # fmt: skip


def _unseen() -> list[Case]:
    deletion = '<w:p><w:del w:id="1"><w:r><w:delText>40</w:delText></w:r></w:del><w:r><w:t>The rate is </w:t></w:r>'
    insertion = '<w:ins w:id="2"><w:r><w:t>50</w:t></w:r></w:ins><w:r><w:t>%.</w:t></w:r></w:p>'
    inside = f"<w:txbxContent>{made.paragraph('In a box.')}</w:txbxContent>"
    box = f"<w:p><w:r><w:pict>{inside}</w:pict></w:r></w:p>"
    note = '<w:p><w:r><w:t>Said.</w:t><w:footnoteReference w:id="2"/></w:r></w:p>'
    notes = f'<w:footnotes {made.W}><w:footnote w:id="2">{made.paragraph("A note.")}</w:footnote></w:footnotes>'
    comments = f'<w:comments {made.W}><w:comment w:id="1">{made.paragraph("Is it?")}</w:comment></w:comments>'
    far = "<Relationships><Relationship Id='1' TargetMode='External' Target='http://127.0.0.1:9/x'/></Relationships>"
    return [
        _case("tracked.docx", "ok", made.docx(deletion + insertion), "insertions", "deletions"),
        _case("vanish.docx", "ok", made.docx(SAID + _run("<w:vanish/>", "not")), "hidden-text"),
        _case("box.docx", "ok", made.docx(SAID + box), "boxes"),
        _case("notes.docx", "ok", made.docx(note, footnotes=notes), "footnotes"),
        _case("comments.docx", "ok", made.docx(SAID, comments=comments), "comments"),
        _case("chunk.docx", "ok", made.docx(SAID + '<w:altChunk xmlns:r="r" r:id="1"/>'), "objects"),
        _case("far.docx", "ok", made.zipped({MAIN: _document(SAID), "word/_rels/document.xml.rels": far})),
        _case("bidi.docx", "ok", made.docx(made.paragraph("The rate is \u202e54%\u202c.")), "bidi"),
        _case("picture.docx", "ok", made.docx(SAID + "<w:p><w:r><w:drawing/></w:r></w:p>"), "pictures"),
        _case("deleted-row.docx", "ok", made.docx(SAID + "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>" + SAID
              + "</w:tc></w:tr></w:tbl>"), "deletions"),
        _case("only-hidden.docx", "empty", made.docx(_run("<w:vanish/>", "All of it."))),
    ]  # fmt: skip


def cases() -> list[Case]:
    """Return the family."""
    return [*_archives(), *_xml(), *_unseen()]
