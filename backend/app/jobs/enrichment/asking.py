"""Have a model read one posting for a person who asked for that; nothing is asked of anybody unasked."""

import uuid
from collections.abc import Callable
from contextlib import AbstractContextManager

from pydantic import BaseModel, ValidationError
from sqlalchemy.orm import Session

from app.auth.models import User
from app.background.errors import TaskFailed
from app.background.models import TaskRun
from app.background.registry import Payload
from app.background.service import enqueue
from app.core.types import JsonObject
from app.jobs.assisted.answer import PROMPT, PostingDemands
from app.jobs.assisted.keeping import ModelReadings, Read, ToRead
from app.jobs.enrichment.wording import read_of, worded
from app.jobs.errors import JobNotFound
from app.jobs.models import Job
from app.jobs.repository import JobRepository
from app.jobs.rereading import enrich_one
from app.jobs.schemas import JobReadingCost
from app.llm import cache
from app.llm.asking import ask, preview
from app.llm.engine import engine, missing, model_for
from app.llm.errors import BadAnswer, BudgetExceeded, ModelError, ModelRefused, NoModel
from app.llm.prompt import load
from app.llm.types import CacheKind, Engine

READ_ONE = "jobs.read_with_model"
UNTOUCHED = "The job stays as it was read without a model."
CHANGED = "The job changed while it was being read. Read it again."
OpenSession = Callable[[], AbstractContextManager[Session]]


class ReadWithModel(Payload):
    """Which posting to read."""

    job_id: uuid.UUID


class _Cached(BaseModel):
    """An answer as it is cached, with who gave it to which prompt."""

    model: str
    prompt: str
    answer: PostingDemands


def start_reading(session: Session, job_id: uuid.UUID, actor: User) -> TaskRun:
    """Start reading a posting with a model; raises `JobNotFound`, `NoModel`, `BudgetExceeded`, `UnknownPrice`."""
    cost = reading_cost(session, job_id, actor)
    if not cost.read and not cost.affordable:
        raise BudgetExceeded(cost.reason)
    payload = ReadWithModel(job_id=job_id)
    return enqueue(session, READ_ONE, payload, user_id=actor.id, dedupe_key=f"{actor.id}:{job_id}")


def reading_cost(session: Session, job_id: uuid.UUID, actor: User) -> JobReadingCost:
    """What reading a posting with a model would cost; raises `JobNotFound`, `NoModel`, `UnknownPrice`."""
    job = _job(session, job_id, actor.id)
    if engine() is Engine.none:
        raise NoModel(missing())
    readings = ModelReadings(session)
    if readings.current(job) is not None:
        return JobReadingCost(read=True, credits=0, affordable=True, reason=None, model=model_for(PROMPT))
    cost = preview(session, worded(readings.to_read(job), actor.id, None).question)
    return JobReadingCost(
        read=False, credits=cost.credits, affordable=cost.affordable, reason=cost.reason, model=cost.model
    )


def _job(session: Session, job_id: uuid.UUID, user_id: uuid.UUID) -> Job:
    found = JobRepository(session).get(job_id, user_id)
    if found is None:
        raise JobNotFound
    return found[0]


def read_one(open_session: OpenSession, job_id: uuid.UUID, user_id: uuid.UUID, work_id: str) -> JsonObject:
    """Have a model read a posting and read it again with what that adds; raises `TaskFailed`.

    One that was read as it is now is not asked about again. No transaction is open while the model is asked.
    """
    with open_session() as session:
        try:
            job = _job(session, job_id, user_id)
        except JobNotFound:
            raise TaskFailed("This job is no longer here.") from None
        readings = ModelReadings(session)
        before, asked = readings.current(job), readings.to_read(job)
    if before is not None:
        return {"job_id": str(job_id), "existing": True, "model": before.model, "proposals": len(before.proposals)}
    try:
        read, taken = _answered(asked, user_id, work_id)
    except ModelError as error:
        raise TaskFailed(_why(open_session, asked, error)) from error
    if not _kept(open_session, asked, read):
        raise TaskFailed(CHANGED)
    enrich_one(open_session, job_id)
    told: JsonObject = {"job_id": str(job_id), "existing": False, "model": read.model, "credits": taken}
    return {**told, "proposals": len(read.proposals), "orders": read.orders}


def _answered(asked: ToRead, user_id: uuid.UUID, work_id: str) -> tuple[Read, int]:
    """What a model reads, from the cache where it was asked before; and the credits that took."""
    wording = worded(asked, user_id, work_id)
    key = cache.key(CacheKind.job_extract, str(asked.job_id), asked.content_hash)
    known = cached_answer(key)
    if known is not None:
        return read_of(asked, known.answer, wording.orders, known.model, known.prompt), 0
    with cache.single_flight(key):
        if (known := cached_answer(key, again=True)) is not None:
            return read_of(asked, known.answer, wording.orders, known.model, known.prompt), 0
        given = ask(wording.question)
        answer = given.parsed or PostingDemands(demands=[])
        put_answer(key, answer, given.model, given.prompt, given.cost)
    return read_of(asked, answer, wording.orders, given.model, given.prompt), given.credits


def cached_answer(key: str, *, again: bool = False) -> _Cached | None:
    """An answer that was kept, where it is of the present model and prompt."""
    kept = cache.get(key, again=again)
    if kept is None:
        return None
    try:
        found = _Cached.model_validate_json(kept)
    except ValidationError:
        return None
    return found if (found.model, found.prompt) == (model_for(PROMPT), load(PROMPT).id) else None


def put_answer(key: str, answer: PostingDemands, model: str, prompt: str, cost: int) -> None:
    """Keep an answer; `cost` in millionths of a US dollar is what finding it saves."""
    kept = _Cached(model=model, prompt=prompt, answer=answer)
    cache.put(key, kept.model_dump_json().encode("utf-8", "replace"), saved_microusd=cost)


def _kept(open_session: OpenSession, asked: ToRead, read: Read) -> bool:
    """Keep a reading; false where the posting is no longer what was read."""
    with open_session() as session:
        job = session.get(Job, asked.job_id, with_for_update=True)
        if job is None:
            return False
        readings = ModelReadings(session)
        if readings.to_read(job).content_hash != asked.content_hash:
            return False
        readings.keep(asked, read)
        return True


def _why(open_session: OpenSession, asked: ToRead, error: ModelError) -> str:
    """Why there is no reading, in words; where asking again would help nobody, that is noted for the nights."""
    words = error.detail or error.title
    if isinstance(error, (ModelRefused, BadAnswer)):
        _kept(open_session, asked, Read(model=model_for(PROMPT), prompt=load(PROMPT).id, problem=error.code))
    return f"{words.rstrip('.')}. {UNTOUCHED}"
