"""The dialogs of the window: files to open, to add and to write, the palette, the shortcut sheet."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox

from desktop_app.actions import Action, Context

if TYPE_CHECKING:
    from desktop_app.keymap import Keymap
    from desktop_app.main_window import MainWindow
    from desktop_app.settings import Settings
    from desktop_app.transfer.exporting import Exporting


class Dialogs(QObject):
    """Opens dialogs over the window; what was chosen leaves as the window's signals."""

    def __init__(
        self,
        window: "MainWindow",
        run: Callable[[Action], None],
        settings: "Settings",
        keymap: "Keymap",
        exporting: "Exporting",
    ) -> None:
        super().__init__()
        self._settings, self._keymap, self._exporting = settings, keymap, exporting
        self._window, self._run = window, run
        self.context: Context | None = None
        window.words_dropped.connect(self.take_words)

    def show_palette(self) -> None:
        from desktop_app.widgets.palette import Palette

        context = self.context
        able = [
            a
            for a in self._keymap.actions()
            if context is not None and a.enabled_when(context) and not a.id.startswith("choose_")
        ]
        self._open(Palette(able, self._run, self._window))

    def choose_queue(self) -> None:
        """Make the search that is being made the queue; elsewhere offer those that were saved."""
        context = self.context
        if context is None:
            return
        text = context.views.search.view.line.text() if "search" in context.views.pages else ""
        if context.views.current == "search" and text.strip():
            self._queue_of(context.views.search.view.name_of(text), text)
            return
        from annotations.project.search import saved

        context.desk.bridge.ask(saved, lambda found: self._offer_queues({**found, **({text: text} if text else {})}))

    def _offer_queues(self, found: dict[str, str]) -> None:
        from desktop_app.widgets.palette import Palette

        rows = [Action(name, name, (), "Go", lambda _: None, hint=text) for name, text in found.items()]
        palette = Palette(rows, lambda a: self._queue_of(a.id, found[a.id]), self._window)
        palette.setWindowTitle(self.tr("Make a search the queue"))
        palette.line.setPlaceholderText(
            self.tr("Which search?") if rows else self.tr("No search was saved yet: Ctrl+Shift+F makes one")
        )
        self._open(palette)

    def _queue_of(self, name: str, text: str) -> None:
        context = self.context
        if context is not None:
            context.search_queue.begin(name, text)
            context.views.show("desk")

    def show_shortcuts(self) -> None:
        from desktop_app.widgets.shortcuts import ShortcutSheet

        self._open(ShortcutSheet(self._keymap.actions(), self._window))

    def paste_article(self) -> None:
        """Make an article of what is on the clipboard; files there are added as files."""
        mime = QApplication.clipboard().mimeData()
        files = [Path(u.toLocalFile()) for u in mime.urls() if u.isLocalFile()] if mime is not None else []
        if files:
            self._window.files_dropped.emit(files)
        else:
            self._paste(QApplication.clipboard().text())

    def take_words(self, text: str) -> None:
        """Take words that were dropped: addresses are asked about before anything is fetched, a text is pasted."""
        from desktop_app.widgets.add_dialogs import AddressDialog

        lines = text.split()
        if lines and all(line.lower().startswith(("http://", "https://")) for line in lines):
            self._open(AddressDialog("\n".join(lines), self._window.files_dropped.emit, self._window))
        elif text.strip():
            self._paste(text)

    def _paste(self, text: str) -> None:
        from desktop_app.widgets.paste_dialog import PasteDialog

        self._open(PasteDialog(text, self._window.text_pasted.emit, self._window))

    def open_recent(self) -> None:
        """Offer the projects that were opened before."""
        from desktop_app.transfer.projects import recent
        from desktop_app.widgets.palette import Palette

        here = self.context.desk.project_path if self.context is not None else None
        known = [p for p in recent(self._window.geometry_kept) if here is None or p != here.resolve()]
        rows = [
            Action(str(p), p.stem, (), "File", lambda _: None, hint=str(p.parent)) for p in known
        ]  # fmt: skip
        palette = Palette(rows, lambda a: self._window.project_chosen.emit(Path(a.id), False), self._window)
        palette.setWindowTitle(self.tr("Open a recent project"))
        palette.line.setPlaceholderText(
            self.tr("Which project?") if rows else self.tr("No other project was opened yet")
        )
        self._open(palette)

    def save_copy(self) -> None:
        self._ask_file(
            self.tr("Save a copy"), QFileDialog.AcceptMode.AcceptSave, lambda p: self._window.copy_chosen.emit(p)
        )

    def show_tour(self) -> None:
        """Show the first steps on the desk; once seen they do not come by themselves again."""
        if self.context is not None:
            self.context.views.show("desk")
            self.context.panes.show_tour(self._keymap.first, lambda: self._settings.set("tour", True))

    def show_problems(self) -> None:
        self._window.panel_wanted.emit()

    def show_settings(self) -> None:
        from desktop_app.widgets.settings_dialog import SettingsDialog

        self._open(SettingsDialog(self._settings, self._keymap, self._window))

    def show_about(self) -> None:
        from annotations import VERSION

        box = QMessageBox(self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(self.tr("About Factdesk"))
        box.setText(f"Factdesk {VERSION}")
        box.setInformativeText(
            self.tr("Read articles, check their figures, names and quotes, and keep the verified facts.\n\n"
                    "Everything stays on this computer.")
        )  # fmt: skip
        self._open(box)

    def describe_article(self) -> None:
        from desktop_app.widgets.article_dialog import ArticleDialog

        context = self.context
        article = context.desk.article if context is not None else None
        if context is not None and article is not None:
            source = article.article.source
            fields = {f: str(getattr(source, f)) for f in ("title", "author", "publisher", "date", "url")}
            self._open(ArticleDialog(fields, context.decisions.describe, self._window))

    def new_project(self) -> None:
        chosen = self._window.project_chosen
        self._ask_file(self.tr("New project"), QFileDialog.AcceptMode.AcceptSave, lambda p: chosen.emit(p, True))

    def open_project(self) -> None:
        self._ask_file(
            self.tr("Open project"),
            QFileDialog.AcceptMode.AcceptOpen,
            lambda p: self._window.project_chosen.emit(p, False),
        )

    def import_files(self) -> None:
        from annotations.ingest.base import readers

        known = " ".join(f"*{suffix}" for reader in readers() for suffix in reader.suffixes)
        kinds = self.tr("Articles (%1);;All files (*)").replace("%1", known)
        names, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Add articles"), "", kinds)
        if names:
            self._window.files_dropped.emit([Path(n) for n in names])

    def import_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self._window, self.tr("Add a folder"))
        if name:
            self._window.files_dropped.emit([Path(name)])

    def import_address(self) -> None:
        """Ask for pages of the web; an address on the clipboard stands there already."""
        from desktop_app.widgets.add_dialogs import AddressDialog

        copied = QApplication.clipboard().text().strip()
        given = copied if copied.lower().startswith(("http://", "https://")) and len(copied) < 2_000 else ""
        self._open(AddressDialog(given, self._window.files_dropped.emit, self._window))

    def import_annotations(self) -> None:
        kinds = self.tr(
            "Annotations (*.json *.jsonl *.jsonld *.ann *.conll *.conllu *.iob *.spacy *.zip);;All files (*)"
        )
        names, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Add annotations"), "", kinds)
        if names:
            self._window.annotations_chosen.emit([Path(n) for n in names])

    def export(self, *, confidential: bool = False) -> None:
        """Ask what to export; `confidential` takes evidence along that is not to be shown."""
        self._exporting.show(confidential=confidential)

    def export_again(self) -> None:
        self._exporting.again()

    def _ask_file(self, title: str, mode: QFileDialog.AcceptMode, then: Callable[[Path], None]) -> None:
        dialog = QFileDialog(self._window, title, "", self.tr("Factdesk projects (*.factdesk);;All files (*)"))
        dialog.setAcceptMode(mode)
        dialog.setDefaultSuffix("factdesk")
        dialog.fileSelected.connect(lambda name: then(Path(name)))
        self._open(dialog)

    def _open(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
