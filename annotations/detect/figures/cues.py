"""What the words next to a figure say of it: modifier, direction, multiples, what an elided figure leans on."""

import re
from decimal import Decimal

from annotations.detect.figures.draft import Draft
from annotations.detect.figures.lexicon import Lexicon
from schemas.value import Direction

_WINDOW = 56
_WORD = re.compile(r"[^\W\d_]+(?:['’.][^\W\d_]+)*")


def set_modifier(draft: Draft, text: str, lex: Lexicon) -> None:
    """Find "about", "at least", ">" before the figure, "or more", "plus" behind it."""
    head = text[max(0, draft.start - _WINDOW) : draft.start]
    offset = draft.start - len(head)
    draft.lead = draft.start
    if draft.kind == "age":
        head = lex.patterns["age_of_before"].sub("", head)
    match = lex.modifier_before.search(head)
    if match is not None:
        phrase = re.sub(r"[\s-]+", " ", (match[1] or match[2]).lower()).strip()
        modifier = lex.modifier_of.get(phrase) or lex.modifier_of.get(phrase + "-") or "about"
        hedged = (match[3] or "").split()
        if not _refused(phrase, hedged, draft, head[: match.start()], lex):
            draft.modifier = modifier
            end = match.end(1) if match[1] else match.end(2)
            draft.modifier_span = (offset + match.start(), offset + end)
            draft.lead = offset + match.start()
            draft.reasons.append(f"“{phrase}”: {lex.words.KIND_WORDS[modifier]}")
    after = lex.modifier_after.match(text, draft.end)
    if after is None and draft.noun:
        after = None
    if after is not None and draft.modifier in ("none", "about"):
        key = re.sub(r"\s+", " ", after[0].lower())
        found = lex.modifier_after_of.get(key) or lex.modifier_after_of.get(key.strip())
        if found is not None and not (key.strip() in lex.words.ADDS_AFTER and draft.kind in ("money", "percent")):
            draft.modifier = found
            draft.modifier_span = (after.start() + len(after[0]) - len(after[0].lstrip()), after.end())
    if draft.number.form == "vague" and draft.modifier in ("none", "about"):
        draft.modifier = "at_least"


def _refused(phrase: str, hedged: list[str], draft: Draft, before: str, lex: Lexicon) -> bool:
    """ "over the next five years" is a period, "some 46-year-old" a person, "the above 3" a pointer."""
    period = draft.kind in ("duration",) and any(w in lex.words.PERIOD_HEDGES for w in hedged)
    if phrase in lex.words.ALSO_PLACES and period:
        return True
    if phrase in lex.words.OVER and draft.kind == "duration":
        last = _WORD.findall(before[-24:])
        return not (last and last[-1].lower() in lex.words.OVER_DURATION) or bool(hedged)
    before_words = [w.lower() for w in _WORD.findall(before[-24:])]
    if phrase in lex.words.OVER and before_words and before_words[-1] in lex.words.PARTICLE_OVER:
        return True
    if phrase in lex.words.AVERAGES and hedged:
        return True
    if phrase in lex.words.SOME:
        return draft.low == 1 or draft.kind == "age"
    return bool(hedged) and phrase in lex.words.ALSO_PLACES and hedged[0].lower() in lex.words.DETERMINERS


def set_direction(draft: Draft, text: str, lex: Lexicon, previous: Draft | None) -> None:
    """Say whether the figure is the size of a rise or a fall; "to 4.5%" after a rise is a level."""
    if draft.kind in ("age", "rank", "score", "duration", "ratio"):
        return
    if draft.number.signed and draft.kind in ("percent", "percentage_point", "basis_point"):
        draft.direction = "up" if draft.number.signed == "+" else "down"
        return
    lead = draft.lead if draft.lead >= 0 else draft.start
    head = [w.lower() for w in re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|[^\w\s]", text[max(0, lead - _WINDOW) : lead])]
    level = draft.modifier_span and text[slice(*draft.modifier_span)].lower() in lex.words.LEVEL_MODIFIERS
    found = (None if level else _before(head, text, draft, lex)) or _behind(text, draft, lex)
    if not found and previous is not None and _restates(draft, text[previous.end : lead], previous, lex):
        found = previous.direction, "or"
        draft.restated = previous.noun or previous.restated
    if found:
        draft.direction, cue = found
        draft.reasons.append(f"the size of a {'rise' if found[0] == 'up' else 'fall'}: “{cue}”")
    elif (said := _level(head, lex)) is not None:
        draft.reasons.append(said)


def _level(head: list[str], lex: Lexicon) -> str | None:
    """What a figure is that something rose or fell "from" or "to"."""
    if not head or head[-1] not in (*lex.words.FROM, *lex.words.LEVEL_TO):
        return None
    for word in reversed(head[-10:-1]):
        direction = lex.movement.get(word) or lex.movement_nouns.get(word) or _particle(word, lex)
        if direction is not None:
            side = "before" if head[-1] in lex.words.FROM else "after"
            return f"the level {side} a {'rise' if direction == 'up' else 'fall'}: “{word}”"
    return None


def _restates(draft: Draft, between: str, previous: Draft, lex: Lexicon) -> bool:
    """Whether the draft says the change before it again: "240 points, or 0.7%"."""
    if draft.kind not in ("percent", "money", "percentage_point", "basis_point", "count", "measure"):
        return False
    return previous.direction != "none" and lex.patterns["restated_gap"].fullmatch(between) is not None


def _before(head: list[str], text: str, draft: Draft, lex: Lexicon) -> tuple[Direction, str] | None:
    words = lex.words
    i = len(head)
    while i and (head[i - 1] in words.HEDGES or head[i - 1].endswith(words.ADVERB_ENDING)) and len(head) - i < 4:
        i -= 1
    if not i:
        return None
    last = head[i - 1]
    if last in words.MOVED_BY and i > 1:
        before = head[max(0, i - 8) : i - 1]
        for word in reversed(before):
            moved = lex.movement.get(word) or lex.movement_nouns.get(word) or _particle(word, lex)
            if moved:
                return moved, word
        behind = lex.patterns["moved_behind"].match(text, draft.end)
        return (lex.movement[behind[1].lower()], behind[1]) if behind else None
    if last in words.CHANGE_OF and i > 1:
        noun = lex.movement_nouns.get(head[i - 2])
        return (noun, head[i - 2]) if noun else None
    moving = draft.kind in ("percent", "percentage_point", "basis_point", "money", "multiple", "fraction")
    if not moving and draft.noun and draft.noun not in words.MOVED_UNITS:
        return None
    if (moved := _particle(last, lex)) and (last not in words.ALSO_PLACES or draft.kind != "measure"):
        return moved, last
    whole = draft.kind == "money" and draft.unit is not None and draft.unit.factor == "1"
    if last not in lex.movement or (whole and last in words.NOT_MONEY_MOVES):
        return None
    return (lex.movement[last], last) if moving or draft.noun else None


def _particle(word: str, lex: Lexicon) -> Direction | None:
    if word in lex.words.UP_PARTICLE:
        return "up"
    return "down" if word in lex.words.DOWN_PARTICLE else None


def _behind(text: str, draft: Draft, lex: Lexicon) -> tuple[Direction, str] | None:
    if draft.kind not in ("percent", "percentage_point", "basis_point", "money", "count"):
        return None
    tail = [w.lower() for w in re.findall(r"[^\W\d_]+|[^\w\s]", text[draft.end : draft.end + 40])][:4]
    if not tail:
        return None
    if draft.kind == "count" and not (len(tail) > 1 and tail[1] in lex.words.THAN):
        return None
    if tail[0] in lex.words.UP_AFTER:
        return "up", tail[0]
    if tail[0] in lex.words.DOWN_AFTER:
        return "down", tail[0]
    for word in tail[:3]:
        if word in lex.movement_nouns:
            return lex.movement_nouns[word], word
        if not word.isalpha() or word in lex.words.CLAUSE_WORDS:
            return None
    return None


def lean(draft: Draft, text: str, previous: Draft | None, lex: Lexicon) -> None:
    """Take over what an elided figure leans on: "up from 9.8 million", "(480 km)" behind "about 300 miles"."""
    if previous is None or _plain_year(draft, text, previous):
        return
    lead = draft.lead if draft.lead >= 0 else draft.start
    between = text[previous.end : lead]
    if draft.noun in lex.words.POINTS and previous.bare and not previous.noun:
        moved = lex.patterns["moved_gap"].fullmatch(between)
        previous.noun = draft.noun if moved else ""
    if len(between) > 90 or re.search(r"[.;!?]\s", between):
        return
    if (
        draft.modifier == "none"
        and draft.unit is not None
        and previous.unit is not None
        and re.fullmatch(r"\s?[(/]\s?", between)
    ):
        draft.modifier = previous.modifier if previous.modifier != "between" else "none"
        draft.modifier_span = previous.modifier_span
    if (
        draft.bare
        and not draft.noun
        and (
            _elided(previous, between, lex)
            or _same_measure(draft, previous)
            or (
                previous.kind == "count"
                and previous.noun
                and previous.low > 1
                and _coordinated(draft, text, between, lex)
            )
        )
    ):
        if previous.noun or previous.restated:
            draft.noun = previous.noun or previous.restated
        elif previous.unit is not None and previous.kind in ("measure", "duration", "money"):
            draft.unit, draft.kind = previous.unit, previous.kind
            draft.low, draft.high = (value * Decimal(previous.unit.factor) for value in (draft.low, draft.high))


def _plain_year(draft: Draft, text: str, previous: Draft) -> bool:
    """A year behind an amount of another size: "up to $3.7 billion from 2009"."""
    if not draft.bare or not re.fullmatch(r"(?:19|20)\d\d", text[draft.start : draft.end]):
        return False
    return previous.number.scale != 1 or not 500 <= previous.number.value < 5000


def _same_measure(draft: Draft, previous: Draft) -> bool:
    """A bare number with decimals of the size of the measure before it: "was 84.75 cents, and the lowest 74.07"."""
    if (
        draft.low == int(draft.low)
        or draft.joined
        or not previous.number.mantissa
        or not (previous.unit or previous.noun)
    ):
        return False
    decimals = previous.number.mantissa != int(previous.number.mantissa)
    near = Decimal("0.25") < abs(draft.number.mantissa / previous.number.mantissa) < 4
    return decimals and near and previous.kind in ("measure", "money", "count", "duration")


def _coordinated(draft: Draft, text: str, between: str, lex: Lexicon) -> bool:
    """The second count of a pair whose noun is said once: "435 homes by sale and 187 by tender"."""
    counts = draft.number.form in ("digits", "words") and draft.low == int(draft.low) and draft.low > 1
    return (
        counts
        and lex.patterns["coordinated_gap"].fullmatch(between) is not None
        and lex.patterns["clause_behind"].match(text, draft.end) is not None
    )


def _elided(previous: Draft, between: str, lex: Lexicon) -> bool:
    """Whether a bare number behind `between` counts what the figure before it counts."""
    points = previous.noun in lex.words.POINTS or previous.restated in lex.words.POINTS
    if (points or previous.kind in ("measure", "duration")) and lex.patterns["level_gap"].fullmatch(between):
        return True
    if previous.kind in ("rank", "age", "score", "ratio", "fraction", "multiple", "percent"):
        return False
    if previous.noun and lex.patterns["against_gap"].fullmatch(between):
        return True
    return lex.patterns["elided_gap"].search(between) is not None


def multiple_of(draft: Draft, text: str, lex: Lexicon) -> None:
    """ "threefold", "18-fold", "three times as many": a multiple."""
    if not draft.bare:
        return
    fold = lex.patterns["fold"].match(text, draft.end)
    if fold is not None:
        draft.kind, draft.end, draft.unit_span = "multiple", fold.end(), fold.span()
        return
    times = lex.patterns["times"].match(text, draft.end)
    if times is not None and times[2].lower() in lex.words.TIMES_AS and draft.number.form != "vague":
        draft.kind, draft.noun, draft.measures = "multiple", "", ""
        draft.end, draft.unit_span = times.end(1), times.span(1)
