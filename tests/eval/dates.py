"""Dates, measured: `python -m tests.eval.dates` prints ours beside the peers' and the pinned floors.

Without the evaluation folder it measures on the seeds and on our own sentences alone. `--speed` adds the cost of the
component beside that of the base pipeline on the same texts.
"""

import argparse
import sys
import time
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language

from annotations.detect.model import BASE_MODEL
from schemas.mention import Mention
from tests.eval import corpora
from tests.eval import dates_adapters as adapt
from tests.eval.dates_errors import ERROR_SETS, show
from tests.eval.dates_recognizers import recognizers

PEERS = {
    "timebank strict": "spaCy 71.6, Recognizers 72.1", "timebank relaxed": "spaCy 85.7, Recognizers 86.1",
    "timebank value": "Recognizers 45.6, dateparser 18.7", "DateTimeModel value": "Recognizers 68.5",
    "wikinews found": "spaCy 82.9",
}  # fmt: skip


def pipeline() -> Language:
    """Return the base model with the dates component."""
    nlp = spacy.load(BASE_MODEL)
    nlp.add_pipe("dates")
    return nlp


def score_own(pairs: list[tuple[list[dict[str, Any]], list[Mention]]]) -> dict[str, float]:
    """F1 in percent: the same surface, in order; and with the same type and value."""
    gold_total = sum(len(g) for g, _ in pairs)
    found_total = sum(len(f) for _, f in pairs)
    hits = {"found": 0, "value": 0}
    for gold, mentions in pairs:
        left = adapt.contract(mentions)
        for g in gold:
            hit = next(
                (f for f in left if f["surface"] == g["surface"] and f["start"] == g.get("start", f["start"])), None
            )
            if hit is None:
                continue
            left.remove(hit)
            hits["found"] += 1
            hits["value"] += (hit["type"], hit["value"]) == (g["type"], g["value"])
    return {name: round(200 * n / max(1, gold_total + found_total), 1) for name, n in hits.items()}


def measure(nlp: Language) -> dict[str, float]:
    """Return every figure that can be measured on this machine, by its name in the floors."""
    own = corpora.own_gold("dates")
    found = adapt.mentions(nlp, [i["text"] for i in own], [i["date"] for i in own])
    out = {f"own {k}": v for k, v in score_own([(i["dates"], f) for i, f in zip(own, found, strict=True)]).items()}
    seeds = [a for a in corpora.seed_gold("dates") if a["rows"]]
    if seeds:
        found = adapt.mentions(nlp, [a["text"] for a in seeds], [a["source"]["date"] for a in seeds])
        pairs = [(a["rows"], f) for a, f in zip(seeds, found, strict=True)]
        out |= {f"seeds {k}": v for k, v in score_own(pairs).items()}
    score = corpora.scorer()
    if score is None:
        return out
    docs = score.load_timex()
    found = adapt.mentions(nlp, [adapt.unwrapped(d["text"]) for d in docs], [d["created"] for d in docs])
    result = score.score_timex(docs, [[(m.start, m.end, adapt.value_of(m)[1]) for m in ms] for ms in found])
    out |= {f"timebank {k}": result[k]["f1"] for k in ("strict", "relaxed", "value")}
    cases = score.load_recognizers("DateTime/DateTimeModel")
    answers = [recognizers(c["Input"], (c.get("Context") or {}).get("ReferenceDateTime") or "") for c in cases]
    out["DateTimeModel value"] = score.score_recognizers(cases, answers)["value"]["f1"]
    articles = score.load_wikinews()
    found = adapt.mentions(nlp, [a["text"] for a in articles], [a["date"] for a in articles])
    dated = [
        {"dates": [(m.start, m.end, v) for m in ms if (v := adapt.tei(m, a["date"])) is not None]}
        for a, ms in zip(articles, found, strict=True)
    ]
    result = score.score_wikinews(articles, dated)["dates"]
    return out | {f"wikinews {level}": result[level]["f1"] for level in ("found", "value")}


def speed(nlp: Language) -> float:
    """Return the component's CPU time in percent of the base pipeline's, on the seeds."""
    texts = [a["text"] for a in corpora.seed_gold("dates")] * 3
    dates = nlp.get_pipe("dates")
    base = [p for _, p in nlp.pipeline if p is not dates]
    docs = []
    started = time.process_time()
    for text in texts:
        doc = nlp.make_doc(text)
        for component in base:
            doc = component(doc)
        docs.append(doc)
    middle = time.process_time()
    for doc in docs:
        dates(doc)
    return round(100 * (time.process_time() - middle) / (middle - started), 1)


def corpus_hash() -> str:
    """Return the hash of everything that was measured on."""
    paths = [corpora.GOLD / "dates.jsonl", *corpora.SEEDS.glob("*/gold.jsonl")]
    folder = corpora.eval_folder()
    if folder is not None:
        for part in ("tbaq/TimeBank/*.tml", "recognizers/DateTime/DateTimeModel.json", "wikinews/dev/*"):
            paths += [p for p in (folder / "data").glob(part) if p.is_file()]
    return corpora.digest(*map(Path, paths))


def main(arguments: list[str] | None = None) -> int:
    """Print the table; return 1 where a figure is below its floor."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--speed", action="store_true", help="measure the component's cost too")
    parser.add_argument(
        "--errors", metavar="SET", choices=ERROR_SETS, help=f"show what is wrong: {', '.join(ERROR_SETS)}"
    )
    options = parser.parse_args(arguments)
    nlp = pipeline()
    if options.errors:
        show(nlp, options.errors)
        return 0
    if corpora.eval_folder() is None:
        sys.stdout.write("The evaluation folder is not here: seeds and own sentences alone.\n")
    floors, low = corpora.floors("dates"), 0
    for name, value in measure(nlp).items():
        floor = floors.get(name)
        below = floor is not None and value < floor
        low += below
        shown = "–" if floor is None else f"{floor:.1f}"
        sys.stdout.write(
            f"{name:22} {value:6.1f}  floor {shown:>5}  {PEERS.get(name, '')}{'  BELOW' if below else ''}\n"
        )
    if options.speed:
        sys.stdout.write(f"{'cost':22} {speed(nlp):6.1f} % of the base pipeline's time (aim: at most 6)\n")
    sys.stdout.write(f"corpus {corpus_hash()}\n")
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
