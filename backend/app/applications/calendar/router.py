"""`/applications/calendar`, the calendar itself, and single events."""

import uuid
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Header, Query, Response

from app.applications.calendar import service
from app.applications.calendar.schemas import CalendarFeedMade, CalendarFeedOut
from app.auth.deps import CurrentUser, public
from app.core.db import SessionDep
from app.core.limits import by_address, heavy
from app.core.problems import problems

calendar_router = APIRouter(prefix="/applications", tags=["calendar"])
CALENDAR: dict[int | str, dict[str, Any]] = {
    200: {"description": "A calendar (RFC 5545)", "content": {"text/calendar": {}}}
}


@calendar_router.get(
    "/calendar.ics",
    response_class=Response,
    dependencies=[Depends(by_address("default"))],
    responses={**CALENDAR, 304: {"description": "The reader has it already"}, **problems(404, 429)},
)
@public
def read_calendar(
    session: SessionDep,
    token: Annotated[str | None, Query(description="The secret of the address.")] = None,
    if_none_match: Annotated[str | None, Header(max_length=1_000)] = None,
) -> Response:
    """Read a calendar by its secret address: steps, last days of saved postings, ends of licences."""
    return service.read(session, token, if_none_match)


@calendar_router.get("/calendar")
def read_calendar_state(session: SessionDep, user: CurrentUser) -> CalendarFeedOut:
    """Read whether calendars may read yours, and when one last did."""
    return service.state(session, user)


@calendar_router.post("/calendar", status_code=201, dependencies=[heavy], responses=problems(429))
def make_calendar_address(session: SessionDep, user: CurrentUser) -> CalendarFeedMade:
    """Make a secret address for calendars; it is shown this once, and ends the one before."""
    return service.make(session, user)


@calendar_router.delete("/calendar", status_code=204)
def revoke_calendar_address(session: SessionDep, user: CurrentUser) -> None:
    """End your address at once; calendars that read it find nothing."""
    service.revoke(session, user)


@calendar_router.get(
    "/{application_id}/steps/{step_id}/event.ics",
    response_class=Response,
    responses={**CALENDAR, **problems(404)},
)
def download_event(application_id: uuid.UUID, step_id: uuid.UUID, session: SessionDep, user: CurrentUser) -> Response:
    """Download one step for a calendar."""
    return service.one_event(session, user, application_id, step_id)
