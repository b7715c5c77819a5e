"""New postings against closed ones."""

from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.core.clock import today
from app.insights.market.freshness import fresh
from app.insights.market.models import ANY, MarketDay
from app.insights.market.schemas import FlowItem, MarketFlow
from app.insights.market.types import FlowBy, Place

WEEK = 7


def flow(session: Session, by: FlowBy, days: int, place: Place) -> MarketFlow:
    """How many were new and how many closed, by day or week, the oldest first and without a gap."""
    last, length = today(), WEEK if by is FlowBy.week else 1
    first = last - timedelta(days=days - 1)
    if by is FlowBy.week:
        first -= timedelta(days=first.weekday())
    counted = _counted(session, place, first, last)
    items: list[FlowItem] = []
    start = first
    while start <= last:
        each = [counted.get(start + timedelta(days=number), (0, 0)) for number in range(length)]
        opened, closed = sum(one for one, _ in each), sum(other for _, other in each)
        over = start + timedelta(days=length) <= last
        items.append(FlowItem(start=start, opened=opened, closed=closed, complete=over))
        start += timedelta(days=length)
    return MarketFlow(by=by.value, items=items, freshness=fresh(session).shown)


def _counted(session: Session, place: Place, first: date, last: date) -> dict[date, tuple[int, int]]:
    part = (MarketDay.family == (place.family or ANY), MarketDay.country == (place.country or ANY))
    query = select(MarketDay.day, MarketDay.opened, MarketDay.closed).where(*part, MarketDay.day.between(first, last))
    return {day: (opened, closed) for day, opened, closed in session.execute(query)}
