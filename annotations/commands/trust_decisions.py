"""Decisions about what reviewers differ in, and second signatures, as lines of a decision file.

    {"do": "adjudicate", "dispute": "c-3f0c…", "choose": 2, "note": "the accounts say so"}
    {"do": "adjudicate", "dispute": "m-81aa…", "choose": "none"}
    {"do": "adjudicate", "dispute": "c-3f0c…", "choose": "edited", "verdict": {"rating": "half_true"}}
    {"do": "adjudicate", "strategy": "majority"}
    {"do": "sign-off", "article": "Microsoft", "claim": {"quote": "It paid $5 billion."}}
    {"do": "confirm-place", "subject": "c-3f0c…"}, with "start" and "end" where the place is another one

`dispute` is the id that `factdesk disputes` shows; `choose` is the number of a version (from 1), both, none or edited.
`strategy` is unanimous, majority or threshold (with `threshold`, a share such as 0.75).
"""

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any, cast, get_args

from annotations.errors import BadInputError
from annotations.project.project import Project
from annotations.project.review import find, settle, settle_clear
from annotations.review.adjudicate import Dispute
from annotations.review.decide import short
from schemas.changes import Changes
from schemas.codec import decode
from schemas.events import AdjudicationChoice, AdjudicationStrategy, MentionDecided
from schemas.selector import select
from schemas.state import MentionState
from schemas.verdict import Verdict

Line = Mapping[str, Any]


def share_of(text: object) -> Fraction:
    """Return a share above a half, at most 1, told as 0.75, 75% or 3/4. Raises BadInputError."""
    try:
        said = str(text).strip()
        share = Fraction(said.removesuffix("%")) / (100 if said.endswith("%") else 1)
    except (ValueError, ZeroDivisionError):
        share = Fraction(0)
    if not Fraction(1, 2) < share <= 1:
        raise BadInputError(f"{text!r} is no share above a half.", "Write 0.75, 75% or 3/4.")
    return share


def strategy_of(name: object) -> AdjudicationStrategy:
    """Return a strategy by its name. Raises BadInputError."""
    known = [s for s in get_args(AdjudicationStrategy) if s]
    if name not in known:
        raise BadInputError(f"There is no strategy {name!r}.", f"Use one of: {', '.join(known)}.")
    return cast(AdjudicationStrategy, name)


def _adjudicate(project: Project, line: Line) -> Changes:
    if "strategy" in line:
        threshold = share_of(line["threshold"]) if "threshold" in line else Fraction(2, 3)
        return settle_clear(project, strategy_of(line["strategy"]), threshold).changes
    dispute = find(project, str(line.get("dispute")))
    chosen, note = line.get("choose"), str(line.get("note", ""))
    if isinstance(chosen, str) and chosen.isdigit():
        chosen = int(chosen)
    if isinstance(chosen, int) and not isinstance(chosen, bool):
        return settle(project, dispute, "one", pick=chosen - 1, note=note)
    if chosen not in ("both", "none", "edited"):
        raise BadInputError(f"{chosen!r} is no choice.", "Use the number of a version, both, none or edited.")
    edited = _edited(project, dispute, line) if chosen == "edited" else None
    return settle(project, dispute, cast(AdjudicationChoice, chosen), edited=edited, note=note)


def _edited(project: Project, dispute: Dispute, line: Line) -> Verdict | MentionDecided | None:
    if dispute.kind == "verdict":
        given = line.get("verdict")
        return decode(Verdict, {"rating": given} if isinstance(given, str) else given, "verdict")
    from annotations.commands.decision_file import edited_mention

    state = project.store.state(dispute.dispute_id)
    if not isinstance(state, MentionState):
        return None
    view = project.article(dispute.article_id)
    mention = edited_mention(view, line, state)
    return MentionDecided(view.revision.revision_id, select(view.revision.text, mention.start, mention.end), mention)


def _sign_off(project: Project, line: Line) -> Changes:
    from annotations.commands.decision_file import find_article, find_claim
    from annotations.review import decide

    claim = find_claim(find_article(project, line), line.get("claim"))
    drafts = decide.sign_off(claim, project.reviewer_id, str(line.get("note", "")))
    return project.commit(drafts, f"sign off {short(claim.value.wording)}")


def _confirm_place(project: Project, line: Line) -> Changes:
    from annotations.project.revisions import confirm_anchor

    start, end = line.get("start"), line.get("end")
    place = (start, end) if isinstance(start, int) and isinstance(end, int) else None
    return confirm_anchor(project, str(line.get("subject")), place)


ON_TRUST: Mapping[str, Callable[[Project, Line], Changes]] = {
    "adjudicate": _adjudicate,
    "sign-off": _sign_off,
    "confirm-place": _confirm_place,
}
