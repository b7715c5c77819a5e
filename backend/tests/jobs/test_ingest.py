"""Storing postings: once, again, changed, broken."""

import uuid
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select, text, update

from app.core.clock import as_of, now
from app.core.db import unit_of_work
from app.jobs.files import FORMATS, read_file
from app.jobs.ingest import BATCH, Origin, Record, ingest
from app.jobs.models import Job, JobSearch, JobText
from app.jobs.posting.normalise import Reading, read
from app.jobs.posting.rows import Row, Running, search_row
from app.jobs.repository import JobRepository
from app.jobs.source import BadRecord, Damaged, Posting
from app.jobs.tally import Tally
from app.jobs.types import ClosedReason, JobStatus
from tests.factories.auth import make_person
from tests.factories.jobs import TEXT, ids_of, posting, store, stored

pytestmark = pytest.mark.usefixtures("database")
SPRING = datetime(2026, 3, 1, tzinfo=UTC)


def rows() -> int:
    with unit_of_work() as session:
        return session.scalar(select(func.count()).select_from(Job)) or 0


class TestAgain:
    def test_loading_twice_changes_nothing(self) -> None:
        postings = [posting(number, posted_at=SPRING) for number in range(30)]
        first = store(*postings)
        before = stored("p3")
        again = store(*postings)
        assert (first.found, first.new, first.updated) == (30, 30, 0)
        assert (again.found, again.new, again.updated, again.changed) == (30, 0, 0, False)
        assert (stored("p3").updated_at, stored("p3").last_seen_at) == (before.updated_at, before.last_seen_at)
        assert rows() == 30

    def test_only_what_changed_is_written(self) -> None:
        store(posting(1, posted_at=SPRING), posting(2, posted_at=SPRING))
        before = stored("p1")
        tally = store(posting(1, posted_at=SPRING), posting(2, posted_at=SPRING, title="Head of Planning"))
        assert (tally.new, tally.updated) == (0, 1)
        assert stored("p1").updated_at == before.updated_at
        assert stored("p2").title == "Head of Planning"
        assert stored("p2").first_seen_at < stored("p2").updated_at

    def test_still_there_is_noted_now_and_then(self) -> None:
        made = posting(1, posted_at=SPRING)
        store(made)
        first = stored("p1").last_seen_at
        with as_of(now() + timedelta(hours=5)):
            tally = store(made)
        assert not tally.changed
        assert stored("p1").last_seen_at - first > timedelta(hours=4)

    def test_better_readers_read_it_again(self) -> None:
        made = posting(1, posted_at=SPRING)
        store(made)
        with unit_of_work() as session:
            session.execute(update(Job).values(enrichment_version="old", title="misread"))
        tally = store(made)
        assert (tally.updated, tally.reread) == (0, 1)
        assert stored("p1").title == "Planner 1"

    def test_without_a_date_it_keeps_the_day_we_saw_it_first(self) -> None:
        store(posting(1, posted_at=None))
        first = stored("p1").posted_at
        with as_of(now() + timedelta(days=3)):
            store(posting(1, posted_at=None, title="Renamed"))
        assert (stored("p1").title, stored("p1").posted_at) == ("Renamed", first)

    def test_what_was_taken_off_and_comes_back_is_open_again(self) -> None:
        made = posting(1, posted_at=SPRING)
        store(made)
        with unit_of_work() as session:
            assert JobRepository(session).close_missing("board", None, ["p1"], now()) == 1
        assert stored("p1").closed_reason == ClosedReason.no_longer_listed
        store(made)
        job = stored("p1")
        assert (job.status, job.closed_at, job.closed_reason) == (JobStatus.open, None, None)
        with unit_of_work() as session:
            assert session.scalars(select(JobSearch.open)).one()


class TestLife:
    def test_past_its_own_end_it_is_stored_closed(self) -> None:
        tally = store(posting(1, expires_at=now() - timedelta(days=2)))
        job = stored("p1")
        assert (job.status, job.closed_reason, job.closed_at) == (JobStatus.closed, "expired", job.expires_at)
        assert tally.ended == 1

    def test_and_stays_closed_when_seen_again(self) -> None:
        made = posting(1, posted_at=SPRING, expires_at=now() - timedelta(days=2))
        store(made)
        assert not store(made).changed
        assert stored("p1").status is JobStatus.closed

    def test_its_end_comes_later(self) -> None:
        store(posting(1, expires_at=now() + timedelta(days=1)), posting(2))
        with unit_of_work() as session:
            assert JobRepository(session).close_expired(now(), 100) == 0
            assert JobRepository(session).close_expired(now() + timedelta(days=2), 100) == 1
        assert [stored(name).status for name in ("p1", "p2")] == [JobStatus.closed, JobStatus.open]

    def test_a_day_in_the_past_stays_as_it_was(self) -> None:
        day = datetime(2020, 11, 5, 12, tzinfo=UTC)
        ended = posting(1, posted_at=day - timedelta(days=9), expires_at=day - timedelta(days=1))
        going = posting(2, posted_at=day - timedelta(days=9), expires_at=day + timedelta(days=30))
        for _ in range(2):
            with as_of(day):
                store(ended, going, origin=Origin("board", frozen=True))
            with unit_of_work() as session:
                assert JobRepository(session).close_expired(now(), 100) == 0
        assert [stored(name).status for name in ("p1", "p2")] == [JobStatus.closed, JobStatus.open]


class TestBroken:
    def test_one_bad_record_stops_nothing(self) -> None:
        tally = Tally()
        records: list[Record] = [posting(1), BadRecord("A stray line."), posting(2, url="javascript:x"), posting(3)]
        for _ in ingest(lambda: unit_of_work(), Origin("board"), records, tally):
            pass
        assert (tally.found, tally.new, tally.bad, tally.first_bad) == (2, 2, 2, "A stray line.")
        assert set(ids_of()) == {"p1", "p3"}

    def test_what_came_before_a_break_is_kept(self) -> None:
        def breaking() -> Iterator[Record]:
            yield from (posting(number) for number in range(BATCH + 7))
            raise Damaged("It broke off.")

        tally = Tally()
        with pytest.raises(Damaged):
            list(ingest(unit_of_work, Origin("board"), breaking(), tally))
        assert (tally.new, rows()) == (BATCH + 7, BATCH + 7)

    def test_a_fault_in_a_reader_costs_one_posting(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def faulty(source: str, made: Posting, digest: str, moment: datetime) -> Reading:
            if made.source_id == "p2":
                raise RuntimeError("a bug")
            return read(source, made, digest, moment)

        monkeypatch.setattr("app.jobs.ingest.read", faulty)
        tally = store(posting(1), posting(2), posting(3))
        assert (tally.new, tally.bad) == (2, 1)

    def test_what_the_database_refuses_costs_one_posting(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def faulty(reading: Reading, running: Running) -> Row:
            row = search_row(reading, running)
            return row | ({"words": "'unclosed"} if reading.title == "Planner 2" else {})

        monkeypatch.setattr("app.jobs.posting.rows.search_row", faulty)
        tally = store(*(posting(number) for number in range(1, 8)))
        assert (tally.found, tally.new, tally.bad) == (6, 6, 1)
        assert "p2" not in ids_of()

    @pytest.mark.parametrize("evil", ["\x00", "\ud800", "'", "\\", "%s %(x)s :name", "a" * 100_000, "𝔘𝔫𝔦", "{}", "$1"])
    def test_any_text_is_stored(self, evil: str) -> None:
        names = ("title", "company", "description_html", "department", "pay_text", "seniority")
        lists = {"locations": (f"x {evil}",), "tags": (evil,), "skills": (evil,)}
        made = posting(1, source_id=f"id {evil}", posted_at=None, **lists, **dict.fromkeys(names, f"x {evil} y"))
        tally = store(made)
        assert (tally.new, tally.bad) == (1, 0)
        assert not store(made).changed

    def test_what_was_read_from_the_text_is_stored(self) -> None:
        said = "Benefits:\n- 30 days of annual leave\n\nVisa sponsorship is not available. SC clearance is required.\n"
        store(posting(1, description_text=TEXT + said), posting(2, language="de-DE"))
        with unit_of_work() as session:
            words = session.get_one(JobText, stored("p1").id)
        job = stored("p1")
        assert (job.language, job.sponsorship, job.clearance) == ("en", "not_offered", "Security Check (SC)")
        assert words.benefits == [{"name": "Paid leave", "quote": "30 days of annual leave"}]
        assert all(sentence in words.description_text for sentence in words.summary)
        assert stored("p2").language == "de"

    def test_what_a_person_put_right_stays(self) -> None:
        store(posting(1))
        with unit_of_work() as session:
            session.execute(update(Job).values(edits={"title": "Head Planner"}))
        store(posting(1, department="Works"))
        assert stored("p1").edits == {"title": "Head Planner"}

    def test_two_of_one_id_count_once(self) -> None:
        tally = store(posting(1), posting(1, title="The later one"))
        assert tally.found == 1
        assert stored("p1").title == "The later one"

    def test_ids_of_two_sources_do_not_meet(self) -> None:
        store(posting(1))
        store(posting(1), origin=Origin("other"))
        assert rows() == 2


class TestClusters:
    def copies(self, title: str = "Driver") -> list[uuid.UUID | None]:
        """A posting on one board, and its copy, perhaps with another title, on a second one."""
        words = "The same words on two boards. " * 20
        store(posting(1, company="Kestrel", title="Driver", description_text=words))
        store(posting(2, company="KESTREL", title=title, description_text=words), origin=Origin("other"))
        return [stored("p1").cluster_id, stored("p2", "other").cluster_id]

    def test_copies_on_two_boards_are_one_position(self) -> None:
        one, other = self.copies()
        assert one == other
        assert one is not None

    def test_another_title_is_another_position(self) -> None:
        assert self.copies(title="Dispatcher") == [None, None]

    def test_another_city_is_another_position(self) -> None:
        store(posting(1, locations=("Leeds, United Kingdom",), company="K", title="Driver"))
        with unit_of_work() as session:
            words = session.scalars(select(JobText.description_text)).one()
        store(posting(2, locations=("York, United Kingdom",), company="K", title="Driver", description_text=words))
        assert [stored(name).cluster_id for name in ("p1", "p2")] == [None, None]
        store(posting(3, company="K", title="Driver", description_text=words))
        assert stored("p3").cluster_id == stored("p1").cluster_id is not None

    def test_private_postings_join_nobody(self) -> None:
        with unit_of_work() as unit:
            owner = make_person(unit).id
        store(posting(1, company="K", title="Driver"))
        with unit_of_work() as unit:
            words = unit.scalars(select(JobText.description_text)).one()
        store(posting(2, company="K", title="Driver", description_text=words), origin=Origin("own", private_to=owner))
        assert stored("p2", "own").cluster_id is None


def test_reading_stays_as_fast_for_what_is_known() -> None:
    """An unchanged posting costs no write: the row versions of its tables stay."""
    postings = [posting(number, posted_at=SPRING) for number in range(50)]
    store(*postings)
    versions = "SELECT array_agg(t.xmin::text ORDER BY t.ctid) FROM {} t"
    with unit_of_work() as session:
        before = [session.scalar(text(versions.format(table))) for table in ("jobs", "job_texts", "job_search")]
    store(*postings)
    with unit_of_work() as session:
        after = [session.scalar(text(versions.format(table))) for table in ("jobs", "job_texts", "job_search")]
    assert before == after


@pytest.mark.shared
def test_nhs_postings_twice(shared_data: Path) -> None:
    path = shared_data / "postings/nhs_jobposting_jsonld_dev.jsonl.gz"
    postings = [record for record, _ in zip(read_file(path, FORMATS["jsonld-nhs"]), range(700), strict=False)]
    day = datetime(2020, 11, 5, 12, tzinfo=UTC)
    tallies = [Tally(), Tally()]
    for tally in tallies:
        with as_of(day):
            for _ in ingest(unit_of_work, Origin("nhs", frozen=True), postings, tally):
                pass
    assert (tallies[0].new, tallies[0].bad) == (700, 0)
    assert not tallies[1].changed
    with unit_of_work() as session:
        paid = session.scalar(select(func.count()).where(Job.pay_currency == "GBP")) or 0
        placed = session.scalar(select(func.count()).where(Job.places != "[]")) or 0
    assert paid > 550
    assert placed > 650
