"""Check-worthiness on what the weights were trained on, told honestly: `python -m tests.eval.claims_cross`.

ClaimBuster: trained without a fifth, measured on its positives and as many negatives (the shape of the published test
part). Wikinews: a quarter of the articles at a time is left out. Needs the evaluation folder; takes some minutes.
"""

import sys
import zlib
from pathlib import Path

import spacy

from annotations.detect.claims.classes import load_classes
from annotations.detect.claims.model import ClaimModel
from annotations.detect.claims.training import Example, claimbuster, own, tagged, train, wikinews
from annotations.detect.model import BASE_MODEL
from tests.eval.claims import average_precision
from tests.eval.corpora import eval_folder

FOLDS = 4


def main() -> int:
    folder = eval_folder()
    if folder is None:
        print("The evaluation folder is not here.")
        return 0
    nlp = spacy.load(BASE_MODEL)
    base = tagged(nlp, own())
    debates = tagged(nlp, claimbuster(folder / "data" / "claimbuster" / "train.json"))
    articles = [tagged(nlp, examples) for examples in by_article(folder / "data" / "wikinews" / "dev")]
    kept = [e for e in debates if zlib.crc32(e.text.encode()) % 5]
    left = [e for e in debates if not zlib.crc32(e.text.encode()) % 5]
    ranked: list[tuple[Example, float]] = []
    for fold in range(FOLDS):
        news = [e for i, article in enumerate(articles) if i % FOLDS != fold for e in article]
        model = train([*base, *kept, *news], load_classes())
        ranked += scored(model, [e for i, article in enumerate(articles) if i % FOLDS == fold for e in article])
        if fold == 0:
            positive = [e for e in left if e.target > 0.5]
            report_line(scored(model, positive + [e for e in left if e.target < 0.5][: len(positive)]))
    scores = [score for _, score in ranked]
    for name, least in (("check first", 1.0), ("checkable", 0.5)):
        labels = [example.target >= least for example, _ in ranked]
        print(f"Wikinews, {FOLDS} folds of articles: AP {name} {100 * average_precision(labels, scores):.1f}")
    report_calibration(ranked)
    return 0


def by_article(folder: Path) -> list[list[Example]]:
    return [wikinews(folder, path.stem) for path in sorted(folder.glob("*.json"))]


def scored(model: ClaimModel, examples: list[Example]) -> list[tuple[Example, float]]:
    return [(example, model.score(example.text, example.tags)) for example in examples]


def report_line(ranked: list[tuple[Example, float]]) -> None:
    truth, scores = [e.target > 0.5 for e, _ in ranked], [score for _, score in ranked]
    hits = sum(t and s >= 0.5 for t, s in zip(truth, scores, strict=True))
    f1 = 200 * hits / (sum(truth) + sum(s >= 0.5 for s in scores))
    precision = 100 * average_precision(truth, scores)
    print(f"ClaimBuster, held-out fifth, {len(truth)} balanced: F1 {f1:.1f}, AP {precision:.1f}")


def report_calibration(ranked: list[tuple[Example, float]]) -> None:
    """Say how often a sentence of Wikinews is checkable, by score."""
    for low in (0.0, 0.2, 0.4, 0.6, 0.8):
        labels = [e.target > 0.5 for e, score in ranked if low <= score < low + 0.2 or (score >= low == 0.8)]
        if labels:
            share = 100 * sum(labels) / len(labels)
            print(f"score {low:.1f} to {low + 0.2:.1f}: {len(labels):4} sentences, {share:.0f} % checkable")


if __name__ == "__main__":
    sys.exit(main())
