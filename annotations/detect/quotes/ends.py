"""Where reported words end: before what goes on with the cue, and before what the article sets against them."""

from spacy.tokens import Doc

from annotations.detect.lang.en import quotes as words
from annotations.detect.quotes.cues import lemma_of

_GOING_ON = words.REPORTING | words.WANTING
_FEWEST = 3


def end_of_content(doc: Doc, start: int, end: int) -> int:
    """Return where reported words [start, end) end: before "and warned that …", ", arguing …", ", although …"."""
    return next((i for i in range(start + _FEWEST, end - 2) if _ends_at(doc, i)), end)


def _ends_at(doc: Doc, i: int) -> bool:
    token, following = doc[i], doc[i + 1]
    if token.tag_ == "CC":
        verb = doc[i + 2] if following.pos_ == "ADV" else following
        return verb.tag_ in ("VBD", "VBZ") and lemma_of(verb) in _GOING_ON
    if token.text != ",":
        return False
    if following.lower_ in words.SET_AGAINST:
        return True
    return following.tag_ == "VBG" and lemma_of(following) in _GOING_ON | words.COMMENTING
