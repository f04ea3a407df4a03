"""One entity of the register: its names, type and ids; merged with another one, or a name split off."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.view_models.learned import EntityRow, listed
from desktop_app.view_models.wording import ENTITY_TYPES
from desktop_app.widgets.fields import Line, Pick, form
from desktop_app.widgets.labels import button, label
from desktop_app.words import several


class EntityForm(QWidget):
    """`kept(id, fields)` what was changed, `merged(id, into)`, `parted(id, name, type)`, `left` on Esc."""

    kept = Signal(str, object)
    merged = Signal(str, str)
    parted = Signal(str, str, str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._row: EntityRow | None = None
        self._others: dict[str, str] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 18)
        column.setSpacing(10)
        self._about = label("", "muted", wrap=True)
        column.addWidget(self._about)
        rows = form()
        self.lines: dict[str, Line] = {}
        for key, name, hint in (
            ("name", self.tr("Name"), ""), ("aliases", self.tr("Also"), self.tr("Other names, with commas between")),
            ("external_ids", self.tr("Ids"), "wikidata:Q42"),
            ("role", self.tr("Role"), self.tr("mayor, chief executive …")),
        ):  # fmt: skip
            line = self.lines[key] = Line()
            line.setPlaceholderText(hint)
            line.setAccessibleName(name)
            line.entered.connect(self._keep)
            line.left.connect(self._leave)
            rows.addRow(label(name, "muted"), line)
        self.kind = Pick(tuple(ENTITY_TYPES.items()))
        self.kind.setAccessibleName(self.tr("Type"))
        rows.addRow(label(self.tr("Type"), "muted"), self.kind)
        column.addLayout(rows)
        foot = QHBoxLayout()
        foot.addStretch(1)
        self._keep_button = button(self.tr("Keep"), self._keep, "primary")
        foot.addWidget(self._keep_button)
        column.addLayout(foot)
        column.addWidget(label(self.tr("The same as another one?"), "heading"))
        self.into = Line()
        self.into.setPlaceholderText(self.tr("Type a part of its name; Enter merges this one into it"))
        self.into.setAccessibleName(self.tr("Merge into"))
        self.into.entered.connect(self._merge)
        self.into.left.connect(self._leave)
        column.addWidget(self.into)
        column.addWidget(label(self.tr("Two in one?"), "heading"))
        split = QHBoxLayout()
        self.alias = Pick(())
        self.alias.setAccessibleName(self.tr("Name to split off"))
        self._part_button = button(self.tr("Split it off"), self._part)
        split.addWidget(self.alias, 1)
        split.addWidget(self._part_button)
        column.addLayout(split)
        column.addStretch(1)

    def show_entity(self, row: EntityRow | None, all_rows: Sequence[EntityRow]) -> None:
        """Show an entity, or that none is selected."""
        self._row = row
        self.setEnabled(row is not None)
        if row is None:
            self._about.setText(self.tr("Confirm names on the desk: whom and what you confirm stands here."))
            for line in self.lines.values():
                line.clear()
            return
        e = row.entity
        places = several("Confirmed in 1 place", "Confirmed in %n places", row.confirmed)
        self._about.setText(places if row.entered else f"{places} · {self.tr('not entered by hand yet')}")
        for key, text in (("name", e.name), ("aliases", ", ".join(e.aliases)), ("role", e.role),
                          ("external_ids", ", ".join(e.external_ids))):  # fmt: skip
            self.lines[key].setText(text)
            self.lines[key].setCursorPosition(0)
        self.kind.show_code(e.type)
        self._others = {r.entity.name: r.entity.entity_id for r in all_rows if r is not row}
        completer = QCompleter(list(self._others), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.into.clear()
        self.into.setCompleter(completer)
        self.alias.clear()
        for alias in e.aliases:
            self.alias.addItem(alias, alias)
        for part in (self.alias, self._part_button):
            part.setEnabled(bool(e.aliases))

    def _keep(self) -> None:
        row = self._row
        if row is None:
            return
        e = row.entity
        said = {
            "name": self.lines["name"].text().strip(), "role": self.lines["role"].text().strip(),
            "aliases": listed(self.lines["aliases"].text()),
            "external_ids": listed(self.lines["external_ids"].text()), "type": self.kind.code(),
        }  # fmt: skip
        now = {"name": e.name, "role": e.role, "aliases": list(e.aliases), "external_ids": list(e.external_ids),
               "type": e.type}  # fmt: skip
        changed = {key: value for key, value in said.items() if value != now[key]}
        if changed:
            self.kept.emit(e.entity_id, changed)

    def _merge(self) -> None:
        text = self.into.text().casefold().strip()
        fits = [i for name, i in self._others.items() if name.casefold() == text] or [
            i for name, i in self._others.items() if text and text in name.casefold()
        ]
        if self._row is not None and len(fits) == 1:
            self.merged.emit(self._row.entity.entity_id, fits[0])
        else:
            self.into.selectAll()

    def _part(self) -> None:
        if self._row is not None and self.alias.currentData():
            self.parted.emit(self._row.entity.entity_id, self.alias.code(), self._row.entity.type)

    def _leave(self) -> None:
        self.left.emit()
