"""`/profile/visibility`: who may see a profile and who looked. It lies here because the desks do."""

from fastapi import APIRouter, Response

from app.auth.deps import CurrentUser
from app.core.db import SessionDep
from app.core.etag import IfMatch, tagged
from app.core.pagination import Page, PageDep
from app.core.problems import problems
from app.recruiting import visible
from app.recruiting.ranking_schemas import ViewOut, VisibilityOut, VisibilityPatch

visibility_router = APIRouter(prefix="/profile/visibility", tags=["profile"])


@visibility_router.get("")
def read_visibility(session: SessionDep, user: CurrentUser, response: Response) -> VisibilityOut:
    """Read who may see your profile, and who looked."""
    tagged(response, visible.version(session, user))
    return visible.read(session, user)


@visibility_router.patch("", responses=problems(412, 422))
def change_visibility(
    body: VisibilityPatch, session: SessionDep, user: CurrentUser, match: IfMatch, response: Response
) -> VisibilityOut:
    """Open your profile to recruiters or coaches, or close it; closing takes you out of every list at once."""
    changed = visible.change(session, user, body, match)
    tagged(response, visible.version(session, user))
    return changed


@visibility_router.get("/views", responses=problems(422))
def list_views(session: SessionDep, user: CurrentUser, page: PageDep) -> Page[ViewOut]:
    """List who looked at your profile, the last first."""
    return visible.list_views(session, user, page)
