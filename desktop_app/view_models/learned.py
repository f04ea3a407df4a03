"""What the project has learned, and whom and what it knows, as rows."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.view_models.inconsistencies import Group
from desktop_app.view_models.rows import Look
from desktop_app.view_models.wording import ENTITY_TYPES, KINDS, STATUSES, short
from desktop_app.words import Words, say, several, within
from schemas.entity import Entity
from schemas.state import EntityState, MentionState

if TYPE_CHECKING:
    from annotations.learn.register import Known
    from annotations.project.learn import Learner
    from annotations.project.project import Project
    from schemas.lesson import Lesson

LESSONS: Mapping[str, str] = Words({
    "name": "Names", "refused": "Not proposed again", "reread": "Read otherwise", "currency": "Currency signs",
    "taste": "What is worth checking",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class LessonRow:
    """A lesson, what it rests on, and whether it was taken back."""

    lesson_id: str
    kind: str
    sentence: str
    decisions: tuple[str, ...]
    taken_back: bool


@dataclass(frozen=True, slots=True)
class EntityRow:
    """An entity of the register, or one that is known only from what was confirmed."""

    entity: Entity
    confirmed: int
    entered: bool

    @property
    def words(self) -> str:
        e = self.entity
        return " ".join((e.name, *e.aliases, *e.external_ids, ENTITY_TYPES[e.type], e.role)).casefold()


@dataclass(frozen=True, slots=True)
class Learned:
    lessons: tuple[LessonRow, ...]
    entities: tuple[EntityRow, ...]


def learned(learner: "Learner", project: "Project") -> Learned:
    """Return everything that was learned. Called in the project's thread."""
    from annotations.project.learn import known_of

    learner.settle()
    return Learned(tuple(map(_lesson, learner.lessons(project))), tuple(map(_entity, known_of(project))))


def _lesson(one: "Lesson") -> LessonRow:
    return LessonRow(one.lesson_id, one.kind, one.sentence, one.decisions, one.taken_back)


def _entity(one: "Known") -> EntityRow:
    return EntityRow(one.entity, one.confirmed, one.entered)


def lesson_key(row: "Group | LessonRow") -> str:
    return f"group {row.key}" if isinstance(row, Group) else row.lesson_id


def lesson_rows(rows: Sequence[LessonRow], text: str) -> list[Group | LessonRow]:
    """Return the lessons that have all the words, under headings by kind; those taken back last in each."""
    words = text.casefold().split()
    found: list[Group | LessonRow] = []
    for kind, title in LESSONS.items():
        members = [r for r in rows if r.kind == kind and all(w in r.sentence.casefold() for w in words)]
        if members:
            found.append(Group(kind, title, len(members)))
            members.sort(key=lambda r: r.taken_back)
            found += members
    return found


def lesson_look(row: "Group | LessonRow") -> Look:
    if isinstance(row, Group):
        return Look("", row.title, str(row.count), lines=1)
    number = len(row.decisions)
    rests = several("From 1 decision", "From %n decisions", number)
    state = say("Taken back") if row.taken_back else say("Holds")
    return Look(
        "✕" if row.taken_back else "✓", row.sentence, rests, state, "muted" if row.taken_back else "good", 3,
        faded=row.taken_back,
    )  # fmt: skip


def decisions_told(ids: Sequence[str], project: "Project", most: int = 30) -> list[str]:
    """Return the decisions that a lesson rests on, in words. Called in the project's thread."""
    told = []
    titles: dict[str, str] = {}
    for subject_id in ids[:most]:
        state = project.store.state(subject_id)
        if isinstance(state, MentionState):
            if state.article_id not in titles:
                article = project.store.article(state.article_id)
                titles[state.article_id] = article.source.title if article is not None else ""
            told.append(
                f"{STATUSES[state.status]}: {within(KINDS[state.mention.kind])}"
                f" “{short(state.mention.surface, 60)}”, {short(titles[state.article_id], 60)}"
            )
        elif isinstance(state, EntityState):
            told.append(say("In the register: %1", state.entity.name))
    if len(ids) > most:
        told.append(say("and %1 more", len(ids) - most))
    return told


Column = tuple[str, Callable[[EntityRow], str], Callable[[EntityRow], object]]


def entity_columns() -> Sequence[Column]:
    """Return the columns of the register."""
    return (
        (say("Name"), lambda r: r.entity.name, lambda r: r.entity.name.casefold()),
        (say("Type"), lambda r: ENTITY_TYPES[r.entity.type], lambda r: ENTITY_TYPES[r.entity.type]),
        (say("Also"), lambda r: ", ".join(r.entity.aliases), lambda r: ", ".join(r.entity.aliases).casefold()),
        (say("Ids"), lambda r: ", ".join(r.entity.external_ids), lambda r: r.entity.external_ids),
        (say("Confirmed"), lambda r: str(r.confirmed), lambda r: r.confirmed),
    )


def listed(text: str) -> list[str]:
    """Return the parts of a line that are divided by semicolons or commas."""
    return [part for piece in text.replace(";", ",").split(",") if (part := " ".join(piece.split()))]
