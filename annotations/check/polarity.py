"""What a sentence affirms or denies: its telling words, each with a side, and the words around it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from annotations.check.article import sentences_of
from annotations.check.measured import stem
from annotations.check.words_en import STOP

_GROUPS: Mapping[str, tuple[str, str]] = {
    "trend": (
        "rose risen rise rises rising increased increase increases grew grown climbed jumped soared surged gained",
        "fell fallen fall falls falling decreased decrease decreases shrank shrunk dropped declined plunged slid lost",
    ),
    "level set": ("raised raises lifted hiked", "cut cuts lowered reduced"),
    "vote": (
        "approved approves approve passed passes adopted ratified endorsed",
        "rejected rejects reject vetoed defeated",
    ),
    "match": ("won wins win beat", "lost loses lose"),
    "side": ("supported supports support backed backs favoured favored", "opposed opposes oppose opposing"),
    "answer": ("accepted accepts agreed agrees", "refused refuses declined declines"),
    "plea": ("admitted admits admit admitting confessed confesses acknowledged", "denied denies deny denying"),
    "verdict": ("convicted guilty", "acquitted innocent cleared"),
    "leave": ("allowed allows permitted permits legal", "banned bans forbidden prohibited barred illegal"),
    "fate": ("survived survives alive", "died dead killed"),
    "level": ("above higher", "below lower"),
}
_SIDES: Mapping[str, tuple[tuple[str, int], ...]] = {
    word: tuple((group, side) for group, both in _GROUPS.items() for side in (0, 1) if word in both[side].split())
    for words in _GROUPS.values()
    for word in " ".join(words).split()
}
_IRREGULAR = {
    "went": "go", "gone": "go", "said": "say", "took": "take", "taken": "take", "made": "make", "gave": "give",
    "given": "give", "won": "win", "lost": "lose", "paid": "pay", "met": "meet", "left": "leave", "found": "find",
    "knew": "know", "known": "know", "held": "hold", "told": "tell", "sold": "sell", "bought": "buy", "sent": "send",
    "kept": "keep", "shot": "shoot", "saw": "see", "seen": "see", "had": "have", "has": "have", "came": "come",
    "rose": "rise", "risen": "rise", "fell": "fall", "fallen": "fall", "broke": "break", "broken": "break",
    "wrote": "write", "written": "write", "built": "build", "spoke": "speak", "began": "begin", "begun": "begin",
    "got": "get", "became": "become", "led": "lead", "ran": "run", "drove": "drive", "chose": "choose",
}  # fmt: skip
_TOKEN = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_NOT = frozenset({"not", "never", "no"})
_FAILED = frozenset({"failed", "fails", "refused", "refuses", "declined"})
_AUXILIARY = frozenset("did do does was were is are has have had been be".split())
_OPEN = frozenset("would could might may should can if whether unless to will must shall until".split())
_BE = frozenset({"was", "were", "been", "be", "being"})
_OPEN_BEHIND = frozenset({"whether", "if", "how", "why", "what", "any", "only", "just"})
_SO_FAR = frozenset({"since", "yet", "longer", "anymore", "until", "before"})
"""What has not happened since, or no longer happens, may well have happened."""
_WINDOW = 12


@dataclass(frozen=True, slots=True)
class Telling:
    """A word that affirms (`side` 0) or denies (1) something of a `topic`; stems `before` and `after`, near first."""

    sentence: int
    start: int
    end: int
    topic: str
    side: int
    negated: bool
    before: tuple[str, ...]
    after: tuple[str, ...]
    passive: bool


def tellings(text: str) -> list[Telling]:
    """Return the telling words of a text: those with an opposite, and verbs that it denies at least once."""
    tokens = [
        [(m.start(), m.end(), m[0].casefold().replace("’", "'")) for m in _TOKEN.finditer(text, *span)]
        for span in sentences_of(text)
    ]
    denied = {verb_of(words[k][2]) for words in tokens for k in _negated(words)}
    return [
        _telling(words, k, i, topic, side, k in negated)
        for i, words in enumerate(tokens)
        for negated in [set(_negated(words))]
        for k in range(len(words))
        for topic, side in _topics(words, k, denied, k in negated)
    ]


def _topics(words: list[tuple[int, int, str]], k: int, denied: set[str], negated: bool) -> list[tuple[str, int]]:
    word = words[k][2]
    behind = words[k + 1][2] if k + 1 < len(words) else ""
    if (
        word in STOP
        or (negated and behind in _OPEN_BEHIND)
        or (not negated and k > 0 and words[k - 1][2] == "last")
        or (not negated and any(w in _OPEN for _, _, w in words[max(0, k - 2) : k]))
    ):
        return []
    found = [(group, side ^ negated) for group, side in _SIDES.get(word, ())]
    if len(word) > 2 and verb_of(word) in denied:
        found.append((f"not {verb_of(word)}", int(negated)))
    return found


def _negated(words: list[tuple[int, int, str]]) -> list[int]:
    """Return the places of words that "not", "never" or "didn't" denies: the next one that is no adverb."""
    if any(word in _SO_FAR for _, _, word in words):
        return []
    found: list[int] = []
    for k, (_, _, word) in enumerate(words[:-1]):
        before = words[k - 1][2] if k else ""
        plain = word in _NOT and word != "no" and (before in _AUXILIARY or word == "never")
        failed = word == "to" and before in _FAILED
        if not (plain or failed or (word.endswith("n't") and word[:-3] in _AUXILIARY)):
            continue
        at = k + 1
        while at < len(words) - 1 and (words[at][2].endswith("ly") or words[at][2] in ("been", "be", "yet", "even")):
            at += 1
        found.append(at)
    return found


def _telling(words: list[tuple[int, int, str]], k: int, sentence: int, topic: str, side: int, negated: bool) -> Telling:
    before = tuple(stem(w) for _, _, w in words[max(0, k - _WINDOW) : k][::-1] if w not in STOP and len(w) > 1)
    after = tuple(stem(w) for _, _, w in words[k + 1 : k + 1 + _WINDOW] if w not in STOP and len(w) > 1)
    passive = any(w in _BE for _, _, w in words[max(0, k - 2) : k])
    return Telling(sentence, words[k][0], words[k][1], topic, side, negated, before, after, passive)


def verb_of(word: str) -> str:
    """Return a verb without its ending, so that "charge", "charged" and "charging" are one."""
    if word in _IRREGULAR:
        return _IRREGULAR[word].rstrip("e")
    if word.endswith("ied"):
        return word[:-3] + "y"
    for ending in ("ing", "ed", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 2:
            word = word[: -len(ending)]
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "sl":
        word = word[:-1]
    return word.rstrip("e")
