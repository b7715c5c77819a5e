"""`/alerts/searches`."""

import uuid

from fastapi import APIRouter, Response

from app.alerts.searches import keeping, previewing
from app.alerts.searches.schemas import SavedSearchIn, SavedSearchOut, SavedSearchPatch, SearchPreview, SearchPreviewIn
from app.auth.deps import CurrentUser
from app.core.db import SessionDep
from app.core.etag import IfMatch, tagged
from app.core.limits import heavy
from app.core.pagination import Page, PageDep
from app.core.problems import problems

router = APIRouter(prefix="/searches")


@router.post("", status_code=201, responses=problems(409, 422))
def save_search(body: SavedSearchIn, session: SessionDep, user: CurrentUser, response: Response) -> SavedSearchOut:
    """Save a search: what meets it from now on is told."""
    saved = keeping.save(session, user, body)
    tagged(response, saved.version)
    return saved


@router.get("", responses=problems(422))
def list_searches(session: SessionDep, user: CurrentUser, page: PageDep) -> Page[SavedSearchOut]:
    """List your saved searches, the newest first."""
    return keeping.listing(session, user, page)


@router.post("/preview", dependencies=[heavy], responses=problems(422, 429))
def preview_search(body: SearchPreviewIn, session: SessionDep, user: CurrentUser) -> SearchPreview:
    """See what a search would have told in the last seven days, and when it would be looked through next."""
    return previewing.preview(session, user, body)


@router.get("/{search_id}", responses=problems(404))
def read_search(search_id: uuid.UUID, session: SessionDep, user: CurrentUser, response: Response) -> SavedSearchOut:
    """Read a saved search."""
    found = keeping.read(session, user, search_id)
    tagged(response, found.version)
    return found


@router.patch("/{search_id}", responses=problems(404, 412, 422))
def change_search(
    search_id: uuid.UUID,
    body: SavedSearchPatch,
    session: SessionDep,
    user: CurrentUser,
    match: IfMatch,
    response: Response,
) -> SavedSearchOut:
    """Change a saved search; with another query, or after a pause, it begins anew."""
    changed = keeping.change(session, user, search_id, body, match)
    tagged(response, changed.version)
    return changed


@router.delete("/{search_id}", status_code=204, responses=problems(404, 412))
def delete_search(search_id: uuid.UUID, session: SessionDep, user: CurrentUser, match: IfMatch) -> None:
    """Delete a saved search; what it told stays in your inbox."""
    keeping.remove(session, user, search_id, match)


@router.post("/{search_id}/preview", dependencies=[heavy], responses=problems(404, 429))
def preview_saved_search(search_id: uuid.UUID, session: SessionDep, user: CurrentUser) -> SearchPreview:
    """See what a saved search would have told in the last seven days, and when it is looked through next."""
    return previewing.preview_of(session, user, keeping.get(session, user, search_id))
