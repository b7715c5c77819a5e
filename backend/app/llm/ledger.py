"""The ledger of calls: what a call may cost is held before it is made, what it cost is booked after.

    reserve -> settle           the model answered, and said what it used
            -> release          nothing was used
            -> charge_unknown   nobody learned what was used: the estimate is charged

Each is one short transaction of its own, open while nothing else is waited for. In all of them rows are taken in the
same order (person, call, credits, windows), so that they queue up instead of blocking each other. What was reserved
and never heard of again, because a worker died, is charged its estimate when somebody next reserves or looks.
"""

import uuid
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import timedelta
from threading import Lock

from asgi_correlation_id import correlation_id
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.core.clock import now
from app.core.db import unit_of_work
from app.core.ids import new_id
from app.llm import windows
from app.llm.credits import account_of, credits_for, hold_credits, locked_person, take_credits
from app.llm.errors import BudgetExceeded
from app.llm.models import Call
from app.llm.policy import Limits, limits
from app.llm.prices import price_named, price_of
from app.llm.question import Preview
from app.llm.types import CallState, Engine, Tokens

# No call lasts longer in all; whoever makes it gives up then.
HARD_LIMIT_S = 600.0
LOST_AFTER = timedelta(seconds=2 * HARD_LIMIT_S)
# A batch is answered within a day.
BATCH_LOST_AFTER = timedelta(days=2)
LOST_AT_ONCE = 100
# More than any model reads or writes.
MOST_TOKENS = 100_000_000
TOO_DEAR = "One call may not cost so much. Ask for something shorter; an admin can raise the limit."

_charging = Lock()


@dataclass(frozen=True, slots=True)
class Asked:
    """A call that is about to be made: who pays, for what, and what it uses at most.

    `work_id` names one piece of work: of all calls under it, one charges the person. With a `batch_id` half is paid.
    """

    user_id: uuid.UUID | None
    prompt: str
    model: str
    engine: Engine
    most: Tokens
    work_id: str | None = None
    subject: str | None = None
    batch_id: uuid.UUID | None = None


@dataclass(frozen=True, slots=True)
class Reservation:
    """What is held for a call: millionths of a dollar, credits."""

    call_id: uuid.UUID
    reserved: int
    credits: int


@dataclass(frozen=True, slots=True)
class Settled:
    """What a call came to: millionths of a dollar, credits."""

    cost: int
    credits: int


def reserve(asked: Asked) -> Reservation:
    """Hold what a call costs at most, everywhere at once or nowhere.

    Raises `BudgetExceeded` and `UnknownPrice`; then nothing is held.
    """
    with unit_of_work() as session:
        lost = _lost(session)
    _charge(lost)
    call = _call(asked)
    with unit_of_work() as session:
        if asked.user_id is not None and not locked_person(session, asked.user_id):
            raise BudgetExceeded("This account is closed.")
        if call.engine is not Engine.local:
            _hold(session, call)
        session.add(call)
    return Reservation(call.id, call.reserved, call.credits_reserved)


def settle(
    call_id: uuid.UUID,
    tokens: Tokens,
    *,
    stop_reason: str | None = None,
    error: str | None = None,
    estimated: bool = False,
) -> Settled:
    """Book what a call used. A second time changes nothing; a call given up as lost is put right.

    `estimated`: it broke off before it said what it used, and these tokens are what we saw of it.
    """
    state = CallState.unknown if estimated else CallState.settled
    with unit_of_work() as session:
        call = _locked(session, call_id)
        if call.state is CallState.reserved or (call.state is CallState.unknown and not estimated):
            used, price = _possible(tokens), price_named(call.model, call.price_version)
            call.input_tokens, call.output_tokens = used.input, used.output
            call.cached_tokens, call.written_tokens = used.cached, used.written
            call.stop_reason = stop_reason
            _book(session, call, state, price.cost(used, batch=call.batch_id is not None), error)
        return Settled(call.cost, call.credits)


def release(call_id: uuid.UUID, *, error: str | None = None) -> None:
    """Let go of what was held: the call used nothing."""
    with unit_of_work() as session:
        call = _locked(session, call_id)
        if call.state is CallState.reserved:
            _book(session, call, CallState.released, 0, error)


def charge_unknown(call_id: uuid.UUID, *, error: str | None = None) -> Settled:
    """Charge the estimate: the call may have used it, and nobody will say."""
    with unit_of_work() as session:
        call = _locked(session, call_id)
        if call.state is CallState.reserved:
            _book(session, call, CallState.unknown, call.reserved, error)
        return Settled(call.cost, call.credits)


def charge_lost(session: Session) -> None:
    """Charge the estimates of calls whose makers were never heard of again; each in a transaction of its own."""
    _charge(_lost(session))


def _lost(session: Session) -> Sequence[uuid.UUID]:
    due = Call.batch_id.is_(None) | (Call.created_at < now() - BATCH_LOST_AFTER)
    query = select(Call.id).where(Call.state == CallState.reserved, Call.created_at < now() - LOST_AFTER, due)
    return session.scalars(query.order_by(Call.id).limit(LOST_AT_ONCE)).all()


def _charge(lost: Sequence[uuid.UUID]) -> None:
    # One thread is enough, and many at once, each holding a connection already, would wait for each other's.
    if lost and _charging.acquire(blocking=False):
        try:
            for call_id in lost:
                charge_unknown(call_id, error="lost")
        finally:
            _charging.release()


def quote(session: Session, asked: Asked) -> Preview:
    """What a call would cost at most, and whether that would be admitted now. Nothing is held."""
    call = _call(asked)
    reason = None
    if call.engine is not Engine.local:
        trial = session.begin_nested()
        try:
            _hold(session, call)
        except BudgetExceeded as refused:
            reason = refused.detail
        finally:
            trial.rollback()
    needed = credits_for(call.reserved) if asked.user_id is not None else 0
    return Preview(asked.model, call.reserved, needed, reason is None, reason)


def _call(asked: Asked) -> Call:
    price = price_of(asked.model, asked.engine, now().date())
    return Call(
        id=new_id(),
        user_id=asked.user_id,
        request_id=correlation_id.get(),
        work_id=asked.work_id,
        subject=asked.subject,
        batch_id=asked.batch_id,
        prompt=asked.prompt,
        model=asked.model,
        engine=asked.engine,
        price_version=price.version,
        state=CallState.reserved,
        reserved=price.cost(asked.most, batch=asked.batch_id is not None),
        credits_reserved=0,
        windows=[],
        created_at=now(),
    )


def _hold(session: Session, call: Call) -> None:
    bounds = limits(session)
    if call.reserved > bounds.call:
        raise BudgetExceeded(
            "One call may not cost so much. Ask for something shorter, or ask an admin to raise the limit."
        )
    if call.user_id is not None:
        _hold_credits(session, call, call.user_id, bounds)
    into = windows.frames(call.user_id, call.created_at, bounds)
    windows.hold(session, into, call.reserved)
    call.windows = [frame.name for frame in into]


def _hold_credits(session: Session, call: Call, user_id: uuid.UUID, bounds: Limits) -> None:
    account = account_of(session, user_id, call.created_at, bounds)
    # Asked with the account held: of two calls for the same work, the second sees the first.
    if not _charged_before(session, call):
        call.credits_reserved = credits_for(call.reserved)
        hold_credits(account, call.credits_reserved)


def _charged_before(session: Session, call: Call) -> bool:
    if call.work_id is None:
        return False
    charged = (Call.credits > 0) | ((Call.state == CallState.reserved) & (Call.credits_reserved > 0))
    query = select(Call.id).where(Call.work_id == call.work_id, Call.user_id == call.user_id, charged)
    return session.scalar(query.limit(1)) is not None


def _locked(session: Session, call_id: uuid.UUID) -> Call:
    owner = session.scalar(select(Call.user_id).where(Call.id == call_id))
    if owner is not None:
        locked_person(session, owner)
    query = select(Call).where(Call.id == call_id).with_for_update()
    return session.scalars(query.execution_options(populate_existing=True)).one()


def _possible(tokens: Tokens) -> Tokens:
    """What a provider says it counted, within what can be counted: nobody pays less than nothing."""
    return Tokens(**{name: min(max(0, count), MOST_TOKENS) for name, count in asdict(tokens).items()})


def _book(session: Session, call: Call, state: CallState, cost: int, error: str | None) -> None:
    """Turn what a call holds, or was charged as lost, into what it came to."""
    held = call.reserved if call.state is CallState.reserved else 0
    if call.user_id is not None and call.credits_reserved:
        _book_credits(session, call, call.user_id, cost)
    windows.move(session, call.windows, held=-held, spent=cost - call.cost)
    call.state, call.cost, call.settled_at, call.error = state, cost, now(), error


def _book_credits(session: Session, call: Call, user_id: uuid.UUID, cost: int) -> None:
    account = account_of(session, user_id, now(), limits(session))
    held = call.credits_reserved if call.state is CallState.reserved else 0
    due = credits_for(cost)
    take_credits(session, account, held=held, amount=due - call.credits, prompt=call.prompt, call_id=call.id)
    call.credits = due
