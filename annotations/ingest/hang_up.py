"""The connections of one fetch: hung up when its time is over, whatever the server is at, and kept to its own side.

A server can send a head, a chunk's length or `100 Continue` for ever, a few bytes at a time, and each of them is in
time for the socket. And a page of the web may not lead on to what only this computer, or the network that it is in,
can reach: what it answers there would be kept with the project.
"""

import socket
import threading
from contextlib import suppress
from http.client import HTTPConnection
from ipaddress import IPv6Address, ip_address
from typing import Any, TypeVar

from annotations.errors import BadInputError

C = TypeVar("C", bound=HTTPConnection)


def is_inside(address: str) -> bool:
    """Whether an IP address is one of this computer, or of a network that the web does not reach."""
    found = ip_address(address.partition("%")[0])
    mapped = found.ipv4_mapped if isinstance(found, IPv6Address) else None
    return not (mapped or found).is_global


class Watch:
    """Lets connections be made until `seconds` are over; then they end, and `late` is true. `stop` lets go of them."""

    def __init__(self, seconds: float) -> None:
        self.late = False
        self._outside = False
        self._held: socket.socket | None = None
        self._lock = threading.Lock()
        self._timer = threading.Timer(seconds, self._hang_up)
        self._timer.daemon = True
        self._timer.start()

    def over(self, connection: C) -> C:
        """Return a connection whose socket is made and held here."""
        vars(connection)["_create_connection"] = self._connect  # the one place before TLS shakes hands
        return connection

    def reached(self, address: str) -> None:
        """Allow another server. Raises BadInputError where one before was outside and this one is inside."""
        inside = is_inside(address)
        if inside and self._outside:
            raise BadInputError(
                f"The page leads on to {address}, which is inside this network.", "Open it in a browser.", "address"
            )
        self._outside = self._outside or not inside

    def stop(self) -> None:
        self._timer.cancel()
        self._hold(None)

    def _connect(self, *given: Any) -> socket.socket:
        made = socket.create_connection(*given)
        try:
            self.reached(made.getpeername()[0])
            self._hold(made.dup())  # TLS takes the socket itself away from who holds it
        except BaseException:
            made.close()
            raise
        if self.late:
            self._hang_up()
        return made

    def _hold(self, made: socket.socket | None) -> None:
        with self._lock:
            before, self._held = self._held, made
        if before is not None:
            before.close()

    def _hang_up(self) -> None:
        self.late = True
        with self._lock, suppress(OSError):
            if self._held is not None:
                self._held.shutdown(socket.SHUT_RDWR)
