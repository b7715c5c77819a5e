"""A calendar as a file: RFC 5545, with the zones that its events use."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from app.applications.calendar.zones import vtimezone

NAME, REFRESH = "Career Agent", timedelta(hours=1)
MEDIA_TYPE = "text/calendar; charset=utf-8"


def sheet(events: Iterable[Event], *, feed: bool) -> bytes:
    """Events as a calendar; a feed also says its name and how often to read it."""
    calendar = Calendar()
    calendar.add("prodid", "-//Career Agent//Applications//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    if feed:
        calendar.add("name", NAME)
        calendar.add("x-wr-calname", NAME)
        calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
        calendar.add("x-published-ttl", "PT1H")
    found = list(events)
    for name, first, last in _zones(found):
        calendar.add_component(vtimezone(name, first, last))
    for event in found:
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _zones(events: Iterable[Event]) -> list[tuple[str, int, int]]:
    """The zones that are used, each with the years it is used in, and one more on both sides."""
    years: dict[str, list[int]] = {}
    for event in events:
        for moment in _moments(event):
            if isinstance(moment.tzinfo, ZoneInfo):
                years.setdefault(moment.tzinfo.key, []).append(moment.year)
    return [(name, min(used) - 1, max(used) + 1) for name, used in sorted(years.items())]


def _moments(event: Event) -> list[datetime]:
    dates = [event.decoded(name, None) for name in ("dtstart", "dtend")]
    return [moment for moment in dates if isinstance(moment, datetime)]
