"""`/jobs` and `/sources`."""

import uuid
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response
from pydantic import StringConstraints

from app.auth.deps import CurrentUser
from app.core.db import SessionDep
from app.core.pagination import Page, PageDep
from app.core.problems import problems
from app.jobs import service
from app.jobs.criteria import Criteria, Sort
from app.jobs.schemas import JobItem, JobOut
from app.jobs.types import JobStatus
from app.ml.employment import EmploymentType
from app.ml.remote import Remote
from app.ml.seniority import Seniority

router = APIRouter(prefix="/jobs", tags=["jobs"])
sources_router = APIRouter(prefix="/sources", tags=["sources"])

Value = Annotated[str, StringConstraints(max_length=200)]
Values = Annotated[list[Value] | None, Query(max_length=50)]


def _criteria(
    q: Annotated[
        str, Query(max_length=500, description='Words, "phrases", -not, or; the last may be unfinished.')
    ] = "",
    remote: Annotated[list[Remote] | None, Query()] = None,
    location: Values = None,
    company: Values = None,
    source: Values = None,
    employment_type: Annotated[list[EmploymentType] | None, Query()] = None,
    seniority: Annotated[list[Seniority] | None, Query()] = None,
    skills: Annotated[list[Value] | None, Query(max_length=50, description="Ids or names.")] = None,
    salary_min: Annotated[
        int | None, Query(ge=0, le=2**31 - 1, description="A year's pay, in the posting's currency.")
    ] = None,
    posted_within_days: Annotated[int | None, Query(ge=1, le=3_650)] = None,
    status: Annotated[list[JobStatus] | None, Query()] = None,
    sort: Sort = "relevance",
) -> Criteria:
    """The search of a request; empty values count as absent."""
    return Criteria(
        q=q,
        remote=remote or (),
        location=_given(location),
        company=_given(company),
        source=_given(source),
        employment_type=employment_type or (),
        seniority=seniority or (),
        skills=_given(skills),
        salary_min=salary_min,
        posted_within_days=posted_within_days,
        status=status or (JobStatus.open,),
        sort=sort,
    )


def _given(values: list[str] | None) -> list[str]:
    return [value for value in values or [] if value.strip()]


CriteriaDep = Annotated[Criteria, Depends(_criteria)]


@router.get("", response_model=Page[JobItem], responses=problems(422))
def list_jobs(criteria: CriteriaDep, page: PageDep, session: SessionDep, user: CurrentUser) -> Response:
    """Search postings; of those that are the same position one is shown."""
    return Response(service.page_of_jobs(session, criteria, page, user), media_type="application/json")


@router.get("/{job_id}", responses=problems(404))
def read_job(job_id: uuid.UUID, session: SessionDep, user: CurrentUser) -> JobOut:
    """Read a posting with its words, what it asks for, and its duplicates."""
    return service.get_job(session, job_id, user)
