"""Sources and boards that should bring postings and do not, in words: absence is never silent."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from app.core.config import get_settings
from app.jobs.configuration import Setup
from app.jobs.models import Feed
from app.jobs.plugins import stands_for_all
from app.jobs.readings.plan import schedule_of
from app.jobs.readings.readings import Fruitless, Part, ReadingRepository

# A source that brought nothing for so many of its periods is silent.
PERIODS = 3
NAMED = 3
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


@dataclass(frozen=True, slots=True)
class Record:
    """What is known of all readings up to a moment."""

    last_fruitful: dict[Part, datetime]
    fruitless: dict[Part, Fruitless]
    due_since: dict[str, datetime]
    set_up_at: datetime | None
    moment: datetime


def record(session: Session, moment: datetime) -> Record:
    """What is known of all readings."""
    readings = ReadingRepository(session)
    return Record(readings.last_fruitful(), readings.fruitless(), readings.due_since(), readings.set_up_at(), moment)


def alarm(setup: Setup, boards: Sequence[Feed], known: Record) -> str | None:
    """A sentence for a source that is to be read on schedule and brought nothing for three periods; else null."""
    source = setup.source
    if not (get_settings().schedules and setup.enabled and setup.schedule) or setup.missing or not source.readable:
        return None
    on = [feed for feed in boards if feed.enabled]
    if not source.has_boards or (stands_for_all(source) and len(on) != 1):
        return _silence(source.label, source.slug, None, setup.schedule, _due_since(setup, known), known)
    silent = [
        sentence
        for feed in on
        if (sentence := _silence(feed.label, source.slug, feed.id, setup.schedule, feed.created_at, known))
    ]
    more = len(silent) - NAMED
    rest = [f"{more} more of its boards {'is' if more == 1 else 'are'} silent."] if more > 0 else []
    return " ".join([*silent[:NAMED], *rest]) or None


def _due_since(setup: Setup, known: Record) -> datetime | None:
    """Since when the source has been due; what nobody ever decided about has been since the instance was set up."""
    if setup.version == 0:
        return known.set_up_at
    return known.due_since.get(schedule_of(setup.source.slug, setup.schedule or timedelta(hours=1)).key)


def _silence(
    name: str, slug: str, feed_id: uuid.UUID | None, period: timedelta, due_since: datetime | None, known: Record
) -> str | None:
    good, fruitless = known.last_fruitful.get((slug, feed_id)), known.fruitless.get((slug, feed_id))
    long_ago = known.moment - PERIODS * period
    if good is not None:
        if good > long_ago:
            return None
        if fruitless is None:
            return f"{name} has not been read since {_day(good, known)}, though it is due."
        return f"{name} has been silent since {_day(good, known)}: {_in_a_row(fruitless.count)} brought nothing."
    if fruitless is not None:
        # The first of three readings in a row is two periods old.
        if fruitless.count < PERIODS or fruitless.first_at > long_ago + period:
            return None
        return f"{name} has been silent since {_day(fruitless.first_at, known)}: it has never brought anything."
    if due_since is None or due_since > long_ago:
        return None
    return f"{name} has never been read, though it has been due since {_day(due_since, known)}."


def _in_a_row(count: int) -> str:
    if count == 1:
        return "one reading"
    return f"{_NUMBERS[count] if count < len(_NUMBERS) else count} readings in a row"


def _day(at: datetime, known: Record) -> str:
    year = "" if at.year == known.moment.year else f" {at.year}"
    return f"{at.day} {at:%B}{year}"
