"""`/usage`: your use of the language model; `/admin/usage`: everybody's."""

from typing import Annotated

from fastapi import APIRouter, Query, Response

from app.auth.deps import AdminUser, CurrentUser, ReleasedUser
from app.core.db import SessionDep
from app.core.etag import IfMatch, tagged
from app.core.limits import heavy
from app.core.pagination import Page, PageDep
from app.core.problems import problems
from app.llm import administration, connection, service
from app.llm.schemas import (
    AdminUsageOut,
    AdminUsagePatch,
    GrantIn,
    GrantOut,
    UsageCall,
    UsageCredit,
    UsageOut,
    UsageTest,
    UsageWishes,
    UsageWishesPatch,
)
from app.llm.wishes import wishes

router = APIRouter(prefix="/usage", tags=["usage"])
admin_router = APIRouter(prefix="/admin/usage", tags=["usage"])
Days = Annotated[int, Query(ge=1, le=366, description="How many days the figures cover.")]


@router.get("")
def read_usage(session: SessionDep, user: CurrentUser) -> UsageOut:
    """Read your credits, what the language model cost and may cost you, and what answers."""
    return service.usage(session, user)


@router.get("/calls", responses=problems(422))
def list_calls(session: SessionDep, user: CurrentUser, page: PageDep) -> Page[UsageCall]:
    """List the calls to the language model made for you, newest first."""
    return service.calls(session, user, page)


@router.get("/credits", responses=problems(422))
def list_credits(session: SessionDep, user: CurrentUser, page: PageDep) -> Page[UsageCredit]:
    """List how your credits changed, newest first."""
    return service.credit_history(session, user, page)


@router.get("/wishes")
def read_wishes(session: SessionDep, user: CurrentUser, response: Response) -> UsageWishes:
    """Read what you said about the model and your data."""
    found = wishes(session, user.id)
    tagged(response, found.version)
    return UsageWishes.model_validate(found, from_attributes=True)


@router.patch("/wishes", responses=problems(412, 422))
def change_wishes(
    body: UsageWishesPatch, session: SessionDep, user: CurrentUser, match: IfMatch, response: Response
) -> UsageWishes:
    """Say whether name and contact are hidden from the model, and whether it may read what you upload."""
    changed = service.change_wishes(session, user, body, match)
    tagged(response, changed.version)
    return UsageWishes.model_validate(changed, from_attributes=True)


@router.post("/test-connection", dependencies=[heavy], responses=problems(403, 429))
def try_connection(_admin: AdminUser, _released: ReleasedUser) -> UsageTest:
    """Ask the language model one tiny question (admin): whether it answers, and how fast."""
    return connection.try_connection()


@admin_router.get("", responses=problems(403, 422))
def read_admin_usage(session: SessionDep, _admin: AdminUser, response: Response, days: Days = 30) -> AdminUsageOut:
    """Read what everybody spent on the language model, the limits, and what the cache saved (admin)."""
    tagged(response, administration.version_of(session))
    return administration.overview(session, days)


@admin_router.patch("", responses=problems(403, 412, 422))
def change_admin_usage(
    body: AdminUsagePatch, session: SessionDep, _admin: AdminUser, match: IfMatch, response: Response
) -> AdminUsageOut:
    """Lower limits below the operator's settings, and set how many credits people get (admin)."""
    tagged(response, administration.change(session, body, match).version)
    return administration.overview(session, days=30)


@admin_router.post("/grants", status_code=201, responses=problems(403, 404, 409, 422))
def grant_credits(body: GrantIn, session: SessionDep, admin: AdminUser) -> GrantOut:
    """Give a person credits (admin); they see the reason."""
    return administration.grant(session, admin, body)
