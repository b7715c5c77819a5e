"""Calendars as bytes and as another library reads them: zones, clocks that change, hostile words."""

import re
import uuid
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar, Event

from app.applications.board.sealing import words_of
from app.applications.board.types import StepKind
from app.applications.calendar.entries import Licence, of_licence, of_posting, of_step
from app.applications.calendar.sheet import sheet
from tests.factories.cards import LONG_AGO, a_card, a_step

SOMEONE = uuid.UUID(int=7)
CARD = a_card(SOMEONE)
# Each has hours that its clocks skip or show twice, or changes by half an hour, or changed its rules.
ZONES = ("Europe/Berlin", "America/Sao_Paulo", "Australia/Lord_Howe", "America/New_York", "Africa/Casablanca", "UTC")


def written(*steps: Event, feed: bool = True) -> bytes:
    return sheet(steps, feed=feed)


def step_event(starts_at: datetime, zone: str = "UTC", kind: StepKind = StepKind.interview, **fields: object) -> Event:
    step = a_step(CARD, kind, starts_at, time_zone=zone, **fields)
    return of_step(step, CARD, words_of(step))


def read(data: bytes) -> Any:
    """A calendar as the library reads it; what a value is, is what is tested here."""
    return Calendar.from_ical(data)


def starts(data: bytes) -> list[datetime]:
    """When the events of a calendar begin, read by its own zones alone."""
    # A reader that knows no zone by this name has to go by what the calendar says of it. The name is a new one each
    # time, since the library remembers what it read.
    unknown = re.sub(rb"TZID([:=])", rb"TZID\1X" + uuid.uuid4().hex[:8].encode(), data)
    return [event.decoded("dtstart") for event in read(unknown).walk("VEVENT")]


@pytest.mark.parametrize("zone", ZONES)
@settings(deadline=None, max_examples=12)
@given(minutes=st.lists(st.integers(0, 3 * 365 * 24 * 60), min_size=1, max_size=20))
def test_an_instant_stays_the_instant_it_was(zone: str, minutes: list[int]) -> None:
    moments = [datetime(2025, 6, 1, tzinfo=UTC) + timedelta(minutes=number) for number in minutes]
    data = written(*(step_event(moment, zone) for moment in moments))
    known = [event.decoded("dtstart") for event in read(data).walk("VEVENT")]
    assert [one.astimezone(UTC) for one in known] == moments
    assert [one.astimezone(UTC) for one in starts(data)] == moments


@pytest.mark.parametrize(
    ("zone", "around"),
    [
        ("Europe/Berlin", datetime(2026, 10, 25, 1, tzinfo=UTC)),
        ("Europe/Berlin", datetime(2027, 3, 28, 1, tzinfo=UTC)),
        ("Australia/Lord_Howe", datetime(2026, 10, 3, 15, 30, tzinfo=UTC)),
        ("Australia/Lord_Howe", datetime(2027, 4, 3, 15, tzinfo=UTC)),
        ("America/Sao_Paulo", datetime(2018, 11, 4, 3, tzinfo=UTC)),
        ("America/Sao_Paulo", datetime(2026, 10, 25, 3, tzinfo=UTC)),
        ("Africa/Casablanca", datetime(2026, 3, 22, 2, tzinfo=UTC)),
    ],
)
def test_around_the_hour_in_which_clocks_change(zone: str, around: datetime) -> None:
    moments = [around + timedelta(minutes=15 * number) for number in range(-16, 17)]
    data = written(*(step_event(moment, zone, ends_at=moment + timedelta(hours=1)) for moment in moments))
    assert [one.astimezone(UTC) for one in starts(data)] == moments
    calendar = read(data)
    ends = [event.decoded("dtend").astimezone(UTC) for event in calendar.walk("VEVENT")]
    assert ends == [moment + timedelta(hours=1) for moment in moments]
    (described,) = calendar.walk("VTIMEZONE")
    for part in described.subcomponents:
        # An onset stands on the clock that is about to be changed.
        onset = (part["dtstart"].dt - part["tzoffsetfrom"].td).replace(tzinfo=UTC)
        assert onset.astimezone(ZoneInfo(zone)).utcoffset() == part["tzoffsetto"].td
        if onset.month != 1:
            assert (onset - timedelta(seconds=1)).astimezone(ZoneInfo(zone)).utcoffset() == part["tzoffsetfrom"].td


HOSTILE = (
    'Interview\r\nBEGIN:VEVENT\r\nUID:evil\r\nEND:VEVENT; with, "commas"; and \\n backslashes: 面接 🎉 '
    + "Größe " * 30
    + "\u2028\u0085\u202eTXT\x00\x1b"
)


@settings(deadline=None, max_examples=40)
@given(text=st.text(max_size=200) | st.just(HOSTILE))
def test_no_words_break_out(text: str) -> None:
    card = a_card(SOMEONE, title=text or "x", company=text, url="https://jobs.example/a;b,c")
    step = a_step(card, StepKind.interview, LONG_AGO, title=text, place=text, notes=text)
    data = written(of_step(step, card, words_of(step)), of_posting(card, date(2026, 12, 4), LONG_AGO))
    assert data.count(b"\n") == data.count(b"\r\n") == data.count(b"\r")
    lines = data.split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert [line for line in lines if line.startswith(b"BEGIN:")] == [
        b"BEGIN:VCALENDAR",
        *[b"BEGIN:VEVENT", b"BEGIN:VALARM"] * 2,
    ]
    for line in lines:
        line.decode("utf-8")
    assert not re.search(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", data)
    first, _ = read(data).walk("VEVENT")
    assert str(first["uid"]) == f"{step.id}@career-agent"
    assert "\n" not in str(first["summary"]) + str(first.get("location", ""))


def test_what_an_event_says() -> None:
    moment = datetime(2026, 12, 4, 13, tzinfo=UTC)
    changed = datetime(2026, 12, 1, 8, 30, tzinfo=UTC)
    step = a_step(
        CARD, StepKind.interview, moment, time_zone="Europe/Berlin", title="First talk", place="Harbour Street 3",
        notes="Bring papers", version=4, changed_at=changed,
    )  # fmt: skip
    (event,) = read(written(of_step(step, CARD, words_of(step)))).walk("VEVENT")
    plain = {name: str(event[name]) for name in ("summary", "location", "status", "transp", "class", "url")}
    assert plain == {
        "summary": "First talk: Night Nurse, Brightline",
        "location": "Harbour Street 3",
        "status": "CONFIRMED",
        "transp": "OPAQUE",
        "class": "PRIVATE",
        "url": f"http://127.0.0.1:8000/board/{CARD.id}",
    }
    assert str(event["description"]).startswith("Bring papers\n\nhttp")
    assert (event["sequence"], event.decoded("dtstamp"), event.decoded("last-modified")) == (4, changed, changed)
    assert event["dtstart"].params["tzid"] == "Europe/Berlin"
    assert event.decoded("dtend") - event.decoded("dtstart") == timedelta(minutes=30)
    (alarm,) = event.walk("VALARM")
    assert (alarm["action"], alarm.decoded("trigger")) == ("DISPLAY", timedelta(hours=-2))

    step.cancelled_at = changed
    off: Any = of_step(step, CARD, words_of(step))
    assert (off["status"], off.walk("VALARM")) == ("CANCELLED", [])
    step.cancelled_at, step.done_at = None, changed
    assert of_step(step, CARD, words_of(step)).walk("VALARM") == []


def test_days_are_dates_and_feeds_say_what_they_are() -> None:
    midnight = datetime(2026, 12, 3, 23, tzinfo=UTC)
    whole = step_event(midnight, "Europe/Berlin", StepKind.deadline, all_day=True, title="Apply by")
    licence = of_licence(Licence("abc", "Registered Nurse", date(2027, 2, 28)), 5, LONG_AGO)
    data = written(whole, licence, of_posting(CARD, date(2026, 12, 9), LONG_AGO))
    assert data.count(b"DTSTART;VALUE=DATE:") == 3
    assert b"BEGIN:VTIMEZONE" not in data
    events = read(data).walk("VEVENT")
    assert [(one.decoded("dtstart"), one.decoded("dtend")) for one in events] == [
        (date(2026, 12, 4), date(2026, 12, 5)),
        (date(2027, 2, 28), date(2027, 3, 1)),
        (date(2026, 12, 9), date(2026, 12, 10)),
    ]
    assert [str(one["transp"]) for one in events] == ["TRANSPARENT"] * 3
    assert events[2]["sequence"] < 2**31
    head = data.split(b"BEGIN:VEVENT")[0].decode()
    for line in ("VERSION:2.0", "X-WR-CALNAME:Career Agent", "REFRESH-INTERVAL;VALUE=DURATION:PT1H"):
        assert f"\r\n{line}\r\n" in head
    assert b"X-WR-CALNAME" not in written(whole, feed=False)
    assert written(whole) == written(whole)
