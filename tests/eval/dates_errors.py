"""What is missed and what is too many, set by set: for reading while the dates engine is worked on."""

import sys
from typing import Any

from spacy.language import Language

from tests.eval import corpora
from tests.eval import dates_adapters as adapt
from tests.eval.dates_recognizers import recognizers

ERROR_SETS = ("own", "seeds", "timebank", "DateTimeModel", "wikinews")
_AROUND = 30


def show(nlp: Language, which: str) -> None:
    """Print each text of a set that is not wholly right, with the gold and what was found instead."""
    if which in ("own", "seeds"):
        _own(nlp, which)
        return
    score = corpora.scorer()
    if score is None:
        sys.stdout.write("The evaluation folder is not here.\n")
    elif which == "DateTimeModel":
        _recognizers(score.load_recognizers("DateTime/DateTimeModel"))
    elif which == "timebank":
        for doc in score.load_timex():
            found = adapt.mentions(nlp, [adapt.unwrapped(doc["text"])], [doc["created"]])[0]
            mine = [(m.start, m.end, adapt.value_of(m)[1]) for m in found]
            _placed(doc["text"], [(start, end, value) for start, end, _, value in doc["gold"]], mine)
    else:
        for article in score.load_wikinews():
            found = adapt.mentions(nlp, [article["text"]], [article["date"]])[0]
            mine = [(m.start, m.end, v) for m in found if (v := adapt.tei(m, article["date"])) is not None]
            gold = [(d["start"], d["end"], next(iter(d["attrs"].values()), "")) for d in article["dates"]]
            _placed(article["text"], gold, mine)


def _write(text: str, missed: list[Any], extra: list[Any]) -> None:
    if missed or extra:
        sys.stdout.write(f"{text}\n    missed {missed}\n    extra  {extra}\n")


def _apart(gold: list[Any], found: list[Any]) -> tuple[list[Any], list[Any]]:
    left, missed = list(found), []
    for g in gold:
        if g in left:
            left.remove(g)
        else:
            missed.append(g)
    return missed, left


def _own(nlp: Language, which: str) -> None:
    if which == "own":
        items = [(i["text"], i["date"], i["dates"]) for i in corpora.own_gold("dates")]
    else:
        items = [(a["text"], a["source"]["date"], a["rows"]) for a in corpora.seed_gold("dates")]
    for text, date, rows in items:
        mine = adapt.contract(adapt.mentions(nlp, [text], [date])[0])
        keys = ("surface", "type", "value")
        missed, extra = _apart([tuple(r[k] for k in keys) for r in rows], [tuple(r[k] for k in keys) for r in mine])
        _write(text[:200], missed, extra)


def _placed(text: str, gold: list[Any], found: list[Any]) -> None:
    def around(row: Any) -> tuple[str, str]:
        return row[2], " ".join(text[max(0, row[0] - _AROUND) : row[1] + _AROUND].split())

    missed, extra = _apart(gold, found)
    _write(text[:60].strip().replace("\n", " "), [around(r) for r in missed], [around(r) for r in extra])


def _recognizers(cases: list[dict[str, Any]]) -> None:
    for case in cases:
        reference = (case.get("Context") or {}).get("ReferenceDateTime") or ""
        gold = [sorted({v.get("timex", "") for v in (r.get("Resolution") or {}).get("values", [])})
                for r in case["Results"]]  # fmt: skip
        missed, extra = _apart(gold, [v for _, v in recognizers(case["Input"], reference)])
        _write(f"{reference[:16]} | {case['Input']}", missed, extra)
