"""Copies of the made-up project that other reviewers worked in."""

import shutil
from collections.abc import Sequence
from pathlib import Path

from annotations.project.project import Project
from annotations.review import decide
from gui.made import SENTENCE
from schemas.evidence import Evidence
from schemas.state import MentionState
from schemas.verdict import Verdict


def claim_mention(desk: Project, words: str = SENTENCE) -> MentionState:
    (row,) = desk.articles()
    return next(
        m for m in desk.article(row.article_id).mentions if m.mention.kind == "claim" and m.mention.surface == words
    )


def judge(desk: Project, rating: str, words: str = SENTENCE, *, evidence: bool = False) -> None:
    """Accept a claim and give a verdict on it."""
    m = claim_mention(desk, words)
    desk.commit(decide.accept(m, desk.article(m.article_id).revision), "accept")
    claim = desk.store.claim_state(decide.claim_id_of(m.mention_id))
    assert claim is not None
    if evidence:
        desk.commit(decide.attach_evidence(claim, Evidence(f"ev-{rating}", title="The books")), "evidence")
    desk.commit(decide.give_verdict(claim, Verdict(rating, "because"), list(desk.scale())), f"verdict {rating}")


def settle_parts(desk: Project) -> None:
    """Accept every figure, date and name."""
    (row,) = desk.articles()
    view = desk.article(row.article_id)
    drafts = [d for m in view.mentions if m.mention.kind != "claim" for d in decide.accept(m, view.revision)]
    desk.commit(drafts, "accept all")


def copies(base: Path, *ratings: tuple[str, str], words: Sequence[str] = (SENTENCE,)) -> list[Path]:
    """Return copies of a project, in each of which a reviewer (name, rating) judged a claim."""
    made = []
    for name, rating in ratings:
        path = base.with_name(f"{name}.factdesk")
        shutil.copyfile(base, path)
        with Project.open(path, reviewer=name) as desk:
            for one in words:
                judge(desk, rating, one)
        made.append(path)
    return made
