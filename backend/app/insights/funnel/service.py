"""How a person's applications went, and what their day holds. Read only."""

from datetime import date, datetime

from sqlalchemy.orm import Session

from app.auth.models import User
from app.insights.funnel.schemas import FunnelOut, TodayOut


def funnel(session: Session, actor: User, first: date | None, last: date | None) -> FunnelOut:
    """The funnel of the applications of a span of days; raises `Invalid`."""
    raise NotImplementedError


def today(session: Session, actor: User, since: datetime | None) -> TodayOut:
    """What is new and due; raises `Invalid`."""
    raise NotImplementedError
