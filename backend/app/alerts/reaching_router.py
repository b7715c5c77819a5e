"""`/alerts/confirm` and `/alerts/unsubscribe`: what the links in mail lead to, without signing in."""

from typing import Annotated, Literal

from fastapi import APIRouter, Form, Path
from fastapi.responses import RedirectResponse

from app.alerts.reaching import confirming, unsubscribing
from app.alerts.reaching.links import unsubscribe_url
from app.alerts.reaching.schemas import ConfirmedOut, LinkIn, OneClickOut, UnsubscribeOut
from app.auth.deps import public
from app.core.db import SessionDep
from app.core.problems import problems

reaching_router = APIRouter(prefix="/alerts", tags=["alerts"])

LinkToken = Annotated[str, Path(pattern=r"^[A-Za-z0-9_-]{20,100}$")]
OneClick = Annotated[Literal["One-Click"], Form(alias="List-Unsubscribe")]


@reaching_router.post("/confirm", responses=problems(404, 422))
@public
def confirm_channel(body: LinkIn, session: SessionDep) -> ConfirmedOut:
    """Confirm an address by the token of the link that was sent there; it works once."""
    return confirming.confirm(session, body.token)


@reaching_router.post("/unsubscribe", responses=problems(404, 422))
@public
def unsubscribe(body: LinkIn, session: SessionDep) -> UnsubscribeOut:
    """End the channel that a mail came by."""
    return unsubscribing.end(session, body.token)


@reaching_router.post("/unsubscribe/look", responses=problems(404, 422))
@public
def look_at_unsubscribe(body: LinkIn, session: SessionDep) -> UnsubscribeOut:
    """Read what a link would end; changes nothing."""
    return unsubscribing.look(session, body.token)


@reaching_router.post("/unsubscribe/undo", responses=problems(404, 422))
@public
def undo_unsubscribe(body: LinkIn, session: SessionDep) -> UnsubscribeOut:
    """Take it back, within half an hour."""
    return unsubscribing.undo(session, body.token)


@reaching_router.post("/unsubscribe/{token}", responses=problems(422))
@public
def unsubscribe_with_one_click(
    token: LinkToken,
    session: SessionDep,
    list_unsubscribe: OneClick,  # noqa: ARG001 - only that it was sent counts
) -> OneClickOut:
    """End the channel for a mail program (RFC 8058); the answer is the same for any token."""
    return unsubscribing.one_click(session, token)


@reaching_router.get("/unsubscribe/{token}", status_code=303, response_class=RedirectResponse)
@public
def open_unsubscribe(token: LinkToken) -> RedirectResponse:
    """Go to the page that says what the link ends; opening it changes nothing."""
    return RedirectResponse(unsubscribe_url(token), 303)
