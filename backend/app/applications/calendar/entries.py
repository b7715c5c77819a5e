"""What stands in a calendar: steps, last days of postings, ends of licences."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from icalendar import Alarm, Event

from app.applications.board.models import Application, Step
from app.applications.board.private import StepWords
from app.applications.board.step_words import TITLES, day_of
from app.applications.board.types import StepKind
from app.applications.calendar.zones import in_zone
from app.core.config import get_settings
from app.core.text import clean, one_line

# What every id of ours ends with; it stays the same wherever this instance moves.
OURS = "@career-agent"
LONGEST_TITLE, LONGEST_TEXT = 300, 4_000
# Before the beginning; of a whole day that is its midnight.
_ALARMS = {
    StepKind.interview: timedelta(hours=-2),
    StepKind.follow_up: timedelta(minutes=-15),
    StepKind.task: timedelta(minutes=-15),
    StepKind.deadline: timedelta(days=-1),
    StepKind.offer_deadline: timedelta(days=-1),
}
_DAY_BEFORE, ON_THE_DAY, WEEK_BEFORE = timedelta(hours=-15), timedelta(hours=9), timedelta(days=-6, hours=-15)
_EARLY = frozenset({StepKind.interview, StepKind.deadline, StepKind.offer_deadline})
HALF_AN_HOUR = timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class Licence:
    """A licence with a last day; `mark` names it without telling its name."""

    mark: str
    name: str
    last: date


def of_step(step: Step, card: Application, words: StepWords) -> Event:
    """A step of a card; one that was taken off is told as cancelled."""
    cancelled = step.cancelled_at is not None or card.deleted_at is not None
    event = _event(f"{step.id}{OURS}", step.version, max(step.changed_at, card.changed_at), step.created_at)
    event.add("summary", _title(f"{words.title or TITLES[step.kind]}: {card.title}, {card.company}"))
    _add_dates(event, step)
    if words.place:
        event.add("location", _title(words.place))
    _describe(event, [words.notes, _address(card), card.url or ""], _address(card))
    event.add("status", "CANCELLED" if cancelled else "CONFIRMED")
    event.add("transp", "TRANSPARENT" if step.all_day or cancelled else "OPAQUE")
    if not cancelled and step.done_at is None:
        event.add_component(_alarm(event, _alarm_of(step)))
    return event


def _add_dates(event: Event, step: Step) -> None:
    day = day_of(step)
    if day is not None:
        _add_day(event, day)
        return
    starts = in_zone(step.starts_at, step.time_zone)
    event.add("dtstart", starts)
    ends = step.ends_at or (step.starts_at + HALF_AN_HOUR if step.kind is StepKind.interview else None)
    if ends is not None and ends > step.starts_at:
        event.add("dtend", in_zone(ends, step.time_zone))


def _alarm_of(step: Step) -> timedelta:
    if not step.all_day:
        return _ALARMS[step.kind]
    return _DAY_BEFORE if step.kind in _EARLY else ON_THE_DAY


def of_posting(card: Application, last: date, changed_at: datetime) -> Event:
    """The last day of a posting that is saved."""
    changed = max(changed_at, card.changed_at)
    event = _event(f"{card.id}-posting{OURS}", _minutes(changed), changed, card.created_at)
    event.add("summary", _title(f"Apply by today: {card.title}, {card.company}"))
    _add_day(event, last)
    _describe(event, [_address(card), card.url or ""], _address(card))
    return _marked(event, _DAY_BEFORE)


def of_licence(licence: Licence, version: int, changed_at: datetime) -> Event:
    """The last day of a licence."""
    event = _event(f"licence-{licence.mark}{OURS}", version, changed_at, None)
    event.add("summary", _title(f"{licence.name} expires"))
    _add_day(event, licence.last)
    profile = f"{get_settings().base_url}/profile"
    _describe(event, ["Once it is renewed, enter the new date in your profile.", profile], profile)
    return _marked(event, WEEK_BEFORE)


def _event(uid: str, sequence: int, changed_at: datetime, created_at: datetime | None) -> Event:
    event = Event()
    event.add("uid", uid)
    event.add("sequence", sequence)
    # Of the last change, not of the reading: what did not change is the same each time it is read.
    event.add("dtstamp", changed_at)
    event.add("last-modified", changed_at)
    if created_at is not None:
        event.add("created", created_at)
    event.add("class", "PRIVATE")
    return event


def _add_day(event: Event, day: date) -> None:
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))


def _marked(event: Event, before: timedelta) -> Event:
    event.add("status", "CONFIRMED")
    event.add("transp", "TRANSPARENT")
    event.add_component(_alarm(event, before))
    return event


def _alarm(event: Event, before: timedelta) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", str(event["summary"]))
    alarm.add("trigger", before)
    return alarm


def _describe(event: Event, parts: Sequence[str], address: str) -> None:
    texts = ["\n".join(clean(part).splitlines()).strip() for part in parts]
    event.add("description", "\n\n".join(text for text in texts if text)[:LONGEST_TEXT])
    event.add("url", address)


def _address(card: Application) -> str:
    return f"{get_settings().base_url}/board/{card.id}"


def _title(text: str) -> str:
    return one_line(text, LONGEST_TITLE)


def _minutes(moment: datetime) -> int:
    # Grows with time, and stays within what calendars take for a number.
    return int(moment.timestamp() // 60)
