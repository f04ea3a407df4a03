"""Whole articles of the evaluation folder, as published: what checks say of them is a false alarm, or a real slip.

`python -m tests.eval.whole_articles` counts findings of severity warning and above per 1,000 words and check;
`--sample 50` prints so many of them, drawn by `--seed`, with the sentences of their places, to be read.
"""

import argparse
import json
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from annotations.check.article import CheckedArticle
from annotations.check.base import run_checks
from schemas.finding import Finding
from tests.eval import corpora
from tests.eval.detected import Detected

SETS = ("wikinews", "timebank", "polnear", "contradoc", "aquaint", "wikigold")


def whole_articles(named: str, detected: Detected) -> Iterator[CheckedArticle]:
    """Yield the articles of a set with their mentions. Raises ValueError where there is no evaluation folder."""
    score, folder = corpora.scorer(), corpora.eval_folder()
    if score is None or folder is None:
        raise ValueError("the evaluation folder is not here")
    for name, text, title, date in _texts(named, score, folder / "data"):
        yield detected.article(f"{named}/{name}", text, title, date)


def _texts(named: str, score: Any, data: Path) -> Iterator[tuple[str, str, str, str]]:
    """Yield (name, text, title, ISO date) of each article of a set."""
    if named == "wikinews":
        yield from ((a["name"], a["text"], a["title"], a["date"]) for a in score.load_wikinews())
    elif named == "timebank":
        yield from ((d["id"], _unwrapped(d["text"]), "", d["created"]) for d in score.load_timex())
    elif named == "polnear":
        yield from ((d["id"], d["text"], "", "") for d in score.load_quotes())
    elif named == "contradoc":
        docs = (d for d in score.load_contradoc()[0] if d["label"] != "contradictory" and d["doc_type"] != "story")
        yield from ((d["id"], d["text"], "", "") for d in docs)
    elif named == "aquaint":
        for path in sorted((data / "aquaint_clusters").glob("*/*.txt")):
            about = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
            date = next((v[:10] for v in about.values() if re.match(r"\d{4}-\d\d-\d\d", str(v))), "")
            yield f"{path.parent.name}/{path.stem}", _unwrapped(path.read_text(encoding="utf-8")), "", date
    else:
        yield from _wikigold(data)


def _wikigold(data: Path) -> Iterator[tuple[str, str, str, str]]:
    rows = (data / "wikigold" / "wikigold.conll.txt").read_text(encoding="utf-8")
    for number, document in enumerate(rows.split("-DOCSTART- O")):
        sentences = (
            " ".join(line.split(" ")[0] for line in part.split("\n") if line) for part in document.split("\n\n")
        )
        text = "\n".join(re.sub(r" ([.,;:!?%)]|'s\b)", r"\1", s).replace("( ", "(") for s in sentences if s)
        if text:
            yield str(number), text, "", ""


def _unwrapped(text: str) -> str:
    """Join the lines of a paragraph, which newswire breaks at the width of a terminal."""
    paragraphs = re.split(r"\n[ \t]*\n|\n(?=[ \t]{2,}\S)", text.strip("\n"))
    return "\n\n".join(" ".join(p.split()) for p in paragraphs if p.strip())


def sentences_of(article: CheckedArticle, finding: Finding) -> list[str]:
    """Return the sentences in which the places of a finding stand, on one line each."""
    spans = sorted({article.sentence(m.start) for m in finding.members})
    return [" ".join(article.text[start:end].split()) for start, end in spans]


def main(arguments: list[str] | None = None) -> int:
    """Count, print, and return 0."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--set", action="append", choices=SETS, help="one set of them; may be given again")
    parser.add_argument("--sample", type=int, default=0, help="print so many of the findings")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    detected, found = Detected(), list[tuple[CheckedArticle, Finding]]()
    all_words = 0
    for named in options.set or SETS:
        words, before, checks = 0, len(found), Counter[str]()
        for article in whole_articles(named, detected):
            words += len(article.text.split())
            told = [f for f in run_checks([article]) if f.severity != "note"]
            found += [(article, f) for f in told]
            checks.update(f.check for f in told)
        count = len(found) - before
        all_words += words
        per = 1000 * count / words
        sys.stdout.write(f"{named:10} {words:7} words {count:4} findings {per:5.2f} per 1,000  {dict(checks)}\n")
    sys.stdout.write(f"{'all':10} {all_words:7} words {len(found):4} findings {1000 * len(found) / all_words:5.2f}\n")
    random.Random(options.seed).shuffle(found)
    for article, finding in found[: options.sample]:
        sys.stdout.write(f"\n{article.article_id}  {finding.check}  {finding.explanation}\n")
        sys.stdout.writelines(f"    {sentence}\n" for sentence in sentences_of(article, finding))
    return 0


if __name__ == "__main__":
    sys.exit(main())
