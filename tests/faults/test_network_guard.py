"""The guard that every test runs under sees whoever asks for more than this machine."""

import contextlib
import socket
import threading
from typing import Any

import pytest


def test_an_address_elsewhere_is_refused_and_told(network: Any) -> None:
    for ask in (
        lambda: socket.create_connection(("192.0.2.1", 80), timeout=0.1),
        lambda: socket.getaddrinfo("example.org", 80),
        lambda: socket.gethostbyname("example.org"),
    ):
        with pytest.raises(ConnectionRefusedError, match="a test asked for"):
            ask()
    assert network.addresses == ["192.0.2.1", "example.org", "example.org"]
    network.addresses.clear()


def test_another_thread_is_seen_too(network: Any) -> None:
    def ask() -> None:
        with contextlib.suppress(OSError):
            socket.create_connection(("2001:db8::1", 80), timeout=0.1)

    thread = threading.Thread(target=ask)
    thread.start()
    thread.join()
    assert network.addresses == ["2001:db8::1"]
    network.addresses.clear()


def test_this_machine_may_be_asked(network: Any) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname(), timeout=5).close()
    assert network.addresses == []
