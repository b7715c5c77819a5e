"""Connections to other sites: resolved once, checked, and made to the checked address."""

import ssl
from collections.abc import Iterable

import httpcore
import httpx
from httpcore._backends.sync import SyncBackend

from app.core.addresses import checked_addresses


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
                return super().connect_tcp(address, port, timeout, local_address, socket_options)
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
