"""Money under a crowd: however many ask, settle and erase at once, limits hold and every sum is right."""

import uuid
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from functools import partial
from random import Random
from threading import Barrier
from typing import TypeVar

import pytest
from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from app.auth.models import User
from app.core import personal_data
from app.core.clock import as_of, now
from app.core.config import get_settings
from app.core.db import unit_of_work
from app.llm import ledger
from app.llm.errors import BudgetExceeded
from app.llm.ledger import Asked
from app.llm.models import Call, CreditAccount, CreditEntry, Window
from app.llm.types import CallState, Engine, Tokens
from tests.factories.auth import make_person

# The same lines again and again; others count them.
pytestmark = pytest.mark.no_cover

T = TypeVar("T")
MOST, MOST_COST, MOST_CREDITS = Tokens(input=1_000, output=200), 4_000, 4
USED, USED_COST, USED_CREDITS = Tokens(input=500, output=50), 1_500, 2
CROWD = 200


def asked(user_id: uuid.UUID | None, work_id: str | None = None) -> Asked:
    return Asked(user_id, "cover_letter/1", "claude-sonnet-5-5", Engine.anthropic, MOST, work_id)


def people(count: int) -> list[uuid.UUID]:
    with unit_of_work() as session:
        return [make_person(session).id for _ in range(count)]


def at_once(work: Sequence[Callable[[], T]]) -> list[T]:
    """The results of all, begun at the same moment on threads of their own."""
    start = Barrier(len(work))

    def run(one: Callable[[], T]) -> T:
        start.wait()
        return one()

    with ThreadPoolExecutor(len(work)) as pool:
        return list(pool.map(run, work))


def attempt(user_id: uuid.UUID | None) -> str:
    try:
        ledger.reserve(asked(user_id))
    except BudgetExceeded:
        return "refused"
    return "passed"


@pytest.mark.parametrize(
    ("setting", "value", "payers"),
    [
        ("llm_limit_person_day_usd", 0.007, 1),
        ("llm_limit_person_month_usd", 0.007, 1),
        ("llm_limit_day_usd", 0.007, 20),
        ("llm_limit_month_usd", 0.007, 20),
        ("credits_start", 7, 1),
    ],
)
def test_of_200_at_a_cap_that_admits_one_one_passes(
    database: None, monkeypatch: pytest.MonkeyPatch, setting: str, value: float, payers: int
) -> None:
    who = people(payers)
    monkeypatch.setattr(get_settings(), setting, value)
    # The rows are there already: that they are made only once is another test's.
    for user_id in who:
        ledger.release(ledger.reserve(asked(user_id)).call_id)
    results = at_once([partial(attempt, who[number % payers]) for number in range(CROWD)])
    assert Counter(results) == {"passed": 1, "refused": CROWD - 1}
    with unit_of_work() as session:
        made = select(func.count()).select_from(Call).where(Call.state == CallState.reserved)
        assert session.scalar(made) == 1
        of_instance = select(Window.reserved).where(Window.user_id.is_(None))
        assert session.scalars(of_instance).all() == [MOST_COST, MOST_COST]


def test_of_many_at_a_cap_that_admits_seven_seven_pass(database: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(get_settings(), "llm_limit_day_usd", 0.0299)
    assert Counter(at_once([lambda: attempt(None)] * 40)) == {"passed": 7, "refused": 33}


def test_a_crowd_that_finds_lost_calls_does_not_block_itself(database: None) -> None:
    (payer,) = people(1)
    with as_of(now() - timedelta(hours=1)):
        lost = [ledger.reserve(asked(payer)).call_id for _ in range(3)]
    assert Counter(at_once([partial(attempt, payer)] * 100)) == {"passed": 100}
    with unit_of_work() as session:
        assert {session.get_one(Call, call_id).state for call_id in lost} == {CallState.unknown}


def test_of_many_who_settle_one_does(database: None) -> None:
    (payer,) = people(1)
    held = ledger.reserve(asked(payer))
    ways = [
        lambda: ledger.settle(held.call_id, USED),
        lambda: ledger.settle(held.call_id, MOST),
        lambda: ledger.charge_unknown(held.call_id),
        lambda: ledger.release(held.call_id),
    ]
    at_once(ways * 5)
    with unit_of_work() as session:
        call, account = session.get_one(Call, held.call_id), session.get_one(CreditAccount, payer)
        assert call.cost in {0, USED_COST, MOST_COST}
        assert account.held == 0
        assert account.balance == 1_000 - call.credits
        assert {(row.reserved, row.spent) for row in session.scalars(select(Window))} == {(0, call.cost)}


def test_the_same_work_begun_many_times_at_once_is_charged_once(database: None) -> None:
    (payer,) = people(1)

    def run() -> int:
        held = ledger.reserve(asked(payer, "work"))
        return ledger.settle(held.call_id, USED).credits

    assert sorted(at_once([run] * 20)) == [0] * 19 + [USED_CREDITS]
    with unit_of_work() as session:
        charged = select(CreditEntry.amount).where(CreditEntry.amount < 0)
        assert session.scalars(charged).all() == [-USED_CREDITS]


def test_a_first_look_by_many_starts_one_account(database: None) -> None:
    (payer,) = people(1)
    at_once([lambda: attempt(payer)] * 20)
    with unit_of_work() as session:
        started = session.scalar(select(func.count()).select_from(CreditEntry).where(CreditEntry.amount > 0))
    assert started == 1


def a_call(dice: Random, payer: uuid.UUID | None) -> None:
    """A call that is made and ends in some way, perhaps in two."""
    try:
        held = ledger.reserve(asked(payer, dice.choice([None, "a", "b"])))
    except BudgetExceeded:
        return
    for _ in range(dice.choice([1, 1, 2])):
        used = Tokens(input=dice.randrange(3_000), output=dice.randrange(300))
        ends: list[Callable[[], object]] = [
            lambda: ledger.release(held.call_id),
            lambda: ledger.charge_unknown(held.call_id),
            lambda used=used: ledger.settle(held.call_id, used),  # type: ignore[misc]  # bound now, not when called
            lambda used=used: ledger.settle(held.call_id, used, estimated=True),  # type: ignore[misc]  # likewise
        ]
        dice.choice(ends)()


def closed(user_id: uuid.UUID) -> None:
    """Their account is erased."""
    with unit_of_work() as session:
        personal_data.erasers()["llm"](session, user_id)
        session.delete(session.get_one(User, user_id))


def total(session: Session, of: InstrumentedAttribute[int], *where: ColumnElement[bool]) -> int:
    return int(session.scalar(select(func.coalesce(func.sum(of), 0)).where(*where)) or 0)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_wild_day_adds_up(database: None, seed: int) -> None:
    """Calls end in every way, twice too, while accounts are closed; nothing blocks, and all sums agree."""
    who, closing = people(6), people(2)
    dices = [Random(seed * 1_000 + number) for number in range(60)]
    calls = [partial(a_call, dice, dice.choice([*who, *closing, None])) for dice in dices]
    at_once([*calls, *(partial(closed, user_id) for user_id in closing)])
    with unit_of_work() as session:
        for row in session.scalars(select(Window)):
            own = [Call.user_id == row.user_id] if row.user_id else []
            assert (row.reserved, row.spent) == (0, total(session, Call.cost, *own))
        for account in session.scalars(select(CreditAccount)):
            entries = total(session, CreditEntry.amount, CreditEntry.user_id == account.user_id)
            taken = total(session, Call.credits, Call.user_id == account.user_id)
            assert (account.held, account.balance, entries) == (0, 1_000 - taken, 1_000 - taken)
        ends = {(row.state, row.user_id) for row in session.scalars(select(Call))}
    assert CallState.reserved not in {state for state, _ in ends}
    assert not {user_id for _, user_id in ends} & set(closing)
