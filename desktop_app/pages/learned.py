"""The page of what was learned: lessons are taken back or hold again, entities are renamed, merged and split."""

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from annotations.errors import RefusedError
from desktop_app.running.project_thread import Priority
from desktop_app.view_models.learned import Learned, LessonRow, decisions_told, learned
from desktop_app.widgets.learned_page import LearnedPage
from schemas.changes import Changes

if TYPE_CHECKING:
    from annotations.project.learn import Learner
    from annotations.project.project import Project
    from desktop_app.pages.views import Around


class LearnedThings(QObject):
    """Holds the lessons and the register; every change is a decision, with the other decisions' undo."""

    def __init__(self, around: "Around") -> None:
        super().__init__()
        self._around, self._desk = around, around.desk
        self.view = LearnedPage(around.theme)
        self._learner: Learner | None = None
        self._stopped = False
        self._stale = True
        self._desk.bridge.changed.connect(self._changed)
        self.view.lesson_moved.connect(self._look)
        self.view.kept.connect(self._rename)
        self.view.merged.connect(self._merge)
        self.view.parted.connect(self._split)

    @property
    def widget(self) -> QWidget:
        return self.view

    @property
    def home(self) -> QWidget:
        return self.view.home

    def enter(self) -> None:
        """Learn anew where something was decided since."""
        if self._stale:
            self._stale = False
            self._desk.bridge.ask(self._learn, self._show, priority=Priority.BACKGROUND)

    def stop(self) -> None:
        self._stopped = True

    def _learn(self, project: "Project") -> Learned:
        from annotations.project.learn import Learner

        self._learner = self._learner or Learner()
        return learned(self._learner, project)

    def _show(self, found: Learned) -> None:
        if not self._stopped:
            self.view.show_learned(found)

    def _changed(self, _: Changes) -> None:
        self._stale = True
        if self.view.isVisible():
            self.enter()

    def _look(self, lesson: LessonRow | None) -> None:
        if lesson is None:
            self.view.show_lesson(None, [])
            return
        self._desk.bridge.ask(
            partial(decisions_told, lesson.decisions), lambda told: self._told(lesson, told)
        )  # fmt: skip

    def _told(self, lesson: LessonRow, told: list[str]) -> None:
        if self.view.lessons.current_key == lesson.lesson_id:
            self.view.show_lesson(lesson, told)

    # --- what the reviewer does

    def turn(self) -> None:
        """Take the chosen lesson back, or let it hold again."""
        lesson = self.view.lesson
        if lesson is None:
            raise RefusedError(self.tr("No lesson is selected."))
        self._do("learn-again" if lesson.taken_back else "take-back", {"lesson": lesson.lesson_id})

    def find(self) -> None:
        self.view.focus_filter()

    def other(self) -> None:
        """Go from the lessons to the register and back."""
        self.view.tabs.setCurrentIndex(1 - self.view.tabs.currentIndex())
        self.view.home.setFocus()

    def _rename(self, entity_id: str, fields: dict[str, Any]) -> None:
        self._do("rename", {"entity": entity_id, "fields": fields})

    def _merge(self, entity_id: str, into: str) -> None:
        self._do("merge", {"entity": entity_id, "into": into})

    def _split(self, entity_id: str, surface: str, kind: str) -> None:
        new = {"type": kind, "name": surface}
        self._do("split", {"entity": entity_id, "surfaces": [surface], "as": new})

    def _do(self, verb: str, line: dict[str, Any]) -> None:
        if self._desk.read_only:
            self._around.say(self.tr("This project is open for reading only."))
            return

        def work(project: "Project") -> Changes:
            from annotations.commands.register_decisions import ON_REGISTER

            return ON_REGISTER[verb](project, line)

        self._desk.bridge.ask(work, self._desk.bridge.changed.emit, priority=Priority.DECISION)
