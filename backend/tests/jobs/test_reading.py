"""Readings of a source whatever it answers: a state with a reason, and nothing lost."""

import json
import time
import uuid
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any, ClassVar

import pytest
from pytest_httpserver import HTTPServer
from sqlalchemy import select, update
from werkzeug import Request, Response

from app.background.models import TaskRun
from app.background.types import State
from app.core.clock import as_of, now
from app.core.db import unit_of_work
from app.core.http import Outbound
from app.core.types import JsonValue
from app.jobs.configuration import Setup
from app.jobs.models import Feed, Job, ScrapeRun
from app.jobs.readings import reading as module
from app.jobs.readings.outcome import Outcome
from app.jobs.readings.plan import to_read
from app.jobs.readings.reading import Desk, read_source
from app.jobs.source import (
    BadRecord,
    Board,
    Context,
    Incomplete,
    Nothing,
    Payload,
    Posting,
    Rate,
    Setting,
    Source,
    Terms,
)
from app.jobs.types import JobStatus, RunState
from tests.factories.jobs import ids_of, posting, stored

pytestmark = pytest.mark.usefixtures("site")


def entry(number: int, **fields: Any) -> dict[str, Any]:
    """An entry of Remote OK's list."""
    return {
        "id": str(number),
        "position": f"Engineer {number}",
        "company": f"Company {number}",
        "description": f"<p>Work number {number}.</p>",
        "url": f"https://remoteok.com/remote-jobs/{number}",
        "date": "2026-11-01T00:00:00+00:00",
        "salary_min": 0,
        **fields,
    }


def listing(*numbers: int) -> list[dict[str, Any]]:
    return [{"legal": "Link back."}, *(entry(number) for number in numbers)]


def refresh(slug: str = "remoteok", desk: Desk | None = None) -> Outcome:
    with unit_of_work() as session:
        [(setup, boards)] = to_read(session, [slug])
    return read_source(setup, boards, desk or Desk())


def last_run(source: str = "remoteok") -> ScrapeRun:
    with unit_of_work() as session:
        query = select(ScrapeRun).where(ScrapeRun.source == source).order_by(ScrapeRun.id.desc()).limit(1)
        return session.scalars(query).one()


class TestGoodAnswers:
    def test_ok(self, site: HTTPServer) -> None:
        site.expect_request("/api").respond_with_json(listing(1, 2, 3))
        outcome = refresh()
        assert (outcome.state, outcome.tally.found, outcome.tally.new, outcome.error) == (RunState.ok, 3, 3, None)
        run = last_run()
        assert (run.state, run.found, run.new, run.complete, run.error) == (RunState.ok, 3, 3, False, None)
        assert run.completed_at is not None

    def test_again_and_changed(self, site: HTTPServer) -> None:
        site.expect_ordered_request("/api").respond_with_json(listing(1, 2))
        site.expect_ordered_request("/api").respond_with_json([entry(1), entry(2, position="Lead"), entry(3)])
        refresh()
        tally = refresh().tally
        assert (tally.found, tally.new, tally.updated, tally.closed) == (3, 1, 1, 0)

    def test_a_window_closes_nothing(self, site: HTTPServer) -> None:
        site.expect_ordered_request("/api").respond_with_json(listing(*range(40)))
        site.expect_ordered_request("/api").respond_with_json(listing(0))
        refresh()
        assert refresh().tally.closed == 0
        assert stored("7", "remoteok").status is JobStatus.open

    def test_bad_entries_are_counted_and_shown(self, site: HTTPServer) -> None:
        site.expect_request("/api").respond_with_json(
            [entry(1), "stray", entry(2, company=""), entry(3, url="javascript:x")]
        )
        outcome = refresh()
        assert (outcome.state, outcome.tally.found, outcome.tally.bad) == (RunState.ok, 1, 3)
        assert "unexpected shape" in str(last_run().bad_reason)


BAD_ANSWERS: list[tuple[str, Callable[[HTTPServer], None], RunState, str]] = [
    ("429", lambda site: site.expect_request("/api").respond_with_data("", 429), RunState.throttled, "too often"),
    ("500", lambda site: site.expect_request("/api").respond_with_data("", 500), RunState.failed, "500"),
    ("404", lambda site: site.expect_request("/api").respond_with_data("", 404), RunState.failed, "404"),
    ("401", lambda site: site.expect_request("/api").respond_with_data("", 401), RunState.gated, "401"),
    ("403", lambda site: site.expect_request("/api").respond_with_data("", 403), RunState.gated, "403"),
    ("html", lambda site: site.expect_request("/api").respond_with_data("<html>Hello"), RunState.failed, "web page"),
    (
        "challenge",
        lambda site: site.expect_request("/api").respond_with_data("<html>Just a moment..."),
        RunState.gated,
        "browser",
    ),
    ("nothing", lambda site: site.expect_request("/api").respond_with_data(""), RunState.empty, "nothing"),
    ("no jobs", lambda site: site.expect_request("/api").respond_with_json([]), RunState.empty, "no jobs"),
    ("only notice", lambda site: site.expect_request("/api").respond_with_json(listing()), RunState.empty, "no jobs"),
    (
        "only bad",
        lambda site: site.expect_request("/api").respond_with_json(["x", {}]),
        RunState.failed,
        "None of its 2",
    ),
    (
        "other shape",
        lambda site: site.expect_request("/api").respond_with_json({"a": 1}),
        RunState.failed,
        "another shape",
    ),
    (
        "redirect to a private address",
        lambda site: site.expect_request("/api").respond_with_data(
            "", 302, headers={"Location": "http://169.254.169.254/latest"}
        ),
        RunState.failed,
        "not a public address",
    ),
    (
        "redirect in circles",
        lambda site: site.expect_request("/api").respond_with_data("", 302, headers={"Location": "/api"}),
        RunState.failed,
        "circles",
    ),
    (
        "too large",
        lambda site: site.expect_request("/api").respond_with_data("[" + " " * 21 * 1024 * 1024 + "]"),
        RunState.failed,
        "larger",
    ),
    (
        "broken gzip",
        lambda site: site.expect_request("/api").respond_with_data("no gzip", headers={"Content-Encoding": "gzip"}),
        RunState.failed,
        "damaged",
    ),
]


@pytest.mark.parametrize(
    ("answer", "state", "words"), [case[1:] for case in BAD_ANSWERS], ids=[case[0] for case in BAD_ANSWERS]
)
def test_bad_answers_are_states_with_reasons(
    site: HTTPServer, answer: Callable[[HTTPServer], None], state: RunState, words: str
) -> None:
    answer(site)
    outcome = refresh()
    assert outcome.state is state
    assert words in str(outcome.error)
    run = last_run()
    assert (run.state, run.error, run.complete) == (state, outcome.error, False)
    assert run.completed_at is not None


class TestInterrupted:
    def test_half_a_json_keeps_what_was_whole(self, site: HTTPServer) -> None:
        whole = json.dumps(listing(*range(60)))
        site.expect_request("/api").respond_with_data(whole[: len(whole) // 2])
        outcome = refresh()
        assert outcome.state is RunState.failed
        assert "broke off" in str(outcome.error)
        assert 20 < outcome.tally.new < 40
        assert len(ids_of("remoteok")) == outcome.tally.new == last_run().new

    @pytest.mark.parametrize("sent", [0, 30, 4_000, 200_000])
    def test_a_connection_that_breaks_off_keeps_what_was_whole(self, site: HTTPServer, sent: int) -> None:
        whole = json.dumps([entry(number, description="word " * 200) for number in range(300)]).encode()

        def break_off(_request: Request) -> Response:
            return Response(
                [whole[:sent]], headers={"Content-Length": str(len(whole))}, content_type="application/json"
            )

        site.expect_request("/api").respond_with_handler(break_off)
        outcome = refresh()
        assert outcome.state is RunState.failed
        assert "broke off" in str(outcome.error)
        assert abs(outcome.tally.new - int(300 * sent / len(whole))) <= 1
        assert len(ids_of("remoteok")) == outcome.tally.new

    def test_a_wait_asked_for_is_kept(self, site: HTTPServer) -> None:
        site.expect_ordered_request("/api").respond_with_data("", 429, headers={"Retry-After": "900"})
        site.expect_ordered_request("/api").respond_with_json(listing(1))
        first = refresh()
        assert first.state is RunState.throttled
        assert first.retry_at is not None
        assert timedelta(minutes=14) < first.retry_at - now() <= timedelta(minutes=15)
        early = refresh()
        assert (early.state, early.retry_at) == (RunState.throttled, last_run().retry_at)
        assert "wait until" in str(early.error)
        with as_of(now() + timedelta(minutes=16)):
            assert refresh().state is RunState.ok

    def test_an_early_reading_asks_nothing(self, site: HTTPServer, monkeypatch: pytest.MonkeyPatch) -> None:
        site.expect_request("/api").respond_with_json(listing(1))
        with unit_of_work() as session:
            [(setup, _)] = to_read(session, ["remoteok"])
        monkeypatch.setattr(type(setup.source), "rate", Rate(2, timedelta(days=1)))
        assert [refresh().state for _ in range(3)] == [RunState.ok, RunState.ok, RunState.throttled]
        tomorrow = now() + timedelta(days=1)
        assert "twice a day" in str(refresh().error)
        assert f"UTC on {tomorrow.day} {tomorrow:%B}." in str(refresh().error)
        assert len(site.log) == 2
        with as_of(now() + timedelta(days=1, minutes=1)):
            assert refresh().state is RunState.ok

    def test_time_is_up(self, site: HTTPServer, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(module, "LONGEST_S", -1.0)
        site.expect_request("/api").respond_with_json(listing(1))
        outcome = refresh()
        assert outcome.state is RunState.failed
        assert "two minutes" in str(outcome.error)

    def test_a_slow_site(self, site: HTTPServer, monkeypatch: pytest.MonkeyPatch) -> None:
        def slow(_request: Request) -> Response:
            def drip() -> Iterator[bytes]:
                for _ in range(50):
                    time.sleep(0.05)
                    yield b" " * 70_000

            return Response(drip(), content_type="application/json")

        monkeypatch.setattr("app.core.http.MAX_SECONDS", 0.3)
        site.expect_request("/api").respond_with_handler(slow)
        outcome = refresh()
        assert outcome.state is RunState.failed
        assert "too long" in str(outcome.error)

    def test_a_bug_in_a_source_is_its_own_failure(self, site: HTTPServer, monkeypatch: pytest.MonkeyPatch) -> None:
        def faulty(*_: object) -> None:
            raise ZeroDivisionError

        monkeypatch.setattr("app.jobs.sources.remoteok.RemoteOK.fetch", faulty)
        assert refresh().state is RunState.failed
        assert "unexpected" in str(last_run().error)


class TestConcurrency:
    def begin(self, task_id: uuid.UUID | None = None, age: timedelta = timedelta()) -> uuid.UUID:
        with unit_of_work() as session:
            run = ScrapeRun(source="remoteok", task_id=task_id, started_at=now() - age)
            session.add(run)
            session.flush()
            return run.id

    def task(self, lease: timedelta) -> uuid.UUID:
        with unit_of_work() as session:
            run = TaskRun(type="jobs.refresh", state=State.running, lease_until=now() + lease)
            session.add(run)
            session.flush()
            return run.id

    @pytest.mark.parametrize("by_hand", [True, False])
    def test_nobody_reads_what_is_being_read(self, site: HTTPServer, by_hand: bool) -> None:
        self.begin(None if by_hand else self.task(timedelta(minutes=1)))
        outcome = refresh()
        assert (outcome.state, outcome.error) == (RunState.throttled, "It is being read right now.")
        assert not site.log

    def test_what_a_lost_worker_left_is_ended(self, site: HTTPServer) -> None:
        site.expect_request("/api").respond_with_json(listing(1))
        left = self.begin(self.task(timedelta(seconds=-5)))
        assert refresh().state is RunState.ok
        with unit_of_work() as session:
            run = session.get_one(ScrapeRun, left)
        assert (run.state, run.error) == (RunState.failed, "It was interrupted before it ended.")

    def test_a_second_attempt_takes_its_own_over(self, site: HTTPServer) -> None:
        site.expect_request("/api").respond_with_json(listing(1))
        task_id = self.task(timedelta(minutes=1))
        self.begin(task_id)
        assert refresh(desk=Desk(task_id=task_id)).state is RunState.ok

    def test_one_by_hand_is_given_up_in_time(self, site: HTTPServer) -> None:
        site.expect_request("/api").respond_with_json(listing(1))
        self.begin(age=timedelta(hours=1))
        assert refresh().state is RunState.ok


class Complete(Source):
    """A board that lists all it has."""

    slug = "complete"
    label = "Complete board"
    address = "https://board.example/api"
    terms = Terms(None, "Jobs from a test.")
    needs = (Setting("token", "Access token", secret=True),)
    rate = Rate(1_000, timedelta(minutes=1))
    schedule = timedelta(hours=1)
    complete = True
    answers: ClassVar[list[list[Posting | BadRecord | Exception]]] = []

    def fetch(self, http: Outbound, context: Context) -> Iterator[Payload]:
        yield Payload(b"", self.address)

    def records(self, payload: Payload) -> Iterator[JsonValue]:
        raise NotImplementedError

    def posting(self, record: JsonValue) -> Posting | BadRecord | None:
        raise NotImplementedError

    def parse(self, payload: Payload) -> Iterator[Posting | BadRecord]:
        for record in self.answers.pop(0):
            if isinstance(record, Exception):
                raise record
            yield record


class TestClosing:
    def read(
        self,
        *numbers: int,
        problem: Exception | None = None,
        settings: dict[str, str] | None = None,
        bad: int = 0,
    ) -> Outcome:
        records: list[Posting | BadRecord | Exception] = [posting(number) for number in numbers]
        records += [BadRecord("It has no title.") for _ in range(bad)]
        Complete.answers = [records + ([problem] if problem else [])]
        given = {"token": "x"} if settings is None else settings
        return read_source(Setup(Complete(), True, None, given, 0), [], Desk())

    def open(self) -> set[str]:
        with unit_of_work() as session:
            return set(
                session.scalars(select(Job.source_id).where(Job.source == "complete", Job.status == JobStatus.open))
            )

    def test_what_is_gone_is_closed(self) -> None:
        self.read(1, 2, 3)
        outcome = self.read(1, 3, 4)
        assert (outcome.complete, outcome.tally.closed, outcome.tally.new) == (True, 1, 1)
        assert self.open() == {"p1", "p3", "p4"}
        assert stored("p2", "complete").closed_reason == "no_longer_listed"

    def test_and_open_again_when_it_is_back(self) -> None:
        self.read(1, 2)
        self.read(1)
        self.read(1, 2)
        assert self.open() == {"p1", "p2"}

    def test_a_broken_reading_closes_nothing(self) -> None:
        self.read(1, 2, 3)
        outcome = self.read(1, problem=module.OutOfTime("Too long."))
        assert (outcome.state, outcome.complete, outcome.tally.closed) == (RunState.failed, False, 0)
        assert self.open() == {"p1", "p2", "p3"}

    def test_a_small_board_may_be_empty(self) -> None:
        self.read(*range(19))
        outcome = self.read()
        assert (outcome.state, outcome.complete, outcome.tally.closed) == (RunState.empty, True, 19)
        assert not self.open()

    def test_no_data_at_all_is_not_empty(self) -> None:
        self.read(1, 2, 3)
        outcome = self.read(problem=Nothing("The site answered with nothing."))
        assert (outcome.state, outcome.complete, outcome.tally.closed) == (RunState.empty, False, 0)

    def test_a_listing_that_shows_less_than_it_has_closes_nothing(self) -> None:
        self.read(1, 2, 3)
        outcome = self.read(1, 4, problem=Incomplete("The board has 9 jobs and showed 2 of them."))
        assert (outcome.state, outcome.complete, outcome.tally.closed) == (RunState.ok, False, 0)
        assert (outcome.tally.new, outcome.error) == (1, "The board has 9 jobs and showed 2 of them.")
        assert len(self.open()) == 4

    @pytest.mark.parametrize("left", [0, 9])
    def test_a_sudden_drop_is_held_until_it_repeats(self, left: int) -> None:
        self.read(*range(20))
        first = self.read(*range(left))
        assert (first.complete, first.tally.closed, len(first.held)) == (False, 0, 20 - left)
        assert "too many to believe" in str(first.error)
        assert len(self.open()) == 20
        self.read(1, problem=module.OutOfTime("Too long."))
        assert len(self.open()) == 20, "a reading that broke off repeats nothing"
        second = self.read(*range(left))
        assert (second.complete, second.tally.closed) == (True, 20 - left)
        assert len(self.open()) == left

    def test_what_came_back_after_a_drop_stays(self) -> None:
        self.read(*range(20))
        self.read(*range(5))
        outcome = self.read(*range(12))
        assert (outcome.tally.closed, outcome.error) == (8, None)
        assert len(self.open()) == 12

    def test_half_of_a_board_may_go(self) -> None:
        self.read(*range(20))
        assert self.read(*range(10)).tally.closed == 10

    def test_an_entry_that_cannot_be_read_may_be_any_of_the_missing(self) -> None:
        self.read(1, 2, 3)
        first = self.read(1, bad=1)
        assert (first.complete, first.tally.closed, first.held) == (False, 0, ("p2", "p3"))
        assert "could not be read" in str(first.error)
        second = self.read(1, 2, bad=1)
        assert (second.tally.closed, self.open()) == (1, {"p1", "p2"})

    def test_all_there_is_complete_whatever_else_cannot_be_read(self) -> None:
        self.read(1, 2)
        outcome = self.read(1, 2, bad=3)
        assert (outcome.complete, outcome.error) == (True, None)

    def test_a_missing_setting_is_named(self) -> None:
        outcome = self.read(1, settings={})
        assert (outcome.state, outcome.error) == (RunState.not_configured, "It needs a setting: Access token.")


FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>Jobs at {company}</title>
<item><title>Gardener</title><link>{link}</link><guid>{link}</guid><description>Roses.</description></item>
</channel></rss>"""


class TestFeeds:
    def add(self, site: HTTPServer, name: str) -> uuid.UUID:
        with unit_of_work() as session:
            feed = Feed(source="rss", url=site.url_for(f"/{name}.xml"), label=name)
            session.add(feed)
            session.flush()
            return feed.id

    def test_none_yet(self) -> None:
        outcome = refresh("rss")
        assert (outcome.state, outcome.error) == (RunState.not_configured, "No feed has been added yet.")

    def test_each_is_a_board_of_its_own(self, site: HTTPServer) -> None:
        good, bad = self.add(site, "good"), self.add(site, "bad")
        link = "https://good.example/1"
        site.expect_request("/good.xml").respond_with_data(FEED.format(company="Good", link=link))
        site.expect_request("/bad.xml").respond_with_data("<html>Sign in", 200)
        outcome = refresh("rss")
        assert (outcome.state, outcome.tally.new) == (RunState.failed, 1)
        assert outcome.error == "bad: The site answered with a web page instead of data."
        with unit_of_work() as session:
            states = dict(session.execute(select(ScrapeRun.feed_id, ScrapeRun.state)).tuples().all())
            job = session.scalars(select(Job)).one()
        assert states == {good: RunState.ok, bad: RunState.failed}
        assert (job.feed_id, job.company) == (good, "Good")

    def test_another_address_stands_for_all(self, site: HTTPServer, monkeypatch: pytest.MonkeyPatch) -> None:
        self.add(site, "one")
        self.add(site, "another")
        monkeypatch.setenv("SOURCE_RSS_URL", site.url_for("/mirror.xml"))
        site.expect_request("/mirror.xml").respond_with_data(FEED.format(company="Mirror", link="https://m.example/1"))
        assert refresh("rss").state is RunState.ok
        assert (len(site.log), last_run("rss").feed_id) == (1, None)

    def test_another_address_stands_for_the_only_board(self, site: HTTPServer, monkeypatch: pytest.MonkeyPatch) -> None:
        feed_id = self.add(site, "only")
        monkeypatch.setenv("SOURCE_RSS_URL", site.url_for("/mirror.xml"))
        site.expect_request("/mirror.xml").respond_with_data(FEED.format(company="Mirror", link="https://m.example/1"))
        assert refresh("rss").state is RunState.ok
        assert last_run("rss").feed_id == feed_id


def test_a_board_is_told_to_the_source() -> None:
    assert Context(board=Board("https://feeds.example/x", "X")).board == Board("https://feeds.example/x", "X")


def test_news_go_out_only_when_something_changed(site: HTTPServer) -> None:
    site.expect_request("/api").respond_with_json(listing(1))
    counts = []
    for _ in range(2):
        refresh()
        with unit_of_work() as session:
            counts.append(len(session.scalars(select(TaskRun.id)).all()))
            session.execute(update(TaskRun).values(state=State.succeeded))
    assert counts[0] == counts[1]
