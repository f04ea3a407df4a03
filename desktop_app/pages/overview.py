"""The page that tells how far the project is: counted piece by piece, so that no decision waits."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.running.project_thread import Priority
from desktop_app.view_models.agreement import agreement_view
from desktop_app.view_models.plots import Plot, added, agreement, figures, progress, quality, throughput
from desktop_app.widgets.overview_page import OverviewPage
from desktop_app.widgets.plot import save

if TYPE_CHECKING:
    from annotations.project.agreement import Agreement
    from annotations.project.project import Project
    from annotations.store.pages import Counted, Tally
    from desktop_app.pages.views import Around

MANY = 20_000
"""Decisions up to which agreement is counted here: of more it takes longer than a decision may wait."""
AGAIN_AFTER = 1_000
"""Milliseconds after a decision when the plots are counted anew, where they are on screen."""


class Overview(QObject):
    """Counts and shows."""

    def __init__(self, around: "Around") -> None:
        super().__init__()
        self._around, self._desk = around, around.desk
        self.view = OverviewPage(around.theme)
        self._round = 0
        self._stopped = False
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(AGAIN_AFTER)
        self._again.timeout.connect(self.enter)
        self.view.saving.connect(self._ask_where)
        self._desk.bridge.changed.connect(self._changed)
        self._empty()

    @property
    def widget(self) -> QWidget:
        return self.view

    @property
    def home(self) -> QWidget:
        return self.view

    def stop(self) -> None:
        self._stopped = True
        self._again.stop()

    def _empty(self) -> None:
        who = self._desk.reviewer_id
        for plot in (
            progress(()),
            throughput({}, who, self._today()),
            quality({}, who),
            figures({}),
            agreement((), False),
        ):
            self.view.show_plot(plot)

    def enter(self) -> None:
        """Count everything anew."""
        self._round += 1
        who, today = self._desk.reviewer_id, self._today()
        self._desk.bridge.ask(lambda p: p.articles(), lambda rows: self.view.show_plot(progress(rows)))
        self._desk.bridge.ask(_agreed, self._show_agreement, priority=Priority.BACKGROUND)
        plots: dict[Tally, Callable[[Counted], Plot]] = {
            "days": lambda c: throughput(c, who, today), "quality": lambda c: quality(c, who), "figures": figures,
        }  # fmt: skip
        for what, make in plots.items():
            self._count(self._round, what, make, {}, 0)

    def _count(
        self, number: int, what: "Tally", make: "Callable[[Counted], Plot]", so_far: "Counted", after: int
    ) -> None:
        def work(project: "Project") -> "tuple[Counted, int]":
            return project.store.tally(what, after)

        def arrived(found: "tuple[Counted, int]") -> None:
            if number != self._round or self._stopped:
                return
            counted, following = added(so_far, found[0]), found[1]
            if following:
                self._count(number, what, make, counted, following)
            else:
                self.view.show_plot(make(counted))

        self._desk.bridge.ask(work, arrived, priority=Priority.BACKGROUND)

    def _show_agreement(self, found: "tuple[list[Agreement], bool]") -> None:
        self.view.show_plot(agreement(*found))
        self.view.show_agreement(agreement_view(*found))

    def _changed(self, _: object) -> None:
        if self.view.isVisible():
            self._again.start()

    def _today(self) -> date:
        return datetime.now(UTC).date()

    # --- saving

    def _ask_where(self, name: str) -> None:
        dialog = QFileDialog(self.view, self.tr("Save the plot"), f"{name}.svg", "SVG (*.svg);;PNG (*.png)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("svg")
        dialog.fileSelected.connect(partial(self._chosen, name))
        dialog.open()

    def _chosen(self, name: str, path: str) -> None:
        self.save(name, Path(path))

    def save(self, name: str, path: Path) -> None:
        """Write a plot as PNG or SVG, by the file's suffix, in the colours of the window."""
        if save(self.view.cards[name].plot.plot, path, self._around.theme.tokens):
            self._around.say(self.tr("Saved: %s").replace("%s", str(path)))
        else:
            self._around.say(self.tr("The file could not be written: %s").replace("%s", str(path)))


def _agreed(project: "Project") -> "tuple[list[Agreement], bool]":
    """Return how far the reviewers agree, and whether there are too many decisions to say so here."""
    from annotations.project.agreement import agreement as counted

    if len(project.store.reviewers()) < 2:
        return [], False
    if project.store.decisions() > MANY:
        return [], True
    return counted(project), False
