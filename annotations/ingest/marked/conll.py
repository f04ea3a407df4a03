"""CoNLL: a token and its tag a line (IOB1, IOB2 or BIOES in the last column), -DOCSTART- between articles."""

import re
from collections.abc import Iterator
from pathlib import Path

from annotations.errors import BadInputError
from annotations.ingest.failure import Failure
from annotations.ingest.marked.base import Marked, MarkedText, text_of

_TAG = re.compile(r"O|[BIESLU]-.+")
_START = "-DOCSTART-"
Token = tuple[str, str]


class ConllReader:
    """Columns are parted by tabs or blanks. Of the text only its tokens are known."""

    name = "conll"

    def knows(self, path: Path) -> bool:
        return path.suffix.lower() in (".conll", ".iob", ".iob2", ".bio")

    def read(self, path: Path) -> Iterator[MarkedText | Failure]:
        sentences: list[list[Token]] = [[]]
        number = 0
        for at, line in enumerate(text_of(path).split("\n"), 1):
            line = line.strip("\r")
            if line.startswith(_START):
                number += any(sentences)
                yield from _article(sentences, f"{path.name}:{number}")
                sentences = [[]]
            elif not line.strip():
                sentences.append([])
            elif not line.startswith("# "):
                sentences[-1].append(_token(line, at, path.name))
        yield from _article(sentences, f"{path.name}:{number + 1}")


def _token(line: str, at: int, name: str) -> Token:
    columns = line.split("\t") if "\t" in line else line.split()
    if len(columns) < 2 or not columns[0].strip() or not _TAG.fullmatch(columns[-1].strip()):
        raise BadInputError(f"Line {at} of {name} is no token with a tag.", "Use IOB2 tags.", "not-format")
    return "".join(columns[0].split()), columns[-1].strip()


def _article(sentences: list[list[Token]], origin: str) -> Iterator[MarkedText]:
    words: list[str] = []
    spans: list[Marked] = []
    at = 0
    start, label = 0, ""
    for sentence in filter(None, sentences):
        for word, tag in [*sentence, ("", "O")]:
            scheme, _, name = tag.partition("-")
            if label and (scheme in ("O", "B", "S", "U") or name != label):
                spans.append(Marked(start, at - 1, label))
                label = ""
            if name and not label:
                start, label = at, name
            if word:
                words.append(word)
                at += len(word) + 1
    if words:
        yield MarkedText(origin, " ".join(words), tuple(spans), pieces=True)
