"""The market broken down by one thing."""

from collections.abc import Iterable

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from app.insights.market.figures import Totals, growth_of, why_no_growth
from app.insights.market.models import ANY, MarketName
from app.insights.market.naming import name_of
from app.insights.market.repository import Counted, CountRepository
from app.insights.market.schemas import BreakdownItem
from app.insights.market.types import By, Demand, Place

# Of occupations; of all else there are fewer.
MOST = 100


def broken_down(session: Session, by: By, place: Place, totals: Totals, growth_days: int) -> list[BreakdownItem]:
    """The values of a thing in a part of the market."""
    return items_of(by, CountRepository(session).by(by, place, growth_days), totals)


def occupations_of(session: Session, place: Place, totals: Totals) -> list[BreakdownItem]:
    """The occupations with the most open postings in a part of the market, growth over 30 days."""
    counts = (MarketName.key, MarketName.paid, MarketName.open, MarketName.recent_30, MarketName.previous_30)
    where = (MarketName.kind == "occupation", *part_of_names(place), MarketName.open > 0)
    rows = session.execute(select(*counts).where(*where).order_by(MarketName.open.desc(), MarketName.key).limit(MOST))
    return items_of(By.occupation, [(row[0], row[1], Demand(row[0], *row[2:])) for row in rows], totals)


def part_of_names(place: Place) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    """The names counted in a family and a country, or in all of them."""
    return MarketName.family == (place.family or ANY), MarketName.country == (place.country or ANY)


def items_of(by: By, rows: Iterable[Counted], totals: Totals) -> list[BreakdownItem]:
    """The counted values of a thing as they are shown, growth compared with that of all of them."""
    return [
        BreakdownItem(
            key=key or None,
            name=name_of(by, key),
            jobs=asked.jobs,
            share=round(asked.jobs / max(1, totals.jobs), 4),
            with_pay=paid,
            growth=growth_of(asked, totals),
            growth_reason=why_no_growth(asked, totals),
            recent=asked.recent,
            previous=asked.previous,
        )
        for key, paid, asked in rows
    ]
