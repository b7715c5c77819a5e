"""A process that is killed when the answer has come and is not booked yet: charged once, whatever happens next."""

import signal
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest
from pydantic import BaseModel
from sqlalchemy import select, text

from app.core import db
from app.core.clock import as_of, now
from app.core.db import unit_of_work
from app.llm.asking import ask
from app.llm.credits import credits_for
from app.llm.ledger import LOST_AFTER, charge_lost, settle
from app.llm.models import Call, CreditAccount, CreditEntry, Window
from app.llm.question import Question
from app.llm.types import CallState, CreditKind, Tokens
from tests.fake_llm.fixture import FakeLlm
from tests.llm.conftest import calls
from tests.processes import process, wait_for

# The same lines again and again; others count them.
pytestmark = pytest.mark.no_cover

WORK = "a letter"
WAITING = text("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()")


@contextmanager
def held(call: Call) -> Iterator[None]:
    """Keep everybody else from booking a call."""
    with db.new_session() as session:
        session.scalars(select(Call).where(Call.id == call.id).with_for_update()).one()
        yield
        session.rollback()


def waiting_for_a_lock() -> bool:
    with unit_of_work() as session:
        return bool(session.scalar(WAITING))


@pytest.fixture
def killed(fake_llm: FakeLlm, person: uuid.UUID, environment: dict[str, str]) -> Call:
    """The call of a process that was killed between the model's answer and its booking."""
    fake_llm.fail("slow", seconds=0.5)
    with process(["tests.llm.one_question", str(person), WORK], environment) as asking:
        wait_for(calls)
        (call,) = calls()
        with held(call):
            wait_for(lambda: [line for line in fake_llm.invoice if line.complete])
            wait_for(waiting_for_a_lock)
            asking.send_signal(signal.SIGKILL)
            asking.wait()
    return call


def again(person: uuid.UUID) -> None:
    question: Question[BaseModel] = Question("connection_test", person, work_id=WORK)
    ask(question)


def charges(person: uuid.UUID) -> list[int]:
    with unit_of_work() as session:
        own = CreditEntry.user_id == person, CreditEntry.kind == CreditKind.charge
        return list(session.scalars(select(CreditEntry.amount).where(*own)))


def look(later: timedelta = LOST_AFTER + timedelta(seconds=1)) -> None:
    with as_of(now() + later), unit_of_work() as session:
        charge_lost(session)


def test_what_it_may_cost_stays_held_until_it_is_charged(killed: Call, person: uuid.UUID) -> None:
    (call,) = calls()
    assert call.state is CallState.reserved
    look(timedelta(minutes=5))
    assert charges(person) == []
    look()
    look()
    (call,) = calls()
    assert (call.state, call.cost, call.error) == (CallState.unknown, call.reserved, "lost")
    assert charges(person) == [-credits_for(call.cost)]


def test_the_work_done_again_is_charged_once(killed: Call, person: uuid.UUID, fake_llm: FakeLlm) -> None:
    again(person)
    look()
    again(person)
    first, second, third = calls()
    assert [call.state for call in (first, second, third)] == [
        CallState.unknown, CallState.settled, CallState.settled,
    ]  # fmt: skip
    assert charges(person) == [-credits_for(first.cost)]
    assert (second.credits, third.credits) == (0, 0)
    # The provider answered three times; the instance's own limits know it.
    assert len(fake_llm.invoice) == 3
    assert sum(call.cost for call in calls()) >= fake_llm.total
    with unit_of_work() as session:
        assert {(window.reserved, window.spent) for window in session.scalars(select(Window))} == {
            (0, sum(call.cost for call in calls()))
        }
        assert session.get_one(CreditAccount, person).held == 0


def test_booked_after_all_it_is_put_right(killed: Call, person: uuid.UUID, fake_llm: FakeLlm) -> None:
    look()
    (line,) = fake_llm.invoice
    used = Tokens(line.input_tokens, line.output_tokens, line.cache_read, line.cache_written)
    assert settle(killed.id, used).cost == settle(killed.id, used).cost == line.microusd
    assert sum(charges(person)) == -credits_for(line.microusd)
