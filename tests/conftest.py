"""What holds for all tests: the window shows itself nowhere unless you say where (`QT_QPA_PLATFORM=xcb`)."""

import os

import pytest
from PySide6.QtWidgets import QApplication

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="session", autouse=True)
def _application(qapp: QApplication) -> None:
    """One for all tests, made first: a page that is printed would make one without widgets, and there is only one."""
