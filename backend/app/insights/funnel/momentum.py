"""What happened week by week. Pure."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from app.insights.funnel.schemas import Momentum, MomentumWeek
from app.insights.funnel.types import Journey, NoFigure

WEEKS = 8
_WEEK = timedelta(days=7)


def momentum(journeys: Iterable[Journey], moment: datetime, zone: ZoneInfo) -> Momentum:
    """The last eight weeks, the present one included. What carries no day is in none of them."""
    applied: Counter[date] = Counter()
    replied: Counter[date] = Counter()
    met: Counter[date] = Counter()
    for journey in journeys:
        applied.update(_weeks([journey.applied_at], zone))
        replied.update(_weeks([journey.reply_at], zone))
        met.update(_weeks(journey.interviews, zone))
    last = week_of(moment, zone)
    starts = [last - _WEEK * back for back in reversed(range(WEEKS))]
    weeks = [
        MomentumWeek(start=start, applications=applied[start], replies=replied[start], interviews=met[start])
        for start in starts
    ]
    n = sum(week.applications + week.replies + week.interviews for week in weeks)
    return Momentum(
        weeks=weeks,
        n=n,
        reason=None if n else NoFigure.nothing_happened,
        note=None if n else "No applications, replies or interviews are noted in the last eight weeks.",
    )


def week_of(moment: datetime, zone: ZoneInfo) -> date:
    """The Monday of a moment's week."""
    day = moment.astimezone(zone).date()
    return day - timedelta(days=day.weekday())


def _weeks(moments: Iterable[datetime | None], zone: ZoneInfo) -> list[date]:
    return [week_of(moment, zone) for moment in moments if moment is not None]
