"""Reading ahead: processes beside this one read the next postings of a large load while this one stores.

They only read. What they did not read, or read as it no longer is, is read by whoever stores.
"""

import gc
import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from typing import Self

import structlog

from app.jobs.posting.normalise import read
from app.jobs.posting.rows import Rows, rows_of
from app.jobs.source import BadRecord, Posting, Seen

log = structlog.get_logger(__name__)

# Postings that a process reads in one go, and batches that are read before the one that is stored.
PORTION, AHEAD = 50, 2
MOST_PROCESSES = 4

Batch = Sequence[Posting | BadRecord | Seen]


@dataclass(frozen=True, slots=True)
class Unread:
    """The postings of a batch that have to be read as of a moment, and the content hashes of all."""

    source: str
    moment: datetime
    digests: Mapping[str, str]
    postings: Sequence[Posting]


@dataclass(frozen=True, slots=True)
class Drafts:
    """What was read ahead of a batch: rows by the posting's id, beside the posting as it was read."""

    unread: Unread
    rows: Mapping[str, tuple[Posting, Rows]] = field(default_factory=dict)

    def of(self, posting: Posting) -> Rows | None:
        """The rows of this posting; null where it was not read, or read with another date."""
        read_as, rows = self.rows.get(posting.source_id, (None, None))
        return rows if read_as == posting else None


_Portions = list[tuple[Sequence[Posting], "Future[list[Rows | None]]"]]
_Begun = tuple[Batch, Unread, _Portions]


class Readers:
    """Processes that read postings; `prepare` runs once in each."""

    def __init__(self, processes: int, prepare: Callable[[], object] | None = None) -> None:
        # Not forked: a copy would share the connections of this process.
        context = multiprocessing.get_context("spawn")
        self._pool = ProcessPoolExecutor(processes, mp_context=context, initializer=prepare)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.shutdown(cancel_futures=True)

    def ahead(self, batches: Iterable[Batch], wanted: Callable[[Batch], Unread]) -> Iterator[tuple[Batch, Drafts]]:
        """Each batch, in order, with what was read of it."""
        begun: deque[_Begun] = deque()
        for batch in batches:
            begun.append(self._begun(batch, wanted(batch)))
            if len(begun) > AHEAD:
                yield _ended(*begun.popleft())
        while begun:
            yield _ended(*begun.popleft())

    def _begun(self, batch: Batch, unread: Unread) -> _Begun:
        portions = iter(unread.postings)
        begun: _Portions = []
        while portion := list(islice(portions, PORTION)):
            digests = [unread.digests[posting.source_id] for posting in portion]
            try:
                begun.append((portion, self._pool.submit(_read, unread.source, portion, digests, unread.moment)))
            except BrokenExecutor as broken:
                log.error("readers_ended", exc_info=broken)
                break
        return batch, unread, begun


def _ended(batch: Batch, unread: Unread, begun: _Portions) -> tuple[Batch, Drafts]:
    rows: dict[str, tuple[Posting, Rows]] = {}
    for portion, future in begun:
        try:
            found = zip(portion, future.result(), strict=True)
        except BrokenExecutor as broken:
            log.error("readers_ended", exc_info=broken)
            continue
        rows |= {posting.source_id: (posting, read_rows) for posting, read_rows in found if read_rows}
    return batch, Drafts(unread, rows)


def _read(source: str, postings: Sequence[Posting], digests: Sequence[str], moment: datetime) -> list[Rows | None]:
    # A portion makes many objects and no circles.
    gc.disable()
    return [_rows(source, posting, digest, moment) for posting, digest in zip(postings, digests, strict=True)]


def _rows(source: str, posting: Posting, digest: str, moment: datetime) -> Rows | None:
    try:
        return rows_of(read(source, posting, digest, moment))
    except Exception:  # noqa: BLE001 - whoever stores reads it again, and says what is wrong with it
        return None


def usable_processes() -> int:
    """How many processes may read beside this one: one for each core this process may use, at least one."""
    return min(len(os.sched_getaffinity(0)), MOST_PROCESSES)
