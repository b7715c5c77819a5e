"""`/insights/gaps`: what one's matches ask for that one lacks, and what learning it would change."""

import uuid
from typing import Annotated

from fastapi import APIRouter, Query

from app.auth.deps import CurrentUser
from app.core.db import SessionDep
from app.core.pagination import PageDep
from app.core.problems import problems
from app.insights.gaps import service
from app.insights.gaps.schemas import GapsPage, JobGapOut, MatrixOut, ProgressOut
from app.insights.gaps.types import MOST_MATCHES, USUAL_MATCHES, GapKind, GapSort

gaps_router = APIRouter(prefix="/gaps")
BestDep = Annotated[int, Query(ge=1, le=MOST_MATCHES, description="How many of your best matches to look at.")]


@gaps_router.get("", responses=problems(422))
def list_gaps(
    session: SessionDep,
    user: CurrentUser,
    page: PageDep,
    n: BestDep = USUAL_MATCHES,
    sort: GapSort = GapSort.worth,
    kind: GapKind | None = None,
) -> GapsPage:
    """List what your best matches ask for and you lack, by what having it would change."""
    return service.gaps(session, user, page, n, sort, kind)


@gaps_router.get("/matrix", responses=problems(422))
def read_gaps_matrix(
    session: SessionDep,
    user: CurrentUser,
    matches: Annotated[int, Query(ge=1, le=50, description="How many of your best matches.")] = 10,
    skills: Annotated[int, Query(ge=1, le=50, description="How many of the most asked skills.")] = 15,
) -> MatrixOut:
    """Read which skills your best matches ask for, and which of them you show."""
    return service.matrix(session, user, matches, skills)


@gaps_router.get("/progress", responses=problems(422))
def read_gaps_progress(
    session: SessionDep, user: CurrentUser, days: Annotated[int, Query(ge=1, le=365)] = 90
) -> ProgressOut:
    """Read how your gaps developed, and what closed."""
    return service.progress(session, user, days)


@gaps_router.get("/jobs/{job_id}", responses=problems(404, 422))
def read_gaps_of_job(job_id: uuid.UUID, session: SessionDep, user: CurrentUser) -> JobGapOut:
    """Read what stands between you and one posting, and what each point would change."""
    return service.of_job(session, user, job_id)
