"""The page of facts with very many facts: opening, order, jumps, typing in the filter; beside Qt's proxy.

FACTDESK_FACTS says how many (default 20,000; 1,000,000 to judge). Each time is by the clock from the gesture until the
rows are painted; "the window's own" is the processor time of its thread, in which nothing else waits.
"""

import os
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from PySide6.QtCore import QSortFilterProxyModel, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication

from benchmarks.conftest import Measured
from benchmarks.desk import desk
from benchmarks.made_archive import make_archive
from benchmarks.test_facts import put_facts
from desktop_app.pages.facts import Facts
from desktop_app.session import Session
from desktop_app.widgets.lazy_table import PAGE

COUNT = int(os.environ.get("FACTDESK_FACTS", "20000"))
PROXIED = min(COUNT, 100_000)
TYPED = ("b", "ba", "bak", "bako", "bako k", "bako ko", "bako ko percent")

Say = Callable[[Measured], None]


def timed(qtbot, app: QApplication, act: Callable[[], object], done: Callable[[], bool]) -> tuple[float, float]:
    """Return milliseconds by the clock, and of the processor in this thread, until it is done and painted."""
    app.processEvents()
    clock, used = time.perf_counter(), time.thread_time()
    act()
    while not done():
        app.processEvents()
        if not done():
            time.sleep(0.0005)
    app.processEvents()
    return 1000 * (time.perf_counter() - clock), 1000 * (time.thread_time() - used)


def proxied(app: QApplication) -> float:
    """Return the milliseconds in which Qt's proxy sorts so many rows by one column."""
    model = QStandardItemModel(0, 1)
    for number in range(PROXIED):
        model.appendRow(QStandardItem(f"{number * 7919 % PROXIED:09}"))
    proxy = QSortFilterProxyModel()
    proxy.setSourceModel(model)
    start = time.thread_time()
    proxy.sort(0, Qt.SortOrder.DescendingOrder)
    return 1000 * (time.thread_time() - start)


def test_very_many_facts(qtbot, qapp: QApplication, tmp_path: Path, measured: Say) -> None:
    path = tmp_path / "Desk.factdesk"
    make_archive(path, 3)
    put_facts(path, COUNT)
    with desk(qtbot, qapp, path) as session:
        _measure(qtbot, qapp, session, measured)


def _measure(qtbot, app: QApplication, session: Session, measured: Say) -> None:
    clock, own = timed(qtbot, app, lambda: session.views.show("facts"), lambda: session.views.facts.view.ready)
    page: Facts = session.views.facts
    table, rows = page.view.table, page.view.rows
    assert rows.rowCount() == COUNT
    size = f"{COUNT:,} facts"
    measured(Measured(f"open the page, {size}", clock, target=50.0, row="12"))
    measured(Measured("… the window's own", own, target=50.0))
    reads: list[object] = []
    page.list.read.connect(reads.append)

    def again(act: Callable[[], object]) -> tuple[float, float]:
        before = len(reads)
        return timed(qtbot, app, act, lambda: len(reads) > before)

    sorts = [again(lambda: table.sortByColumn(column, Qt.SortOrder(n % 2)))  # noqa: B023
             for n, column in enumerate((0, 2, 3, 4, 5, 0, 2, 3))]  # fmt: skip
    qtbot.wait(1_500)  # the places in the order are noted beside the work
    sort = median(clock for clock, _ in sorts)
    measured(Measured(f"another order, {size}", sort, target=16.0, row="12"))
    measured(Measured("… the window's own", median(own for _, own in sorts), target=16.0))
    measured(Measured(f"Qt's proxy at {PROXIED:,} rows, of another order", proxied(app), sort, row="12"))

    jumps = []
    for number in (COUNT // 2, COUNT - 1, COUNT // 7, COUNT // 3, PAGE * 11, COUNT - COUNT // 9):
        known = lambda number=number: rows.row(number) is not None  # noqa: E731
        jumps.append(timed(qtbot, app, lambda: table.scrollTo(rows.index(number, 0)), known))  # noqa: B023
    measured(Measured("jump to any row", median(clock for clock, _ in jumps), target=16.0, row="12"))
    measured(Measured("… the window's own", median(own for _, own in jumps), target=16.0))

    strokes = [again(lambda: page.view.line.setText(words)) for words in TYPED]  # noqa: B023
    measured(Measured("a stroke in the filter, median", median(clock for clock, _ in strokes), target=50.0, row="12"))
    measured(Measured("… the slowest", max(clock for clock, _ in strokes), target=50.0))
    measured(Measured("… the window's own", median(own for _, own in strokes), target=16.0))
