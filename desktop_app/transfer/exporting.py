"""Exports of the project on the desk: asked for in a dialog, told when done, done again with one key."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from desktop_app.running.bridge import Bridge
from desktop_app.settings import Geometry

if TYPE_CHECKING:
    from desktop_app.view_models.export_preview import Asked, Options


class Exporting(QObject):
    """`tell` gets what is to be told of a finished export."""

    def __init__(self, bridge: Bridge, geometry: Geometry, parent: QWidget, tell: Callable[[str], None]) -> None:
        super().__init__()
        self._bridge, self._geometry, self._parent, self._tell = bridge, geometry, parent, tell

    def show(self, *, confidential: bool = False) -> None:
        """Open the dialog with what was exported last."""
        from desktop_app.view_models.export_preview import Asked, options

        asked = replace(self.last() or Asked(), confidential=confidential)
        self._bridge.ask(options, lambda found: self._open(found, asked))

    def again(self) -> None:
        """Export the same once more, to the same place; what was never exported is asked for."""
        last = self.last()
        if last is None:
            self.show()
        else:
            self.run(last)

    def facts_to(self, out: Path, confidential: bool = False) -> None:
        """Export the verified facts to a file, in the format that its name tells."""
        from desktop_app.view_models.export_preview import Asked

        self.run(Asked("facts", "csv" if out.suffix.lower() == ".csv" else "jsonl", confidential=confidential, out=out))

    def run(self, asked: "Asked") -> None:
        """Export what was asked for, in the project's thread."""
        from annotations.project.export import export_project
        from desktop_app.view_models import export_preview

        def done(manifest: Any) -> None:
            self._geometry.keep_words("export", export_preview.kept(asked))
            self._tell(export_preview.done(manifest, asked))

        self._bridge.ask(lambda p: export_project(p, asked.out, asked.what, asked.form, asked.choice()), done)

    def last(self) -> "Asked | None":
        """Return the last export of this window or an earlier one."""
        from desktop_app.view_models.export_preview import remembered

        return remembered(self._geometry.words("export"))

    def _open(self, options: "Options", asked: "Asked") -> None:
        from desktop_app.widgets.export_dialog import ExportDialog

        dialog = ExportDialog(self._bridge.ask, options, asked, self.run, self._parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
