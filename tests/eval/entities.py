"""Entities, measured: `python -m tests.eval.entities` prints ours beside spaCy's and the pinned floors.

Without the evaluation folder it measures on the seeds and on our own sentences alone. `--errors SET` prints what is
missed and what is too many in a set.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from annotations.detect.context import mentions_of
from annotations.detect.model import BASE_MODEL
from annotations.detect.pipeline import joined, paragraphs, references
from schemas.mention import EntityValue, Mention
from tests.eval import corpora

PEERS = {
    "uner_news_dev typed": "spaCy sm 61.4 (held back)", "uner_news_dev untyped": "spaCy sm 85.5 (held back)",
    "crossner_politics_dev typed": "spaCy sm 64.0 (held back)", "wikinews names found": "spaCy 64.2",
    "wikinews B3": "equal strings 87.8",
}  # fmt: skip
SETS = ("uner_news_dev", "uner_wiki", "crossner_politics_dev", "wikigold")
Span = tuple[int, int, str]


def pipeline() -> Language:
    """Return the base model alone; the component runs on the joined article."""
    return spacy.load(BASE_MODEL)


def article(nlp: Language, text: str) -> Doc:
    """Return the text's Doc with its entities, processed by paragraphs as in the product."""
    from annotations.detect.entities.component import Entities

    return Entities()(joined(nlp, list(nlp.pipe([chunk for _, chunk in paragraphs(text)], batch_size=8))))


def found_in(doc: Doc) -> list[Mention]:
    return mentions_of(doc, "entities")


def value_of(mention: Mention) -> EntityValue:
    assert isinstance(mention.value, EntityValue)
    return mention.value


def contract(doc: Doc) -> list[dict[str, Any]]:
    return [
        {"start": m.start, "end": m.end, "surface": m.surface, "type": value_of(m).type, "name": value_of(m).name}
        for m in found_in(doc)
    ]


def three_types(doc: Doc) -> list[Span]:
    """Map to the sets that know persons, organisations and places only."""
    return [(m.start, m.end, value_of(m).type) for m in found_in(doc) if value_of(m).type in ("PER", "ORG", "LOC")]


def every_form(doc: Doc) -> Iterator[Span]:
    """Return what the contract prints, with the clusters: names, names within names, names with title or place."""
    yield from ((m.start, m.end, value_of(m).entity) for m in found_in(doc))
    yield from ((r.start, r.end, r.entity) for r in references(doc))


def three_types_of_every_form(doc: Doc) -> list[Span]:
    """Return what one sees who does not tell the forms apart."""
    more = [(r.start, r.end, r.type) for r in references(doc) if r.type in ("PER", "ORG", "LOC")]
    return three_types(doc) + more


def score_rows(pairs: list[tuple[list[dict[str, Any]], list[dict[str, Any]]]], keys: tuple[str, ...]) -> float:
    """F1 in percent of mentions that agree in the keys, one to one."""
    hits = gold_total = found_total = 0
    for gold, found in pairs:
        left = list(found)
        gold_total, found_total = gold_total + len(gold), found_total + len(found)
        for g in gold:
            hit = next((f for f in left if all(f[k] == g[k] for k in keys if k in g)), None)
            if hit is not None:
                left.remove(hit)
                hits += 1
    return round(200 * hits / max(1, gold_total + found_total), 1)


def measure(nlp: Language, scorer: ModuleType | None) -> dict[str, float]:
    """Return every figure by its name in the table."""
    own = corpora.own_gold("entities")
    own_pairs = [(i["entities"], contract(article(nlp, i["text"]))) for i in own]
    out = {f"own {name}": score_rows(own_pairs, keys) for name, keys in LEVELS.items()}
    seeds = [(a["rows"], contract(article(nlp, a["text"]))) for a in corpora.seed_gold("entities")]
    out |= {f"seeds {name}": score_rows(seeds, ("start", *keys)) for name, keys in LEVELS.items()}
    if scorer is None:
        return out
    for name in SETS:
        items = scorer.load_entities(name)
        docs = [article(nlp, i["text"]) for i in items]
        for told, spans in (("", three_types), (", every form", three_types_of_every_form)):
            scores = scorer.score_entities(items, [spans(d) for d in docs])
            out |= {f"{name} {level}{told}": scores[level]["f1"] for level in ("typed", "untyped")}
    articles = scorer.load_wikinews()
    docs = [article(nlp, a["text"]) for a in articles]
    scores = scorer.score_wikinews(articles, [{"entities": list(every_form(d))} for d in docs])["entities"]
    flat = [{"entities": [(m.start, m.end, value_of(m).entity) for m in found_in(d)]} for d in docs]
    out["wikinews names found"], out["wikinews B3"] = scores["named_found"], scores["b3_f1"]
    out["wikinews names found, names alone"] = scorer.score_wikinews(articles, flat)["entities"]["named_found"]
    return out


LEVELS: dict[str, tuple[str, ...]] = {
    "found": ("surface",),
    "typed": ("surface", "type"),
    "named": ("surface", "type", "name"),
}


def report(scores: dict[str, float], layer: str, peers: dict[str, str], paths: list[Path]) -> int:
    """Print the table; return 1 where a figure lies under its floor."""
    floors = corpora.floors(layer)
    print(f"{layer}: gold {corpora.digest(*paths)}" + ("" if corpora.eval_folder() else " (no evaluation folder here)"))
    below = 0
    for name, value in scores.items():
        floor = floors.get(name)
        bad = floor is not None and value < floor
        below += bad
        print(
            f"{name:42} {value:6.1f}  floor {floor if floor is not None else '-':>6}  {peers.get(name, '')}"
            + "  BELOW" * bad
        )
    return 1 if below else 0


def gold_files(layer: str, *folders: str) -> list[Path]:
    paths = [corpora.GOLD / f"{layer}.jsonl", *corpora.SEEDS.glob("*/gold.jsonl")]
    folder = corpora.eval_folder()
    if folder is not None:
        paths += [p for name in folders for p in (folder / "data" / name).rglob("*") if p.is_file()]
    return paths


def errors(nlp: Language, scorer: ModuleType, which: str) -> None:
    for item in scorer.load_entities(which):
        gold = {(s, e): t for s, e, t in item["gold"]}
        found = {scorer.trim(item["text"], s, e): t for s, e, t in three_types(article(nlp, item["text"]))}
        for span in sorted(gold.keys() | found.keys()):
            if gold.get(span) != found.get(span):
                print(
                    gold.get(span, "-"), found.get(span, "-"), repr(item["text"][span[0] : span[1]]), item["text"][:90]
                )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", choices=SETS)
    args = parser.parse_args()
    nlp, scorer = pipeline(), corpora.scorer()
    if args.errors and scorer is not None:
        errors(nlp, scorer, args.errors)
        return 0
    paths = gold_files("entities", "uner_pud", "crossner", "wikigold", "wikinews")
    return report(measure(nlp, scorer), "entities", PEERS, paths)


if __name__ == "__main__":
    sys.exit(main())
