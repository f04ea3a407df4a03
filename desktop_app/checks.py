"""What must hold before a window is opened, said in one line where it does not."""

import os
import sys

NO_DISPLAY = (
    "factdesk: there is no display. Run it in a desktop session, or without a window: "
    "QT_QPA_PLATFORM=offscreen factdesk, or factdesk analyse FILE."
)


def display_missing() -> str:
    """Return what to do where no display can be reached, "" where one can (or none is needed)."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return ""
    if os.environ.get("WAYLAND_DISPLAY"):
        return ""
    display = os.environ.get("DISPLAY", "")
    if not display:
        return NO_DISPLAY
    return "" if _answers(display) else f"{NO_DISPLAY} (DISPLAY is {display}, but nothing answers there.)"


def _answers(display: str) -> bool:
    import socket

    host, _, number = display.rpartition(":")
    if host not in ("", "unix"):
        return True
    path = f"/tmp/.X11-unix/X{number.split('.')[0]}"  # noqa: S108 - where X keeps its sockets
    for address in (path, f"\0{path}"):
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as client:
            client.settimeout(2)
            try:
                client.connect(address)
            except OSError:
                continue
            return True
    return False


def qt_unfit() -> str:
    """Return why the installed Qt cannot be used, "" where it can.

    PySide6 6.12.0 on Python 3.11 loses a reference to None with each call and ends the process after some thousands.
    """
    import PySide6
    from PySide6.QtCore import QObject

    version = tuple(int(n) for n in PySide6.__version__.split(".")[:2])
    probe = QObject()
    before = sys.getrefcount(None)
    for _ in range(200):
        probe.setObjectName("x")
    lost = sys.version_info < (3, 12) and before - sys.getrefcount(None) > 100
    if version >= (6, 12) or lost:
        return (
            f'factdesk: PySide6 {PySide6.__version__} cannot be used here. Install "PySide6-Essentials>=6.8.3,<6.12".'
        )
    return ""
