"""`PATCH /matches/{id}`: what a person does about a match moves its card too."""

import uuid

from fastapi import APIRouter, Response

from app.applications.board import service
from app.auth.deps import CurrentUser
from app.core.db import SessionDep
from app.core.etag import IfMatch, tagged
from app.core.problems import problems
from app.matching.schemas import MatchOut, MatchPatch

matches_router = APIRouter(prefix="/matches", tags=["matches"])


@matches_router.patch("/{match_id}", responses=problems(404, 409, 412, 422))
def update_match(
    match_id: uuid.UUID,
    body: MatchPatch,
    session: SessionDep,
    user: CurrentUser,
    response: Response,
    precondition: IfMatch,
) -> MatchOut:
    """Say what you do about a match; its card on your board goes along."""
    match, version = service.mark_match(session, user, match_id, body.status, precondition)
    tagged(response, version)
    return match
