"""Each thing is told once by each channel: whoever is killed wherever, however many look, whatever the clocks do."""

import random
import signal
import uuid
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Lock
from typing import Any
from unittest.mock import patch

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, update

from app.alerts import notices
from app.alerts.deliveries import claiming, sending
from app.alerts.models import Delivery, DeliveryNotice, Notice, SearchOccurrence
from app.alerts.searches import keeping, looking
from app.alerts.searches.schemas import SavedSearchIn
from app.alerts.searches.sweeping import sweep
from app.alerts.types import DeliveryState
from app.auth.models import User
from app.core.clock import as_of, now
from app.core.db import unit_of_work
from app.jobs.ingest import Origin
from tests.alerts.conftest import Connect, move_to
from tests.alerts.fake_channel import SLUG, lines
from tests.conftest import MakeUser
from tests.factories.jobs import posting, store
from tests.processes import process, wait_for

ZONES = ["Europe/Berlin", "America/Sao_Paulo", "Australia/Lord_Howe"]
# The days before clocks go back and forward in Europe; in October Lord Howe has its half hour behind it.
STARTS = [datetime(2026, 10, 24, 6, tzinfo=UTC), datetime(2027, 3, 27, 6, tzinfo=UTC)]
STEPS = [timedelta(minutes=1), timedelta(minutes=7), timedelta(hours=1), timedelta(hours=5), timedelta(hours=11)]
ACTIONS = ["post", "post", "beat", "beat", "beat", "move"]
plans = st.lists(st.tuples(st.sampled_from(STEPS), st.sampled_from(ACTIONS)), min_size=4, max_size=12)


class Killed(BaseException):
    """A worker ends here: what it wrote in a transaction is gone, what it committed stays."""


class Kills:
    """Kills whoever passes a point for the nth time, for each of some numbers."""

    def __init__(self, at: set[int]) -> None:
        self._at, self._passed, self._lock = at, 0, Lock()

    def point(self) -> None:
        with self._lock:
            self._passed += 1
            fatal = self._passed in self._at
        if fatal:
            raise Killed

    def around(self, function: Callable[..., Any]) -> Callable[..., Any]:
        """The function with a point before and after it."""

        def wrapped(*arguments: Any, **named: Any) -> Any:
            self.point()
            done = function(*arguments, **named)
            self.point()
            return done

        return wrapped

    @contextmanager
    def everywhere(self) -> Iterator[None]:
        """In looks, in telling, between a claim and its message, and between the message and its being noted."""
        with ExitStack() as stack:
            for place, name in (
                (looking, "tell_all"), (notices, "gather"), (sending, "_handed_over"), (sending, "settle_sent"),
            ):  # fmt: skip
                stack.enter_context(patch.object(place, name, self.around(getattr(place, name))))
            yield


def looks() -> None:
    sweep(unit_of_work)


def sends() -> None:
    while sending.send_next() is not None:
        pass


def beat(moment: datetime) -> None:
    """Two beats at once, and two workers; each may be killed."""

    def work(what: Callable[[], None]) -> None:
        try:
            with as_of(moment):
                what()
        except Killed:
            pass

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(work, [looks, looks, sends, sends]))


def save(user: User, name: str, **changes: Any) -> uuid.UUID:
    body = {"name": name, "query": {"q": "nurse"}, "channels": ["inbox", SLUG], **changes}
    with unit_of_work() as session:
        return keeping.save(session, session.get_one(User, user.id), SavedSearchIn.model_validate(body)).id


def post(user: User, count: int = 1) -> list[str]:
    """Postings that this person alone may see; their titles."""
    titles = [f"Nurse {uuid.uuid4().hex}" for _ in range(count)]
    own = Origin("own", private_to=user.id)
    texts = [{"title": title, "description_text": f"{title}. " * 30, "source_id": title} for title in titles]
    store(*(posting(1, url=f"https://own.example/{text['title'][6:]}", **text) for text in texts), origin=own)
    return titles


class World:
    """A person with a daily and an instant search, and what became of it."""

    def __init__(self, user: User, log: Path, since: datetime) -> None:
        self.user, self.log, self.posted = user, log, list[str]()
        with as_of(since):
            self.searches = [
                save(user, "Each day", frequency="daily"),
                save(user, "At once", frequency="instant"),
            ]

    def check(self) -> None:
        """Each posting told once by each search; each notice sent under one id; copies are the same message again."""
        with unit_of_work() as session:
            told = session.scalars(select(Notice).where(Notice.user_id == self.user.id)).all()
            assert Counter(notice.search_id for notice in told) == dict.fromkeys(self.searches, len(self.posted)) or (
                not self.posted and not told
            )
            carried = session.execute(
                select(DeliveryNotice.notice_id, DeliveryNotice.delivery_id)
                .join(Delivery, Delivery.id == DeliveryNotice.delivery_id)
                .where(Delivery.user_id == self.user.id)
            ).all()
            assert Counter(row[0] for row in carried) == {notice.id: 1 for notice in told}
            messages = session.scalars(select(Delivery).where(Delivery.user_id == self.user.id)).all()
            assert {message.state for message in messages} <= {DeliveryState.sent}
            days = session.scalars(
                select(SearchOccurrence.key).where(SearchOccurrence.search_id == self.searches[0])
            ).all()
        assert len(days) == len(set(days))
        self._check_received({str(message.id): message for message in messages})

    def _check_received(self, messages: dict[str, Delivery]) -> None:
        copies: dict[str, list[list[str]]] = defaultdict(list)
        for line in lines(self.log):
            if line["id"] in messages:
                copies[str(line["id"])].append(sorted(map(str, line["titles"])))  # type: ignore[call-overload]
                assert datetime.fromisoformat(str(line["at"])) >= messages[str(line["id"])].due_at - timedelta(days=1)
        assert copies.keys() == messages.keys()
        assert all(copy == received[0] for received in copies.values() for copy in received)
        assert Counter(title for received in copies.values() for title in received[0]) == dict.fromkeys(self.posted, 2)


class TestOnce:
    @settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(
        plan=plans,
        kills=st.sets(st.integers(1, 40), max_size=6),
        start=st.sampled_from(STARTS),
        zones=st.lists(st.sampled_from(ZONES), min_size=4, max_size=4),
    )
    def test_across_kills_and_two_beats_and_changing_clocks(
        self,
        plan: list[tuple[timedelta, str]],
        kills: set[int],
        start: datetime,
        zones: list[str],
        make_user: MakeUser,
        connect: Connect,
        log: Path,
    ) -> None:
        user, _ = make_user()
        move_to(user, zones[0])
        connect(user)
        world, moment, moves = World(user, log, start), start, iter([*zones[1:], *zones * 3])
        with Kills(kills).everywhere():
            for step, action in plan:
                moment += step
                if action == "post":
                    with as_of(moment):
                        world.posted += post(user)
                elif action == "move":
                    move_to(user, next(moves))
                else:
                    beat(moment)
        # Whoever was killed stays dead; others finish, once leases have ended and the next digests are due.
        for _ in range(4):
            moment += timedelta(hours=14)
            beat(moment)
        world.check()
        with unit_of_work() as session:
            session.execute(update(User).where(User.id == user.id).values(active=False))

    def test_each_local_day_has_its_message(self, user: User, connect: Connect, log: Path) -> None:
        move_to(user, "Europe/Berlin")
        connect(user)
        start = datetime(2026, 10, 24, 12, tzinfo=UTC)
        with as_of(start):
            save(user, "Each day", frequency="daily")
        for hours in range(0, 96, 2):
            if hours % 24 == 0:
                post(user)
            beat(start + timedelta(hours=hours, minutes=30))
        days = [datetime.fromisoformat(str(line["at"])).date().isoformat() for line in lines(log)]
        assert days == ["2026-10-25", "2026-10-26", "2026-10-27", "2026-10-28"]

    def test_processes_that_are_killed(
        self, user: User, connect: Connect, log: Path, environment: dict[str, str]
    ) -> None:
        connect(user)
        world = World(user, log, now() - timedelta(days=1))
        for _ in range(12):
            world.posted += post(user)
            # Each in a message of its own: more points to be killed at.
            looks()
        moment, enough = now() + timedelta(days=1), random.randint(1, 8)
        with ExitStack() as stack:
            arguments = ["tests.alerts.beats", moment.isoformat()]
            workers = [stack.enter_context(process(arguments, environment)) for _ in range(2)]
            wait_for(lambda: len(lines(log)) >= enough)
            for worker in workers:
                worker.send_signal(signal.SIGKILL)
                worker.wait()
        beat(moment + claiming.LEASE + timedelta(minutes=1))
        beat(moment + timedelta(days=1))
        world.check()
