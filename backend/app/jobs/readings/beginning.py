"""Whether a source or board may be read now."""

import uuid
from datetime import datetime

from sqlalchemy.orm import Session

from app.core.clock import now
from app.core.pace import times
from app.jobs.configuration import Setup
from app.jobs.models import ScrapeRun
from app.jobs.readings.desk import BoardToRead
from app.jobs.readings.outcome import Outcome
from app.jobs.runs import RunRepository
from app.jobs.source import Source
from app.jobs.tally import Tally
from app.jobs.types import RunState


def begin(session: Session, setup: Setup, entry: BoardToRead | None, task_id: uuid.UUID | None) -> ScrapeRun | Outcome:
    """The reading that begins, or why none does."""
    source, moment, runs = setup.source, now(), RunRepository(session)
    feed_id = entry.feed_id if entry else None
    runs.lock(source.slug)
    runs.end_interrupted(source.slug, feed_id, task_id, moment)
    if runs.is_running(source.slug, feed_id, moment):
        return Outcome(source.slug, RunState.throttled, Tally(), error="It is being read right now.")
    wait = _too_early(runs, source, entry, moment)
    if wait is not None:
        return wait
    return runs.add(ScrapeRun(source=source.slug, feed_id=feed_id, task_id=task_id, started_at=moment))


def _too_early(runs: RunRepository, source: Source, entry: BoardToRead | None, moment: datetime) -> Outcome | None:
    feed_id, name = (entry.feed_id, entry.board.label) if entry else (None, source.label)
    rate = source.manner(entry.board if entry else None).rate
    last = runs.latest(source.slug, feed_id)
    if last and last.retry_at and last.retry_at > moment:
        reason = f"The site asked us to wait until {_clock(last.retry_at, moment)}."
        return Outcome(source.slug, RunState.throttled, Tally(), error=reason, retry_at=last.retry_at)
    started = runs.started_since(source.slug, feed_id, moment - rate.per)
    if len(started) < rate.readings:
        return None
    free_at = started[-rate.readings] + rate.per
    reason = f"{name} may be read {times(rate.readings, rate.per)}. It can be read again at {_clock(free_at, moment)}."
    return Outcome(source.slug, RunState.throttled, Tally(), error=reason, retry_at=free_at)


def _clock(at: datetime, moment: datetime) -> str:
    """A time as seen from `moment`, with the day where that is another one."""
    day = "" if at.date() == moment.date() else f" on {at.day} {at:%B}"
    return f"{at:%H:%M} UTC{day}"
