"""Classes of words that are used alike ("clinic", "hospital", "ward"), so that a word seen in no training text counts.

Made once from the word vectors of a larger spaCy model and kept as plain lists of words:
`python -m annotations.detect.claims.classes --vectors MODEL` (MODEL: a package or a folder with vectors).
"""

import argparse
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

CLASSES = Path(__file__).parent / "models" / "word_classes.json"
FINE, COARSE = 400, 100
ROUNDS = 25


@dataclass(frozen=True, slots=True)
class WordClasses:
    """`fine` by lower-case word; `coarse` by fine class."""

    fine: Mapping[str, int]
    coarse: Sequence[int]

    def of(self, word: str) -> tuple[int, int]:
        """Return the fine and the coarse class of a lower-case word, -1 where it has none."""
        fine = self.fine.get(word, -1)
        return (fine, self.coarse[fine]) if fine >= 0 else (-1, -1)


def load_classes(path: Path = CLASSES) -> WordClasses:
    """Read the classes. Raises OSError where the file is missing."""
    data = json.loads(path.read_text(encoding="utf-8"))
    fine = {word: i for i, line in enumerate(data["words"]) for word in line.split()}
    return WordClasses(fine, data["coarse"])


def group(vectors: NDArray[np.float64], count: int, seed: int = 0) -> NDArray[np.intp]:
    """Return a class for each row: k-means on directions, the same for the same rows and seed."""
    centres = vectors[np.random.default_rng(seed).choice(len(vectors), count, replace=False)]
    found = np.zeros(len(vectors), dtype=np.intp)
    for _ in range(ROUNDS):
        found = np.argmax(vectors @ centres.T, axis=1)
        sums = np.zeros_like(centres)
        np.add.at(sums, found, vectors)
        empty = ~np.any(sums, axis=1)
        sums[empty] = centres[empty]
        centres = sums / np.linalg.norm(sums, axis=1, keepdims=True)
    return found


def _directions(vectors: NDArray[np.float64]) -> NDArray[np.float64]:
    centred = vectors - vectors.mean(axis=0)
    lengths = np.linalg.norm(centred, axis=1, keepdims=True)
    unit: NDArray[np.float64] = centred / np.maximum(lengths, 1e-6)
    return unit


def main() -> None:
    import spacy

    from annotations.detect.model import BASE_MODEL

    parser = argparse.ArgumentParser(description="Make the word classes from a model's vectors.")
    parser.add_argument("--vectors", required=True, help="a spaCy model with word vectors, by name or folder")
    parser.add_argument("--out", type=Path, default=CLASSES)
    given = parser.parse_args()
    vocab = spacy.load(given.vectors).vocab
    known = {word for word in spacy.load(BASE_MODEL).vocab.strings if word.isalpha() and word.isascii()}
    words = sorted(word for word in known if word == word.lower() and vocab.has_vector(word))
    directions = _directions(np.array([vocab.get_vector(word) for word in words], dtype=np.float64))
    fine = group(directions, FINE)
    centres = np.array(
        [directions[fine == i].mean(axis=0) if (fine == i).any() else directions[0] for i in range(FINE)]
    )
    coarse = group(_directions(centres), COARSE)
    lines = [" ".join(word for word, c in zip(words, fine, strict=True) if c == i) for i in range(FINE)]
    text = json.dumps({"coarse": coarse.tolist(), "words": lines}, indent=0)
    given.out.write_text(text.replace("\n", "", 1) + "\n", encoding="utf-8")
    print(f"{len(words):,} words in {FINE} classes: {given.out}")


if __name__ == "__main__":
    main()
