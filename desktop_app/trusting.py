"""All that several reviewers and nothing lost need in the window, wired in one place."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from desktop_app.merging import Merging
from desktop_app.team import Team

if TYPE_CHECKING:
    from desktop_app.decisions import Decisions
    from desktop_app.desk import Desk
    from desktop_app.main_window import MainWindow
    from desktop_app.theme import Theme
    from desktop_app.views import Pages


class Trust(QObject):
    """Holds the parts and what goes between them."""

    def __init__(
        self, desk: "Desk", decisions: "Decisions", window: "MainWindow", views: "Pages", theme: "Theme", project: Path
    ) -> None:
        super().__init__()
        self._desk, self._window, self._views, self._theme, self._project = desk, window, views, theme, project
        self.team = Team(desk, decisions)
        self.merging = Merging(desk, window, self._came, self._show_disputes)

    def stop(self) -> None:
        """End what runs beside the project's thread."""

    def show_team(self) -> None:
        """Show the reviewers and the rules of the project."""
        from desktop_app.view_models.team import team
        from desktop_app.widgets.team_dialog import TeamDialog

        dialog = TeamDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.ruled.connect(self.team.rule)
        self._desk.bridge.ask(team, dialog.show_team)
        dialog.open()

    def _show_disputes(self) -> None:
        self._views.show("disputes")

    def _came(self) -> None:
        self.team.reread()
        self._views.look_again()
