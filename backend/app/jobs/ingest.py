"""Store what was read: new and changed postings in batches, one transaction a batch; unchanged ones cost a look-up."""

import gc
import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import islice

import structlog
from sqlalchemy.exc import DataError, IntegrityError, ProgrammingError
from sqlalchemy.orm import Session

from app.core.clock import now
from app.core.metrics import source_items
from app.core.text import one_line
from app.jobs.changes import changes
from app.jobs.duplicates import join_clusters, take_turn
from app.jobs.edits import read_over, stated_over
from app.jobs.history import note
from app.jobs.imports import ImportRepository
from app.jobs.normalise import READERS_VERSION, Unusable, content_hash, read
from app.jobs.reposts import note_reposts
from app.jobs.rows import Row, job_row, running_words, search_row, text_row
from app.jobs.source import BadRecord, Posting, Seen
from app.jobs.types import ClosedReason, JobStatus
from app.jobs.upsert import Known, adopt, known_ids, known_postings, mark_seen, upsert

log = structlog.get_logger(__name__)

BATCH = 500
COUNTS = ("found", "new", "updated", "closed", "bad", "reread", "ended")
OpenSession = Callable[[], AbstractContextManager[Session]]
Record = Posting | BadRecord | Seen


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the postings of a reading come from, and to whom they belong."""

    source: str
    feed_id: uuid.UUID | None = None
    private_to: uuid.UUID | None = None
    demo: bool = False
    # Postings of a day in the past, loaded as of that day: what was open then stays open.
    frozen: bool = False
    # Brought in, or changed, by a person: no reading of the source has seen it.
    imported: bool = False


@dataclass(slots=True)
class Tally:
    """What became of the records of a reading; `seen` holds the source's ids of the postings that are there."""

    found: int = 0
    new: int = 0
    updated: int = 0
    closed: int = 0
    bad: int = 0
    # Read again only because we read better now.
    reread: int = 0
    # New ones that had ended by themselves.
    ended: int = 0
    first_bad: str | None = None
    seen: set[str] = field(default_factory=set)

    @property
    def changed(self) -> bool:
        """Whether anything about postings is different now."""
        return bool(self.new or self.updated or self.closed or self.reread)

    def note_bad(self, reason: str) -> None:
        """Count a record that can't be used; the first reason is kept to show."""
        self.bad += 1
        self.first_bad = self.first_bad or reason

    def add(self, other: "Tally") -> None:
        """Count what another tally counted."""
        for name in COUNTS:
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.first_bad = self.first_bad or other.first_bad
        self.seen |= other.seen


class Interruptible(Iterator[Record]):
    """Records that may break off; the failure is kept until what came before it is stored."""

    def __init__(self, records: Iterable[Record]) -> None:
        self._records = iter(records)
        self.failure: Exception | None = None

    def __next__(self) -> Record:
        try:
            return next(self._records)
        except StopIteration:
            raise
        except Exception as failure:
            # Raised again by `ingest`; a generator that failed has nothing more to give.
            self.failure = failure
            raise StopIteration from failure


def ingest(open_session: OpenSession, origin: Origin, records: Iterable[Record], tally: Tally) -> Iterator[Tally]:
    """Store the postings among `records`; gives the tally after each batch.

    Whatever `records` raises comes through once the records before it are stored.
    """
    stream = Interruptible(records)
    while batch := list(islice(stream, BATCH)):
        tally.add(_stored(open_session, origin, batch))
        yield tally
    if stream.failure is not None:
        raise stream.failure


def _stored(open_session: OpenSession, origin: Origin, batch: Sequence[Record]) -> Tally:
    """What became of a batch. Where the database refuses it, its records go in one by one; only the culprit is lost."""
    tally = Tally()
    try:
        with _uncollected(), open_session() as session:
            store(session, origin, batch, tally)
        return tally
    except (DataError, IntegrityError, ProgrammingError) as refused:
        if len(batch) > 1:
            return _one_by_one(open_session, origin, batch)
        log.error("posting_refused", source=origin.source, exc_info=refused)
        tally = Tally()
        tally.note_bad(f"A posting could not be stored ({type(refused.orig).__name__}).")
        return tally


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without Python's search for circles: a batch makes millions of objects and none, yet each search walks them."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _one_by_one(open_session: OpenSession, origin: Origin, batch: Sequence[Record]) -> Tally:
    tally = Tally()
    for record in batch:
        tally.add(_stored(open_session, origin, [record]))
    return tally


def store(session: Session, origin: Origin, records: Sequence[Record], tally: Tally) -> None:
    """Store one batch in the caller's transaction."""
    moment = now()
    postings, listed = _postings(records, tally), _listed(records, tally)
    known = known_postings(session, origin.source, [*postings, *listed])
    digests = {source_id: content_hash(posting) for source_id, posting in postings.items()}
    same = {source_id for source_id in postings if _is_same(known.get(source_id), digests[source_id])}
    there = (same | listed) & known.keys()
    changed = {source_id: posting for source_id, posting in postings.items() if source_id not in same}
    rows = list(_rows(origin, changed, digests, known, tally, moment))
    if rows:
        take_turn(session)
    mark_seen(session, [known[source_id].id for source_id in there], moment)
    if origin.feed_id:
        adopt(session, [known[source_id].id for source_id in there if not known[source_id].feed_id], origin.feed_id)
    note(session, changes(session, rows, known), moment)
    upsert(session, rows, moment)
    if not origin.imported:
        ImportRepository(session).note_listed(known, there | postings.keys(), changed)
    if not origin.private_to:
        _relate(session, origin.source, [str(row["source_id"]) for row, _, _ in rows], known, moment)
    _count(origin, tally, rows, known, len(same) + len(listed - postings.keys()))


def _relate(
    session: Session, source: str, source_ids: Sequence[str], known: Mapping[str, Known], moment: datetime
) -> None:
    """Find the copies and the earlier postings of what was written."""
    ids = known_ids(session, source, source_ids)
    join_clusters(session, list(ids.values()), moment)
    note_reposts(session, [job_id for source_id, job_id in ids.items() if source_id not in known], moment)


def _postings(records: Sequence[Record], tally: Tally) -> dict[str, Posting]:
    """The postings of a batch by id; of several with one id the last counts."""
    found: dict[str, Posting] = {}
    for record in records:
        if isinstance(record, BadRecord):
            tally.note_bad(record.reason)
        elif isinstance(record, Seen):
            continue
        elif not (source_id := one_line(record.source_id)):
            tally.note_bad(f"{record.title[:80] or 'A posting'} has no id.")
        else:
            found[source_id] = record
    tally.seen.update(found)
    return found


def _listed(records: Sequence[Record], tally: Tally) -> set[str]:
    """The ids of the postings of a batch that are only said to be there still."""
    found = {one_line(record.source_id) for record in records if isinstance(record, Seen)}
    tally.seen |= found
    return found


def _is_same(known: Known | None, digest: str) -> bool:
    if known is None or known.content_hash != digest or known.enrichment_version != READERS_VERSION:
        return False
    # What comes back after it was taken off the list is open again.
    return known.status is JobStatus.open or known.closed_reason == ClosedReason.expired


def _rows(
    origin: Origin,
    postings: Mapping[str, Posting],
    digests: Mapping[str, str],
    known: Mapping[str, Known],
    tally: Tally,
    moment: datetime,
) -> Iterator[tuple[Row, Row, Row]]:
    ownership: Row = {"feed_id": origin.feed_id, "private_to": origin.private_to, "demo": origin.demo}
    for source_id, posting in postings.items():
        before = known.get(source_id)
        # Without a date of its own a posting keeps the day we first saw it, or each change would make it new.
        posted_at = posting.posted_at or (before.posted_at if before else None)
        own = replace(posting, source_id=source_id, posted_at=posted_at)
        try:
            edits = before.edits if before else {}
            reading = read(origin.source, stated_over(own, edits) if edits else own, digests[source_id], moment)
            reading = read_over(reading, edits) if edits else reading
            running = running_words(reading)
            job = {**job_row(reading), **ownership}
            if origin.frozen and not reading.expired:
                job["expires_at"] = None
            if posting.ended:
                job["closed_at"] = moment
            yield job, text_row(reading, running), search_row(reading, running)
        except Unusable as problem:
            tally.note_bad(str(problem))
        except Exception as error:
            # A fault of ours in one posting must not cost the others.
            log.error("posting_not_read", source=origin.source, source_id=source_id, exc_info=error)
            tally.note_bad(f"{posting.title[:80]} could not be read ({type(error).__name__}).")


def _count(
    origin: Origin, tally: Tally, rows: Sequence[tuple[Row, Row, Row]], known: Mapping[str, Known], same: int
) -> None:
    before = [(row["content_hash"], known.get(str(row["source_id"]))) for row, _, _ in rows]
    new = sum(1 for _, old in before if old is None)
    updated = sum(1 for digest, old in before if old and old.content_hash != digest)
    tally.found += same + len(rows)
    tally.new += new
    tally.updated += updated
    tally.reread += len(rows) - new - updated
    tally.ended += sum(1 for row, _, _ in rows if row["status"] is JobStatus.closed)
    for outcome, count in (("new", new), ("updated", updated), ("unchanged", same)):
        source_items.labels(origin.source, outcome).inc(count)
