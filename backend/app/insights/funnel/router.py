"""`/insights/funnel` and `/insights/today`: how one's own search goes."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import AwareDatetime

from app.auth.deps import CurrentUser
from app.core.db import SessionDep
from app.core.problems import problems
from app.insights.funnel import service
from app.insights.funnel.schemas import FunnelOut, TodayOut

funnel_router = APIRouter()


@funnel_router.get("/funnel", responses=problems(422))
def read_funnel(
    session: SessionDep,
    user: CurrentUser,
    first: Annotated[date | None, Query(alias="from", description="Applied on this day or later.")] = None,
    last: Annotated[date | None, Query(alias="to", description="Applied on this day or earlier.")] = None,
) -> FunnelOut:
    """Read how your applications went: replies, interviews, offers, by source, CV, title and score."""
    return service.funnel(session, user, first, last)


@funnel_router.get("/today", responses=problems(422))
def read_today(
    session: SessionDep,
    user: CurrentUser,
    since: Annotated[
        AwareDatetime | None, Query(description="Your last visit; 24 hours ago. At most 90 days back.")
    ] = None,
) -> TodayOut:
    """Read what is new and due today: matches, steps, alerts, the funnel in short, and your last eight weeks."""
    return service.today(session, user, since)
