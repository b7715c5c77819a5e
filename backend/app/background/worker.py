"""Carrying out a run: claim, work, finish. What raises is recorded; what is killed is found by the sweeper."""

import os
import socket
import uuid
from collections.abc import Mapping
from datetime import timedelta
from time import perf_counter

import psutil
import structlog
from asgi_correlation_id import correlation_id
from celery.exceptions import SoftTimeLimitExceeded
from sqlalchemy import func
from sqlalchemy.exc import OperationalError

from app.background.errors import Cancelled, LeaseLost, RetryLater, TaskFailed
from app.background.models import TaskRun
from app.background.registry import TaskType, task_type
from app.background.repository import DB_NOW, TaskRepository
from app.background.results import sealed_result
from app.background.run import LEASE, Run
from app.background.types import State
from app.core.db import unit_of_work
from app.core.errors import AppError
from app.core.metrics import task_runs, task_seconds
from app.core.text import one_line
from app.core.types import JsonObject

log = structlog.get_logger(__name__)

LONGEST_BACKOFF_S = 600


def worker_name() -> str:
    """This process, recognisable after it is gone: host, pid and when the process started."""
    return f"{socket.gethostname()}:{os.getpid()}:{int(psutil.Process().create_time())}"


def is_gone(owner: str) -> bool:
    """Whether a lease owner was a process of this host that has ended."""
    host, _, rest = owner.partition(":")
    pid, _, started = rest.partition(":")
    if host != socket.gethostname() or not pid.isdigit():
        return False
    try:
        process = psutil.Process(int(pid))
        return int(process.create_time()) != int(started) or process.status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


def execute(run_id: uuid.UUID) -> None:
    """Carry out one attempt of a run, if it is still there to take."""
    with unit_of_work() as session:
        row = TaskRepository(session).claim(run_id, worker_name(), LEASE)
    if row is None:
        log.debug("run_not_taken", run_id=str(run_id))
        return
    correlation_id.set(row.request_id)
    with structlog.contextvars.bound_contextvars(task=row.type, run_id=str(run_id), attempt=row.attempts):
        _attempt(row)


def _attempt(row: TaskRun) -> None:
    declared = task_type(row.type)
    if declared is None:
        _finish(row, State.dead, error="This version of the program does not know this task.")
        return
    run = Run(row.id, row.lease_token, row.user_id, row.attempts, scheduled=row.scheduled)
    started = perf_counter()
    with run.kept_alive():
        _judge(row, run, declared)
    task_seconds.labels(row.type).observe(perf_counter() - started)


def _judge(row: TaskRun, run: Run, declared: TaskType) -> None:
    """Run the function and turn how it ended into a state."""
    try:
        result = declared.function(run, declared.payload.model_validate(row.payload))
        kept = sealed_result(row, result) if declared.private and result is not None else result
        _finish(row, State.succeeded, result=kept)
    except LeaseLost:
        log.warning("lease_lost")
    except Cancelled:
        _finish(row, State.cancelled)
    except (TaskFailed, AppError) as error:
        _finish(row, State.failed, error=str(error))
    except RetryLater as error:
        _retry(row, str(error))
    except OperationalError as error:
        log.warning("database_unreachable", error=str(error.orig))
        _retry(row, "The database did not answer.")
    except SoftTimeLimitExceeded:
        _retry(row, f"It took longer than {declared.time_limit} s.")
    except Exception as error:
        log.error("task_raised", exc_info=error)
        _retry(row, f"Something unexpected happened ({type(error).__name__}).")


def _retry(row: TaskRun, reason: str) -> None:
    if row.attempts >= row.max_attempts:
        _finish(row, State.dead, error=f"{reason} We tried {row.attempts} times.")
        return
    pause = min(LONGEST_BACKOFF_S, 2 ** (row.attempts + 1))
    values = {
        "state": State.queued,
        "available_at": DB_NOW + timedelta(seconds=pause),
        "error": one_line(reason),
        "published_at": None,
        "lease_until": None,
    }
    _write_end(row, values)


def _finish(row: TaskRun, state: State, *, result: JsonObject | None = None, error: str | None = None) -> None:
    values = {
        "state": state,
        "result": result,
        "error": one_line(error, 2000) if error else None,
        "finished_at": DB_NOW,
        "lease_until": None,
        "progress_done": func.coalesce(TaskRun.progress_total, TaskRun.progress_done)
        if state is State.succeeded
        else TaskRun.progress_done,
    }
    _write_end(row, values)
    task_runs.labels(row.type, state.value).inc()
    log.info("task_finished", state=state.value, error=error)


def _write_end(row: TaskRun, values: Mapping[str, object]) -> None:
    with unit_of_work() as session:
        TaskRepository(session).write_held(row.id, row.lease_token, dict(values))
