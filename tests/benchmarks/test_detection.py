"""Detection: our whole pipeline's time over that of spaCy's default one, and shapes of text that must cost no more."""

import time
from collections.abc import Callable, Iterable
from functools import partial

import pytest
import spacy
from eval import corpora
from spacy.language import Language

from annotations.detect.context import ArticleContext
from annotations.detect.model import BASE_MODEL
from annotations.detect.pipeline import ARTICLE_PIPES, detect, load, paragraphs
from benchmarks.conftest import Measured

ROUNDS = 7
WHOLE, PARAGRAPHS = 1.35, 0.15
"""What is allowed, as a share of the default pipeline: everything, and figures with dates."""
OF_SAMPLES = 0.25
"""The same for the sample articles, which stand in where the news is not at hand: they are full of figures."""
SENTENCES = 1.2
"""Five times CQE's speed, where the model alone has six times: what it may take of the model's time."""
SLOWER = 8.0
"""How many times the time for each character of prose an odd text may take."""

Say = Callable[[Measured], None]


def articles() -> list[ArticleContext]:
    """Return whole news articles: those of the evaluation folder, else the project's own."""
    scorer = corpora.scorer()
    if scorer is None:
        return [ArticleContext(a["source"]["date"], text=a["text"]) for a in corpora.seed_gold("claims")]
    return [ArticleContext(a["date"], title=a["title"], text=a["text"]) for a in scorer.load_wikinews()]


def spent(work: Callable[[], object]) -> float:
    """Return the processor time of some work, in seconds."""
    start = time.process_time()
    work()
    return time.process_time() - start


@pytest.fixture(scope="module")
def ours() -> Language:
    return load()


def default(nlp: Language, texts: Iterable[ArticleContext]) -> None:
    for context in texts:
        nlp(context.text)


def whole(nlp: Language, texts: Iterable[ArticleContext]) -> None:
    for context in texts:
        detect(nlp, context)


def test_the_whole_pipeline_costs_little_more_than_the_model(ours: Language, measured: Say) -> None:
    texts, base = articles(), spacy.load(BASE_MODEL)
    runs = {"ours": partial(whole, ours, texts), "base": partial(default, base, texts)}
    for run in runs.values():
        run()
    rounds = [{name: spent(run) for name, run in runs.items()} for _ in range(ROUNDS)]
    best = {name: min(times[name] for times in rounds) for name in runs}
    measured(Measured("detection, all layers", 1000 * best["ours"], 1000 * best["base"]))
    found = min(_figures_and_dates(ours, texts) for _ in range(ROUNDS))
    measured(Measured("detection, figures and dates", 1000 * found, 1000 * best["base"]))
    assert best["ours"] <= WHOLE * best["base"]
    assert found <= (PARAGRAPHS if corpora.scorer() is not None else OF_SAMPLES) * best["base"]


def test_figures_hardly_slow_the_model_down(measured: Say) -> None:
    """Single sentences through the base model and the figures component, as CQE's speed is told (46 a second)."""
    scorer = corpora.scorer()
    items = scorer.load_newsquant("dev") if scorer is not None else corpora.own_gold("figures")
    texts = [item["text"] for item in items]
    base, with_figures = spacy.load(BASE_MODEL), spacy.load(BASE_MODEL)
    with_figures.add_pipe("figures")
    runs = {"ours": with_figures, "base": base}
    rounds = [{name: spent(lambda nlp=nlp: list(nlp.pipe(texts))) for name, nlp in runs.items()} for _ in range(ROUNDS)]
    best = {name: min(times[name] for times in rounds) for name in runs}
    measured(Measured("figures, a thousand sentences", *(1e6 * best[name] / len(texts) for name in runs)))
    assert best["ours"] <= SENTENCES * best["base"]


def _figures_and_dates(nlp: Language, texts: Iterable[ArticleContext]) -> float:
    ours = [nlp.get_pipe(name) for name in ("figures", "dates")]
    total = 0.0
    for context in texts:
        for _, chunk in paragraphs(context.text):
            with nlp.select_pipes(disable=[*ARTICLE_PIPES, "figures", "dates"]):
                doc = nlp(chunk)
            doc._.context = context
            total += spent(lambda doc=doc: [pipe(doc) for pipe in ours])
    return total


SHAPES = {
    "10,000 digits in a row": lambda: "The number is " + "7" * 10_000 + ".",
    "1,000 nested brackets": lambda: "It was " + "(" * 1_000 + "one" + ")" * 1_000 + " at last.",
    "a megabyte without a space": lambda: "a1" * 500_000,
    "100,000 paragraphs of a letter": lambda: "a\n\n" * 100_000,
    "50,000 sums in one paragraph": lambda: "It paid $5 million, " * 50_000,
}


@pytest.mark.parametrize("shape", SHAPES)
def test_odd_texts_cost_no_more_than_prose(ours: Language, shape: str, measured: Say) -> None:
    prose = articles()
    whole(ours, prose)
    each = spent(partial(whole, ours, prose)) / sum(len(context.text) for context in prose)
    text = SHAPES[shape]()
    used = spent(partial(whole, ours, [ArticleContext(text=text)]))
    as_prose = max(each * len(text), 0.1)
    measured(Measured(f"detection, {shape}", 1000 * used, 1000 * as_prose))
    assert used <= SLOWER * as_prose
