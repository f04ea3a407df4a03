"""Quotes, measured: `python -m tests.eval.quotes` prints ours beside the peers' and the pinned floors.

Without the evaluation folder it measures on the seeds and on our own passages alone.
"""

import sys
from types import ModuleType
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from annotations.detect.context import mentions_of
from schemas.mention import Mention, QuoteValue
from tests.eval import corpora
from tests.eval.entities import article as with_entities
from tests.eval.entities import gold_files, pipeline, report

PEERS = {
    "polnear direct with speaker": "textacy 45.3; marks + next name 45.6 (held back)",
    "polnear indirect recall": "no peer finds any",
}


def article(nlp: Language, text: str) -> Doc:
    from annotations.detect.quotes.component import Quotes

    return Quotes()(with_entities(nlp, text))


def value_of(mention: Mention) -> QuoteValue:
    assert isinstance(mention.value, QuoteValue)
    return mention.value


def contract(doc: Doc) -> list[dict[str, Any]]:
    rows = []
    for m in mentions_of(doc, "quotes"):
        v = value_of(m)
        name = v.speaker.name if v.speaker else ""
        rows.append({"start": m.start, "end": m.end, "surface": m.surface, "type": v.type, "speaker": name})
    return rows


def envelopes(doc: Doc) -> list[tuple[int, int, str]]:
    """Map to PolNeAR: the envelope, and the speaker in the words beside the cue."""
    found = [(m, value_of(m)) for m in mentions_of(doc, "quotes")]
    return [(m.start, m.end, v.speaker.surface if v.speaker else "") for m, v in found]


def stretches(doc: Doc) -> list[tuple[int, int, str]]:
    """Map to Wikinews: each quoted stretch by itself, and the speaker's resolved name."""
    out = []
    for m in mentions_of(doc, "quotes"):
        v = value_of(m)
        name = v.speaker.name if v.speaker else ""
        split = v.type == "direct" and len(v.parts) > 1
        out += [(p.start, p.end, name) for p in v.parts] if split else [(m.start, m.end, name)]
    return out


def close(gold: dict[str, Any], found: dict[str, Any]) -> bool:
    common = min(gold["end"], found["end"]) - max(gold["start"], found["start"])
    return bool(common > 0 and common / (max(gold["end"], found["end"]) - min(gold["start"], found["start"])) >= 0.5)


def score_rows(pairs: list[tuple[list[dict[str, Any]], list[dict[str, Any]]]]) -> dict[str, float]:
    """Precision and recall in percent of quotes that overlap by half, with the type and with the speaker right."""
    gold_total = found_total = hits = typed = spoken = 0
    for gold, found in pairs:
        left = list(found)
        gold_total, found_total = gold_total + len(gold), found_total + len(found)
        for g in gold:
            hit = next((f for f in left if close(g, f)), None)
            if hit is not None:
                left.remove(hit)
                hits += 1
                typed += hit["type"] == g["type"]
                spoken += hit["speaker"].lower() == (g["speaker"] or "").lower()
    share = {"precision": (hits, found_total), "recall": (hits, gold_total), "recall typed": (typed, gold_total)}
    share["recall with speaker"] = (spoken, gold_total)
    return {name: round(100 * n / max(1, total), 1) for name, (n, total) in share.items()}


def own_rows(item: dict[str, Any]) -> list[dict[str, Any]]:
    rows, at = [], 0
    for quote in item["quotes"]:
        at = item["text"].index(quote["surface"], at)
        rows.append({**quote, "start": at, "end": at + len(quote["surface"])})
    return rows


def seed_rows(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{**r, "speaker": (r.get("speaker") or {}).get("name", "")} for r in rows]


def measure(nlp: Language, scorer: ModuleType | None) -> dict[str, float]:
    """Return every figure by its name in the table."""
    own = [(own_rows(i), contract(article(nlp, i["text"]))) for i in corpora.own_gold("quotes")]
    seeds = [(seed_rows(a["rows"]), contract(article(nlp, a["text"]))) for a in corpora.seed_gold("quotes")]
    out = {f"own {k}": v for k, v in score_rows(own).items()} | {f"seeds {k}": v for k, v in score_rows(seeds).items()}
    if scorer is None:
        return out
    docs = scorer.load_quotes("dev")
    processed = [article(nlp, d["text"]) for d in docs]
    scores = scorer.score_quotes(docs, [envelopes(d) for d in processed])
    out["polnear precision of all"] = scores["precision_any"]
    for kind in ("direct", "mixed", "indirect"):
        out[f"polnear {kind} recall"] = scores[kind]["recall"]
        out[f"polnear {kind} with speaker"] = scores[kind]["recall_with_speaker"]
        pairs = [
            (d["gold"], [r for r in contract(p) if r["type"] == kind]) for d, p in zip(docs, processed, strict=True)
        ]
        hit = sum(any(close(g, r) for g in gold) for gold, rows in pairs for r in rows)
        out[f"polnear {kind} precision"] = round(100 * hit / max(1, sum(len(rows) for _, rows in pairs)), 1)
    news = scorer.load_wikinews()
    scores = scorer.score_wikinews(news, [{"quotes": stretches(article(nlp, a["text"]))} for a in news])["quotes"]
    for kind in ("direct", "indirect"):
        out[f"wikinews {kind} recall"] = scores[kind]["recall"]
        out[f"wikinews {kind} with speaker"] = scores[kind]["recall_with_speaker"]
    return out


def main() -> int:
    nlp, scorer = pipeline(), corpora.scorer()
    return report(measure(nlp, scorer), "quotes", PEERS, gold_files("quotes", "polnear/dev", "wikinews"))


if __name__ == "__main__":
    sys.exit(main())
