"""A search over the project: mentions that fit, with their words around them, or passages where only words are asked.

An article is read only where its index has the words, and its mentions only as far as the store finds them to fit.
"""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from annotations.errors import BadInputError
from annotations.project.blind import seen
from annotations.project.search_words import Amount, Filter, Query, holds, parse, years
from annotations.review import decide_attribute
from annotations.store.mention_search import Place, Wanted
from annotations.store.search import match_all
from schemas.changes import Changes
from schemas.events import Draft, SettingChanged
from schemas.mention import DateValue, EntityValue, FigureValue, MentionKind, QuoteValue
from schemas.own import LABEL, NO, YES, AttributeType
from schemas.state import ClaimState, MentionState, MentionStatus

if TYPE_CHECKING:
    from annotations.project.project import Project

SAVED = "search."
"""How the key of a setting begins that holds a saved search."""
PIECE = 50
AROUND = 70
_STATUS: dict[str, MentionStatus] = {"open": "suggested"}
_OF_ARTICLES = frozenset({"title", "publisher", "year"})
_YES_NO: Mapping[AttributeType, tuple[str, ...]] = {"yes_no": (YES, NO), "text": (), "choice": ()}
_OF_CLAIMS = frozenset({"rating"})


@dataclass(frozen=True, slots=True)
class Hit:
    """A place that fits. `mention_id` and `kind` are empty for words alone; offsets in code points."""

    article_id: str
    title: str
    date: str
    mention_id: str
    kind: str
    status: str
    start: int
    end: int
    before: str
    surface: str
    after: str


@dataclass(frozen=True, slots=True)
class Piece:
    """The hits of some articles, and after which position to go on; 0 where none are left."""

    hits: tuple[Hit, ...]
    after: int


def search(project: "Project", query: Query, limit: int = 500) -> list[Hit]:
    """Return what fits, in the order of import and of the text, at most `limit`."""
    found: list[Hit] = []
    after = 0
    while len(found) < limit:
        piece = search_piece(project, query, after)
        found += piece.hits
        after = piece.after
        if not after:
            break
    return found[:limit]


def search_piece(project: "Project", query: Query, after: int = 0) -> Piece:
    """Search the next articles after a position: a question that lets others through between two pieces."""
    if not (query.words or query.filters or query.amounts):
        return Piece((), 0)
    places = project.store.searched_articles(match_all(query.words), after, PIECE)
    looked = _Looked(project, query)
    hits = tuple(hit for place in places for hit in looked.hits(place))
    return Piece(hits, places[-1].position if len(places) == PIECE else 0)


def save(project: "Project", name: str, text: str) -> Changes:
    """Keep a search under a name, as a decision; an empty text takes it away. Raises BadInputError."""
    name = " ".join(name.split())
    if not name:
        raise BadInputError("A saved search needs a name.", "Say what the queue is for: large sums.")
    value = parse(text).text() if text.strip() else ""
    key = SAVED + name
    label = f"save the search {name}" if value else f"forget the search {name}"
    return project.commit([Draft("setting_changed", "", f"s-{key}", SettingChanged(key, value))], label)


def saved(project: "Project") -> dict[str, str]:
    """Return the saved searches by name."""
    settings = project.store.settings()
    return {k.removeprefix(SAVED): str(v) for k, v in sorted(settings.items()) if k.startswith(SAVED) and v}


def names_known(project: "Project") -> dict[str, list[str]]:
    """Return values that a search can be completed with: names of the register, publishers, ratings."""
    names = sorted({e.entity.name for e in project.store.entity_states() if not e.merged_into})
    people = sorted({e.entity.name for e in project.store.entity_states() if e.entity.type == "PER"})
    publishers = sorted({row.publisher for row in project.articles() if row.publisher})
    own = decide_attribute.of_settings(project.store.settings())
    return {
        "name": names, "speaker": people or names, "publisher": publishers, "rating": list(project.scale()),
        "label": [one.name for one in own.labels],
        "attribute": [f"{one.name}={v}" for one in own.attributes for v in one.choices or _YES_NO[one.type]],
    }  # fmt: skip


class _Looked:
    """Looks through articles for one query."""

    def __init__(self, project: "Project", query: Query) -> None:
        self._project, self._query = project, query
        self._wanted = wanted(query)
        self._of_mentions = bool(query.amounts) or any(f.key not in _OF_ARTICLES for f in query.filters)
        self._words = tuple(_folded(w) for w in query.words)

    def hits(self, place: Place) -> Iterator[Hit]:
        if not all(self._article_fits(f, place) for f in self._query.filters):
            return
        if not self._of_mentions:
            yield from self._passages(place)
            return
        mentions = self._project.store.searched_mentions(place, self._wanted)
        if not mentions:
            return
        article = _Article(self._project, place)
        for m in mentions:
            if self._fits(m, article):
                yield _hit(place, article.text, m.mention.start, m.mention.end, m)

    def _article_fits(self, f: Filter, place: Place) -> bool:
        if f.key in ("title", "publisher"):
            said = place.title if f.key == "title" else place.publisher
            return (_folded(f.value) in _folded(said)) != f.negated
        if f.key == "year" and not self._of_mentions:
            return _in_years(f.value, place.date) != f.negated
        return True

    def _passages(self, place: Place) -> Iterator[Hit]:
        text = self._project.revision(place.revision_id).text
        if not self._words:
            yield _hit(place, text, 0, len(text.partition("\n")[0]))
            return
        folded, start, found = _folded(text), 0, False
        for paragraph in folded.split("\n"):
            if all(w in paragraph for w in self._words):
                at, found = start + paragraph.index(self._words[0]), True
                yield _hit(place, text, at, at + len(self._words[0]))
            start += len(paragraph) + 1
        if not found and (at := folded.find(self._words[0])) >= 0:
            yield _hit(place, text, at, at + len(self._words[0]))

    def _fits(self, m: MentionState, article: "_Article") -> bool:
        if not all(_amount_fits(a, m) for a in self._query.amounts):
            return False
        if not all(_filter_fits(f, m, article) != f.negated for f in self._query.filters if _asks(f)):
            return False
        return not self._words or article.paragraph_has(m.mention.start, self._words)


class _Article:
    """What is needed of an article to judge its mentions, read when it is first asked for."""

    def __init__(self, project: "Project", place: Place) -> None:
        self._project, self.place = project, place
        self.text = project.revision(place.revision_id).text
        self._folded = ""
        self._quotes: list[MentionState] | None = None
        self._claims: dict[str, ClaimState] | None = None

    def paragraph_has(self, at: int, words: Sequence[str]) -> bool:
        self._folded = self._folded or _folded(self.text)
        start = self._folded.rfind("\n", 0, at) + 1
        end = self._folded.find("\n", at)
        paragraph = self._folded[start : end if end >= 0 else len(self._folded)]
        return all(w in paragraph for w in words)

    def said_by(self, m: MentionState, speaker: str) -> bool:
        if self._quotes is None:
            self._quotes = self._project.store.searched_mentions(self.place, Wanted(frozenset({"quote"})))
        return any(
            isinstance(q.mention.value, QuoteValue) and q.mention.value.speaker is not None and q.status != "rejected"
            and speaker in _folded(q.mention.value.speaker.name)
            and q.mention.start <= m.mention.start and m.mention.end <= q.mention.end
            for q in self._quotes
        )  # fmt: skip

    def claim_of(self, m: MentionState) -> ClaimState | None:
        if self._claims is None:
            claims = self._project.store.claim_states(self.place.article_id)
            self._claims = {c.mention_id: seen(self._project, c) for c in claims if c.withdrawn is None}
        return self._claims.get(m.mention_id)


def wanted(query: Query) -> Wanted:
    """Return what the store can look for; the rest is judged on what it finds."""
    kinds = set(query.values("kind"))
    if query.amounts or query.values("currency") or query.values("unit"):
        kinds.add("figure")
    if query.values("rating") or {"verified", "unverified"} & set(query.values("status")):
        kinds.add("claim")
    if query.values("name"):
        kinds.add("entity")
    statuses = [s for s in query.values("status") if s not in ("verified", "unverified")]
    units = [*query.values("currency"), *query.values("unit"), *(a.unit for a in query.amounts if a.unit)]
    lows = [float(a.low if a.op != ">" else a.high) for a in query.amounts if a.op in ("=", ">", ">=")]
    highs = [float(a.high) for a in query.amounts if a.op in ("=", "<", "<=")]
    return Wanted(
        cast("frozenset[MentionKind]", frozenset(kinds) if len(kinds) == 1 else frozenset()),
        frozenset({_STATUS.get(s, cast("MentionStatus", s)) for s in statuses}) if len(statuses) == 1 else frozenset(),
        frozenset(a.kind for a in query.amounts if a.kind != "figure") if len(query.amounts) == 1 else frozenset(),
        units[0] if len(set(units)) == 1 else "",
        max(lows) - abs(max(lows)) * 1e-9 if lows else None,
        min(highs) + abs(min(highs)) * 1e-9 if highs else None,
    )


def _asks(f: Filter) -> bool:
    return f.key not in ("title", "publisher")


def _amount_fits(a: Amount, m: MentionState) -> bool:
    if not isinstance(m.mention.value, FigureValue):
        return False
    q = m.mention.value.quantity
    return a.kind in ("figure", q.kind) and a.unit in ("", q.unit) and holds(a, q.low, q.high)


def _filter_fits(f: Filter, m: MentionState, article: _Article) -> bool:
    value = m.mention.value
    match f.key:
        case "kind":
            return m.mention.kind == f.value
        case "status" if f.value in ("verified", "unverified"):
            claim = article.claim_of(m)
            final = claim is not None and claim.verdict is not None and claim.verdict.final
            return m.mention.kind == "claim" and final == (f.value == "verified") and m.status != "rejected"
        case "status":
            return m.status == _STATUS.get(f.value, f.value)
        case "currency" | "unit":
            return isinstance(value, FigureValue) and f.value in (value.quantity.unit, value.quantity.unit_name)
        case "year":
            own = value.time.value if isinstance(value, DateValue) else ""
            return _in_years(f.value, own if own[:4].isdigit() else article.place.date)
        case "speaker":
            return article.said_by(m, _folded(f.value))
        case "name":
            return isinstance(value, EntityValue) and _folded(f.value) in _folded(f"{value.name}\n{m.mention.surface}")
        case "rating":
            claim = article.claim_of(m)
            return claim is not None and claim.verdict is not None and claim.verdict.rating == f.value
        case "label":
            return _folded(dict(m.attributes).get(LABEL, "")) == _folded(f.value)
        case "attribute":
            return _has_attribute(f.value, m)
        case _:
            return _has(f.value, m, article)


def _has(what: str, m: MentionState, article: _Article) -> bool:
    claim = article.claim_of(m) if m.mention.kind == "claim" else None
    if what == "note":
        return bool(m.notes or (claim and claim.notes))
    return claim is not None and bool(claim.evidence if what == "evidence" else claim.verdict)


def _has_attribute(said: str, m: MentionState) -> bool:
    name, equals, value = said.partition("=")
    own = {k: _folded(v) for k, v in m.attributes if k != LABEL}
    return own.get(name.strip()) == _folded(value.strip()) if equals else _folded(said) in own.values()


def _in_years(said: str, day: str) -> bool:
    first, last = years(said)
    return first <= day[:4] <= last


def _folded(text: str) -> str:
    """Return the text in small letters without accents, character for character."""
    return "".join(unicodedata.normalize("NFD", c)[0].lower()[:1] or c for c in text) if not text.isascii() else (
        text.lower()
    )  # fmt: skip


def _hit(place: Place, text: str, start: int, end: int, m: MentionState | None = None) -> Hit:
    line_start = max(text.rfind("\n", 0, start) + 1, start - AROUND)
    line_end = text.find("\n", end)
    line_end = min(line_end if line_end >= 0 else len(text), end + AROUND)
    return Hit(
        place.article_id, place.title, place.date, m.mention_id if m else "", m.mention.kind if m else "",
        m.status if m else "", start, end, text[line_start:start], text[start:end], text[end:line_end],
    )  # fmt: skip
