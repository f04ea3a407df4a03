"""What is missed and what is too many, set by set: for reading while the engine is worked on."""

import sys
from collections.abc import Callable
from types import ModuleType
from typing import Any

from spacy.language import Language

from annotations.detect.figures.lexicon import lexicon
from tests.eval import corpora
from tests.eval import figures_adapters as adapt

Row = tuple[str, list[Any], list[Any]]
LEX = lexicon()


def _close(a: float, b: float) -> bool:
    return abs(a - b) <= 1e-8 + 1e-5 * abs(b)


def show(nlp: Language, which: str) -> None:
    """Print each text of a set that is not wholly right, with the gold and what was found instead."""
    for text, missed, extra in _rows(nlp, which):
        if missed or extra:
            sys.stdout.write(f"{text[:400]}\n    missed {missed}\n    extra  {extra}\n")


def _rows(nlp: Language, which: str) -> list[Row]:
    score = corpora.scorer()
    if which in ("own", "seeds") or score is None:
        return _own(nlp, which)
    if which == "wikinews":
        return _wikinews(nlp, score)
    if which.startswith(("newsquant", "rtext")):
        return _newsquant(nlp, score, which)
    if which == "quantulum":
        items = score.load_quantulum()
        found = (adapt.quantulum(doc, LEX) for doc in adapt.docs(nlp, [i["req"] for i in items]))
        gold = [[(float(g["value"]), g["unit"]) for g in i["res"]] for i in items]
        mine = [[(float(v), u) for v, u in f] for f in found]
        return _apart([i["req"] for i in items], gold, mine, lambda g, f: _close(f[0], g[0]) and f[1] == g[1])
    model = next(m for m in ("Number/NumberModel", *adapt.RECOGNIZER_KINDS) if m.endswith(which))
    cases = score.load_recognizers(model)
    gold = [[(r["Text"], score._number((r.get("Resolution") or {}).get("value"))) for r in c["Results"]] for c in cases]
    read = [adapt.recognizer(model, doc, LEX) for doc in adapt.docs(nlp, [c["Input"] for c in cases])]
    return _apart([c["Input"] for c in cases], gold, read, lambda g, f: g[1] is not None and _close(f[1], g[1]))


def _apart(
    texts: list[str], gold: list[list[Any]], found: list[list[Any]], same: Callable[[Any, Any], bool]
) -> list[Row]:
    rows = []
    for text, wanted, got in zip(texts, gold, found, strict=True):
        missed = [g for g in wanted if not any(same(g, f) for f in got)]
        rows.append((text, missed, [f for f in got if not any(same(g, f) for g in wanted)]))
    return rows


def _own(nlp: Language, which: str) -> list[Row]:
    from tests.eval.figures import own_pairs, same_figure, seed_pairs

    keys = ("surface", "kind", "low", "high", "unit", "unit_name", "modifier", "direction", "per")
    if which == "own":
        pairs, texts = own_pairs(nlp), [i["text"] for i in corpora.own_gold("figures")]
    else:
        pairs, texts = seed_pairs(nlp), [a["name"] for a in corpora.seed_gold("figures")]
    gold, found = [g for g, _ in pairs], [f for _, f in pairs]
    return _apart(texts, gold, found, lambda g, f: same_figure(g, f, tuple(k for k in keys if k in g)))


def _wikinews(nlp: Language, score: ModuleType) -> list[Row]:
    def same(g: dict[str, Any], f: dict[str, Any]) -> bool:
        overlap = f["start"] < g["end"] and g["start"] < f["end"]
        return overlap and all(_close(float(f[k]), float(g[k])) for k in ("low", "high"))

    articles = score.load_wikinews()
    found = [adapt.article(nlp, a["text"], a["date"]) for a in articles]
    rows = _apart([a["name"] for a in articles], [a["figures"] for a in articles], found, same)

    def around(text: str, f: dict[str, Any]) -> tuple[str, str]:
        return f["surface"], text[max(0, f["start"] - 30) : f["end"] + 30]

    return [
        (name, [around(a["text"], f) for f in missed], [around(a["text"], f) for f in extra])
        for a, (name, missed, extra) in zip(articles, rows, strict=True)
    ]


def _newsquant(nlp: Language, score: ModuleType, which: str) -> list[Row]:
    only_value = which.endswith(":value")
    items = score.load_newsquant("dev" if which.startswith("newsquant") else which)

    def same(g: Any, f: Any) -> bool:
        told = only_value or (g[1] == f[1] and (g[2] is None or g[2] == f[2]))
        return bool(score._same_value(g[0], f[0]) and told)

    gold, found = [], []
    for item, doc in zip(items, adapt.docs(nlp, [i["text"] for i in items]), strict=True):
        gold.append(
            [(score._range(q["value"]), q["normalized_unit"].lower(), q.get("change")) for q in item["quantities"]]
        )
        mine = adapt.newsquant(doc)
        values = [tuple(map(float, p["value"])) if isinstance(p["value"], tuple) else float(p["value"]) for p in mine]
        found.append([(v, p["unit"].lower(), p["change"]) for v, p in zip(values, mine, strict=True)])
    return _apart([i["text"] for i in items], gold, found, same)
