"""Storing postings against a bare `COPY` of the same rows, and storing them again against storing them."""

import io
import os
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from statistics import median
from time import perf_counter
from unittest.mock import patch

from app.core.clock import as_of, now
from app.core.db import unit_of_work
from app.jobs.files import read_either, read_file
from app.jobs.ingest import Origin, ingest
from app.jobs.readers import Readers, usable_processes
from app.jobs.source import Posting
from app.jobs.tally import Tally
from app.ml.places.reading import read_place
from app.ml.posting import PostingFacts
from app.ml.terms.remote import Remote, RemoteFact
from app.ml.titles.reading import read_title
from benchmarks.ground import Ground
from benchmarks.invented import long_postings
from benchmarks.row import BenchmarkRow, Measured

POSTINGS = 1_000
ROUNDS = 3
SOURCE = "ingest-benchmark"
OF_SOURCE = f"SELECT id FROM jobs WHERE source = '{SOURCE}'"
TABLES = {"jobs": "id", "job_texts": "job_id", "job_search": "job_id"}
REAL = "postings/nhs_jobposting_jsonld_dev.jsonl.gz"


class Ingest(BenchmarkRow):
    """The whole way of a posting, from its source's words to its indexed rows, as a large file is loaded."""

    slug = "ingest"

    def measure(self, ground: Ground) -> list[Measured]:
        """Load invented postings and, where `CAREER_SHARED_DATA` leads to them, real ones."""
        newest = now() - timedelta(hours=1)
        sets = [("invented", list(long_postings(POSTINGS, newest)))]
        if real := _real():
            sets.append(("real", real))
        processes = usable_processes()
        with Readers(processes) as readers, Readers(processes, prepare=_read_little) as hasty:
            return [found for name, postings in sets for found in _measured(ground, name, postings, readers, hasty)]


def _real() -> list[Posting]:
    folder = os.environ.get("CAREER_SHARED_DATA")
    file = Path(folder) / REAL if folder else None
    if file is None or not file.is_file():
        return []
    return [found for found in islice(read_file(file, read_either), POSTINGS) if isinstance(found, Posting)]


def _measured(
    ground: Ground, name: str, postings: Sequence[Posting], readers: Readers, hasty: Readers
) -> Iterator[Measured]:
    full, bare, again, copied = [], [], [], []
    # Once unmeasured: processes start, and tables are learnt.
    _load(postings, hasty)
    _clear(ground)
    _load(postings, readers)
    copies = [_copy_of(ground, table, key) for table, key in TABLES.items()]
    for _ in range(ROUNDS):
        _clear(ground)
        full.append(_timed(lambda: _load(postings, readers)))
        again.append(_timed(lambda: _load(postings, readers)))
        _clear(ground)
        bare.append(_timed(lambda: _load(postings, hasty)))
        _clear(ground)
        copied.append(_timed(lambda: _copy_back(ground, copies)))
    _clear(ground)
    against = f"a bare COPY of the same {len(postings):,} postings"
    yield _row(f"ingest, {name}", full, copied, against, len(postings))
    yield _row(f"ingest, {name}, not enriched", bare, copied, against, len(postings))
    yield _row(f"ingest again, {name}", again, full, "the first load", len(postings))


def _row(name: str, ours: list[float], baseline: list[float], against: str, count: int) -> Measured:
    rate = count / median(ours) * 1000
    return Measured(f"{name} ({rate:,.0f}/s)", median(ours), median(baseline), against)


def _load(postings: Sequence[Posting], readers: Readers) -> None:
    # As of the day of the real ones, so that both sets are open.
    with as_of(datetime(2020, 11, 5, 12, tzinfo=UTC)):
        for _ in ingest(unit_of_work, Origin(SOURCE, frozen=True), postings, Tally(), readers):
            pass


def _timed(step: Callable[[], object]) -> float:
    started = perf_counter()
    step()
    return (perf_counter() - started) * 1000


def _copy_of(ground: Ground, table: str, key: str) -> tuple[str, bytes]:
    rows = io.BytesIO()
    ground.cursor.copy_expert(f"COPY (SELECT * FROM {table} WHERE {key} IN ({OF_SOURCE})) TO STDOUT", rows)
    return table, rows.getvalue()


def _copy_back(ground: Ground, copies: Sequence[tuple[str, bytes]]) -> None:
    for table, rows in copies:
        ground.cursor.copy_expert(f"COPY {table} FROM STDIN", io.BytesIO(rows))


def _clear(ground: Ground) -> None:
    ground.cursor.execute(f"DELETE FROM jobs WHERE source = '{SOURCE}'")


def _read_little() -> None:
    """From now on read only what storing needs, in this process."""
    patch("app.jobs.posting.normalise.enrich", _little).start()


def _little(title: str, text: str, location: str = "", tags: Sequence[str] = ()) -> PostingFacts:  # noqa: ARG001
    """The facts of a title and a place: what storing a posting can't do without."""
    nowhere = RemoteFact(Remote.UNKNOWN, None)
    return PostingFacts(
        title=read_title(title), skills=(), seniority=None, years=None, pay=None, remote=nowhere, employment_type=None,
        place=read_place(location), requirements=(), credentials=(), languages=(), benefits=(), sponsorship=None,
        clearance=None, language=None, summary=(), degrees=(), shift=None, travel=None, work_permit=None,
        occupation=None, duties=(),
    )  # fmt: skip
