"""A table of any length holds Qt's contract, and only the pages that are looked at."""

from desktop_app.widgets.lazy_table import PAGE, LazyTable


def test_rows_are_asked_for_page_by_page_and_once(qtmodeltester) -> None:
    table: LazyTable[int] = LazyTable([("Number", str), ("Twice", lambda n: str(2 * n))])
    asked: list[int] = []
    table.wanted.connect(asked.append)
    table.reset(1_000_000)
    assert table.index(777_777, 0).data() == "…"
    assert table.index(777_777, 1).data() is None
    page = 777_777 // PAGE
    assert asked == [page]
    table.put(page, range(page * PAGE, (page + 1) * PAGE))
    assert table.index(777_777, 1).data() == "1555554"
    assert asked == [page]
    table.reset(3 * PAGE)  # the tester goes through every row
    table.put(1, range(PAGE, 2 * PAGE))
    qtmodeltester.check(table)


def test_what_is_given_up_is_asked_for_again() -> None:
    table: LazyTable[str] = LazyTable([("Word", str)])
    asked: list[int] = []
    table.wanted.connect(asked.append)
    table.reset(PAGE * 3)
    for _ in range(2):
        assert table.row(PAGE) is None
    table.give_up([1])
    assert table.row(PAGE) is None and asked == [1, 1]


def test_old_pages_are_let_go() -> None:
    table: LazyTable[int] = LazyTable([("Number", str)])
    table.reset(1_000_000)
    for page in range(1_000):
        table.put(page, range(PAGE))
    assert len(table.known()) <= 100 * PAGE
