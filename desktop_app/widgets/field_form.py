"""The fields of one kind of mention. Built once, then filled for each mention of that kind."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.view_models.inspector import Field
from desktop_app.view_models.names import Name
from desktop_app.widgets.fields import Line, NameLine, Paragraph, Pick, form
from desktop_app.widgets.labels import label

Control = Line | Paragraph | Pick


class FieldForm(QWidget):
    """`entered(subject, key, text)` when a field is set, `left` on Esc.

    `names_wanted` when a name is about to be typed, `linked(subject, entity)` when one was picked.

    `read` says what a typed value means, as it is typed. The subject is the mention whose fields are shown.
    """

    entered = Signal(str, str, str)
    linked = Signal(str, object)
    names_wanted = Signal()
    left = Signal()

    def __init__(self, fields: tuple[Field, ...], read: Callable[[str], tuple[str, str]]) -> None:
        super().__init__()
        self._read = read
        self._controls: dict[str, Control] = {}
        self._shown: dict[str, str] = {}
        self._given: dict[str, str] = {}
        self._subject = ""
        self._meaning = label("", "understood", wrap=True)
        self._meaning.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._rows = form()
        for field in fields:
            self._add(field)
        column.addLayout(self._rows)

    def show_fields(self, subject: str, fields: tuple[Field, ...]) -> None:
        """Fill in the values; the field that is being typed in stays as it is while the subject is the same.

        A field that there was none of before is added, one that this mention does not have is hidden.
        """
        same, self._subject = subject == self._subject, subject
        self._given.clear()
        for field in fields:
            if field.key not in self._controls:
                self._add(field)
        had = {field.key for field in fields}
        for key, control in self._controls.items():
            if self._rows.isRowVisible(control) != (key in had):
                self._rows.setRowVisible(control, key in had)
        for field in fields:
            control = self._controls[field.key]
            if same and control.hasFocus():
                continue
            self._shown[field.key] = field.value
            if isinstance(control, Pick):
                control.show_code(field.value)
            elif isinstance(control, Paragraph):
                control.setPlainText(field.value)
            else:
                control.setText(field.value)
                control.setCursorPosition(0)
        if not same:
            self._meaning.hide()

    def offer(self, names: Sequence[Name]) -> None:
        """Offer names in the fields that hold one."""
        for control in self._controls.values():
            if isinstance(control, NameLine):
                control.offer(names)

    def edit_first(self) -> None:
        """Put the keyboard in the first field, its text selected."""
        control = next(iter(self._controls.values()))
        control.setFocus()
        if not isinstance(control, Pick):
            control.selectAll()

    def _add(self, field: Field) -> None:
        control = self._control(field)
        self._controls[field.key] = control
        name = label(field.label, "muted")
        name.setBuddy(control)
        control.setAccessibleName(field.label)
        self._rows.addRow(name, control)
        if field.said:
            self._rows.addRow(self._meaning)

    def _control(self, field: Field) -> Control:
        if field.control == "choice":
            pick = Pick(field.choices)
            pick.chosen.connect(lambda code: self._give_changed(field.key, code))
            return pick
        if field.control == "text":
            paragraph = Paragraph(4)
            paragraph.setPlaceholderText(field.hint)
            paragraph.entered.connect(lambda: self._give(field.key, paragraph.toPlainText()))
            paragraph.left.connect(self._leave)
            return paragraph
        line = self._name_line(field.key) if field.control == "name" else Line()
        line.setPlaceholderText(field.hint)
        line.setReadOnly(field.control == "fixed")
        if field.control != "name":
            line.entered.connect(lambda: self._give(field.key, line.text()))
        line.left.connect(self._leave)
        if field.said:
            line.textEdited.connect(self._show_meaning)
        else:
            line.editingFinished.connect(lambda: self._give_changed(field.key, line.text()))
        return line

    def _name_line(self, key: str) -> NameLine:
        line = NameLine()
        line.wanted.connect(self.names_wanted)
        line.entered.connect(lambda: self._give_name(key, line))
        return line

    def _give_name(self, key: str, line: NameLine) -> None:
        if line.picked is None:
            self._give(key, line.text())
        else:
            self._given[key] = line.text()
            self.linked.emit(self._subject, line.picked)

    def _give(self, key: str, text: str) -> None:
        self._given[key] = text
        self.entered.emit(self._subject, key, text)

    def _give_changed(self, key: str, text: str) -> None:
        """A field that is left with another text by Tab or by the mouse counts as entered."""
        if text not in (self._shown.get(key, text), self._given.get(key)):
            self._give(key, text)

    def _show_meaning(self, text: str) -> None:
        words, problem = self._read(text) if text.strip() else ("", "")
        self._meaning.setObjectName("problem" if problem else "understood")
        self._meaning.setText(problem or (f"= {words}" if words else ""))
        self._meaning.style().unpolish(self._meaning)
        self._meaning.style().polish(self._meaning)
        self._meaning.setVisible(bool(words or problem))

    def _leave(self) -> None:
        for key, control in self._controls.items():
            if key not in self._shown:
                continue
            if isinstance(control, Line):
                control.setText(self._shown[key])
            elif isinstance(control, Paragraph):
                control.setPlainText(self._shown[key])
        self._meaning.hide()
        self.left.emit()
