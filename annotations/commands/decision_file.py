"""Decisions as JSON lines: the scriptable twin of the window.

A line is an object with `do` and what it needs. Articles, mentions, claims and findings are named by id, or by words:
`{"do": "correct", "article": "Microsoft to pour", "mention": {"kind": "figure", "quote": "$5 billion"},
"say": "A$5bn"}`. `nth` (from 1) tells equal quotes apart; what
concerns the register and lessons is in `register_decisions`, disputes and signatures in `trust_decisions`.
`DECISIONS` lists every `do` with its keys.
"""

import uuid
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from annotations.commands.attribute_decisions import attributed, labelled
from annotations.commands.register_decisions import ON_REGISTER
from annotations.commands.relation_decisions import related, unrelated
from annotations.commands.trust_decisions import ON_TRUST
from annotations.errors import BadInputError, RefusedError
from annotations.json_lines import is_whole
from annotations.project import raft
from annotations.project.beside import drafts_for, fact_named
from annotations.project.evidence import keep_file, with_snapshot
from annotations.project.project import ArticleView, Project
from annotations.reading import value_as_found, value_said
from annotations.review import decide, decide_fact
from schemas.changes import Changes
from schemas.codec import DecodeError, decode, encode
from schemas.entity import Entity
from schemas.events import Draft, MentionCorrected
from schemas.evidence import Evidence
from schemas.finding import FindingMember
from schemas.mention import MENTION_KINDS, VALUE_OF_KIND, Mention, MentionKind, MentionValue
from schemas.state import ClaimState, FindingState, MentionState
from schemas.verdict import Verdict

Line = Mapping[str, Any]


def perform(project: Project, line: Line) -> Changes:
    """Carry out one decision. Raises BadInputError or RefusedError, with nothing recorded."""
    if not is_whole(line):
        raise BadInputError("The decision holds half of a character (a lone surrogate), or nesting without end.")
    do = str(line.get("do")).replace("_", "-")
    if do in ("undo", "redo"):
        changes = project.undo() if do == "undo" else project.redo()
        if changes is None:
            raise BadInputError(f"There is nothing to {do}.")
        return changes
    if do == "set":
        return project.set(_text(line, "key"), line.get("value"))
    if do == "finish":
        return project.finish(find_article(project, line).article.article_id)
    if do == raft.DO:
        return raft.take_in(project, line)
    if do not in DECISIONS:
        raise BadInputError(f"Unknown decision {do!r}.", f"Use one of: {', '.join(DECISIONS)}.")
    try:
        if do in ON_REGISTER or do in ON_TRUST:
            return {**ON_REGISTER, **ON_TRUST}[do](project, line)
        view = find_article(project, line)
        drafts, label = _ON_ARTICLE[do](project, view, line)
    except DecodeError as problem:
        raise BadInputError(f"The decision does not have the right form: {problem}.") from problem
    return project.commit(drafts, label)


def find_article(project: Project, line: Line) -> ArticleView:
    """Return the article that a line names by id or by a part of its title or file name; the only one needs no name."""
    rows = project.articles()
    name = line.get("article")
    if name is None and len(rows) == 1:
        return project.article(rows[0].article_id)
    if not isinstance(name, str) or not name:
        raise BadInputError("The decision names no article.", 'Add "article" with its id or a part of its title.')
    fits = [r for r in rows if r.article_id == name] or [r for r in rows if name.casefold() in r.title.casefold()]
    if not fits:
        fits = [r for r in rows if name.casefold() in project.article(r.article_id).article.origin.casefold()]
    if len(fits) != 1:
        raise BadInputError(f"{len(fits)} articles fit {name!r}.", "Name one by its id or by more of its title.")
    return project.article(fits[0].article_id)


def find_mention(view: ArticleView, name: object, kind: str | None = None) -> MentionState:
    """Return the mention that `name` tells: its id, or an object with quote and perhaps kind and nth."""
    if isinstance(name, str):
        fits = [m for m in view.mentions if m.mention_id == name]
        wanted, nth = name, None
    elif isinstance(name, Mapping) and isinstance(name.get("quote"), str):
        wanted, nth, kind = name["quote"], name.get("nth"), name.get("kind", kind)
        fits = [m for m in view.mentions if m.mention.surface == wanted and kind in (None, m.mention.kind)]
        if not fits and kind == "claim":
            fits = [m for m in view.mentions if m.mention.kind == "claim" and wanted in m.mention.surface]
    else:
        raise BadInputError("The decision names no mention.", 'Give its id, or {"quote": "…", "kind": "figure"}.')
    if isinstance(nth, int) and 1 <= nth <= len(fits):
        return fits[nth - 1]
    if len(fits) != 1 or nth is not None:
        raise BadInputError(f"{len(fits)} mentions fit {wanted!r}.", 'Say "nth" (from 1) or "kind", or use the id.')
    return fits[0]


def find_claim(view: ArticleView, name: object) -> ClaimState:
    if isinstance(name, str):
        fits = [c for c in view.claims if name in (c.claim_id, c.mention_id)]
    else:
        mention = find_mention(view, name, "claim")
        fits = [c for c in view.claims if c.mention_id == mention.mention_id]
    if len(fits) != 1:
        raise BadInputError("That is no claim yet.", "Accept the claim first.")
    return fits[0]


def find_finding(view: ArticleView, name: object) -> FindingState:
    if isinstance(name, str):
        fits = [f for f in view.findings if f.finding_id == name]
    elif isinstance(name, Mapping):
        check, quote = name.get("check"), name.get("quote")
        fits = [
            f
            for f in view.findings
            if check in (None, f.finding.check)
            and (quote is None or any(m.surface == quote for m in f.finding.members))
        ]
    else:
        fits = []
    if len(fits) != 1:
        raise BadInputError(f"{len(fits)} inconsistencies fit {name!r}.", "Name one by id, or by check and quote.")
    return fits[0]


Made = tuple[list[Draft], str]


def _decided(how: Callable[[MentionState, ArticleView, Line], list[Draft]], word: str) -> Callable[..., Made]:
    def perform_it(project: Project, view: ArticleView, line: Line) -> Made:
        state = find_mention(view, line.get("mention"))
        chosen = decide.alike(state, view.mentions) if line.get("alike") else [state]
        drafts = [d for m in chosen for d in how(m, view, line)]
        more = f" and {len(chosen) - 1} alike" if len(chosen) > 1 else ""
        return drafts, f"{word} {decide.short(state.mention.surface)}{more}"

    return perform_it


def _correct(project: Project, view: ArticleView, line: Line) -> Made:
    state = find_mention(view, line.get("mention"))
    return _corrected(view, line, state), f"correct {decide.short(state.mention.surface)}"


def _corrected(view: ArticleView, line: Line, state: MentionState) -> list[Draft]:
    kind = _kind(line.get("kind", state.mention.kind))
    start, end = _span(view, line, state)
    value = _value(line, view, kind, view.revision.text[start:end], state)
    return decide.correct(state, view.revision, start=start, end=end, kind=kind, value=value)


def edited_mention(view: ArticleView, line: Line, state: MentionState) -> Mention:
    """Return what a line makes of a mention: its span by quote, its kind, its value by `say` or `value`."""
    payloads = [d.payload for d in _corrected(view, line, state)]
    return next((p.mention for p in payloads if isinstance(p, MentionCorrected)), state.mention)


def _add(project: Project, view: ArticleView, line: Line) -> Made:
    kind = _kind(line.get("kind"))
    start, end = _span(view, line, None)
    surface = view.revision.text[start:end]
    value = _value(line, view, kind, surface, None)
    own_id = decide.added_id(view.revision, kind, start, end, view.mentions)
    return decide.add(view.revision, kind, start, end, value, own_id), f"add {kind} {decide.short(surface)}"


def _link(project: Project, view: ArticleView, line: Line) -> Made:
    state = find_mention(view, line.get("mention"), "entity")
    given = line.get("entity")
    known = {e.entity.entity_id: e.entity for e in project.store.entity_states()}
    if isinstance(given, str) and given in known:
        return decide.link_entity(state, view.revision, known[given]), f"link {state.mention.surface}"
    if not isinstance(given, Mapping):
        raise BadInputError("The decision names no entity.", 'Give an id of the register, or {"type": …, "name": …}.')
    entity = decode(Entity, {"entity_id": f"e-{uuid.uuid4().hex}", **given}, "entity")
    return decide.link_entity(state, view.revision, entity, new=True), f"link {state.mention.surface} to {entity.name}"


def _note(project: Project, view: ArticleView, line: Line) -> Made:
    text = _text(line, "text")
    article_id = view.article.article_id
    if "mention" in line:
        state = find_mention(view, line["mention"])
        return decide.note(
            state.mention_id, article_id, text, (state, view.revision)
        ), f"note on {state.mention.surface}"
    if "claim" in line:
        return decide.note(find_claim(view, line["claim"]).claim_id, article_id, text), "note on a claim"
    if "finding" in line:
        found = find_finding(view, line["finding"])
        return decide.note(found.finding_id, article_id, text, finding=found.finding), "note on an inconsistency"
    return decide.note(article_id, article_id, text), "note on the article"


def _evidence(project: Project, view: ArticleView, line: Line) -> Made:
    claim = find_claim(view, line.get("claim"))
    given = line.get("evidence")
    if not isinstance(given, Mapping):
        raise BadInputError("The decision holds no evidence.", 'Add "evidence" with title, url, quote, stance …')
    evidence = decode(Evidence, {"evidence_id": uuid.uuid4().hex, "title": "", **given}, "evidence")
    if "file" in line:
        evidence = with_snapshot(evidence, keep_file(project.store.path, Path(_text(line, "file"))))
    return decide.attach_evidence(claim, evidence), f"attach evidence {decide.short(evidence.title)}"


def _detach(project: Project, view: ArticleView, line: Line) -> Made:
    claim = find_claim(view, line.get("claim"))
    return decide.detach_evidence(claim, _text(line, "evidence_id"), _words(line, "reason")), "detach evidence"


def _verdict(project: Project, view: ArticleView, line: Line) -> Made:
    claim = find_claim(view, line.get("claim"))
    given = line.get("verdict")
    verdict = decode(Verdict, {"rating": given} if isinstance(given, str) else given, "verdict")
    return decide.give_verdict(claim, verdict, project.scale()), f"verdict {verdict.rating}"


def _reword(project: Project, view: ArticleView, line: Line) -> Made:
    claim = find_claim(view, line.get("claim"))
    drafts = decide.reword_claim(
        claim, _text(line, "wording"), line.get("kind"), line.get("nature"), _words(line, "subject")
    )
    return drafts, "reword a claim"


def _fact(project: Project, view: ArticleView, name: object) -> ClaimState:
    claim = find_claim(view, name)
    missing = project.why_not(claim)
    if missing:
        raise RefusedError(f"“{decide.short(claim.value.wording)}” is no verified fact: {'; '.join(missing)}.")
    return claim


def _withdraw(project: Project, view: ArticleView, line: Line) -> Made:
    claim = _fact(project, view, line.get("claim"))
    drafts = decide.withdraw_fact(claim, _words(line, "reason"))
    return drafts, f"withdraw the fact {decide.short(claim.value.wording)}"


def _supersede(project: Project, view: ArticleView, line: Line) -> Made:
    claim = _fact(project, view, line.get("claim"))
    by = line.get("by")
    if not isinstance(by, Mapping):
        raise BadInputError("The decision names no successor.", 'Add "by" with {"article": …, "claim": …}.')
    successor = _fact(project, find_article(project, by) if "article" in by else view, by.get("claim"))
    drafts = decide.supersede_fact(claim, successor, _words(line, "reason"))
    return drafts, f"supersede the fact {decide.short(claim.value.wording)}"


def _date_fact(project: Project, view: ArticleView, line: Line) -> Made:
    claim = _fact(project, view, line.get("claim"))
    days = (_words(line, key) for key in ("valid_from", "valid_until", "expires", "reason"))
    return decide_fact.date_fact(claim, *days), f"date the fact {decide.short(claim.value.wording)}"


def _apply_fact(project: Project, view: ArticleView, line: Line) -> Made:
    claim = find_claim(view, line.get("claim"))
    return drafts_for(project, claim, fact_named(project, _text(line, "fact"))), "apply a fact"


def _flag(project: Project, view: ArticleView, line: Line) -> Made:
    places = line.get("places")
    if not isinstance(places, Sequence) or isinstance(places, str) or len(places) < 2:
        raise BadInputError("An inconsistency needs two places.", 'Add "places" with two objects that have a "quote".')
    members = []
    for place in places:
        other = find_article(project, place) if "article" in place else view
        start, end = _span(other, place, None)
        members.append(FindingMember(start, end, other.revision.text[start:end], other.article.article_id))
    return decide.flag_inconsistency(
        view.article.article_id, members, _words(line, "explanation")
    ), "flag inconsistency"


def _finding(do: str) -> Callable[[Project, ArticleView, Line], Made]:
    def perform_it(project: Project, view: ArticleView, line: Line) -> Made:
        state = find_finding(view, line.get("finding"))
        note = _words(line, "note")
        if do == "confirm":
            return decide.confirm_finding(state, note), f"confirm {state.finding.check}"
        closes = decide.dismiss_finding if do == "dismiss" else decide.resolve_finding
        return closes(state, line.get("reason", "other"), note), f"{do} {state.finding.check}"

    return perform_it


def _describe(project: Project, view: ArticleView, line: Line) -> Made:
    fields = line.get("fields")
    if not isinstance(fields, Mapping) or not fields:
        raise BadInputError(
            "The decision describes nothing.", 'Add "fields" with title, author, publisher, date or url.'
        )
    return decide.describe_article(view.article.article_id, {k: _words(fields, k) for k in fields}), "describe article"


def _reopen(project: Project, view: ArticleView, line: Line) -> Made:
    return decide.reopen_article(view.article.article_id, _words(line, "reason")), "reopen article"


_ON_ARTICLE: Mapping[str, Callable[[Project, ArticleView, Line], Made]] = {
    "relate": lambda p, v, line: related(p, v, line, find_mention),
    "unrelate": lambda p, v, line: unrelated(v, line, find_mention),
    "label": lambda p, v, line: labelled(p, v, line, find_mention),
    "attribute": lambda p, v, line: attributed(p, v, line, find_mention),
    "accept": _decided(lambda m, v, line: decide.accept(m, v.revision), "accept"),
    "reject": _decided(lambda m, v, line: decide.reject(m, v.revision, _words(line, "reason")), "reject"),
    "skip": _decided(lambda m, v, line: decide.skip(m, v.revision), "skip"),
    "correct": _correct,
    "add": _add,
    "link": _link,
    "note": _note,
    "evidence": _evidence,
    "detach": _detach,
    "verdict": _verdict,
    "reword": _reword,
    "withdraw-fact": _withdraw,
    "supersede-fact": _supersede,
    "date-fact": _date_fact,
    "apply-fact": _apply_fact,
    "flag": _flag,
    "confirm": _finding("confirm"),
    "dismiss": _finding("dismiss"),
    "resolve": _finding("resolve"),
    "describe": _describe,
    "reopen": _reopen,
}


def _text(line: Line, key: str) -> str:
    found = line.get(key)
    if not isinstance(found, str) or not found:
        raise BadInputError(f"The decision has no {key!r}.")
    return found


def _words(line: Line, key: str) -> str:
    found = line.get(key, "")
    if not isinstance(found, str):
        raise BadInputError(f"{key!r} of the decision is no text.")
    return found


def _kind(name: object) -> MentionKind:
    for kind in MENTION_KINDS:
        if kind == name:
            return kind
    raise BadInputError(f"{name!r} is no kind of mention.", f"Use one of: {', '.join(MENTION_KINDS)}.")


def _span(view: ArticleView, line: Line, state: MentionState | None) -> tuple[int, int]:
    """Return the span that a line tells by start and end, or by a quote (and nth); else that of the mention."""
    text = view.revision.text
    if isinstance(line.get("start"), int) and isinstance(line.get("end"), int):
        return line["start"], line["end"]
    quote = line.get("quote")
    if quote is None and state is not None:
        return state.mention.start, state.mention.end
    if not isinstance(quote, str) or not quote:
        raise BadInputError("The decision names no place.", 'Add "quote" with the words, or "start" and "end".')
    places = [i for i in range(len(text)) if text.startswith(quote, i)]
    if state is not None and len(places) > 1:
        places = sorted(places, key=lambda i: abs(i - state.mention.start))[:1]
    nth = line.get("nth", 1 if len(places) == 1 else 0)
    if not isinstance(nth, int) or not 1 <= nth <= len(places):
        raise BadInputError(f"{quote!r} stands {len(places)} times in the article.", 'Say "nth", counted from 1.')
    return places[nth - 1], places[nth - 1] + len(quote)


def _value(line: Line, view: ArticleView, kind: MentionKind, surface: str, state: MentionState | None) -> MentionValue:
    date = view.article.source.date
    was = state.mention.value if state is not None and state.mention.kind == kind else None
    if isinstance(line.get("say"), str):
        return value_said(kind, line["say"], was, date)
    if isinstance(line.get("value"), Mapping):
        shape = VALUE_OF_KIND[kind]
        base = encode(was) if was is not None else encode(value_as_found(kind, surface, date))
        return decode(shape, _merged(base, line["value"]), "value")
    return was if was is not None else value_as_found(kind, surface, date)


def _merged(base: Any, over: Any) -> Any:
    if isinstance(base, Mapping) and isinstance(over, Mapping):
        return {**base, **{k: _merged(base.get(k), v) for k, v in over.items()}}
    return over


DECISIONS = (*_ON_ARTICLE, *ON_REGISTER, *ON_TRUST, "finish", "set", "undo", "redo", raft.DO)
"""Every `do` there is."""
