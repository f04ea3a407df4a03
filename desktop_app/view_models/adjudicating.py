"""What is typed for a mention in dispute becomes the mention that holds."""

from annotations.errors import BadInputError
from annotations.review import decide
from desktop_app.words import say
from schemas.article import Revision
from schemas.events import MentionCorrected, MentionDecided
from schemas.mention import MentionKind
from schemas.selector import select
from schemas.state import MentionState


def edited_mention(state: MentionState, revision: Revision, kind: MentionKind, words: str, said: str) -> MentionDecided:
    """Return the mention of the nearest place with these words, of a kind, that says `said` (what the words say where
    that is empty). Raises BadInputError where the words do not stand in the text or what is said means nothing."""
    from annotations.reading import value_said

    was = state.mention
    start = nearest(revision.text, words.strip(), was.start)
    if start < 0:
        raise BadInputError(
            say("“%1” does not stand in the article.", decide.short(words)), say("Type the words as they stand.")
        )
    end = start + len(words.strip())
    same = kind == was.kind
    value = was.value
    if said.strip() or not same or (start, end) != (was.start, was.end):
        value = value_said(kind, said.strip() or words.strip(), was.value if same else None)
    drafts = decide.correct(state, revision, start=start, end=end, kind=kind, value=value)
    if not drafts:
        return MentionDecided(state.revision_id, select(revision.text, was.start, was.end), was)
    p = drafts[0].payload
    assert isinstance(p, MentionCorrected)
    return MentionDecided(p.revision_id, p.selector, p.mention)


def nearest(text: str, words: str, to: int) -> int:
    """Return where words stand nearest to a position, -1 where they do not."""
    if not words:
        return -1
    before, after = text.rfind(words, 0, to + len(words)), text.find(words, to)
    found = [p for p in (before, after) if p >= 0]
    return min(found, key=lambda p: abs(p - to), default=-1)
