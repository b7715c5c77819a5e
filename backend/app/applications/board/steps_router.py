"""`/applications/steps` and `/applications/{id}/steps`: what is to happen when."""

import uuid
from typing import Annotated

from fastapi import APIRouter, Query, Response

from app.applications.board import planning
from app.applications.board.fields import Moment
from app.applications.board.step_schemas import (
    ApplicationStepIn,
    ApplicationStepKept,
    ApplicationStepPatch,
    CalendarStepOut,
)
from app.auth.deps import CurrentUser
from app.core.db import SessionDep
from app.core.etag import IfMatch, tagged
from app.core.pagination import Page, PageDep
from app.core.problems import problems

steps_router = APIRouter(prefix="/applications", tags=["applications"])


@steps_router.get("/steps", responses=problems(422))
def list_application_steps(
    session: SessionDep,
    user: CurrentUser,
    page: PageDep,
    start: Annotated[Moment | None, Query(alias="from", description="Now where it is left out.")] = None,
    end: Annotated[Moment | None, Query(alias="to", description="60 days later where it is left out.")] = None,
) -> Page[CalendarStepOut]:
    """List the steps of all your applications in a span of time, by date."""
    return planning.calendar(session, user, page, start, end)


@steps_router.post("/{application_id}/steps", status_code=201, responses=problems(404, 409, 422))
def add_application_step(
    application_id: uuid.UUID, body: ApplicationStepIn, session: SessionDep, user: CurrentUser, response: Response
) -> ApplicationStepKept:
    """Plan an interview, a deadline or something to do; the stage stays, and one it speaks for is named."""
    kept = planning.plan(session, user, application_id, body)
    tagged(response, kept.version)
    return kept


@steps_router.patch("/{application_id}/steps/{step_id}", responses=problems(404, 412, 422))
def update_application_step(
    application_id: uuid.UUID,
    step_id: uuid.UUID,
    body: ApplicationStepPatch,
    session: SessionDep,
    user: CurrentUser,
    precondition: IfMatch,
    response: Response,
) -> ApplicationStepKept:
    """Change a step, or say that it is done."""
    kept = planning.change(session, user, application_id, step_id, body, precondition)
    tagged(response, kept.version)
    return kept


@steps_router.delete("/{application_id}/steps/{step_id}", status_code=204, responses=problems(404, 412))
def delete_application_step(
    application_id: uuid.UUID, step_id: uuid.UUID, session: SessionDep, user: CurrentUser, precondition: IfMatch
) -> None:
    """Take a step off; calendars that subscribe are told that it does not happen."""
    planning.take_off(session, user, application_id, step_id, precondition)
