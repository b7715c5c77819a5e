"""What beat calls each few seconds: start what is due, once per occurrence, whoever else calls too.

Schedules are `every=` of a task declaration, and rows a domain offers (a source's own schedule) through
`register_schedules`. A due time is a row with a unique key, so two schedulers can't start it twice.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import structlog
from sqlalchemy.orm import Session

from app.background.registry import Nothing, Payload, task_types
from app.background.repository import TaskRepository
from app.background.service import enqueue
from app.core.clock import now
from app.core.config import get_settings
from app.core.db import unit_of_work

log = structlog.get_logger(__name__)

KEEP_FINISHED = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Schedule:
    """A task to start again and again. `key` names it; due times are multiples of `every` since 1970."""

    key: str
    task: str
    payload: Payload
    every: timedelta
    # Moves the due times within the period, so that all sources don't start in the same second.
    offset: timedelta = timedelta()
    # Whether a schedule nobody knew before starts at once, or first at its next due time.
    at_once: bool = True


Provider = Callable[[Session], Iterable[Schedule]]
_providers: list[Provider] = []


def register_schedules(provider: Provider) -> Provider:
    """Let a domain offer schedules from its rows."""
    _providers.append(provider)
    return provider


def schedules(session: Session) -> list[Schedule]:
    """All schedules there are."""
    declared = [
        Schedule(key=kind.name, task=kind.name, payload=Nothing(), every=kind.every)
        for kind in task_types()
        if kind.every is not None
    ]
    return declared + [schedule for provider in _providers for schedule in provider(session)]


def last_due(schedule: Schedule, moment: datetime) -> datetime:
    """The latest due time at or before `moment`."""
    period = schedule.every.total_seconds()
    since = moment.timestamp() - schedule.offset.total_seconds()
    return datetime.fromtimestamp(since // period * period + schedule.offset.total_seconds(), UTC)


def next_due(schedule: Schedule, moment: datetime) -> datetime:
    """The first due time after `moment`."""
    return last_due(schedule, moment) + schedule.every


def tick() -> int:
    """Start what is due; returns how many were started. What was missed while nothing ran is started once."""
    with unit_of_work() as session:
        repository = TaskRepository(session)
        repository.beat("beat")
        if not get_settings().schedules:
            return 0
        started = [_start_if_due(session, repository, schedule) for schedule in schedules(session)]
    return sum(started)


def _start_if_due(session: Session, repository: TaskRepository, schedule: Schedule) -> bool:
    due_at = last_due(schedule, now())
    is_new = not schedule.at_once and repository.last_occurrence(schedule.key) is None
    if not repository.claim_occurrence(schedule.key, due_at) or is_new:
        return False
    run = enqueue(session, schedule.task, schedule.payload, dedupe_key=f"schedule:{schedule.key}", scheduled=True)
    repository.note_occurrence(schedule.key, due_at, run.id)
    log.info("schedule_started", schedule=schedule.key, due_at=due_at.isoformat())
    return True


def forget_old() -> None:
    """Drop the records of work that ended long ago."""
    with unit_of_work() as session:
        TaskRepository(session).forget_before(now() - KEEP_FINISHED)
