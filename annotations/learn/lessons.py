"""What the decisions teach: a pure fold over settled mentions. The same decisions give the same lessons."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from annotations.learn import taste
from annotations.learn.currency import currency_lessons
from annotations.learn.decided import Decided, gestures, reading_of, surface_key
from annotations.learn.register import Known, name_key
from annotations.learn.wording import TYPE_WORDS, places, short, taste_words, times
from schemas.lesson import Lesson, Refused, Reread, Taste, lesson_id
from schemas.mention import DateValue, EntityValue, FigureParts, FigureValue, MentionValue

ENOUGH = 2
"""Gestures that reject or correct the same and so teach it everywhere; in the very same sentence one is enough."""
Key = tuple[str, str, str]
"""Kind, surface and reading of what the machine proposed."""


def learn(known: Sequence[Known], decided: Iterable[Decided], taken_back: Collection[str] = ()) -> list[Lesson]:
    """Return all lessons, in a fixed order; those in `taken_back` (by id) are marked so and teach nothing."""
    settled = sorted(decided, key=lambda d: d.state.mention_id)
    found = [*_names(known), *_readings(settled), *currency_lessons(settled), *_tastes(settled)]
    return [replace(one, taken_back=one.lesson_id in taken_back) for one in found]


def _names(known: Sequence[Known]) -> Iterator[Lesson]:
    """A name that two known entities share is a lesson of neither."""
    shared = Counter(key for k in known for key in {name_key(s) for s in k.rule().surfaces})
    for one in known:
        rule = one.rule()
        surfaces = tuple(s for s in rule.surfaces if shared[name_key(s)] == 1)
        if not surfaces:
            continue
        e = one.entity
        also = f", also “{'”, “'.join(surfaces[1:])}”" if len(surfaces) > 1 else ""
        source = f"confirmed in {places(one.confirmed)}" if one.confirmed else "entered in the register"
        sentence = f"“{surfaces[0]}”{also} is {TYPE_WORDS[e.type]} {e.name} ({source})."
        found = lesson_id("name", e.entity_id, e.type, name_key(e.name))
        yield Lesson(found, "name", sentence, one.decisions, replace(rule, surfaces=surfaces))


def _readings(settled: Sequence[Decided]) -> Iterator[Lesson]:
    by_key: dict[Key, list[Decided]] = defaultdict(list)
    accepted: set[Key] = set()
    for one in settled:
        if one.by_machine:
            p = one.proposed
            by_key[p.kind, surface_key(p.surface), reading_of(p.value)].append(one)
        if one.confirmed:
            m = one.state.mention
            accepted.add((m.kind, surface_key(m.surface), reading_of(m.value)))
    for key in sorted(by_key):
        if key not in accepted:
            yield from _refusals(key, [d for d in by_key[key] if d.state.status == "rejected"])
            yield from _rereadings([d for d in by_key[key] if d.state.status == "corrected"])


def _refusals(key: Key, rejected: Sequence[Decided]) -> Iterator[Lesson]:
    if not rejected:
        return
    p = rejected[0].proposed
    rule = Refused(p.kind, key[1], key[2])
    ids = tuple(d.state.mention_id for d in rejected)
    said = f"“{short(p.surface)}” is not proposed as {_a(p.kind)}"
    if p.kind == "entity":
        said += f" of type {key[2]}"
    if gestures(rejected) >= ENOUGH:
        yield Lesson(lesson_id("refused", *key), "refused", f"{said} again (rejected {times(len(ids))}).", ids, rule)
        return
    for sentence in sorted({d.sentence for d in rejected} - {""}):
        where = "" if p.kind == "claim" else f" in the sentence “{short(sentence)}”"
        its = tuple(d.state.mention_id for d in rejected if d.sentence == sentence)
        told = f"{said} again{where} (rejected {times(len(its))})."
        yield Lesson(lesson_id("refused", *key, sentence), "refused", told, its, replace(rule, sentence=sentence))


def _rereadings(corrected: Sequence[Decided]) -> Iterator[Lesson]:
    by_value: dict[tuple[str, str], list[Decided]] = defaultdict(list)
    for one in corrected:
        now = one.state.mention
        same_span = (now.start, now.end) == (one.proposed.start, one.proposed.end)
        both_names = now.kind == one.proposed.kind == "entity"
        if same_span and not both_names and isinstance(now.value, FigureValue | DateValue | EntityValue):
            by_value[now.kind, reading_of(now.value)].append(one)
    if len(by_value) != 1:
        return
    (group,) = by_value.values()
    was, now = group[0].proposed, group[0].state.mention
    everywhere = gestures(group) >= ENOUGH or now.kind == "entity"
    sentence = "" if everywhere else group[0].sentence
    if not everywhere and not sentence:
        return
    value = without_places(now.value)
    reading = reading_of(was.value)
    rule = Reread(was.kind, surface_key(was.surface), reading, now.kind, value, sentence)
    where = f" in the sentence “{short(sentence)}”" if sentence else ""
    kind = f"{_a(now.kind)}, not {_a(was.kind)}" if now.kind != was.kind else f"the {now.kind} as it was corrected"
    told = f"“{short(was.surface)}” is proposed as {kind}{where} (corrected {times(len(group))})."
    found = lesson_id("reread", was.kind, rule.surface, reading, now.kind, reading_of(value), sentence)
    yield Lesson(found, "reread", told, tuple(d.state.mention_id for d in group), rule)


def without_places(value: MentionValue) -> MentionValue:
    """Return a value as it can be said of another place."""
    return replace(value, parts=FigureParts(), alternatives=()) if isinstance(value, FigureValue) else value


def _tastes(settled: Sequence[Decided]) -> Iterator[Lesson]:
    claims = taste.decided_claims(settled)
    for sign, weight in taste.tastes(claims).items():
        shown = [c for c in claims if sign in taste.signs_of(c.proposed)]
        others = [c for c in claims if sign not in taste.signs_of(c.proposed)]
        taken, taken_else = sum(c.confirmed for c in shown), sum(c.confirmed for c in others)
        if (taken * len(others) - taken_else * len(shown)) * weight <= 0:
            continue  # in company of other signs alone; nobody could see it in the decisions
        word = "more" if weight > 0 else "less"
        counts = f"{taken} of {len(shown)}, of the others {taken_else} of {len(others)}"
        told = f"This desk accepts {taste_words(sign)} {word} often than others ({counts})."
        ids = tuple(sorted(c.state.mention_id for c in shown))
        yield Lesson(lesson_id("taste", sign), "taste", told, ids, Taste(sign, weight))


def _a(kind: str) -> str:
    return f"an {kind}" if kind[0] in "aeiou" else f"a {kind}"
