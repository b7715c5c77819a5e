"""The query parameters of `/jobs`."""

from typing import Annotated

from fastapi import Depends, Query
from pydantic import StringConstraints

from app.core.stored_query import StoredQuery
from app.jobs.search.criteria import Criteria, Sort
from app.jobs.types import JobStatus
from app.ml.terms.employment import EmploymentType
from app.ml.terms.remote import Remote
from app.ml.terms.seniority import Seniority

Value = Annotated[str, StringConstraints(max_length=200)]
Values = Annotated[list[Value] | None, Query(max_length=50)]


def criteria(
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


CriteriaDep = Annotated[Criteria, Depends(criteria)]
# The same, kept with a saved search.
KEPT = StoredQuery(criteria)
