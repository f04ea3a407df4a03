"""Go from a page to a place on the desk, in whatever article it is."""

from PySide6.QtCore import QObject

from desktop_app.desk.desk import Desk
from desktop_app.view_models.article import Span


class Jumping(QObject):
    """Remembers the place that is wanted until its article is on the desk."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._wanted: tuple[str, Span] | None = None
        desk.opened.connect(self._arrive)

    def jump(self, article_id: str, place: Span) -> None:
        """Select what stands at a place, or ring the place itself."""
        self._wanted = article_id, place
        article = self._desk.article
        if article is not None and article.article_id == article_id:
            self._arrive()
        else:
            self._desk.open(article_id)

    def _arrive(self) -> None:
        article = self._desk.article
        if article is None or self._wanted is None or self._wanted[0] != article.article_id:
            return
        (start, end), self._wanted = self._wanted[1], None
        exact = [m for m in article.between(start, end) if (m.mention.start, m.mention.end) == (start, end)]
        if exact:
            self._desk.select(exact[0].mention_id)
        else:
            self._desk.select_place((start, end))
