"""Turns to ask a host and its circuit, over several workers, with Redis and without."""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
import redis

from app.core import ledger as module
from app.core import turns
from app.core.breaker import OPEN_AFTER, Breaker, CircuitOpen
from app.core.ledger import Memory, memory
from app.core.pace import Pace, declare_pace, pace_of, times
from app.core.redis import redis_client
from app.core.turns import TooSoon, let_rest, turn

HOST = "jobs.example"
TWO_A_DAY = Pace(2, timedelta(days=1))


@pytest.fixture(autouse=True, params=["shared", "alone"])
def redis_is(request: pytest.FixtureRequest, environment: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> str:
    """Everything holds with Redis, and within one process while Redis is down."""
    redis_client().flushdb()
    memory.cache_clear()
    if request.param == "alone":

        def down() -> None:
            raise redis.ConnectionError("down")

        monkeypatch.setattr(module, "SharedLedger", down)
    return str(request.param)


@pytest.fixture(autouse=True)
def _forgotten() -> Iterator[None]:
    yield
    memory.cache_clear()


def take(pace: Pace, patience: float = 0.0, *, ours: bool = False) -> None:
    with turn(HOST, pace, patience=patience, ours=ours, check=lambda: None):
        pass


class TestAmounts:
    def test_a_turn_too_far_away_ends_the_work(self) -> None:
        take(TWO_A_DAY)
        take(TWO_A_DAY)
        with pytest.raises(TooSoon, match="twice a day") as caught:
            take(TWO_A_DAY, patience=20.0)
        assert caught.value.retry_after is not None
        assert 86_000 < caught.value.retry_after <= 86_400

    def test_hold_for_hosts_of_the_operator_too(self) -> None:
        take(TWO_A_DAY, ours=True)
        take(TWO_A_DAY, ours=True)
        with pytest.raises(TooSoon):
            take(TWO_A_DAY, ours=True)

    def test_a_turn_close_by_is_waited_for(self, monkeypatch: pytest.MonkeyPatch) -> None:
        slept: list[float] = []
        real = time.sleep

        def sleep(seconds: float) -> None:
            slept.append(seconds)
            real(seconds)

        monkeypatch.setattr(turns, "sleep", sleep)
        pace = Pace(1, timedelta(seconds=1))
        take(pace)
        take(pace, patience=5.0)
        assert slept

    def test_are_shared_by_workers(self, redis_is: str) -> None:
        take(TWO_A_DAY)
        memory.cache_clear()
        take(TWO_A_DAY)
        memory.cache_clear()
        if redis_is == "shared":
            with pytest.raises(TooSoon):
                take(TWO_A_DAY)
        else:
            take(TWO_A_DAY)

    def test_one_host_does_not_count_for_another(self) -> None:
        take(TWO_A_DAY)
        take(TWO_A_DAY)
        with turn("other.example", TWO_A_DAY, patience=0.0, ours=False, check=lambda: None):
            pass


class TestPlaces:
    def test_only_so_many_are_asked_at_once(self) -> None:
        under_way: list[int] = []
        most: list[int] = []

        def ask(_number: int) -> None:
            with turn(HOST, Pace(at_once=2), patience=10.0, ours=False, check=lambda: None):
                under_way.append(1)
                most.append(len(under_way))
                time.sleep(0.05)
                under_way.pop()

        with ThreadPoolExecutor(6) as pool:
            list(pool.map(ask, range(12)))
        assert len(most) == 12
        assert max(most) == 2

    def test_a_place_is_given_back_when_the_work_fails(self) -> None:
        for _ in range(3):
            with (
                pytest.raises(ZeroDivisionError),
                turn(HOST, Pace(at_once=1), patience=0.0, ours=False, check=lambda: None),
            ):
                raise ZeroDivisionError

    def test_none_free_ends_the_work(self) -> None:
        with (
            turn(HOST, Pace(at_once=1), patience=0.0, ours=False, check=lambda: None),
            pytest.raises(TooSoon, match="busy"),
        ):
            take(Pace(at_once=1), patience=0.1)


class TestDistance:
    def test_requests_keep_it(self) -> None:
        started = time.monotonic()
        for _ in range(3):
            take(Pace(spacing_s=0.2), patience=5.0)
        assert time.monotonic() - started >= 0.4

    def test_but_not_at_hosts_of_the_operator(self) -> None:
        for _ in range(3):
            take(Pace(spacing_s=60.0), ours=True)

    def test_a_host_that_asked_for_a_pause_gets_it(self) -> None:
        let_rest(HOST, 600)
        with pytest.raises(TooSoon, match="asked again at"):
            take(Pace())
        take(Pace(), ours=True)

    def test_waiting_ends_when_the_work_is_cancelled(self) -> None:
        class Stopped(Exception):
            pass

        def stopped() -> None:
            raise Stopped

        let_rest(HOST, 60)
        with pytest.raises(Stopped), turn(HOST, Pace(), patience=100.0, ours=False, check=stopped):
            pass


class TestPace:
    @pytest.mark.parametrize(
        ("count", "per", "words"),
        [
            (60, timedelta(minutes=1), "60 times a minute"),
            (1, timedelta(hours=1), "once an hour"),
            (4, timedelta(days=1), "4 times a day"),
            (2, timedelta(hours=6), "twice in 6 hours"),
            (5, timedelta(seconds=90), "5 times in 90 seconds"),
        ],
    )
    def test_in_words(self, count: int, per: timedelta, words: str) -> None:
        assert times(count, per) == words

    def test_a_declared_one_holds_whoever_asks(self) -> None:
        declare_pace("Slow.example", Pace(1))
        assert pace_of("slow.EXAMPLE", Pace(500)) == Pace(1)
        assert pace_of("fast.example", Pace(500)) == Pace(500)
        assert pace_of("fast.example", None) == Pace()


class TestCircuit:
    def broken(self) -> Breaker:
        circuit = Breaker(HOST)
        for _ in range(OPEN_AFTER):
            circuit.check()
            circuit.failed()
        return circuit

    def rested(self) -> None:
        memory().ask(lambda ledger: ledger.forget(f"broken:{HOST}"))

    def test_opens_after_failures_in_a_row(self) -> None:
        with pytest.raises(CircuitOpen, match="5 times in a row"):
            self.broken().check()

    def test_one_answer_in_between_starts_the_count_anew(self) -> None:
        circuit = Breaker(HOST)
        for _ in range(OPEN_AFTER - 1):
            circuit.failed()
        circuit.answered()
        circuit.failed()
        circuit.check()

    def test_lets_one_probe_through_then_closes(self) -> None:
        circuit = self.broken()
        self.rested()
        circuit.check()
        for _ in range(3):
            with pytest.raises(CircuitOpen):
                circuit.check()
        circuit.answered()
        circuit.check()

    def test_a_probe_that_fails_opens_it_again(self) -> None:
        circuit = self.broken()
        self.rested()
        circuit.check()
        circuit.failed()
        with pytest.raises(CircuitOpen):
            circuit.check()

    def test_a_probe_that_never_went_out_leaves_its_turn(self) -> None:
        circuit = self.broken()
        self.rested()
        circuit.check()
        circuit.gave_up()
        circuit.check()

    def test_is_shared_by_workers(self, redis_is: str) -> None:
        circuit = self.broken()
        memory.cache_clear()
        if redis_is == "shared":
            with pytest.raises(CircuitOpen):
                circuit.check()
        else:
            circuit.check()


def test_redis_is_asked_again_after_it_was_down(monkeypatch: pytest.MonkeyPatch) -> None:
    answers: list[str] = []

    class Flaky(module.OwnLedger):
        def counted(self, key: str) -> int:
            answers.append(key)
            if len(answers) == 1:
                raise redis.TimeoutError("silent")
            return 7

    monkeypatch.setattr(module, "SharedLedger", Flaky)
    both = Memory()
    assert both.ask(lambda ledger: ledger.counted("x")) == 0
    assert both.ask(lambda ledger: ledger.counted("x")) == 0, "not asked while it rests"
    both._down_until = 0.0
    assert both.ask(lambda ledger: ledger.counted("x")) == 7
