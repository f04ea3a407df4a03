"""Above the article: where it comes from, how much of it is open, and what the import noticed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.view_models.article import OpenArticle
from desktop_app.view_models.wording import day
from desktop_app.widgets.labels import Elided, label, set_tone


class ArticleHead(QWidget):
    """Publisher, date and author on the left; progress on the right; notices below."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 11, 18, 9)
        column.setSpacing(4)
        row = QHBoxLayout()
        self._byline = Elided("muted")
        self._finished = label(self.tr("✓ Finished"), "chip")
        self._progress = label("", "muted")
        row.setSpacing(12)
        row.addWidget(self._byline)
        row.addStretch(1)
        for part in (self._finished, self._progress):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        self._notices = label("", "hint", wrap=True, select=True)
        column.addWidget(self._notices)
        self._notices.hide()
        self._finished.hide()
        set_tone(self._finished, "good")

    def show_article(self, article: OpenArticle) -> None:
        """Show an article's source and its progress."""
        s = article.article.source
        self._byline.setText(
            " · ".join(p for p in (s.publisher, day(s.date), s.author) if p) or self.tr("No source given")
        )
        self._finished.setVisible(article.finished)
        total = len(article.mentions)
        if total:
            self._progress.setText(
                self.tr("%1 of %2 decided").replace("%1", str(article.settled_count)).replace("%2", str(total))
            )
        else:
            self._progress.setText(self.tr("Not analysed yet") if not article.detected else self.tr("Nothing found"))
        notices = "\n".join(f"⚠ {n.message}" for n in article.revision.notices)
        self._notices.setText(notices)
        self._notices.setVisible(bool(notices))
