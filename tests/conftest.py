"""What holds for every test: nothing is asked of the network beyond this machine, and no window is seen.

(`QT_QPA_PLATFORM=xcb` shows the windows.)
"""

import ipaddress
import os
import socket
import sys
from collections.abc import Iterator

import pytest
from hypothesis import settings
from PySide6.QtWidgets import QApplication

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
settings.register_profile("untimed", deadline=None)  # a busy machine is no failure
settings.load_profile("untimed")

_INTERNET = (socket.AF_INET, socket.AF_INET6)


class Asked:
    """Addresses beyond this machine that something tried to reach; an audit hook cannot be taken away again."""

    def __init__(self) -> None:
        self.addresses: list[str] = []
        sys.addaudithook(self._heard)

    def _heard(self, event: str, arguments: tuple[object, ...]) -> None:
        if event == "socket.connect":
            sock, address = arguments
            if isinstance(sock, socket.socket) and sock.family in _INTERNET and isinstance(address, tuple):
                self._check(str(address[0]))
        elif event in ("socket.getaddrinfo", "socket.gethostbyname"):
            host = arguments[0]
            self._check(host.decode("ascii", "replace") if isinstance(host, bytes) else str(host or "localhost"))

    def _check(self, host: str) -> None:
        if not is_here(host):
            self.addresses.append(host)
            raise ConnectionRefusedError(f"a test asked for {host}")


def is_here(host: str) -> bool:
    """Whether an address or a name is this machine's own, or no address that could be reached."""
    if host in ("localhost", "0.0.0.0", "::", "", socket.gethostname()):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


_ASKED = Asked()


@pytest.fixture(scope="session")
def network() -> Asked:
    """What was asked of the network so far."""
    return _ASKED


@pytest.fixture(autouse=True)
def _nothing_beyond_this_machine(network: Asked) -> Iterator[None]:
    before = len(network.addresses)
    yield
    asked = network.addresses[before:]
    del network.addresses[before:]
    assert not asked, f"the network was asked: {asked}"


@pytest.fixture(scope="session", autouse=True)
def _application(qapp: QApplication) -> None:
    """One for all tests, made first: a page that is printed would make one without widgets, and there is only one."""
