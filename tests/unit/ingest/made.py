"""Files of many formats, made from our own words: what a desk's sources send, and what nobody should open."""

import io
import zipfile
import zlib
from collections.abc import Callable
from email.message import EmailMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from pathlib import Path

from schemas.article import Ingested

Read = Callable[[Path], Ingested]
"""Reads the one article of a file."""
TITLE = "Harbour bridge to cost 132 million euros"
LEAD = "The bridge in Norrby will cost 132 million euros, the council said, up from 120 million in the first plan."
MORE = "Work starts in May and lasts 26 months; about 40,000 cars cross the water on every working day."
QUOTED = "We looked at every figure twice, said the mayor, Josefin Åkesson, after the meeting on Friday."

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'


def page(body: str = "", head: str = "") -> str:
    """Return a saved web page with navigation around its article."""
    links = "".join(f'<li><a href="/{i}">A link to another story, number {i}</a></li>' for i in range(30))
    return f"""<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>{TITLE} | The Norrby Post</title>
<meta name="author" content="Ana Holt"><meta property="og:site_name" content="The Norrby Post">
<meta property="article:published_time" content="2024-05-03T10:00:00Z">
<link rel="canonical" href="https://norrby.example/bridge">{head}</head><body><nav><ul>{links}</ul></nav>
<article><h1>{TITLE}</h1><p>{LEAD}</p>{body}<p>{MORE}</p></article>
<footer>All rights reserved.</footer></body></html>"""


def zipped(files: dict[str, str | bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return target.getvalue()


def docx(body: str, **more: str | bytes) -> bytes:
    """Return a Word file whose body is the given paragraphs (WordprocessingML)."""
    document = f"<w:document {W}><w:body>{body}</w:body></w:document>"
    extra = {f"word/{name}.xml": content for name, content in more.items()}
    return zipped({"[Content_Types].xml": _TYPES, "word/document.xml": document, **extra})


def paragraph(text: str, style: str = "") -> str:
    mark = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f'<w:p>{mark}<w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def odt(body: str, styles: str = "") -> bytes:
    names = " ".join(
        f'xmlns:{n}="urn:oasis:names:tc:opendocument:xmlns:{u}:1.0"'
        for n, u in (("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"))
    )
    content = f"""<office:document-content {names}><office:automatic-styles>{styles}</office:automatic-styles>
<office:body><office:text>{body}</office:text></office:body></office:document-content>"""
    meta = f"""<office:document-meta {names} xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta>
<dc:title>{TITLE}</dc:title><dc:creator>Ana Holt</dc:creator><dc:date>2024-05-03T10:00:00</dc:date>
<dc:language>en-GB</dc:language></office:meta></office:document-meta>"""
    return zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content, "meta.xml": meta})


def epub(chapters: list[str]) -> bytes:
    items = "".join(
        f'<item id="c{i}" href="c{i}.xhtml" media-type="application/xhtml+xml"/>' for i in range(len(chapters))
    )
    spine = "".join(f'<itemref idref="c{i}"/>' for i in range(len(chapters)))
    package = f"""<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>
<dc:title>{TITLE}</dc:title><dc:creator>Ana Holt</dc:creator><dc:publisher>Norrby Press</dc:publisher>
<dc:date>2024-05-03</dc:date><dc:language>en</dc:language></metadata><manifest>{items}</manifest>
<spine>{spine}</spine></package>"""
    container = """<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="OPS/book.opf"/></rootfiles></container>"""
    pages = {
        f"OPS/c{i}.xhtml": f'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body>{c}</body></html>'
        for i, c in enumerate(chapters)
    }
    return zipped(
        {"mimetype": "application/epub+zip", "META-INF/container.xml": container, "OPS/book.opf": package, **pages}
    )


def mail(html: str = "", text: str = "", attached: str = "") -> bytes:
    message = EmailMessage()
    message["Subject"] = TITLE
    message["From"] = "Åsa Lind <asa@norrby.example>"
    message["Date"] = "Fri, 03 May 2024 10:00:00 +0200"
    if text:
        message.set_content(text)
    if html:
        (message.add_alternative if text else message.set_content)(html, subtype="html")
    if attached:
        message.add_attachment(b"x", maintype="application", subtype="pdf", filename=attached)
    return message.as_bytes()


def mhtml(html: str) -> bytes:
    message = MIMEMultipart("related")
    message["Snapshot-Content-Location"] = "https://norrby.example/saved"
    message["Date"] = "Sat, 04 May 2024 08:00:00 -0000"
    message["MIME-Version"] = "1.0"
    part = MIMEText(html, "html", "utf-8")
    part["Content-Location"] = "https://norrby.example/saved"
    message.attach(part)
    return message.as_bytes()


def rss(items: str, channel: str = "") -> bytes:
    return f"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0"
xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>The Norrby Post</title><language>en-gb</language>{channel}{items}</channel></rss>""".encode()


class Pdf:
    """A PDF written object by object, with one font; `add` returns the number of an object."""

    def __init__(self) -> None:
        self.objects: list[bytes] = []

    def add(self, content: bytes | str) -> int:
        self.objects.append(content.encode("latin-1") if isinstance(content, str) else content)
        return len(self.objects)

    def stream(self, content: bytes | str, extra: str = "") -> int:
        raw = content.encode("cp1252") if isinstance(content, str) else content
        return self.add(f"<< /Length {len(raw)} {extra} >>\nstream\n".encode() + raw + b"\nendstream")

    def write(self, root: int, trailer: str = "") -> bytes:
        out = b"%PDF-1.5\n"
        places = []
        for number, content in enumerate(self.objects, 1):
            places.append(len(out))
            out += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
        table = "".join(f"{place:010} 00000 n \n" for place in places)
        count = len(self.objects) + 1
        end = f"xref\n0 {count}\n0000000000 65535 f \n{table}trailer\n<< /Size {count} /Root {root} 0 R {trailer} >>\n"
        return out + (end + f"startxref\n{len(out)}\n%%EOF").encode()


def pdf(pages: list[str], info: str = "", kids_times: int = 1) -> bytes:
    """Return a PDF whose pages have the given drawing operators; `info` is the inside of its information dictionary."""
    made = Pdf()
    font = made.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    tree = len(pages) * 2 + 2
    kids = []
    for content in pages:
        drawn = made.stream(content)
        kids.append(made.add(
            f"<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 612 792] /Contents {drawn} 0 R"
            f" /Resources << /Font << /F {font} 0 R >> >> >>"
        ))  # fmt: skip
    listed = " ".join(f"{k} 0 R" for k in kids * kids_times)
    made.add(f"<< /Type /Pages /Kids [{listed}] /Count {len(kids) * kids_times} >>")
    about = made.add(f"<< {info} >>")
    root = made.add(f"<< /Type /Catalog /Pages {tree} 0 R >>")
    return made.write(root, f"/Info {about} 0 R")


def lines(text: list[str], top: int = 700, left: int = 72, size: int = 11, before: str = "") -> str:
    """Return the drawing operators for lines of text, one below the other."""
    said = " ".join(f"({line.replace('(', chr(92) + '(').replace(')', chr(92) + ')')}) Tj T*" for line in text)
    return f"BT {before} /F {size} Tf {size + 3} TL {left} {top} Td {said} ET\n"


def nested_streams() -> bytes:
    """Return a PDF whose page is 400 MB of spaces, packed twice to some hundred bytes."""
    packed = zlib.compress(zlib.compress(b" " * 400_000_000, 9), 9)
    pdf = Pdf()
    pdf.stream(packed, "/Filter [/FlateDecode /FlateDecode]")
    pdf.add("<< /Type /Page /Parent 3 0 R /Contents 1 0 R /MediaBox [0 0 9 9] >>")
    pdf.add("<< /Type /Pages /Kids [2 0 R] /Count 1 >>")
    return pdf.write(pdf.add("<< /Type /Catalog /Pages 3 0 R >>"))
