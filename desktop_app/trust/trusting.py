"""All that several reviewers and nothing lost need in the window, wired in one place."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from annotations.errors import RefusedError
from annotations.review.decide import claim_id_of
from desktop_app.running.project_thread import Priority
from desktop_app.trust.merging import Merging
from desktop_app.trust.safekeeping import Safekeeping
from desktop_app.trust.team import Team
from desktop_app.words import say, several

if TYPE_CHECKING:
    from annotations.project.project import Project
    from annotations.project.revisions import Anchor
    from desktop_app.desk.decisions import Decisions
    from desktop_app.desk.desk import Desk
    from desktop_app.look.theme import Theme
    from desktop_app.main_window import MainWindow
    from desktop_app.pages.views import Pages


class Trust(QObject):
    """Holds the parts and what goes between them."""

    def __init__(
        self, desk: "Desk", decisions: "Decisions", window: "MainWindow", views: "Pages", theme: "Theme", project: Path
    ) -> None:
        super().__init__()
        self._desk, self._window, self._views, self._theme, self._project = desk, window, views, theme, project
        self.team = Team(desk, decisions)
        self.merging = Merging(desk, window, self._came, self._show_disputes)
        self.safekeeping = Safekeeping(desk, window, theme, project)
        desk.opened.connect(self._look_for_changes)

    def stop(self) -> None:
        """End what runs beside the project's thread."""
        self.merging.stop()
        self.safekeeping.stop()

    def show_team(self) -> None:
        """Show the reviewers and the rules of the project."""
        from desktop_app.view_models.team import team
        from desktop_app.widgets.team_dialog import TeamDialog

        dialog = TeamDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.ruled.connect(self.team.rule)
        self._desk.bridge.ask(team, dialog.show_team)
        dialog.open()

    def show_history(self) -> None:
        """Show who decided what about the thing that is looked at."""
        from desktop_app.view_models.history import history_of
        from desktop_app.widgets.history_dialog import HistoryDialog

        about, subjects = looked_at(self._desk, self._views)
        dialog = HistoryDialog(self._theme, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.back_to.connect(self._window.moment_chosen)
        self._desk.bridge.ask(partial(history_of, about, subjects), dialog.show_history)
        dialog.open()

    def ask_moment(self) -> None:
        """Ask at which moment the project is to be seen."""
        from desktop_app.widgets.moment_dialog import MomentDialog

        dialog = MomentDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(self._window.moment_chosen)
        dialog.open()

    def back_to_now(self) -> None:
        """Open the project again as it is."""
        if not self._desk.as_of:
            raise RefusedError(self.tr("This is the project as it is now."))
        self._window.dismiss_banner()
        self._window.project_chosen.emit(self._project, False)

    def tell_moment(self) -> None:
        """Say that the project is shown as it was, where it is."""
        if self._desk.as_of:
            words = self.tr("The project as it was: %s. For reading only; nothing that came later is shown.")
            back = ((self.tr("Back to now"), self.back_to_now),)
            self._window.banner.tell(words.replace("%s", self._desk.as_of), "", back)

    def _look_for_changes(self) -> None:
        """Say that decisions of an earlier text of the open article wait, where they do."""
        article = self._desk.article
        if article is None or article.revision.number < 2 or self._desk.as_of:
            return

        def arrived(anchors: "list[Anchor]") -> None:
            if anchors and self._desk.article is article:
                number = len({i.subject_id[2:] for i in anchors})
                words = several(
                    "This article changed. A decision on its earlier text waits.",
                    "This article changed. %n decisions on its earlier text wait to be settled.", number,
                )  # fmt: skip
                show = ((self.tr("Show"), lambda: self._views.show("changes")),)
                self._window.banner.tell(words, "", show)

        self._desk.bridge.ask(partial(_waiting, article.article_id), arrived, priority=Priority.BACKGROUND)

    def _show_disputes(self) -> None:
        self._views.show("disputes")

    def _came(self) -> None:
        self.team.reread()
        self._views.look_again()


def _waiting(article_id: str, project: "Project") -> "list[Anchor]":
    from annotations.project.revisions import waiting

    return waiting(project, article_id)


def looked_at(desk: "Desk", views: "Pages") -> tuple[str, tuple[str, ...]]:
    """Return what is looked at, in words, and the subjects of its decisions. Raises RefusedError where nothing is."""
    match views.current:
        case "inconsistencies" if (finding := views.inconsistencies.looked_at) is not None:
            return finding.state.finding.explanation, (finding.state.finding_id,)
        case "facts" if (fact := views.facts.looked_at) is not None:
            return fact.row.statement, (fact.row.fact_id, mention_of(fact.row.fact_id))
        case "disputes" if (dispute := views.disputes.looked_at) is not None:
            subjects = dispute.row.dispute.subjects
            return dispute.row.about, tuple(dict.fromkeys([*subjects, *map(mention_of, subjects)]))
        case "changes" if (change := views.changes.looked_at) is not None:
            return change.sides.about, change.row.subjects
        case "desk" if desk.article is not None:
            m = desk.article.selection
            if m is None:
                return desk.article.article.source.title, (desk.article.article_id,)
            claim = (claim_id_of(m.mention_id),) if m.mention.kind == "claim" else ()
            return m.mention.surface, (m.mention_id, *claim)
    raise RefusedError(
        say("Nothing is selected whose history could be shown."), say("Select a row, or a mark in the article.")
    )


def mention_of(subject_id: str) -> str:
    """Return the mention that made a claim; another subject as it is."""
    return f"m-{subject_id[2:]}" if subject_id.startswith("c-") else subject_id
