"""The three columns of the desk, kept in step with it: queue, article, claims with inspector."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QTabWidget, QWidget

from desktop_app.desk.decisions import Decisions, reading
from desktop_app.desk.desk import Desk
from desktop_app.look.own_colours import own_colour
from desktop_app.look.theme import Theme
from desktop_app.view_models.article import Span
from desktop_app.view_models.card import card
from desktop_app.view_models.claims import claim_rows
from desktop_app.view_models.findings import finding_rows, places
from desktop_app.view_models.marks import Mark, marks
from desktop_app.view_models.minimap import ticks
from desktop_app.view_models.queue import with_article
from desktop_app.view_models.rows import claim_look, finding_look, queue_look
from desktop_app.widgets.article_head import ArticleHead
from desktop_app.widgets.claim_list import ClaimList
from desktop_app.widgets.find_bar import FindBar
from desktop_app.widgets.inspector import Inspector
from desktop_app.widgets.minimap import Minimap
from desktop_app.widgets.queue_head import QueueHead
from desktop_app.widgets.reader_view import ReaderView
from desktop_app.widgets.rows import RowList
from desktop_app.widgets.rows import card as framed
from desktop_app.widgets.tour import Tour

CARD_AFTER = 6
"""Milliseconds after a decision when the inspector follows: what the eye is on is painted by then."""
ROOMY = 140
"""Percent of text size up to which the first steps have room below the queue."""
MAP_AFTER = 400
"""Milliseconds after which the map beside the scroll bar follows."""
LISTS_AFTER = 40
"""Milliseconds after a decision when the lists follow: the next key need not wait for them."""


class Panes(QObject):
    """Builds the columns and refreshes them from the desk's signals: the article at once, the lists after it."""

    refreshed = Signal()

    def __init__(self, desk: Desk, decisions: Decisions, theme: Theme) -> None:
        super().__init__()
        self._desk, self._decisions, self._theme, self._percent = desk, decisions, theme, theme.percent
        self.queue = RowList(theme, self.tr("Articles"), lambda r: r.article_id, queue_look)
        self.queue.empty_text = self.tr("No articles yet.\nCtrl+I adds some, or drop files here.")
        self.head = ArticleHead()
        self.reader = ReaderView(theme)
        self.claims = ClaimList(theme, self.tr("Claims"), lambda r: r.mention_id, claim_look)
        self.claims.empty_text = self.tr("No claims found yet.")
        self.findings = RowList(theme, self.tr("Inconsistencies"), lambda r: r.finding_id, finding_look)
        self.findings.empty_text = self.tr("Nothing in this article contradicts itself, as far as the program sees.")
        self.inspector = Inspector(self._read, lambda name: own_colour(theme.tokens, name))
        self.minimap = Minimap(theme)
        self.find = FindBar(self._text, lambda: self.reader.caret())
        self.tour: Tour | None = None
        self.queue_head = QueueHead()
        self.queue_head.hide()
        self.splitter = self._columns()
        self._lists_later = self._timer(LISTS_AFTER, self.refresh_lists)
        self._card_later = self._timer(CARD_AFTER, self.refresh_card)
        self._map_later = self._timer(MAP_AFTER, self._show_map)
        desk.caret = self.reader.caret
        desk.opened.connect(self._opened)
        desk.touched.connect(self._touched)
        desk.selected.connect(self._selected)
        desk.queue_changed.connect(self._show_queue)
        self.queue.picked.connect(desk.open)
        self.inspector.left.connect(self.reader.setFocus)
        self.refreshed.connect(self._map_later.start)
        self.minimap.wanted.connect(self._scroll_to)
        self.find.found.connect(desk.select_place)
        self.find.left.connect(self.reader.setFocus)
        desk.opened.connect(self.find.forget)
        theme.changed.connect(self._card_later.start)
        theme.changed.connect(self._widen)
        theme.changed.connect(self.inspector.forget_sheets)

    def _timer(self, after: int, run: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(after)
        timer.timeout.connect(run)
        return timer

    def stop(self) -> None:
        """Let nothing be refreshed any more."""
        self._lists_later.stop()
        self._card_later.stop()
        self._map_later.stop()

    def _columns(self) -> QSplitter:
        self.tabs = QTabWidget()
        self.tabs.addTab(self.claims, self.tr("Claims"))
        self.tabs.addTab(self.findings, self.tr("Inconsistencies"))
        self.tabs.setDocumentMode(True)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideRight)
        self.right = QSplitter(Qt.Orientation.Vertical)
        for part in (framed(self.tabs), framed(self.inspector)):
            self.right.addWidget(part)
        self.right.setSizes([300, 460])
        splitter = QSplitter(Qt.Orientation.Horizontal)
        self._left = left = framed(self.queue_head, self.queue)
        self._centre = centre = framed(self.head, self._read_here(), self.find)
        left.setMinimumWidth(170)
        centre.setMinimumWidth(380)
        for column in (left, centre, self.right):
            splitter.addWidget(column)
        for each in (splitter, self.right):
            each.setHandleWidth(10)
            each.setChildrenCollapsible(False)
        for i, stretch in enumerate((0, 1, 0)):
            splitter.setStretchFactor(i, stretch)
        splitter.setSizes([240, 610, 410])
        return splitter

    def _widen(self) -> None:
        """Give the inspector the room that larger text needs: from the queue first, then from the article."""
        if self._percent != self._theme.percent:
            self._percent = self._theme.percent
            whole, roomy = self.splitter.width(), self._percent <= ROOMY
            self._left.setMinimumWidth(170 if roomy else 205)
            self._centre.setMinimumWidth(380 if roomy else 355)
            right = min(self._theme.px(410), whole - 205 - 355 - 20)
            left = 240 if roomy else 205
            self.splitter.setSizes([left, whole - right - left - 20, right])
            self.right.setSizes([300, 460] if roomy else [200, 560])

    def _read_here(self) -> QWidget:
        """Return the article with the map beside its scroll bar."""
        place = QWidget()
        row = QHBoxLayout(place)
        row.setContentsMargins(0, 0, 2, 0)
        row.setSpacing(0)
        self.reader.setMinimumHeight(1)
        row.addWidget(self.reader, 1)
        row.addWidget(self.minimap)
        return place

    def show_tour(self, key: Callable[[str], str], ended: Callable[[], None]) -> None:
        """Show the first steps below the queue, until they are done."""
        self.end_tour()
        self.tour = Tour(key)
        self.tour.ended.connect(self.end_tour)
        self.tour.ended.connect(ended)
        layout = (self._left if self._theme.percent <= ROOMY else self._centre).layout()
        assert layout is not None
        layout.addWidget(self.tour)

    def end_tour(self) -> None:
        if self.tour is not None:
            self.tour.hide()
            self.tour.deleteLater()
            self.tour = None
            self.reader.setFocus()

    def placed(self) -> QWidget:
        """Return the columns with air around them."""
        ground = QWidget()
        row = QHBoxLayout(ground)
        row.setContentsMargins(12, 12, 12, 12)
        row.addWidget(self.splitter)
        return ground

    # --- the desk changed

    def _opened(self) -> None:
        article = self._desk.article
        assert article is not None
        title = article.article.source.title
        end = len(title) if article.text.startswith(title + "\n") else 0
        self.reader.show_text(self._desk.display, end)
        self.reader.show_marks(self._marks, self._places)
        self._select_in_reader()
        self.inspector.close_sheet(back=False)
        self.refresh_lists()
        self.reader.setFocus()

    def _touched(self, spans: Sequence[Span] | None) -> None:
        if spans is None:
            self.reader.refresh_all()
        else:
            self.reader.refresh(spans)
        self._select_in_reader()
        self._card_later.start()
        self._lists_later.start()

    def _selected(self) -> None:
        self._select_in_reader()
        self.inspector.close_sheet(back=False)
        self._card_later.start()

    def _select_in_reader(self) -> None:
        article = self._desk.article
        m = article.selection if article is not None else None
        wanted = article.selected_span if article is not None else None
        if wanted != self.reader.selected_span:
            self.reader.select(wanted, m is not None and m.mention.kind == "claim")

    def refresh_lists(self) -> None:
        """Show the rows of claims, inconsistencies and queue as they are now."""
        article = self._desk.article
        if article is None:
            return
        rows, found = claim_rows(article), finding_rows(article)
        self.claims.rows.replace(rows)
        self.findings.rows.replace(found)
        still_open = sum(r.status == "open" for r in found)
        contradicting = f"{self.tr('Inconsistencies')}  {still_open}" if found else self.tr("Inconsistencies")
        for at, words in enumerate((f"{self.tr('Claims')}  {len(rows)}", contradicting)):
            self.tabs.setTabText(at, words)
            self.tabs.setTabToolTip(at, words)
        self._show_queue()
        self.refresh_card()

    def refresh_card(self) -> None:
        """Show what is selected."""
        article = self._desk.article
        if article is None:
            return
        m = article.selection
        self.claims.mark(m.mention_id if m is not None else "")
        self.inspector.show_card(card(article, m, self._decisions.hazards(m)) if m is not None else None)
        self.head.show_article(article)
        self.refreshed.emit()

    def _show_queue(self) -> None:
        article = self._desk.article
        self.queue.rows.more = self._desk.queueing.read_on if self._desk.queueing.more else None
        self.queue.rows.replace(with_article(self._desk.queue, article) if article is not None else self._desk.queue)
        if article is not None:
            self.queue.mark(article.article_id)

    def _text(self) -> str:
        return self._desk.article.text if self._desk.article is not None else ""

    def _show_map(self) -> None:
        if self._desk.article is not None:
            self.minimap.show_ticks(ticks(self._desk.article))

    def _scroll_to(self, share: float) -> None:
        bar = self.reader.verticalScrollBar()
        bar.setValue(round(share * (bar.maximum() + bar.pageStep()) - bar.pageStep() / 2))

    def _marks(self, start: int, end: int) -> list[Mark]:
        article = self._desk.article
        if article is None:
            return []
        colours = {(one.kind, one.name): one.colour for one in article.own.labels}
        return marks(article.between(start, end), colours)

    def _places(self) -> list[Span]:
        article = self._desk.article
        if article is None:
            return []
        return [p for f in article.findings.values() if f.status in ("open", "confirmed") for p in places(article, f)]

    def _read(self, text: str) -> tuple[str, str]:
        article = self._desk.article
        m = article.selection if article is not None else None
        return reading(m, text, article.article.source.date) if article is not None and m is not None else ("", "")
