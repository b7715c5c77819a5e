"""`/insights/together`: what postings ask for together with what one knows."""

from typing import Annotated

from fastapi import APIRouter, Query

from app.auth.deps import CurrentUser
from app.core.db import SessionDep
from app.core.problems import problems
from app.insights.together import service
from app.insights.together.schemas import BesideOut

together_router = APIRouter(prefix="/together")


@together_router.get("", responses=problems(422))
def read_skills_together(
    session: SessionDep, user: CurrentUser, limit: Annotated[int, Query(ge=1, le=20)] = 8
) -> BesideOut:
    """Read which skills postings ask for together with yours; apart from gains, and no part of a score."""
    return service.beside(session, user, limit)
