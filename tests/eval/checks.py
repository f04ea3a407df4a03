"""Checks, measured: `python -m tests.eval.checks` prints what is found, and what is found wrongly.

Without the evaluation folder it measures on the seeds alone. The aim: at least two of three real inconsistencies, at
most 0.5 wrong warnings per 1,000 words; `--show` prints every warning that no label explains, to be read.
"""

import argparse
import json
from collections.abc import Iterator
from typing import Any

from spacy.language import Language

from annotations.check.base import CheckedArticle, run_checks
from annotations.check.compare import compare
from annotations.detect.context import ArticleContext
from annotations.detect.pipeline import detect, load
from annotations.text.normalise import normalise
from schemas.article import Source
from schemas.finding import Finding
from tests.eval.corpora import SEEDS, eval_folder, scorer, seed_gold


def article(nlp: Language, name: str, text: str, title: str = "", date: str = "") -> CheckedArticle:
    """Return a text with what the detectors find in it, ready for the checks."""
    text, _ = normalise(text)
    found = detect(nlp, ArticleContext(date, "en", title, text))
    return CheckedArticle(name, Source(title, date=date), text, tuple((f"m-{i}", m) for i, m in enumerate(found)))


def warnings(articles: list[CheckedArticle]) -> list[Finding]:
    return [f for f in run_checks(articles) if f.severity != "note"]


def touches(finding: Finding, places: list[tuple[int, int]]) -> bool:
    """Whether a finding has a member at one of the labelled places."""
    return any(m.start < end and start < m.end for m in finding.members for start, end in places)


def within(labelled: list[tuple[CheckedArticle, list[list[tuple[int, int]]]]], name: str, show: bool) -> None:
    """Print how many labelled inconsistencies are found, and how many warnings no label explains."""
    hit = total = wrong = words = 0
    for one, golds in labelled:
        found = warnings([one])
        words += len(one.text.split())
        total += len(golds)
        hit += sum(any(touches(f, places) for f in found) for places in golds)
        for f in found:
            if not any(touches(f, places) for places in golds):
                wrong += 1
                if show:
                    print(f"    {one.article_id}: {f.check}: {f.explanation}")
    print(f"{name:12} found {hit} of {total}; unexplained warnings {wrong}, {1000 * wrong / words:.2f} per 1,000 words")


def seeds(nlp: Language, show: bool) -> None:
    articles = {
        a["name"]: (article(nlp, a["name"], a["text"], a["source"]["title"], a["source"]["date"]), a["rows"])
        for a in seed_gold("findings")
    }
    golds = [(one, [[(m["start"], m["end"]) for m in r["members"]] for r in rows]) for one, rows in articles.values()]
    within(golds, "seeds", show)
    between = [json.loads(line) for line in (SEEDS / "between.jsonl").read_text("utf-8").splitlines()]
    expected = {_places(row["members"]) for row in between if row["relation"] == "contradicts"}
    every = warnings([one for one, _ in articles.values()])
    across = [f for f in every if len({m.article for m in f.members}) > 1]
    found = {frozenset((m.article, m.start, m.end) for m in f.members) for f in across}
    print(f"{'between':12} found {len(found & expected)} of {len(expected)}; unexplained {len(found - expected)}")


def _places(members: list[dict[str, Any]]) -> frozenset[tuple[Any, ...]]:
    return frozenset((m["article"], m["start"], m["end"]) for m in members)


def others(nlp: Language, show: bool) -> Iterator[str]:
    """Yield the measures that need the evaluation folder."""
    score = scorer()
    assert score is not None
    wikinews = score.load_wikinews()
    golds = [
        (article(nlp, a["name"], a["text"], a["title"], a["date"]), [f["spans"] for f in a["findings"]])
        for a in wikinews
    ]
    within(golds, "wikinews", show)
    docs, labels = score.load_contradoc()
    news = [d for d in docs if d["doc_type"] == "news"]
    found = []
    for doc in news:
        one = article(nlp, doc["id"], doc["text"])
        found.append([[one.text[slice(*one.sentence(m.start))] for m in f.members] for f in warnings([one])])
    yield f"contradoc    {score.score_contradoc(news, labels, found)}"
    pairs = score.load_newsnli()
    flagged = []
    for pair in pairs:
        one, other = article(nlp, "a", pair["premise"]), article(nlp, "b", pair["hypothesis"])
        relations = compare(pair["id"], one, other).relations
        if any(r.relation == "contradicts" and r.check == "same-quantity" for r in relations):
            flagged.append(pair["id"])
    yield f"newsnli      {score.score_newsnli(pairs, flagged, score.load_newsnli_conflicts())}"


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--show", action="store_true", help="print the warnings that no label explains")
    show = options.parse_args().show
    nlp = load()
    seeds(nlp, show)
    if eval_folder() is None:
        print("No evaluation folder on this machine: measured on the seeds alone.")
        return
    for line in others(nlp, show):
        print(line)


if __name__ == "__main__":
    main()
