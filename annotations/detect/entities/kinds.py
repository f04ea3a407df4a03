"""What kind of thing a name stands for, weighed over all its mentions in the article."""

from collections import Counter, defaultdict
from functools import cache

from babel import Locale
from spacy.tokens import Doc, Token

from annotations.detect.entities.capitals import starts_sentence
from annotations.detect.entities.pieces import Name
from annotations.detect.lang.en import entities as words
from schemas.mention import EntityType

_OF_LABEL: dict[str, EntityType] = {
    "PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC", "NORP": "NORP", "EVENT": "EVENT",
    "PRODUCT": "PRODUCT", "WORK_OF_ART": "WORK", "LAW": "LAW", "LANGUAGE": "OTHER",
}  # fmt: skip
_IN_PLACES = frozenset(
    ["in", "at", "near", "across", "from", "throughout", "toward", "towards", "outside", "inside", "around"]
)
_SAYING = frozenset(
    [
        "say",
        "tell",
        "add",
        "explain",
        "note",
        "argue",
        "insist",
        "warn",
        "reply",
        "recall",
        "write",
        "think",
        "believe",
        "suggest",
        "claim",
    ]
)
_WEIGHT_OF_LABEL = {(True, True): 0.5, (True, False): 1.0, (False, True): 1.2, (False, False): 1.5}
"""Weight of the model's label by (one word, "ORG"): "ORG" is the least sure of all, above all on one word."""
_PERSONAL = frozenset(("he", "she", "his", "her", "him", "himself", "herself"))
Weights = dict[EntityType, float]


@cache
def countries() -> dict[str, str]:
    """Return the countries' names in lower case, to the name that news use (CLDR territories and our aliases)."""
    names: dict[str, str] = {}
    for code, name in Locale("en").territories.items():
        if len(code) == 2 and code not in ("EU", "UN", "EZ", "QO", "ZZ", "XA", "XB"):
            names[name.lower()] = words.SHORT_COUNTRY.get(name, name)
    for alias, name in words.COUNTRY_ALIASES.items():
        names[alias] = words.SHORT_COUNTRY.get(name, name)
    return names


def plain(text: str) -> str:
    """Return a name as the tables have it: lower case, straight apostrophes, single spaces."""
    return " ".join(text.lower().replace("’", "'").split())


def by_table(text: str) -> EntityType | None:
    """Return the type of a name that means one thing only, or None."""
    low = plain(text)
    if low in words.ORGANISATIONS:
        return "ORG"
    if low in countries() or low in words.PLACES:
        return "LOC"
    if low in words.DEMONYMS:
        return "NORP"
    return None


def weigh_form(text: str, tokens: list[str]) -> Weights:
    """Return what the words of a name themselves say."""
    low = [t.lower() for t in tokens]
    weights: Weights = defaultdict(float)
    table = by_table(text)
    if table is not None:
        weights[table] += 4.0
    if len(low) > 1:
        _weigh_heads(low, weights)
        if low[0] in words.MALE_NAMES or low[0] in words.FEMALE_NAMES:
            weights["PER"] += 2.5 if len(low) <= 4 else 0.5
        if tokens[0] in words.NAME_PARTICLES:
            weights["PER"] += 3.0
        if low[-1].strip(".") in words.LEGAL_SUFFIXES:
            weights["ORG"] += 5.0
        if low[-1] in words.DEMONYMS and table is None:
            weights["NORP"] += 1.5
        if len(low[1]) == 2 and low[1].endswith("."):
            weights["PER"] += 2.0
    elif low[0] in words.MALE_NAMES or low[0] in words.FEMALE_NAMES:
        weights["PER"] += 1.5
    if len(low) == 1 and 2 <= len(text) <= 6 and text.isupper() and text.isalpha():
        weights["ORG"] += 1.5
    if low[0] in (
        "university",
        "bank",
        "ministry",
        "department",
        "institute",
        "house",
        "court",
        "college",
        "bureau",
        "council",
    ):
        weights["ORG"] += 3.0 if len(low) > 1 else 1.0
    if low[0] in ("mount", "lake", "cape", "fort", "port", "san", "santa", "saint", "st.", "isle", "gulf"):
        weights["LOC"] += 2.0
    return weights


def _weigh_heads(low: list[str], weights: Weights) -> None:
    heads = {low[-1]} | {low[i - 1] for i, t in enumerate(low) if i and t in ("of", "for", "on", "against", "in", "to")}
    first = next((low[i - 1] for i, t in enumerate(low) if i and t in ("of", "for", "on", "against")), low[-1])
    if first in words.ORG_HEADS:
        weights["ORG"] += 4.0
    elif heads & words.ORG_HEADS:
        weights["ORG"] += 2.0
    if low[-1] in words.PLACE_HEADS or (first in words.PLACE_HEADS and first not in words.ORG_HEADS):
        weights["LOC"] += 3.0
    if low[-1] in words.EVENT_HEADS:
        weights["EVENT"] += 4.0
    if low[-1] in words.AWARD_HEADS:
        weights["OTHER"] += 4.0
    if low[0] in words.VESSELS or " ".join(low[:2]) in words.VESSELS:
        weights["PRODUCT"] += 5.0
    lead = " ".join(low[:-1])
    if low[-1] in words.PAPERS and lead in words.PLACES:
        weights["ORG"] += 4.0
    if low[0].capitalize() in words.BEFORE_COUNTRIES and " ".join(low[1:]) in countries():
        weights["ORG"] += 5.0
    if low[-1] in words.LAW_HEADS or first in words.LAW_HEADS:
        weights["LAW"] += 4.0


def weigh_place(doc: Doc, name: Name) -> Weights:
    """Return what the model and the words around one mention say."""
    weights: Weights = defaultdict(float)
    if name.label:
        one = name.end - name.start == 1
        weights[_OF_LABEL[name.label]] += _WEIGHT_OF_LABEL[one, name.label == "ORG"]
    if name.start:
        _weigh_before(doc, name, weights)
    if name.end < len(doc):
        _weigh_after(doc, name, weights)
    if _he_follows(doc, name):
        weights["PER"] += 0.8
    _weigh_what_it_is(doc[name.end - 1], weights)
    if name.end - name.start == 1 and starts_sentence(doc, name.start):
        return {kind: weight * 0.7 for kind, weight in weights.items()}
    return weights


def _he_follows(doc: Doc, name: Name) -> bool:
    """Tell whether a personal pronoun comes up soon after, with no other person and no sentence end between."""
    for token in doc[name.end : name.end + 12]:
        if token.text in ".;" or token.ent_type_ == "PERSON":
            return False
        if token.lower_ in _PERSONAL:
            return True
    return False


def _weigh_before(doc: Doc, name: Name, weights: Weights) -> None:
    before = doc[name.start - 1]
    low = before.lower_
    if low in words.COURTESY:
        weights["PER"] += 6.0
    elif (low in words.TITLE_WORDS and before.text[0].isupper()) or low in words.ROLE_HEADS:
        weights["PER"] += 2.0
    elif low in _IN_PLACES:
        weights["LOC"] += 1.5
    elif _names_place(doc, name.start):
        weights["LOC"] += 3.0
    elif low == "the" and name.end - name.start == 1:
        weights["PER"] -= 1.5


def _weigh_after(doc: Doc, name: Name, weights: Weights) -> None:
    before = doc[name.start - 1] if name.start else None
    after = doc[name.end]
    following = doc[name.end + 1] if name.end + 1 < len(doc) else None
    if after.text == "," and following is not None and following.like_num and len(following.text) == 2:
        weights["PER"] += 4.0
    if after.lower_ == "who" or (after.text == "," and following is not None and following.lower_ == "who"):
        weights["PER"] += 2.5
    if after.pos_ == "NOUN" and after.lower_ in words.PLACE_NOUNS | words.PLACE_HEADS:
        weights["LOC"] += 1.5
    if after.lemma_.lower() in _SAYING and after.pos_ == "VERB":
        weights["PER"] += 1.2
        weights["ORG"] += 0.4
    elif before is not None and before.lemma_.lower() in _SAYING and before.pos_ == "VERB" and after.text in ".,":
        weights["PER"] += 1.2
    elif doc[name.end - 1].dep_ == "nsubj" and after.tag_ == "VBD":
        weights["PER"] += 0.8
        weights["LOC"] -= 0.8


def _weigh_what_it_is(head: Token, weights: Weights) -> None:
    """Read "X, a village in …" and "X is a lawyer"."""
    nouns = [c for c in head.rights if c.dep_ == "appos"]
    if head.dep_ == "nsubj" and head.head.lemma_ == "be":
        nouns += [c for c in head.head.rights if c.dep_ == "attr"]
    for noun in nouns:
        low = noun.lower_
        if noun.pos_ != "NOUN":
            continue
        if low in words.ROLE_HEADS:
            weights["PER"] += 3.0
        elif low in words.PLACE_NOUNS | words.PLACE_HEADS:
            weights["LOC"] += 3.0
        elif low in words.ORG_HEADS:
            weights["ORG"] += 3.0


def _names_place(doc: Doc, start: int) -> bool:
    """Tell whether the words before say that a place follows: "the river X", "the province of X"."""
    if doc[start - 1].lower_ == "of" and start > 1:
        return doc[start - 2].lower_ in words.PLACE_NOUNS | words.RULERS
    return doc[start - 1].lower_ == "river"


def settle(doc: Doc, names: list[Name], placed: dict[Name, Weights]) -> dict[Name, EntityType]:
    """Return the type of every name; equal names get one type, and a surname that of its full name.

    `placed` keeps what the surroundings of a name say, so that they are read once.
    """
    for name in names:
        if name not in placed:
            placed[name] = weigh_place(doc, name)
    mentions: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        mentions[plain(doc[name.start : name.end].text)].append(name)
    totals: dict[str, Weights] = {}
    for text, places in mentions.items():
        first = places[0]
        tokens = [t.text for t in doc[first.start : first.end]]
        total: defaultdict[EntityType, float] = defaultdict(float)
        for weights in (
            weigh_form(doc[first.start : first.end].text, tokens),
            *_averaged([placed[name] for name in places]),
        ):
            for kind, weight in weights.items():
                total[kind] += weight
        totals[text] = dict(total)
    _persons_share(totals)
    _lists_share(doc, names, totals)
    return {name: best(totals[text]) for text, places in mentions.items() for name in places}


def _averaged(places: list[Weights]) -> list[Weights]:
    """Weigh the mentions, so that many count for more than one, but not without bound."""
    share = min(len(places), 3.0) / len(places)
    return [{kind: w * share for kind, w in weights.items()} for weights in places]


def _lists_share(doc: Doc, names: list[Name], totals: dict[str, Weights]) -> None:
    """Let the names of a list lean to the type that most of them have: "Vilar, Braga and Porto"."""
    group: list[str] = []
    last: Name | None = None
    for name in [*names, None]:
        if name is not None and last is not None and _listed(doc, last.end, name.start):
            group.append(plain(doc[name.start : name.end].text))
        else:
            _lean(group, totals)
            group = [] if name is None else [plain(doc[name.start : name.end].text)]
        last = name


def _listed(doc: Doc, start: int, end: int) -> bool:
    return 0 < end - start < 3 and all(doc[i].text in (",", "and", "or", "&") for i in range(start, end))


def _lean(group: list[str], totals: dict[str, Weights]) -> None:
    if len(group) < 3:
        return
    votes: Counter[EntityType] = Counter(best(totals[text]) for text in group)
    kind, count = votes.most_common(1)[0]
    if count * 2 <= len(group) or kind == "OTHER":
        return
    for text in group:
        if by_table(text) is None:
            totals[text][kind] = totals[text].get(kind, 0.0) + 2.0


def _persons_share(totals: dict[str, Weights]) -> None:
    full = {text.split()[-1]: text for text, w in totals.items() if " " in text and best(w) == "PER"}
    for text, weights in totals.items():
        if " " not in text and text in full and by_table(text) != "LOC":
            weights["PER"] = weights.get("PER", 0.0) + 4.0


def best(weights: Weights) -> EntityType:
    """Return the heaviest type; OTHER where nothing speaks."""
    if not weights or max(weights.values()) <= 0:
        return "OTHER"
    return max(weights, key=lambda kind: weights[kind])
