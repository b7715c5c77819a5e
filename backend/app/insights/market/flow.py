"""New postings against closed ones."""

from sqlalchemy.orm import Session

from app.insights.market.companies import NOTHING_YET
from app.insights.market.schemas import MarketFlow
from app.insights.market.types import FlowBy, Place


def flow(_session: Session, by: FlowBy, _days: int, _place: Place) -> MarketFlow:
    """How many were new and how many closed, by day or week."""
    return MarketFlow(by=by.value, items=[], freshness=NOTHING_YET)
