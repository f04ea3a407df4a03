"""Every setting that keeps what is hostile out, read back: of SQLite, of Qt, of the libraries that run code."""

import re
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from store_samples import APP

from annotations.ingest import limits
from annotations.store.open import open_store

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("annotations", "desktop_app", "schemas")
SETTINGS = {
    "trusted_schema": 0, "cell_size_check": 1, "mmap_size": 0, "locking_mode": "exclusive", "journal_mode": "truncate",
    "synchronous": 2, "foreign_keys": 1, "secure_delete": 1, "recursive_triggers": 0,
}  # fmt: skip
LIMITS = {
    sqlite3.SQLITE_LIMIT_LENGTH: 64 << 20, sqlite3.SQLITE_LIMIT_SQL_LENGTH: 100_000,
    sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 1, sqlite3.SQLITE_LIMIT_ATTACHED: 1, sqlite3.SQLITE_LIMIT_VDBE_OP: 25_000,
}  # fmt: skip
FORBIDDEN = {
    r"\b(?:setHtml|setMarkdown|insertHtml|appendHtml)\(": {"desktop_app/running/printing.py"},
    r"TextFormat\.(?:RichText|MarkdownText)": set(),
    r"\bQ(?:TextBrowser|TextEdit|WebEngineView|NetworkAccessManager)\b|QtWebEngine|QtNetwork|QtQml": set(),
    r"\bQDesktopServices\b": {"desktop_app/dialogs.py"},
    r"\b(?:pickle|marshal)\.|import (?:pickle|marshal)|yaml\.(?:unsafe_)?load\(|torch\.load": set(),
    r"(?<![.\w])(?:eval|exec)\(": set(),
    r"\bos\.system\(|shell=True": set(),
    r"html\.parser|\.extractall\(|\btarfile\b": set(),
}
"""What is nowhere in the program, but for the files named: a document that is printed, its resources refused."""


@pytest.mark.parametrize("read_only", [False, True])
def test_every_setting_of_a_project_is_as_it_should_be(desk: Path, read_only: bool) -> None:
    with open_store(desk, read_only=read_only, app_version=APP) as store:
        conn = store._conn
        for name, wanted in SETTINGS.items():
            found = conn.execute(f"PRAGMA {name}").fetchone()
            assert (found[0] if found else 0) == wanted, name
        assert {limit: conn.getlimit(limit) for limit in LIMITS} == LIMITS
        assert conn.execute("PRAGMA query_only").fetchone()[0] == int(read_only)
        with pytest.raises(sqlite3.OperationalError):
            conn.execute("SELECT load_extension('x')")
        with pytest.raises(sqlite3.OperationalError):
            conn.execute("ATTACH ':memory:' AS a")
            conn.execute("ATTACH ':memory:' AS b")


def test_a_connection_without_them_differs() -> None:
    """The control: what is read back is not what SQLite does anyway."""
    conn = sqlite3.connect(":memory:")
    differing = {n for n, wanted in SETTINGS.items() if (conn.execute(f"PRAGMA {n}").fetchone() or (0,))[0] != wanted}
    conn.close()
    assert {"trusted_schema", "cell_size_check", "foreign_keys"} <= differing


@pytest.mark.parametrize("pattern", FORBIDDEN, ids=range(len(FORBIDDEN)))
def test_what_runs_code_or_reads_rich_text_is_nowhere(pattern: str) -> None:
    found = {
        path.relative_to(ROOT).as_posix()
        for package in PACKAGES
        for path in (ROOT / package).rglob("*.py")
        if any(re.search(pattern, re.sub(r"#.*|\"\"\".*", "", line)) for line in path.read_text("utf-8").split("\n"))
    }
    assert found <= FORBIDDEN[pattern], f"{pattern} in {found}"


def test_the_window_loads_nothing_that_reaches_out() -> None:
    code = (
        "import sys, desktop_app.app;"
        "bad = [m for m in sys.modules if m.startswith(('PySide6.QtNetwork', 'PySide6.QtWebEngine', 'PySide6.QtQml'))];"
        "assert not bad, bad"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, timeout=120)


def test_qt_is_looked_at_when_the_program_starts() -> None:
    """PySide6 6.12 on Python 3.11 loses references to None: two hundred calls must not change how many there are."""
    from desktop_app.checks import qt_unfit

    assert qt_unfit() == ""
    assert "qt_unfit" in (ROOT / "desktop_app" / "app.py").read_text("utf-8"), "the check is called, not only there"


def test_reading_apart_is_bounded() -> None:
    bounds = (limits.MEMORY, limits.CPU_SECONDS, limits.WALL_SECONDS, limits.TEXT)
    assert bounds == (1_500_000_000, 20, 30.0, 10_000_000)
    code = (
        "import resource as r; from annotations.ingest.worker import _bound_process, _more_time;"
        "_bound_process(); _more_time();"
        "print(*[r.getrlimit(k)[0] for k in (r.RLIMIT_AS, r.RLIMIT_FSIZE, r.RLIMIT_NOFILE, r.RLIMIT_CORE)],"
        "r.getrlimit(r.RLIMIT_CPU)[0] <= 22)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert done.stdout.split() == ["1500000000", "0", "64", "0", "True"], done.stderr
