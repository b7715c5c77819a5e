"""`/matches/state` and the nightly proof."""

from typing import Annotated

from fastapi import APIRouter, Header, Request, Response

from app.auth.deps import AdminUser, CurrentUser
from app.background.schemas import TaskOut
from app.background.service import accepted
from app.core.db import SessionDep
from app.core.pagination import Page, Total
from app.core.problems import problems
from app.matching.following import live
from app.matching.following.requests import request_reconciliation
from app.matching.following.schemas import MatchesState, ReconciliationOut

router = APIRouter()


@router.get("/state")
def read_matches_state(session: SessionDep, user: CurrentUser) -> MatchesState:
    """Read whether your matches have changed, and how far a scoring is."""
    return live.state(session, user.id)


@router.get(
    "/state/events",
    responses={200: {"model": MatchesState, "content": {"text/event-stream": {}}}},
    response_model=None,
)
def follow_matches_state(
    request: Request,
    session: SessionDep,
    user: CurrentUser,
    last_event_id: Annotated[str | None, Header(max_length=100)] = None,
) -> MatchesState | Response:
    """Follow the state of your matches as server-sent events (with `Accept: text/event-stream`), or read it once."""
    if "text/event-stream" not in request.headers.get("accept", "").lower():
        return live.state(session, user.id)
    return live.stream(user.id, last_event_id)


@router.get("/reconciliations", responses=problems(403))
def list_reconciliations(session: SessionDep, _admin: AdminUser) -> Page[ReconciliationOut]:
    """List the last comparisons of stored scores with recomputed ones, newest first."""
    found = list(live.reconciliations(session))
    return Page(items=found, next_cursor=None, total=Total.of(len(found)))


@router.post("/reconciliations", status_code=202, responses=problems(403))
def start_reconciliation(session: SessionDep, admin: AdminUser, response: Response) -> TaskOut:
    """Compare stored scores with recomputed ones now."""
    return accepted(session, request_reconciliation(session, admin.id), response)
