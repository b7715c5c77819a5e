"""Outbound HTTP, the only door to other sites.

Every connection goes to an address that was resolved once and checked (`core.addresses`), redirects are followed by
hand and checked again, the decoded body and the total time are capped, each host is asked at its pace (`core.turns`),
and retries obey `Retry-After`.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from random import uniform
from time import monotonic, sleep
from urllib.parse import urljoin

import httpx

from app.core.addresses import Blocked
from app.core.answers import retry_after as retry_after
from app.core.answers import successful, take
from app.core.breaker import Breaker, CircuitOpen
from app.core.config import get_settings
from app.core.fetch_errors import BadStatus, FetchError, NotAllowed, Throttled, TimedOut, Unreachable, Unreadable
from app.core.fetched import Fetched
from app.core.metrics import outbound_requests
from app.core.pace import Pace, pace_of
from app.core.transport import CheckedTransport, ending_at
from app.core.turns import TooSoon, let_rest, turn
from app.core.types import JsonValue
from app.core.urls import checked_url as checked_url

MAX_BYTES = 20 * 1024 * 1024
MAX_SECONDS = 30.0
MAX_REDIRECTS = 5
RETRY_STATUSES = {429, 500, 502, 503, 504}
LONGEST_WAIT_S = 20.0
# A site that has used up so much time is not asked once more.
PATIENCE_S = 15.0


def _go_on() -> None:
    """Nobody wants the work to stop."""


@dataclass(frozen=True, slots=True)
class Manners:
    """How a client behaves: its tries, its pace, how long it waits for a turn, when it must have ended (monotonic)."""

    retries: int
    own_hosts: frozenset[str]
    pace: Pace | None = None
    patience: float = LONGEST_WAIT_S
    until: float = float("inf")
    check: Callable[[], None] = _go_on


@dataclass(frozen=True, slots=True)
class _Limits:
    """What one request may take."""

    max_bytes: int
    seconds: float
    # Not told where to go next, and not judged by its status: the caller does both.
    as_is: bool = False


class Outbound:
    """A guarded client; use it through `outbound()`."""

    def __init__(self, client: httpx.Client, manners: Manners) -> None:
        self.client = client
        self.manners = manners

    def get(
        self,
        url: str,
        *,
        params: Mapping[str, str | int] | None = None,
        headers: Mapping[str, str] | None = None,
        max_bytes: int = MAX_BYTES,
        timeout: float | None = None,
    ) -> Fetched:
        """GET `url`; raises a `FetchError` for anything but a 2xx (or a 304 when a validator was sent).

        `timeout` is for the whole answer, in seconds, where 30 s are too long.
        """
        request = self.client.build_request("GET", checked_url(url), params=params, headers=headers)
        return self._with_circuit(request, _limits(max_bytes, timeout))

    def post_json(
        self,
        url: str,
        body: JsonValue,
        *,
        headers: Mapping[str, str] | None = None,
        timeout: float | None = None,
    ) -> Fetched:
        """POST a JSON body to `url`; raises a `FetchError`."""
        request = self.client.build_request("POST", checked_url(url), headers=headers, json=body)
        return self._with_circuit(request, _limits(MAX_BYTES, timeout))

    def post(
        self, url: str, content: bytes, *, headers: Mapping[str, str], max_bytes: int, timeout: float | None = None
    ) -> Fetched:
        """POST these very bytes; gives the answer whatever its status says, and follows no redirect."""
        request = self.client.build_request("POST", checked_url(url), headers=headers, content=content)
        return self._with_circuit(request, replace(_limits(max_bytes, timeout), as_is=True))

    def _with_circuit(self, request: httpx.Request, limits: _Limits) -> Fetched:
        host = _host(request)
        # A site is left alone for its own good; what the operator named is ours, and is asked each time.
        if host in self.manners.own_hosts:
            return self._attempts(request, limits)
        circuit = Breaker(host)
        _check_circuit(circuit)
        try:
            answer = self._attempts(request, limits)
        except (TimedOut, Unreachable, BadStatus) as error:
            if isinstance(error, BadStatus) and error.status < 500:
                circuit.answered()
            else:
                circuit.failed()
            raise
        except TooSoon:
            circuit.gave_up()
            raise
        except FetchError:
            circuit.answered()
            raise
        circuit.answered()
        return answer

    def _attempts(self, request: httpx.Request, limits: _Limits) -> Fetched:
        started = monotonic()
        failure: FetchError | None = None
        for attempt in range(self.manners.retries + 1):
            self.manners.check()
            try:
                answer = self._follow(request, limits, PATIENCE_S if failure else self.manners.patience)
            except TooSoon as error:
                # What went wrong before says more than that there was no turn to try again.
                raise failure or error from None
            except (Throttled, TimedOut, Unreachable, BadStatus) as error:
                outbound_requests.labels(request.url.host, type(error).__name__).inc()
                pause = _pause(error, attempt)
                late = monotonic() - started >= PATIENCE_S or monotonic() + pause > self.manners.until
                if attempt == self.manners.retries or late or not _worth_retrying(error):
                    raise
                failure = error
                sleep(pause)
            else:
                outbound_requests.labels(request.url.host, "ok").inc()
                return answer
        raise AssertionError("unreachable: the loop returns or raises")

    def _follow(self, request: httpx.Request, limits: _Limits, patience: float) -> Fetched:
        deadline = monotonic() + limits.seconds
        for _ in range(MAX_REDIRECTS + 1):
            asked = monotonic()
            with self._turn(_host(request), patience):
                # Waiting for a turn is not the site's fault.
                deadline += monotonic() - asked
                answer = self._send(request, min(deadline, self.manners.until), limits.max_bytes)
            if limits.as_is:
                return answer
            if not 300 <= answer.status < 400 or answer.status == 304 or "location" not in answer.headers:
                return self._judged(_host(request), answer)
            target = checked_url(urljoin(str(request.url), answer.headers["location"]))
            # Secrets belong to the host they were meant for: a redirect starts with fresh headers.
            request = self.client.build_request("GET", target)
        raise Unreadable("The site redirects in circles.")

    @contextmanager
    def _turn(self, host: str, patience: float) -> Iterator[None]:
        manners = self.manners
        left = manners.until - monotonic()
        if left <= 0:
            raise TimedOut(f"There was no time left to ask {host}.")
        ours = host in manners.own_hosts
        with turn(host, pace_of(host, manners.pace), patience=min(patience, left), ours=ours, check=manners.check):
            yield

    def _judged(self, host: str, answer: Fetched) -> Fetched:
        try:
            return successful(answer)
        except Throttled as error:
            if error.retry_after and host not in self.manners.own_hosts:
                let_rest(host, error.retry_after)
            raise

    def _send(self, request: httpx.Request, deadline: float, max_bytes: int) -> Fetched:
        try:
            with ending_at(deadline):
                response = self.client.send(request, stream=True)
                try:
                    return take(response, deadline, max_bytes)
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


def _host(request: httpx.Request) -> str:
    return request.url.netloc.decode("ascii")


def _limits(max_bytes: int, timeout: float | None) -> _Limits:
    return _Limits(max_bytes, MAX_SECONDS if timeout is None else min(timeout, MAX_SECONDS))


def _check_circuit(circuit: Breaker) -> None:
    try:
        circuit.check()
    except CircuitOpen as error:
        raise Unreachable(str(error)) from error


def _worth_retrying(error: FetchError) -> bool:
    if isinstance(error, BadStatus):
        return error.status in RETRY_STATUSES
    if isinstance(error, TooSoon):
        return False
    if isinstance(error, Throttled):
        return error.retry_after is not None and error.retry_after <= LONGEST_WAIT_S
    return True


def _pause(error: FetchError, attempt: int) -> float:
    if isinstance(error, Throttled) and error.retry_after is not None:
        return float(error.retry_after)
    return uniform(0.5, 1.0) * 2.0**attempt  # noqa: S311 - jitter, not a secret


@contextmanager
def outbound(
    *,
    retries: int = 2,
    timeout: float = 15.0,
    pace: Pace | None = None,
    patience: float = LONGEST_WAIT_S,
    until: float = float("inf"),
    check: Callable[[], None] = _go_on,
) -> Iterator[Outbound]:
    """A guarded client for the block; `timeout` in seconds per step, 30 s an answer in all.

    `pace` is that of hosts nobody declared one for, `patience` how long (s) to wait for a turn, `until` the moment
    (`time.monotonic()`) at which all must have ended; `check` raises where the work should stop.
    """
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
        yield Outbound(client, Manners(retries, allowed, pace, patience, until, check))
