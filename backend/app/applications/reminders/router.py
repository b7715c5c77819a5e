"""`/applications/reminders`."""

import uuid

from fastapi import APIRouter, Response

from app.applications.reminders import service
from app.applications.reminders.schemas import (
    ReminderOut,
    ReminderShow,
    ReminderSnooze,
    ReminderWishes,
    ReminderWishesPatch,
)
from app.auth.deps import CurrentUser
from app.core.db import SessionDep
from app.core.etag import IfMatch, tagged
from app.core.pagination import Page, PageDep
from app.core.problems import problems

reminders_router = APIRouter(prefix="/applications/reminders", tags=["reminders"])


@reminders_router.get("", responses=problems(422))
def list_reminders(
    session: SessionDep, user: CurrentUser, page: PageDep, show: ReminderShow = "open"
) -> Page[ReminderOut]:
    """List what to know of now, the latest first; or what rests until later."""
    return service.listing(session, user, page, show)


@reminders_router.get("/wishes")
def read_reminder_wishes(session: SessionDep, user: CurrentUser, response: Response) -> ReminderWishes:
    """Read what you are reminded of, and after how many days of silence to follow up."""
    wishes, version = service.wishes(session, user)
    tagged(response, version)
    return wishes


@reminders_router.patch("/wishes", responses=problems(412, 422))
def change_reminder_wishes(
    body: ReminderWishesPatch, session: SessionDep, user: CurrentUser, response: Response, match: IfMatch
) -> ReminderWishes:
    """Change what you are reminded of; what you turn off is withdrawn within minutes."""
    wishes, version = service.change_wishes(session, user, body, match)
    tagged(response, version)
    return wishes


@reminders_router.post("/{reminder_id}/dismiss", responses=problems(404))
def dismiss_reminder(reminder_id: uuid.UUID, session: SessionDep, user: CurrentUser) -> ReminderOut:
    """Put a reminder away; it is not told again."""
    return service.dismiss(session, user, reminder_id)


@reminders_router.post("/{reminder_id}/snooze", responses=problems(404, 422))
def snooze_reminder(
    reminder_id: uuid.UUID, body: ReminderSnooze, session: SessionDep, user: CurrentUser
) -> ReminderOut:
    """Let a reminder rest until a moment you choose."""
    return service.snooze(session, user, reminder_id, body)


@reminders_router.post("/{reminder_id}/restore", responses=problems(404))
def restore_reminder(reminder_id: uuid.UUID, session: SessionDep, user: CurrentUser) -> ReminderOut:
    """Take back that you dismissed a reminder or let it rest."""
    return service.restore(session, user, reminder_id)
