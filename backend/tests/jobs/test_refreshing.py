"""Several sources and boards read in one task, at once; what was read stays read."""

import threading
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from fastapi.testclient import TestClient
from pytest_httpserver import HTTPServer
from sqlalchemy import func, select
from werkzeug import Request, Response

from app.background.errors import Cancelled, LeaseLost
from app.core.db import unit_of_work
from app.jobs.models import Feed, ScrapeRun
from app.jobs.readings import refreshing as module
from app.jobs.readings.outcome import Outcome
from app.jobs.readings.plan import to_read
from app.jobs.readings.reading import read_part
from app.jobs.readings.refreshing import Refresh
from app.jobs.types import RunState
from tests.jobs.replaying import follow
from tests.jobs.test_reading import FEED

API = "/api/v1"
Headers = dict[str, str]


class Work:
    """Stands for a claimed run: what it is told, and when it is stopped."""

    def __init__(self, attempt: int = 1, task_id: uuid.UUID | None = None) -> None:
        self.id = task_id or uuid.uuid4()
        self.attempt = attempt
        self.scheduled = False
        self.session = unit_of_work
        self.results: list[Any] = []
        self.done: list[int] = []
        self.stop: Exception | None = None
        self.told = threading.Event()

    def progress(self, done: int, total: int | None = None, message: str | None = None) -> None:
        self.check()
        self.done.append(done)

    def result(self, body: Any) -> None:
        self.results.append(body)
        self.told.set()

    def check(self) -> None:
        if self.stop:
            raise self.stop


def feed(site: HTTPServer, name: str, answer: Callable[[Request], Response] | None = None) -> uuid.UUID:
    """A feed that the site shows."""
    text = FEED.format(company=name, link=f"https://{name}.example/1")
    handler = answer or (lambda _request: Response(text, content_type="application/rss+xml"))
    site.expect_request(f"/{name}.xml").respond_with_handler(handler)
    return follow("rss", site.url_for(f"/{name}.xml"), name)


def carry_out(work: Work, *slugs: str) -> list[Outcome]:
    with unit_of_work() as session:
        wanted = to_read(session, slugs)
    return Refresh(work, wanted).carry_out()  # type: ignore[arg-type]  # it stands for a run


def states() -> list[tuple[RunState | None, str | None]]:
    with unit_of_work() as session:
        return [(run.state, run.error) for run in session.scalars(select(ScrapeRun).order_by(ScrapeRun.started_at))]


def test_several_are_under_way_at_once(site: HTTPServer, monkeypatch: pytest.MonkeyPatch) -> None:
    both = threading.Barrier(2, timeout=10)

    def meet(*reading: Any) -> Outcome:
        both.wait()
        return read_part(*reading)

    monkeypatch.setattr(module, "read_part", meet)
    feed(site, "one")
    feed(site, "two")
    work = Work()
    [outcome] = carry_out(work, "rss")
    assert (outcome.state, outcome.tally.new) == (RunState.ok, 2)
    assert [(result["source"], result["new"]) for result in work.results] == [("rss", 2)]
    assert (work.done == sorted(work.done), work.done[-1]) == (True, 2)


def test_the_first_to_end_is_told_first(site: HTTPServer, monkeypatch: pytest.MonkeyPatch) -> None:
    work = Work()

    def first_waits(setup: Any, *reading: Any) -> Outcome:
        if setup.source.slug == "remoteok":
            work.told.wait(10)
        return read_part(setup, *reading)

    monkeypatch.setattr(module, "read_part", first_waits)
    site.expect_request("/api").respond_with_json([])
    feed(site, "quick")
    carry_out(work, "remoteok", "rss")
    assert [result["source"] for result in work.results] == ["rss", "remoteok"]


@pytest.mark.parametrize("stop", [Cancelled, LeaseLost])
def test_stopping_stops_all(site: HTTPServer, monkeypatch: pytest.MonkeyPatch, stop: type[Exception]) -> None:
    monkeypatch.setattr(module, "AT_ONCE", 2)
    work = Work()

    def asked(_request: Request) -> Response:
        work.stop = stop()
        return Response(FEED.format(company="A", link=_request.url), content_type="application/rss+xml")

    for name in ("a", "b", "c", "d", "e"):
        feed(site, name, asked)
    with pytest.raises(stop):
        carry_out(work, "rss")
    assert len(site.log) <= 2
    if stop is Cancelled:
        assert set(states()) == {(RunState.failed, "It was cancelled.")}


def test_one_that_breaks_the_work_leaves_the_others_for_the_next_attempt(
    site: HTTPServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "AT_ONCE", 1)
    names = ["a", "b", "c"]
    for name in names:
        feed(site, name)
    first = Work()
    read: list[str] = []

    def killed(setup: Any, entry: Any, desk: Any) -> Outcome:
        if len(read) == 2:
            raise MemoryError
        read.append(entry.board.label)
        return read_part(setup, entry, desk)

    monkeypatch.setattr(module, "read_part", killed)
    with pytest.raises(MemoryError):
        carry_out(first, "rss")
    monkeypatch.setattr(module, "read_part", read_part)
    second = Work(attempt=2, task_id=first.id)
    [outcome] = carry_out(second, "rss")
    assert len(site.log) == 3, "what was read is not read again"
    assert (outcome.state, outcome.tally.new, len(second.results)) == (RunState.ok, 3, 1)


class TestBoards:
    def test_one_board_is_read_now(
        self, site: HTTPServer, client: TestClient, auth_headers: Headers, run_tasks: Callable[[], None]
    ) -> None:
        wanted, _ = feed(site, "wanted"), feed(site, "other")
        answer = client.post(f"{API}/jobs/refresh", json={"boards": [str(wanted)]}, headers=auth_headers)
        assert answer.status_code == 202
        run_tasks()
        with unit_of_work() as session:
            assert list(session.scalars(select(ScrapeRun.feed_id))) == [wanted]

    def test_one_that_is_switched_off_only_when_it_is_named(self, site: HTTPServer) -> None:
        off = feed(site, "off")
        on = feed(site, "on")
        with unit_of_work() as session:
            session.get_one(Feed, off).enabled = False
            assert [entry.feed_id for entry in to_read(session, ["rss"])[0][1]] == [on]
            assert [entry.feed_id for entry in to_read(session, None, [off])[0][1]] == [off]

    def test_an_unknown_one_is_refused(self, client: TestClient, auth_headers: Headers) -> None:
        answer = client.post(f"{API}/jobs/refresh", json={"boards": [str(uuid.uuid4())]}, headers=auth_headers)
        assert (answer.status_code, answer.json()["errors"][0]["loc"]) == (422, ["body", "boards", 0])

    def test_the_one_unread_for_longest_comes_first(self, site: HTTPServer) -> None:
        names = {feed(site, name): name for name in ("a", "b", "c")}
        with unit_of_work() as session:
            for age, feed_id in enumerate(names):
                started = func.now() - func.make_interval(0, 0, 0, 0, age + 1)
                session.add(ScrapeRun(source="rss", feed_id=feed_id, state=RunState.ok, started_at=started))
        with unit_of_work() as session:
            assert [entry.board.label for entry in to_read(session, ["rss"])[0][1]] == ["c", "b", "a"]
