"""Lessons applied to what was detected in an article. Pure: proposals and lessons in, proposals out.

Whatever a lesson changed says so in its reasons. Places that a reviewer settled in this article are left alone.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from annotations.learn.currency import bare_sign
from annotations.learn.decided import reading_of, sentence_at, surface_key
from annotations.learn.names import recognised
from annotations.learn.ranking import ranked
from annotations.learn.taste import moved
from schemas.lesson import BareSign, KnownName, Lessons, Refused, Reread, Rule, Taste
from schemas.mention import Alternative, FigureParts, FigureValue, Mention, MentionValue, Place

R = TypeVar("R", bound=Rule)


def apply(mentions: Sequence[Mention], text: str, lessons: Lessons) -> list[Mention]:
    """Return the mentions of an article after what was learned, in text order; offsets are code points of `text`."""
    kept = _not_refused(mentions, text, _rules(lessons, Refused))
    reread = _by_key(_rules(lessons, Reread))
    signs = _rules(lessons, BareSign)
    read = [_as_signed(_as_corrected(m, text, reread, lessons.settled), signs) for m in kept]
    named = recognised(read, text, _rules(lessons, KnownName), lessons.settled)
    weights = {rule.feature: rule.weight for rule in _rules(lessons, Taste)}
    done = [_ranked(m, weights, lessons) for m in named]
    return sorted(done, key=lambda m: (m.start, -m.end, m.kind))


def _rules(lessons: Lessons, shape: type[R]) -> list[R]:
    return [one.rule for one in lessons.lessons if isinstance(one.rule, shape) and not one.taken_back]


def _not_refused(mentions: Iterable[Mention], text: str, rules: Iterable[Refused]) -> list[Mention]:
    sentences: dict[tuple[str, str, str], set[str]] = {}
    for rule in rules:
        sentences.setdefault((rule.refused_kind, rule.surface, rule.reading), set()).add(rule.sentence)
    kept = []
    for m in mentions:
        where = sentences.get((m.kind, surface_key(m.surface), reading_of(m.value)))
        if where is None or not ("" in where or sentence_at(text, m.start, m.end) in where):
            kept.append(m)
    return kept


def _by_key(rules: Iterable[Reread]) -> dict[tuple[str, str, str], list[Reread]]:
    found: dict[tuple[str, str, str], list[Reread]] = {}
    for rule in rules:
        found.setdefault((rule.was_kind, rule.surface, rule.reading), []).append(rule)
    return found


def _as_corrected(
    m: Mention, text: str, rules: dict[tuple[str, str, str], list[Reread]], settled: Sequence[Place]
) -> Mention:
    for rule in rules.get((m.kind, surface_key(m.surface), reading_of(m.value)), ()):
        if rule.sentence and rule.sentence != sentence_at(text, m.start, m.end):
            continue
        if rule.kind != m.kind and any(p.start < m.end and m.start < p.end for p in settled):
            continue
        reason = "this desk corrected such a reading before"
        return replace(m, kind=rule.kind, value=_placed(rule.becomes, m.value), reasons=(*m.reasons, reason))
    return m


def _placed(becomes: MentionValue, was: MentionValue) -> MentionValue:
    """Return a learned value at the place of another one; what a figure was read as stays as its other reading."""
    if not isinstance(becomes, FigureValue) or not isinstance(was, FigureValue):
        return becomes
    quantity = replace(becomes.quantity, measures=was.quantity.measures)
    return _read_as(replace(was, quantity=quantity), was)


def _read_as(now: FigureValue, was: FigureValue) -> FigureValue:
    first = Alternative(was.quantity, "the detector's own reading")
    others = (a for a in was.alternatives if a.quantity != now.quantity)
    return replace(now, parts=was.parts or FigureParts(), alternatives=(first, *others))


def _as_signed(m: Mention, rules: Sequence[BareSign]) -> Mention:
    sign = bare_sign(m) if rules else ""
    if not sign or not isinstance(m.value, FigureValue):
        return m
    for rule in sorted(rules, key=lambda r: not r.section):
        if (rule.sign, rule.was) == (sign, m.value.quantity.unit):
            quantity = replace(m.value.quantity, unit=rule.unit, unit_name=rule.unit_name)
            reason = f"this desk reads a bare “{sign}” of this publisher as {rule.unit_name or rule.unit}"
            value = _read_as(replace(m.value, quantity=quantity), m.value)
            return replace(m, value=value, reasons=(*m.reasons, reason))
    return m


def _ranked(m: Mention, weights: dict[str, float], lessons: Lessons) -> Mention:
    if m.kind != "claim":
        return m
    if lessons.ranking.weights:
        score, reason = ranked(m, lessons.ranking)
    elif weights:
        score, reason = moved(m, weights)
    else:
        return m
    return replace(m, score=score, reasons=(*m.reasons, reason)) if reason else m
