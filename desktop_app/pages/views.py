"""The ways in: the desk and the pages of the whole project. A page is made when it is first visited."""

from collections.abc import Callable, Mapping
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol, cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_app.running.project_thread import Priority

if TYPE_CHECKING:
    from desktop_app.desk.desk import Desk
    from desktop_app.look.theme import Theme
    from desktop_app.pages.changes import ChangedArticles
    from desktop_app.pages.disputes import Disputes
    from desktop_app.pages.facts import Facts
    from desktop_app.pages.inconsistencies import Inconsistencies
    from desktop_app.pages.learned import LearnedThings
    from desktop_app.pages.overview import Overview
    from desktop_app.pages.searching import Searching
    from desktop_app.running.bridge import Bridge
    from desktop_app.view_models.article import Span

View = Literal["desk", "inconsistencies", "facts", "overview", "learned", "search", "disputes", "changes"]


class Page(Protocol):
    """What drives a page: `widget` is shown, `enter` called at each visit, `home` gets the keyboard."""

    @property
    def widget(self) -> QWidget: ...
    @property
    def home(self) -> QWidget: ...
    def enter(self) -> None: ...
    def stop(self) -> None: ...


_OFTEN = ("inconsistencies", "facts", "searching")


def import_ahead(bridge: "Bridge") -> None:
    """Have the pages that are visited most imported in the project's thread, one between two pieces of work."""
    for name in _OFTEN:
        work = partial(_imported, f"desktop_app.pages.{name}")
        bridge.ask(work, lambda _: None, priority=Priority.BACKGROUND)


def _imported(name: str, _: object) -> None:
    import_module(name)


class Around(NamedTuple):
    """What every page works with: `jump(article, place)` goes to the desk, `say` tells in the status bar."""

    desk: "Desk"
    theme: "Theme"
    jump: "Callable[[str, Span], None]"
    say: Callable[[str], None]


class Views(QObject):
    """Shows one view at a time. `shown(view)` after another one came."""

    shown = Signal(str)

    def __init__(
        self, columns: QWidget, reader: QWidget, makers: Mapping[View, Callable[[], Page]],
        furnish: Callable[[View, QWidget], None],
    ) -> None:  # fmt: skip
        super().__init__()
        self._reader, self._makers, self._furnish = reader, makers, furnish
        self.pages: dict[View, Page] = {}
        self.current: View = "desk"
        self.stack = QStackedWidget()
        self.stack.addWidget(columns)

    def show(self, view: View) -> None:
        """Show a view and give it the keyboard."""
        if view == "desk":
            self.stack.setCurrentIndex(0)
            self._reader.setFocus()
        else:
            page = self.page(view)
            self.stack.setCurrentWidget(page.widget)
            page.enter()
            page.home.setFocus()
        self.current = view
        self.shown.emit(view)

    def page(self, view: View) -> Page:
        """Return what drives a page; it is made when first asked for."""
        if view not in self.pages:
            made = self.pages[view] = self._makers[view]()
            self._furnish(view, made.widget)
            self.stack.addWidget(made.widget)
        return self.pages[view]

    def look_again(self) -> None:
        """Let the page on screen read anew what came into the project otherwise than by a decision here."""
        if self.current in self.pages:
            self.pages[self.current].enter()

    def stop(self) -> None:
        """Let no page ask for anything any more."""
        for page in self.pages.values():
            page.stop()


class Pages(Views):
    """The views, with the pages by name."""

    def look_again(self) -> None:
        """As there; findings are read anew, also where their page was left."""
        if "inconsistencies" in self.pages:
            self.inconsistencies.load()
        super().look_again()

    @property
    def inconsistencies(self) -> "Inconsistencies":
        return cast("Inconsistencies", self.page("inconsistencies"))

    @property
    def facts(self) -> "Facts":
        return cast("Facts", self.page("facts"))

    @property
    def overview(self) -> "Overview":
        return cast("Overview", self.page("overview"))

    @property
    def learned(self) -> "LearnedThings":
        return cast("LearnedThings", self.page("learned"))

    @property
    def search(self) -> "Searching":
        return cast("Searching", self.page("search"))

    @property
    def disputes(self) -> "Disputes":
        return cast("Disputes", self.page("disputes"))

    @property
    def changes(self) -> "ChangedArticles":
        return cast("ChangedArticles", self.page("changes"))


def makers(around: Around) -> Mapping[View, Callable[[], Page]]:
    """Return what makes each page; nothing is imported before."""

    def inconsistencies() -> Page:
        from desktop_app.pages.inconsistencies import Inconsistencies

        return Inconsistencies(around)

    def facts() -> Page:
        from desktop_app.pages.facts import Facts

        return Facts(around)

    def learned() -> Page:
        from desktop_app.pages.learned import LearnedThings

        return LearnedThings(around)

    def overview() -> Page:
        from desktop_app.pages.overview import Overview

        return Overview(around)

    def search() -> Page:
        from desktop_app.pages.searching import Searching

        return Searching(around)

    def disputes() -> Page:
        from desktop_app.pages.disputes import Disputes

        return Disputes(around)

    def changes() -> Page:
        from desktop_app.pages.changes import ChangedArticles

        return ChangedArticles(around)

    return {
        "inconsistencies": inconsistencies, "facts": facts, "overview": overview, "learned": learned, "search": search,
        "disputes": disputes, "changes": changes,
    }  # fmt: skip
