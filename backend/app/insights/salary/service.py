"""What a position pays, and what a skill is worth. Services never commit."""

import uuid
from dataclasses import replace

from sqlalchemy.orm import Session

from app.auth.models import User
from app.core.pagination import PageParams, Total, bad_cursor, encode_cursor
from app.insights.salary.asking import asked_of
from app.insights.salary.errors import SkillUnknown
from app.insights.salary.estimating import estimate_pay
from app.insights.salary.grounds import GroundRepository
from app.insights.salary.presenting import stated
from app.insights.salary.repository import PaidRepository
from app.insights.salary.schemas import JobSalaryOut, SalaryOut, SkillPayOut, SkillPayPage
from app.insights.salary.skill_pay import of_row, pay_of_skill
from app.insights.salary.skill_wording import CAUTION
from app.insights.salary.types import Asked
from app.jobs import service as jobs
from app.jobs.errors import JobNotFound
from app.ml.lexicon.concepts import lexicon
from app.ml.terms.remote import Remote


def estimate(session: Session, asked: Asked, actor: User) -> SalaryOut:
    """What a position pays, by postings that state it, else by a model, else the reason for saying nothing."""
    return estimate_pay(session, asked, actor.id)


def of_job(session: Session, job_id: uuid.UUID, actor: User) -> JobSalaryOut:
    """What a posting pays; raises `JobNotFound` for one the person may not see."""
    shown = jobs.summaries(session, [job_id], actor).get(job_id)
    if shown is None:
        raise JobNotFound
    if shown.salary is not None:
        return JobSalaryOut(job_id=job_id, stated=shown.salary, stated_in=job_id, estimate=None)
    if twin := PaidRepository(session).stated_in_cluster(job_id):
        return JobSalaryOut(job_id=job_id, stated=stated(twin), stated_in=twin.id, estimate=None)
    row = jobs.facts_of(session, [job_id])[job_id].row
    asked = asked_of(
        row.title,
        location=row.location,
        seniority=row.seniority,
        skills=row.skill_ids,
        remote=None if row.remote is Remote.UNKNOWN else row.remote,
    )
    known = replace(asked, company=row.company, employment_type=row.employment_type)
    return JobSalaryOut(job_id=job_id, stated=None, stated_in=None, estimate=estimate_pay(session, known, actor.id))


def skills(session: Session, page: PageParams, family: str | None, currency: str | None) -> SkillPayPage:
    """The skills with which pay differs, the surest first."""
    grounds = GroundRepository(session)
    currencies = grounds.weighed_currencies()
    chosen = currency or next(iter(currencies), None)
    rows = grounds.told(chosen or "", family or "", page.limit + 1, _after(page))
    told, untold, moment = grounds.counts(chosen or "", family or "")
    more = rows[page.limit - 1] if len(rows) > page.limit else None
    return SkillPayPage(
        items=[of_row(row) for row in rows[: page.limit]],
        next_cursor=encode_cursor({"strength": more.strength, "skill": more.skill_id}) if more else None,
        total=Total.of(told),
        currency=chosen,
        currencies=currencies,
        family=family,
        untold=untold,
        caution=CAUTION,
        counted_at=moment,
    )


def _after(page: PageParams) -> tuple[float, str] | None:
    position = page.after()
    if position is None:
        return None
    strength, skill_id = position.get("strength"), position.get("skill")
    if not isinstance(strength, int | float) or not isinstance(skill_id, str) or "\x00" in skill_id:
        raise bad_cursor()
    return float(strength), skill_id


def skill(session: Session, name: str, title: str | None, country: str | None, currency: str | None) -> SkillPayOut:
    """How pay differs with a skill; raises `SkillUnknown`."""
    found = lexicon().get(name) or lexicon().by_name(name)
    if found is None:
        raise SkillUnknown
    return pay_of_skill(session, found.id, title, country, currency)
