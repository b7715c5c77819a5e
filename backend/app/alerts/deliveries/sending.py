"""Sending what is due. No transaction is open while a receiver is waited for."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from traceback import format_tb

import structlog

from app.alerts.channel import TryLater, Undeliverable
from app.alerts.deliveries.claiming import Outgoing, claim
from app.alerts.deliveries.settling import settle_dead, settle_later, settle_sent
from app.core.db import unit_of_work

log = structlog.get_logger(__name__)

# Servers are waited for; so many at once, that one slow one does not keep the others from their turn.
SENDERS = 6
# One run ends after so many for each sender; what is left is the next one's.
MOST_IN_A_RUN = 200
Check = Callable[[], None]


def send_due(check: Check = lambda: None) -> int:
    """Send all that is due now; returns how many messages were handed over. `check` may break it off."""
    check()
    with ThreadPoolExecutor(SENDERS, thread_name_prefix="deliveries") as pool:
        running = [pool.submit(copy_context().run, _send_many, check) for _ in range(SENDERS)]
    return sum(future.result() for future in running)


def _send_many(check: Check) -> int:
    sent = 0
    for _ in range(MOST_IN_A_RUN):
        check()
        found = send_next()
        if found is None:
            return sent
        sent += found
    return sent


def send_next() -> bool | None:
    """Send one message; whether it was handed over, null where none is due."""
    with unit_of_work() as session:
        found = claim(session)
    if found is None:
        return None
    claimed = found.outgoing
    return _send(claimed) if claimed else False


def _send(claimed: Outgoing) -> bool:
    try:
        _handed_over(claimed)
    except Undeliverable as problem:
        with unit_of_work() as session:
            settle_dead(session, claimed, str(problem))
        return False
    except TryLater as problem:
        with unit_of_work() as session:
            settle_later(session, claimed, problem)
        return False
    with unit_of_work() as session:
        settle_sent(session, claimed)
    return True


def _handed_over(claimed: Outgoing) -> None:
    unavailable = claimed.kind.unavailable()
    if unavailable is not None:
        raise TryLater(unavailable)
    try:
        claimed.kind.send(claimed.address, claimed.message)
    except (Undeliverable, TryLater):
        raise
    except Exception as error:
        # A fault of ours in one channel must not end the others' messages; the next attempt may find it mended.
        # Without its words or its variables: they hold addresses, tokens and what the person is told.
        where = "".join(format_tb(error.__traceback__))
        log.error("channel_raised", kind=claimed.kind.slug, error=type(error).__name__, where=where)
        raise TryLater(f"Something unexpected happened ({type(error).__name__}).") from error
