"""Who carries readings out, and what they read."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass

from app.core.db import unit_of_work
from app.jobs.ingest import OpenSession
from app.jobs.source import Board
from app.jobs.tally import Tally


def _go_on() -> None:
    """Nobody wants the work to stop."""


@dataclass(frozen=True, slots=True)
class Desk:
    """How sessions are opened, for which task run, who is told of progress, and who may stop the work by raising."""

    open_session: OpenSession = unit_of_work
    task_id: uuid.UUID | None = None
    scheduled: bool = False
    progress: Callable[[Tally], None] = lambda _tally: None
    check: Callable[[], None] = _go_on
    accepts_terms: bool = True


@dataclass(frozen=True, slots=True)
class BoardToRead:
    """A board with the id of its row."""

    feed_id: uuid.UUID
    board: Board
