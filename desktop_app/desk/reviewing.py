"""What the reviewer's hands do at the desk: step, click, mark, open an editor, set a field."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from annotations.errors import FactdeskError, RefusedError
from desktop_app.desk.decisions import KIND_KEYS, Decisions
from desktop_app.desk.desk import Desk
from desktop_app.desk.labelling import Labelling
from desktop_app.desk.panes import Panes
from desktop_app.view_models import wording
from desktop_app.view_models.inspector import changed
from desktop_app.view_models.own_fields import PREFIX
from schemas.entity import Entity
from schemas.state import MentionState


class Reviewing(QObject):
    """Turns keys and clicks into selections and decisions. Errors reach the reviewer as messages."""

    def __init__(self, desk: Desk, decisions: Decisions, panes: Panes) -> None:
        super().__init__()
        self._desk, self._decisions, self._panes = desk, decisions, panes
        self._labelling = Labelling(desk, panes)
        panes.claims.picked.connect(self._pick)
        panes.reader.clicked.connect(self._click)
        inspector = panes.inspector
        inspector.changed.connect(self._set_field)
        inspector.linked.connect(self._link)
        inspector.chosen.connect(lambda n: self._try(lambda: decisions.choose(n)))
        inspector.removed.connect(lambda i: self._try(lambda: decisions.detach(i)))
        keep: dict[str, Callable[[Any], None]] = {
            "evidence": decisions.attach,
            "verdict": decisions.give_verdict,
            "note": decisions.note,
        }
        inspector.kept.connect(lambda name, what: self._keep(lambda: keep[name](what)))

    @property
    def _mention(self) -> MentionState | None:
        return self._desk.article.selection if self._desk.article is not None else None

    # --- moving

    def step(self, by: int, *, kinds: frozenset[str] | None = None, open_only: bool = False) -> None:
        """Select the next mention that fits, or say that there is none."""
        if not self._desk.step(by, kinds=kinds, open_only=open_only):
            self._desk.said.emit(self.tr("There is none in this article."))

    def cycle(self) -> None:
        """Select the next mention at this place; where there is but one, go to the next pane."""
        article, m = self._desk.article, self._mention
        if article is None or m is None:
            self.next_pane()
            return
        here = [x.mention_id for x in article.between(m.mention.start, m.mention.end)]
        if len(here) < 2:
            self.next_pane()
            return
        self._desk.select(here[(here.index(m.mention_id) + 1) % len(here)])

    def next_pane(self) -> None:
        """Give the keyboard to the next of queue, article, list, inspector."""
        p = self._panes
        panes: list[QWidget] = [p.queue, p.reader, p.tabs.currentWidget(), p.inspector]
        focus = QApplication.focusWidget()
        at = next((i for i, w in enumerate(panes) if focus is not None and (w is focus or w.isAncestorOf(focus))), 0)
        following = panes[(at + 1) % len(panes)]
        if following is p.inspector:
            p.inspector.edit_value()
        else:
            following.setFocus()

    def focus_article(self) -> None:
        """Leave whatever is being done, and go back to the article."""
        self._panes.inspector.close_sheet(back=False)
        self._panes.reader.leave_span()
        self._panes.reader.setFocus()

    def _click(self, position: int) -> None:
        article = self._desk.article
        if article is None:
            return
        here = [m.mention_id for m in article.at(position)]
        if article.selected in here:
            self._desk.select(here[(here.index(article.selected) + 1) % len(here)])
        else:
            self._desk.select(here[0] if here else "")

    def _pick(self, mention_id: str) -> None:
        self._desk.select(mention_id)
        self._panes.reader.setFocus()

    # --- marking

    def begin_span(self) -> None:
        """Show the caret where the selected mention starts, or at the top of what is in view."""
        m = self._mention
        self._panes.reader.setFocus()
        self._panes.reader.begin_span(m.mention.start if m is not None else self._panes.reader.first_visible())

    def digit(self, number: int) -> None:
        """A number key: the kind of the marked span, else a choice for the selected mention."""
        span = self._panes.reader.span()
        if span is None:
            self._decisions.choose(number)
            return
        if number not in KIND_KEYS:
            raise RefusedError(self.tr("Keys 1 to 5 say what a marked stretch is."))
        self._decisions.add(KIND_KEYS[number], span)
        self._panes.reader.leave_span()

    def resize(self, end: str, by: int, unit: str) -> None:
        self._decisions.resize(end, by, unit)

    # --- editing

    def edit(self, what: str) -> None:
        """Open the editor of a value, a note, evidence or a verdict."""
        inspector, m = self._panes.inspector, self._mention
        if self._desk.article is None or m is None:
            raise RefusedError(self.tr("Nothing is selected."), self.tr("Press N for the next open item."))
        self._panes.refresh_card()
        if what == "value":
            inspector.edit_value()
            return
        if what == "note":
            inspector.open_sheet(what, wording.short(m.mention.surface, 120))
            return
        m = self._decisions.claim_mention()
        self._desk.select(m.mention_id)
        self._panes.refresh_card()
        claim = self._desk.article.claim_of(m)
        about = wording.short(wording.value_words(claim.value) if claim else wording.value(m.mention), 200)
        inspector.open_sheet(what, about, claim.verdict if claim else None, self._desk.article.scale)

    def label(self) -> None:
        """Offer the labels and attributes of the project's own."""
        self._labelling.ask()

    def go_to_claim(self) -> None:
        """Select the claim in which the selected mention lies."""
        self._desk.select(self._decisions.claim_mention().mention_id)

    def saw_raw(self) -> None:
        self._decisions.saw_raw()
        self._panes.refresh_card()
        self._panes.reader.setFocus()

    def _set_field(self, mention_id: str, key: str, text: str) -> None:
        article = self._desk.article
        m = article.mentions.get(mention_id) if article is not None else None
        if article is None or m is None:
            return
        if key.startswith(PREFIX):
            self._try(lambda: self._labelling.give(m, key.removeprefix(PREFIX), text))
            return
        date = article.article.source.date
        typed = key in ("said", "name", "speaker", "wording")
        here = m is self._mention
        if (
            self._try(lambda: self._decisions.correct(changed(m.mention, key, text, date), m, advance=typed and here))
            and typed
            and here
        ):
            self._panes.reader.setFocus()

    def _link(self, mention_id: str, entity: Entity) -> None:
        article = self._desk.article
        m = article.mentions.get(mention_id) if article is not None else None
        if m is not None and self._try(lambda: self._decisions.link(m, entity, advance=m is self._mention)):
            self._panes.reader.setFocus()

    def _keep(self, act: Callable[[], object]) -> None:
        if self._try(act):
            self._panes.inspector.close_sheet()

    def _try(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except FactdeskError as problem:
            self._desk.bridge.report(problem)
            return False
        return True

    # --- the whole article

    def toggle_marks(self) -> None:
        reader = self._panes.reader
        reader.hide_marks(not reader.marks_hidden)

    def zoom(self, by: int) -> None:
        """Make the article's type larger or smaller by percent; 0 as it was."""
        reader = self._panes.reader
        reader.set_zoom(reader.zoom + by if by else 100)

    def detect_again(self) -> None:
        self._desk.detect_again()

    def check_again(self) -> None:
        self._desk.check_again()
