"""One reading of a source: begin, fetch, parse, store, end. Whatever happens is a state with a reason."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from time import monotonic

import structlog
from celery.exceptions import SoftTimeLimitExceeded
from sqlalchemy.exc import DBAPIError

from app.background.errors import Cancelled, LeaseLost
from app.core.clock import now
from app.core.db import unit_of_work
from app.core.fetch_errors import BadStatus, FetchError, Throttled
from app.core.http import Outbound, outbound
from app.core.text import one_line
from app.core.types import JsonObject
from app.jobs.configuration import Setup
from app.jobs.ingest import OpenSession, Origin, Record, ingest
from app.jobs.models import ScrapeRun
from app.jobs.news import announce
from app.jobs.plugins import address_of, stands_for_all
from app.jobs.posting.normalise import READERS_VERSION
from app.jobs.posting.upsert import SEEN_AGAIN_AFTER
from app.jobs.readings.beginning import begin
from app.jobs.readings.closing import close_missing
from app.jobs.readings.desk import BoardToRead as BoardToRead
from app.jobs.readings.desk import Desk as Desk
from app.jobs.readings.outcome import Outcome, together
from app.jobs.readings.revisit import Revisit
from app.jobs.repository import JobRepository
from app.jobs.runs import RunRepository
from app.jobs.source import Board, Context, Incomplete, Payload, Seen, Source, SourceProblem, Unchanged
from app.jobs.tally import Tally
from app.jobs.types import RunState

log = structlog.get_logger(__name__)

LONGEST_S = 120.0
# Details are fetched so long; the listing itself, and storing, have the rest.
DETAILS_S = 90.0
# A turn at a busy host is waited for so long: nobody waits for a reading.
PATIENCE_S = 60.0
GATES = {401, 403, 407, 451}


class OutOfTime(SourceProblem):
    """A reading took longer than it may."""


def read_source(setup: Setup, boards: Sequence[BoardToRead], desk: Desk) -> Outcome:
    """Read a source, board by board where it has boards; never raises for what a site does."""
    entries = parts_of(setup, boards)
    return joined(setup, entries, [read_part(setup, entry, desk) for entry in entries])


def parts_of(setup: Setup, boards: Sequence[BoardToRead]) -> list[BoardToRead | None]:
    """What is read one by one: the boards, or the source as a whole."""
    # One address for all boards shows the same of each of them: it is read as a board only where that is the one.
    of_boards = bool(boards) and (len(boards) == 1 or not stands_for_all(setup.source))
    return list(boards) if setup.source.has_boards and of_boards else [None]


def joined(setup: Setup, entries: Sequence[BoardToRead | None], outcomes: Sequence[Outcome]) -> Outcome:
    """The outcome of a source whose parts ended so."""
    names = [entry.board.label for entry in entries if entry]
    return together(setup.source.slug, names, outcomes) if names else outcomes[0]


def read_part(setup: Setup, entry: BoardToRead | None, desk: Desk) -> Outcome:
    """Read a source that has no boards, or one board."""
    with desk.open_session() as session:
        run = begin(session, setup, entry, desk.task_id)
    if isinstance(run, Outcome):
        return run
    tally = Tally()
    try:
        outcome = _outcome_of(setup, entry, desk, tally)
    except Cancelled:
        cancelled = Outcome(setup.source.slug, RunState.failed, tally, error="It was cancelled.")
        _end(unit_of_work, run, cancelled)
        raise
    return _end(desk.open_session, run, outcome, scheduled=desk.scheduled)


def _outcome_of(setup: Setup, entry: BoardToRead | None, desk: Desk, tally: Tally) -> Outcome:
    """Read and store; what went wrong on the way becomes a state."""
    slug = setup.source.slug
    if reason := _not_ready(setup, desk):
        return Outcome(slug, RunState.not_configured, tally, error=reason)
    deadline = monotonic() + LONGEST_S
    try:
        validators = _store_all(setup, entry, desk, tally, deadline)
    except FetchError as problem:
        if monotonic() >= deadline:
            return _ended_by(slug, _out_of_time(), tally)
        return _not_fetched(slug, problem, tally)
    except SourceProblem as problem:
        return _ended_by(slug, problem, tally)
    except Unchanged:
        return Outcome(slug, RunState.ok, tally, unchanged=True)
    except (Cancelled, LeaseLost, DBAPIError, SoftTimeLimitExceeded):
        raise
    except Exception as error:
        log.error("source_raised", source=slug, exc_info=error)
        return Outcome(slug, RunState.failed, tally, error=f"Something unexpected happened ({type(error).__name__}).")
    return _without_problem(setup.source, entry.board if entry else None, tally, validators)


def _not_ready(setup: Setup, desk: Desk) -> str | None:
    """What an admin has to do before this source can be read."""
    if not (setup.enabled or setup.source.terms.default_enabled or desk.accepts_terms):
        return f"{setup.source.label} is switched off until an admin accepts its terms."
    labels = ", ".join(need.label for need in setup.missing)
    return f"It needs a setting: {labels}." if labels else None


def _not_fetched(slug: str, problem: FetchError, tally: Tally) -> Outcome:
    if isinstance(problem, Throttled):
        retry_at = now() + timedelta(seconds=problem.retry_after) if problem.retry_after else None
        return Outcome(slug, RunState.throttled, tally, error=str(problem), retry_at=retry_at)
    gated = isinstance(problem, BadStatus) and problem.status in GATES
    return Outcome(slug, RunState.gated if gated else RunState.failed, tally, error=str(problem))


def _ended_by(slug: str, problem: SourceProblem, tally: Tally) -> Outcome:
    state = problem.state
    if isinstance(problem, Incomplete) and not tally.found:
        state = RunState.failed if tally.bad else RunState.empty
    return Outcome(slug, state, tally, error=str(problem))


def _without_problem(source: Source, board: Board | None, tally: Tally, validators: JsonObject | None) -> Outcome:
    complete = source.manner(board).complete
    if tally.found:
        # What was lost would stay lost while the site says that nothing changed.
        kept = None if tally.bad else validators
        return Outcome(source.slug, RunState.ok, tally, complete=complete, validators=kept)
    if tally.bad:
        reason = f"None of its {tally.bad} entries could be read. {tally.first_bad}"
        return Outcome(source.slug, RunState.failed, tally, error=reason)
    return Outcome(source.slug, RunState.empty, tally, complete=complete, error="It listed no jobs.")


def _store_all(setup: Setup, entry: BoardToRead | None, desk: Desk, tally: Tally, deadline: float) -> JsonObject | None:
    """Read and store what a source or board shows; returns the validators of its listing, where it has any."""
    source, board = setup.source, entry.board if entry else None
    origin = Origin(source.slug, feed_id=entry.feed_id if entry else None)
    context = Context(
        address_of(source),
        setup.settings,
        board,
        known=lambda source_ids: _known(desk, source.slug, source_ids),
        details_until=deadline - LONGEST_S + DETAILS_S,
    )
    told: JsonObject = {"settings": dict(setup.settings), "board": dict(board.settings) if board else {}}
    pace = source.manner(board).pace
    with outbound(pace=pace, patience=PATIENCE_S, until=deadline, check=desk.check) as client:
        http = Revisit(client, _validators(desk, origin), told)
        for so_far in ingest(desk.open_session, origin, _records(source, http, context, desk, deadline), tally):
            desk.progress(so_far)
        return http.validators


def _known(desk: Desk, source: str, source_ids: Sequence[str]) -> dict[str, str | None]:
    with desk.open_session() as session:
        return JobRepository(session).listing_hashes(source, source_ids)


def _validators(desk: Desk, origin: Origin) -> JsonObject | None:
    """How to ask whether the listing is still that of the last reading, if it was read as we read today."""
    with desk.open_session() as session:
        last = RunRepository(session).last_that_read(origin.source, origin.feed_id)
    return last.validators if last and last.readers == READERS_VERSION else None


def _records(source: Source, http: Outbound, context: Context, desk: Desk, deadline: float) -> Iterator[Record]:
    """The records of all payloads; of an answer that broke off, those that are whole."""
    try:
        for payload in source.fetch(http, context):
            yield from _in_time([payload] if isinstance(payload, Seen) else source.parse(payload), desk, deadline)
    except FetchError as problem:
        if problem.part is not None:
            # That the rest is missing is known already, and why.
            with suppress(SourceProblem):
                yield from _in_time(source.parse(Payload.of(problem.part, context.board)), desk, deadline)
        raise


def _in_time(records: Iterable[Record], desk: Desk, deadline: float) -> Iterator[Record]:
    for record in records:
        desk.check()
        if monotonic() > deadline:
            raise _out_of_time()
        yield record


def _out_of_time() -> OutOfTime:
    return OutOfTime("Reading it took longer than two minutes. What was read was kept.")


def _end(open_session: OpenSession, run: ScrapeRun, outcome: Outcome, *, scheduled: bool = False) -> Outcome:
    """Write down how it ended; close what a complete reading did not show; tell who listens."""
    with open_session() as session:
        if outcome.unchanged:
            outcome = _like_the_last(RunRepository(session), JobRepository(session), run, outcome)
        elif outcome.complete:
            outcome = close_missing(session, run.feed_id, outcome)
        row = RunRepository(session).get(run.id)
        if row is not None:
            _write(row, outcome)
        announce(session, outcome.source, outcome.tally, run_id=run.id, scheduled=scheduled)
    log.info("source_read", source=outcome.source, state=outcome.state, new=outcome.tally.new, error=outcome.error)
    return outcome


def _like_the_last(runs: RunRepository, jobs: JobRepository, run: ScrapeRun, outcome: Outcome) -> Outcome:
    """The outcome of a reading of a listing that did not change: all that it showed last time is still there."""
    last = runs.last_that_read(run.source, run.feed_id)
    if last is None:
        return outcome
    since: datetime | None = None if last.complete else last.started_at - SEEN_AGAIN_AFTER
    outcome.tally.found = jobs.mark_listed(run.source, run.feed_id, since, now())
    validators: JsonObject = {**(last.validators or {}), "unchanged": True}
    state = last.state or outcome.state
    return replace(outcome, state=state, complete=last.complete, validators=validators)


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
    run.held = list(outcome.held) or None
    run.validators, run.readers = (None, None) if outcome.held else (outcome.validators, READERS_VERSION)
