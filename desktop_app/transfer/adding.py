"""What is asked before something is added: the columns of tables, what other programs' labels mean."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QWidget

from annotations.ingest.fetch import is_address
from desktop_app.running.bridge import Bridge
from desktop_app.running.pieces import Pieces
from desktop_app.transfer.importing import Importing
from desktop_app.transfer.runs import Articles, Marks
from desktop_app.words import Words, say, several

if TYPE_CHECKING:
    from annotations.errors import FactdeskError
    from annotations.ingest.base import Options
    from annotations.ingest.peek import Table

FIELDS: Mapping[str, str] = Words({
    "text": "Text", "title": "Title", "author": "Author", "publisher": "Publisher", "date": "Published",
    "url": "URL", "section": "Section", "language": "Language", "licence": "Licence", "retrieved": "Retrieved",
})  # fmt: skip


class Adding(QObject):
    """`told` gets what could not even be looked at."""

    def __init__(
        self, bridge: Bridge, importing: Importing, parent: QWidget, told: "Callable[[FactdeskError], None]"
    ) -> None:
        super().__init__()
        self._bridge, self._importing, self._parent, self._told = bridge, importing, parent, told
        self._looking: Pieces | None = None

    def add(self, sources: Sequence[Path | str]) -> None:
        """Read files, folders and addresses; of tables that are named it is asked first what their columns hold."""
        from annotations.ingest.peek import is_table

        tables = [s for s in sources if not is_address(str(s)) and is_table(Path(s)) and Path(s).is_file()]
        others = [s for s in sources if s not in tables]
        if others or not tables:
            self._importing.add(Articles(others))
        if tables:
            self._bridge.ask(_options, lambda options: self._look_at([Path(t) for t in tables], options))

    def add_marked(self, paths: Sequence[Path]) -> None:
        """Take in what other programs marked, after it was asked what their labels mean."""
        self._aside(lambda: _labels(paths), lambda found: self._ask_labels(list(paths), *found))

    def close(self) -> None:
        if self._looking is not None:
            self._looking.close()
            self._looking = None

    # --- tables

    def _look_at(self, tables: list[Path], options: "Options") -> None:
        from annotations.ingest.peek import table_in

        self._aside(lambda: [(t, table_in(t, options)) for t in tables], self._ask_columns)

    def _ask_columns(self, found: "list[tuple[Path, Table | None]]") -> None:
        """Ask once for all tables that have the same columns."""
        if not found:
            return
        path, table = found[0]
        if table is None:
            self._importing.add(Articles([path]))
            self._ask_columns(found[1:])
            return
        same = [p for p, t in found if t is not None and t.first.keys() == table.first.keys()]
        rest = [(p, t) for p, t in found if p not in same]
        dialog = self._columns_dialog(table, len(same), lambda columns: self._importing.add(Articles(same, columns)))
        dialog.finished.connect(lambda _: self._ask_columns(rest))
        self._open(dialog)

    def _columns_dialog(
        self, table: "Table", number: int, keep: Callable[[tuple[tuple[str, str], ...]], None]
    ) -> QDialog:
        from desktop_app.view_models.wording import short
        from desktop_app.widgets.add_dialogs import ChoicesDialog

        choices = (("", self.tr("In no column")), *((name, name) for name in table.first))

        def kept(chosen: Mapping[str, str]) -> str:
            columns = tuple((name, column) for name, column in chosen.items() if column)
            if not chosen["text"]:
                return self.tr("Choose the column that holds the text.")
            twice = next((c for c, n in Counter(c for _, c in columns).items() if n > 1), "")
            if twice:
                return self.tr("The column “%1” is chosen twice.").replace("%1", twice)
            keep(columns)
            return ""

        head = self.tr("What do the columns of %1 hold? Beside them stands its first row.").replace("%1", table.name)
        if number > 1:
            head += self.tr(" It holds for %1 tables with the same columns.").replace("%1", str(number))
        rows = [(name, words, choices, table.of.get(name, "")) for name, words in FIELDS.items()]
        return ChoicesDialog(
            self.tr("Add a table of articles"), head, rows, lambda _, column: short(table.text_of(column), 90),
            self.tr("Add the articles"), kept, self._parent,
        )  # fmt: skip

    # --- what other programs marked

    def _ask_labels(self, paths: list[Path], labels: Counter[str], problem: "FactdeskError | None") -> None:
        from annotations.project.marked import Labels
        from desktop_app.view_models.labels import choices, code_of, label_of
        from desktop_app.widgets.add_dialogs import ChoicesDialog

        if not labels:
            from annotations.errors import BadInputError

            self._told(problem or BadInputError(say("Nothing is marked in there."), say("Choose another file.")))
            return

        def kept(chosen: Mapping[str, str]) -> str:
            own = {theirs: label_of(code) for theirs, code in chosen.items() if code}
            left = frozenset(theirs for theirs, code in chosen.items() if not code)
            self._importing.add(Marks(paths, Labels(own, left=left)))
            return ""

        head = self.tr("What do these labels mean? What was marked becomes a suggestion; you decide on it.")
        rows = [(theirs, theirs, choices(), code_of(theirs)) for theirs, _ in labels.most_common()]
        self._open(
            ChoicesDialog(
                self.tr("Add annotations"), head, rows, lambda name, _: self._times(labels[name]),
                self.tr("Add the suggestions"), kept, self._parent,
            )
        )  # fmt: skip

    def _times(self, number: int) -> str:
        return several("once", "%n times", number)

    # --- beside the window

    def _aside(self, work: Callable[[], Any], then: Callable[[Any], None]) -> None:
        """Do what needs no project in a thread of its own."""
        self.close()
        self._looking = Pieces(lambda: iter([work()]), _nothing)
        self._looking.came.connect(then)
        self._looking.ended.connect(lambda problem: self._bridge.report(problem) if problem is not None else None)

    def _open(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


def _options(project: Any) -> "Options":
    from annotations.project.ingest import options_for

    found: Options = options_for(project)
    return found


def _labels(paths: Sequence[Path]) -> "tuple[Counter[str], FactdeskError | None]":
    """Return the labels in marked files, and the first reason why one could not be read."""
    from annotations.ingest.failure import Failure
    from annotations.project.marked import labels_in, marked_in

    found: Counter[str] = Counter()
    problem: FactdeskError | None = None
    for batch in marked_in(paths):
        found += labels_in(batch)
        problem = problem or next((one.error for one in batch.texts if isinstance(one, Failure)), None)
    return found, problem


def _nothing() -> None:
    return
