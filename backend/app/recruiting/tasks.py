"""A desk's background work: reading uploads, ranking, ranking again, clearing up."""

import uuid
from collections.abc import Sequence
from datetime import timedelta

from app.auth.service import get_user
from app.background.errors import Cancelled, TaskFailed
from app.background.registry import Nothing, task
from app.background.run import Run
from app.background.types import Queue
from app.background.worker import worker_name
from app.core.clock import today
from app.core.storage import FileMissing
from app.core.types import JsonObject
from app.ml.documents.errors import DocumentError
from app.ml.resume.sandbox import run_limited
from app.recruiting import intake, ranking, rankings
from app.recruiting.models import Intake, Ranking
from app.recruiting.payloads import RANK, REPEAT, TAKE_IN, IntakePayload, RankingPayload, RepeatPayload
from app.recruiting.ranking_store import RankingStore
from app.recruiting.repository import IntakeRepository
from app.recruiting.schemas import FileResult
from app.recruiting.types import FileState
from app.recruiting.unpacking import Item, items

GONE = "These files are no longer here. Send them again."
NO_RANKING = "This ranking is no longer here."


def _desk_of(run: Run) -> uuid.UUID:
    if run.user_id is None:
        raise TaskFailed(GONE)
    return run.user_id


@task(TAKE_IN, queue=Queue.parse, payload=IntakePayload, max_attempts=3, time_limit=3_600, private=True)
def take_in(run: Run, payload: IntakePayload) -> JsonObject:
    """Read the files of an upload one by one; each ends with a state and a sentence, and none stops the others."""
    sent = _intake(run, payload.intake_id)
    try:
        found = items(intake.files_of(sent))
        results = [_told(run, len(found), _take(run, sent, number, item)) for number, item in enumerate(found, 1)]
    except FileMissing:
        raise TaskFailed(GONE) from None
    except Cancelled:
        _discard(run, sent.id)
        raise
    _discard(run, sent.id)
    return _summary(found, results)


def _intake(run: Run, intake_id: uuid.UUID) -> Intake:
    with run.session() as session:
        sent = IntakeRepository(session, _desk_of(run)).get(intake_id)
    if sent is None:
        raise TaskFailed(GONE)
    return sent


def _take(run: Run, sent: Intake, number: int, item: Item) -> FileResult:
    try:
        data = item.read()
        intake.check_kind(item.name, data)
        with run.session() as session:
            known = intake.known(session, sent, number, data)
        if known is not None:
            return known
        read = intake.Read(item.name, data, run_limited(data, item.name, today=today()))
    except DocumentError as error:
        return intake.refused(number, error)
    with run.session() as session:
        return intake.keep(session, sent, number, read)


def _told(run: Run, total: int, result: FileResult) -> FileResult:
    # Names of files name people: they are in the sealed result only.
    run.result(result.model_dump(mode="json"))
    run.progress(result.number, total, f"Read {result.number} of {total} files")
    return result


def _discard(run: Run, intake_id: uuid.UUID) -> None:
    with run.session() as session:
        sent = IntakeRepository(session, _desk_of(run)).get(intake_id)
        if sent is not None:
            intake.discard(session, sent)


def _summary(found: Sequence[Item], results: Sequence[FileResult]) -> JsonObject:
    if len(results) == 1 and results[0].candidate_id is None:
        raise TaskFailed(results[0].message)
    counts: JsonObject = {state.value: sum(one.state == state for one in results) for state in FileState}
    files = [{**one.model_dump(mode="json"), "name": item.name} for item, one in zip(found, results, strict=True)]
    only = str(results[0].candidate_id) if len(results) == 1 else None
    return {"candidate_id": only, "counts": counts, "files": [*files]}


@task(RANK, queue=Queue.score, payload=RankingPayload, max_attempts=3, time_limit=1_800)
def rank(run: Run, payload: RankingPayload) -> JsonObject:
    """Rank all candidates of a desk for a job, then have that repeated."""
    with run.session() as session:
        desk = get_user(session, _desk_of(run))
        made = _held(RankingStore(session, desk.id).get(payload.ranking_id))
        ranking.make(session, desk, made, run.progress)
        rankings.start_repeats(session, made)
        return {"ranking_id": str(made.id), "job_id": str(made.job_id), "compared": made.compared}


@task(REPEAT, queue=Queue.score, payload=RepeatPayload, max_attempts=3, time_limit=1_800)
def repeat(run: Run, payload: RepeatPayload) -> JsonObject:
    """Make a ranking again in another order, and note whether it agrees."""
    with run.session() as session:
        desk = get_user(session, _desk_of(run))
        made = _held(RankingStore(session, desk.id).get(payload.ranking_id))
        found = ranking.repeat(session, desk, made, payload.number, worker_name())
        return {"identical": found.identical, "correlation": found.correlation, "compared": found.compared}


def _held(made: Ranking | None) -> Ranking:
    if made is None:
        raise TaskFailed(NO_RANKING)
    return made


@task("recruiting.forget_leftovers", every=timedelta(minutes=15))
def forget_leftovers(run: Run, _payload: Nothing) -> JsonObject:
    """Delete uploads whose reading was given up, and files of which no row knows."""
    with run.session() as session:
        return {"left_over": intake.forget_leftovers(session), "orphans": intake.forget_orphans(session)}
