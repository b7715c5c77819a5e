"""Read several sources and boards at once: reading is mostly waiting for other sites."""

from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from contextvars import copy_context
from dataclasses import dataclass, field
from itertools import zip_longest
from threading import Event, Lock

from app.background.errors import LeaseLost
from app.background.run import Run
from app.jobs.configuration import Setup
from app.jobs.readings.desk import BoardToRead, Desk
from app.jobs.readings.outcome import Outcome
from app.jobs.readings.reading import joined, parts_of, read_part
from app.jobs.runs import RunRepository
from app.jobs.tally import Tally

AT_ONCE = 4


@dataclass(slots=True)
class _Reading:
    """A source that is being read, part by part (its boards, or itself)."""

    setup: Setup
    parts: list[BoardToRead | None]
    ended: dict[int, Outcome] = field(default_factory=dict)

    def outcome(self) -> Outcome:
        return joined(self.setup, self.parts, [self.ended[number] for number in range(len(self.parts))])


class Refresh:
    """The readings of one task run. Each source's outcome is an intermediate result, in the order of ending."""

    def __init__(
        self, run: Run, wanted: Sequence[tuple[Setup, Sequence[BoardToRead]]], *, accepts_terms: bool = False
    ) -> None:
        self._run = run
        self._accepts_terms = accepts_terms
        self._readings = [_Reading(setup, parts_of(setup, boards)) for setup, boards in wanted]
        self._total = sum(len(reading.parts) for reading in self._readings)
        self._done = 0
        self._stopped = Event()
        self._lock = Lock()
        self.outcomes: list[Outcome] = []

    def carry_out(self) -> list[Outcome]:
        """Read everything; raises what stops the work (cancelled, lease lost, time limit, database)."""
        self._take_up()
        with ThreadPoolExecutor(AT_ONCE, thread_name_prefix="reading") as pool:
            try:
                futures = {self._start(pool, *part): part for part in self._left()}
                for future in as_completed(futures):
                    self._note(*futures[future], future.result())
            except BaseException:
                # Whatever is still being read ends at its next step; the next attempt reads it again.
                self._stopped.set()
                pool.shutdown(wait=True, cancel_futures=True)
                raise
        return self.outcomes

    def _take_up(self) -> None:
        """Take over what an earlier attempt of this task has read."""
        if self._run.attempt == 1:
            return
        with self._run.session() as session:
            ended = {(run.source, run.feed_id): run for run in RunRepository(session).of_task(self._run.id)}
        for reading in self._readings:
            for number, entry in enumerate(reading.parts):
                run = ended.get((reading.setup.source.slug, entry.feed_id if entry else None))
                if run is not None:
                    self._note(reading, number, Outcome.of(run))

    def _left(self) -> list[tuple[_Reading, int]]:
        """What is to be read: the first part of each source, then the second of each, so that hosts take turns."""
        rows = [
            [(reading, number) for number in range(len(reading.parts)) if number not in reading.ended]
            for reading in self._readings
        ]
        return [part for round_ in zip_longest(*rows) for part in round_ if part is not None]

    def _start(self, pool: ThreadPoolExecutor, reading: _Reading, number: int) -> Future[Outcome]:
        # The names that log lines carry belong to the context of this thread.
        return pool.submit(copy_context().run, self._read, reading, number)

    def _read(self, reading: _Reading, number: int) -> Outcome:
        entry = reading.parts[number]
        name = entry.board.label if entry else reading.setup.source.label
        self._check()
        self._say(f"Reading {name}")
        desk = Desk(
            self._run.session,
            self._run.id,
            self._run.scheduled,
            lambda tally: self._say_read(name, tally),
            self._check,
            self._accepts_terms,
        )
        return read_part(reading.setup, entry, desk)

    def _note(self, reading: _Reading, number: int, outcome: Outcome) -> None:
        reading.ended[number] = outcome
        self._done += 1
        if len(reading.ended) == len(reading.parts):
            whole = reading.outcome()
            self.outcomes.append(whole)
            self._run.result(whole.as_json())
        self._say(f"{reading.setup.source.label}: {outcome.tally.found} jobs read")

    def _say_read(self, name: str, tally: Tally) -> None:
        self._say(f"{name}: {tally.found} jobs read")

    def _say(self, message: str) -> None:
        with self._lock:
            self._run.progress(self._done, self._total, message)

    def _check(self) -> None:
        """Raise where this reading should stop."""
        self._run.check()
        if self._stopped.is_set():
            raise LeaseLost
