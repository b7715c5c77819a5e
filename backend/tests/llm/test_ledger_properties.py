"""Money, property by property: after any history of calls, the books say what a plain list of them says."""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, select

from app.core.clock import as_of
from app.core.config import get_settings
from app.core.db import unit_of_work
from app.llm import ledger
from app.llm.errors import BudgetExceeded
from app.llm.ledger import Asked
from app.llm.models import Call, CreditAccount, CreditEntry, Window
from app.llm.types import CallState, Engine, Tokens
from tests.factories.auth import make_person

START = datetime(2026, 11, 29, 20, tzinfo=UTC)
CALL, PERSON_DAY, PERSON_MONTH, DAY, MONTH, CREDITS = 5_000, 9_000, 20_000, 12_000, 30_000, 12
CAPS = {
    "llm_limit_call_usd": CALL,
    "llm_limit_person_day_usd": PERSON_DAY,
    "llm_limit_person_month_usd": PERSON_MONTH,
    "llm_limit_day_usd": DAY,
    "llm_limit_month_usd": MONTH,
}

# Tokens of output alone: at 10 millionths of a dollar each, sums stay easy to read.
amounts = st.integers(0, 600).map(lambda output: Tokens(output=output))
steps = st.lists(
    st.one_of(
        st.tuples(st.just("reserve"), st.integers(0, 2), amounts, st.sampled_from([None, None, "w"])),
        st.tuples(st.just("settle"), st.integers(0, 3), amounts, st.booleans()),
        st.tuples(st.sampled_from(["release", "lose"]), st.integers(0, 3)),
        st.tuples(st.just("wait"), st.sampled_from([1, 21, 300, 1_440])),
    ),
    min_size=6,
    max_size=30,
)


@dataclass
class Told:
    """A call as the plain list has it."""

    call_id: uuid.UUID
    payer: int
    at: datetime
    reserved: int
    held_credits: int
    state: CallState = CallState.reserved
    cost: int = 0
    credits: int = 0

    @property
    def weight(self) -> int:
        return self.reserved if self.state is CallState.reserved else self.cost

    @property
    def credit_weight(self) -> int:
        return self.held_credits if self.state is CallState.reserved else self.credits


@dataclass
class History:
    """All that happened, kept as simply as it can be; payer 2 is the instance."""

    people: list[uuid.UUID]
    moment: datetime = START
    calls: list[Told] = field(default_factory=list)
    works: dict[int, list[Told]] = field(default_factory=dict)

    def reserve(self, payer: int, most: Tokens, work: str | None) -> None:
        self.expire()
        user_id = None if payer == 2 else self.people[payer]
        amount = most.output * 10
        earlier = self.works.setdefault(payer, []) if work else []
        charged = user_id is None or any(one.credit_weight for one in earlier)
        needed = 0 if charged else -(-amount // 1_000)
        asked = Asked(user_id, "p/1", "claude-sonnet-5-5", Engine.anthropic, most, work)
        with as_of(self.moment):
            if not self.admits(payer, amount, needed):
                with pytest.raises(BudgetExceeded):
                    ledger.reserve(asked)
                return
            held = ledger.reserve(asked)
        told = Told(held.call_id, payer, self.moment, amount, needed)
        assert (held.reserved, held.credits) == (amount, needed)
        self.calls.append(told)
        earlier.append(told)

    def admits(self, payer: int, amount: int, needed: int) -> bool:
        return (
            amount <= CALL
            and (payer == 2 or self.sum(payer, day=True) + amount <= PERSON_DAY)
            and (payer == 2 or self.sum(payer, day=False) + amount <= PERSON_MONTH)
            and self.sum(None, day=True) + amount <= DAY
            and self.sum(None, day=False) + amount <= MONTH
            and (needed == 0 or sum(one.credit_weight for one in self.calls if one.payer == payer) + needed <= CREDITS)
        )

    def sum(self, payer: int | None, *, day: bool) -> int:
        period = "%Y-%m-%d" if day else "%Y-%m"
        return sum(
            one.weight
            for one in self.calls
            if payer in (None, one.payer) and f"{one.at:{period}}" == f"{self.moment:{period}}"
        )

    def expire(self) -> None:
        for one in self.calls:
            if one.state is CallState.reserved and one.at < self.moment - ledger.LOST_AFTER:
                self.end(one, CallState.unknown, one.reserved)

    def end(self, one: Told, state: CallState, cost: int) -> None:
        one.state, one.cost = state, cost
        one.credits = -(-cost // 1_000) if one.held_credits else 0

    def settle(self, number: int, used: Tokens, estimated: bool) -> None:
        for one in self.at(number):
            if one.state is CallState.reserved or (one.state is CallState.unknown and not estimated):
                self.end(one, CallState.unknown if estimated else CallState.settled, used.output * 10)
            with as_of(self.moment):
                settled = ledger.settle(one.call_id, used, estimated=estimated)
            assert (settled.cost, settled.credits) == (one.cost, one.credits)

    def release(self, number: int) -> None:
        for one in self.at(number):
            if one.state is CallState.reserved:
                self.end(one, CallState.released, 0)
            with as_of(self.moment):
                ledger.release(one.call_id)

    def lose(self, number: int) -> None:
        for one in self.at(number):
            if one.state is CallState.reserved:
                self.end(one, CallState.unknown, one.reserved)
            with as_of(self.moment):
                ledger.charge_unknown(one.call_id)

    def wait(self, minutes: int) -> None:
        self.moment += timedelta(minutes=minutes)

    def at(self, number: int) -> list[Told]:
        """One of the last calls, counted from the newest."""
        return self.calls[-1 - number : len(self.calls) - number] if number < len(self.calls) else []

    def check(self) -> None:
        with unit_of_work() as session:
            rows = {row.id: row for row in session.scalars(select(Call))}
            assert rows.keys() == {one.call_id for one in self.calls}
            for one in self.calls:
                row = rows[one.call_id]
                assert (row.state, row.cost, row.credits) == (one.state, one.cost, one.credits)
            for window in session.scalars(select(Window)):
                inside = [one for one in self.calls if window.name in rows[one.call_id].windows]
                held = sum(one.reserved for one in inside if one.state is CallState.reserved)
                assert (window.reserved, window.spent) == (held, sum(one.cost for one in inside))
            for account in session.scalars(select(CreditAccount)):
                own = [one for one in self.calls if one.payer != 2 and self.people[one.payer] == account.user_id]
                held = sum(one.held_credits for one in own if one.state is CallState.reserved)
                assert (account.balance, account.held) == (CREDITS - sum(one.credit_weight for one in own), held)


@contextmanager
def empty_books() -> Iterator[list[uuid.UUID]]:
    with unit_of_work() as session:
        for table in (CreditEntry, CreditAccount, Window, Call):
            session.execute(delete(table))
        people = [make_person(session).id for _ in range(2)]
    yield people


@pytest.fixture
def caps(database: None, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, microusd in CAPS.items():
        monkeypatch.setattr(get_settings(), name, microusd / 1_000_000)
    monkeypatch.setattr(get_settings(), "credits_start", CREDITS)
    # Filling up is tested by itself: here a new month adds nothing.
    monkeypatch.setattr(get_settings(), "credits_monthly", 0)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(steps)
def test_the_books_say_what_a_plain_list_says(caps: None, history: list[tuple[object, ...]]) -> None:
    with empty_books() as people:
        told = History(people)
        for name, *arguments in history:
            getattr(told, str(name))(*arguments)
        told.check()
