"""Another article beside the one on the desk: chosen by a part of its title, shown with the claims aligned."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from annotations.errors import RefusedError
from desktop_app.actions.base import Action
from desktop_app.desk.desk import Desk
from desktop_app.look.theme import Theme
from desktop_app.running.project_thread import Priority

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog, QWidget

    from annotations.project.compare import Aligned
    from annotations.project.project import Project
    from desktop_app.view_models.article import Span


_EARLIER = "revision "
"""How the id of a choice begins that is an earlier revision."""


class SideBySide(QObject):
    """Asks which article, compares in the background, and goes to a claim on the desk."""

    def __init__(self, desk: Desk, over: "QWidget", theme: Theme, jump: "Callable[[str, Span], None]") -> None:
        super().__init__()
        self._desk, self._over, self._theme, self._jump = desk, over, theme, jump

    def ask(self) -> None:
        """Offer the earlier revisions of the article, and the other articles."""
        article = self._desk.article
        if article is None:
            raise RefusedError(self.tr("No article is open."))
        article_id = article.article_id
        self._desk.bridge.ask(lambda project: project.store.revisions_of(article_id), self._offer)

    def _offer(self, revisions: list[str]) -> None:
        from desktop_app.widgets.palette import Palette

        article = self._desk.article
        if article is None or article.revision.revision_id not in revisions:
            return
        others = [r for r in self._desk.queue if r.article_id != article.article_id]
        if not others and len(revisions) < 2:
            self._desk.bridge.report(RefusedError(self.tr("There is no other article to compare with.")))
            return
        earlier = [r for r in reversed(revisions) if r != article.revision.revision_id]
        words = self.tr("This article as it was: text %1 of %2").replace("%2", str(len(revisions)))
        rows = [
            Action(f"{_EARLIER}{r}", words.replace("%1", str(revisions.index(r) + 1)), (), "File", lambda _: None)
            for r in earlier
        ]
        rows += [Action(r.article_id, r.title, (), "File", lambda _: None, hint=r.byline) for r in others]
        palette = Palette(rows, lambda a: self.compare(a.id), self._over)
        palette.setWindowTitle(self.tr("Compare with another article"))
        palette.line.setPlaceholderText(self.tr("Which article?"))
        self._open(palette)

    def compare(self, other: str) -> None:
        """Compare the article on the desk with another one, or with an earlier revision of itself."""
        article = self._desk.article
        if article is not None:
            if other.startswith(_EARLIER):
                work = partial(_revisions, article_id=article.article_id, old=other.removeprefix(_EARLIER))
            else:
                work = partial(_compared, a=article.article_id, b=other)
            self._desk.bridge.ask(work, self._show, priority=Priority.BACKGROUND)

    def _show(self, found: "tuple[tuple[str, str], list[Aligned]]") -> None:
        from desktop_app.widgets.compare_dialog import CompareDialog

        dialog = CompareDialog(*found, self._theme, self._over)
        dialog.wanted.connect(self._jump)
        self._open(dialog)

    def _open(self, dialog: "QDialog") -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


def _revisions(project: "Project", article_id: str, old: str) -> "tuple[tuple[str, str], list[Aligned]]":
    from annotations.project.compare import compare_revisions
    from desktop_app.words import say

    ids = project.store.revisions_of(article_id)
    title = project.article(article_id).article.source.title
    before = say("%1: text %2 of %3", title, ids.index(old) + 1, len(ids))
    return (before, say("%1: the text now", title)), compare_revisions(project, article_id, old)


def _compared(project: "Project", a: str, b: str) -> "tuple[tuple[str, str], list[Aligned]]":
    from annotations.project.compare import compare_articles

    titles = [" · ".join(p for p in (s.title, s.publisher, s.date) if p)
              for s in (project.article(i).article.source for i in (a, b))]  # fmt: skip
    return (titles[0], titles[1]), compare_articles(project, a, b)
