"""The checks over a project: inside articles, between them, and against the verified facts of other articles."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from annotations.check.base import CheckedArticle, run_checks, switched_on
from annotations.check.known_name import KnownNames
from annotations.check.timeline import Timeline, timelines
from annotations.facts.match import Facts, Known, Match, Said, Together, as_of, name_of, said_by, words_of
from annotations.facts.verify import fact_of, parts_of, why_not
from annotations.project.findings import as_decided
from annotations.project.told import all_matches
from annotations.project.whole_check import WholeCheck
from annotations.review.adjudicate import DECIDING, Dispute, dispute_of, overlaps, seconds
from annotations.review.decide import short
from annotations.store.reader import Reader
from annotations.values.tolerance import Tolerances, in_force
from schemas.events import Draft
from schemas.fact import Fact
from schemas.finding import Finding, FindingMember
from schemas.mention import ClaimValue, DateValue, EntityValue, FigureValue, Mention
from schemas.state import ClaimState, FindingState, MentionState

if TYPE_CHECKING:
    from annotations.project.project import ArticleView, Project

AGAINST_FACT, RESTS_ON = "verified-fact", "withdrawn-fact"
LONG_SENTENCE = 2_000
"""Characters of what is looked at around a figure where no sentence ends for long: else each figure would cost all."""
VERSION = "1"
_MENDING = ("mention_corrected", "mention_rejected", "mention_added", "undone")
_ENDING = ("fact_withdrawn", "fact_superseded", "claim_withdrawn", "adjudicated")


def known_in(project: "Project", article_id: str) -> list[Known]:
    """Return the facts of an article, also those that were withdrawn or superseded since."""
    if not any(claim.verdict is not None for claim in project.store.claim_states(article_id)):
        return []
    view = project.article(article_id)
    scale, reviewers, two = project.scale(), project.store.reviewers(), project.two_person()
    known = []
    for claim in view.claims:
        standing = settled(project.store, view, claim, two)
        if standing is not None:
            fact = fact_of(standing, view.mentions, view.article, project.revision(claim.revision_id), scale, reviewers)
            known.append(_known(fact, claim))
    return known


def settled(store: Reader, view: "ArticleView", claim: ClaimState, two_person: bool) -> ClaimState | None:
    """Return a claim of an article as it became a fact, whether or not it stands still; None where it did not."""
    standing = replace(seconded(store, claim) if two_person else claim, withdrawn=None, superseded_by="")
    if why_not(standing, view.mentions, two_person, moved_on=claim.revision_id != view.revision.revision_id):
        return None
    return None if differing(store, claim, view.mentions) else standing


def seconded(store: Reader, claim: ClaimState) -> ClaimState:
    """Return a claim with the other reviewers who gave the same verdict of their own as its signatories."""
    others = [who for who in seconds(store.events_of(claim.claim_id), claim) if who not in claim.signed_off_by]
    return replace(claim, signed_off_by=(*claim.signed_off_by, *others)) if others else claim


def differing(store: Reader, claim: ClaimState, mentions: Sequence[MentionState]) -> list[str]:
    """Return, in words, what reviewers differ in about a claim: its verdict, place, figures, dates and names."""
    parts = {m.mention_id: m.mention for m in parts_of(claim, mentions)}
    parts.update((m.mention_id, m.mention) for m in mentions if m.mention_id == claim.mention_id)
    deciders = store.deciders(DECIDING, [claim.claim_id, *parts])
    if len(set().union(*deciders.values())) < 2:
        return []
    events = {subject_id: store.events_of(subject_id) for subject_id in deciders}
    found = [d for one in events.values() if (d := dispute_of(one)) is not None]
    found += overlaps({i: one for i, one in events.items() if i in parts})
    return list(dict.fromkeys(_words(d, parts) for d in found))


def _words(dispute: Dispute, parts: Mapping[str, Mention]) -> str:
    if dispute.kind == "verdict":
        return "its verdict"
    mention = parts[dispute.dispute_id]
    return f"the {mention.kind} “{short(mention.surface)}” ({dispute.kind})"


def _known(fact: Fact, claim: ClaimState) -> Known:
    if claim.withdrawn is not None:
        return Known(fact, said_by(fact), "withdrawn", claim.withdrawn)
    if claim.superseded_by:
        return Known(fact, said_by(fact), "superseded", claim.superseded_by)
    return Known(fact, said_by(fact))


def check_article(project: "Project", article_id: str) -> None:
    """Find again what does not hold together inside one article, and against the facts of others."""
    article = checked(project, article_id)
    found = as_decided(project.store, _run(project, [article]), project.store.finding_states(article_id))
    project.store.record_findings(article_id, [(article_id, f) for f in found])
    check_facts(project, [article])


def check_project(project: "Project") -> list[FindingState]:
    """Find again what does not hold inside and between all articles and facts; returns every finding that stands."""
    whole = whole_check(project)
    whole.read(project)
    whole.compare()
    whole.note(project)
    return project.store.finding_states()


def whole_check(project: "Project") -> WholeCheck:
    """Return what `check_project` does as pieces, with the tolerances, switches and names as they are now."""
    tolerances, settings = project.tolerances(), project.store.settings()
    names = _known_names(project)
    return WholeCheck(project, checked, lambda articles: _compared(articles, tolerances, settings, names), check_facts)


def check_facts(project: "Project", articles: Iterable[CheckedArticle]) -> None:
    """Find again how articles stand to verified facts of other articles; the scope is "fact:" and the article's id."""
    for article in articles:
        about = project.store.finding_states(article.article_id)
        found = as_decided(project.store, fact_findings(project, article), about)
        project.store.record_findings(f"fact:{article.article_id}", [(article.article_id, f) for f in found])


def fact_findings(project: "Project", article: CheckedArticle) -> list[Finding]:
    """Return what follows from how an article stands to the project's facts, by the checks that are switched on."""
    off = {name for name in (AGAINST_FACT, RESTS_ON) if project.store.settings().get(f"check.{name}", True) is False}
    found = [*against_facts(article, matches_of(project, article)), *_applied(project, article)]
    return [f for f in found if f.check not in off]


def _applied(project: "Project", article: CheckedArticle) -> Iterator[Finding]:
    """Yield the claims of an article whose verdict was carried over from a fact that does not stand any more."""
    for claim in project.store.claim_states(article.article_id):
        known = facts_of(project).find(claim.applied_fact) if claim.applied_fact and claim.withdrawn is None else None
        if known is not None and known.standing != "stands":
            s, fact = claim.selector, known.fact
            words = f"The verdict was carried over from a fact that was {known.standing} since: “{fact.statement}”."
            there = FindingMember(fact.selector.start, fact.selector.end, fact.selector.exact, fact=fact.fact_id)
            members = (FindingMember(s.start, s.end, s.exact, article.article_id), there)
            yield Finding(RESTS_ON, VERSION, "warning", 1.0, words, "the fact's standing", members)


def follow(project: "Project", drafts: Iterable[Draft]) -> frozenset[str]:
    """Check articles again after decisions; returns the ids of these articles.

    They are those in which a mention was corrected, rejected or added, those with findings against a claim, as a fact,
    and, where a fact was withdrawn, superseded or brought back, those that name what it names or carry its verdict.
    """
    drafts = list(drafts)
    mended = {d.article_id for d in drafts if d.kind in _MENDING and d.subject_id.startswith("m-")}
    mended = {i for i in mended if project.store.detected(i) is not None}
    for article_id in sorted(mended):
        check_article(project, article_id)
    claims = {d.subject_id: d for d in drafts if d.subject_id.startswith("c-")}
    about = {article_id for claim_id in claims for article_id in project.store.articles_held_against(claim_id)}
    ended = [i for i, d in claims.items() if d.kind in _ENDING or (d.kind == "undone" and _was_fact(project, i))]
    known = [one for i in ended if (one := project.known_facts.index(project).find(i)) is not None]
    names = {name for one in known for said in one.said for name in said.names}
    about |= {row.article_id for name in sorted(names) for row in project.articles(query=name)}
    about |= {article_id for fact_id in ended for article_id in project.store.articles_resting_on(fact_id)}
    check_facts(project, (checked(project, article_id) for article_id in sorted(about - mended)))
    return frozenset(about | mended)


def _was_fact(project: "Project", claim_id: str) -> bool:
    claim = project.store.claim_state(claim_id)
    return claim is not None and claim.verdict is not None and claim.verdict.final


def where_used(project: "Project") -> list[tuple[Known, list[tuple[str, Said]]]]:
    """Return every fact with the figures of other articles that it corroborates: (article id, figure) each."""
    used: dict[str, list[tuple[str, Said]]] = {}
    for row in project.articles():
        for match in matches_of(project, checked(project, row.article_id)):
            if match.relation == "corroborates":
                used.setdefault(match.known.fact.fact_id, []).append((row.article_id, match.here))
    return [(one, used.get(one.fact.fact_id, [])) for one in project.known_facts.index(project).all()]


def timelines_of(project: "Project") -> list[Timeline]:
    """Return what moved between the project's articles about the same event, newest statement last."""
    with in_force(project.tolerances()):
        return timelines([checked(project, row.article_id) for row in project.articles()])


def facts_of(project: "Project") -> Facts:
    """Return the project's facts with those of the files that are attached to it."""
    attached = (one.facts for one in project.attached.of(project) if one.facts is not None)
    return Together((project.known_facts.index(project), *attached))


def has_facts(project: "Project") -> bool:
    """Return whether there is any fact at all, so that nothing is read of an article where there is none."""
    return next(facts_of(project).all(), None) is not None


def matches_of(project: "Project", article: CheckedArticle) -> list[Match]:
    """Return how an article's figures and claims stand to the facts of the project's other articles."""
    with in_force(project.tolerances()):
        if not has_facts(project):
            return []
        return all_matches(article, said_in(article), facts_of(project))


def against_facts(article: CheckedArticle, found: Iterable[Match]) -> Iterator[Finding]:
    """Yield the findings that follow from how an article stands to facts."""
    for match in found:
        fact, surface = match.known.fact, match.here.surface
        members = (
            article.member(match.here.start, match.here.end),
            FindingMember(match.there.start, match.there.end, match.there.surface, fact=fact.fact_id),
        )
        confidence = round(min(0.95, 0.5 + match.likeness / 2), 2)
        source = (
            f"“{fact.statement}” (verified {fact.verified_at[:10]}: {fact.rating_label}, as of {as_of(fact)},"
            f" from “{fact.article_title}”{f', {match.known.source}' if match.known.source else ''})"
        )
        if match.relation == "contradicts" and match.here.quantity is None:
            words = f"A verified fact denies “{surface}”: {match.why}. The fact is {source}."
            yield Finding(AGAINST_FACT, VERSION, "warning", confidence, words, "opposite words", members)
        elif match.relation == "contradicts":
            words = f"A verified fact says “{match.there.surface}”, this article “{surface}”: {source}."
            yield Finding(AGAINST_FACT, VERSION, "warning", confidence, words, match.why, members)
        elif match.relation == "corroborates" and match.known.standing != "stands":
            reason = f" ({match.known.why})" if match.known.standing == "withdrawn" and match.known.why else ""
            words = f"“{surface}” rests on a fact that was {match.known.standing}{reason}: {source}."
            yield Finding(RESTS_ON, VERSION, "warning", confidence, words, match.why, members)


def said_in(article: CheckedArticle) -> list[Said]:
    """Return the figures of an article, each with the names, words and dates of its sentence, or of what is near."""
    claims = [(m.start, m.end, m.value.subject) for m in article.of_kind("claim") if isinstance(m.value, ClaimValue)]
    found = []
    for mention in article.of_kind("figure"):
        if not isinstance(mention.value, FigureValue):
            continue
        start, end = article.sentence(mention.start)
        around = article.by_sentence[article.sentence_index(mention.start)]
        if end - start > LONG_SENTENCE:
            start, end = max(start, mention.start - LONG_SENTENCE // 2), min(end, mention.start + LONG_SENTENCE // 2)
            first, last = (bisect_left(around, place, key=lambda m: m.start) for place in (start, end))
            around = around[first:last]
        names = [name_of(m.value.type, m.value.name) for m in around if isinstance(m.value, EntityValue)]
        names += [name_of("", subject) for start, end, subject in claims if start <= mention.start < end]
        times = tuple(m.value.time for m in around if isinstance(m.value, DateValue))
        words = words_of(article.text[start:end])
        found.append(
            Said(
                mention.start, mention.end, mention.surface, mention.value.quantity,
                frozenset(filter(None, names)), words, times,
            )
        )  # fmt: skip
    return found


def checked(project: "Project", article_id: str) -> CheckedArticle:
    """Return an article as the checks take it: with what is proposed or confirmed, without what was rejected."""
    view = project.article(article_id)
    standing = tuple((m.mention_id, m.mention) for m in view.mentions if m.status != "rejected")
    reviewed = frozenset(m.mention_id for m in view.mentions if m.status in ("accepted", "corrected"))
    return CheckedArticle(article_id, view.article.source, view.revision.text, standing, reviewed)


def _run(project: "Project", articles: Sequence[CheckedArticle]) -> list[Finding]:
    return _compared(articles, project.tolerances(), project.store.settings(), _known_names(project))


def _compared(
    articles: Sequence[CheckedArticle], tolerances: Tolerances, settings: Mapping[str, Any], names: KnownNames
) -> list[Finding]:
    with in_force(tolerances):
        found = run_checks(articles, switched_on(settings))
        if settings.get(f"check.{KnownNames.name}", True) is not False:
            found += names.run(articles)
        return found


def _known_names(project: "Project") -> KnownNames:
    return KnownNames.of(s.entity for s in project.store.entity_states() if not s.merged_into)


def _first_article(finding: Finding) -> str:
    return next((m.article for m in finding.members if m.article), "")
