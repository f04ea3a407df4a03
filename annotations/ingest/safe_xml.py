"""XML that cannot read other files, grow out of its bounds or nest without end."""

import re
from typing import TYPE_CHECKING, Any

from annotations.errors import BadInputError
from annotations.ingest import limits

if TYPE_CHECKING:
    from lxml.etree import _Element

_ENTITY = re.compile(rb"<\x00?!\x00?E\x00?N\x00?T\x00?I\x00?T\x00?Y", re.IGNORECASE)
_DEEP = ("depth", "Excessive", "maximum")


def parse_xml(raw: bytes, name: str, *, recover: bool = False) -> "_Element":
    """Return the root of an XML file; `recover` mends what a feed's writer broke.

    Raises BadInputError: "bomb" where it declares entities, "too-deep", "not-format" where it is no XML.
    """
    from lxml import etree

    if _ENTITY.search(raw):
        raise limits.bomb(name, "it declares entities, which can read other files or grow without bounds")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=recover, remove_pis=True
    )
    try:
        root = etree.fromstring(raw, parser)
    except (etree.LxmlError, ValueError) as problem:
        raise _refused(str(problem), name) from problem
    if _is_deep(parser):
        raise limits.too_deep(name)
    if root is None:
        raise limits.not_format(name, "XML")
    if root.getroottree().docinfo.internalDTD is not None and any(_declared(root)):
        raise limits.bomb(name, "it declares entities, which can read other files or grow without bounds")
    return root


def _declared(root: "_Element") -> Any:
    return root.getroottree().docinfo.internalDTD.iterentities()


def _is_deep(parser: Any) -> bool:
    return any("RESOURCE_LIMIT" in entry.type_name or "Excessive" in entry.message for entry in parser.error_log)


def _refused(reason: str, name: str) -> BadInputError:
    if "too long" in reason:  # a text of over ten million bytes
        return limits.too_large(name)
    if any(word in reason for word in _DEEP):
        return limits.too_deep(name)
    return limits.not_format(name, "well-formed XML")


def local(element: "_Element") -> str:
    """Return the name of an element without its namespace; an empty string for comments and the like."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: "_Element", name: str) -> str:
    """Return an attribute by its name without a namespace, or an empty string."""
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return ""
