"""Whose turn it is to ask a host: so many requests in a period, so many at once, so far apart, over all workers."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from math import ceil
from random import uniform
from time import monotonic, sleep

from app.core.clock import now
from app.core.fetch_errors import Throttled
from app.core.ledger import Ledger, Release, memory
from app.core.pace import Pace

# A place is free again after so long, should its holder be killed; no answer takes longer.
PLACE_HELD_S = 60.0
PLACE_AGAIN_S = 0.05
# Nobody notices that the work was cancelled while it sleeps: so it sleeps in short stretches.
STRETCH_S = 0.5
Check = Callable[[], None]


class TooSoon(Throttled):
    """We would ask a site more often than we promise; nothing was sent."""


@contextmanager
def turn(host: str, pace: Pace, *, patience: float, ours: bool, check: Check) -> Iterator[None]:
    """Hold one turn to ask `host`; raises `TooSoon` where it takes longer than `patience` seconds to come.

    A host that is `ours` (the operator named it) is asked without spacing and without rest.
    """
    until = monotonic() + patience
    if not ours:
        _wait(lambda ledger: ledger.remaining(_rest(host)), host, pace, until, check)
    _wait(lambda ledger: ledger.take(host, pace), host, pace, until, check)
    release = _place(host, pace, until, check)
    try:
        if pace.spacing_s and not ours:
            _wait(lambda ledger: ledger.once(f"space:{host}", pace.spacing_s), host, pace, until, check)
        yield
    finally:
        release()


def let_rest(host: str, seconds: float) -> None:
    """Keep all workers from asking a host that asked for a pause."""
    memory().ask(lambda ledger: ledger.mark(_rest(host), seconds))


def _rest(host: str) -> str:
    return f"rest:{host}"


def _wait(left: Callable[[Ledger], float], host: str, pace: Pace, until: float, check: Check) -> None:
    """Sleep until nothing is `left` to wait for."""
    while wait := memory().ask(left):
        if monotonic() + wait > until:
            again = now() + timedelta(seconds=wait)
            raise TooSoon(
                f"We ask {host} {pace} at most, or when it lets us. It can be asked again at {again:%H:%M} UTC.",
                ceil(wait),
            )
        _pause(wait + uniform(0.0, 0.05), check)  # noqa: S311 - jitter, not a secret


def _place(host: str, pace: Pace, until: float, check: Check) -> Release:
    while True:
        release = memory().ask(lambda ledger: ledger.place(host, max(1, pace.at_once), PLACE_HELD_S))
        if release is not None:
            return release
        if monotonic() > until:
            raise TooSoon(f"{host} is busy with our other requests.", 60)
        _pause(PLACE_AGAIN_S * uniform(1.0, 2.0), check)  # noqa: S311 - jitter, not a secret


def _pause(seconds: float, check: Check) -> None:
    until = monotonic() + seconds
    while (left := until - monotonic()) > 0:
        check()
        sleep(min(left, STRETCH_S))
