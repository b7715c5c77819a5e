"""Background work over postings: reading sources, closing what has ended."""

from collections.abc import Iterable
from datetime import timedelta

from app.background.errors import TaskFailed
from app.background.registry import Nothing, task
from app.background.run import Run
from app.background.scheduler import register_schedules
from app.background.types import Queue
from app.core.clock import now
from app.core.types import JsonObject, JsonValue
from app.jobs.boards.detection import FIND_BOARDS, FindBoards, find_boards
from app.jobs.boards.trial import TRY_BOARD, TryBoard, try_board
from app.jobs.enrichment.asking import READ_ONE, ReadWithModel, read_one
from app.jobs.enrichment.overnight import collect_readings, read_overnight
from app.jobs.history import forget_before
from app.jobs.imports.extraction.found import NoJob
from app.jobs.imports.importing import IMPORT_ONE, ImportOne, import_one
from app.jobs.news import announce, count_demand
from app.jobs.readings.outcome import Outcome
from app.jobs.readings.plan import REFRESH, RefreshSources, schedules, to_read
from app.jobs.readings.refreshing import Refresh
from app.jobs.rereading import ENRICH_ALL, ENRICH_ONE, EnrichOne, enrich_behind, enrich_one
from app.jobs.runs import FeedRepository
from app.jobs.service import close_expired
from app.jobs.tally import Tally

FORGOTTEN_AT_ONCE = 5_000


@task(REFRESH, queue=Queue.scrape, payload=RefreshSources, time_limit=1_800)
def refresh(run: Run, payload: RefreshSources) -> JsonObject:
    """Read sources, several at once; each one's outcome is an intermediate result."""
    with run.session() as session:
        wanted = to_read(session, payload.sources, payload.boards)
    return _finished(run, Refresh(run, wanted, accepts_terms=payload.accepts_terms).carry_out())


def _finished(run: Run, outcomes: Iterable[Outcome]) -> JsonObject:
    tallies = [outcome.tally for outcome in outcomes]
    with run.session() as session:
        if any(tally.changed for tally in tallies):
            count_demand(session)
    states: list[JsonValue] = [{"source": outcome.source, "state": outcome.state} for outcome in outcomes]
    totals = {name: sum(getattr(tally, name) for tally in tallies) for name in ("found", "new", "updated", "closed")}
    return {"sources": states, **totals}


@task("jobs.close_expired", every=timedelta(hours=1))
def close_ended(run: Run, _payload: Nothing) -> JsonObject:
    """Close postings whose own end date has passed."""
    closed = 0
    while True:
        with run.session() as session:
            part = close_expired(session)
        closed += part
        run.progress(closed, message=f"{closed} closed")
        if not part:
            break
    with run.session() as session:
        announce(session, "expired", Tally(closed=closed), scheduled=True)
        if closed:
            count_demand(session)
    return {"closed": closed}


@task("jobs.forget_events", every=timedelta(days=1))
def forget_events(run: Run, _payload: Nothing) -> JsonObject:
    """Delete what happened to postings more than a year ago."""
    forgotten = 0
    while True:
        with run.session() as session:
            part = forget_before(session, now(), FORGOTTEN_AT_ONCE)
        forgotten += part
        run.progress(forgotten, message=f"{forgotten} forgotten")
        if not part:
            return {"forgotten": forgotten}


@task(TRY_BOARD, queue=Queue.scrape, payload=TryBoard, time_limit=120, max_attempts=1, private=True)
def try_a_board(_run: Run, payload: TryBoard) -> JsonObject:
    """Read the beginning of a board that a person describes; nothing is stored."""
    return try_board(payload)


@task(FIND_BOARDS, queue=Queue.scrape, payload=FindBoards, time_limit=150, max_attempts=2)
def find_the_boards(run: Run, payload: FindBoards) -> JsonObject:
    """Find the boards behind a careers address or a company's name; nothing is stored."""
    boards, problem = find_boards(payload.text, lambda message: run.progress(0, message=message))
    with run.session() as session:
        followed = FeedRepository(session).addresses()
    shown: list[JsonValue] = [
        {**board, "followed": (str(board["source"]), str(board["address"])) in followed} for board in boards
    ]
    return {"boards": shown, "problem": problem}


@task(IMPORT_ONE, payload=ImportOne, time_limit=180)
def import_a_job(run: Run, payload: ImportOne) -> JsonObject:
    """Bring in one job by its address or as text."""
    run.progress(0, message="Reading the text" if payload.text else "Opening the page")
    try:
        return import_one(run.session, payload)
    except NoJob as problem:
        raise TaskFailed(str(problem)) from problem


@task(ENRICH_ALL, every=timedelta(hours=6), time_limit=7_200)
def enrich_all(run: Run, _payload: Nothing) -> JsonObject:
    """Read again, from what is stored, the postings that older readers read."""
    tally = enrich_behind(run.session, lambda done, total: run.progress(done, total, f"{done:,} jobs read again"))
    return {"read": tally.reread, "bad": tally.bad, "bad_reason": tally.first_bad}


@task(ENRICH_ONE, payload=EnrichOne)
def enrich_again(run: Run, payload: EnrichOne) -> JsonObject:
    """Read one posting again, from what is stored."""
    tally = enrich_one(run.session, payload.job_id)
    return {"read": tally.reread, "bad": tally.bad, "bad_reason": tally.first_bad}


@task(READ_ONE, payload=ReadWithModel, max_attempts=2, time_limit=900)
def read_with_model(run: Run, payload: ReadWithModel) -> JsonObject:
    """Have a language model read one posting for the person who asked for it."""
    if run.user_id is None:
        raise TaskFailed("Nobody asked for this.")
    run.progress(0, message="Reading the job")
    return read_one(run.session, payload.job_id, run.user_id, str(run.id))


@task("jobs.read_overnight", every=timedelta(days=1), time_limit=7_200)
def read_the_new_ones(run: Run, _payload: Nothing) -> JsonObject:
    """Hand the new postings to a language model, where the admin wants that; what is beyond the budget waits."""
    return read_overnight(run.session, lambda done, total: run.progress(done, total, f"{done:,} jobs read"))


@task("jobs.collect_readings", every=timedelta(minutes=15), time_limit=1_800)
def collect_what_was_read(run: Run, _payload: Nothing) -> JsonObject:
    """Keep what the language model read overnight."""
    return collect_readings(run.session)


register_schedules(schedules)
