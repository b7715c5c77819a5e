"""A listing that did not change is not sent again, and everything it showed counts as seen."""

import json
from datetime import timedelta
from typing import Any

import pytest
from pytest_httpserver import HTTPServer
from sqlalchemy import update
from werkzeug import Request, Response

from app.core.clock import as_of, now
from app.core.db import unit_of_work
from app.jobs.models import Feed, Job, ScrapeRun
from app.jobs.readings import reading as module
from app.jobs.types import RunState
from tests.jobs.replaying import follow, last_run, open_ids, read, stand_in
from tests.jobs.test_reading import entry


class Listing:
    """A listing that the site shows with validators, and how often it had to send it whole."""

    def __init__(self, site: HTTPServer, path: str = "/api") -> None:
        self.body: list[Any] | dict[str, Any] = []
        self.tag: str | None = '"one"'
        self.date: str | None = None
        self.sent = 0
        site.expect_request(path).respond_with_handler(self._answer)

    def _answer(self, request: Request) -> Response:
        known = (self.tag, self.date)
        asked = (request.headers.get("If-None-Match"), request.headers.get("If-Modified-Since"))
        if any(ask and ask == given for ask, given in zip(asked, known, strict=True)):
            return Response(status=304)
        self.sent += 1
        given = {"ETag": self.tag, "Last-Modified": self.date}
        headers = {name: value for name, value in given.items() if value}
        return Response(json.dumps(self.body), headers=headers, content_type="application/json")


def board(*numbers: int) -> dict[str, Any]:
    """A complete listing."""
    jobs = [
        {
            "id": number,
            "internal_job_id": number,
            "title": f"Gardener {number}",
            "absolute_url": f"https://boards.greenhouse.io/garden/jobs/{number}",
            "location": {"name": "Leeds"},
            "content": "&lt;p&gt;Roses.&lt;/p&gt;",
        }
        for number in numbers
    ]
    return {"jobs": jobs, "meta": {"total": len(jobs)}}


@pytest.fixture
def window(site: HTTPServer) -> Listing:
    """The listing of a source that shows its newest."""
    listing = Listing(site)
    listing.body = [entry(1), entry(2)]
    return listing


@pytest.fixture
def garden(site: HTTPServer, monkeypatch: pytest.MonkeyPatch) -> Listing:
    """The listing of a board that shows all it has."""
    stand_in(site, monkeypatch, "greenhouse", "/{board}")
    follow("greenhouse", "garden")
    listing = Listing(site, "/garden")
    listing.body = board(1, 2, 3)
    return listing


@pytest.mark.parametrize(("tag", "date"), [('W/"x"', None), (None, "Fri, 20 Nov 2026 08:00:00 GMT")])
def test_is_not_sent_again(garden: Listing, tag: str | None, date: str | None) -> None:
    garden.tag, garden.date = tag, date
    first = read("greenhouse")
    for _ in range(2):
        outcome = read("greenhouse")
        assert (outcome.state, outcome.unchanged, outcome.error) == (first.state, True, None)
        assert (outcome.tally.found, outcome.tally.new, outcome.tally.closed) == (3, 0, 0)
        run = last_run("greenhouse")
        assert (run.unchanged, run.complete, run.found) == (True, True, 3)
    assert garden.sent == 1


def test_what_changed_is_read(garden: Listing) -> None:
    read("greenhouse")
    garden.tag, garden.body = '"two"', board(2, 3, 4)
    outcome = read("greenhouse")
    assert (outcome.unchanged, outcome.tally.new, outcome.tally.closed) == (False, 1, 1)
    assert (read("greenhouse").unchanged, garden.sent) == (True, 2)


def test_all_of_it_counts_as_seen(garden: Listing) -> None:
    read("greenhouse")
    with as_of(now() + timedelta(days=3)):
        read("greenhouse")
        with unit_of_work() as session:
            assert all(job.last_seen_at > now() - timedelta(minutes=5) for job in session.query(Job))


def test_of_a_window_only_what_it_showed(window: Listing) -> None:
    read("remoteok")
    with as_of(now() + timedelta(days=1)):
        window.tag, window.body = '"two"', [entry(2), entry(3)]
        read("remoteok")
    with as_of(now() + timedelta(days=2)):
        outcome = read("remoteok")
        assert (outcome.unchanged, outcome.tally.found) == (True, 2)
    assert open_ids("remoteok") == {"1", "2", "3"}


class TestIsAskedInFull:
    def test_after_an_entry_was_lost(self, window: Listing) -> None:
        window.body = [entry(1), "stray"]
        read("remoteok")
        assert (read("remoteok").tally.bad, window.sent) == (1, 2)

    def test_after_postings_were_held(self, garden: Listing) -> None:
        garden.body = board(*range(1, 31))
        read("greenhouse")
        garden.tag, garden.body = '"two"', board(1)
        read("greenhouse")
        assert len(last_run("greenhouse").held or []) == 29
        assert read("greenhouse").tally.closed == 29

    def test_by_readers_that_read_better(self, window: Listing, monkeypatch: pytest.MonkeyPatch) -> None:
        read("remoteok")
        monkeypatch.setattr(module, "READERS_VERSION", "later")
        assert (read("remoteok").unchanged, window.sent) == (False, 2)

    def test_after_a_reading_that_broke_off(self, garden: Listing) -> None:
        read("greenhouse")
        with unit_of_work() as session:
            session.execute(update(ScrapeRun).values(state=RunState.failed, validators=None))
        assert (read("greenhouse").unchanged, garden.sent) == (False, 2)

    def test_where_the_settings_of_the_board_changed(self, garden: Listing) -> None:
        read("greenhouse")
        with unit_of_work() as session:
            session.execute(update(Feed).values(settings={"title": "name"}))
        assert (read("greenhouse").unchanged, garden.sent) == (False, 2)

    def test_where_the_site_gives_no_validators(self, window: Listing) -> None:
        window.tag = None
        read("remoteok")
        assert (read("remoteok").unchanged, window.sent) == (False, 2)

    def test_where_it_comes_in_pages(self, site: HTTPServer, monkeypatch: pytest.MonkeyPatch) -> None:
        stand_in(site, monkeypatch, "lever", "/{board}")
        follow("lever", "garden")
        listing = Listing(site, "/garden")
        listing.body = [
            {
                "id": f"00000000-0000-4000-8000-{number:012d}",
                "text": f"Gardener {number}",
                "hostedUrl": f"https://jobs.lever.co/garden/{number}",
                "description": "<p>Roses.</p>",
            }
            for number in range(100)
        ]
        read("lever")
        asked = listing.sent
        assert asked > 1
        assert (read("lever").unchanged, listing.sent) == (False, 2 * asked)
