"""CoNLL, IOB2: a token and its tag a line, an empty line between sentences, -DOCSTART- before an article.

Source: Tjong Kim Sang and De Meulder, CoNLL-2003, with the scheme IOB2 (every span begins with B-).
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from annotations.errors import ExportError
from annotations.export.placing import Piece
from annotations.export.whole import ArticleExport, LossReport
from annotations.text.tokens import sentences, tokens
from schemas.annotation_row import AnnotationRow
from schemas.label import label_of

START = "-DOCSTART-"
LONG = frozenset({"claim", "quote"})


class Conll:
    """Two columns with a tab between: token, tag. Figures, dates and names; the longer one where two overlap."""

    name = "conll"
    suffix = ".conll"
    losses: tuple[str, ...] = (
        "Offsets, blanks, values, states, relations and the article's source: CoNLL has tokens and tags only",
    )

    def write_articles(self, articles: Iterable[ArticleExport], lost: LossReport) -> Iterator[Piece]:
        """Yield one article after the other."""
        for one in articles:
            lost.add("Claims and quotes, which hold other annotations", sum(r.kind in LONG for r in one.rows))
            found = list(tokens(one.text))
            tags = _tags(one.rows, found, lost)
            lines = [f"{START}\tO", ""]
            position = 0
            for sentence in sentences(one.text, found):
                if sentence and tags[position].startswith("I-"):
                    lines.pop()  # an annotation goes on: there is no break in it
                lines += [f"{one.text[s:e]}\t{tags[position + i]}" for i, (s, e) in enumerate(sentence)]
                lines.append("")
                position += len(sentence)
            yield "", "".join(f"{line}\n" for line in lines).encode()

    def check(self, written: Path) -> None:
        """Read the tags back: every I- goes on with what is before it. Raises ExportError."""
        before = "O"
        with written.open(encoding="utf-8", newline="\n") as lines:
            for line in lines:
                tag = line[:-1].split("\t")[1] if line != "\n" else "O"
                if line.count("\t") > 1 or (tag.startswith("I-") and before[2:] != tag[2:]):
                    raise ExportError(f"CoNLL: the line {line[:60]!r} does not follow from the one before.")
                before = tag


def _tags(rows: Sequence[AnnotationRow], found: list[tuple[int, int]], lost: LossReport) -> list[str]:
    tags = ["O"] * len(found)
    short = [row for row in rows if row.kind not in LONG]
    for row in sorted(short, key=lambda r: (r.selector.start - r.selector.end, r.selector.start)):
        start, end = row.selector.start, row.selector.end
        covered = [i for i, (s, e) in enumerate(found) if s < end and start < e]
        if not covered or any(tags[i] != "O" for i in covered):
            lost.add("Annotations that overlap a longer one")
            continue
        if (found[covered[0]][0], found[covered[-1]][1]) != (start, end):
            lost.add("Annotations widened or trimmed to whole tokens")
        label = label_of(row.value)
        for i in covered:
            tags[i] = f"{'B' if i == covered[0] else 'I'}-{label}"
    return tags
