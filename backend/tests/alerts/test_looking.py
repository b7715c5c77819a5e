"""What a saved search tells, and what it does not tell again."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from threading import Event, Thread
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import select

from app.alerts.models import SavedSearch, SearchOccurrence
from app.alerts.searches import finding, looking
from app.auth.models import User
from app.background.service import publish
from app.core.clock import as_of, now
from app.core.db import unit_of_work
from app.jobs.events import JobsIngested
from app.jobs.ingest import Origin
from app.jobs.ingest import store as store_batch
from app.jobs.tally import Tally
from app.matching.models import Match
from tests.alerts.conftest import Connect, Sent, beat, move_to
from tests.alerts.test_searches_api import SEARCHES, save
from tests.conftest import MakeUser, RunTasks
from tests.factories.jobs import posting, store
from tests.factories.matching import fill_profile, store_postings
from tests.factories.matching import posting as developer

Headers = dict[str, str]
INBOX = "/api/v1/alerts/inbox"


def inbox(client: TestClient, headers: Headers, **query: Any) -> list[dict[str, Any]]:
    answer = client.get(INBOX, params={"limit": 100, **query}, headers=headers)
    assert answer.status_code == 200, answer.text
    items: list[dict[str, Any]] = answer.json()["items"]
    return items


def nurse(number: int, **fields: Any) -> Any:
    words = f"You look after people on ward {number}. " * 20
    return posting(number, **({"title": f"Nurse {number}", "description_text": words} | fields))


def instant(client: TestClient, headers: Headers, **changes: Any) -> dict[str, Any]:
    return save(client, headers, frequency="instant", **changes)


class TestInstant:
    def test_new_postings_are_told_once_with_why(
        self, client: TestClient, auth_headers: Headers, run_tasks: RunTasks
    ) -> None:
        store(nurse(1))
        saved = instant(client, auth_headers, query={"q": "nurse", "location": "Berlin"})
        store(
            nurse(2, locations=("Berlin",)),
            nurse(3, locations=("Hamburg",)),
            posting(4, title="Welder", locations=("Berlin",)),
        )
        with unit_of_work() as session:
            publish(session, JobsIngested(source="board", new=3, updated=0))
        run_tasks()
        [item] = inbox(client, auth_headers)
        assert (item["kind"], item["title"], item["search_id"]) == ("job_found", "Nurse 2", saved["id"])
        assert item["path"] == f"/jobs/{item['job_id']}"
        assert item["why"].startswith("New for your search “Nurse Berlin”: first seen ")
        assert item["why"].endswith("has the words “nurse”; in Berlin")
        assert beat() == (0, 0)
        read = client.get(f"{SEARCHES}/{saved['id']}", headers=auth_headers).json()
        assert (read["last_found"], read["problem"]) == (1, None)
        assert read["last_run_at"]

    def test_a_copy_of_what_was_known_is_no_news(self, client: TestClient, auth_headers: Headers) -> None:
        copy = {"title": "Nurse", "company": "Kestrel", "locations": ("Berlin",), "description_text": "Care. " * 200}
        store(nurse(1, **copy))
        instant(client, auth_headers)
        store(nurse(1, **copy), origin=Origin("other"))
        assert beat() == (0, 0)
        told = {
            "title": "Nurse, night",
            "company": "Heron",
            "locations": ("Berlin",),
            "description_text": "Night. " * 200,
        }
        store(nurse(5, **told))
        assert beat() == (1, 0)
        store(nurse(5, **told), origin=Origin("third"))
        assert beat() == (0, 0)

    def test_what_is_committed_late_is_told(self, client: TestClient, auth_headers: Headers) -> None:
        instant(client, auth_headers)
        stored, looked = Event(), Event()

        def slowly() -> None:
            with unit_of_work() as session:
                store_batch(session, Origin("slow", private_to=None), [nurse(1)], Tally())
                stored.set()
                assert looked.wait(30)

        reading = Thread(target=slowly)
        reading.start()
        assert stored.wait(30)
        # Looked through while it is not yet to be seen: the mark must not pass it.
        assert beat() == (0, 0)
        looked.set()
        reading.join()
        assert beat() == (1, 0)
        assert beat() == (0, 0)

    def test_not_even_where_the_transaction_is_older_than_the_last_look_by_far(
        self, client: TestClient, auth_headers: Headers, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("app.core.horizon.SKEW", timedelta(0))
        self.test_what_is_committed_late_is_told(client, auth_headers)

    def test_pause_and_another_query_begin_anew(self, client: TestClient, auth_headers: Headers) -> None:
        saved = instant(client, auth_headers, paused=True)
        place = f"{SEARCHES}/{saved['id']}"
        store(nurse(1))
        assert beat() == (0, 0)
        client.patch(place, json={"paused": False}, headers=auth_headers)
        assert beat() == (0, 0)
        store(nurse(2), posting(3, title="Welder"))
        assert beat() == (1, 0)
        client.patch(place, json={"query": {"q": "welder"}}, headers=auth_headers)
        assert beat() == (0, 0)
        store(nurse(4), posting(5, title="Welder, night", description_text="Night shift. " * 40))
        assert beat() == (1, 0)
        assert [item["title"] for item in inbox(client, auth_headers)] == ["Welder, night", "Nurse 2"]

    def test_many_at_once_are_told_as_a_number(
        self, client: TestClient, auth_headers: Headers, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        for place in (finding, looking):
            monkeypatch.setattr(place, "MOST_TOLD", 3)
        instant(client, auth_headers)
        store(*(nurse(number) for number in range(5)))
        beat()
        more, *rest = inbox(client, auth_headers)
        assert (more["kind"], more["title"]) == ("more_found", "2 more new jobs for “Nurse Berlin”")
        assert more["path"] == "/jobs?q=nurse&sort=newest"
        assert [item["kind"] for item in rest] == ["job_found"] * 3
        assert beat() == (0, 0)

    def test_of_many_new_postings_the_words_are_asked_for(
        self, client: TestClient, auth_headers: Headers, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("app.jobs.search.arrivals.FEW", 1)
        instant(client, auth_headers)
        store(nurse(1), posting(2, title="Welder"), nurse(3))
        assert beat() == (2, 0)
        assert beat() == (0, 0)

    def test_private_postings_are_told_to_their_owner(
        self, client: TestClient, auth_headers: Headers, user: User, make_user: MakeUser
    ) -> None:
        _, others = make_user()
        for headers in (auth_headers, others):
            instant(client, headers)
        store(nurse(1), origin=Origin("own", private_to=user.id))
        assert beat() == (1, 0)
        assert len(inbox(client, auth_headers)) == 1

    def test_a_search_that_fails_says_so_and_keeps_the_others_going(
        self, client: TestClient, auth_headers: Headers, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        broken, _whole = instant(client, auth_headers), instant(client, auth_headers, name="All nurses")
        with unit_of_work() as session:
            session.get_one(SavedSearch, broken["id"]).query = {"no_longer": "known"}
        store(nurse(1))
        assert beat() == (1, 0)
        read = client.get(f"{SEARCHES}/{broken['id']}", headers=auth_headers).json()
        assert read["problem"]
        with unit_of_work() as session:
            session.get_one(SavedSearch, broken["id"]).query = {"q": "nurse"}
        assert beat(now() + looking.AGAIN) == (1, 0)
        assert client.get(f"{SEARCHES}/{broken['id']}", headers=auth_headers).json()["problem"] is None


class TestDaily:
    DAY = datetime(2026, 10, 24, 12, tzinfo=UTC)

    def test_each_local_day_once_over_the_end_of_summer_time(
        self, client: TestClient, auth_headers: Headers, user: User, connect: Connect, sent: Sent
    ) -> None:
        move_to(user, "Europe/Berlin")
        connect(user)
        with as_of(self.DAY):
            saved = save(client, auth_headers, channels=["fake"])
        store(nurse(1))
        assert beat(datetime(2026, 10, 25, 6, 59, tzinfo=UTC)) == (0, 0)
        assert beat(datetime(2026, 10, 25, 7, 0, tzinfo=UTC)) == (1, 1)
        assert beat(datetime(2026, 10, 25, 7, 1, tzinfo=UTC)) == (0, 0)
        store(nurse(2), nurse(3))
        # Nobody looked for two days: one look, one message.
        assert beat(datetime(2026, 10, 28, 9, tzinfo=UTC)) == (2, 1)
        assert [message["subject"] for message in sent()] == ["Nurse 1", "Your day: 2 new jobs"]
        with unit_of_work() as session:
            keys = session.scalars(select(SearchOccurrence.key).order_by(SearchOccurrence.key)).all()
        assert keys == ["2026-10-25", "2026-10-28"]
        # Not among its channels: it lies in the inbox as read.
        assert all(item["read_at"] for item in inbox(client, auth_headers))
        assert (
            client.get(f"{SEARCHES}/{saved['id']}", headers=auth_headers)
            .json()["next_run_at"]
            .startswith("2026-10-29T07:00")
        )

    def test_a_move_to_another_zone_is_reckoned_with(
        self, client: TestClient, auth_headers: Headers, user: User
    ) -> None:
        move_to(user, "Europe/Berlin")
        with as_of(self.DAY):
            save(client, auth_headers)
        store(nurse(1))
        move_to(user, "America/Sao_Paulo")
        assert beat(datetime(2026, 10, 25, 7, 0, tzinfo=UTC)) == (0, 0)
        assert beat(datetime(2026, 10, 25, 11, 0, tzinfo=UTC)) == (1, 0)
        move_to(user, "Australia/Lord_Howe")
        store(nurse(2))
        assert beat(datetime(2026, 10, 25, 20, 59, tzinfo=UTC)) == (0, 0)
        assert beat(datetime(2026, 10, 25, 21, 0, tzinfo=UTC)) == (1, 0)
        with unit_of_work() as session:
            assert session.scalars(select(SearchOccurrence.key).order_by(SearchOccurrence.key)).all() == [
                "2026-10-25", "2026-10-26",
            ]  # fmt: skip


class TestMatches:
    @pytest.fixture
    def score(self, client: TestClient, auth_headers: Headers, run_tasks: RunTasks) -> Callable[..., None]:
        """Store postings and have them scored."""

        def run(*numbers: int) -> None:
            store_postings(*(developer(number, title="Python Developer") for number in numbers))
            with unit_of_work() as session:
                publish(session, JobsIngested(source="board", new=len(numbers), updated=0))
            run_tasks()

        fill_profile(client, auth_headers, skills=["Python", "PostgreSQL"], titles=["Python Developer"])
        return run

    def test_that_score_enough_are_told_once(
        self, client: TestClient, auth_headers: Headers, score: Callable[..., None]
    ) -> None:
        score(1)
        search = {"kind": "matches", "query": {"min_score": 10}, "name": "Good ones"}
        instant(client, auth_headers, **search)
        instant(client, auth_headers, kind="matches", query={"min_score": 100}, name="Perfect ones")
        assert beat() == (0, 0)
        score(2)
        beat()
        [item] = inbox(client, auth_headers)
        assert item["kind"] == "match_found"
        assert item["why"].startswith("New for your matches “Good ones”: ")
        with unit_of_work() as session:
            match = session.scalars(select(Match).where(Match.job_id == item["job_id"])).one()
            assert item["path"] == f"/matches/{match.id}"
            assert f"{match.tenths / 10:.1f} of 100" in item["why"]
        assert beat() == (0, 0)
        preview = client.post(f"{SEARCHES}/preview", json={"kind": "matches", "query": {}}, headers=auth_headers)
        assert preview.json()["total"]["value"] == 2
