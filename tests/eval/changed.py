"""One thing changed by rule in one of several statements: is it found, and by which check?

`python -m tests.eval.changed` measures the seeds, `--set wikinews` (or another of `whole_articles.SETS`, again and
again) articles of the evaluation folder, `--articles N` the first so many of each set. Told are, for each rule, how
many changes were made and found, the checks that found them, and in how many texts with the same statement unchanged a
check says anything new. `--show` prints what is missed.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import islice

from annotations.check.article import CheckedArticle
from annotations.check.base import run_checks
from schemas.finding import Finding
from tests.eval import corpora, whole_articles
from tests.eval.detected import Detected
from tests.eval.perturb import perturbed


@dataclass
class Outcome:
    """Counts by rule; `by` and `wrong` are by (rule, check)."""

    made: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    unchanged: Counter[str] = field(default_factory=Counter)
    false: Counter[str] = field(default_factory=Counter)
    by: Counter[tuple[str, str]] = field(default_factory=Counter)
    wrong: Counter[tuple[str, str]] = field(default_factory=Counter)

    @property
    def false_share(self) -> float:
        """Of 100 changes, in how many the unchanged statement raised something new."""
        return 100 * sum(self.false.values()) / max(1, sum(self.made.values()))


def measure(articles: Iterable[CheckedArticle], detected: Detected, show: Callable[..., None]) -> Outcome:
    """Change each article by every rule and count; `show` is given what is missed and what is told of the unchanged."""
    out = Outcome()
    for article in articles:
        before = {_told(f) for f in warnings(article)}
        for change in perturbed(article):
            rule = change.rule
            out.made[rule] += 1
            headed = article.text.startswith(article.source.title)
            title = change.text.partition("\n")[0] if headed else article.source.title
            date = article.source.date
            new = detected.article(article.article_id, change.text, title, date)
            found = [f for f in warnings(new) if touches(f, [(change.start, change.end)]) and _told(f) not in before]
            out.found[rule] += bool(found)
            out.by.update((rule, check) for check in {f.check for f in found})
            if not found:
                show(rule, "missed:", change.text[change.start : change.end], f"({article.article_id})")
            if change.control != article.text:
                out.unchanged[rule] += 1
                same = detected.article(article.article_id, change.control, title, date)
                wrong = [f for f in warnings(same) if _told(f) not in before]
                out.false[rule] += bool(wrong)
                out.wrong.update((rule, check) for check in {f.check for f in wrong})
                for f in wrong:
                    show(rule, "unchanged:", f.check, f.explanation, f"({article.article_id})")
    return out


def warnings(*articles: CheckedArticle) -> list[Finding]:
    return [f for f in run_checks(articles) if f.severity != "note"]


def touches(finding: Finding, places: list[tuple[int, int]]) -> bool:
    """Whether a finding has a member at one of the places."""
    return any(m.start < end and start < m.end for m in finding.members for start, end in places)


def _told(finding: Finding) -> tuple[str, str]:
    return finding.check, finding.members[0].surface


def table(out: Outcome) -> str:
    """Return the counts as lines of text."""
    lines = [f"{'rule':16} {'made':>5} {'found':>6} {'%':>5}   {'unchanged':>9} {'false':>5}   found by"]
    for rule in sorted(out.made):
        made, found = out.made[rule], out.found[rule]
        by = ", ".join(f"{check} {n}" for (r, check), n in out.by.most_common() if r == rule)
        wrong = ", ".join(f"{check} {n}" for (r, check), n in out.wrong.most_common() if r == rule)
        rest = f"   false by {wrong}" if wrong else ""
        counts = f"{made:5} {found:6} {100 * found / made:5.0f}   {out.unchanged[rule]:9} {out.false[rule]:5}"
        lines.append(f"{rule:16} {counts}   {by}{rest}")
    made, found = sum(out.made.values()), sum(out.found.values())
    total = f"{made:5} {found:6} {100 * found / max(1, made):5.0f}"
    lines.append(f"{'all':16} {total}   {sum(out.unchanged.values()):9} {sum(out.false.values()):5}")
    return "\n".join(lines)


def main(arguments: list[str] | None = None) -> int:
    """Measure and print; return 0."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--set", action="append", choices=whole_articles.SETS, help="articles as published, not seeds")
    parser.add_argument("--articles", type=int, default=12, help="the first so many of each set (12)")
    parser.add_argument("--show", action="store_true", help="print what is missed, and what is told of the unchanged")
    options = parser.parse_args(arguments)
    detected = Detected()
    lines = list[str]()
    articles: list[CheckedArticle] = []
    for named in options.set or ():
        articles += islice(whole_articles.whole_articles(named, detected), options.articles)
    if not options.set:
        for seed in corpora.seed_gold("findings"):
            source = seed["source"]
            articles.append(detected.article(seed["name"], seed["text"], source["title"], source["date"]))
    out = measure(articles, detected, lambda *words: lines.append("    " + " ".join(map(str, words))))
    if options.show:
        sys.stdout.write("\n".join(lines) + "\n")
    sys.stdout.write(table(out) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
