"""The client of the model's API: one of Anthropic's SDK, whatever answers at the other end.

Every attempt goes through our transport: it takes a place in the limiter of all processes, and tells apart what can
be tried again for nothing (no connection, a status of error) from what may already cost (silence, a broken line).
"""

from collections.abc import Iterator
from functools import lru_cache
from time import monotonic

import httpx2
from anthropic import Anthropic, AnthropicError

from app.core.config import get_settings
from app.llm.engine import base_url
from app.llm.limiter import let_rest, take_place

CONNECT_S = 10.0
# However lively, no answer lasts longer.
LONGEST_ANSWER_S = 300.0
# Whoever asks us to wait longer than this is not waited for.
LONGEST_WAIT_S = 20.0
RETRIES = 2


class Silent(AnthropicError):
    """The request was sent and nothing came back, or the line broke first: what it cost, nobody knows."""


def client() -> Anthropic:
    """The client of the present settings."""
    settings = get_settings()
    key = settings.anthropic_api_key.get_secret_value() if settings.anthropic_api_key else ""
    # Local servers want no key, but the SDK wants one, or it would look for others in the environment.
    return _client(base_url(), key or "none", settings.llm_timeout_s)


@lru_cache(maxsize=4)
def _client(url: str, key: str, silence_s: float) -> Anthropic:
    timeout = httpx2.Timeout(silence_s, connect=min(CONNECT_S, silence_s))
    return Anthropic(
        api_key=key,
        base_url=url,
        max_retries=RETRIES,
        timeout=timeout,
        # Traces would carry what was asked; no environment variable shall switch them on.
        open_telemetry=False,
        # A redirect would carry the key to another host.
        http_client=httpx2.Client(transport=_Paced(url), timeout=timeout, trust_env=False, follow_redirects=False),
    )


class WrongHost(AnthropicError):
    """An answer named an address elsewhere; the key goes to one host only."""


class _Paced(httpx2.HTTPTransport):
    """One attempt: to one host, at its turn, with an end."""

    def __init__(self, url: str) -> None:
        super().__init__(trust_env=False)
        self._origin = _origin(httpx2.URL(url))

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send a request; its answer ends after `LONGEST_ANSWER_S`."""
        if _origin(request.url) != self._origin:
            raise WrongHost(request.url.host)
        host = request.url.netloc.decode()
        take_place(host)
        try:
            response = super().handle_request(request)
        except (httpx2.ReadTimeout, httpx2.ReadError, httpx2.RemoteProtocolError) as error:
            raise Silent(type(error).__name__) from error
        pause = _pause(response)
        if pause and response.status_code >= 400:
            let_rest(host, pause)
            if pause > LONGEST_WAIT_S:
                response.headers["x-should-retry"] = "false"
        if isinstance(response.stream, httpx2.SyncByteStream):
            response.stream = _Ending(response.stream, monotonic() + LONGEST_ANSWER_S)
        return response


class _Ending(httpx2.SyncByteStream):
    """A stream that ends at a time (monotonic), however many signs of life it gives."""

    def __init__(self, stream: httpx2.SyncByteStream, until: float) -> None:
        self._stream = stream
        self._until = until

    def __iter__(self) -> Iterator[bytes]:
        for piece in self._stream:
            yield piece
            if monotonic() > self._until:
                raise httpx2.ReadTimeout("the answer takes too long")

    def close(self) -> None:
        """Hang up."""
        self._stream.close()


def _origin(url: httpx2.URL) -> tuple[str, bytes]:
    return url.scheme, url.netloc


def _pause(response: httpx2.Response) -> float:
    """How long the other side wants to be left alone, in seconds; 0 where it does not say."""
    try:
        return max(0.0, float(response.headers.get("retry-after", "0")))
    except ValueError:
        return 0.0
