"""The scheduler that `celery beat` runs: it writes what is due as rows, and keeps no state of its own."""

import structlog
from celery.beat import Scheduler
from sqlalchemy.exc import SQLAlchemyError

from app.background.scheduler import tick

log = structlog.get_logger(__name__)

TICK_S = 5.0


class RowScheduler(Scheduler):
    """Starts due work by inserting rows; a database that is down is waited for."""

    def setup_schedule(self) -> None:
        """Nothing to read: schedules are declarations and rows."""

    def tick(self, *_args: object, **_kwargs: object) -> float:
        """Start what is due; returns the seconds until the next look."""
        try:
            tick()
        except SQLAlchemyError as error:
            log.warning("tick_skipped", error=str(error).splitlines()[0])
        return TICK_S
