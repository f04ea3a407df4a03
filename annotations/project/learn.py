"""Learning over a project: its decisions into lessons, and what of them concerns one article."""

import time
from collections.abc import Iterable

from annotations.errors import BadInputError, RefusedError
from annotations.learn.decided import Decided, sentence_at, surface_key
from annotations.learn.lessons import learn
from annotations.learn.register import Known, register
from annotations.learn.trained import Trained, read_trained
from annotations.project.project import ArticleView, Project, described
from annotations.review.state import TAKEN_BACK, effective
from schemas.article import Source
from schemas.changes import Changes
from schemas.events import Draft, LessonTakenBack, Undone
from schemas.lesson import BareSign, KnownName, Lesson, Lessons, Refused, Reread
from schemas.mention import Place
from schemas.state import MentionState

MANY_NAMES = 2_000
"""Up to so many names go with every article (a name may be known by another form of it: "America"); of more, those
that are printed in it."""


LEARNT_FROM = 10_000
"""So many subjects, those decided on last, teach a project its lessons: more decisions change little and cost much."""


class Learner:
    """The lessons of a project, drawn anew only where something was decided since, from what it remembers of the rest.

    Drawing may take half a second where very many were decided: it takes a tenth of the time at most.
    """

    def __init__(self) -> None:
        self._drawn: tuple[str, int] = ("", -1)
        self._not_before = 0.0
        self._upto = 0
        self._decided: dict[str, Decided] = {}
        self._lessons: list[Lesson] = []
        self._trained = Trained()

    def lessons(self, project: Project) -> list[Lesson]:
        """Return every lesson, those taken back included."""
        self._draw(project)
        return self._lessons

    def lessons_for(self, project: Project, view: ArticleView) -> tuple[Lessons, str]:
        """Return what an article is read with, and the folder of the project's own name recogniser ("" if none)."""
        self._draw(project)
        return concerning(self._lessons, self._trained, view), self._trained.ner

    def settle(self) -> None:
        """Draw the lessons anew when they are next asked for, however long it takes."""
        self._not_before = 0.0

    def _draw(self, project: Project) -> None:
        now = (project.store.project_id, project.store.decisions())
        started = time.monotonic()
        if now != self._drawn and (started >= self._not_before or now[0] != self._drawn[0]):
            if now[0] != self._drawn[0]:
                self._upto, self._decided = 0, {}
            self._catch_up(project)
            decided = list(self._decided.values())
            known = register(project.store.entity_states(), decided)
            taken_back = {
                key.removeprefix(TAKEN_BACK) for key in project.store.settings() if key.startswith(TAKEN_BACK)
            }
            self._lessons = learn(known, decided, taken_back)
            self._drawn = now
            self._not_before = started + 10 * (time.monotonic() - started)
            self._trained = read_trained(project.store.path, project.store.project_id)

    def _catch_up(self, project: Project) -> None:
        changed, self._upto = project.store.decided_since(self._upto, LEARNT_FROM)
        described = {i for i in changed if i.startswith("a-")}
        changed += [i for i, d in self._decided.items() if d.state.article_id in described]
        states = [project.store.mention_state(i) for i in changed if i.startswith("m-")]
        for subject_id in changed:
            self._decided.pop(subject_id, None)
        for one in decided_of(project, [s for s in states if s is not None and s.settled]):
            self._decided[one.state.mention_id] = one
        for oldest in list(self._decided)[: max(0, len(self._decided) - LEARNT_FROM)]:
            del self._decided[oldest]


def decided_of(project: Project, settled: Iterable[MentionState] | None = None) -> list[Decided]:
    """Return settled mentions, by default all, with their sentences and where their articles come from."""
    texts: dict[str, str] = {}
    sources: dict[str, Source] = {}
    found = []
    for state in project.store.settled_mentions() if settled is None else settled:
        if state.revision_id not in texts:
            texts[state.revision_id] = project.revision(state.revision_id).text
        if state.article_id not in sources:
            article = project.store.article(state.article_id)
            assert article is not None, "a revision has its article"
            sources[state.article_id] = described(article, project.store.article_state(state.article_id)).source
        at = state.original or state.mention
        source = sources[state.article_id]
        sentence = sentence_at(texts[state.revision_id], at.start, at.end)
        found.append(Decided(state, sentence, source.publisher, source.section))
    return found


def known_of(project: Project) -> list[Known]:
    """Return the project's register, by name."""
    return register(project.store.entity_states(), decided_of(project))


def lessons_of(project: Project) -> list[Lesson]:
    """Return what the project's decisions teach, those taken back marked so; the same log gives the same lessons."""
    return Learner().lessons(project)


def concerning(lessons: Iterable[Lesson], trained: Trained, view: ArticleView) -> Lessons:
    """Return the lessons that stand and may concern an article, with the places that are settled in it."""
    text, source = surface_key(view.revision.text), view.article.source
    from_here = (source.publisher.casefold(), source.section.casefold())
    standing = [one for one in lessons if not one.taken_back]
    few = sum(one.kind == "name" for one in standing) <= MANY_NAMES
    kept = tuple(one for one in standing if (few and one.kind == "name") or _concerns(one, text, from_here))
    settled = tuple(
        Place(m.mention.start, m.mention.end, m.mention.surface)
        for m in view.mentions
        if m.settled and m.mention.kind in ("entity", "figure", "date")
    )
    return Lessons(kept, trained.ranking, settled)


def _concerns(lesson: Lesson, text: str, from_here: tuple[str, str]) -> bool:
    match lesson.rule:
        case KnownName(surfaces=surfaces):
            return any(surface_key(surface) in text for surface in surfaces)
        case Refused(surface=surface) | Reread(surface=surface):
            return surface in text
        case BareSign(publisher=publisher, section=section):
            return publisher == from_here[0] and section in ("", from_here[1])
    return True


def take_back(project: Project, lesson_id: str, reason: str = "") -> Changes:
    """Take a lesson back, as a decision. Raises BadInputError for an unknown lesson, RefusedError if it is done."""
    lesson = find_lesson(lessons_of(project), lesson_id)
    if lesson.taken_back:
        raise RefusedError("That lesson was taken back already.")
    payload = LessonTakenBack(lesson.lesson_id, lesson.sentence, reason)
    draft = Draft("lesson_taken_back", "", f"s-{TAKEN_BACK}{lesson.lesson_id}", payload)
    return project.commit([draft], f"take back: {lesson.sentence}")


def learn_again(project: Project, lesson_id: str) -> Changes:
    """Let a lesson that was taken back hold again: the decision that took it back is undone.

    Raises BadInputError for an unknown lesson, RefusedError where it was not taken back, or by another reviewer.
    """
    lesson = find_lesson(lessons_of(project), lesson_id)
    subject = f"s-{TAKEN_BACK}{lesson.lesson_id}"
    standing = effective(project.store.events_of(subject))
    if not standing:
        raise RefusedError("That lesson was not taken back.")
    if any(e.reviewer_id != project.reviewer_id for e in standing):
        raise RefusedError("Another reviewer took that lesson back.", "Only they can undo it.")
    drafts = [Draft("undone", "", subject, Undone(e.event_id)) for e in reversed(standing)]
    return project.commit(drafts, f"learn again: {lesson.sentence}")


def find_lesson(lessons: Iterable[Lesson], lesson_id: str) -> Lesson:
    """Return the lesson whose id begins so. Raises BadInputError where none or several do."""
    fits = [one for one in lessons if lesson_id and one.lesson_id.startswith(lesson_id)]
    if len(fits) != 1:
        raise BadInputError(f"{len(fits)} lessons fit {lesson_id!r}.", "`factdesk lessons` lists them with their ids.")
    return fits[0]
