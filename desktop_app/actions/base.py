"""One action: what it is called, which keys give it, where it stands, when it can be done, and what it does."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol

from desktop_app.menu_names import Menu

if TYPE_CHECKING:
    from desktop_app.desk.beside import BesideIt
    from desktop_app.desk.bulk import Bulk
    from desktop_app.desk.comparing import Comparing
    from desktop_app.desk.decisions import Decisions
    from desktop_app.desk.desk import Desk
    from desktop_app.desk.evidencing import Evidencing
    from desktop_app.desk.panes import Panes
    from desktop_app.desk.reviewing import Reviewing
    from desktop_app.desk.scheming import Scheming
    from desktop_app.desk.search_queue import SearchQueue
    from desktop_app.desk.side_by_side import SideBySide
    from desktop_app.pages.views import Pages
    from desktop_app.trust.trusting import Trust

Scope = Literal[
    "window", "article", "inconsistencies", "facts", "overview", "learned", "search", "disputes", "changes"
]  # fmt: skip


class Dialogs(Protocol):
    """The dialogs that an action can open. The ones there are derive from the actions, hence no import."""

    def show_palette(self) -> None: ...
    def choose_queue(self) -> None: ...
    def show_shortcuts(self) -> None: ...
    def show_about(self) -> None: ...
    def show_settings(self) -> None: ...
    def paste_article(self) -> None: ...
    def open_recent(self) -> None: ...
    def save_copy(self) -> None: ...
    def show_problems(self) -> None: ...
    def show_tour(self) -> None: ...
    def new_project(self) -> None: ...
    def open_project(self) -> None: ...
    def import_files(self) -> None: ...
    def import_folder(self) -> None: ...
    def import_address(self) -> None: ...
    def import_annotations(self) -> None: ...
    def export(self, *, confidential: bool = False) -> None: ...
    def export_again(self) -> None: ...
    def describe_article(self) -> None: ...


class Window(Protocol):
    """What an action can do to the window."""

    def close(self) -> bool: ...
    def resize_text(self, by: int) -> None: ...


class Context(NamedTuple):
    """What an action works on."""

    desk: "Desk"
    decisions: "Decisions"
    panes: "Panes"
    review: "Reviewing"
    compare: "Comparing"
    dialogs: Dialogs
    window: Window
    views: "Pages"
    bulk: "Bulk"
    beside: "BesideIt"
    scheming: "Scheming"
    beside_other: "SideBySide"
    trust: "Trust"
    search_queue: "SearchQueue"
    evidencing: "Evidencing"


def always(_: Context) -> bool:
    return True


def with_article(c: Context) -> bool:
    return c.desk.article is not None


def with_mention(c: Context) -> bool:
    return c.desk.article is not None and c.desk.article.selection is not None


class Action(NamedTuple):
    """A row. `scope` "article" means that the keys count while the article or its lists have the focus, the name of a
    page that they count on it. Of the actions with the same `choice` one holds.

    `hint` says more than the text, for the sheet and the status bar; `icon` names its icon.
    """

    id: str
    text: str
    keys: tuple[str, ...]
    menu: Menu
    run: Callable[[Context], object]
    enabled_when: Callable[[Context], bool] = always
    scope: Scope = "article"
    group: int = 0
    hint: str = ""
    icon: str = ""
    toggle: bool = False
    choice: str = ""
