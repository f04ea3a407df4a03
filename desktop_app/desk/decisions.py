"""What a reviewer can do with what is selected. Each makes drafts and hands them to the desk as one gesture."""

from collections.abc import Mapping, Sequence

from annotations.errors import FactdeskError, RefusedError
from annotations.review import decide
from annotations.text.hazards import Hazard, deceives
from desktop_app.desk.desk import Desk
from desktop_app.sentences import problem_said
from desktop_app.view_models import ratings, wording
from desktop_app.view_models.article import OpenArticle, Span
from desktop_app.view_models.blank import blank_value
from desktop_app.view_models.inspector import choices, understood
from desktop_app.view_models.spans import moved, snapped, trimmed
from desktop_app.words import say
from schemas.entity import Entity
from schemas.events import Draft
from schemas.evidence import Evidence
from schemas.finding import FindingMember, Resolution
from schemas.mention import MENTION_KINDS, MentionKind, MentionValue
from schemas.state import ClaimState, FindingState, MentionState
from schemas.verdict import Verdict


class Decisions:
    """Acts on the selected mention of the desk's article. Errors are the desk's to show: FactdeskError."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._seen: set[str] = set()
        self.last = ""
        """The mention that was decided last."""

    @property
    def _article(self) -> OpenArticle:
        if self._desk.article is None:
            raise RefusedError(say("No article is open."), say("Open or import one."))
        return self._desk.article

    @property
    def _mention(self) -> MentionState:
        chosen = self._article.selection
        if chosen is None:
            raise RefusedError(say("Nothing is selected."), say("Press N for the next open item, or click one."))
        return chosen

    def hazards(self, m: MentionState) -> list[Hazard]:
        """Return what makes a mention look like something else; empty once the raw characters were looked at."""
        if m.mention_id in self._seen:
            return []
        return deceives(self._article.text, m.mention.start, m.mention.end)

    def saw_raw(self) -> None:
        """The reviewer has looked at the raw characters of the selected mention."""
        self._seen.add(self._mention.mention_id)

    # --- mentions

    def accept(self) -> None:
        """Accept the selected mention, and go on to the next open one."""
        m = self._mention
        if m.settled and m.status != "rejected":
            self._desk.said.emit(say("%1 already: %2", wording.STATUSES[m.status], wording.short(m.mention.surface)))
            self._advance()
            return
        if self.hazards(m):
            raise RefusedError(
                say("This is not what it looks like: it holds hidden or look-alike characters."),
                say("Look at the raw characters in the inspector and press R, then decide."),
            )
        self._decided(decide.accept(m, self._article.revision), wording.label("accept", m))

    def accept_alike(self) -> None:
        """Accept the selected mention and every open one that says the same in the same words: one step."""
        m = self._mention
        group = [x for x in decide.alike(m, self._article.mentions.values()) if not self.hazards(x)]
        drafts = [d for x in group for d in decide.accept(x, self._article.revision)]
        self._decided(drafts, f"{wording.label('accept', m)} ({len(group)} places)")

    def reject(self, reason: str = "") -> None:
        m = self._mention
        if m.status == "rejected":
            self._advance()
            return
        self._decided(decide.reject(m, self._article.revision, reason), wording.label("reject", m))

    def skip(self) -> None:
        m = self._mention
        drafts = decide.skip(m, self._article.revision)
        if drafts:
            self._desk.decide(drafts, wording.label("skip", m))
        self._advance()

    def correct(self, value: MentionValue, mention: MentionState | None = None, *, advance: bool = True) -> None:
        """Give the selected mention (or another one) another value; the same value again accepts it."""
        m = mention or self._mention
        drafts = decide.correct(m, self._article.revision, value=value)
        if not drafts and not advance:
            return
        if not drafts:
            self.accept()
            return
        self._decided(drafts, wording.label("correct", m), advance=advance)

    def link(self, mention: MentionState, entity: Entity, *, advance: bool = True) -> None:
        """Say that a name is that entity; accepts it where it is so already."""
        drafts = decide.link_entity(mention, self._article.revision, entity)
        words = f"link {wording.short(mention.mention.surface, 26)} to {wording.short(entity.name, 26)}"
        self._decided(drafts, words, advance=advance)

    def choose(self, number: int) -> None:
        """Give the selected mention the value of the number key."""
        options = choices(self._mention.mention)
        if not 1 <= number <= len(options):
            raise RefusedError(
                say("There is no such choice here."), say("The inspector lists what the number keys give.")
            )
        self.correct(options[number - 1].value)

    def change_kind(self, kind: MentionKind) -> None:
        """Make the selected mention one of another kind."""
        m = self._mention
        if m.mention.kind == kind:
            return
        value = blank_value(self._article, kind, m.mention.start, m.mention.end)
        drafts = decide.correct(m, self._article.revision, kind=kind, value=value)
        self._decided(drafts, f"make {wording.short(m.mention.surface, 30)} a {kind}", advance=False)

    def resize(self, end: str, by: int, unit: str) -> None:
        """Move one end ("start", "end") of the selected mention by characters, words or sentences."""
        m = self._mention
        start, stop = moved(self._article.text, (m.mention.start, m.mention.end), end, by, unit)
        self._set_span(m, start, stop)

    def snap(self) -> None:
        """Let the selected mention begin and end with whole words."""
        m = self._mention
        self._set_span(m, *snapped(self._article.text, (m.mention.start, m.mention.end)))

    def _set_span(self, m: MentionState, start: int, end: int) -> None:
        drafts = decide.correct(m, self._article.revision, start=start, end=end)
        self._decided(drafts, f"change the span of {wording.short(m.mention.surface, 30)}", advance=False)

    def add(self, kind: MentionKind, span: Span) -> None:
        """Mark a stretch of text as a mention, and select it."""
        start, end = trimmed(self._article.text, span)
        same = next((m for m in self._article.between(start, end) if _same(m, kind, start, end)), None)
        if same is not None and same.status != "rejected":
            self._desk.select(same.mention_id)
            raise RefusedError(say("That is marked already: %1.", wording.KINDS[kind]), say("It is selected now."))
        everything = self._article.between(0, len(self._article.text))
        mention_id = decide.added_id(self._article.revision, kind, start, end, everything)
        value = blank_value(self._article, kind, start, end)
        drafts = decide.add(self._article.revision, kind, start, end, value, mention_id)
        surface = self._article.text[start:end]
        if self._desk.decide(drafts, f"mark {wording.short(surface, 36)} as {kind}"):
            self._desk.select(mention_id)

    def note(self, text: str) -> None:
        m = self._mention
        drafts = decide.note(m.mention_id, m.article_id, text, (m, self._article.revision))
        self._desk.decide(drafts, f"note on {wording.short(m.mention.surface, 30)}")

    # --- claims

    def claim_mention(self) -> MentionState:
        """Return the claim that the selection is or lies in."""
        found = self._article.claim_around(self._mention)
        if found is None:
            raise RefusedError(say("This does not lie in a claim."), say("Press C for the next claim."))
        return found

    def attach(self, evidence: Evidence) -> None:
        """Attach evidence to the claim, or change the piece with its id; an open claim is accepted by that."""
        drafts, claim = self.claim_drafts()
        was = next((e for e in claim.evidence if e.evidence_id == evidence.evidence_id), None)
        if was == evidence:
            return
        more = decide.attach_evidence(claim, evidence)
        words = "change the evidence" if was else "evidence"
        self._desk.decide([*drafts, *more], f"{words} {wording.short(evidence.title or evidence.url, 30)}")

    def detach(self, evidence_id: str) -> None:
        _, claim = self.claim_drafts()
        self._desk.decide(decide.detach_evidence(claim, evidence_id), "take evidence off")

    def give_verdict(self, verdict: Verdict) -> None:
        """Give a verdict on the claim; an open claim is accepted by that."""
        drafts, claim = self.claim_drafts()
        scale = self._article.scale
        more = decide.give_verdict(claim, verdict, [r.rating for r in scale])
        rating = ratings.label(scale, verdict.rating)
        self._desk.decide([*drafts, *more], f"verdict {rating} on {wording.short(claim.value.wording, 26)}")

    def claim_drafts(self) -> tuple[list[Draft], ClaimState]:
        """Return the claim of the selection, and the drafts that accept it where it is open."""
        m = self.claim_mention()
        claim = self._article.claim_of(m)
        if claim is not None:
            return [], claim
        drafts = decide.accept(m, self._article.revision)
        made = self._desk.preview(drafts).get(decide.claim_id_of(m.mention_id))
        if not isinstance(made, ClaimState):
            raise RefusedError(say("This claim was withdrawn."), say("Accept it first."))
        return drafts, made

    # --- findings and the article

    def confirm_finding(self, state: FindingState) -> None:
        self._desk.decide(decide.confirm_finding(state), f"confirm {wording.short(state.finding.explanation, 36)}")

    def dismiss_finding(self, state: FindingState, resolution: Resolution) -> None:
        drafts = decide.dismiss_finding(state, resolution)
        self._desk.decide(drafts, f"dismiss {wording.short(state.finding.explanation, 36)}")

    def resolve_finding(self, state: FindingState, resolution: Resolution) -> None:
        drafts = decide.resolve_finding(state, resolution)
        self._desk.decide(drafts, f"resolve {wording.short(state.finding.explanation, 36)}")

    def flag(self, first: Span, second: Span, explanation: str) -> None:
        """Say that two places of the article cannot both hold."""
        article = self._article
        members = [FindingMember(s, e, article.text[s:e], article.article_id) for s, e in (first, second)]
        drafts = decide.flag_inconsistency(article.article_id, members, explanation)
        self._desk.decide(drafts, "flag an inconsistency")

    def describe(self, fields: dict[str, str]) -> str:
        """Set what is known of where the article comes from; returns what is wrong with it, "" where nothing is."""
        article = self._article
        if not fields:
            return ""
        try:
            drafts = decide.describe_article(article.article_id, fields)
        except FactdeskError as problem:
            return problem_said(problem)
        names = ", ".join(sorted(fields))
        self._desk.decide(drafts, f"change {names} of {wording.short(article.article.source.title, 30)}")
        return ""

    def finish(self) -> None:
        """Finish the article, or say what is open in it; a finished one is opened again."""
        a = self._article
        if a.finished:
            self._desk.decide(decide.reopen_article(a.article_id), f"reopen {wording.short(a.article.source.title)}")
            return
        still_open = decide.still_open(a.mentions.values(), a.claims.values(), a.findings.values())
        drafts = decide.finish_article(a.article_id, still_open, a.settled_count)
        self._desk.decide(drafts, f"finish {wording.short(a.article.source.title)}")

    def _decided(self, drafts: Sequence[Draft], label: str, *, advance: bool = True) -> None:
        if drafts:
            self.last = drafts[0].subject_id
        if self._desk.decide(drafts, label) and advance:
            self._advance()

    def _advance(self) -> None:
        if self._desk.step(1, open_only=True):
            return
        self._desk.said.emit(say("Everything in this article is decided. Ctrl+Enter finishes it."))


def reading(mention_state: MentionState, text: str, date: str) -> tuple[str, str]:
    """Return what a typed value means in words, and the problem where it means nothing (one of them is empty)."""
    try:
        value = understood(mention_state.mention, text, date)
    except FactdeskError as problem:
        return "", problem_said(problem)
    return wording.value_words(value), ""


def _same(m: MentionState, kind: MentionKind, start: int, end: int) -> bool:
    return (m.mention.kind, m.mention.start, m.mention.end) == (kind, start, end)


KIND_KEYS: Mapping[int, MentionKind] = dict(enumerate(MENTION_KINDS, start=1))
"""Which number key marks which kind."""
