"""The index of a process: all open postings in memory, brought up to date whenever it is looked at.

New and changed postings come in as small segments, and what they replace stops counting; small segments are joined
with their neighbours as they add up, so that there are always few.
"""

import uuid
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from threading import Lock

import numpy as np
import numpy.typing as npt
import structlog
from sqlalchemy.orm import Session
from threadpoolctl import threadpool_limits

from app.matching.corpus.statistics import Ground
from app.matching.engine.layout import layout, version_of
from app.matching.engine.segment import Segment, joined, of_records
from app.matching.engine.storing import FeatureRepository
from app.matching.engine.values import Values
from app.matching.engine.view import View
from app.matching.postings import Ids

log = structlog.get_logger(__name__)

# A segment this many times smaller than the one before it stays by itself.
SMALLER = 4
# Where more of a segment no longer counts, it is written anew.
MOST_DEAD = 0.25


@dataclass(slots=True)
class _State:
    """What is loaded: in which form, up to which transaction, and as of which day its number was checked."""

    version: str
    values: Values = field(default_factory=Values)
    segments: list[Segment] = field(default_factory=list)
    through: int = 0
    checked: date | None = None
    view: View | None = None


class PostingIndex:
    """All open postings, for one process; any number of threads."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._state: _State | None = None

    def look(self, session: Session, ground: Ground) -> View:
        """The postings as they are now, for one scoring; reads everything the first time, then only what changed."""
        repository, version = FeatureRepository(session), version_of(ground.corpus)
        with self._lock:
            state = self._state
            if state is None or state.version != version:
                state = _State(version)
            self._state = None  # what breaks off half way is read anew
            _bring_up_to_date(repository, state)
            if state.checked != ground.as_of:
                state = _checked(repository, state)
                state.checked = ground.as_of
            self._state = state
            state.view = _view(state, ground)
            return state.view

    def forget(self) -> None:
        """Start over with the next look."""
        with self._lock:
            self._state = None


def _bring_up_to_date(repository: FeatureRepository, state: _State) -> None:
    # Taken before the rows are read: what commits meanwhile is then read once more, and never missed.
    through, cold = repository.horizon(), state.through == 0
    if cold:
        state.values.add(dict(repository.values(None)))
    for block in _blocks(repository, state):
        _take_in(repository, state, block)
    state.segments = [joined(state.segments)] if cold and state.segments else tidied(state.segments)
    state.through = through


def _view(state: _State, ground: Ground) -> View:
    """A view; what the one before has counted stays good where no posting came or went."""
    view, last = View(tuple(state.segments), ground, state.through), state.view
    if last is not None and list(map(id, last.segments)) == list(map(id, view.segments)):
        view.take_over(last)
    return view


def _checked(repository: FeatureRepository, state: _State) -> _State:
    """Once a day: where rows are gone without a word (a database put back from a copy), read everything anew."""
    here = sum(int(segment.alive.sum()) for segment in state.segments)
    there = repository.count(state.version)
    if here == there:
        return state
    log.warning("postings_reloaded", here=here, there=there)
    fresh = _State(state.version)
    _bring_up_to_date(repository, fresh)
    return fresh


@dataclass(frozen=True, slots=True)
class _Block:
    """Rows as they were read: all ids, and what is packed of those that are open."""

    ids: list[uuid.UUID]
    open_ids: list[uuid.UUID]
    packed: bytes
    skills: list[bytes]
    stamps: list[int]


def _blocks(repository: FeatureRepository, state: _State) -> Iterator[_Block]:
    for rows in repository.stream(state.version, state.through):
        fresh = [row for row in rows if row[1]]
        yield _Block(
            ids=[row[0] for row in rows],
            open_ids=[row[0] for row in fresh],
            packed=b"".join([row[2] for row in fresh]),
            skills=[bytes(row[3]) for row in fresh],
            stamps=[row[4] for row in fresh],
        )


def _take_in(repository: FeatureRepository, state: _State, block: _Block) -> None:
    known = _known(state.segments, block) if state.through else set()
    if state.through:
        other = Ids.of([job_id for job_id in block.ids if job_id not in known]).halves
        state.segments = [_without(segment, other) for segment in state.segments]
    fresh = [row for row, job_id in enumerate(block.open_ids) if job_id not in known]
    if not fresh:
        return
    records = np.frombuffer(block.packed, dtype=layout().record)[fresh]
    keys = np.unique(np.concatenate([records[name] for name in layout().coded]))
    if missing := state.values.missing(keys):
        state.values.add(dict(repository.values(missing)))
    stamps = np.array(block.stamps, dtype=np.int64)[fresh]
    state.segments.append(of_records(state.values, records, [block.skills[row] for row in fresh], stamps))


def _known(segments: Iterable[Segment], block: _Block) -> set[uuid.UUID]:
    """Those of the rows that are here just as they were read: a look behind the mark reads some twice."""
    if not block.open_ids:
        return set()
    wanted, known = Ids.of(block.open_ids).halves, set[uuid.UUID]()
    for segment in segments:
        rows = segment.places_of(wanted)
        for number in np.flatnonzero(rows >= 0).tolist():
            row = int(rows[number])
            if segment.alive[row] and segment.stamps[row] == block.stamps[number]:
                known.add(block.open_ids[number])
    return known


def _without(segment: Segment, gone: npt.NDArray[np.uint64]) -> Segment:
    rows = segment.places_of(gone)
    here = rows[rows >= 0]
    return segment.without(here) if len(here) else segment


def tidied(segments: Sequence[Segment]) -> list[Segment]:
    """Few segments, each much smaller than the one before it, and none with much that no longer counts."""
    tidy: list[Segment] = []
    for segment in segments:
        if not segment.alive.any():
            continue
        tidy.append(segment if 1 - segment.alive.mean() <= MOST_DEAD else joined([segment]))
        group = 1
        while group < len(tidy) and len(tidy[-group - 1]) < SMALLER * sum(len(one) for one in tidy[-group:]):
            group += 1
        if group > 1:
            tidy[-group:] = [joined(tidy[-group:])]
    return tidy


@cache
def index() -> PostingIndex:
    """The index of this process."""
    # Workers share the machine: threads of the numeric library would wait for each other's.
    threadpool_limits(1)
    return PostingIndex()
