"""Money: a call is held before it is made and booked after, once, whatever happens in between."""

import uuid
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import func, select

from app.core.clock import as_of
from app.core.config import get_settings
from app.core.db import unit_of_work
from app.llm import ledger, prices
from app.llm.errors import BudgetExceeded, UnknownPrice
from app.llm.ledger import Asked
from app.llm.models import Batch, Call, CreditAccount, CreditEntry, Window
from app.llm.types import CallState, Engine, Tokens
from tests.factories.auth import make_person

Limit = Callable[..., None]
MODEL = "claude-sonnet-5-5"
# At $2 and $10 a million.
MOST, MOST_COST, MOST_CREDITS = Tokens(input=1_000, output=200), 4_000, 4
USED, USED_COST, USED_CREDITS = Tokens(input=500, output=50), 1_500, 2
MOMENT = datetime(2026, 11, 30, 23, 59, tzinfo=UTC)


@pytest.fixture
def payer(database: None) -> uuid.UUID:
    with unit_of_work() as session:
        return make_person(session).id


@pytest.fixture
def limit(monkeypatch: pytest.MonkeyPatch) -> Limit:
    """Sets settings, until the test ends."""

    def set_to(**values: object) -> None:
        for name, value in values.items():
            monkeypatch.setattr(get_settings(), name, value)

    return set_to


def asked(user_id: uuid.UUID | None) -> Asked:
    return Asked(user_id, "cover_letter/1", MODEL, Engine.anthropic, MOST)


def books() -> tuple[int, int]:
    """What is held and what is spent, the same in every window of the only payer."""
    with unit_of_work() as session:
        rows = {(row.reserved, row.spent) for row in session.scalars(select(Window))}
    assert len(rows) <= 1, rows
    return rows.pop() if rows else (0, 0)


def purse(user_id: uuid.UUID) -> tuple[int, int]:
    """The balance and what is held; the entries must add up to both."""
    with unit_of_work() as session:
        account = session.get_one(CreditAccount, user_id)
        entries = session.scalar(select(func.sum(CreditEntry.amount)).where(CreditEntry.user_id == user_id))
        assert account.balance + account.held == entries
        return account.balance, account.held


def the_call(call_id: uuid.UUID) -> Call:
    with unit_of_work() as session:
        return session.get_one(Call, call_id)


def test_a_call_is_held_then_booked(payer: uuid.UUID) -> None:
    held = ledger.reserve(asked(payer))
    assert (held.reserved, held.credits) == (MOST_COST, MOST_CREDITS)
    assert books() == (MOST_COST, 0)
    assert purse(payer) == (1_000 - MOST_CREDITS, MOST_CREDITS)
    settled = ledger.settle(held.call_id, USED, stop_reason="end_turn")
    assert (settled.cost, settled.credits) == (USED_COST, USED_CREDITS)
    assert books() == (0, USED_COST)
    assert purse(payer) == (1_000 - USED_CREDITS, 0)
    assert the_call(held.call_id).state is CallState.settled


def test_a_call_is_settled_once(payer: uuid.UUID) -> None:
    held = ledger.reserve(asked(payer))
    first = ledger.settle(held.call_id, USED)
    assert ledger.settle(held.call_id, MOST) == first
    ledger.release(held.call_id)
    assert ledger.charge_unknown(held.call_id) == first
    assert books() == (0, USED_COST)
    assert purse(payer) == (1_000 - USED_CREDITS, 0)


def test_what_used_nothing_is_let_go(payer: uuid.UUID) -> None:
    held = ledger.reserve(asked(payer))
    ledger.release(held.call_id, error="overloaded")
    assert books() == (0, 0)
    assert purse(payer) == (1_000, 0)
    assert (the_call(held.call_id).state, the_call(held.call_id).error) == (CallState.released, "overloaded")
    assert ledger.settle(held.call_id, USED).cost == 0


def test_what_nobody_learned_is_charged_its_estimate(payer: uuid.UUID) -> None:
    held = ledger.reserve(asked(payer))
    assert ledger.charge_unknown(held.call_id).cost == MOST_COST
    assert books() == (0, MOST_COST)
    assert purse(payer) == (1_000 - MOST_CREDITS, 0)
    assert the_call(held.call_id).state is CallState.unknown


def test_what_broke_off_is_charged_what_was_seen_of_it(payer: uuid.UUID) -> None:
    held = ledger.reserve(asked(payer))
    assert ledger.settle(held.call_id, USED, estimated=True).cost == USED_COST
    assert the_call(held.call_id).state is CallState.unknown
    # A guess does not replace a guess; what the provider says does.
    assert ledger.settle(held.call_id, MOST, estimated=True).cost == USED_COST
    assert ledger.settle(held.call_id, MOST).cost == MOST_COST
    assert books() == (0, MOST_COST)
    assert purse(payer) == (1_000 - MOST_CREDITS, 0)


@pytest.mark.parametrize(
    ("setting", "value", "said"),
    [
        ("llm_limit_call_usd", 0.003_999, "One call"),
        ("llm_limit_person_day_usd", 0.003_999, "in a day"),
        ("llm_limit_person_month_usd", 0.003_999, "in a month"),
        ("llm_limit_day_usd", 0.003_999, "for today"),
        ("llm_limit_month_usd", 0.003_999, "for the month"),
        ("llm_limit_month_usd", 0, "for the month"),
        ("credits_start", 3, "4 credits and you have 3"),
    ],
)
def test_every_limit_refuses_and_leaves_nothing_held(
    payer: uuid.UUID, limit: Limit, setting: str, value: float, said: str
) -> None:
    limit(**{setting: value})
    with pytest.raises(BudgetExceeded, match=said):
        ledger.reserve(asked(payer))
    with unit_of_work() as session:
        for table in (Call, Window, CreditEntry):
            assert session.scalars(select(table)).all() == []


def test_a_limit_is_reached_not_passed(payer: uuid.UUID, limit: Limit) -> None:
    limit(llm_limit_person_day_usd=0.008, llm_limit_call_usd=0.004, credits_start=8)
    for _ in range(2):
        ledger.reserve(asked(payer))
    with pytest.raises(BudgetExceeded):
        ledger.reserve(asked(payer))


def test_what_comes_back_can_be_used_again(payer: uuid.UUID, limit: Limit) -> None:
    limit(llm_limit_day_usd=0.004, credits_start=5)
    first = ledger.reserve(asked(payer))
    ledger.release(first.call_id)
    second = ledger.reserve(asked(payer))
    ledger.settle(second.call_id, Tokens())
    ledger.reserve(asked(payer))


def test_a_provider_that_counts_more_is_believed_and_the_next_call_refused(payer: uuid.UUID, limit: Limit) -> None:
    limit(llm_limit_person_day_usd=0.005, credits_start=5)
    held = ledger.reserve(asked(payer))
    assert ledger.settle(held.call_id, Tokens(input=1_000, output=500)).cost == 7_000
    assert books() == (0, 7_000)
    assert purse(payer) == (-2, 0)
    with pytest.raises(BudgetExceeded, match="you have 0"):
        ledger.reserve(asked(payer))


@pytest.mark.parametrize("count", [-5, 10**12])
def test_counts_that_cannot_be_do_no_harm(payer: uuid.UUID, count: int) -> None:
    held = ledger.reserve(asked(payer))
    cost = ledger.settle(held.call_id, Tokens(input=count, output=count, cached=count)).cost
    assert cost >= 0
    assert books() == (0, cost)
    assert purse(payer)[1] == 0


def test_the_instances_own_work_takes_nobodys_credits(database: None) -> None:
    held = ledger.reserve(asked(None))
    assert held.credits == 0
    ledger.settle(held.call_id, USED)
    assert books() == (0, USED_COST)
    with unit_of_work() as session:
        assert {row.name.split(":")[0] for row in session.scalars(select(Window))} == {"instance"}
        assert session.scalars(select(CreditAccount)).all() == []


def test_a_model_of_ones_own_costs_nothing_and_meets_no_limit(payer: uuid.UUID, limit: Limit) -> None:
    limit(llm_limit_month_usd=0, credits_start=0)
    held = ledger.reserve(replace(asked(payer), engine=Engine.local, model="qwen3-8b"))
    assert (held.reserved, held.credits) == (0, 0)
    assert ledger.settle(held.call_id, USED).cost == 0
    assert books() == (0, 0)
    assert the_call(held.call_id).input_tokens == USED.input


def test_what_has_no_price_is_not_asked(payer: uuid.UUID, limit: Limit) -> None:
    strange = replace(asked(payer), model="gpt-neo")
    with pytest.raises(UnknownPrice, match="gpt-neo"):
        ledger.reserve(strange)
    assert books() == (0, 0)
    limit(llm_prices={"gpt-neo": (1.0, 5.0)})
    held = ledger.reserve(strange)
    assert held.reserved == 2_000
    # What was agreed holds, whatever the operator changes while it runs.
    limit(llm_prices={})
    assert ledger.settle(held.call_id, USED).cost == 750


def test_a_call_keeps_the_price_it_was_made_at(payer: uuid.UUID, monkeypatch: pytest.MonkeyPatch) -> None:
    (old,) = prices.TABLE[MODEL]
    new = replace(old, version="2026-12-01", input=old.input * 10, output=old.output * 10)
    monkeypatch.setitem(prices.TABLE, MODEL, [old, new])
    with as_of(MOMENT):
        held = ledger.reserve(asked(payer))
    with as_of(MOMENT + timedelta(minutes=2)):
        assert ledger.reserve(asked(payer)).reserved == 10 * MOST_COST
        assert ledger.settle(held.call_id, USED).cost == USED_COST


def test_prices_of_the_prompt_cache_of_batches_and_of_long_prompts() -> None:
    day = MOMENT.date()
    sonnet, haiku = (prices.price_of(name, Engine.anthropic, day) for name in (MODEL, "claude-haiku-5-5"))
    assert sonnet.cost(Tokens(input=1, output=1)) == 12
    assert sonnet.cost(Tokens(written=1_000)) == 2_500
    assert sonnet.cost(Tokens(cached=1_000)) == 100
    assert sonnet.cost(Tokens(input=1, output=1), batch=True) == 6
    assert haiku.cost(Tokens(input=1)) == 1
    assert haiku.cost(Tokens(input=50_000, cached=50_000, output=10)) == 5_505
    assert haiku.cost(Tokens(input=50_001, cached=50_000, output=10)) == 27_526


def test_midnight_opens_a_new_day_and_month_and_settles_in_the_old(payer: uuid.UUID, limit: Limit) -> None:
    limit(llm_limit_person_day_usd=0.004, llm_limit_person_month_usd=0.004, credits_start=4, credits_monthly=10)
    with as_of(MOMENT):
        old = ledger.reserve(asked(payer))
        with pytest.raises(BudgetExceeded):
            ledger.reserve(asked(payer))
    with as_of(MOMENT + timedelta(minutes=2)):
        ledger.reserve(asked(payer))
        ledger.settle(old.call_id, USED)
        # Filled up to 10, with the 4 that were held; 4 are held anew, 2 were used.
        assert purse(payer) == (4, 4)
    with unit_of_work() as session:
        rows = {(row.starts_on.isoformat(), row.reserved, row.spent) for row in session.scalars(select(Window))}
    assert rows == {
        ("2026-11-30", 0, USED_COST),
        ("2026-11-01", 0, USED_COST),
        ("2026-12-01", MOST_COST, 0),
    }


def test_credits_are_filled_up_once_a_month_and_never_taken(payer: uuid.UUID, limit: Limit) -> None:
    limit(credits_start=4, credits_monthly=1_000)
    with as_of(MOMENT):
        ledger.release(ledger.reserve(asked(payer)).call_id)
    for minutes in (2, 3, 60 * 24):
        with as_of(MOMENT + timedelta(minutes=minutes)):
            ledger.release(ledger.reserve(asked(payer)).call_id)
    # A clock that goes back fills up nothing.
    with as_of(MOMENT):
        ledger.release(ledger.reserve(asked(payer)).call_id)
    limit(credits_monthly=7)
    with as_of(MOMENT + timedelta(days=40)):
        ledger.release(ledger.reserve(asked(payer)).call_id)
    assert purse(payer) == (1_000, 0)
    with unit_of_work() as session:
        kinds = [(row.kind.value, row.amount) for row in session.scalars(select(CreditEntry).order_by(CreditEntry.id))]
    assert kinds == [("start", 4), ("refill", 996)]


def test_a_call_never_heard_of_again_is_charged_when_somebody_next_reserves(payer: uuid.UUID) -> None:
    with as_of(MOMENT):
        lost = ledger.reserve(asked(payer))
    with as_of(MOMENT + ledger.LOST_AFTER):
        ledger.release(ledger.reserve(asked(None)).call_id)
        assert the_call(lost.call_id).state is CallState.reserved
    with as_of(MOMENT + ledger.LOST_AFTER + timedelta(seconds=1)):
        ledger.release(ledger.reserve(asked(None)).call_id)
        assert the_call(lost.call_id).state is CallState.unknown
        assert the_call(lost.call_id).error == "lost"
        with unit_of_work() as session:
            account = session.get_one(CreditAccount, payer)
            # Filled up to 1,000 in the new month, then charged.
            assert (account.balance, account.held) == (1_000 - MOST_CREDITS, 0)
        # It was only late: what it really cost takes the place of the estimate.
        assert ledger.settle(lost.call_id, USED).cost == USED_COST
        assert the_call(lost.call_id).credits == USED_CREDITS


def test_calls_of_a_batch_may_take_two_days(database: None) -> None:
    with unit_of_work() as session:
        batch = Batch(prompt="job_requirements/1", size=1)
        session.add(batch)
        session.flush()
    with as_of(MOMENT):
        held = ledger.reserve(replace(asked(None), batch_id=batch.id))
    assert held.reserved == MOST_COST / 2
    for days, state in ((1.9, CallState.reserved), (2.1, CallState.unknown)):
        with as_of(MOMENT + timedelta(days=days)):
            ledger.release(ledger.reserve(asked(None)).call_id)
            assert the_call(held.call_id).state is state


def test_the_same_work_costs_a_person_once(payer: uuid.UUID) -> None:
    work = replace(asked(payer), work_id="task-1")
    first = ledger.reserve(work)
    second = ledger.reserve(work)
    assert second.credits == 0
    ledger.settle(second.call_id, USED)
    ledger.charge_unknown(first.call_id)
    third = ledger.reserve(work)
    ledger.settle(third.call_id, USED)
    assert purse(payer) == (1_000 - MOST_CREDITS, 0)
    # The provider is paid for all of them.
    assert books() == (0, MOST_COST + 2 * USED_COST)


def test_work_that_was_let_go_was_not_charged_yet(payer: uuid.UUID) -> None:
    work = replace(asked(payer), work_id="task-1")
    ledger.release(ledger.reserve(work).call_id)
    assert ledger.reserve(work).credits == MOST_CREDITS


def test_work_of_the_same_name_of_another_person_is_other_work(payer: uuid.UUID) -> None:
    with unit_of_work() as session:
        other = make_person(session).id
    for user_id in (payer, other):
        assert ledger.reserve(replace(asked(user_id), work_id="w")).credits == MOST_CREDITS


def test_a_quote_says_what_it_would_cost_and_holds_nothing(payer: uuid.UUID, limit: Limit) -> None:
    with unit_of_work() as session:
        assert ledger.quote(session, asked(payer)).affordable
        limit(credits_start=1)
        quote = ledger.quote(session, asked(payer))
    assert (quote.cost, quote.credits, quote.affordable) == (MOST_COST, MOST_CREDITS, False)
    assert "you have 1" in (quote.reason or "")
    with unit_of_work() as session:
        assert not session.scalars(select(Window)).all()
        assert not session.scalars(select(CreditAccount)).all()


def test_a_closed_account_asks_nothing(database: None) -> None:
    with pytest.raises(BudgetExceeded, match="closed"):
        ledger.reserve(asked(uuid.uuid4()))
