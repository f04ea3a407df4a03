"""Text that was decoded wrongly somewhere before ("â€™" for "’"): told, and repaired only when a reviewer asks."""

from dataclasses import replace
from itertools import pairwise

from annotations.ingest.encoding import mojibake_notice
from annotations.text.normalise import clean
from schemas.article import Ingested, Notice, Part


def looked_over(item: Ingested) -> Ingested:
    """Return the article with a notice where its text looks wrongly decoded and nobody said so yet."""
    if any(n.code == "mojibake" for n in item.notices):
        return item
    return replace(item, notices=(*item.notices, *mojibake_notice(item.text)))


def repaired(item: Ingested) -> Ingested:
    """Return the article with wrongly decoded characters repaired (by ftfy, which touches nothing else).

    Its parts keep their places; a notice says how many stretches changed. The bytes stay as they were.
    """
    edges = sorted({0, len(item.text), *(p.start for p in item.parts), *(p.end for p in item.parts)})
    pieces: list[str] = []
    places = {0: 0}
    length = changed = 0
    for start, end in pairwise(edges):
        piece, count = _fixed(item.text[start:end])
        changed += count
        length += len(piece)
        pieces.append(piece)
        places[end] = length
    source = item.source
    named = replace(
        source,
        title=_fixed(source.title)[0], author=_fixed(source.author)[0], publisher=_fixed(source.publisher)[0],
    )  # fmt: skip
    if not changed and named == source:
        return item
    words = f"Characters stored in a wrong encoding were repaired, in {max(1, changed)} lines; the file is kept as is."
    return replace(
        item,
        text="".join(pieces),
        source=named,
        parts=tuple(Part(p.kind, places[p.start], places[p.end], p.label) for p in item.parts),
        notices=(*(n for n in item.notices if n.code != "mojibake"), Notice("encoding-repaired", words)),
    )


def _fixed(text: str) -> tuple[str, int]:
    """Return a text repaired line by line, and how many lines changed."""
    import ftfy

    config = ftfy.TextFixerConfig(
        unescape_html=False, remove_terminal_escapes=False, fix_latin_ligatures=False, fix_character_width=False,
        uncurl_quotes=False, fix_line_breaks=False, fix_surrogates=False, remove_control_chars=False,
        normalization=None, explain=False,
    )  # fmt: skip
    lines = text.split("\n")
    fixed = [clean(ftfy.fix_text(line, config))[0].replace("\n", " ") if line else line for line in lines]
    return "\n".join(fixed), sum(a != b for a, b in zip(lines, fixed, strict=True))
