"""`/applications/{id}/…`: the timeline, notes, and what was sent and answered."""

import uuid

from fastapi import APIRouter, Response

from app.applications.board import noting, service, telling, timeline
from app.applications.board.presenting import present
from app.applications.board.schemas import (
    ApplicationEventOut,
    ApplicationNoteIn,
    ApplicationOut,
    ApplicationReplied,
    ApplicationSent,
)
from app.auth.deps import CurrentUser
from app.core.db import SessionDep
from app.core.etag import IfMatch, tagged
from app.core.pagination import Page, PageDep
from app.core.problems import problems

timeline_router = APIRouter(prefix="/applications/{application_id}", tags=["applications"])


@timeline_router.get("/timeline", responses=problems(404, 422))
def read_application_timeline(
    application_id: uuid.UUID, session: SessionDep, user: CurrentUser, page: PageDep
) -> Page[ApplicationEventOut]:
    """Read everything that happened to an application, the newest first."""
    return timeline.page_of_events(session, service.get(session, user.id, application_id), page)


@timeline_router.post("/notes", status_code=201, responses=problems(404, 409, 412, 422))
def add_application_note(
    application_id: uuid.UUID,
    body: ApplicationNoteIn,
    session: SessionDep,
    user: CurrentUser,
    precondition: IfMatch,
    response: Response,
) -> ApplicationEventOut:
    """Write a note; the entity tag is the application's."""
    note, version = noting.add(session, user, application_id, body.text, precondition)
    tagged(response, version)
    return note


@timeline_router.patch("/notes/{event_id}", responses=problems(404, 412, 422))
def update_application_note(
    application_id: uuid.UUID,
    event_id: uuid.UUID,
    body: ApplicationNoteIn,
    session: SessionDep,
    user: CurrentUser,
    precondition: IfMatch,
    response: Response,
) -> ApplicationEventOut:
    """Change a note; the entity tag is the application's."""
    note, version = noting.change(session, user, application_id, event_id, body.text, precondition)
    tagged(response, version)
    return note


@timeline_router.delete("/notes/{event_id}", status_code=204, responses=problems(404, 412))
def delete_application_note(
    application_id: uuid.UUID, event_id: uuid.UUID, session: SessionDep, user: CurrentUser, precondition: IfMatch
) -> None:
    """Delete a note."""
    noting.remove(session, user, application_id, event_id, precondition)


@timeline_router.post("/sent", responses=problems(404, 412, 422))
def note_application_sent(
    application_id: uuid.UUID,
    body: ApplicationSent,
    session: SessionDep,
    user: CurrentUser,
    precondition: IfMatch,
    response: Response,
) -> ApplicationOut:
    """Note which letter and which CV you sent, in which version."""
    card = telling.tell_sent(session, user, application_id, body, precondition)
    tagged(response, card.version)
    return present(session, user, card)


@timeline_router.post("/replied", responses=problems(404, 412, 422))
def note_application_reply(
    application_id: uuid.UUID,
    body: ApplicationReplied,
    session: SessionDep,
    user: CurrentUser,
    precondition: IfMatch,
    response: Response,
) -> ApplicationOut:
    """Note that the employer answered: follow-ups count from then on."""
    card = telling.tell_replied(session, user, application_id, body, precondition)
    tagged(response, card.version)
    return present(session, user, card)
