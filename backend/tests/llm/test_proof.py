"""What the budget promises, tried on a provider with an invoice of its own: every fault, many at once, a kill."""

import random
import uuid
from collections import defaultdict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from contextvars import copy_context
from datetime import timedelta
from pathlib import Path
from threading import Barrier
from typing import get_args

import pytest
from pydantic import BaseModel
from sqlalchemy import select
from sqlalchemy.pool import QueuePool

from app.core import db
from app.core.clock import as_of, now
from app.core.db import unit_of_work
from app.core.redis import redis_client
from app.core.types import JsonObject
from app.llm import windows
from app.llm.asking import ask, preview, stream, worded
from app.llm.errors import BudgetExceeded, ModelError
from app.llm.ledger import LOST_AFTER, release, reserve
from app.llm.models import Call, CreditAccount, CreditEntry, Window
from app.llm.question import Preview, Question
from app.llm.types import CallState, CreditKind
from tests.conftest import forget_settings
from tests.factories.auth import make_person
from tests.fake_llm.faults import Name
from tests.fake_llm.fixture import FakeLlm
from tests.fake_llm.invoice import Line
from tests.llm.conftest import calls
from tests.processes import wait_for

DATA: JsonObject = {"cv": "Nurse at the Harbour Clinic.\n" * 40, "posting": "We look for a nurse in Bremen.\n" * 20}
FAULTS: list[tuple[Name, int | None]] = [(name, None) for name in get_args(Name)]
FAULTS += [("reset", 0), ("reset", 2), ("cut", 0), ("ends_early", 0), ("error_event", 0), ("silence", 2)]
# Nobody says what these used; the ledger may only be above the invoice then, and must say that it does not know.
UNTOLD = {"reset", "cut", "ends_early", "error_event", "silence", "zero_usage", "no_usage", "negative_usage"}
SILENCE_S = "0.5"


class Reading(BaseModel):
    title: str
    skills: list[str]


@pytest.fixture(autouse=True)
def _ready(fake_llm: FakeLlm, prompts: Path, database: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """A model that is not waited for long, and limits nobody meets by chance."""
    for name in ("CALL", "PERSON_DAY", "PERSON_MONTH", "DAY", "MONTH"):
        monkeypatch.setenv(f"LLM_LIMIT_{name}_USD", "1000")
    monkeypatch.setenv("CREDITS_START", "10000000")
    monkeypatch.setenv("LLM_TIMEOUT_S", SILENCE_S)
    forget_settings()


def letter(person: uuid.UUID | None, work_id: str | None = None) -> Question[BaseModel]:
    return Question("letter", person, data=DATA, values={"tone": "warm"}, work_id=work_id)


def reading(person: uuid.UUID | None) -> Question[Reading]:
    return Question("reading", person, data=DATA, output=Reading)


def ways_to_ask(person: uuid.UUID) -> list[Callable[[], object]]:
    """For a text, for a form, and read along."""
    return [lambda: ask(letter(person)), lambda: ask(reading(person)), lambda: list(stream(letter(person)))]


def meet(fake_llm: FakeLlm, fault: Name, after: int | None) -> None:
    fake_llm.fail(fault, after=after, retry_after=0.01, seconds=0.01 if fault == "slow" else 60)


def lines_by_call(fake_llm: FakeLlm) -> dict[str, list[Line]]:
    lines: dict[str, list[Line]] = defaultdict(list)
    for line in fake_llm.invoice:
        lines[str(line.call_id)].append(line)
    return lines


def check_against_invoice(fake_llm: FakeLlm, person: uuid.UUID) -> list[Call]:
    """Each call of the ledger against what is charged for it, and the sums people and admins see."""
    booked, charged = calls(), lines_by_call(fake_llm)
    assert charged.keys() <= {str(call.id) for call in booked}, "the provider charges for calls the ledger knows"
    for call in booked:
        lines = charged[str(call.id)]
        bill = sum(line.microusd for line in lines)
        assert len(lines) <= 1
        assert call.state is not CallState.reserved
        if call.state is CallState.settled:
            assert call.cost == bill, f"{call.error}: {lines}"
        elif call.state is CallState.released:
            assert (call.cost, lines) == (0, [])
        else:
            assert call.cost >= bill, f"{call.error}: {lines}"
    check_sums(booked, person)
    return booked


def check_sums(booked: list[Call], person: uuid.UUID) -> None:
    total, today = sum(call.cost for call in booked), now().date()
    with unit_of_work() as session:
        held = {window.name: (window.reserved, window.spent) for window in session.scalars(select(Window))}
        names = [windows.person_day(person, today), windows.person_month(person, today)]
        names += [f"instance:day:{today}", f"instance:month:{today:%Y-%m}"]
        assert held == dict.fromkeys(names, (0, total))
        account = session.get_one(CreditAccount, person)
        taken = sum(call.credits for call in booked)
        assert (account.held, account.balance) == (0, 10_000_000 - taken)
        entries = session.scalars(select(CreditEntry).where(CreditEntry.kind == CreditKind.charge))
        assert sum(entry.amount for entry in entries) == -taken


def a_minute_later() -> None:
    """Let end what keeps a provider from being asked after failures."""
    redis_client().flushdb()


def read_settings_anew() -> None:
    """Two hundred who wait for twenty connections may wait long on a busy machine."""
    forget_settings()
    pool = db.engine().pool
    assert isinstance(pool, QueuePool)
    pool._timeout = 60


class TestTheLedgerIsTheInvoice:
    @pytest.mark.parametrize(("fault", "after"), FAULTS)
    def test_after_each_fault(self, fake_llm: FakeLlm, person: uuid.UUID, fault: Name, after: int | None) -> None:
        for ask_it in ways_to_ask(person):
            meet(fake_llm, fault, after)
            with suppress(ModelError):
                ask_it()
            a_minute_later()
        booked = check_against_invoice(fake_llm, person)
        assert len(booked) >= 3
        assert fake_llm.server.state.faults.waiting() == []
        assert fault in UNTOLD or not any(call.state is CallState.unknown for call in booked)
        assert all(line.complete for line in fake_llm.invoice if line.fault not in UNTOLD)

    def test_when_somebody_leaves_in_the_middle(self, fake_llm: FakeLlm, person: uuid.UUID) -> None:
        fake_llm.fail("slow", seconds=0.1)
        answer = stream(letter(person))
        next(answer)
        answer.close()
        wait_for(lambda: fake_llm.invoice)
        (call,) = check_against_invoice(fake_llm, person)
        assert call.state is CallState.unknown
        assert 0 < call.cost < call.reserved
        assert not fake_llm.invoice[0].complete

    def test_after_all_of_them_in_any_order_many_at_once(self, fake_llm: FakeLlm, person: uuid.UUID) -> None:
        chance = random.Random(20261130)
        # Where the provider's own limit is reached, the others are not asked for a while.
        faults = [fault for fault in FAULTS * 3 if fault[0] != "spend_limit"]
        chance.shuffle(faults)

        def some(part: list[tuple[Name, int | None]]) -> None:
            for fault, after in part:
                meet(fake_llm, fault, after)
                with suppress(ModelError):
                    chance.choice(ways_to_ask(person))()
                a_minute_later()

        parts = [faults[number::6] for number in range(6)]
        with ThreadPoolExecutor(len(parts)) as pool:
            list(pool.map(some, parts))
        booked = check_against_invoice(fake_llm, person)
        states = {state: sum(call.state is state for call in booked) for state in CallState}
        assert min(states[CallState.settled], states[CallState.released], states[CallState.unknown]) > 0
        met = {line.fault for line in fake_llm.invoice}
        assert met >= {"refusal", "max_tokens", "invalid_json", "wrong_usage", "cut", "ends_early", "error_event"}


class TestACapThatAdmitsOne:
    @pytest.mark.parametrize("window", ["PERSON_DAY", "PERSON_MONTH", "DAY"])
    def test_lets_one_of_two_hundred_pass(
        self, fake_llm: FakeLlm, person: uuid.UUID, monkeypatch: pytest.MonkeyPatch, window: str
    ) -> None:
        monkeypatch.setenv(f"LLM_LIMIT_{window}_USD", str(self.one(person).cost / 1_000_000))
        read_settings_anew()
        assert self.passed(person) == 1
        assert len(fake_llm.messages) == len(fake_llm.invoice) == 1
        check_against_invoice(fake_llm, person)

    def test_lets_one_of_two_hundred_pass_by_credits(
        self, fake_llm: FakeLlm, person: uuid.UUID, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("CREDITS_START", str(self.one(person).credits))
        monkeypatch.setenv("CREDITS_MONTHLY", "0")
        read_settings_anew()
        assert self.passed(person) == 1
        assert len(fake_llm.invoice) == 1

    @pytest.mark.parametrize("window", ["DAY", "MONTH"])
    def test_lets_one_of_many_people_pass(
        self, fake_llm: FakeLlm, person: uuid.UUID, monkeypatch: pytest.MonkeyPatch, window: str
    ) -> None:
        with unit_of_work() as session:
            people = [make_person(session).id for _ in range(40)]
        monkeypatch.setenv(f"LLM_LIMIT_{window}_USD", str(self.one(person).cost / 1_000_000))
        read_settings_anew()
        assert self.passed(*people, None) == 1
        assert len(fake_llm.messages) == len(fake_llm.invoice) == 1

    def test_while_calls_that_were_lost_are_charged(
        self, fake_llm: FakeLlm, person: uuid.UUID, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        # Well within a month: what was lost in the last one is charged to that one.
        noon = now().replace(day=15, hour=12)
        with as_of(noon - LOST_AFTER - timedelta(seconds=1)):
            for _ in range(3):
                reserve(worded(letter(person)).asked())
        with as_of(noon):
            one = self.one(person).cost
            monkeypatch.setenv("LLM_LIMIT_MONTH_USD", str(4 * one / 1_000_000))
            read_settings_anew()
            assert self.passed(person) == 1
        assert [call.state for call in calls()] == [CallState.unknown] * 3 + [CallState.released, CallState.settled]

    def one(self, person: uuid.UUID | None) -> Preview:
        with unit_of_work() as session:
            return preview(session, letter(person))

    def passed(self, *people: uuid.UUID | None) -> int:
        """How many of two hundred questions at once are answered; all others are told why not."""

        def passes(number: int) -> bool:
            begin.wait()
            try:
                ask(letter(people[number % len(people)]))
            except BudgetExceeded:
                return False
            return True

        # The rows of the windows are there already, so that nobody waits for their making.
        release(reserve(worded(letter(people[0])).asked()).call_id)
        begin = Barrier(200)
        # Each thread lives at the moment of the test.
        moments = [copy_context() for _ in range(200)]
        with ThreadPoolExecutor(200) as pool:
            return sum(pool.map(lambda number: moments[number].run(passes, number), range(200)))
