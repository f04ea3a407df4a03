"""The project's own scheme: shown in its dialog and saved as a decision."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from desktop_app.desk.desk import Desk
from desktop_app.running.project_thread import Priority

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from annotations.project.scheme import Scheme
    from schemas.changes import Changes


class Scheming(QObject):
    """Reads and sets the scheme in the project's thread."""

    def __init__(self, desk: Desk, over: "QWidget") -> None:
        super().__init__()
        self._desk, self._over = desk, over

    def ask(self) -> None:
        """Show the scheme, to be changed."""
        from annotations.project.scheme import scheme_of

        self._desk.bridge.ask(scheme_of, self._show)

    def _show(self, scheme: "Scheme") -> None:
        from desktop_app.widgets.scheme_dialog import SchemeDialog

        dialog = SchemeDialog(scheme, self._save, self._over)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _save(self, scheme: "Scheme", failed: Callable[[Exception], None], done: Callable[[], None]) -> None:
        from annotations.project.scheme import set_scheme

        if self._desk.read_only:
            failed(ValueError(self.tr("This project is open for reading only.")))
            return

        def saved(changes: "Changes") -> None:
            done()
            if changes.batch_id:
                self._desk.bridge.changed.emit(changes)
                self._desk.said.emit(self.tr("The scheme holds from now on."))
                article = self._desk.article
                if article is not None:
                    article_id = article.article_id
                    self._desk.bridge.ask(lambda project: project.article(article_id), self._desk.show_anew)

        self._desk.bridge.ask(partial(set_scheme, wanted=scheme), saved, failed=failed, priority=Priority.DECISION)
