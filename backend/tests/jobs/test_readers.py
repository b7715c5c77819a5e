"""Reading ahead in other processes: the same rows as without."""

from collections.abc import Iterator
from datetime import UTC, datetime
from unittest.mock import patch

import pytest
from sqlalchemy import text

from app.core.clock import as_of
from app.core.db import unit_of_work
from app.jobs.ingest import Origin, Record, ingest
from app.jobs.readers import Readers
from app.jobs.source import BadRecord, Posting
from app.jobs.tally import Tally
from tests.factories.jobs import TEXT, posting, store, stored

# The same lines again and again; others count them.
pytestmark = [pytest.mark.usefixtures("database"), pytest.mark.no_cover]
DAY = datetime(2026, 3, 1, 12, tzinfo=UTC)
TABLES = {
    "jobs": "to_jsonb(t) - '{id,cluster_id}'::text[]",
    "job_texts": "to_jsonb(t) - '{job_id}'::text[]",
    "job_search": "to_jsonb(t) - '{job_id,cluster_id}'::text[]",
}


@pytest.fixture(scope="module")
def readers() -> Iterator[Readers]:
    with Readers(2) as found:
        yield found


def rows() -> dict[str, list[str]]:
    """All that is stored, without the ids that differ each time."""
    with unit_of_work() as session:
        return {
            table: sorted(session.scalars(text(f"SELECT ({row})::text FROM {table} t")))
            for table, row in TABLES.items()
        }


def forget() -> None:
    with unit_of_work() as session:
        session.execute(text("DELETE FROM jobs"))


def load(records: list[Record], readers: Readers | None) -> Tally:
    tally = Tally()
    with as_of(DAY), patch("app.jobs.ingest.BATCH", 20):
        for _ in ingest(unit_of_work, Origin("board"), records, tally, readers):
            pass
    return tally


def records() -> list[Record]:
    made: list[Record] = [
        posting(number, posted_at=DAY if number % 3 else None, description_html=f"<p>{TEXT}</p><p>Number {number}</p>")
        for number in range(130)
    ]
    made[7] = BadRecord("It is broken.")
    made[9] = posting(9, title="")
    # The same id again, a batch later.
    made[40] = posting(25, title="Renamed", posted_at=None)
    return made


def test_rows_are_the_same_whoever_reads_them(readers: Readers) -> None:
    alone = load(records(), None)
    by_one = rows()
    forget()
    ahead = load(records(), readers)
    assert ahead == alone
    assert rows() == by_one
    assert (alone.new, alone.updated, alone.bad) == (127, 1, 2)


def test_what_was_read_ahead_is_not_read_again(readers: Readers) -> None:
    with patch("app.jobs.ingest.read", side_effect=AssertionError):
        tally = load([posting(number, posted_at=DAY) for number in range(50)], readers)
    assert (tally.new, tally.bad) == (50, 0)


def test_loading_twice_changes_nothing(readers: Readers) -> None:
    load(records(), readers)
    before = rows()
    with patch("app.jobs.readers.PORTION", 7):
        again = load([record for record in records() if record != posting(25, posted_at=DAY)], readers)
    assert (again.new, again.reread) == (0, 0)
    assert rows()["job_texts"] == before["job_texts"]


def test_what_broke_off_keeps_what_came_before(readers: Readers) -> None:
    def breaking() -> Iterator[Posting]:
        yield from (posting(number, posted_at=DAY) for number in range(30))
        raise ConnectionError("gone")

    tally = Tally()
    with pytest.raises(ConnectionError, match="gone"):
        list(ingest(unit_of_work, Origin("board"), breaking(), tally, readers))
    assert tally.new == 30


def test_processes_that_die_cost_nothing() -> None:
    with Readers(1, prepare=_die) as dying:
        tally = load([posting(number, posted_at=DAY) for number in range(30)], dying)
    assert (tally.new, tally.bad) == (30, 0)
    assert stored("p3").title == "Planner 3"


def _die() -> None:
    raise SystemExit(3)


def test_a_change_in_between_is_read_anew(readers: Readers) -> None:
    def late() -> Iterator[Record]:
        yield posting(1, posted_at=None, title="Renamed")
        # By now the first batch waits for its turn.
        store(posting(1, posted_at=DAY))

    with as_of(DAY), patch("app.jobs.ingest.BATCH", 1):
        list(ingest(unit_of_work, Origin("board"), late(), Tally(), readers))
    assert (stored("p1").title, stored("p1").posted_at) == ("Renamed", DAY)
