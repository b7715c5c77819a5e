"""`/matches`."""

import uuid
from typing import Annotated

from fastapi import APIRouter, Query, Response

from app.auth.deps import CurrentUser
from app.background.schemas import TaskOut
from app.background.service import accepted
from app.core.db import SessionDep
from app.core.etag import tagged
from app.core.limits import heavy
from app.core.pagination import Page, PageDep, Total
from app.core.problems import problems
from app.core.schemas import Text
from app.matching import listing, service, visibility
from app.matching.following.router import router as following_router
from app.matching.parameters import ChangeDep, FiltersDep, JobIdsDep
from app.matching.schemas import MatchDetailOut, MatchPage, ScoreOut, WhatIfOut, WhyHiddenOut
from app.matching.weighing.router import router as weighing_router

router = APIRouter(prefix="/matches", tags=["matches"])


@router.get("")
def list_matches(session: SessionDep, user: CurrentUser, page: PageDep, filters: FiltersDep) -> MatchPage:
    """List your matches, the best first and those you may not take last; a job on several boards is shown once."""
    return listing.listing(session, user, page, filters)


@router.post("/refresh", status_code=202, dependencies=[heavy], responses=problems(429))
def refresh_matches(session: SessionDep, user: CurrentUser, response: Response) -> TaskOut:
    """Score all jobs for you again."""
    return accepted(session, service.request_refresh(session, user.id), response)


@router.get("/scores", responses=problems(422))
def score_jobs(session: SessionDep, user: CurrentUser, job_ids: JobIdsDep) -> Page[ScoreOut]:
    """Score up to 100 jobs for you; ids of jobs you can't see are left out."""
    found = service.scores(session, user, job_ids)
    return Page(items=found, next_cursor=None, total=Total.of(len(found)))


@router.get("/why-hidden", responses=problems(422))
def explain_absence(
    session: SessionDep, user: CurrentUser, url: Annotated[Text, Query(min_length=1, max_length=2_000)]
) -> WhyHiddenOut:
    """Say why a job is not on your list, for any address."""
    return visibility.why_hidden(session, user, url)


@router.get("/of-job/{job_id}", responses=problems(404))
def read_match_of_job(job_id: uuid.UUID, session: SessionDep, user: CurrentUser, response: Response) -> MatchDetailOut:
    """Read your match with any job, also one that is not among your best."""
    match = service.of_job(session, user, job_id)
    tagged(response, service.get(session, user, match.id).version)
    return match


# Before the ids: their fixed paths are none.
router.include_router(weighing_router)
router.include_router(following_router)


@router.get("/{match_id}", responses=problems(404))
def read_match(match_id: uuid.UUID, session: SessionDep, user: CurrentUser, response: Response) -> MatchDetailOut:
    """Read a match with all its reasons, what it asks for point by point, and what you can do."""
    tagged(response, service.get(session, user, match_id).version)
    return service.read(session, user, match_id)


@router.get("/{match_id}/what-if", responses=problems(404, 409, 422))
def suppose(match_id: uuid.UUID, session: SessionDep, user: CurrentUser, change: ChangeDep) -> WhatIfOut:
    """See what a change of your profile would do to a score."""
    return service.what_if(session, user, match_id, change)
