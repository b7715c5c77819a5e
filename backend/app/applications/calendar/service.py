"""Calendar addresses, reading them, and single events. Services never commit."""

import hmac
import uuid
from datetime import timedelta
from hashlib import sha256

from fastapi import Response
from sqlalchemy.orm import Session

from app.applications.board import service as board
from app.applications.board.sealing import words_of
from app.applications.board.steps import step_of
from app.applications.calendar.entries import of_step
from app.applications.calendar.errors import CalendarNotFound
from app.applications.calendar.models import CalendarFeed
from app.applications.calendar.repository import FeedRepository, feed_of
from app.applications.calendar.schemas import CalendarFeedMade, CalendarFeedOut
from app.applications.calendar.sheet import MEDIA_TYPE, sheet
from app.applications.calendar.showing import events_of
from app.auth.models import User
from app.auth.tokens import digest, new_secret
from app.core.clock import now
from app.core.config import get_settings
from app.profile.download import attachment

PATH = "/api/v1/applications/calendar.ics"
READ_APART = timedelta(minutes=15)


def state(session: Session, user: User) -> CalendarFeedOut:
    """Whether a person has a calendar address."""
    return _state(FeedRepository(session, user.id).get())


def _state(feed: CalendarFeed | None) -> CalendarFeedOut:
    if feed is None:
        return CalendarFeedOut(active=False, created_at=None, last_read_at=None)
    return CalendarFeedOut(active=True, created_at=feed.created_at, last_read_at=feed.last_read_at)


def make(session: Session, user: User) -> CalendarFeedMade:
    """A new secret address; the one before ends with it."""
    secret, moment = new_secret(), now()
    FeedRepository(session, user.id).put(digest(secret), moment)
    url = f"{get_settings().base_url}{PATH}?token={secret}"
    webcal = f"webcal://{url.split('://', 1)[1]}"
    return CalendarFeedMade(active=True, created_at=moment, last_read_at=None, url=url, webcal_url=webcal)


def revoke(session: Session, user: User) -> None:
    """End a person's address; without one, nothing happens."""
    FeedRepository(session, user.id).erase()


def read(session: Session, secret: str | None, seen: str | None) -> Response:
    """The calendar of a secret, or that it is the one the reader has; raises `CalendarNotFound`."""
    user = _owner(session, secret)
    moment = now()
    FeedRepository(session, user.id).was_read(moment, READ_APART)
    data = sheet(events_of(session, user, moment), feed=True)
    tag = f'"{sha256(data).hexdigest()[:32]}"'
    headers = {"ETag": tag, "Cache-Control": "private, no-cache", "Referrer-Policy": "no-referrer"}
    if seen is not None and tag in {one.strip().removeprefix("W/") for one in seen.split(",")}:
        return Response(status_code=304, headers=headers)
    headers["Content-Disposition"] = 'inline; filename="career-agent.ics"'
    return Response(data, media_type=MEDIA_TYPE, headers=headers)


def _owner(session: Session, secret: str | None) -> User:
    hashed = digest(secret or "")
    found = feed_of(session, hashed)
    # Found by its hash, which nobody can aim at; compared once more without telling by time where it differs.
    if found is None or not hmac.compare_digest(found[0].token_hash, hashed):
        raise CalendarNotFound
    return found[1]


def one_event(session: Session, user: User, application_id: uuid.UUID, step_id: uuid.UUID) -> Response:
    """One step as a file for a calendar; raises `ApplicationNotFound`, `StepNotFound`."""
    card = board.get(session, user.id, application_id)
    step = step_of(session, card, step_id)
    data = sheet([of_step(step, card, words_of(step))], feed=False)
    return attachment(data, f"{step.kind.value}.ics", MEDIA_TYPE)
