"""What a position pays, and what a skill is worth."""

import uuid

from sqlalchemy.orm import Session

from app.auth.models import User
from app.core.pagination import PageParams
from app.insights.salary.schemas import JobSalaryOut, SalaryOut, SkillPayOut, SkillPayPage
from app.insights.salary.types import Asked


def estimate(session: Session, asked: Asked) -> SalaryOut:
    """What a position pays, by postings that state it, else by a model, else the reason for saying nothing."""
    raise NotImplementedError


def of_job(session: Session, job_id: uuid.UUID, actor: User) -> JobSalaryOut:
    """What a posting pays; raises `JobNotFound` for one the person may not see."""
    raise NotImplementedError


def skills(session: Session, page: PageParams, family: str | None, currency: str | None) -> SkillPayPage:
    """The skills with which pay differs."""
    raise NotImplementedError


def skill(session: Session, name: str, title: str | None, country: str | None, currency: str | None) -> SkillPayOut:
    """How pay differs with a skill; raises `SkillUnknown`."""
    raise NotImplementedError
