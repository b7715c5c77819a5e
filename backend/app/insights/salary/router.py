"""`/insights/salary`: what a position pays, and what a skill is worth."""

import uuid
from typing import Annotated

from fastapi import APIRouter, Path, Query

from app.auth.deps import CurrentUser
from app.core.db import SessionDep
from app.core.pagination import PageDep
from app.core.problems import problems
from app.core.schemas import Text
from app.insights.salary import service
from app.insights.salary.parameters import AskedDep, CountryCode, CurrencyCode, SkillName, Title
from app.insights.salary.schemas import JobSalaryOut, SalaryOut, SkillPayOut, SkillPayPage

salary_router = APIRouter(prefix="/salary")


@salary_router.get("", responses=problems(422))
def read_salary(session: SessionDep, user: CurrentUser, asked: AskedDep) -> SalaryOut:
    """Read what a position pays, what that rests on, or why it can't be told."""
    return service.estimate(session, asked, user)


@salary_router.get("/jobs/{job_id}", responses=problems(404))
def read_job_salary(job_id: uuid.UUID, session: SessionDep, user: CurrentUser) -> JobSalaryOut:
    """Read what a posting pays: the employer's own figures, and our estimate only where there are none."""
    return service.of_job(session, job_id, user)


@salary_router.get("/skills", responses=problems(422))
def list_skill_pay(
    session: SessionDep,
    page: PageDep,
    family: Annotated[Text | None, Query(max_length=100, description="Family of occupations.")] = None,
    currency: Annotated[CurrencyCode | None, Query(description="Else the one stated most.")] = None,
) -> SkillPayPage:
    """List the skills with which pay differs, the surest first."""
    return service.skills(session, page, family or None, currency)


@salary_router.get("/skills/{skill}", responses=problems(404, 422))
def read_skill_pay(
    session: SessionDep,
    skill: Annotated[SkillName, Path(description="Id or name.")],
    title: Annotated[Title | None, Query(description="Only positions like this.")] = None,
    country: Annotated[CountryCode | None, Query()] = None,
    currency: Annotated[CurrencyCode | None, Query(description="Else that of the country.")] = None,
) -> SkillPayOut:
    """Read how pay differs where a skill is asked for, with title, place and level held equal."""
    return service.skill(session, skill, title, country, currency)
