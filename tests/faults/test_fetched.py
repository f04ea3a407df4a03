"""Servers that mean harm to who fetches a page: no end, no haste, no sense, and places that are none of theirs."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress

import pytest

from annotations.errors import BadInputError
from annotations.ingest import fetch as fetching
from annotations.ingest.fetch import fetch
from annotations.ingest.hang_up import Watch, is_inside

pytestmark = pytest.mark.timeout(20)
OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
MOVED = b"HTTP/1.1 302 Found\r\nLocation: "
Answer = Callable[[socket.socket], object]
Server = Callable[[Answer], str]


@pytest.fixture
def server() -> Iterator[Server]:
    """Return what makes a server with one answer, and its address."""
    open_ones: list[socket.socket] = []

    def serve(answer: Answer) -> str:
        listening = socket.create_server(("127.0.0.1", 0))
        open_ones.append(listening)

        def run() -> None:
            with suppress(OSError):
                while True:
                    one, _ = listening.accept()
                    with one, suppress(OSError):
                        one.recv(65_536)
                        answer(one)

        threading.Thread(target=run, daemon=True).start()
        return f"http://127.0.0.1:{listening.getsockname()[1]}/page"

    yield serve
    for one in open_ones:
        one.close()


def said(*pieces: bytes, again: bytes = b"", pause: float = 0.0) -> Answer:
    """Return an answer: pieces, and then one of them for ever."""

    def answer(one: socket.socket) -> None:
        for piece in pieces:
            one.sendall(piece)
        while again:
            one.sendall(again)
            time.sleep(pause)

    return answer


SLOW = {
    "head": said(b"HTTP/1.1 200 OK\r\n", again=b"X", pause=0.05),
    "go on": said(again=b"HTTP/1.1 100 Continue\r\n\r\n" * 10),
    "body": said(OK, b"\r\n", again=b"<", pause=0.05),
    "chunk": said(OK, b"Transfer-Encoding: chunked\r\n\r\n", again=b"1", pause=0.05),
    "nothing": lambda one: one.recv(1),
}


@pytest.mark.parametrize("answer", SLOW.values(), ids=SLOW)
def test_what_comes_without_end_is_hung_up_in_time(
    server: Server, answer: Answer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "SECONDS", 0.5)
    begun = time.monotonic()
    with pytest.raises(BadInputError) as refused:
        fetch(server(answer))
    assert refused.value.code == "timeout"
    assert time.monotonic() - begun < 5


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (said(OK, b"\r\n", again=b"a" * 65_536), "too-large"),
        (said(MOVED, b"/again\r\n\r\n", again=b"a" * 65_536), "fetch"),
        (said(b"HTTP/1.1 404 Not\r\n\r\n", again=b"a" * 65_536), "fetch"),
        (said(MOVED, b"file:///etc/hostname\r\n\r\n"), "fetch"),
        (said(MOVED, b"ftp://127.0.0.1/\r\n\r\n"), "address"),
        (said(MOVED, b"http://[\r\n\r\n"), "fetch"),
        (said(OK, b"Content-Encoding: gzip\r\n\r\nno such thing"), "fetch"),
        (said(b"\0\xff" * 99), "fetch"),
        (said(), "fetch"),
    ],
)
def test_what_a_server_answers_is_refused_in_words(server: Server, answer: Answer, code: str) -> None:
    with pytest.raises(BadInputError) as refused:
        fetch(server(answer))
    assert refused.value.code == code


@pytest.mark.parametrize("address", ["http://[", "http://[::1", "\0http://a.example/", "http://\ud800/", "http://", ""])
def test_what_is_no_address_is_refused_before_anybody_is_asked(address: str) -> None:
    with pytest.raises(BadInputError) as refused:
        fetch(address)
    assert refused.value.code == "address"


def test_an_address_with_letters_of_any_language_is_asked_for() -> None:
    asked: list[bytes] = []
    listening = socket.create_server(("127.0.0.1", 0))

    def answer() -> None:
        one, _ = listening.accept()
        with one:
            asked.append(one.recv(65_536))
            one.sendall(OK + b"\r\nHello")

    threading.Thread(target=answer, daemon=True).start()
    with listening:
        page = fetch(f"http://127.0.0.1:{listening.getsockname()[1]}/Grüße%20an?wer=alle&é")
    assert asked[0].startswith(b"GET /Gr%C3%BC%C3%9Fe%20an?wer=alle&%C3%A9 HTTP/1.1")
    assert (page.raw, page.name) == (b"Hello", "Grüße an")


def test_a_page_of_the_web_does_not_lead_into_the_network_of_its_reader() -> None:
    watch = Watch(60)
    watch.reached("127.0.0.1")  # what the user asked for
    watch.reached("93.184.215.14")
    watch.reached("2606:2800:21f:cb07:6820:80da:af6b:8b2c")
    for inside in ("127.0.0.1", "10.0.0.8", "192.168.1.1", "169.254.169.254", "::1", "fe80::1%eth0", "::ffff:10.0.0.1"):
        assert is_inside(inside)
        with pytest.raises(BadInputError, match="inside this network"):
            watch.reached(inside)
    watch.stop()
