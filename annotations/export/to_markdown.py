"""A tracked copy as Markdown with CriticMarkup (https://github.com/CriticMarkup/CriticMarkup-toolkit)."""

import re
from collections.abc import Iterator

from annotations.export.dossier import Dossier
from annotations.export.shown import shown
from annotations.export.tracked import Remark, Stretch, tracked

_MARKUP = re.compile(r"([\\`*_\[\]<>|{}~#])")
_LIST = re.compile(r"^(\s*\d*)([-+=.)])")


def markdown(dossier: Dossier) -> str:
    """Return the tracked copy of an article: {~~old~>new~~} for a proposed correction, {>>…<<} for a note."""
    made = tracked(dossier)
    lines = ["".join(_line(line, made.remarks)) for line in made.paragraphs]
    head = "<!-- A tracked copy made with Factdesk: {~~old~>new~~} proposes, {>>note<<} remarks. -->\n\n"
    return head + "\n".join(_LIST.sub(r"\1\\\2", line) for line in lines) + "\n"


def _line(line: tuple[Stretch, ...], remarks: tuple[Remark, ...]) -> Iterator[str]:
    old, waiting = "", list[int]()
    for one in line:
        if one.edit is None:
            yield _plain(one.text)
        else:
            old += one.text
            if one.ends_edit:
                yield f"{{~~{_plain(old)}~>{_plain(one.edit.new)}~~}}"
                old = ""
        waiting += one.closing
        if not old:
            for i in waiting:
                yield f"{{>>{_plain(f'{remarks[i].by}: ' + ' / '.join(remarks[i].lines))}<<}}"
            waiting = []


def _plain(text: str) -> str:
    return _MARKUP.sub(r"\\\1", " ".join(shown(text).split("\n")))
