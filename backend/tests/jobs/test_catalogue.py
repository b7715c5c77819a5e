"""What people see of sources: when they are due, what they brought, and that they have fallen silent."""

import uuid
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import select

from app.background.models import Occurrence, TaskRun
from app.background.scheduler import last_due, next_due, schedules, tick
from app.core.clock import as_of, now
from app.core.db import unit_of_work
from app.core.pace import Pace, pace_of
from app.jobs.configuration import setup_of
from app.jobs.models import Feed, ScrapeRun, SourceSetting
from app.jobs.plugins import all_sources
from app.jobs.readings.plan import REFRESH, schedule_of
from app.jobs.types import RunState

API = "/api/v1"
TODAY = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
Headers = dict[str, str]


def switch(slug: str, *, enabled: bool = True, schedule: int | None = 60) -> None:
    with unit_of_work() as session:
        session.merge(SourceSetting(slug=slug, enabled=enabled, schedule=schedule, settings={}))


def ran(
    slug: str, hours_ago: float, state: RunState = RunState.ok, feed_id: uuid.UUID | None = None, **row: Any
) -> None:
    at = TODAY - timedelta(hours=hours_ago)
    found = 5 if state is RunState.ok else 0
    with unit_of_work() as session:
        values = {"found": found, "started_at": at, "completed_at": at, **row}
        session.add(ScrapeRun(source=slug, feed_id=feed_id, state=state, **values))


def follow(slug: str, label: str, *, enabled: bool = True, hours_ago: float = 1) -> uuid.UUID:
    with unit_of_work() as session:
        at = TODAY - timedelta(hours=hours_ago)
        feed = Feed(source=slug, url=label, label=label, enabled=enabled, created_at=at)
        session.add(feed)
        session.flush()
        return feed.id


@pytest.fixture
def see(client: TestClient, auth_headers: Headers) -> Any:
    """Gives one source as people see it today."""

    def read(slug: str) -> Any:
        with as_of(TODAY):
            answer = client.get(f"{API}/sources/{slug}", headers=auth_headers)
        assert answer.status_code == 200
        return answer.json()

    return read


class TestAlarm:
    def test_three_readings_that_brought_nothing(self, see: Any) -> None:
        switch("remotive")
        ran("remotive", 3.5)
        for hours in (2.5, 1.5, 0.5):
            ran("remotive", hours, RunState.empty)
        assert see("remotive")["alarm"] == (
            "Remotive has been silent since 20 November: three readings in a row brought nothing."
        )

    @pytest.mark.parametrize("state", [RunState.failed, RunState.gated, RunState.throttled])
    def test_whatever_they_ended_in(self, see: Any, state: RunState) -> None:
        switch("remotive")
        ran("remotive", 24 * 400)
        ran("remotive", 1, state)
        assert see("remotive")["alarm"] == (
            "Remotive has been silent since 16 October 2025: one reading brought nothing."
        )

    def test_none_while_it_brings_something(self, see: Any) -> None:
        switch("remotive")
        for hours in (3, 2, 1):
            ran("remotive", hours, RunState.failed)
        ran("remotive", 0.5)
        assert see("remotive")["alarm"] is None

    def test_a_success_without_jobs_is_silence(self, see: Any) -> None:
        switch("remotive")
        for hours in (4, 3, 2, 1):
            ran("remotive", hours, RunState.ok, found=0)
        assert "never brought anything" in see("remotive")["alarm"]

    def test_never_read_though_due(self, see: Any) -> None:
        switch("remotive")
        with unit_of_work() as session:
            session.add(Occurrence(schedule="source:remotive", due_at=TODAY - timedelta(days=2)))
        assert see("remotive")["alarm"] == "Remotive has never been read, though it has been due since 18 November."

    def test_not_read_any_more(self, see: Any) -> None:
        switch("remotive")
        ran("remotive", 50)
        assert see("remotive")["alarm"] == "Remotive has not been read since 18 November, though it is due."

    @pytest.mark.parametrize("decided", [{"enabled": False}, {"schedule": None}])
    def test_none_where_it_is_not_to_be_read(self, see: Any, decided: dict[str, Any]) -> None:
        switch("remotive", **decided)
        ran("remotive", 500)
        assert see("remotive")["alarm"] is None

    def test_none_for_a_site_that_turns_all_programs_away(self, see: Any) -> None:
        switch("wellfound")
        for hours in (4, 3, 2, 1):
            ran("wellfound", hours, RunState.gated)
        assert (see("wellfound")["state"], see("wellfound")["alarm"]) == ("gated", None)

    def test_names_the_boards(self, see: Any) -> None:
        switch("greenhouse")
        names = ["Acme", "Birch", "Cedar", "Dune", "Elm"]
        boards = [follow("greenhouse", name, hours_ago=100) for name in names]
        follow("greenhouse", "Off", enabled=False, hours_ago=100)
        ran("greenhouse", 1, feed_id=boards[0])
        ran("greenhouse", 90, feed_id=boards[1])
        alarm = see("greenhouse")["alarm"]
        assert alarm.startswith("Birch has not been read since")
        assert "Acme" not in alarm
        assert "Off" not in alarm
        assert alarm.endswith("1 more of its boards is silent.")


class TestDescription:
    def test_says_what_a_source_needs_and_how_fast_it_is_asked(self, see: Any) -> None:
        source = see("adzuna")
        assert source["state"] is None
        assert "needs a setting" in source["error"]
        assert source["next_run_at"] is None
        assert {setting["required"] for setting in source["settings"]} >= {True}
        assert source["pace"]
        assert see("linkedin")["terms"]["notice"]

    def test_history_is_by_reading_oldest_first(self, see: Any) -> None:
        one, other, task = follow("lever", "one"), follow("lever", "other"), uuid.uuid4()
        ran("lever", 5, feed_id=one, new=2)
        for board, state in ((one, RunState.ok), (other, RunState.failed)):
            ran("lever", 1, state, feed_id=board, task_id=task, new=1)
        history = see("lever")["history"]
        assert [(point["state"], point["found"], point["new"]) for point in history] == [("ok", 5, 2), ("failed", 5, 2)]
        assert see("lever")["boards_total"] == 2

    def test_all_boards_switched_off_is_said(self, see: Any) -> None:
        follow("lever", "one", enabled=False)
        source = see("lever")
        assert "switched off" in source["error"]
        assert source["next_run_at"] is None

    def test_an_unknown_source(self, client: TestClient, auth_headers: Headers) -> None:
        assert client.get(f"{API}/sources/nosuch", headers=auth_headers).status_code == 404

    def test_the_readings_of_one_board(self, client: TestClient, auth_headers: Headers) -> None:
        one, other = follow("lever", "one"), follow("lever", "other")
        ran("lever", 2, feed_id=one, validators={"unchanged": True})
        ran("lever", 1, feed_id=other)
        answer = client.get(f"{API}/sources/lever/runs", params={"board": str(one)}, headers=auth_headers)
        assert [(run["board"], run["unchanged"]) for run in answer.json()["items"]] == [("one", True)]
        foreign = client.get(f"{API}/sources/rss/runs", params={"board": str(one)}, headers=auth_headers)
        assert foreign.status_code == 404


def test_whoever_asks_the_host_of_a_source_keeps_its_pace() -> None:
    for source in all_sources().values():
        host = urlsplit(source.address).netloc
        if host and "{" not in host:
            assert pace_of(host, Pace(requests=10_000)) == source.pace


class TestSchedule:
    def test_each_source_has_its_own_time(self) -> None:
        hour = timedelta(hours=1)
        minutes = {next_due(schedule_of(slug, hour), TODAY).minute for slug in all_sources()}
        assert len(minutes) > len(all_sources()) / 2
        for slug in all_sources():
            schedule = schedule_of(slug, hour)
            assert TODAY - hour < last_due(schedule, TODAY) <= TODAY < next_due(schedule, TODAY)

    def test_an_occurrence_starts_once(self, database: None) -> None:
        assert tick() > 0
        assert tick() == 0
        with as_of(now() + timedelta(hours=1)):
            assert tick() > 0

    def test_a_source_is_first_read_at_its_next_due_time(self, database: None) -> None:
        def started() -> set[str]:
            with unit_of_work() as session:
                return {row for row in session.scalars(select(TaskRun.type)) if row == REFRESH}

        tick()
        assert not started()
        with as_of(now() + timedelta(days=1)):
            tick()
        assert started()

    def test_only_what_can_be_read_is_due(self, database: None) -> None:
        follow("lever", "off", enabled=False)
        follow("greenhouse", "on")
        switch("remoteok", enabled=False)
        switch("arbeitnow", schedule=None)
        with unit_of_work() as session:
            due = {schedule.key for schedule in schedules(session)}
        assert "source:greenhouse" in due
        assert not due & {f"source:{slug}" for slug in ("lever", "remoteok", "arbeitnow", "adzuna", "rss")}

    def test_a_setting_that_is_not_required_is_not_missed(self) -> None:
        for source in all_sources().values():
            required = [need for need in source.needs if need.required]
            assert setup_of(source, None).missing == required
