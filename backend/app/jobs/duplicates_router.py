"""What people say about copies of jobs."""

import uuid

from fastapi import APIRouter

from app.auth.deps import CurrentUser
from app.core.db import SessionDep
from app.core.problems import problems
from app.jobs import service
from app.jobs.dedupe import parting
from app.jobs.schemas import JobOut, NotDuplicateIn

duplicates_router = APIRouter(prefix="/jobs", tags=["jobs"])


@duplicates_router.post("/{job_id}/not-duplicate", responses=problems(404, 422))
def part(job_id: uuid.UUID, body: NotDuplicateIn, session: SessionDep, user: CurrentUser) -> JobOut:
    """Say that another posting is not the same job; it holds for everybody, and later readings keep to it."""
    parting.tell_apart(session, job_id, body.other_id, user)
    return service.get_job(session, job_id, user)


@duplicates_router.delete("/{job_id}/not-duplicate/{other_id}", status_code=204, responses=problems(404))
def rejoin(job_id: uuid.UUID, other_id: uuid.UUID, session: SessionDep, user: CurrentUser) -> None:
    """Take back that two postings are not the same job."""
    parting.take_back(session, job_id, other_id, user)
