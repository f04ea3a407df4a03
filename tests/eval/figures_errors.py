"""What is missed and what is too many, set by set: for reading while the engine is worked on."""

import sys
from typing import Any

from spacy.language import Language

from annotations.detect.figure_lexicon import lexicon
from tests.eval import corpora
from tests.eval import figures_adapters as adapt


def _close(a: float, b: float) -> bool:
    return abs(a - b) <= 1e-8 + 1e-5 * abs(b)


def show(nlp: Language, which: str) -> None:
    """Print each text of a set that is not wholly right, with the gold and what was found instead."""
    for text, missed, extra in _rows(nlp, which):
        if missed or extra:
            sys.stdout.write(f"{text[:400]}\n    missed {missed}\n    extra  {extra}\n")


def _rows(nlp: Language, which: str) -> list[tuple[str, list[Any], list[Any]]]:
    score, lex = corpora.scorer(), lexicon()
    if which in ("own", "seeds") or score is None:
        from tests.eval.figures import own_pairs, same_figure, seed_pairs

        keys = ("surface", "kind", "low", "high", "unit", "unit_name", "modifier", "direction", "per")
        pairs = own_pairs(nlp) if which == "own" else seed_pairs(nlp)
        texts = (
            [i["text"] for i in corpora.own_gold("figures")]
            if which == "own"
            else [a["name"] for a in corpora.seed_gold("figures")]
        )
        out = []
        for text, (gold, found) in zip(texts, pairs, strict=True):
            missed = [g for g in gold if not any(same_figure(g, f, tuple(k for k in keys if k in g)) for f in found)]
            extra = [f for f in found if not any(same_figure(g, f, tuple(k for k in keys if k in g)) for g in gold)]
            out.append((text, missed, extra))
        return out
    if which == "wikinews":
        out = []
        for a in score.load_wikinews():
            found = adapt.article(nlp, a["text"], a["date"])

            def hit(g: dict[str, Any], f: dict[str, Any]) -> bool:
                return (
                    f["start"] < g["end"]
                    and g["start"] < f["end"]
                    and _close(float(f["low"]), float(g["low"]))
                    and _close(float(f["high"]), float(g["high"]))
                )

            missed = [
                (g["surface"], a["text"][max(0, g["start"] - 30) : g["end"] + 30], g["low"])
                for g in a["figures"]
                if not any(hit(g, f) for f in found)
            ]
            extra = [
                (f["surface"], a["text"][max(0, f["start"] - 30) : f["end"] + 30], str(f["low"]), f["kind"])
                for f in found
                if not any(hit(g, f) for g in a["figures"])
            ]
            out.append((a["name"], missed, extra))
        return out
    if which.startswith(("newsquant", "rtext")):
        items = score.load_newsquant("dev" if which.startswith("newsquant") else which)
        out = []
        for item, doc in zip(items, adapt.docs(nlp, [i["text"] for i in items]), strict=True):
            gold = [
                (score._range(q["value"]), q["normalized_unit"].lower(), q.get("change")) for q in item["quantities"]
            ]
            found = [
                (
                    tuple(map(float, p["value"])) if isinstance(p["value"], tuple) else float(p["value"]),
                    p["unit"].lower(),
                    p["change"],
                )
                for p in adapt.newsquant(doc)
            ]
            only_value = which.endswith(":value")

            def same(g: Any, f: Any, only_value: bool = only_value) -> bool:
                return score._same_value(g[0], f[0]) and (
                    only_value or (g[1] == f[1] and (g[2] is None or g[2] == f[2]))
                )

            out.append(
                (
                    item["text"],
                    [g for g in gold if not any(same(g, f) for f in found)],
                    [f for f in found if not any(same(g, f) for g in gold)],
                )
            )
        return out
    if which == "quantulum":
        out = []
        items = score.load_quantulum()
        for item, doc in zip(items, adapt.docs(nlp, [i["req"] for i in items]), strict=True):
            gold = [(float(g["value"]), g["unit"]) for g in item["res"]]
            found = [(float(v), u) for v, u in adapt.quantulum(doc, lex)]
            out.append(
                (
                    item["req"],
                    [g for g in gold if not any(_close(f[0], g[0]) and f[1] == g[1] for f in found)],
                    [f for f in found if not any(_close(f[0], g[0]) and f[1] == g[1] for g in gold)],
                )
            )
        return out
    model = next(m for m in ("Number/NumberModel", *adapt.RECOGNIZER_KINDS) if m.endswith(which))
    cases = score.load_recognizers(model)
    out = []
    for case, doc in zip(cases, adapt.docs(nlp, [c["Input"] for c in cases]), strict=True):
        gold = [(r["Text"], score._number((r.get("Resolution") or {}).get("value"))) for r in case["Results"]]
        found = adapt.recognizer(model, doc, lex)
        out.append(
            (
                case["Input"],
                [g for g in gold if not any(g[1] is not None and _close(f[1], g[1]) for f in found)],
                [f for f in found if not any(g[1] is not None and _close(f[1], g[1]) for g in gold)],
            )
        )
    return out
