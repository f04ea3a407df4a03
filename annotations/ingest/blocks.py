"""HTML as readers of a page see it: blocks in order, headings and captions as parts, what is hidden left out."""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from annotations.ingest import limits
from annotations.ingest.page import BLOCK, CELL, LINE, Page, collapsed, raised
from annotations.ingest.safe_xml import local
from schemas.article import PartKind

if TYPE_CHECKING:
    from lxml.etree import _Element

_PARTS: Mapping[str, PartKind] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "head"), "headline"),
    "figcaption": "caption", "caption": "caption", "blockquote": "quote_box", "quote": "quote_box", "table": "table",
}  # fmt: skip
_BLOCKS = frozenset(
    {"p", "div", "section", "article", "main", "header", "footer", "aside", "nav", "ul", "ol", "list", "dl", "figure",
     "address", "details", "summary", "pre", "form", "fieldset", "body", "center", "hr"} | set(_PARTS)
)  # fmt: skip
_LINES = frozenset({"li", "item", "dt", "dd", "tr", "row", "option"})
_CELLS = frozenset({"td", "th", "cell"})
_UNSEEN = frozenset(
    {"script", "style", "noscript", "template", "title", "meta", "link", "iframe", "object", "embed", "svg",
     "math", "button", "select", "textarea", "input", "audio", "video", "canvas", "map", "img", "picture", "graphic"}
)  # fmt: skip
_PICTURES = frozenset({"img", "picture", "graphic", "svg"})
_BACK = frozenset({"\u21a9", "\u21a9\ufe0e", "\u21a9\ufe0f", "\u2191", "^"})
_BREAKS = frozenset({"br", "lb"})
_HIDES = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*0(?:\.0+)?(?:px|pt|em|rem|%)?\s*(?:;|$|!)"
    r"|opacity\s*:\s*0(?:\.0+)?\s*(?:;|$|!)|mso-hide\s*:\s*all",
    re.IGNORECASE,
)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_SIMPLE = re.compile(r"(?:[a-z][a-z0-9]*)?[.#][\w-]+", re.IGNORECASE)


def parse_html(text: str, name: str) -> "_Element":
    """Return the root of an HTML page. Raises BadInputError: "too-deep" (lxml would drop the rest), "not-format"."""
    from lxml import etree, html

    parser = html.HTMLParser(huge_tree=True, remove_pis=True, remove_comments=True, encoding="utf-8")
    try:
        root = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError) as problem:
        raise limits.not_format(name, "a web page") from problem
    if any(e.level_name == "FATAL" and "RESOURCE_LIMIT" in e.type_name for e in parser.error_log):
        raise limits.too_deep(name)
    return root


def prepare(root: "_Element", page: Page) -> None:
    """Remove what a browser does not show (inline styles, `hidden`, simple rules of the page's own style sheets).

    Raised figures become raised signs, and the marks that lead back from a footnote go.
    """
    for element in root.iter("sup"):
        element.tag = "span"
        for inside in element.iter():
            inside.text = raised(inside.text) if inside.text else inside.text
    for link in list(root.iter("a")):
        if (link.text or "").strip() in _BACK and not len(link):
            drop(link)
        elif any("noteref" in str(v) or "footnote-ref" in str(v) for v in link.attrib.values()):
            link.text = raised(link.text or "")
    hidden = _hidden_names("\n".join(s.text or "" for s in root.iter("style")))
    for element in list(root.iter()):
        if not isinstance(element.tag, str) or element.tag in ("html", "body", "head") or element.getparent() is None:
            continue
        if not _is_hidden(element, hidden):
            continue
        words = "" if element.tag in _UNSEEN else "".join(_texts(element)).strip()
        if re.search(r"\w", words):
            page.noticed("hidden-text", words)
        drop(element)


def drop(element: "_Element") -> None:
    """Remove an element; the text after it stays."""
    parent, before = element.getparent(), element.getprevious()
    if parent is None:
        return
    if element.tail:
        if before is not None:
            before.tail = (before.tail or "") + element.tail
        else:
            parent.text = (parent.text or "") + element.tail
    parent.remove(element)


def write_html(root: "_Element", page: Page, *, in_cell: bool = False) -> None:
    """Write what an element shows. Raises RecursionError where it is nested too deeply."""
    tag = local(root).lower()
    if tag in _PICTURES:
        page.noticed("pictures")
    if not tag or tag in _UNSEEN:
        return
    gap = BLOCK if tag in _BLOCKS else LINE if tag in _LINES or tag in _BREAKS else ""
    if in_cell:
        if gap:
            page.add_inline(" ")
        _inside(root, page, in_cell)
        return
    page.gap(gap)
    kind = _PARTS.get(tag)
    if kind is None:
        _inside(root, page, tag in _CELLS)
    else:
        with page.part(kind):
            _inside(root, page, tag in _CELLS)
    page.gap(gap or (CELL if tag in _CELLS else ""))


def _inside(root: "_Element", page: Page, in_cell: bool) -> None:
    _say(root.text, page)
    for child in root:
        write_html(child, page, in_cell=in_cell)
        _say(child.tail, page)


def _say(text: str | None, page: Page) -> None:
    if text:
        page.add_inline(collapsed(text))


def _texts(element: "_Element") -> list[str]:
    return [str(t) for t in element.itertext() if isinstance(t, str)]


def _is_hidden(element: "_Element", names: frozenset[str]) -> bool:
    if element.get("hidden") is not None or _HIDES.search(element.get("style") or ""):
        return True
    if not names:
        return False
    tag = str(element.tag)
    own = [f".{c}" for c in (element.get("class") or "").split()] + ([f"#{i}"] if (i := element.get("id")) else [])
    return any(n in names or tag + n in names for n in own)


def _hidden_names(css: str) -> frozenset[str]:
    """Return the selectors of one class or id that a style sheet hides, those for printers left out."""
    plain = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    plain = re.sub(r"@[^{};]*\{(?:[^{}]|\{[^{}]*\})*\}", "", plain)
    return frozenset(
        selector
        for rule in _RULE.finditer(plain)
        if _HIDES.search(rule[2])
        for selector in (s.strip() for s in rule[1].split(","))
        if _SIMPLE.fullmatch(selector)
    )
