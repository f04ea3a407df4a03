"""Labels and attributes of the project's own: given with a key and a second one, or in the inspector's fields."""

from PySide6.QtCore import QObject

from annotations.errors import RefusedError
from annotations.review import decide_attribute
from desktop_app.desk.desk import Desk
from desktop_app.desk.panes import Panes
from desktop_app.view_models.own_fields import OwnChoice, own_choices
from desktop_app.view_models.wording import short
from desktop_app.widgets.key_menu import KeyMenu
from schemas.state import MentionState


class Labelling(QObject):
    """Acts on the selected mention."""

    def __init__(self, desk: Desk, panes: Panes) -> None:
        super().__init__()
        self._desk, self._reader = desk, panes.reader

    def ask(self) -> None:
        """Offer what the project has for the selected mention; what it has already takes it away."""
        article = self._desk.article
        m = article.selection if article is not None else None
        if article is None or m is None:
            raise RefusedError(self.tr("Nothing is selected."), self.tr("Press N for the next open item."))
        found = own_choices(article, m)
        if not found:
            raise RefusedError(
                self.tr("This project has no labels or attributes for this kind of mention."),
                self.tr("F4 makes some."),
            )
        menu = KeyMenu(self._reader)
        given = dict(m.attributes)
        for one in found:
            action = menu.addAction(_said(one))
            action.setCheckable(True)
            action.setChecked(given.get(one.name) == one.value)
            action.setData((one.name, "" if given.get(one.name) == one.value else one.value))
        menu.triggered.connect(lambda action: self.give(m, *action.data()))
        menu.aboutToHide.connect(menu.deleteLater)
        box = self._reader.box_of((m.mention.start, m.mention.end))
        corner = self._reader.viewport().rect().center() if box is None else box.bottomLeft()
        menu.popup(self._reader.viewport().mapToGlobal(corner))

    def give(self, m: MentionState, name: str, value: str) -> None:
        """Give a mention a label or an attribute, "" for none, as a decision."""
        article = self._desk.article
        if article is not None:
            drafts = decide_attribute.give(m, name, value, article.own, article.revision)
            words = f"{name} of {short(m.mention.surface, 26)}: {short(value, 26) or 'none'}"
            self._desk.decide(drafts, words)


def _said(one: OwnChoice) -> str:
    words = one.words.replace("&", "&&")
    return f"&{one.key.upper()}  {words}" if one.key else words
