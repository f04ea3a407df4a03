"""A tracked copy as a Word file: proposed corrections as tracked changes, notes as comments.

Office Open XML (ECMA-376, part 1, 17.13): written as plain XML with every text escaped; read by Word and LibreOffice.
"""

import io
import zipfile
from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

from annotations.export.dossier import Dossier
from annotations.export.placing import member
from annotations.export.shown import shown
from annotations.export.tracked import Remark, Stretch, Tracked, tracked

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    + "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="application/vnd.openxmlformats-officedocument.'
        f'wordprocessingml.{kind}+xml"/>'
        for part, kind in (("document", "document.main"), ("styles", "styles"), ("comments", "comments"))
    )
    + "</Types>"
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">%s</Relationships>'
_STYLES = (
    f'<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr>'
    '<w:rFonts w:ascii="Source Serif Pro" w:hAnsi="Source Serif Pro" w:cs="Georgia"/><w:sz w:val="23"/>'
    '</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="320" w:lineRule="auto"/></w:pPr>'
    "</w:pPrDefault></w:docDefaults>"
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="CommentText"><w:name w:val="annotation text"/>'
    '<w:basedOn w:val="Normal"/><w:rPr><w:sz w:val="20"/></w:rPr></w:style></w:styles>'
)


def docx(dossier: Dossier) -> bytes:
    """Return the tracked copy of an article as the bytes of a .docx file."""
    made, when = tracked(dossier), dossier.at or "1970-01-01T00:00:00Z"
    when = f"{when[:19]}Z"
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _RELATIONS % _relation(1, "officeDocument", "word/document.xml"),
        "word/_rels/document.xml.rels": _RELATIONS
        % (_relation(1, "styles", "styles.xml") + _relation(2, "comments", "comments.xml")),
        "word/document.xml": _document(made, when),
        "word/styles.xml": _STYLES,
        "word/comments.xml": f'<w:comments xmlns:w="{W}">{"".join(_comments(made.remarks, when))}</w:comments>',
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(member(name), (_HEAD + content).encode())
    return file.getvalue()


def _relation(number: int, kind: str, target: str) -> str:
    return f'<Relationship Id="r{number}" Type="{_OFFICE}/{kind}" Target="{target}"/>'


def _document(made: Tracked, when: str) -> str:
    numbers = iter(range(len(made.remarks), 1 << 30))
    body = "".join(f"<w:p>{''.join(_runs(line, when, numbers))}</w:p>" for line in made.paragraphs)
    page = (
        '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440"'
    )
    page += ' w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>'
    return f'<w:document xmlns:w="{W}"><w:body>{body}{page}</w:body></w:document>'


def _runs(line: Sequence[Stretch], when: str, numbers: Iterator[int]) -> Iterator[str]:
    for one in line:
        yield from (f'<w:commentRangeStart w:id="{i}"/>' for i in one.opening)
        if one.edit is None:
            yield _text(one.text)
        else:
            who = f"w:author={quoteattr(shown(one.edit.by))} w:date={quoteattr(when)}"
            yield f'<w:del w:id="{next(numbers)}" {who}>{_text(one.text, "delText")}</w:del>'
            if one.ends_edit:
                yield f'<w:ins w:id="{next(numbers)}" {who}>{_text(one.edit.new)}</w:ins>'
        for i in one.closing:
            yield f'<w:commentRangeEnd w:id="{i}"/><w:r><w:commentReference w:id="{i}"/></w:r>'


def _text(text: str, tag: str = "t") -> str:
    return f'<w:r><w:{tag} xml:space="preserve">{escape(shown(text))}</w:{tag}></w:r>' if text else ""


def _comments(remarks: Sequence[Remark], when: str) -> Iterator[str]:
    for i, remark in enumerate(remarks):
        lines = [part for line in remark.lines for part in line.split("\n")]
        paragraphs = "".join(
            f'<w:p><w:pPr><w:pStyle w:val="CommentText"/></w:pPr>{_text(line)}</w:p>' for line in lines
        )
        who = f"w:author={quoteattr(shown(remark.by))} w:date={quoteattr(when)}"
        yield f'<w:comment w:id="{i}" {who} w:initials={quoteattr(shown(remark.by[:1]))}>{paragraphs}</w:comment>'
