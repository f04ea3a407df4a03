"""What a project adds to mentions by itself: labels within a kind, and attributes with values of their own."""

from dataclasses import dataclass
from typing import Literal

from schemas.mention import MentionKind

AttributeType = Literal["choice", "text", "yes_no"]
Colour = Literal["", "blue", "teal", "green", "orange", "red", "pink", "violet", "grey"]
LABEL = "label"
"""The name under which a mention keeps its label."""
YES, NO = "yes", "no"


@dataclass(frozen=True, slots=True)
class Label:
    """A label for mentions of one kind: its name in files, its words, the key that gives it, a colour by name."""

    name: str
    label: str
    kind: MentionKind
    key: str = ""
    colour: Colour = ""


@dataclass(frozen=True, slots=True)
class Attribute:
    """An attribute of mentions of some kinds (empty: any). `choices` are the values of one of type "choice"."""

    name: str
    label: str
    type: AttributeType = "text"
    kinds: tuple[MentionKind, ...] = ()
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Own:
    """What the project has of both."""

    labels: tuple[Label, ...] = ()
    attributes: tuple[Attribute, ...] = ()

    def labels_for(self, kind: MentionKind) -> list[Label]:
        return [one for one in self.labels if one.kind == kind]

    def attributes_for(self, kind: MentionKind) -> list[Attribute]:
        return [one for one in self.attributes if not one.kinds or kind in one.kinds]
