"""Outbound HTTP, the only door to other sites.

Every connection goes to an address that was resolved once and checked (`core.addresses`), redirects are followed by
hand and checked again, the decoded body and the total time are capped, and retries obey `Retry-After`.
"""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from email.utils import parsedate_to_datetime
from random import uniform
from time import monotonic, sleep
from urllib.parse import urljoin

import httpx

from app.core.addresses import Blocked
from app.core.breaker import Breaker, CircuitOpen, breaker
from app.core.clock import now
from app.core.config import get_settings
from app.core.fetch_errors import (
    BadStatus,
    FetchError,
    NotAllowed,
    Throttled,
    TimedOut,
    TooLarge,
    Unreachable,
    Unreadable,
)
from app.core.fetched import CutOff, Fetched
from app.core.metrics import outbound_requests
from app.core.transport import CheckedTransport
from app.core.types import JsonValue

MAX_BYTES = 20 * 1024 * 1024
MAX_SECONDS = 30.0
MAX_REDIRECTS = 5
RETRY_STATUSES = {429, 500, 502, 503, 504}
LONGEST_WAIT_S = 20.0
LONGEST_HOST = 253
# A site that has used up so much time is not asked once more.
PATIENCE_S = 15.0
CODINGS = {"identity", "", "gzip", "x-gzip", "deflate"}
_FORBIDDEN_IN_URL = re.compile(r"[\x00-\x20\x7f\\]")


class Outbound:
    """A guarded client; use it through `outbound()`."""

    def __init__(self, client: httpx.Client, retries: int, own_hosts: frozenset[str]) -> None:
        self._client = client
        self._retries = retries
        self._own_hosts = own_hosts

    def get(
        self,
        url: str,
        *,
        params: Mapping[str, str | int] | None = None,
        headers: Mapping[str, str] | None = None,
        max_bytes: int = MAX_BYTES,
    ) -> Fetched:
        """GET `url`; raises a `FetchError` for anything but a 2xx (or a 304 when a validator was sent)."""
        return self._with_retries("GET", url, params=params, headers=headers, body=None, max_bytes=max_bytes)

    def post_json(self, url: str, body: JsonValue, *, headers: Mapping[str, str] | None = None) -> Fetched:
        """POST a JSON body to `url`; raises a `FetchError`."""
        return self._with_retries("POST", url, params=None, headers=headers, body=body, max_bytes=MAX_BYTES)

    def _with_retries(
        self,
        method: str,
        url: str,
        *,
        params: Mapping[str, str | int] | None,
        headers: Mapping[str, str] | None,
        body: JsonValue,
        max_bytes: int,
    ) -> Fetched:
        request = self._client.build_request(
            method, checked_url(url), params=params, headers=headers, json=body if method == "POST" else None
        )
        host = request.url.netloc.decode("ascii")
        # A site is left alone for its own good; what the operator named is ours, and is asked each time.
        circuit = Breaker(host) if host in self._own_hosts else breaker(host)
        _check_circuit(circuit)
        try:
            answer = self._attempts(request, max_bytes)
        except (TimedOut, Unreachable, BadStatus) as error:
            circuit.failed(counts=not isinstance(error, BadStatus) or error.status >= 500)
            raise
        circuit.succeeded()
        return answer

    def _attempts(self, request: httpx.Request, max_bytes: int) -> Fetched:
        started = monotonic()
        for attempt in range(self._retries + 1):
            try:
                answer = self._follow(request, max_bytes)
            except (Throttled, TimedOut, Unreachable, BadStatus) as error:
                outbound_requests.labels(request.url.host, type(error).__name__).inc()
                waited = monotonic() - started >= PATIENCE_S
                if attempt == self._retries or waited or not _worth_retrying(error):
                    raise
                sleep(_pause(error, attempt))
            else:
                outbound_requests.labels(request.url.host, "ok").inc()
                return answer
        raise AssertionError("unreachable: the loop returns or raises")

    def _follow(self, request: httpx.Request, max_bytes: int) -> Fetched:
        deadline = monotonic() + MAX_SECONDS
        for _ in range(MAX_REDIRECTS + 1):
            answer = self._send(request, deadline, max_bytes)
            if not 300 <= answer.status < 400 or answer.status == 304 or "location" not in answer.headers:
                return _successful(answer)
            target = checked_url(urljoin(str(request.url), answer.headers["location"]))
            # Secrets belong to the host they were meant for: a redirect starts with fresh headers.
            request = self._client.build_request("GET", target)
        raise Unreadable("The site redirects in circles.")

    def _send(self, request: httpx.Request, deadline: float, max_bytes: int) -> Fetched:
        try:
            response = self._client.send(request, stream=True)
            try:
                content = _read_capped(response, deadline, max_bytes)
            finally:
                response.close()
        except Blocked as error:
            raise NotAllowed(str(error)) from error
        except httpx.TimeoutException as error:
            raise TimedOut(f"{request.url.host} took too long to answer.") from error
        except httpx.DecodingError as error:
            raise Unreadable("The compressed body is damaged.") from error
        except httpx.TransportError as error:
            raise Unreachable(f"{request.url.host} can't be reached, or broke off in the middle.") from error
        return _fetched(response, content)


def _fetched(response: httpx.Response, content: bytes) -> Fetched:
    return Fetched(
        url=str(response.url),
        status=response.status_code,
        headers=response.headers,
        content=content,
        encoding=response.charset_encoding or "utf-8",
    )


def _check_circuit(circuit: Breaker) -> None:
    try:
        circuit.check()
    except CircuitOpen as error:
        raise Unreachable(str(error)) from error


def _read_capped(response: httpx.Response, deadline: float, max_bytes: int) -> bytes:
    # Packed several times over, one chunk of the network could be gigabytes before anything here can count it.
    if response.headers.get("content-encoding", "identity").strip().lower() not in CODINGS:
        raise Unreadable("The site packed its answer in a way that is not read.")
    chunks: list[bytes] = []
    taken = 0
    try:
        for chunk in response.iter_bytes():
            taken += len(chunk)
            if taken > max_bytes:
                raise TooLarge(f"The answer is larger than {max_bytes // (1024 * 1024)} MB.")
            if monotonic() > deadline:
                raise TimedOut(f"{response.url.host} took too long to send its answer.")
            chunks.append(chunk)
    except (httpx.RemoteProtocolError, httpx.ReadError) as error:
        if not chunks or response.status_code != 200:
            raise
        part = _fetched(response, b"".join(chunks))
        raise CutOff(f"{response.url.host} broke off in the middle of its answer.", part) from error
    return b"".join(chunks)


def _successful(answer: Fetched) -> Fetched:
    if answer.status == 429:
        wait = retry_after(answer.headers)
        later = f" It asks us to wait {wait} s." if wait else ""
        raise Throttled(f"The site says we ask too often (429).{later}", wait)
    if answer.status >= 400:
        raise BadStatus(f"The site answered with status {answer.status}.", answer.status)
    return answer


def _worth_retrying(error: FetchError) -> bool:
    if isinstance(error, BadStatus):
        return error.status in RETRY_STATUSES
    if isinstance(error, Throttled):
        return error.retry_after is not None and error.retry_after <= LONGEST_WAIT_S
    return True


def _pause(error: FetchError, attempt: int) -> float:
    if isinstance(error, Throttled) and error.retry_after is not None:
        return float(error.retry_after)
    return uniform(0.5, 1.0) * 2.0**attempt  # noqa: S311 - jitter, not a secret


def retry_after(headers: Mapping[str, str]) -> int | None:
    """`Retry-After` in seconds, whether given as seconds or as a date; null where absent or unreadable."""
    value = headers.get("retry-after", "").strip()
    try:
        if value.isdecimal():
            return min(int(value), 86_400)
        return max(0, int((parsedate_to_datetime(value) - now()).total_seconds()))
    except (ValueError, TypeError):
        return None


def checked_url(url: str) -> str:
    """An http(s) URL without tricks (user info, backslashes, control characters); raises `NotAllowed`."""
    if _FORBIDDEN_IN_URL.search(url):
        raise NotAllowed("This address holds characters that do not belong in one.")
    try:
        parsed = httpx.URL(url)
        name = parsed.host.encode("idna")
    except (httpx.InvalidURL, ValueError):
        raise NotAllowed("This is not a web address.") from None
    if parsed.scheme not in {"http", "https"} or not 0 < len(name) <= LONGEST_HOST:
        raise NotAllowed("Only http and https addresses can be read.")
    if parsed.port is not None and not 0 < parsed.port < 65_536:
        raise NotAllowed("This address names a port that does not exist.")
    if parsed.userinfo or "%" in parsed.host:
        raise NotAllowed("An address with a user name in it is not read.")
    return str(parsed)


@contextmanager
def outbound(*, retries: int = 2, timeout: float = 15.0) -> Iterator[Outbound]:
    """A guarded client for the block; `timeout` in seconds per step, 30 s an answer in all."""
    settings = get_settings()
    allowed = frozenset(entry.lower() for entry in settings.allow_private_hosts)
    with httpx.Client(
        transport=CheckedTransport(allowed),
        timeout=timeout,
        follow_redirects=False,
        trust_env=False,
        headers={
            "User-Agent": settings.outbound_user_agent,
            "Accept-Language": "en",
            "Accept-Encoding": "gzip, deflate",
        },
    ) as client:
        yield Outbound(client, retries, allowed)
