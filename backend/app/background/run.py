"""One attempt at a task run, as the task's function sees it."""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from threading import Event as Signal
from threading import Thread
from time import monotonic

import structlog
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from app.background.errors import Cancelled, LeaseLost
from app.background.repository import TaskRepository
from app.core.db import unit_of_work
from app.core.types import JsonObject

log = structlog.get_logger(__name__)

LEASE = timedelta(seconds=20)
RENEW_EVERY_S = 5.0
# Progress is for people: more often than this nobody sees it, and each costs a transaction.
PROGRESS_EVERY_S = 0.2


class Run:
    """A claimed run: its owner, its progress, its results. Writes count only while the lease is held."""

    def __init__(
        self, run_id: uuid.UUID, token: int, user_id: uuid.UUID | None, attempt: int, *, scheduled: bool
    ) -> None:
        self.id = run_id
        self.user_id = user_id
        self.attempt = attempt
        self.scheduled = scheduled
        self._token = token
        self._last_progress = 0.0
        self._cancelled = False
        self._lost = False

    @contextmanager
    def session(self) -> Iterator[Session]:
        """One transaction of the task. It commits only if the lease is still held (checked inside it)."""
        with unit_of_work() as session:
            yield session
            if TaskRepository(session).renew(self.id, self._token, LEASE) is None:
                raise LeaseLost

    def progress(self, done: int, total: int | None = None, message: str | None = None) -> None:
        """Say how far the work is; raises `Cancelled` or `LeaseLost` where it should stop."""
        self.check()
        finished = total is not None and done >= total
        if not finished and monotonic() - self._last_progress < PROGRESS_EVERY_S:
            return
        self._last_progress = monotonic()
        self._write({"progress_done": done, "progress_total": total, "progress_message": message})

    def result(self, body: JsonObject) -> None:
        """Append an intermediate result."""
        self.check()
        self._write({}, body)

    def check(self) -> None:
        """Raise `Cancelled` or `LeaseLost` where the work should stop."""
        if self._lost:
            raise LeaseLost
        if self._cancelled:
            raise Cancelled

    def _write(self, values: dict[str, int | str | None], result: JsonObject | None = None) -> None:
        with unit_of_work() as session:
            repository = TaskRepository(session)
            # Writing the row first takes its lock, which numbers the results.
            cancel = repository.write_held(self.id, self._token, values)
            if cancel is None:
                raise LeaseLost
            if result is not None:
                repository.add_result(self.id, self._token, result)
        self._cancelled = self._cancelled or cancel

    def renew(self) -> None:
        """Hold on to the run for another lease."""
        with unit_of_work() as session:
            cancel = TaskRepository(session).renew(self.id, self._token, LEASE)
        self._lost = cancel is None
        self._cancelled = bool(cancel)

    @contextmanager
    def kept_alive(self) -> Iterator[None]:
        """Renew the lease beside the work, until the block ends."""
        stop = Signal()
        thread = Thread(target=self._renew_until, args=(stop,), daemon=True)
        thread.start()
        try:
            yield
        finally:
            stop.set()
            thread.join(timeout=RENEW_EVERY_S)

    def _renew_until(self, stop: Signal) -> None:
        while not stop.wait(RENEW_EVERY_S) and not self._lost:
            try:
                self.renew()
            except SQLAlchemyError as error:
                # The database may be back before the lease ends; if not, another worker starts over.
                log.warning("lease_not_renewed", run_id=str(self.id), error=str(error))
