"""E-mails (.eml): the subject as headline, the text of the message, its sender and day; attachments are told."""

from dataclasses import replace
from typing import TYPE_CHECKING

from annotations.ingest import limits
from annotations.ingest.blocks import parse_html, prepare, write_html
from annotations.ingest.described import source_of
from annotations.ingest.page import BLOCK, Page
from annotations.ingest.webpage import decode_page
from annotations.text.normalise import clean
from schemas.article import Ingested, Notice, Source

if TYPE_CHECKING:
    from email.message import EmailMessage, MIMEPart

_HEADERS = ("from", "subject", "date", "to", "message-id", "received", "mime-version")


class MailReader:
    """Reads `.eml`: the plain text where the message has one, else its HTML."""

    suffixes: tuple[str, ...] = (".eml",)
    apart = True
    largest = limits.PACKED

    def read(self, raw: bytes, name: str) -> Ingested:
        """Return the message as an article. Raises BadInputError: "not-format", "too-deep", "no-text"."""
        from email import message_from_bytes, policy

        message = message_from_bytes(raw, policy=policy.default)
        if not any(message.get(h) for h in _HEADERS):
            raise limits.not_format(name, "an e-mail")
        body = message.get_body(("plain", "html"))
        page = Page(name)
        subject = _line(str(message.get("Subject") or ""))
        if subject:
            with page.part("headline"):
                page.add(subject)
            page.gap(BLOCK)
        start = page.length
        notices = _write(body, page, name) if body is not None else ()
        if page.length == start:
            raise limits.no_text(name, "its message is empty or a picture", "Save its attachment as a file of its own.")
        for attached in message.iter_attachments():
            page.noticed("attachments", _line(attached.get_filename() or attached.get_content_type()))
        source = _source(message, subject, page.text(), name)
        return Ingested(page.text(), raw, source, name, page.sorted_parts(), (*notices, *page.notices()))


def _write(body: "MIMEPart", page: Page, name: str) -> tuple[Notice, ...]:
    payload = body.get_payload(decode=True)
    decoded = decode_page(payload if isinstance(payload, bytes) else b"", body.get_content_charset() or "")
    if body.get_content_type() == "text/html":
        root = parse_html(clean(decoded.text)[0], name)
        prepare(root, page)
        found = root.find("body")
        write_html(root if found is None else found, page)
    else:
        page.add(_unwrapped(clean(decoded.text)[0], flowed=body.get_param("format") == "flowed").strip("\n"))
    return tuple(n for n in decoded.notices if n.code != "mojibake")


def _unwrapped(text: str, *, flowed: bool) -> str:
    """Join the lines of a message that says that its line breaks are its program's (RFC 3676)."""
    if not flowed:
        return text
    out: list[str] = []
    for line in text.split("\n"):
        if out and out[-1].endswith(" ") and out[-1] != "-- ":
            out[-1] += line
        else:
            out.append(line)
    return "\n".join(out)


def _source(message: "EmailMessage", subject: str, text: str, name: str) -> Source:
    own, _ = source_of(text, name)
    stamp = getattr(message.get("Date"), "datetime", None)
    sender = message.get("From")
    people = [a.display_name or a.addr_spec for a in getattr(sender, "addresses", ())]
    return replace(
        own,
        title=subject or own.title,
        author=_line(", ".join(people)),
        date=stamp.date().isoformat() if stamp is not None else "",
    )


def _line(text: str) -> str:
    return " ".join(clean(text)[0].split())
