"""Queries over task runs. A person's reads are scoped by owner; claim, renew and finish are single statements."""

import uuid
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, CursorResult, Select, Text, cast, delete, exists, func, null, or_, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from app.background.models import Heartbeat, Occurrence, TaskResult, TaskRun
from app.background.types import FINISHED, LIVE, State
from app.core.types import JsonObject

# Leases are measured by the database's clock: the clocks of several hosts need not agree.
DB_NOW = func.clock_timestamp()


class TaskRepository:
    """The rows of background work."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, run: TaskRun) -> TaskRun:
        """Insert a run; where a live one with the same dedupe key exists, that one is returned instead."""
        while True:
            values = {column.key: getattr(run, column.key) for column in TaskRun.__table__.columns}
            set_values = {key: value for key, value in values.items() if value is not None}
            inserted = self._session.scalar(
                insert(TaskRun).values(**set_values).on_conflict_do_nothing().returning(TaskRun)
            )
            if inserted is not None:
                return inserted
            live = self._session.scalar(
                select(TaskRun).where(
                    TaskRun.type == run.type, TaskRun.dedupe_key == run.dedupe_key, TaskRun.state.in_(LIVE)
                )
            )
            if live is not None:
                return live
            # It finished between the two statements: insert again.

    def get_owned(self, run_id: uuid.UUID, user_id: uuid.UUID) -> TaskRun | None:
        """A run of this person."""
        return self._session.scalar(select(TaskRun).where(TaskRun.id == run_id, TaskRun.user_id == user_id))

    def owned(self, user_id: uuid.UUID, states: Sequence[State]) -> Select[tuple[TaskRun]]:
        """The runs of a person, newest first."""
        query = select(TaskRun).where(TaskRun.user_id == user_id).order_by(TaskRun.id.desc())
        return query.where(TaskRun.state.in_(states)) if states else query

    def results(self, run: TaskRun) -> list[JsonObject]:
        """The intermediate results of the present attempt."""
        query = (
            select(TaskResult.body)
            .where(TaskResult.run_id == run.id, TaskResult.lease_token == run.lease_token)
            .order_by(TaskResult.seq)
        )
        return list(self._session.scalars(query))

    def get_changed(self, run_id: uuid.UUID, version: int) -> TaskRun | None:
        """The run, if it has changed since `version`."""
        return self._session.scalar(select(TaskRun).where(TaskRun.id == run_id, TaskRun.version > version))

    def add_result(self, run_id: uuid.UUID, token: int, body: JsonObject) -> None:
        """Append a result; the caller holds the run's row lock, so the numbers have no gap."""
        last = select(func.coalesce(func.max(TaskResult.seq), 0)).where(TaskResult.run_id == run_id)
        values = {"run_id": run_id, "seq": last.scalar_subquery() + 1, "lease_token": token, "body": body}
        self._session.execute(insert(TaskResult).values(**values))

    def parts(self, parent_id: uuid.UUID) -> Sequence[TaskRun]:
        """The parts of a run, in the order they were started."""
        query = select(TaskRun).where(TaskRun.parent_id == parent_id).order_by(TaskRun.id)
        return self._session.scalars(query, execution_options={"populate_existing": True}).all()

    def revive_parts(self, parent_id: uuid.UUID) -> None:
        """Let the parts of a run that were given up wait again, with all their attempts."""
        given_up = TaskRun.state.in_((State.failed, State.dead, State.cancelled))
        again = {"state": State.queued, "attempts": 0, "cancel_requested": False, "error": None, "finished_at": None}
        query = update(TaskRun).where(TaskRun.parent_id == parent_id, given_up)
        self._session.execute(query.values(version=TaskRun.version + 1, available_at=DB_NOW, **again))

    def cancel_parts(self, parent_id: uuid.UUID) -> None:
        """Cancel the parts of a run: at once those that wait, at their next step those that run."""
        mine = update(TaskRun).where(TaskRun.parent_id == parent_id)
        ended = {"state": State.cancelled, "finished_at": DB_NOW, "version": TaskRun.version + 1}
        self._session.execute(mine.where(TaskRun.state == State.queued).values(**ended))
        self._session.execute(mine.where(TaskRun.state == State.running).values(cancel_requested=True))

    def stop_all(self, user_id: uuid.UUID) -> int:
        """Cancel the runs of a person: at once those that wait, at their next step those that run.

        Returns how many are still held by a worker that gives signs of life.
        """
        mine = update(TaskRun).where(TaskRun.user_id == user_id)
        ended = {"state": State.cancelled, "finished_at": DB_NOW, "version": TaskRun.version + 1}
        self._session.execute(mine.where(TaskRun.state == State.queued).values(**ended))
        self._session.execute(mine.where(TaskRun.state == State.running).values(cancel_requested=True))
        held = (TaskRun.state == State.running) & (TaskRun.lease_until > DB_NOW)
        return self._session.scalar(select(func.count()).where(TaskRun.user_id == user_id, held)) or 0

    def forget_person(self, user_id: uuid.UUID) -> None:
        """Drop the runs of a person, and ended ones of others' or of nobody that name them."""
        ended = _names(user_id) & TaskRun.state.in_(FINISHED)
        self._session.execute(delete(TaskRun).where(or_(TaskRun.user_id == user_id, ended)))

    def naming(self, user_id: uuid.UUID) -> int:
        """How many runs belong to a person or name them."""
        query = select(func.count()).where(or_(TaskRun.user_id == user_id, _names(user_id)))
        return self._session.scalar(query) or 0

    def claim(self, run_id: uuid.UUID, owner: str, lease: timedelta) -> TaskRun | None:
        """Take a run: the only gate to side effects. Null means another has it, it is done, or used up."""
        expired = (TaskRun.state == State.running) & (TaskRun.lease_until < DB_NOW)
        ready = (TaskRun.state == State.queued) & (TaskRun.available_at <= DB_NOW)
        return self._session.scalar(
            update(TaskRun)
            .where(TaskRun.id == run_id, or_(ready, expired), TaskRun.attempts < TaskRun.max_attempts)
            .values(
                state=State.running,
                attempts=TaskRun.attempts + 1,
                lease_token=TaskRun.lease_token + 1,
                lease_owner=owner,
                lease_until=DB_NOW + lease,
                started_at=func.coalesce(TaskRun.started_at, DB_NOW),
                progress_done=0,
                progress_total=None,
                progress_message=None,
                version=TaskRun.version + 1,
            )
            .returning(TaskRun)
        )

    def renew(self, run_id: uuid.UUID, token: int, lease: timedelta) -> bool | None:
        """Hold on to a run. Returns whether its cancellation was asked for; null when the lease is lost."""
        return self._session.scalar(
            update(TaskRun)
            .where(TaskRun.id == run_id, TaskRun.lease_token == token, TaskRun.state == State.running)
            .values(lease_until=DB_NOW + lease)
            .returning(TaskRun.cancel_requested)
        )

    def write_held(self, run_id: uuid.UUID, token: int, values: dict[str, Any]) -> bool | None:
        """Write to a run only while its lease is held (fencing); `Any` because columns differ in type.

        Returns whether its cancellation was asked for; null when the lease is lost.
        """
        return self._session.scalar(
            update(TaskRun)
            .where(TaskRun.id == run_id, TaskRun.lease_token == token, TaskRun.state == State.running)
            .values(version=TaskRun.version + 1, **values)
            .returning(TaskRun.cancel_requested)
        )

    def release_of(self, owners: Sequence[str]) -> int:
        """Expire the leases of workers known to be gone."""
        done: CursorResult[Any] = self._session.execute(  # type: ignore[assignment]  # an UPDATE gives a CursorResult
            update(TaskRun)
            .where(TaskRun.state == State.running, TaskRun.lease_owner.in_(owners))
            .values(lease_until=DB_NOW - timedelta(seconds=1))
        )
        return done.rowcount

    def lease_owners(self) -> Sequence[str]:
        """The workers that hold leases."""
        owners = self._session.scalars(select(TaskRun.lease_owner).where(TaskRun.state == State.running).distinct())
        return [owner for owner in owners if owner is not None]

    def used_up(self) -> Sequence[TaskRun]:
        """Runs whose last allowed attempt ended without a word: the worker died each time."""
        query = (
            select(TaskRun)
            .where(
                TaskRun.state == State.running,
                TaskRun.lease_until < DB_NOW,
                TaskRun.attempts >= TaskRun.max_attempts,
            )
            .with_for_update(skip_locked=True)
        )
        return self._session.scalars(query).all()

    def overdue(self, patience: timedelta, limit: int) -> Sequence[TaskRun]:
        """Runs that should have been picked up: due, or left by a dead worker, and not published lately."""
        due = (TaskRun.state == State.queued) & (TaskRun.available_at <= DB_NOW)
        left = (TaskRun.state == State.running) & (TaskRun.lease_until < DB_NOW)
        quiet = or_(TaskRun.published_at.is_(None), TaskRun.published_at < DB_NOW - patience)
        query = (
            select(TaskRun)
            .where(or_(due, left), quiet)
            .order_by(TaskRun.available_at)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        return self._session.scalars(query).all()

    def mark_published(self, run_ids: Sequence[uuid.UUID]) -> None:
        """Note that messages went out."""
        self._session.execute(update(TaskRun).where(TaskRun.id.in_(run_ids)).values(published_at=DB_NOW))

    def claim_occurrence(self, schedule: str, due_at: datetime) -> bool:
        """Whether this due time is ours to start."""
        query = insert(Occurrence).values(schedule=schedule, due_at=due_at).on_conflict_do_nothing()
        return self._session.scalar(query.returning(Occurrence.schedule)) is not None

    def note_occurrence(self, schedule: str, due_at: datetime, run_id: uuid.UUID) -> None:
        """Tie a due time to the run it started."""
        self._session.execute(
            update(Occurrence).where(Occurrence.schedule == schedule, Occurrence.due_at == due_at).values(run_id=run_id)
        )

    def last_occurrence(self, schedule: str) -> datetime | None:
        """When a schedule was last due."""
        return self._session.scalar(select(func.max(Occurrence.due_at)).where(Occurrence.schedule == schedule))

    def beat(self, part: str) -> None:
        """Note a sign of life."""
        query = insert(Heartbeat).values(part=part, seen_at=DB_NOW)
        self._session.execute(query.on_conflict_do_update(index_elements=["part"], set_={"seen_at": DB_NOW}))

    def seen_within(self, prefix: str, age: timedelta) -> bool:
        """Whether a part whose name starts so was alive lately."""
        recent = Heartbeat.part.startswith(prefix) & (Heartbeat.seen_at > DB_NOW - age)
        return bool(self._session.scalar(select(exists().where(recent))))

    def any_lease_held(self) -> bool:
        """Whether some worker is at work."""
        held = (TaskRun.state == State.running) & (TaskRun.lease_until > DB_NOW)
        return bool(self._session.scalar(select(exists().where(held))))

    def queued_by_queue(self) -> dict[str, int]:
        """How many runs wait, per queue."""
        query = select(TaskRun.queue, func.count()).where(TaskRun.state == State.queued).group_by(TaskRun.queue)
        return {queue.value: count for queue, count in self._session.execute(query)}

    def forget_results(self, name: str, moment: datetime) -> None:
        """Drop the results of runs of task `name` that ended before `moment`."""
        ended = (TaskRun.type == name) & (TaskRun.finished_at < moment) & TaskRun.result.is_not(None)
        self._session.execute(update(TaskRun).where(ended).values(result=null(), version=TaskRun.version + 1))

    def forget_before(self, moment: datetime) -> None:
        """Drop finished runs, occurrences and signs of life that are older than `moment`."""
        finished = TaskRun.state.in_(FINISHED) & (TaskRun.state != State.dead)
        self._session.execute(delete(TaskRun).where(finished, TaskRun.finished_at < moment))
        self._session.execute(delete(Occurrence).where(Occurrence.due_at < moment))
        self._session.execute(delete(Heartbeat).where(Heartbeat.seen_at < moment))


def _names(user_id: uuid.UUID) -> ColumnElement[bool]:
    parts = (TaskRun.payload, TaskRun.result, TaskRun.dedupe_key, TaskRun.error)
    return or_(*(cast(part, Text).contains(str(user_id)) for part in parts))
