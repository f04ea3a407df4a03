"""A screen of its own (Xvfb): keys are pressed as by a keyboard, and pixels are read as another program sees them."""

import ctypes
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager

DEPTH_PLANES = 0xFFFFFFFF
ZPIXMAP = 2


class XImage(ctypes.Structure):
    _fields_ = (
        ("width", ctypes.c_int),
        ("height", ctypes.c_int),
        ("xoffset", ctypes.c_int),
        ("format", ctypes.c_int),
        ("data", ctypes.POINTER(ctypes.c_ubyte)),
    )


class Screen:
    """One X client that presses keys and reads pixels."""

    def __init__(self, display: str) -> None:
        self._x = ctypes.CDLL("libX11.so.6")
        self._xtst = ctypes.CDLL("libXtst.so.6")
        for name, result in (("XOpenDisplay", ctypes.c_void_p), ("XGetImage", ctypes.POINTER(XImage))):
            getattr(self._x, name).restype = result
        self._x.XDefaultRootWindow.restype = ctypes.c_ulong
        self._x.XStringToKeysym.restype = ctypes.c_ulong
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(display.encode()))
        assert self._display, f"no X server on {display}"
        self._root = ctypes.c_ulong(self._x.XDefaultRootWindow(self._display))

    def press(self, key: str) -> None:
        """Press and release a key, by its X name."""
        code = self._x.XKeysymToKeycode(self._display, ctypes.c_ulong(self._x.XStringToKeysym(key.encode())))
        for down in (1, 0):
            self._xtst.XTestFakeKeyEvent(self._display, ctypes.c_uint(code), down, ctypes.c_ulong(0))
        self._x.XFlush(self._display)

    def pixels(self, x: int, y: int, width: int = 3, height: int = 3) -> bytes:
        """Return the bytes of a small area of the screen."""
        image = self._x.XGetImage(
            self._display, self._root, x, y, ctypes.c_uint(width), ctypes.c_uint(height),
            ctypes.c_ulong(DEPTH_PLANES), ZPIXMAP,
        )  # fmt: skip
        found = bytes(image.contents.data[: 4 * width * height])
        self._x.XDestroyImage(image)
        return found

    def press_and_watch(self, key: str, x: int, y: int, patience: float = 3.0) -> float:
        """Press a key; return after how many milliseconds the pixels at a place differ."""
        before = self.pixels(x, y)
        start = time.perf_counter()
        self.press(key)
        while time.perf_counter() - start < patience:
            if self.pixels(x, y) != before:
                return 1000 * (time.perf_counter() - start)
            time.sleep(0.0001)  # the window and the X server want the processor too
        raise TimeoutError(f"{key} changed nothing at {x},{y}")

    def close(self) -> None:
        self._x.XCloseDisplay(self._display)


def missing() -> str:
    """Return what keeps this from working here, "" where nothing does."""
    if shutil.which("Xvfb") is None:
        return "Xvfb is not installed"
    try:
        ctypes.CDLL("libXtst.so.6")
    except OSError:
        return "libXtst is not installed"
    return ""


@contextmanager
def own_display() -> Iterator[str]:
    """Start an X server of its own and yield its name."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1400x900x24", "-nolisten", "tcp"],
        pass_fds=(write,), stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(write)
    with os.fdopen(read) as numbers:
        display = f":{numbers.readline().strip()}"
    try:
        yield display
    finally:
        server.terminate()
        server.wait()
