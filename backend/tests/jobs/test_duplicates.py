"""Copies found, kept apart on a person's word, and told with reasons."""

import itertools
import random
import uuid
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from time import sleep
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import func, select, text

from app.core.clock import as_of, now
from app.core.db import unit_of_work
from app.jobs.history import forget_before
from app.jobs.ingest import Origin
from app.jobs.ingest import store as store_batch
from app.jobs.models import Duplicate, Job, JobEvent, NotDuplicate
from app.jobs.repository import JobRepository
from app.jobs.source import Posting
from app.jobs.tally import Tally
from app.jobs.types import JobEventKind
from tests.factories.jobs import ids_of, posting, store, stored

pytestmark = pytest.mark.usefixtures("database")
Headers = dict[str, str]
SPRING = datetime(2026, 3, 1, tzinfo=UTC)
WAITING = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
SENTENCES = [
    f"You {verb} the {thing} of our {place} together with people from {team}."
    for verb, thing, place, team in itertools.product(
        ("plan", "review", "repair"), ("roads", "ledgers", "boilers"), ("depot", "harbour"), ("sales", "care")
    )
]
TEXT = " ".join(SENTENCES)
OTHER_TEXT = " ".join(
    f"We ask {who} to {verb} {what} before {when}, whatever the weather outside may be."
    for who, verb, what, when in itertools.product(
        ("bakers", "clerks", "pilots"), ("count", "wash"), ("every sail", "all hives"), ("dawn", "lunch")
    )
)
BOILERPLATE = "Kestrel is a good place to work and treats everybody who applies here in the very same way."


def job(number: int = 1, **fields: Any) -> Posting:
    """A posting of Kestrel; copies differ in what a test names."""
    given = {"title": "Fleet Planner", "company": "Kestrel", "description_text": TEXT, "locations": ("Leeds, UK",)}
    return posting(number, **{**given, "posted_at": SPRING, **fields})


def together(one: Posting, other: Posting, source: str = "other") -> bool:
    """Whether two postings of two sources come to be one position."""
    store(one)
    store(other, origin=Origin(source))
    names = (stored(one.source_id).cluster_id, stored(other.source_id, source).cluster_id)
    return names[0] is not None and names[0] == names[1]


def partition() -> set[frozenset[tuple[str, str]]]:
    """The clusters by the names of their members."""
    groups: dict[uuid.UUID, set[tuple[str, str]]] = defaultdict(set)
    with unit_of_work() as session:
        for row in session.scalars(select(Job).where(Job.cluster_id.is_not(None))):
            assert row.cluster_id
            groups[row.cluster_id].add((row.source, row.source_id))
    return {frozenset(group) for group in groups.values()}


class TestCopies:
    @pytest.mark.parametrize(
        "changes",
        [
            {"company": "KESTREL Ltd."},
            {"title": "Planner, Fleet (m/f/d)"},
            {"title": "Fleet Planner - Leeds"},
            {"title": "Fleet Planner (Req 48213)"},
            {"description_text": f"{BOILERPLATE} {TEXT}"},
            {"description_text": " ".join(SENTENCES[:12])},
            {"locations": ("Leeds", "York, UK")},
            {"locations": ("United Kingdom",)},
            {"locations": ()},
            {"posted_at": SPRING + timedelta(days=50)},
            # First seen today, half a year later: it says nothing of its age.
            {"posted_at": None},
            # An agency's copy: another name, the same words.
            {"company": "Brightline Staffing"},
        ],
        ids=str,
    )
    def test_are_one_position(self, changes: dict[str, Any]) -> None:
        assert together(job(1), job(2, **changes))

    @pytest.mark.parametrize(
        "changes",
        [
            {"locations": ("York, UK",)},
            {"locations": ("Leeds, Alabama, US",)},
            {"title": "Senior Fleet Planner"},
            {"title": "Fleet Planner - York"},
            {"title": "Fleet Planner - part time"},
            {"title": "Fleet Planner (Req 51999)"},
            {"employment_type": "Contract"},
            {"seniority": "Director"},
            {"requisition_id": "R-2"},
            {"posted_at": SPRING - timedelta(days=90)},
            {"description_text": f"{BOILERPLATE} {' '.join(SENTENCES[:9])} {OTHER_TEXT}"},
            {"company": "Brightline Staffing", "description_text": f"{TEXT} {BOILERPLATE} {BOILERPLATE[:60]}."},
            {"company": "Brightline Staffing", "locations": ()},
        ],
        ids=lambda changes: str(changes)[:60],
    )
    def test_are_left_apart_where_anything_speaks_against(self, changes: dict[str, Any]) -> None:
        one = job(1, employment_type="Full-time", seniority="Mid", requisition_id="R-1", title="Fleet Planner")
        if "Req" in str(changes):
            one = job(1, title="Fleet Planner (Req 48213)")
        other = {"employment_type": "Full-time", "seniority": "Mid", **changes}
        assert not together(one, job(2, **other))

    def test_the_same_address_on_two_sources_is_one_position(self) -> None:
        one = job(1, description_text="", url="https://kestrel.example/jobs?gh_jid=7")
        assert together(one, job(2, description_text="", url="https://www.kestrel.example/jobs?gh_jid=7&utm_source=x"))

    def test_where_a_copy_sends_people_to_the_original(self) -> None:
        one = job(1, url="https://kestrel.example/7")
        assert together(one, job(2, description_text="Apply on our page.", apply_url="https://kestrel.example/7/"))

    @pytest.mark.parametrize(
        ("text", "one"), [(TEXT, True), (f"{TEXT} One word more.", False), ("We are Kestrel and we " * 30, False)]
    )
    def test_postings_of_one_board_are_one_only_if_their_text_is_equal(self, text: str, one: bool) -> None:
        store(job(1, description_text=text if "Kestrel" in text else TEXT), job(2, description_text=text))
        assert bool(partition()) is one

    def test_what_has_no_text_is_not_compared(self) -> None:
        store(job(1, description_text=""), job(2, description_text=""))
        store(job(3, description_text=""), origin=Origin("other"))
        assert partition() == set()

    def test_the_order_of_arrival_decides_nothing(self) -> None:
        made = [
            ("a", job(1)),
            ("b", job(2, locations=())),
            ("c", job(3, locations=("York, UK",))),
            ("d", job(4, description_text=" ".join(SENTENCES[:20]))),
            ("e", job(5, description_text=f"{TEXT} {BOILERPLATE}", locations=("Leeds", "York"))),
            ("a", job(6, locations=("York, UK",))),
            ("a", job(7)),
        ]
        found = []
        for seed in range(6):
            random.Random(seed).shuffle(made)
            for source, given in made:
                store(given, origin=Origin(source))
            found.append(partition())
            with unit_of_work() as session:
                session.query(Job).delete()
        assert found[0]
        assert all(each == found[0] for each in found)

    def test_two_readings_at_the_same_moment_see_each_others_copies(self) -> None:
        with ThreadPoolExecutor(1) as pool, unit_of_work() as session:
            store_batch(session, Origin("a"), [job(1)], Tally())
            second = pool.submit(store, job(2), origin=Origin("b"))
            while not second.done() and not session.scalar(text(WAITING)):
                sleep(0.05)
            session.commit()
            second.result()
        assert len(partition()) == 1

    def test_a_copy_that_changes_leaves_its_cluster(self) -> None:
        assert together(job(1), job(2))
        store(job(2, title="Baker"), origin=Origin("other"))
        assert partition() == set()
        with unit_of_work() as session:
            assert session.scalar(select(func.count()).select_from(Duplicate)) == 0

    def test_reading_it_again_changes_nothing(self) -> None:
        assert together(job(1), job(2))
        before = partition()
        store(job(1))
        store(job(2), origin=Origin("other"))
        with unit_of_work() as session:
            events = session.scalar(select(func.count()).select_from(JobEvent))
        assert (partition(), events) == (before, 2)


class TestShown:
    def test_the_fullest_text_is_shown(self, client: TestClient, auth_headers: Headers) -> None:
        store(job(1, description_text=" ".join(SENTENCES[:12])))
        store(job(2), origin=Origin("other"))
        [item] = client.get("/api/v1/jobs", headers=auth_headers).json()["items"]
        assert item["source"] == "other"

    def test_an_employers_own_board_comes_before_copies(self, client: TestClient, auth_headers: Headers) -> None:
        store(job(1, description_text=f"{TEXT} {BOILERPLATE}"), origin=Origin("remoteok"))
        store(job(2), origin=Origin("greenhouse"))
        [item] = client.get("/api/v1/jobs", headers=auth_headers).json()["items"]
        assert item["source"] == "greenhouse"


class TestPage:
    def read(self, client: TestClient, headers: Headers, job_id: uuid.UUID) -> dict[str, Any]:
        body: dict[str, Any] = client.get(f"/api/v1/jobs/{job_id}", headers=headers).json()
        return body

    def test_names_copies_with_reasons(self, client: TestClient, auth_headers: Headers) -> None:
        together(job(1), job(2, company="Kestrel Ltd", posted_at=SPRING + timedelta(days=3)))
        body = self.read(client, auth_headers, ids_of()["p1"])
        [copy] = body["duplicates"]
        assert (copy["title"], copy["company"], copy["source_label"]) == ("Fleet Planner", "Kestrel Ltd", "other")
        assert [reason["detail"] for reason in copy["reasons"]] == [
            "same title", "same company", "same place", "the same text", "posted 3 days apart",
        ]  # fmt: skip
        assert body["history"][0]["text"].startswith("Found to be the same job as “Fleet Planner” at Kestrel Ltd")
        assert body["history"][-1]["kind"] == "first_seen"

    def test_says_what_changed(self, client: TestClient, auth_headers: Headers) -> None:
        store(job(1))
        store(job(1, title="Head Planner", description_text=f"{TEXT} {BOILERPLATE}"))
        [changed, _first] = self.read(client, auth_headers, ids_of()["p1"])["history"]
        assert changed["kind"] == "changed"
        assert changed["text"].startswith("Changed: title and text.") or "title" in changed["text"]
        assert "The title was “Fleet Planner” and is “Head Planner”." in changed["text"]
        assert {"name": "title", "before": "Fleet Planner", "after": "Head Planner"} in changed["changes"]
        assert {line["sign"] for line in changed["lines"]} == {"+"}
        assert changed["more_lines"] == 0

    def test_says_that_it_closed_and_opened_again(self, client: TestClient, auth_headers: Headers) -> None:
        store(job(1))
        with unit_of_work() as session:
            JobRepository(session).close_missing("board", None, ["p1"], now())
        with as_of(now() + timedelta(days=1)):
            store(job(1))
        texts = [event["text"] for event in self.read(client, auth_headers, ids_of()["p1"])["history"]]
        assert texts[:2] == ["Open again.", "Closed: its source no longer lists it."]

    def test_what_is_older_than_a_year_is_forgotten(self) -> None:
        store(job(1))
        for days in (400, 10):
            with as_of(now() - timedelta(days=days)):
                store(job(1, title=f"Planner {days}"))
        with unit_of_work() as session:
            assert forget_before(session, now(), 100) == 1
        assert kinds("p1") == [JobEventKind.changed]


class TestReposts:
    def test_counts_postings_under_new_ids(self, client: TestClient, auth_headers: Headers) -> None:
        for number, days in enumerate((0, 30, 65), 1):
            moment = SPRING + timedelta(days=days)
            with as_of(moment):
                store(job(number, posted_at=moment, description_text=f"{TEXT} Start in {number} weeks."))
        body = client.get(f"/api/v1/jobs/{ids_of()['p3']}", headers=auth_headers).json()
        assert (body["reposts"]["count"], body["reposts"]["since"][:10]) == (3, "2026-03-01")
        assert "Posted again under a new number: 3 times since March 2026." in [
            event["text"] for event in body["history"]
        ]
        assert client.get(f"/api/v1/jobs/{ids_of()['p1']}", headers=auth_headers).json()["reposts"] is None

    @pytest.mark.parametrize("changes", [{"locations": ("York, UK",)}, {"description_text": OTHER_TEXT}])
    def test_another_place_or_text_is_no_repost(self, changes: dict[str, Any]) -> None:
        store(job(1))
        store(job(2, posted_at=SPRING + timedelta(days=40), **changes))
        assert kinds("p2") == []

    def test_soon_after_it_closed(self) -> None:
        with as_of(SPRING):
            store(job(1))
        with as_of(SPRING + timedelta(days=4)), unit_of_work() as session:
            JobRepository(session).close_missing("board", None, ["p1"], now())
        with as_of(SPRING + timedelta(days=5)):
            store(job(2, posted_at=SPRING + timedelta(days=5)))
        assert JobEventKind.reposted in kinds("p2")


def kinds(source_id: str) -> list[JobEventKind]:
    """What happened to a posting."""
    with unit_of_work() as session:
        return list(session.scalars(select(JobEvent.kind).join(Job).where(Job.source_id == source_id)))


class TestNotADuplicate:
    def part(self, client: TestClient, headers: Headers, one: object, other: object) -> Any:
        return client.post(f"/api/v1/jobs/{one}/not-duplicate", json={"other_id": str(other)}, headers=headers)

    def test_splits_and_is_remembered(self, client: TestClient, auth_headers: Headers) -> None:
        together(job(1), job(2))
        one, other = ids_of()["p1"], ids_of("other")["p2"]
        body = self.part(client, auth_headers, one, other).json()
        assert body["duplicates"] == []
        assert body["history"][0]["text"] == "You said that “Fleet Planner” at Kestrel is another job."
        store(job(2, description_text=f"{TEXT} {BOILERPLATE}"), origin=Origin("other"))
        store(job(1, description_text=f"{TEXT} {BOILERPLATE}"))
        assert partition() == set()

    def test_holds_also_by_way_of_a_third_copy(self, client: TestClient, auth_headers: Headers) -> None:
        together(job(1), job(2))
        self.part(client, auth_headers, ids_of()["p1"], ids_of("other")["p2"])
        store(job(3), origin=Origin("third"))
        [cluster] = partition()
        assert ("third", "p3") in cluster
        assert len(cluster) == 2

    def test_can_be_taken_back(self, client: TestClient, auth_headers: Headers) -> None:
        together(job(1), job(2))
        before, (one, other) = partition(), (ids_of()["p1"], ids_of("other")["p2"])
        self.part(client, auth_headers, one, other)
        self.part(client, auth_headers, other, one)
        answer = client.delete(f"/api/v1/jobs/{other}/not-duplicate/{one}", headers=auth_headers)
        assert (answer.status_code, partition()) == (204, before)
        with unit_of_work() as session:
            assert session.scalar(select(func.count()).select_from(NotDuplicate)) == 0

    def test_bad_requests(self, client: TestClient, auth_headers: Headers) -> None:
        store(job(1))
        one, nobody = ids_of()["p1"], uuid.uuid4()
        assert self.part(client, auth_headers, one, one).status_code == 422
        assert self.part(client, auth_headers, one, nobody).status_code == 404
        assert self.part(client, auth_headers, nobody, one).status_code == 404
        assert self.part(client, auth_headers, one, "x").status_code == 422
        assert client.delete(f"/api/v1/jobs/{one}/not-duplicate/{nobody}", headers=auth_headers).status_code == 404
        assert self.part(client, {}, one, nobody).status_code == 401
