"""Check-worthiness measured: `python -m tests.eval.claims`.

The scores printed beside the peers' are those of the component itself on each sentence as a text of its own, and on
whole articles for Wikinews and the seed articles. What the weights were trained on is marked; there a figure says
little, and the cross-validated ones of the model card count.
"""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import spacy
from spacy.language import Language

from annotations.detect.context import ArticleContext, mentions_of
from annotations.detect.model import BASE_MODEL
from annotations.detect.pipeline import analyse, load
from schemas.mention import ClaimValue
from tests.eval.corpora import GOLD, SEEDS, digest, eval_folder, floors, own_gold, scorer, seed_gold

PEERS = {
    "ct24": "TF-IDF SVM .594 on the test part; aim F1 68",
    "claimbuster": "F1 82.5, AP 93.1 on the test part; aim 88, 96",
    "clef2019": "MAP 14.2, best published 18.2 on the test part; aim 19",
    "policlaim": "accuracy 78.7, F1 83.5 trained on it; GPT-4 84.3, 87.8; aim 84.5, 88",
    "wikinews": "number words and entities: AP 45.3 first, 69.6 checkable; aim 70, 90",
}
PARTS = {
    "ct24": ("ct24_test", "ct24_dev"),
    "claimbuster": ("claimbuster_test", "claimbuster_train"),
    "clef2019": ("clef2019_test", "clef2019_train"),
    "policlaim": ("policlaim_test", "policlaim_train"),
}
TRAINED_ON = frozenset({"claimbuster_train", "wikinews/dev"})


@dataclass(frozen=True, slots=True)
class Row:
    """A measured figure in percent, under a name that the floors use."""

    name: str
    value: float
    note: str = ""


def sentence_scores(nlp: Language, texts: Sequence[str]) -> list[float]:
    """Return for each text the highest check-worthiness of its claims, 0 where none is proposed."""
    docs = nlp.pipe(texts, batch_size=64)
    return [max((m.score for m in mentions_of(doc, "claims")), default=0.0) for doc in docs]


def sentence_rows(nlp: Language, scoring: Any) -> list[Row]:
    rows = []
    for name, parts in PARTS.items():
        part, items = _present(scoring, parts)
        if not items:
            continue
        result = scoring.score_claims(items, sentence_scores(nlp, [text for text, _, _ in items]))
        keys = ["map"] if "map" in result else ["f1", "ap", "accuracy"]
        mark = "in the training data" if part in TRAINED_ON else part
        rows += [Row(f"{part} {key}", float(result[key]), f"{mark}; {PEERS[name]}") for key in keys]
    return rows


def _present(scoring: Any, parts: tuple[str, ...]) -> tuple[str, list[tuple[str, int, str]]]:
    for part in parts:
        try:
            items = scoring.load_claims(part)
        except FileNotFoundError:
            continue
        if items:
            return part, items
    return "", []


def wikinews_rows(nlp: Language, scoring: Any) -> list[Row]:
    rows = []
    for part in ("test", "dev"):
        articles = scoring.load_wikinews(part)
        if not articles:
            continue
        found = []
        for article in articles:
            doc = analyse(nlp, ArticleContext(article["date"], "en", article["title"], article["text"]))
            found.append({"claims": [(m.start, m.end, m.score) for m in mentions_of(doc, "claims")]})
        result = scoring.score_wikinews(articles, found)["claims"]
        mark = "in the training data" if f"wikinews/{part}" in TRAINED_ON else part
        rows += [
            Row(f"wikinews_{part} {k}", result[k], f"{mark}; {PEERS['wikinews']}") for k in ("ap_first", "ap_checkable")
        ]
    return rows


def own_rows(nlp: Language, sentences: Language) -> list[Row]:
    gold = own_gold("claims")
    scores = sentence_scores(sentences, [row["text"] for row in gold])
    rows = _ap_rows("gold", [row["label"] for row in gold], scores)
    labels: list[int] = []
    ranked: list[float] = []
    kinds = spans = 0
    for article in seed_gold("claims"):
        doc = analyse(nlp, ArticleContext(article["source"]["date"], "en", article["source"]["title"], article["text"]))
        claims = mentions_of(doc, "claims")
        for row in article["rows"]:
            over = [m for m in claims if m.start < row["end"] and row["start"] < m.end]
            labels.append(row["label"])
            ranked.append(max((m.score for m in over), default=0.0))
            spans += any((m.start, m.end) == (row["start"], row["end"]) for m in over)
            kinds += any(isinstance(m.value, ClaimValue) and m.value.kind == row["kind"] for m in over)
    rows += _ap_rows("seeds", labels, ranked)
    return [*rows, Row("seeds same span", 100 * spans / len(labels)), Row("seeds same kind", 100 * kinds / len(labels))]


def _ap_rows(name: str, labels: Sequence[int], scores: Sequence[float]) -> list[Row]:
    return [
        Row(f"{name} ap_first", 100 * average_precision([x == 2 for x in labels], scores)),
        Row(f"{name} ap_checkable", 100 * average_precision([x >= 1 for x in labels], scores)),
    ]


def average_precision(labels: Sequence[bool], scores: Sequence[float]) -> float:
    """Return the mean of the precision at each true label, by falling score."""
    hits, total = 0, 0.0
    for rank, i in enumerate(sorted(range(len(scores)), key=lambda i: -scores[i]), 1):
        if labels[i]:
            hits += 1
            total += hits / rank
    return total / hits if hits else 0.0


def measure(say: Callable[[str], None] = print) -> list[Row]:
    """Measure on everything that is here; `say` gets a line where something is not."""
    nlp = load()
    sentences = spacy.load(BASE_MODEL)
    sentences.add_pipe("claims")
    rows = own_rows(nlp, sentences)
    scoring = scorer()
    if scoring is None:
        say("The evaluation folder is not here: measured on the project's own gold alone.")
        return rows
    return [*rows, *sentence_rows(sentences, scoring), *wikinews_rows(nlp, scoring)]


def main() -> int:
    folder = eval_folder()
    files = [GOLD / "claims.jsonl", *SEEDS.glob("*/gold.jsonl")]
    if folder is not None:
        for name in ("ct24_english", "claimbuster", "clef2019", "policlaim", "wikinews"):
            files += [path for path in (folder / "data" / name).rglob("*") if path.is_file()]
    print(f"corpus {digest(*files)}")
    pinned, below = floors("claims"), 0
    for row in measure():
        floor = pinned.get(row.name)
        failed = floor is not None and row.value < floor
        below += failed
        pin = "-" if floor is None else f"{floor}{' BELOW' if failed else ''}"
        print(f"{row.name:28} {row.value:6.1f}  floor {pin:<6} {row.note}")
    return 1 if below else 0


if __name__ == "__main__":
    sys.exit(main())
