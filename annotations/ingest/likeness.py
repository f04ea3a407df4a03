"""Texts that are nearly the same: by the shares of their triples of words, estimated (MinHash with LSH, rensa)."""

from collections.abc import Collection
from typing import Any

NEARLY = 0.6
"""The share of common word triples from which two texts are called nearly the same."""
_HASHES, _BANDS, _SEED = 64, 16, 1
_FEWEST = 20
"""Word triples below which a text is too short to be like another."""


class Likeness:
    """Texts by a name; tells which of them another text is like. Some 0.4 ms and 0.5 kB a text of 700 words."""

    def __init__(self) -> None:
        from rensa import RMinHashLSH

        self._index = RMinHashLSH(threshold=NEARLY, num_perm=_HASHES, num_bands=_BANDS)
        self._sketches: list[tuple[str, Any]] = []
        self._places: dict[str, int] = {}
        self._last: tuple[str, Any] = ("", None)

    @property
    def names(self) -> Collection[str]:
        return self._places.keys()

    def add(self, name: str, text: str) -> None:
        """Remember a text; a name that is known keeps its first."""
        if name in self._places:
            return
        self._places[name] = len(self._sketches)
        sketch = self._sketch(text)
        self._sketches.append((name, sketch))
        if sketch is not None:
            self._index.insert(self._places[name], sketch)

    def nearest(self, text: str) -> tuple[str, float]:
        """Return the name of the text that is most like `text`, and how much (0 to 1); ("", 0) where none is."""
        sketch = self._sketch(text)
        if sketch is None:
            return "", 0.0
        near = [self._sketches[place] for place in self._index.query(sketch)]
        rated = [(float(sketch.jaccard(other)), name) for name, other in near]
        share, name = max(rated, default=(0.0, ""))
        return (name, share) if share >= NEARLY else ("", 0.0)

    def share(self, name: str, text: str) -> float:
        """Return how much a text is like that of a name, 0 to 1."""
        place = self._places.get(name)
        one, other = self._sketch(text), self._sketches[place][1] if place is not None else None
        return float(one.jaccard(other)) if one is not None and other is not None else 0.0

    def _sketch(self, text: str) -> Any:
        """Return the sketch of a text, None of one too short. The last is kept: it is asked for more than once."""
        if self._last[0] is not text:
            self._last = (text, _made(text))
        return self._last[1]


def _made(text: str) -> Any:
    from rensa import RMinHash

    words = text.casefold().split()
    triples = list(map(" ".join, zip(words, words[1:], words[2:], strict=False)))
    if len(triples) < _FEWEST:
        return None
    sketch = RMinHash(num_perm=_HASHES, seed=_SEED)
    sketch.update(triples)
    return sketch
