"""Facts, relations and other mentions beside what is selected: told after the rest, and acted on with one key."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from annotations.errors import RefusedError
from annotations.review import decide_relation
from desktop_app.desk.decisions import Decisions
from desktop_app.desk.desk import CHECKED_AT_ONCE, Desk
from desktop_app.desk.panes import Panes
from desktop_app.look.theme import Theme
from desktop_app.running.project_thread import Priority
from desktop_app.view_models import wording
from desktop_app.view_models.beside import Beside, Link, beside
from desktop_app.widgets.key_menu import KeyMenu
from desktop_app.widgets.links import Links, Pair
from schemas.changes import Changes
from schemas.relation import DEFAULT_RELATIONS, RelationType
from schemas.state import MentionState

if TYPE_CHECKING:
    from annotations.project.beside import FactBeside
    from annotations.project.project import Project

SHOW_AFTER, READ_AFTER = 60, 400
"""Milliseconds after a selection when it is told, after a change when the facts are read anew."""


class BesideIt(QObject):
    """Reads the facts of the open article in the background; the relations are those of its mentions."""

    def __init__(self, desk: Desk, decisions: Decisions, panes: Panes, theme: Theme) -> None:
        super().__init__()
        self._desk, self._decisions, self._panes = desk, decisions, panes
        self._facts: list[FactBeside] = []
        self._types: tuple[RelationType, ...] = DEFAULT_RELATIONS
        self._source = ""
        self._show_later, self._read_later = self._timer(SHOW_AFTER, self._show), self._timer(READ_AFTER, self._read)
        self.links = Links(panes.reader, theme, self._pairs)
        panes.refreshed.connect(self._show_later.start)
        desk.opened.connect(self._opened)
        desk.bridge.changed.connect(self._changed)
        extras = panes.inspector.extras
        extras.picked.connect(desk.select)
        extras.applied.connect(self.apply)
        extras.cut.connect(self._cut)

    def _timer(self, after: int, run: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(after)
        timer.timeout.connect(run)
        return timer

    def stop(self) -> None:
        self._show_later.stop()
        self._read_later.stop()

    # --- what is shown

    def _opened(self) -> None:
        self._facts, self._source = [], ""
        self._read_later.start()

    def _changed(self, changes: Changes) -> None:
        """Read anew; of a long article, whose reading takes a second, only where more than mentions changed."""
        article = self._desk.article
        short = article is not None and len(article.mentions) <= CHECKED_AT_ONCE
        if short or any(not isinstance(state, MentionState) for state in changes.states.values()):
            self._read_later.start()

    def _read(self) -> None:
        article = self._desk.article
        if article is not None:
            work = partial(_read, article_id=article.article_id)
            arrived = partial(self._arrived, article.article_id)
            self._desk.bridge.ask(work, arrived, priority=Priority.BACKGROUND)

    def _arrived(self, article_id: str, found: "tuple[list[FactBeside], tuple[RelationType, ...]]") -> None:
        article = self._desk.article
        if article is not None and article.article_id == article_id:
            self._facts, self._types = found
            self._show()

    def _show(self) -> None:
        article = self._desk.article
        m = article.selection if article is not None else None
        found = beside(article, m, self._facts, self._types) if article is not None and m is not None else Beside()
        self._panes.inspector.extras.show_beside(found)
        if self.links.isVisible():
            self.links.update()

    def _pairs(self) -> list[Pair]:
        article = self._desk.article
        if article is None:
            return []
        labels = {t.name: t.label for t in self._types}
        return [
            ((m.mention.start, m.mention.end), (to.mention.start, to.mention.end), labels.get(r.kind, r.kind))
            for m in article.mentions.values()
            for r in m.relations
            if (to := article.mentions.get(r.target)) is not None
        ]

    # --- facts

    def apply_first(self) -> None:
        """Apply the fact that stands first beside what is selected."""
        self._show()
        facts = self._panes.inspector.extras.now.facts
        if not facts:
            raise RefusedError(self.tr("No fact was verified before about this."))
        self.apply(facts[0].fact_id)

    def apply(self, fact_id: str) -> None:
        """Carry the verdict and the evidence of a fact over to the claim; an open claim is accepted by that."""
        if self._desk.read_only:
            self._desk.said.emit(self.tr("This project is open for reading only."))
            return
        drafts, claim = self._decisions.claim_drafts()

        def work(project: "Project") -> Changes:
            from annotations.project.beside import drafts_for, fact_named

            known = fact_named(project, fact_id)
            more = drafts_for(project, claim, known)
            label = f"apply the fact {wording.short(known.fact.statement, 40)}"
            return project.commit([*drafts, *more], label, follow=False)

        self._desk.bridge.ask(work, self._desk.bridge.changed.emit, priority=Priority.DECISION)

    # --- relations

    def mark_source(self) -> None:
        """Take the selected mention as the one that points."""
        m = self._selected()
        self._source = m.mention_id
        words = self.tr("From “%s”: select the other mention and press .")
        self._desk.said.emit(words.replace("%s", wording.short(m.mention.surface, 36)))

    def mark_target(self) -> None:
        """Let the mention that was taken point to the selected one; where several relations fit, ask which."""
        article, target = self._desk.article, self._selected()
        source = article.mentions.get(self._source) if article is not None else None
        if source is None:
            raise RefusedError(self.tr("No mention was taken to point from."), self.tr("Press , on it first."))
        fits = decide_relation.fitting(source, target, self._types)
        if not fits:
            raise RefusedError(self.tr("No relation of this project fits these two."))
        if len(fits) == 1:
            self.relate(source, target, fits[0])
            return
        menu = KeyMenu(self._panes.reader)
        for number, one in enumerate(fits, 1):
            menu.addAction(f"&{number}  {one.label}").setData(one.name)
        by_name = {one.name: one for one in fits}
        menu.triggered.connect(lambda action: self.relate(source, target, by_name[action.data()]))
        menu.aboutToHide.connect(menu.deleteLater)
        box = self._panes.reader.box_of((target.mention.start, target.mention.end))
        corner = self._panes.reader.viewport().rect().center() if box is None else box.bottomLeft()
        menu.popup(self._panes.reader.viewport().mapToGlobal(corner))

    def relate(self, source: MentionState, target: MentionState, kind: RelationType) -> None:
        """Make a relation, as a decision."""
        article = self._desk.article
        assert article is not None
        drafts = decide_relation.relate(source, target, kind.name, self._types, article.revision)
        a, b = wording.short(source.mention.surface, 24), wording.short(target.mention.surface, 24)
        if self._desk.decide(drafts, f"{a} {kind.label.lower()} {b}"):
            self._source = ""
            self._show_later.start()

    def _cut(self, link: Link) -> None:
        article = self._desk.article
        source = article.mentions.get(link.source) if article is not None else None
        if article is not None and source is not None:
            drafts = decide_relation.unrelate(source, link.kind, link.target, article.revision)
            self._desk.decide(drafts, "take a relation back")

    def _selected(self) -> MentionState:
        article = self._desk.article
        m = article.selection if article is not None else None
        if m is None:
            raise RefusedError(self.tr("Nothing is selected."), self.tr("Press N for the next open item."))
        return m


def _read(project: "Project", article_id: str) -> "tuple[list[FactBeside], tuple[RelationType, ...]]":
    from annotations.project.beside import facts_for

    return facts_for(project, article_id), decide_relation.of_settings(project.store.settings())
