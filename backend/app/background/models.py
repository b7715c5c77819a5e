"""One row per piece of work, and its intermediate results."""

import uuid
from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, func, text
from sqlalchemy.orm import Mapped, mapped_column

from app.background.types import Queue, State
from app.core.db import Base, Json, Timestamp
from app.core.ids import new_id
from app.core.types import JsonObject

MAX_ATTEMPTS = 3


class TaskRun(Base):
    """A piece of background work. Postgres is the truth; the Celery message only wakes a worker."""

    __tablename__ = "task_runs"
    __table_args__ = (
        CheckConstraint("attempts <= max_attempts", "attempts"),
        # One live run per logical piece of work.
        Index(
            "uq_task_runs_live",
            "type",
            "dedupe_key",
            unique=True,
            postgresql_where=text("state IN ('queued', 'running') AND dedupe_key IS NOT NULL"),
        ),
        Index("ix_task_runs_due", "available_at", postgresql_where=text("state = 'queued'")),
        Index("ix_task_runs_leases", "lease_until", postgresql_where=text("state = 'running'")),
        Index("ix_task_runs_owner", "user_id", "created_at"),
        Index("ix_task_runs_parent_id", "parent_id", postgresql_where=text("parent_id IS NOT NULL")),
    )

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=new_id)
    type: Mapped[str]
    queue: Mapped[Queue] = mapped_column(default=Queue.default)
    scheduled: Mapped[bool] = mapped_column(default=False)
    user_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    # The run it is a part of; see `children`.
    parent_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("task_runs.id", ondelete="CASCADE"))
    payload: Mapped[JsonObject] = mapped_column(Json, default=dict)
    dedupe_key: Mapped[str | None]
    request_id: Mapped[str | None]

    state: Mapped[State] = mapped_column(default=State.queued)
    attempts: Mapped[int] = mapped_column(default=0)
    max_attempts: Mapped[int] = mapped_column(default=MAX_ATTEMPTS)
    available_at: Mapped[datetime] = mapped_column(Timestamp, default=func.now())
    published_at: Mapped[datetime | None] = mapped_column(Timestamp)
    lease_owner: Mapped[str | None]
    lease_until: Mapped[datetime | None] = mapped_column(Timestamp)
    # Fencing token: every write of a worker names the attempt it belongs to.
    lease_token: Mapped[int] = mapped_column(default=0)
    cancel_requested: Mapped[bool] = mapped_column(default=False)

    progress_done: Mapped[int] = mapped_column(default=0)
    progress_total: Mapped[int | None]
    progress_message: Mapped[str | None]
    result: Mapped[JsonObject | None] = mapped_column(Json)
    error: Mapped[str | None]
    # Grows with every change a follower should see; what `Last-Event-ID` names.
    version: Mapped[int] = mapped_column(default=1)

    created_at: Mapped[datetime] = mapped_column(Timestamp, default=func.now())
    started_at: Mapped[datetime | None] = mapped_column(Timestamp)
    finished_at: Mapped[datetime | None] = mapped_column(Timestamp)


class TaskResult(Base):
    """One intermediate result, in order."""

    __tablename__ = "task_results"

    run_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("task_runs.id", ondelete="CASCADE"), primary_key=True)
    seq: Mapped[int] = mapped_column(primary_key=True)
    # The lease token the result was written under, so that a second attempt starts with none.
    lease_token: Mapped[int]
    body: Mapped[JsonObject] = mapped_column(Json)


class Occurrence(Base):
    """One due time of a schedule; its key keeps two schedulers from starting it twice."""

    __tablename__ = "schedule_occurrences"

    schedule: Mapped[str] = mapped_column(primary_key=True)
    due_at: Mapped[datetime] = mapped_column(Timestamp, primary_key=True)
    run_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("task_runs.id", ondelete="SET NULL"))


class Heartbeat(Base):
    """The last sign of life of a part: a worker, the scheduler, the sweeper."""

    __tablename__ = "heartbeats"

    part: Mapped[str] = mapped_column(primary_key=True)
    seen_at: Mapped[datetime] = mapped_column(Timestamp)
