"""Finds work that nobody does: messages lost, workers killed, pauses over. Runs beside the API and every worker."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from threading import Event as Signal
from threading import Thread

import structlog
from sqlalchemy.exc import SQLAlchemyError

from app.background.broker import send_canary, wake
from app.background.repository import DB_NOW, TaskRepository
from app.background.types import State
from app.background.worker import is_gone
from app.core.db import unit_of_work
from app.core.metrics import queued_runs

log = structlog.get_logger(__name__)

EVERY_S = 2.0
# A published message that was not claimed for so long counts as lost. Sending it twice is harmless.
PATIENCE = timedelta(seconds=30)
BATCH = 200
CANARY_EVERY_S = 10.0
WORKER = "worker"
WORKER_SILENCE = timedelta(seconds=45)


def sweep() -> int:
    """One round; returns how many runs were woken."""
    with unit_of_work() as session:
        repository = TaskRepository(session)
        repository.beat("sweeper")
        repository.release_of([owner for owner in repository.lease_owners() if is_gone(owner)])
        for run in repository.used_up():
            run.state = State.dead
            run.finished_at = DB_NOW
            run.error = f"The worker stopped in the middle, {run.attempts} times."
            run.version += 1
        overdue = repository.overdue(PATIENCE, BATCH)
        repository.mark_published([run.id for run in overdue])
        for queue, count in repository.queued_by_queue().items():
            queued_runs.labels(queue).set(count)
    for run in overdue:
        wake(run)
    return len(overdue)


def note_worker() -> None:
    """Note that a worker's pool is alive; called from inside it."""
    with unit_of_work() as session:
        TaskRepository(session).beat(WORKER)


def workers_alive() -> bool:
    """Whether a worker answered lately, or is busy: a held lease is a sign of life too."""
    with unit_of_work() as session:
        repository = TaskRepository(session)
        return repository.seen_within(WORKER, WORKER_SILENCE) or repository.any_lease_held()


def repeat(action: Callable[[], object], every_s: float, stop: Signal) -> None:
    """Do `action` again and again until `stop`; a failing database is waited for."""
    while not stop.wait(every_s):
        try:
            action()
        except SQLAlchemyError as error:
            log.warning("sweep_skipped", error=str(error).splitlines()[0])


def start_sweeper() -> Callable[[], None]:
    """Sweep in threads of this process; returns what stops them."""
    stop = Signal()
    for action, every_s in ((sweep, EVERY_S), (send_canary, CANARY_EVERY_S)):
        Thread(target=partial(repeat, action, every_s, stop), name=action.__name__, daemon=True).start()
    send_canary()
    return stop.set
