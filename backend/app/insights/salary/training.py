"""What a model of pay learns from: this instance's own postings that state it."""

import uuid
from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.insights.salary.repository import PAID, states_pay
from app.insights.salary.types import Paid
from app.jobs.models import Job
from app.ml.salary.types import PaidPosting, SalaryQuestion
from app.ml.salary.types import Remote as Way
from app.ml.terms.remote import Remote

# Rows fetched at a time.
BLOCK = 5_000
WAYS: dict[Remote, Way] = {Remote.REMOTE: "remote", Remote.HYBRID: "hybrid", Remote.ONSITE: "onsite"}


def training_rows(session: Session) -> Iterator[PaidPosting]:
    """Postings with the pay their employers state, streamed in order of id: the same for the same stock.

    Public ones, open or closed, posted in the last 18 months, one of each cluster; invented demo postings are left
    out, and so are texts, which name people. Pay is that of a year, in whole units of the posting's currency; the
    skills are ids of the lexicon, and the group is the employer.
    """
    query = select(*PAID, Job.employment_type).where(*states_pay(), Job.demo.is_(False)).order_by(Job.id)
    clusters: set[uuid.UUID] = set()
    for *columns, employment in session.execute(query.execution_options(yield_per=BLOCK)):
        paid = Paid(*columns)
        if paid.cluster_id in clusters:
            continue
        if paid.cluster_id:
            clusters.add(paid.cluster_id)
        yield PaidPosting(_question(paid, employment), paid.yearly, str(paid.company_key))


def _question(paid: Paid, employment: str | None) -> SalaryQuestion:
    return SalaryQuestion(
        title=paid.title,
        currency=paid.pay_currency,
        company=paid.company,
        country=next((str(place["country"]) for place in paid.places if place.get("country")), None),
        location=paid.location,
        seniority=paid.seniority.value if paid.seniority else None,
        remote=WAYS.get(paid.remote),
        employment_type=str(employment) if employment else None,
        skills=tuple(sorted(paid.skill_ids)),
    )
