"""What is selected: its words, its fields, what the number keys give, and for a claim its evidence and verdict."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.view_models.card import Card
from desktop_app.view_models.names import Name
from desktop_app.widgets.claim_panel import ClaimPanel
from desktop_app.widgets.editors import Sheet, VerdictSheet
from desktop_app.widgets.evidence_sheet import says_where
from desktop_app.widgets.extras import Extras
from desktop_app.widgets.field_form import FieldForm
from desktop_app.widgets.flow import Flow
from desktop_app.widgets.labels import ElidedLink, OwnChip, button, label, scrolled, set_tone
from desktop_app.widgets.sheets import SHEETS
from schemas.verdict import Rating, Verdict


class Inspector(QWidget):
    """`changed(mention id, key, text)` when a field is set, `linked(mention id, Entity)` when a name was picked.

    `asked(action id)` for its buttons, `changing`, `removed` of evidence, `dropped(mime data)` on what is selected,
    `names_wanted` when a name is about to be typed, `left` on Esc.
    """

    changed = Signal(str, str, str)
    linked = Signal(str, object)
    names_wanted = Signal()
    asked = Signal(str)
    removed = Signal(str)
    changing = Signal(str)
    dropped = Signal(object)
    kept = Signal(str, object)
    chosen = Signal(int)
    left = Signal()
    made = Signal(str, object)
    """A sheet, when it is made: what else it needs is wired to it."""

    def __init__(self, read: Callable[[str], tuple[str, str]], colour: Callable[[str], str]) -> None:
        """`read` says what a typed value means, `colour` which colour a name is now."""
        super().__init__()
        self._colour = colour
        self.setAcceptDrops(True)
        self._read = read
        self._forms: dict[str, FieldForm] = {}
        self._card: Card | None = None
        self._pages = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        self._pages.addWidget(self._front())
        self._sheets: dict[str, Sheet] = {}

    # --- what is shown

    def show_card(self, card: Card | None) -> None:
        """Show what is selected, or that nothing is."""
        self._card = card
        self._empty.setVisible(card is None)
        self._body.setVisible(card is not None)
        self._foot.setVisible(card is not None)
        if card is None:
            return
        self._kind.setText(card.kind)
        self._own.show_label(card.label, self._colour(card.colour))
        self._state.setText(card.state)
        set_tone(self._state, card.tone)
        self._score.setText(card.score)
        self._score.setVisible(bool(card.score))
        self._surface.setText(card.surface)
        self._surface.setVisible(bool(card.surface))
        self._value.setText(card.value)
        self._value.setVisible(bool(card.value))
        self._was.setText(card.was)
        self._was.setVisible(bool(card.was))
        self._raw.setText(card.raw)
        self._raw_box.setVisible(bool(card.raw))
        form = self._form(card)
        form.show_fields(card.mention_id, card.fields)
        for each in self._forms.values():
            each.setVisible(each is form)
        self._show_choices(card)
        self._why.setText(card.why)
        self._why.setVisible(bool(card.why))
        self._notes.setText(card.notes)
        self._notes.setVisible(bool(card.notes))
        self._claim.setVisible(card.claim is not None)
        if card.claim is not None:
            self._claim.show_card(card.claim)
        self._inside.show_text(self.tr("In the claim: %s").replace("%s", card.inside))
        self._inside.setVisible(bool(card.inside))

    def show_conversions(self, words: str) -> None:
        """Show a figure in other currencies or units; "" shows nothing."""
        self._conversions.setText(words)
        self._conversions.setVisible(bool(words))

    def show_names(self, names: Sequence[Name]) -> None:
        """Offer names where one is typed."""
        for form in self._forms.values():
            form.offer(names)

    def edit_value(self) -> None:
        """Put the keyboard in the line that says the value."""
        if self._card is not None:
            self.close_sheet(back=False)
            self._forms[self._card.shape].edit_first()

    def open_sheet(self, name: str, about: str, verdict: Verdict | None = None, scale: tuple[Rating, ...] = ()) -> None:
        """Show a sheet ("evidence", "verdict", "note"), empty or with the verdict that stands on its scale."""
        sheet = self.sheet(name)
        if isinstance(sheet, VerdictSheet):
            sheet.show_scale(scale)
            sheet.show_verdict(verdict)
        sheet.begin(about)
        self._pages.setCurrentWidget(sheet)

    def sheet(self, name: str) -> Sheet:
        """Return a sheet; it is made when it is first needed."""
        if name not in self._sheets:
            made = SHEETS[name]()
            made.kept.connect(partial(self.kept.emit, name))
            made.left.connect(self.close_sheet)
            self.made.emit(name, made)
            self._sheets[name] = made
            self._pages.addWidget(made)
        return self._sheets[name]

    def close_sheet(self, back: bool = True) -> None:
        """Show the fields again; `back` gives the keyboard back to the article."""
        self._pages.setCurrentIndex(0)
        if back:
            self.left.emit()

    def forget_sheets(self) -> None:
        """Make the sheets anew when they are next needed: their sizes were those of another theme."""
        if self._pages.currentIndex() == 0:
            for sheet in self._sheets.values():
                self._pages.removeWidget(sheet)
                sheet.deleteLater()
            self._sheets.clear()

    # --- what happens to it

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._card is not None and says_where(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.dropped.emit(event.mimeData())
        event.acceptProposedAction()

    # --- how it is built

    def _front(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        empty = label(
            self.tr("Nothing is selected.\n\nN goes to the next open item, J and K step through all of them, "
                    "C goes to the next claim. Or click a mark in the article."),
            "muted", wrap=True,
        )  # fmt: skip
        empty.setContentsMargins(18, 18, 18, 18)
        empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._empty = scrolled(empty)
        column.addWidget(self._empty, 1)
        self._body = scrolled(self._content())
        self._body.setMinimumHeight(1)
        column.addWidget(self._body, 1)
        self._foot = self._buttons()
        column.addWidget(self._foot)
        self._body.hide()
        self._foot.hide()
        return page

    def _content(self) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        self._kind, self._state, self._score = label("", "chip"), label("", "chip"), label("", "hint", wrap=True)
        self._own = OwnChip()
        chips = Flow(apart=True)
        note = button(self.tr("Note  M"), lambda: self.asked.emit("note"), "link")
        for part in (self._kind, self._own, self._state, note):
            chips.addWidget(part)
        column.addLayout(chips)
        column.addWidget(self._score)
        self._surface = label("", "quoted", wrap=True, select=True)
        self._value = label("", "muted", wrap=True, select=True)
        self._conversions = label("", "hint", wrap=True, select=True)
        self._conversions.hide()
        self._was = label("", "hint", wrap=True)
        self._raw_box = QFrame()
        self._raw_box.setObjectName("banner")
        raw_column = QVBoxLayout(self._raw_box)
        self._raw = label("", "", wrap=True, select=True)
        raw_column.addWidget(self._raw)
        raw_column.addWidget(
            button(self.tr("I have seen the raw characters  R"), lambda: self.asked.emit("raw"), "link")
        )
        self.extras = Extras()
        for widget in (self._surface, self._value, self._conversions, self._was, self._raw_box, self.extras.facts):
            column.addWidget(widget)
        self._choices = QVBoxLayout()
        self._choices.setSpacing(1)
        column.addLayout(self._choices)
        self._fields = QVBoxLayout()
        column.addLayout(self._fields)
        self._claim = ClaimPanel()
        self._claim.wanted.connect(self.asked)
        self._claim.removed.connect(self.removed)
        self._claim.changing.connect(self.changing)
        column.addWidget(self._claim)
        self._inside = ElidedLink(lambda: self.asked.emit("claim"))
        column.addWidget(self._inside)
        column.addWidget(self.extras)
        self._notes = label("", "", wrap=True, select=True)
        self._why = label("", "hint", wrap=True, select=True)
        column.addWidget(self._notes)
        column.addWidget(self._why)
        column.addStretch(1)
        return body

    def _buttons(self) -> QWidget:
        foot = QWidget()
        row = Flow(foot, right=True)
        row.setContentsMargins(16, 8, 16, 12)
        row.addWidget(button(self.tr("Skip  S"), lambda: self.asked.emit("skip")))
        row.addWidget(button(self.tr("Reject  X"), lambda: self.asked.emit("reject")))
        row.addWidget(button(self.tr("Accept  A"), lambda: self.asked.emit("accept"), "primary"))
        return foot

    def _form(self, card: Card) -> FieldForm:
        form = self._forms.get(card.shape)
        if form is None:
            form = FieldForm(card.fields, self._read)
            form.entered.connect(self.changed)
            form.linked.connect(self.linked)
            form.names_wanted.connect(self.names_wanted)
            form.left.connect(self.left)
            self._forms[card.shape] = form
            self._fields.addWidget(form)
        return form

    def _show_choices(self, card: Card) -> None:
        while (item := self._choices.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if card.choices_are_readings:
            for number, words in enumerate(card.choices, start=1):
                choice = ElidedLink(partial(self.chosen.emit, number))
                choice.show_text(f"{number}   {words}")
                self._choices.addWidget(choice)
        elif card.choices:
            words = "    ".join(f"{n}\u00a0{w}" for n, w in enumerate(card.choices, start=1))
            self._choices.addWidget(label(words, "hint", wrap=True))
