"""One reading of a source: begin, fetch, parse, store, end. Whatever happens is a state with a reason."""

import uuid
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from time import monotonic

import structlog
from celery.exceptions import SoftTimeLimitExceeded
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from app.background.errors import Cancelled, LeaseLost
from app.core.clock import now
from app.core.db import unit_of_work
from app.core.fetch_errors import BadStatus, FetchError, Throttled
from app.core.fetched import CutOff
from app.core.http import Outbound, outbound
from app.core.text import one_line
from app.jobs.configuration import Setup
from app.jobs.ingest import OpenSession, Origin, Record, Tally, ingest
from app.jobs.models import ScrapeRun
from app.jobs.news import announce
from app.jobs.outcome import Outcome, together
from app.jobs.plugins import address_of
from app.jobs.repository import JobRepository
from app.jobs.runs import RunRepository
from app.jobs.source import Board, Context, Payload, Rate, Seen, Source, SourceProblem
from app.jobs.types import RunState

log = structlog.get_logger(__name__)

LONGEST_S = 120.0
# Details are fetched so long; the listing itself, and storing, have the rest.
DETAILS_S = 90.0
GATES = {401, 403, 407, 451}
# A board that lost more than half of at least so many postings is more likely broken than empty.
PLAUSIBLE_FROM = 20

Progress = Callable[[Tally], None]


class OutOfTime(SourceProblem):
    """A reading took longer than it may."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Who carries a reading out: how sessions are opened, for which task run, and who is told of progress."""

    open_session: OpenSession = unit_of_work
    task_id: uuid.UUID | None = None
    scheduled: bool = False
    progress: Progress = lambda _tally: None


@dataclass(frozen=True, slots=True)
class BoardToRead:
    """A board with the id of its row."""

    feed_id: uuid.UUID
    board: Board


def read_source(setup: Setup, boards: Sequence[BoardToRead], desk: Desk) -> Outcome:
    """Read a source, board by board where it has boards; never raises for what a site does."""
    source = setup.source
    if source.has_boards and boards and address_of(source) is None:
        names = [entry.board.label for entry in boards]
        return together(source.slug, names, [_read(setup, entry, desk) for entry in boards])
    return _read(setup, None, desk)


def _read(setup: Setup, entry: BoardToRead | None, desk: Desk) -> Outcome:
    feed_id = entry.feed_id if entry else None
    with desk.open_session() as session:
        begun = _begin(session, setup, entry, desk.task_id)
    if isinstance(begun, Outcome):
        return begun
    tally = Tally()
    try:
        outcome = _outcome_of(setup, entry, desk, tally)
    except Cancelled:
        _end(
            unit_of_work, begun, feed_id, Outcome(setup.source.slug, RunState.failed, tally, error="It was cancelled.")
        )
        raise
    return _end(desk.open_session, begun, feed_id, outcome, scheduled=desk.scheduled)


def _begin(session: Session, setup: Setup, entry: BoardToRead | None, task_id: uuid.UUID | None) -> uuid.UUID | Outcome:
    """The id of the reading that begins, or why none does."""
    source, moment, runs = setup.source, now(), RunRepository(session)
    feed_id = entry.feed_id if entry else None
    runs.lock(source.slug)
    runs.end_interrupted(source.slug, feed_id, task_id, moment)
    if runs.is_running(source.slug, feed_id, moment):
        return Outcome(source.slug, RunState.throttled, Tally(), error="It is being read right now.")
    wait = _too_early(runs, source, entry, moment)
    if wait is not None:
        return wait
    return runs.add(ScrapeRun(source=source.slug, feed_id=feed_id, task_id=task_id, started_at=moment)).id


def _too_early(runs: RunRepository, source: Source, entry: BoardToRead | None, moment: datetime) -> Outcome | None:
    feed_id, name = (entry.feed_id, entry.board.label) if entry else (None, source.label)
    rate = source.manner(entry.board if entry else None).rate
    last = runs.latest(source.slug, feed_id)
    if last and last.retry_at and last.retry_at > moment:
        reason = f"The site asked us to wait until {last.retry_at:%H:%M} UTC."
        return Outcome(source.slug, RunState.throttled, Tally(), error=reason, retry_at=last.retry_at)
    started = runs.started_since(source.slug, feed_id, moment - rate.per)
    if len(started) < rate.readings:
        return None
    free_at = started[-rate.readings] + rate.per
    reason = f"{name} may be read {_rate_in_words(rate)}. It can be read again at {free_at:%H:%M} UTC."
    return Outcome(source.slug, RunState.throttled, Tally(), error=reason, retry_at=free_at)


def _rate_in_words(rate: Rate) -> str:
    hours = rate.per.total_seconds() / 3600
    period = {1 / 60: "a minute", 1: "an hour", 24: "a day"}.get(hours, f"in {rate.per}")
    return f"{rate.readings} times {period}" if rate.readings > 1 else f"once {period}"


def _outcome_of(setup: Setup, entry: BoardToRead | None, desk: Desk, tally: Tally) -> Outcome:
    """Read and store; what went wrong on the way becomes a state."""
    slug = setup.source.slug
    try:
        if setup.missing:
            labels = ", ".join(need.label for need in setup.missing)
            return Outcome(slug, RunState.not_configured, tally, error=f"It needs a setting: {labels}.")
        _store_all(setup, entry, desk, tally)
    except Throttled as problem:
        retry_at = now() + timedelta(seconds=problem.retry_after) if problem.retry_after else None
        return Outcome(slug, RunState.throttled, tally, error=str(problem), retry_at=retry_at)
    except BadStatus as problem:
        state = RunState.gated if problem.status in GATES else RunState.failed
        return Outcome(slug, state, tally, error=str(problem))
    except FetchError as problem:
        return Outcome(slug, RunState.failed, tally, error=str(problem))
    except SourceProblem as problem:
        return Outcome(slug, problem.state, tally, error=str(problem))
    except (Cancelled, LeaseLost, DBAPIError, SoftTimeLimitExceeded):
        raise
    except Exception as error:
        log.error("source_raised", source=slug, exc_info=error)
        return Outcome(slug, RunState.failed, tally, error=f"Something unexpected happened ({type(error).__name__}).")
    return _without_problem(setup.source, entry.board if entry else None, tally)


def _without_problem(source: Source, board: Board | None, tally: Tally) -> Outcome:
    if tally.found:
        return Outcome(source.slug, RunState.ok, tally, complete=source.manner(board).complete)
    if tally.bad:
        reason = f"None of its {tally.bad} entries could be read. {tally.first_bad}"
        return Outcome(source.slug, RunState.failed, tally, error=reason)
    return Outcome(source.slug, RunState.empty, tally, error="It listed no jobs.")


def _store_all(setup: Setup, entry: BoardToRead | None, desk: Desk, tally: Tally) -> None:
    source = setup.source
    context = Context(
        address_of(source),
        setup.settings,
        entry.board if entry else None,
        known=lambda source_ids: _known(desk, source.slug, source_ids),
        details_until=monotonic() + DETAILS_S,
    )
    origin = Origin(source.slug, feed_id=entry.feed_id if entry else None)
    with outbound() as http:
        for so_far in ingest(desk.open_session, origin, _records(source, http, context), tally):
            desk.progress(so_far)


def _known(desk: Desk, source: str, source_ids: Sequence[str]) -> dict[str, str | None]:
    with desk.open_session() as session:
        return JobRepository(session).listing_hashes(source, source_ids)


def _records(source: Source, http: Outbound, context: Context) -> Iterator[Record]:
    """The records of all payloads, until the time is up."""
    deadline = monotonic() + LONGEST_S
    for payload in _payloads(source, http, context):
        for record in [payload] if isinstance(payload, Seen) else source.parse(payload):
            if monotonic() > deadline:
                raise OutOfTime("Reading it took longer than two minutes. What was read was kept.")
            yield record


def _payloads(source: Source, http: Outbound, context: Context) -> Iterator[Payload | Seen]:
    """The payloads of a source, the last one perhaps incomplete: its whole records still count."""
    try:
        yield from source.fetch(http, context)
    except CutOff as cut:
        yield Payload.of(cut.part, context.board)
        raise


def _end(
    open_session: OpenSession,
    run_id: uuid.UUID,
    feed_id: uuid.UUID | None,
    outcome: Outcome,
    *,
    scheduled: bool = False,
) -> Outcome:
    """Write down how it ended; close what a complete reading did not show; tell who listens."""
    with open_session() as session:
        if outcome.complete:
            outcome = _close_missing(session, feed_id, outcome)
        run = RunRepository(session).get(run_id)
        if run is not None:
            _write(run, outcome)
        announce(session, outcome.source, outcome.tally, run_id=run_id, scheduled=scheduled)
    log.info("source_read", source=outcome.source, state=outcome.state, new=outcome.tally.new, error=outcome.error)
    return outcome


def _close_missing(session: Session, feed_id: uuid.UUID | None, outcome: Outcome) -> Outcome:
    jobs, tally = JobRepository(session), outcome.tally
    listed = jobs.open_of(outcome.source, feed_id)
    missing = listed - tally.seen
    if len(listed) >= PLAUSIBLE_FROM and len(missing) > len(listed) / 2:
        reason = f"{len(missing)} of {len(listed)} jobs were missing: too many to believe, so none was closed."
        return Outcome(outcome.source, outcome.state, tally, complete=False, error=reason)
    tally.closed += jobs.close_missing(outcome.source, feed_id, sorted(missing), now())
    return outcome


def _write(run: ScrapeRun, outcome: Outcome) -> None:
    tally = outcome.tally
    run.completed_at, run.state, run.complete = now(), outcome.state, outcome.complete
    run.found, run.new, run.updated, run.closed, run.bad = (
        tally.found,
        tally.new,
        tally.updated,
        tally.closed,
        tally.bad,
    )
    run.error = one_line(outcome.error) if outcome.error else None
    run.bad_reason = one_line(tally.first_bad) if tally.first_bad else None
    run.retry_at = outcome.retry_at
