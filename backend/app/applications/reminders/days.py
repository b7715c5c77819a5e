"""Days and hours where a person lives, and dates as they read them."""

from datetime import UTC, date, datetime, timedelta, tzinfo

# When what concerns a day is told on it, and when what concerns the next day is told.
MORNING, EVENING = 9, 17
ONE_DAY = timedelta(days=1)


def at(day: date, hour: int, zone: tzinfo) -> datetime:
    """That hour of the wall clock, as an instant. One the clocks leave out is the moment they jump over it to."""
    return datetime(day.year, day.month, day.day, hour, tzinfo=zone).astimezone(UTC)


def day_of(moment: datetime, zone: tzinfo) -> date:
    """The day on the wall."""
    return moment.astimezone(zone).date()


def dated(day: date) -> str:
    """As in "Friday, 4 December 2026"."""
    return f"{day:%A}, {day.day} {day:%B %Y}"


def brief(day: date) -> str:
    """As in "4 December"."""
    return f"{day.day} {day:%B}"


def timed(moment: datetime, zone: tzinfo) -> str:
    """As in "Friday, 4 December at 14:00"."""
    local = moment.astimezone(zone)
    return f"{local:%A}, {brief(local.date())} at {local:%H:%M}"
