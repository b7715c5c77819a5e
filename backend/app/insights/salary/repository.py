"""Postings that state pay: public ones, open or closed, of the last 18 months. Bounded, by index."""

import uuid
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, Text, or_, select, type_coerce
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlalchemy.orm import Session

from app.core.clock import now
from app.insights.salary.types import MONTHS, Asked, Paid
from app.jobs.models import Job
from app.jobs.types import JobStatus

_PLACES: ColumnElement[Any] = type_coerce(Job.places, JSONB)
PAID = tuple(getattr(Job, name) for name in Paid.__dataclass_fields__)
# The newest with the very title, and of the newest of the family those with a title that shares a word.
MOST_SAME, MOST_OF_FAMILY, MOST_LIKE = 400, 4_000, 600


def states_pay() -> tuple[ColumnElement[bool], ...]:
    """The conditions of the indexes `ix_jobs_paid` and `ix_jobs_paid_title`, and that the pay can be compared."""
    comparable = or_(Job.annual_min > 0, Job.annual_max > 0)
    return Job.pay_currency.is_not(None), Job.private_to.is_(None), comparable, Job.posted_at >= since()


def since() -> datetime:
    """The oldest moment of posting that counts."""
    return now() - timedelta(days=round(MONTHS * 30.44))


class PaidRepository:
    """Postings that state pay."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def candidates(self, asked: Asked) -> list[Paid]:
        """Postings in the asked currency and country that may be like the position, in order of id."""
        found = {paid.id: paid for query in (self.same(asked), self.alike(asked)) for paid in self._read(query)}
        return [found[job_id] for job_id in sorted(found)]

    def newest_id(self) -> uuid.UUID | None:
        """The id of the newest posting: another one means another stock."""
        return self._session.scalar(select(Job.id).order_by(Job.id.desc()).limit(1))

    def stated_in_cluster(self, job_id: uuid.UUID) -> Paid | None:
        """A public posting of the same position that states pay: an open one, the oldest."""
        cluster = select(Job.cluster_id).where(Job.id == job_id, Job.cluster_id.is_not(None)).scalar_subquery()
        query = select(*PAID).where(Job.cluster_id == cluster, Job.pay_currency.is_not(None), Job.private_to.is_(None))
        order = (Job.status == JobStatus.open).desc(), Job.id
        return next(iter(self._read(query.order_by(*order).limit(1))), None)

    def same(self, asked: Asked) -> Select[tuple[object, ...]]:
        """Those with the very title, the newest first."""
        same = type_coerce(Job.title_tokens, ARRAY(Text)) == list(asked.tokens)
        query = select(*PAID).where(*states_pay(), Job.pay_currency == asked.currency, same, *in_country(asked.country))
        return query.order_by(Job.posted_at.desc(), Job.id.desc()).limit(MOST_SAME)

    def alike(self, asked: Asked) -> Select[tuple[object, ...]]:
        """Those of the newest of the family whose title shares a word, or that are the same occupation."""
        family = Job.family == asked.family if asked.family else Job.family.is_(None)
        newest = select(*PAID).where(*states_pay(), Job.pay_currency == asked.currency, family)
        found = newest.order_by(Job.posted_at.desc()).limit(MOST_OF_FAMILY).subquery()
        alike = type_coerce(found.c.title_tokens, ARRAY(Text)).overlap(list(asked.tokens))
        if asked.esco_uri:
            alike = or_(alike, found.c.esco_uri == asked.esco_uri)
        query = select(*found.c).where(alike, *in_country(asked.country, found.c.places))
        return query.order_by(found.c.posted_at.desc(), found.c.id.desc()).limit(MOST_LIKE)

    def _read(self, query: Select[tuple[object, ...]]) -> Sequence[Paid]:
        return [Paid(*row) for row in self._session.execute(query)]


def in_country(country: str | None, places: ColumnElement[Any] = _PLACES) -> tuple[ColumnElement[bool], ...]:
    """That one of the places of a posting lies in a country; without a country nothing."""
    return (type_coerce(places, JSONB).contains([{"country": country}]),) if country else ()
