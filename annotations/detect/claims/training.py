"""Train the claim model.

`python -m annotations.detect.claims.training --claimbuster train.json --wikinews FOLDER` (the project's own sentences
are always among the examples). A logistic regression with L2 on words, classes of words, grammar and named counts;
all but the counts are scaled by their log-count ratio first (Wang and Manning 2012), and folded back so that the
weights kept are plain ones. numpy alone; no randomness: the same files give the same weights.
"""

import argparse
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import spacy
from numpy.typing import NDArray
from spacy.language import Language

from annotations.detect.claims.classes import WordClasses, load_classes
from annotations.detect.claims.features import Tag, features, tags_of
from annotations.detect.claims.model import WEIGHTS, ClaimModel, save_model
from annotations.detect.model import BASE_MODEL
from annotations.errors import BadInputError

Vector = NDArray[np.float64]
RARE = 2
"""Words seen in fewer sentences are not learned."""
STRENGTH = 0.015
"""Inverse weight of the L2 penalty (C of liblinear), compared by hand over the development sets."""
WORTH = 30.0
"""How much more a ClaimBuster sentence worth checking counts than another: one in four is; a miss costs more."""
OWN, NEWS = 5.0, 3.0
"""How much one of our own and one of Wikinews' sentences count against one of ClaimBuster."""
OWN_WORTH = 1.3
"""How much more one of our own counts where it is worth checking."""
TARGETS = {0: 0.0, 1: 0.9, 2: 1.0}
"""What the labels "nothing to check", "checkable", "check first" aim at."""
OWN_SENTENCES = Path(__file__).parent / "models" / "claims_own.tsv"


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence; `target` is 1 where it is worth checking, `weight` how much it counts."""

    text: str
    target: float
    weight: float = 1.0
    tags: Sequence[Tag] = ()


@dataclass(frozen=True, slots=True)
class _Rows:
    """A sparse matrix by rows: row i holds columns[starts[i]:starts[i+1]]."""

    starts: NDArray[np.intp]
    columns: NDArray[np.intp]
    values: Vector
    row_of: NDArray[np.intp]
    width: int

    def times(self, weights: Vector) -> Vector:
        summed = np.bincount(self.row_of, self.values * weights[self.columns], len(self.starts) - 1)
        return summed.astype(np.float64)

    def transposed_times(self, gradient: Vector) -> Vector:
        return np.bincount(self.columns, self.values * gradient[self.row_of], self.width).astype(np.float64)


def train(examples: Sequence[Example], classes: WordClasses, strength: float = STRENGTH) -> ClaimModel:
    """Return the model fitted to the examples. Raises BadInputError where they do not hold both kinds."""
    targets = np.array([example.target for example in examples])
    if not len(targets) or targets.min() > 0.5 or targets.max() < 0.5:
        raise BadInputError("There is nothing to learn from.", "Give sentences worth checking and others.")
    names, rows = _rows([features(example.text, example.tags, classes) for example in examples])
    scale = _log_count_ratio(names, rows, targets)
    scaled = _Rows(rows.starts, rows.columns, rows.values * scale[rows.columns], rows.row_of, rows.width)
    weights, bias = _fit(scaled, targets, np.array([example.weight for example in examples]), strength)
    return ClaimModel(bias, dict(zip(names, (weights * scale).tolist(), strict=True)), classes)


def _rows(found: Sequence[dict[str, float]]) -> tuple[list[str], _Rows]:
    counts: dict[str, int] = {}
    for one in found:
        for name in one:
            counts[name] = counts.get(name, 0) + 1
    names = sorted(name for name, n in counts.items() if n >= RARE)
    index = {name: i for i, name in enumerate(names)}
    columns = [[index[name] for name in one if name in index] for one in found]
    values = [[value for name, value in one.items() if name in index] for one in found]
    lengths = np.array([len(one) for one in columns])
    starts = np.concatenate([[0], np.cumsum(lengths)])
    rows = _Rows(
        starts,
        np.array([c for one in columns for c in one], dtype=np.intp),
        np.array([v for one in values for v in one]),
        np.repeat(np.arange(len(found)), lengths),
        len(names),
    )
    return names, rows


def _log_count_ratio(names: Sequence[str], rows: _Rows, targets: Vector) -> Vector:
    worth = 1 + rows.transposed_times((targets > 0.5).astype(float))
    other = 1 + rows.transposed_times((targets <= 0.5).astype(float))
    ratio = 0.1 + np.abs(np.log((worth / worth.sum()) / (other / other.sum())))
    return np.where([name.startswith("f:") for name in names], 1.0, ratio)


def _fit(rows: _Rows, targets: Vector, importance: Vector, strength: float) -> tuple[Vector, float]:
    def loss(point: Vector) -> tuple[float, Vector]:
        weights, bias = point[:-1], point[-1]
        logits = rows.times(weights) + bias
        chance = 1 / (1 + np.exp(-np.clip(logits, -30, 30)))
        cost = float(importance @ (np.logaddexp(0, logits) - targets * logits))
        value = cost + float(weights @ weights) / (2 * strength)
        error = importance * (chance - targets)
        return value, np.append(rows.transposed_times(error) + weights / strength, error.sum())

    best = minimise(loss, np.zeros(rows.width + 1))
    return best[:-1], float(best[-1])


def minimise(
    loss: Callable[[Vector], tuple[float, Vector]], start: Vector, steps: int = 300, memory: int = 10
) -> Vector:
    """Return the point where a smooth convex `loss` (value, gradient) is least: L-BFGS (Nocedal and Wright, 7.2)."""
    point, (value, gradient) = start, loss(start)
    moves: list[tuple[Vector, Vector]] = []
    for _ in range(steps):
        direction = -_inverse_hessian_times(gradient, moves)
        slope, step = float(direction @ gradient), 1.0 if moves else 1.0 / max(1.0, float(np.abs(gradient).sum()))
        while True:
            new_point = point + step * direction
            new_value, new_gradient = loss(new_point)
            if new_value <= value + 1e-4 * step * slope or step < 1e-12:
                break
            step /= 2
        moved, turned = new_point - point, new_gradient - gradient
        if float(moved @ turned) > 1e-12:
            moves = [*moves[-memory + 1 :], (moved, turned)]
        done = value - new_value <= 1e-7 * max(1.0, abs(value))
        point, value, gradient = new_point, new_value, new_gradient
        if done:
            break
    return point


def _inverse_hessian_times(gradient: Vector, moves: Sequence[tuple[Vector, Vector]]) -> Vector:
    result, factors = gradient.copy(), []
    for moved, turned in reversed(moves):
        factor = float(moved @ result) / float(moved @ turned)
        factors.append(factor)
        result = result - factor * turned
    if moves:
        moved, turned = moves[-1]
        result = result * (float(moved @ turned) / float(turned @ turned))
    for (moved, turned), factor in zip(moves, reversed(factors), strict=True):
        result = result + (factor - float(turned @ result) / float(moved @ turned)) * moved
    return result


def tagged(nlp: Language, examples: Sequence[Example]) -> list[Example]:
    """Return the examples with what the pipeline says of their words."""
    docs = nlp.pipe(example.text for example in examples)
    return [replace(example, tags=tags_of(doc)) for example, doc in zip(examples, docs, strict=True)]


def claimbuster(path: Path) -> list[Example]:
    """Read ClaimBuster's two-class file: a list of {"text", "label": 0 or 1}."""
    rows = json.loads(path.read_text(encoding="utf-8"))
    return [Example(str(r["text"]), float(r["label"]), WORTH if r["label"] else 1.0) for r in rows]


def own(path: Path = OWN_SENTENCES) -> list[Example]:
    """Read lines of a label (0, 1 or 2), a tab and a sentence. Raises BadInputError on any other line."""
    found = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        label, _, text = line.partition("\t")
        if label not in {"0", "1", "2"} or not text:
            raise BadInputError(f"{path.name}, line {number} is not a label, a tab and a sentence.")
        target = TARGETS[int(label)]
        found.append(Example(text, target, OWN * (OWN_WORTH if target > 0.5 else 1.0)))
    return found


def wikinews(folder: Path, name: str = "*") -> list[Example]:
    """Read articles (NAME.txt) with labelled sentences (NAME.json: "sentences" as spans, "labels"), or one of them."""
    found = []
    for path in sorted(folder.glob(f"{name}.json")):
        text = path.with_suffix(".txt").read_text(encoding="utf-8")
        gold = json.loads(path.read_text(encoding="utf-8"))
        for (start, end), label in zip(gold["sentences"], gold["labels"], strict=True):
            found.append(Example(text[start:end], TARGETS[label["label"]], NEWS))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description="Train the check-worthiness weights.")
    parser.add_argument("--claimbuster", type=Path, help="ClaimBuster's two-class training file (JSON)")
    parser.add_argument("--wikinews", type=Path, help="folder of Wikinews articles with labelled sentences")
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    given = parser.parse_args()
    examples = own()
    if given.claimbuster:
        examples += claimbuster(given.claimbuster)
    if given.wikinews:
        examples += wikinews(given.wikinews)
    model = train(tagged(spacy.load(BASE_MODEL), examples), load_classes())
    save_model(model, given.out)
    print(
        f"{len(examples):,} sentences, {len(model.weights):,} weights, {given.out.stat().st_size:,} bytes: {given.out}"
    )


if __name__ == "__main__":
    main()
