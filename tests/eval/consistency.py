"""Consistency, measured: `python -m tests.eval.consistency` prints recall and false alarms beside the aims and floors.

Without the evaluation folder it measures on the seeds alone. `--show` prints each finding that no label explains and
each change that no check finds; `--forget` detects everything anew.
"""

import argparse
import json
import sys
import time
from typing import Any

from annotations.check.article import CheckedArticle
from annotations.check.compare import compare
from tests.eval import changed, conflicts, corpora
from tests.eval.changed import touches, warnings
from tests.eval.detected import Detected

AIMS = {
    "seeds found %": ">= 80", "wikinews found %": ">= 67", "contradoc yes found %": ">= 67",
    "newsnli found %": ">= 75", "newsnli false per 100": "<= 1", "contradoc clean flagged, false %": "<= 2",
    "seeds false per 1,000 words": "<= 0.5", "wikinews false per 1,000 words": "<= 0.5",
    "clean false per 1,000 words": "<= 0.5", "vitaminc F1 above always": ">= 10",
}  # fmt: skip
REGISTER = "known-name"
"""The check that needs a register of names, which no article alone can give."""
_FIGURE_CHECKS = frozenset({"same-quantity", "bounds", "same-deed", "part-of-whole"})


class Measured:
    """The figures so far, and what to print of each."""

    def __init__(self, show: bool) -> None:
        self.detected = Detected()
        self.figures: dict[str, float] = {}
        self._show = show

    def show(self, *words: object) -> None:
        if self._show:
            sys.stdout.write("    " + " ".join(map(str, words)) + "\n")


def seeds(m: Measured) -> list[CheckedArticle]:
    """Measure the planted findings that follow from the article, and what is found besides; return the articles."""
    hit = total = false = words = 0
    articles = []
    spent = 0.0
    for seed in corpora.seed_gold("findings"):
        one = m.detected.article(seed["name"], seed["text"], seed["source"]["title"], seed["source"]["date"])
        articles.append(one)
        warnings(one)
        begin = time.process_time()
        found = warnings(one)
        spent += time.process_time() - begin
        words += len(one.text.split())
        golds = [[(p["start"], p["end"]) for p in row["members"]] for row in seed["rows"] if row["check"] != REGISTER]
        total += len(golds)
        for places in golds:
            hit += any(touches(f, places) for f in found)
        for f in found:
            if not any(touches(f, places) for places in golds):
                false += 1
                m.show(one.article_id, f.check, f.explanation)
    m.figures["seeds found %"] = 100 * hit / total
    m.figures["seeds false per 1,000 words"] = 1000 * false / words
    m.figures["milliseconds per 1,000 words"] = 1e6 * spent / words
    return articles


def changes(m: Measured, articles: list[CheckedArticle]) -> None:
    """Measure recall on one thing changed by rule, and how often the same statement unchanged raises anything new."""
    out = changed.measure(articles, m.detected, m.show)
    for rule in sorted(out.made):
        m.figures[f"changed {rule} found %"] = 100 * out.found[rule] / out.made[rule]
    m.figures["unchanged, false %"] = out.false_share
    sys.stdout.write(changed.table(out) + "\n")


def own_pairs(m: Measured) -> None:
    out = conflicts.measure(m.detected)
    for line in out.lines:
        m.show(line)
    m.figures["own pairs found %"] = out.recall
    m.figures["own pairs false %"] = out.false_share


def wikinews(m: Measured, score: Any) -> None:
    articles = score.load_wikinews()
    checked = [m.detected.article(a["name"], a["text"], a["title"], a["date"]) for a in articles]
    found = [[[(p.start, p.end) for p in f.members] for f in warnings(one)] for one in checked]
    result = score.score_wikinews(articles, [{"findings": f} for f in found])["findings"]
    m.figures["wikinews found %"] = 100 * result["caught"] / result["real"]
    m.figures["wikinews false per 1,000 words"] = result["others_per_1000_words"]


def contradoc(m: Measured, score: Any) -> None:
    docs, labels = score.load_contradoc()
    news = [d for d in docs if d["doc_type"] == "news"]
    found, words, false = [], 0, 0
    for doc in news:
        one = m.detected.article(doc["id"], doc["text"])
        told = warnings(one)
        found.append([[one.text[slice(*one.sentence(p.start))] for p in f.members] for f in told])
        if doc["label"] != "contradictory":
            words += len(one.text.split())
            false += len(told)
            for f in told:
                m.show(doc["id"], f.check, f.explanation)
    result = score.score_contradoc(news, labels, found)
    sys.stdout.write(f"contradoc: {result}\n")
    for kind in ("yes", "maybe"):
        hit, _, total = result[f"checkable_{kind}"].split()
        m.figures[f"contradoc {kind} found %"] = 100 * int(hit) / int(total)
    m.figures["contradoc clean flagged, false %"] = 100 * result["clean_flagged"] / result["clean"]
    m.figures["clean false per 1,000 words"] = 1000 * false / words


def newsnli(m: Measured, score: Any) -> None:
    pairs = score.load_newsnli()
    flagged = [p["id"] for p in pairs if contradicted(m, p["premise"], p["hypothesis"], _FIGURE_CHECKS)]
    labels = score.load_newsnli_conflicts()
    result = score.score_newsnli(pairs, flagged, labels)
    sys.stdout.write(f"newsnli: {result}\n")
    m.figures["newsnli found %"] = 100 * result["hit"] / result["conflicts"]
    m.figures["newsnli false per 100"] = 100 * result["false_alarms"] / result["pairs"]


def vitaminc(m: Measured, score: Any) -> None:
    items = score.load_vitaminc()
    result = score.score_vitaminc(items, [contradicted(m, i["claim"], i["evidence"]) for i in items])
    sys.stdout.write(f"vitaminc: {result}\n")
    m.figures["vitaminc F1 above always"] = result["f1"] - result["always"]


def contradicted(m: Measured, one: str, other: str, only: frozenset[str] = frozenset()) -> bool:
    """Whether two texts laid side by side contradict each other (by one of the checks `only`, where it is given)."""
    laid = compare("pair", m.detected.article("a", one), m.detected.article("b", other))
    return any(r.relation == "contradicts" and (not only or r.check in only) for r in laid.relations)


def table(figures: dict[str, float]) -> bool:
    """Print the figures; return whether one is beyond its floor (its ceiling, where less is better)."""
    floors, low = corpora.floors("consistency"), False
    for name, value in figures.items():
        floor = floors.get(name)
        below = floor is not None and (value > floor if "false" in name or "milli" in name else value < floor)
        low |= below
        pinned = "–" if floor is None else f"{floor:.1f}"
        mark = "  BEYOND" if below else ""
        sys.stdout.write(f"{name:34} {value:6.2f}  aim {AIMS.get(name, '–'):>7}  floor {pinned:>5}{mark}\n")
    return low


def main(arguments: list[str] | None = None) -> int:
    """Measure and print; return 1 where a figure is beyond its floor."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", action="store_true", help="print what no label explains and what is missed")
    parser.add_argument("--forget", action="store_true", help="detect everything anew")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON too, to be pinned")
    options = parser.parse_args(arguments)
    m = Measured(options.show)
    if options.forget:
        m.detected.forget()
    changes(m, seeds(m))
    own_pairs(m)
    score = corpora.scorer()
    if score is None:
        sys.stdout.write("The evaluation folder is not here: measured on the seeds alone.\n")
    else:
        for measure in (wikinews, contradoc, newsnli, vitaminc):
            measure(m, score)
    low = table(m.figures)
    if options.json:
        sys.stdout.write(json.dumps({k: round(v, 1) for k, v in m.figures.items()}, indent=2) + "\n")
    return int(low)


if __name__ == "__main__":
    sys.exit(main())
