"""What stands between two mentions of an article, and which relations a project knows."""

from dataclasses import dataclass

from schemas.mention import MentionKind


@dataclass(frozen=True, slots=True)
class Relation:
    """A mention points to another one; `surface` are the words of that one when it was pointed to."""

    kind: str
    target: str
    surface: str = ""


@dataclass(frozen=True, slots=True)
class RelationType:
    """A relation that can be made: its name in files, its words, and between which kinds of mentions (empty: any)."""

    name: str
    label: str
    sources: tuple[MentionKind, ...] = ()
    targets: tuple[MentionKind, ...] = ()


DEFAULT_RELATIONS: tuple[RelationType, ...] = (
    RelationType("measures", "Measures", ("figure",)),
    RelationType("speaker", "Said by", ("quote",), ("entity",)),
    RelationType("supports", "Supports", ("claim",), ("claim",)),
    RelationType("contradicts", "Contradicts", ("claim",), ("claim",)),
    RelationType("repeats", "Repeats", ("claim",), ("claim",)),
    RelationType("about", "Is about"),
)
