"""Connections to other sites: resolved once, checked, and made to the checked address."""

import ssl
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from time import monotonic
from typing import Any

import httpcore
import httpx
from httpcore._backends.sync import SyncBackend

from app.core.addresses import checked_addresses

# A site that sends a byte now and then never runs into the timeout of one step.
_deadline: ContextVar[float] = ContextVar("deadline", default=float("inf"))


@contextmanager
def ending_at(deadline: float) -> Iterator[None]:
    """Let every step of a connection end at `deadline` (`time.monotonic()`) at the latest."""
    before = _deadline.set(deadline)
    try:
        yield
    finally:
        _deadline.reset(before)


def _left(timeout: float | None) -> float:
    left = _deadline.get() - monotonic()
    return max(0.001, left if timeout is None else min(timeout, left))


class _TimedStream(httpcore.NetworkStream):
    """A connection whose steps end at the deadline of the request."""

    def __init__(self, stream: httpcore.NetworkStream) -> None:
        self._stream = stream

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Read what comes."""
        if monotonic() > _deadline.get():
            raise httpcore.ReadTimeout("the time for this request is up")
        return self._stream.read(max_bytes, _left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send bytes."""
        self._stream.write(buffer, _left(timeout))

    def close(self) -> None:
        """Close the connection."""
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        """The same connection, encrypted."""
        return _TimedStream(self._stream.start_tls(ssl_context, server_hostname, _left(timeout)))

    def get_extra_info(self, info: str) -> Any:  # as the library types it
        """What the library asks of a connection."""
        return self._stream.get_extra_info(info)


class _CheckedBackend(SyncBackend):
    """Connects only to addresses that passed the check, resolved exactly once."""

    def __init__(self, allowed: frozenset[str]) -> None:
        self._allowed = allowed

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to the first checked address that answers."""
        try:
            addresses = checked_addresses(host, port, self._allowed)
        except (OSError, UnicodeError) as error:
            raise httpcore.ConnectError(str(error)) from error
        failure: Exception = httpcore.ConnectError("no address")
        for address in addresses:
            try:
                stream = super().connect_tcp(address, port, _left(timeout), local_address, socket_options)
                return _TimedStream(stream)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
        raise failure


class CheckedTransport(httpx.HTTPTransport):
    """A transport that reaches public addresses, and the `host:port` pairs in `allowed`."""

    def __init__(self, allowed: frozenset[str]) -> None:
        super().__init__(trust_env=False)
        # httpx offers no public way to set the network backend of its pool.
        self._pool = httpcore.ConnectionPool(
            ssl_context=ssl.create_default_context(),
            network_backend=_CheckedBackend(allowed),
            max_connections=10,
            keepalive_expiry=5.0,
        )
