"""All checks inside an article, against its detection; and on a long article, as after a correction."""

import random
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from statistics import median

from annotations.check.article import CheckedArticle
from annotations.check.base import run_checks
from annotations.detect.context import ArticleContext
from annotations.detect.pipeline import detect, load
from annotations.text.normalise import normalise
from benchmarks.conftest import Measured
from benchmarks.test_facts import quantity, sentence, word
from schemas.article import Source
from schemas.mention import EntityValue, FigureValue, Mention

SEEDS = Path(__file__).parents[2] / "seeds"
LONG = 3_000
NEWS, PLAIN = 500, 20
"""Sentences with a figure and a place in a long article, and words between them: 20,000 words, 1,000 mentions."""


def timed(work: Callable[[], object]) -> float:
    begin = time.process_time()
    work()
    return 1000 * (time.process_time() - begin)


def test_checks_cost_little_beside_detection(measured: Callable[[Measured], None]) -> None:
    nlp = load()
    texts = [normalise(p.read_text("utf-8"))[0] for p in sorted(SEEDS.glob("*/article.txt"))]
    words = sum(len(t.split()) for t in texts)
    contexts = [ArticleContext("2024-04-09", "en", t.partition("\n")[0], t) for t in texts]
    detect(nlp, contexts[0])
    detecting = sum(timed(lambda c=c: detect(nlp, c)) for c in contexts)  # type: ignore[misc]
    articles = [checked(nlp, c) for c in contexts]
    run_checks(articles[:1])
    checking = sum(median(timed(lambda a=a: run_checks([a])) for _ in range(3)) for a in articles)  # type: ignore[misc]
    measured(Measured("checks inside an article, 1,000 words", 1000 * checking / words, 1000 * detecting / words))
    together = "\n\n".join(texts)
    cut = together[: together.index(" ", int(len(together) * min(1, LONG / words)))] if words > LONG else together
    article = checked(nlp, ArticleContext("2024-04-09", "en", "", cut))
    again = median(timed(lambda: run_checks([article])) for _ in range(5))
    measured(Measured(f"checks again, {len(cut.split()):,} words", again))


def test_checks_again_after_a_correction(measured: Callable[[Measured], None]) -> None:
    article = long_article()
    run_checks([article])
    again = median(timed(lambda: run_checks([replace(article)])) for _ in range(7))
    measured(Measured(f"checks again, {len(article.text.split()):,} words, {len(article.mentions):,} mentions", again))


def long_article() -> CheckedArticle:
    rng, text, mentions = random.Random(3), "", list[Mention]()
    for number in range(NEWS):
        told, place, figure, at = sentence(rng)
        start, at = len(text) + told.index(place), len(text) + at
        mentions.append(Mention("entity", start, start + len(place), place, EntityValue("LOC", f"e-{number}", place)))
        mentions.append(Mention("figure", at, at + len(figure), figure, FigureValue(quantity(figure))))
        text += f"{told} {' '.join(word(rng) for _ in range(PLAIN)).capitalize()}.\n"
    numbered = tuple((f"m-{i}", m) for i, m in enumerate(mentions))
    return CheckedArticle("a", Source("", date="2024-04-09"), text, numbered)


def checked(nlp: object, context: ArticleContext) -> CheckedArticle:
    found = detect(nlp, context)  # type: ignore[arg-type]
    mentions = tuple((f"m-{i}", m) for i, m in enumerate(found))
    return CheckedArticle("a", Source(context.title, date=context.date), context.text, mentions)
