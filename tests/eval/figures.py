"""Figures, measured: `python -m tests.eval.figures` prints ours beside the peers' and the pinned floors.

Without the evaluation folder it measures on the seeds and on our own sentences alone. `--errors SET` prints what is
missed and what is too many in a set.
"""

import argparse
import sys
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language

from annotations.detect.figures.lexicon import lexicon
from annotations.detect.model import BASE_MODEL
from tests.eval import corpora
from tests.eval import figures_adapters as adapt

PEERS = {
    "newsquant value": "CQE 91.2", "newsquant value+unit": "CQE 82.1", "newsquant full": "CQE 78.4",
    "rtext_currency value+unit": "CQE 79.0", "rtext_dimension value+unit": "CQE 80.5",
    "rtext_age value+unit": "CQE 97.8",
    "rtext_temperature value+unit": "Recognizers 97.1", "NumberModel value": "Recognizers 92.0",
    "PercentModel value": "Recognizers 83.3", "CurrencyModel value": "Recognizers 87.1",
    "DimensionModel value": "Recognizers 87.4", "AgeModel value": "Recognizers 100",
    "TemperatureModel value": "Recognizers 72.7", "quantulum value": "quantulum3 100",
    "quantulum value+unit": "quantulum3 95.3", "wikinews found": "spaCy 72.6",
}  # fmt: skip
RTEXT = ("rtext_currency", "rtext_dimension", "rtext_age", "rtext_temperature")


def pipeline() -> Language:
    """Return the base model with the figures component."""
    nlp = spacy.load(BASE_MODEL)
    nlp.add_pipe("figures")
    return nlp


def same_figure(gold: dict[str, Any], found: dict[str, Any], keys: tuple[str, ...]) -> bool:
    return all(adapt.comparable(gold.get(k), k) == adapt.comparable(found.get(k), k) for k in keys)


def score_own(pairs: list[tuple[list[dict[str, Any]], list[dict[str, Any]]]]) -> dict[str, float]:
    """F1 in percent of figures with the same surface, with value and unit too, and with every key that gold gives."""
    levels: dict[str, tuple[str, ...]] = {
        "found": ("surface",),
        "value": ("surface", "low", "high"),
        "full": ("surface", "kind", "low", "high", "unit", "unit_name", "modifier", "direction", "per"),
    }
    gold_total = sum(len(g) for g, _ in pairs)
    found_total = sum(len(f) for _, f in pairs)
    out = {}
    for name, keys in levels.items():
        hits = 0
        for gold, found in pairs:
            left = list(found)
            for g in gold:
                given = tuple(k for k in keys if k in g)
                hit = next((f for f in left if same_figure(g, f, given)), None)
                if hit is not None:
                    left.remove(hit)
                    hits += 1
        out[name] = round(200 * hits / max(1, gold_total + found_total), 1)
    return out


def own_pairs(nlp: Language) -> list[tuple[list[dict[str, Any]], list[dict[str, Any]]]]:
    items = corpora.own_gold("figures")
    found = adapt.docs(nlp, [i["text"] for i in items])
    return [(i["figures"], adapt.contract(doc)) for i, doc in zip(items, found, strict=True)]


def seed_pairs(nlp: Language) -> list[tuple[list[dict[str, Any]], list[dict[str, Any]]]]:
    articles = corpora.seed_gold("figures")
    out = []
    for article in articles:
        found = adapt.article(nlp, article["text"], article["source"].get("date", ""))
        rows = [{**r, "surface": article["text"][r["start"] : r["end"]]} for r in article["rows"]]
        out.append((rows, found))
    return out


def measure(nlp: Language) -> dict[str, float]:
    """Return every figure that can be measured on this machine, by its name in the floors."""
    out = {f"own {k}": v for k, v in score_own(own_pairs(nlp)).items()}
    if any(a["rows"] for a in corpora.seed_gold("figures")):
        out |= {f"seeds {k}": v for k, v in score_own(seed_pairs(nlp)).items()}
    score = corpora.scorer()
    if score is None:
        return out
    lex = lexicon()
    for part in ("dev", *RTEXT):
        items = score.load_newsquant(part)
        found = [adapt.newsquant(doc) for doc in adapt.docs(nlp, [i["text"] for i in items])]
        result = score.score_newsquant(items, found)
        name = "newsquant" if part == "dev" else part
        levels = ("value", "value+unit", "full") if part == "dev" else ("value", "value+unit")
        out |= {f"{name} {level}": result[level]["f1"] for level in levels}
    for model in ("Number/NumberModel", *adapt.RECOGNIZER_KINDS):
        cases = score.load_recognizers(model)
        read = [adapt.recognizer(model, doc, lex) for doc in adapt.docs(nlp, [c["Input"] for c in cases])]
        out[f"{model.split('/')[1]} value"] = score.score_recognizers(cases, read)["value"]["f1"]
    items = score.load_quantulum()
    pairs = [adapt.quantulum(doc, lex) for doc in adapt.docs(nlp, [i["req"] for i in items])]
    out |= {f"quantulum {level}": r["f1"] for level, r in score.score_quantulum(items, pairs).items()}
    articles = score.load_wikinews()
    predictions = [{"figures": adapt.article(nlp, a["text"], a["date"])} for a in articles]
    result = score.score_wikinews(articles, predictions)["figures"]
    return out | {f"wikinews {level}": result[level]["f1"] for level in ("found", "value", "full")}


def corpus_hash() -> str:
    """Return the hash of everything that was measured on."""
    paths = [corpora.GOLD / "figures.jsonl", *corpora.SEEDS.glob("*/gold.jsonl")]
    folder = corpora.eval_folder()
    if folder is not None:
        data = folder / "data"
        for part in ("newsquant/*.json", "recognizers/Number*/*.json", "quantulum3/*.json", "wikinews/dev/*"):
            paths += [p for p in data.glob(part) if p.is_file()]
    return corpora.digest(*map(Path, paths))


def main(arguments: list[str] | None = None) -> int:
    """Print the table; return 1 where a figure is below its floor."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", default="", help="print misses and extras of one set")
    options = parser.parse_args(arguments)
    nlp = pipeline()
    if options.errors:
        from tests.eval import figures_errors

        figures_errors.show(nlp, options.errors)
        return 0
    if corpora.eval_folder() is None:
        sys.stdout.write("The evaluation folder is not here: seeds and own sentences alone.\n")
    floors, low = corpora.floors("figures"), 0
    for name, value in measure(nlp).items():
        floor = floors.get(name)
        below = floor is not None and value < floor
        low += below
        pinned = "–" if floor is None else f"{floor:.1f}"
        mark = "  BELOW" if below else ""
        sys.stdout.write(f"{name:30} {value:6.1f}  floor {pinned:>5}  {PEERS.get(name, '')}{mark}\n")
    sys.stdout.write(f"corpus {corpus_hash()}\n")
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
