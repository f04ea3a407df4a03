"""Markdown: the text is what a reader sees. Headings, quotations and tables become parts; front matter the source."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, replace
from typing import TYPE_CHECKING

from annotations.ingest.described import headline, source_of, valid_date
from annotations.ingest.encoding import decode
from annotations.text.normalise import clean, hazard_notices
from schemas.article import Ingested, Notice, Part, PartKind, Source

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT = re.compile(r"---[ \t]*\n(?P<body>.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)
_PAIR = re.compile(r"(?P<key>[A-Za-z][\w-]*)[ \t]*:(?:[ \t]+(?P<value>.*))?")
_COMMENT = re.compile("<!--.*?(?:-->|$)", re.DOTALL)
_KEYS = frozenset(f.name for f in fields(Source))
_BLOCKS: Mapping[str, PartKind] = {"heading": "headline", "blockquote": "quote_box", "table": "table"}
_ENDS = frozenset(
    f"{name}_close" for name in ("heading", "paragraph", "bullet_list", "ordered_list", "blockquote", "table")
)


class MarkdownReader:
    """Reads `.md` and `.markdown` (CommonMark with tables)."""

    suffixes: tuple[str, ...] = (".md", ".markdown")
    apart = True

    def read(self, raw: bytes, name: str) -> Ingested:
        """Return the article in the bytes of a file called `name`. Raises BadInputError where they are no text."""
        from markdown_it import MarkdownIt

        decoded = decode(raw)
        marked, changed = clean(decoded.text)
        front, body = front_matter(marked)
        page = _Page()
        page.write(MarkdownIt("commonmark").enable("table").parse(body))
        text = page.text()
        parts = tuple(page.parts)
        source, title_part = source_of(text, name)
        first = next((p for p in parts if p.kind == "headline"), None)
        if first is not None and not text[: first.start].strip():
            source = replace(source, title=text[first.start : first.end])
        elif title_part and headline(text) is not None:
            parts = (*title_part, *parts)
        wrong_date = front.get("date", "") and not valid_date(front["date"])
        if wrong_date:
            changed = (
                *changed,
                Notice("front-matter", f"The front matter has {front['date']!r} as date, which is none."),
            )
        if "date" in front:
            front["date"] = valid_date(front["date"]) or source.date
        notices = (*decoded.notices, *changed, *page.notices(), *hazard_notices(text))
        return Ingested(text, raw, replace(source, **front), name, parts, notices)


def front_matter(text: str) -> tuple[dict[str, str], str]:
    """Return what the front matter says of the source, and the text after it. Keys that no source has are left out."""
    match = _FRONT.match(text)
    if match is None:
        return {}, text
    found: dict[str, str] = {}
    for line in match["body"].split("\n"):
        pair = _PAIR.fullmatch(line.rstrip())
        if pair is None and line.strip() and not line.startswith((" ", "\t", "-", "#")):
            return {}, text
        value = _unquoted(pair["value"] or "") if pair else ""
        if pair and value and pair["key"].lower() in _KEYS:
            found[pair["key"].lower()] = value
    return found, text[match.end() :]


def _unquoted(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return ", ".join(_unquoted(v) for v in value[1:-1].split(",")) if re.fullmatch(r"\[.*\]", value) else value


class _Page:
    """The text that is being written, and what was left out of it."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._gap = ""
        self._open: list[tuple[PartKind, int | None]] = []
        self.parts: list[Part] = []
        self._hidden = 0
        self._markup = 0
        self._pictures = 0

    def text(self) -> str:
        return "".join(self._pieces) + ("\n" if self._pieces else "")

    def notices(self) -> Iterator[Notice]:
        """Yield what the reader of a web page would not have seen, or would have seen and we do not have."""
        if self._hidden:
            yield Notice("hidden-text", f"Comments that a reader does not see were left out ({self._hidden}).")
        if self._markup:
            yield Notice("markup", f"HTML tags were left out ({self._markup}).")
        if self._pictures:
            yield Notice("pictures", f"Pictures were left out ({self._pictures}).")

    def write(self, tokens: "list[Token]") -> None:
        for token in tokens:
            kind = _BLOCKS.get(token.type.removesuffix("_open").removesuffix("_close"))
            if kind is not None and token.nesting == 1:
                self._open.append((kind, None))
            self._block(token)
            if kind is not None and token.nesting == -1:
                opened, start = self._open.pop()
                if start is not None:
                    self.parts.append(Part(opened, start, self._length))
        self.parts.sort(key=lambda p: (p.start, -p.end))

    def _block(self, token: "Token") -> None:
        if token.type == "inline":
            self._add("".join(self._inline(token.children or [])))
        elif token.type in ("fence", "code_block"):
            self._add(token.content.rstrip("\n"))
            self._gap = "\n\n"
        elif token.type == "html_block":
            self._html(token.content)
        elif token.type in ("td_close", "th_close"):
            self._gap = "\t"
        elif token.type == "tr_close" or (token.type == "paragraph_close" and token.hidden):
            self._gap = "\n"
        elif token.type in _ENDS:
            self._gap = "\n\n"

    def _inline(self, tokens: "list[Token]") -> Iterator[str]:
        plain: Mapping[str, Callable[[Token], str]] = {
            "text": lambda t: t.content,
            "code_inline": lambda t: t.content,
            "softbreak": lambda t: " ",
            "hardbreak": lambda t: "\n",
        }
        for token in tokens:
            if token.type in plain:
                yield plain[token.type](token)
            elif token.type == "image":
                self._pictures += 1
            elif token.type == "html_inline":
                yield "\n" if re.match(r"<br\b", token.content, re.IGNORECASE) else ""
                self._html(token.content)

    def _html(self, content: str) -> None:
        comments = _COMMENT.findall(content)
        self._hidden += len(comments)
        self._markup += len(re.findall("<[a-zA-Z/]", _COMMENT.sub("", content)))
        words = re.sub(r"<[^>]*>", "", _COMMENT.sub("", content)).strip()
        if words:
            self._add(words)
            self._gap = "\n\n"

    def _add(self, text: str) -> None:
        cleaned, _ = clean(text)
        if not cleaned:
            return
        if self._pieces and self._gap:
            self._put(self._gap)
        self._gap = ""
        self._open = [(kind, self._length if start is None else start) for kind, start in self._open]
        self._put(cleaned)

    def _put(self, text: str) -> None:
        self._pieces.append(text)
        self._length += len(text)
