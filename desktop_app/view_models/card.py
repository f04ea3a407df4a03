"""All that the inspector shows of a selected mention."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from annotations.text.hazards import Hazard
from desktop_app.sentences import sentence
from desktop_app.view_models import wording
from desktop_app.view_models.article import OpenArticle
from desktop_app.view_models.claim_card import ClaimCard, claim_card
from desktop_app.view_models.figure_line import figure_line
from desktop_app.view_models.inspector import Field, choices, fields
from desktop_app.view_models.own_fields import PREFIX, label_of, own_fields
from desktop_app.words import say
from schemas.state import MentionState


@dataclass(frozen=True, slots=True)
class Card:
    """A claim has no `surface` here: it stands outlined in the article, and its wording is a field.

    `raw` spells out characters that deceive; empty where there are none or they were looked at. `label` are the words
    of a label of the project's own, `colour` its name."""

    mention_id: str
    kind: str
    state: str
    tone: str
    score: str
    surface: str
    value: str
    was: str
    raw: str
    fields: tuple[Field, ...]
    choices: tuple[str, ...]
    choices_are_readings: bool
    why: str
    notes: str
    inside: str
    claim: ClaimCard | None
    label: str = ""
    colour: str = ""

    @property
    def shape(self) -> str:
        """The kind, and which fields of the project's own there are: cards of one shape have one form."""
        return "\n".join((self.kind, *(f"{f.key} {f.choices}" for f in self.fields if f.key.startswith(PREFIX))))


def card(article: OpenArticle, m: MentionState, hazards: Sequence[Hazard]) -> Card:
    """Return the card of a mention."""
    kind = m.mention.kind
    label = label_of(article, m)
    around = article.claim_around(m) if kind != "claim" else None
    options = tuple(c.label for c in choices(m.mention))
    if kind == "claim":
        score = say("%1 % worth checking", round(100 * m.mention.score))
    else:
        score = say("marked by hand") if m.origin == "human" else ""
    return Card(
        mention_id=m.mention_id,
        kind=wording.KINDS[kind],
        state=f"{wording.SIGNS[m.status]} {wording.STATUSES[m.status]}",
        tone=wording.TONES[m.status],
        score=score,
        surface="" if kind == "claim" else wording.short(m.mention.surface, 280),
        value=_value(article, m),
        was=_was(m),
        raw=spelled(article.text, m, hazards),
        fields=(*fields(m.mention), *own_fields(article, m)),
        choices=options,
        choices_are_readings=kind == "figure",
        why=_why(m),
        notes="\n".join(f"✎ {n.text}" for n in m.notes),
        inside=wording.short(around.mention.surface, 50) if around is not None else "",
        claim=claim_card(article, m) if kind == "claim" else None,
        label=label.label if label is not None else "",
        colour=label.colour if label is not None else "",
    )


def _value(article: OpenArticle, m: MentionState) -> str:
    if m.mention.kind == "claim":
        return ""
    return figure_line(article, m) if m.mention.kind == "figure" else wording.value(m.mention)


def _was(m: MentionState) -> str:
    if m.original is None or m.original == m.mention:
        return m.reason
    before, after = wording.value(m.original), wording.value(m.mention)
    if before == after:
        return say("Marked by the program: %1", wording.short(m.original.surface, 80))
    return say("Read by the program as: %1", before)


def _why(m: MentionState) -> str:
    why = "; ".join(map(sentence, m.mention.reasons))
    maker = f"{m.mention.detector} {m.mention.version}".strip()
    return say("Why: %1 (%2)", why, maker) if why and maker else (say("Why: %1", why) if why else "")


def spelled(text: str, m: MentionState, hazards: Sequence[Hazard]) -> str:
    """Return the mention's characters with those that deceive written out, and what they are."""
    if not hazards:
        return ""
    odd = {i for h in hazards for i in range(h.start, h.end)}
    spelled_out = "".join(
        f"[U+{ord(ch):04X}]"
        if i in odd and (not ch.isprintable() or unicodedata.combining(ch) or ord(ch) > 127)
        else ch
        for i, ch in enumerate(text[m.mention.start : m.mention.end], start=m.mention.start)
    )
    names = "\n".join(dict.fromkeys(f"• {h.words}" for h in hazards))
    return say("Raw characters: %1\n%2", spelled_out, names)
