"""Every item model keeps Qt's contract, also while its rows change."""

from collections.abc import Callable

from desktop_app.actions import ACTIONS
from desktop_app.session import Session
from desktop_app.widgets.palette import Palette
from desktop_app.widgets.qt_models import ListModel, TableModel
from desktop_app.widgets.shortcuts import ShortcutSheet


def test_list_model_holds_the_contract(qtmodeltester) -> None:
    model: ListModel[str] = ListModel(str.title, str)
    qtmodeltester.check(model)
    model.replace(["one", "two"])
    qtmodeltester.check(model)
    model.replace(["two", "three", "four"])
    model.replace([])
    assert model.rowCount() == 0


def test_list_model_repaints_only_rows_that_differ(qtbot) -> None:
    model: ListModel[tuple[str, int]] = ListModel(lambda r: f"{r[0]} {r[1]}", lambda r: r[0])
    model.replace([("a", 1), ("b", 1)])
    changed: list[int] = []
    model.dataChanged.connect(lambda first, last: changed.append(first.row()))
    model.modelReset.connect(lambda: changed.append(-1))
    model.replace([("a", 1), ("b", 2)])
    assert changed == [1]
    assert model.find("b").data() == "b 2"


def test_table_model_holds_the_contract(qtmodeltester) -> None:
    model: TableModel[str] = TableModel([("Word", str), ("Length", lambda s: str(len(s)))])
    model.replace(["one", "three"])
    qtmodeltester.check(model)
    assert model.headerData(1, model_orientation()) == "Length"
    assert model.index(1, 1).data() == "5"


def test_every_model_of_the_window_holds_the_contract(
    qtmodeltester, session: Session, press: Callable[..., None]
) -> None:
    models = [session.panes.queue.rows, session.panes.claims.rows, session.panes.findings.rows]
    for model in models:
        qtmodeltester.check(model)
    press("N", "A", "X", "S", "U")
    for model in models:
        qtmodeltester.check(model)


def test_models_of_the_dialogs_hold_the_contract(qtbot, qtmodeltester, desktop) -> None:
    palette = Palette(ACTIONS, lambda action: None, desktop.window)
    qtbot.addWidget(palette)
    qtmodeltester.check(palette.rows)
    palette.line.setText("accept")
    qtmodeltester.check(palette.rows)
    assert palette.rows.rows[0].id == "accept"
    sheet = ShortcutSheet(ACTIONS, desktop.window)
    qtbot.addWidget(sheet)
    qtmodeltester.check(sheet.rows)


def model_orientation():
    from PySide6.QtCore import Qt

    return Qt.Orientation.Horizontal
