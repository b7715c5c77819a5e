"""`/alerts`: saved searches, the inbox, settings, deliveries."""

import uuid
from typing import Annotated

from fastapi import APIRouter, Header, Query, Request, Response

from app.alerts import inbox, service
from app.alerts.deliveries import listing as deliveries
from app.alerts.schemas import (
    AlertSettingsOut,
    AlertSettingsPatch,
    DeliveryOut,
    InboxMarked,
    InboxRead,
    InboxState,
    NoticeOut,
)
from app.alerts.searches.router import router as searches_router
from app.alerts.types import DeliveryState, NoticeKind
from app.auth.deps import CurrentUser
from app.core.db import SessionDep
from app.core.etag import IfMatch, tagged
from app.core.events import wants_events
from app.core.pagination import Page, PageDep
from app.core.problems import problems
from app.core.schemas import Text

router = APIRouter(prefix="/alerts", tags=["alerts"])
router.include_router(searches_router)


@router.get("/inbox", responses=problems(422))
def list_inbox(
    session: SessionDep,
    user: CurrentUser,
    page: PageDep,
    kind: Annotated[list[NoticeKind] | None, Query()] = None,
    unread: Annotated[bool | None, Query(description="Only what you have not read, or only what you have.")] = None,
) -> Page[NoticeOut]:
    """List what there is to tell you, the newest first."""
    return inbox.listing(session, user, page, kind or (), unread)


@router.post("/inbox/read", responses=problems(422))
def mark_inbox(body: InboxRead, session: SessionDep, user: CurrentUser) -> InboxMarked:
    """Mark items as read, or as unread again."""
    return inbox.mark(session, user, body)


@router.get("/inbox/state")
def read_inbox_state(session: SessionDep, user: CurrentUser) -> InboxState:
    """Read how many items are unread."""
    return inbox.state(session, user.id)


@router.get(
    "/inbox/state/events",
    responses={200: {"model": InboxState, "content": {"text/event-stream": {}}}},
    response_model=None,
)
def follow_inbox_state(
    request: Request,
    session: SessionDep,
    user: CurrentUser,
    last_event_id: Annotated[str | None, Header(max_length=100)] = None,
) -> InboxState | Response:
    """Follow the state of your inbox as server-sent events (with `Accept: text/event-stream`), or read it once."""
    return inbox.stream(user.id, last_event_id) if wants_events(request) else inbox.state(session, user.id)


@router.get("/inbox/{notice_id}", responses=problems(404))
def read_notice(notice_id: uuid.UUID, session: SessionDep, user: CurrentUser) -> NoticeOut:
    """Read one item; it stays unread until it is marked."""
    return inbox.read(session, user, notice_id)


@router.delete("/inbox/{notice_id}", status_code=204, responses=problems(404))
def delete_notice(notice_id: uuid.UUID, session: SessionDep, user: CurrentUser) -> None:
    """Delete an item; it is not told again."""
    inbox.delete(session, user, notice_id)


@router.get("/settings")
def read_alert_settings(session: SessionDep, user: CurrentUser, response: Response) -> AlertSettingsOut:
    """Read when and how you are told."""
    found = service.settings_of(session, user)
    tagged(response, found.version)
    return found


@router.patch("/settings", responses=problems(412, 422))
def change_alert_settings(
    body: AlertSettingsPatch, session: SessionDep, user: CurrentUser, match: IfMatch, response: Response
) -> AlertSettingsOut:
    """Change when and how you are told; what waits is due at the new times."""
    changed = service.change_settings(session, user, body, match)
    tagged(response, changed.version)
    return changed


@router.get("/deliveries", responses=problems(422))
def list_deliveries(
    session: SessionDep,
    user: CurrentUser,
    page: PageDep,
    state: Annotated[list[DeliveryState] | None, Query()] = None,
    channel: Annotated[list[Annotated[Text, Query(max_length=40)]] | None, Query(max_length=20)] = None,
) -> Page[DeliveryOut]:
    """List the messages to your channels and what became of them, the newest first."""
    return deliveries.listing(session, user, page, state or (), channel or ())


@router.post("/deliveries/{delivery_id}/retry", responses=problems(404, 409))
def retry_delivery(delivery_id: uuid.UUID, session: SessionDep, user: CurrentUser) -> DeliveryOut:
    """Send a message again that was given up."""
    return deliveries.retry(session, user, delivery_id)
