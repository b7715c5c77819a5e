"""Store what was read: new and changed postings in batches, one transaction a batch; unchanged ones cost a look-up."""

import gc
import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import islice

import structlog
from sqlalchemy.exc import DataError, IntegrityError, ProgrammingError
from sqlalchemy.orm import Session

from app.core.clock import now
from app.core.metrics import source_items
from app.core.text import one_line
from app.core.types import JsonObject
from app.jobs.assisted.keeping import content_of
from app.jobs.assisted.merging import read_with
from app.jobs.assisted.proposals import from_stored
from app.jobs.dedupe.duplicates import join_clusters, take_turn
from app.jobs.dedupe.reposts import note_reposts
from app.jobs.history import note
from app.jobs.imported import ImportRepository
from app.jobs.posting.changes import changes
from app.jobs.posting.edits import read_over, stated_over
from app.jobs.posting.normalise import READERS_VERSION, Unusable, content_hash, read
from app.jobs.posting.rows import Row, Rows, rows_of
from app.jobs.posting.upsert import Known, adopt, known_ids, known_postings, mark_seen, upsert
from app.jobs.readers import Drafts, Readers, Unread
from app.jobs.source import BadRecord, Posting, Seen
from app.jobs.tally import Tally
from app.jobs.types import ClosedReason, JobStatus

log = structlog.get_logger(__name__)

BATCH = 500
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


def ingest(
    open_session: OpenSession, origin: Origin, records: Iterable[Record], tally: Tally, readers: Readers | None = None
) -> Iterator[Tally]:
    """Store the postings among `records`; gives the tally after each batch. `readers` read the next batches meanwhile.

    Whatever `records` raises comes through once the records before it are stored.
    """
    stream = Interruptible(records)
    batches = iter(lambda: list(islice(stream, BATCH)), [])
    for batch, drafts in _read_ahead(open_session, origin, batches, readers):
        tally.add(_stored(open_session, origin, batch, drafts))
        yield tally
    if stream.failure is not None:
        raise stream.failure


def _read_ahead(
    open_session: OpenSession, origin: Origin, batches: Iterable[list[Record]], readers: Readers | None
) -> Iterator[tuple[Sequence[Record], Drafts | None]]:
    if readers is None:
        return ((batch, None) for batch in batches)
    return iter(readers.ahead(batches, lambda batch: _unread(open_session, origin, batch)))


def _unread(open_session: OpenSession, origin: Origin, batch: Sequence[Record]) -> Unread:
    """What of a batch has to be read, by what is stored now; what people or a model added to is left to `store`."""
    postings = _postings(batch, Tally())
    digests = _digests(postings)
    with open_session() as session:
        known = known_postings(session, origin.source, list(postings))
    wanted = [
        _own(posting, source_id, known.get(source_id))
        for source_id, posting in postings.items()
        if not _is_same(before := known.get(source_id), digests[source_id])
        and not (before and (before.edits or _proposed(before, digests[source_id])))
    ]
    return Unread(origin.source, now(), digests, wanted)


def _stored(open_session: OpenSession, origin: Origin, batch: Sequence[Record], drafts: Drafts | None = None) -> Tally:
    """What became of a batch. Where the database refuses it, its records go in one by one; only the culprit is lost."""
    tally = Tally()
    try:
        with _uncollected(), open_session() as session:
            store(session, origin, batch, tally, drafts)
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


def store(
    session: Session, origin: Origin, records: Sequence[Record], tally: Tally, drafts: Drafts | None = None
) -> None:
    """Store one batch in the caller's transaction; `drafts` is what was read ahead of it."""
    moment = drafts.unread.moment if drafts else now()
    postings, listed = _postings(records, tally), _listed(records, tally)
    known = known_postings(session, origin.source, [*postings, *listed])
    digests = drafts.unread.digests if drafts else _digests(postings)
    same = {source_id for source_id in postings if _is_same(known.get(source_id), digests[source_id])}
    there = (same | listed) & known.keys()
    changed = {source_id: posting for source_id, posting in postings.items() if source_id not in same}
    rows = list(_rows(origin, changed, digests, known, tally, moment, drafts))
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


def _digests(postings: Mapping[str, Posting]) -> dict[str, str]:
    return {source_id: content_hash(posting) for source_id, posting in postings.items()}


def _own(posting: Posting, source_id: str, before: Known | None) -> Posting:
    """A posting under its id. Without a date it keeps the day we first saw it, or each change would make it new."""
    return replace(posting, source_id=source_id, posted_at=posting.posted_at or (before.posted_at if before else None))


def _rows(
    origin: Origin,
    postings: Mapping[str, Posting],
    digests: Mapping[str, str],
    known: Mapping[str, Known],
    tally: Tally,
    moment: datetime,
    drafts: Drafts | None,
) -> Iterator[Rows]:
    for source_id, posting in postings.items():
        before = known.get(source_id)
        own, edits = _own(posting, source_id, before), before.edits if before else {}
        proposed = _proposed(before, digests[source_id]) if before else []
        try:
            drafted = drafts.of(own) if drafts and not edits and not proposed else None
            job, text, search = drafted or _read(origin.source, own, digests[source_id], edits, proposed, moment)
            yield _owned(job, origin, own, moment), text, search
        except Unusable as problem:
            tally.note_bad(str(problem))
        except Exception as error:
            # A fault of ours in one posting must not cost the others.
            log.error("posting_not_read", source=origin.source, source_id=source_id, exc_info=error)
            tally.note_bad(f"{posting.title[:80]} could not be read ({type(error).__name__}).")


def _proposed(before: Known, digest: str) -> list[JsonObject]:
    """What a model read of a posting, where that was of this very content."""
    same = before.model_read == content_of(digest, before.edits)
    return before.proposals or [] if same else []


def _read(
    source: str, posting: Posting, digest: str, edits: JsonObject, proposed: Sequence[JsonObject], moment: datetime
) -> Rows:
    reading = read(source, stated_over(posting, edits) if edits else posting, digest, moment)
    reading = read_with(reading, from_stored(proposed)) if proposed else reading
    return rows_of(read_over(reading, edits) if edits else reading)


def _owned(job: Row, origin: Origin, posting: Posting, moment: datetime) -> Row:
    own: Row = {**job, "feed_id": origin.feed_id, "private_to": origin.private_to, "demo": origin.demo}
    if origin.frozen and job["status"] is JobStatus.open:
        own["expires_at"] = None
    if posting.ended:
        own["closed_at"] = moment
    return own


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
