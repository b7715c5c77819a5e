"""`/skills`: what people can pick."""

from typing import Annotated

from fastapi import APIRouter, Query

from app.auth.deps import CurrentUser
from app.core.db import SessionDep
from app.core.pagination import Page, PageDep
from app.core.problems import problems
from app.skills import service
from app.skills.schemas import SkillOut

router = APIRouter(prefix="/skills", tags=["skills"])


@router.get("", responses=problems(422))
def list_skills(
    session: SessionDep,
    user: CurrentUser,
    page: PageDep,
    q: Annotated[str, Query(max_length=100, description="The start of a name or alias.")] = "",
) -> Page[SkillOut]:
    """Find skills by the start of a name, those asked for most first."""
    return service.page(session, q, page, user.id)
