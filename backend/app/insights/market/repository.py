"""Counts over postings that everybody may see; postings of one cluster count once."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from decimal import Decimal

from sqlalchemy import ColumnElement, Subquery, TableValuedAlias, Text, exists, func, or_, select, true, type_coerce
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Session, aliased

from app.core.clock import now
from app.insights.market.figures import Totals
from app.insights.market.types import Demand, Median, Segment
from app.jobs.models import Job
from app.jobs.types import JobStatus
from app.ml.titles.reading import read_title

GROWTH_DAYS = 30
MOST_SKILLS = 1_000


class MarketRepository:
    """The market, seen through one segment of the postings."""

    def __init__(self, session: Session, segment: Segment) -> None:
        self._session = session
        self._segment = segment
        period = timedelta(days=segment.days or GROWTH_DAYS)
        self._recent_from, self._previous_from = now() - period, now() - 2 * period

    def totals(self) -> Totals:
        """How many postings there are to compare with."""
        postings = self._postings()
        query = select(*(func.count().filter(condition) for condition in self._counts(postings)))
        return Totals(*self._session.execute(query).one())

    def demand(self) -> list[Demand]:
        """The skills asked for, the most asked first."""
        postings = self._postings()
        asked = _each_skill(postings)
        counts = [func.count().filter(condition) for condition in self._counts(postings)]
        query = select(asked.c.skill, *counts).select_from(postings).join(asked, true()).group_by(asked.c.skill)
        query = query.having(counts[0] > 0).order_by(counts[0].desc(), asked.c.skill).limit(MOST_SKILLS)
        return [Demand(*row) for row in self._session.execute(query)]

    def medians(self) -> list[Median]:
        """The middle pay of open postings, by currency, and by skill and currency."""
        postings = self._postings()
        stated = select(postings.c.skill_ids, postings.c.pay_currency, _middle(postings).label("pay"))
        paid = stated.where(postings.c.looked_at, postings.c.pay_currency.is_not(None)).subquery()
        figures = (func.percentile_cont(0.5).within_group(paid.c.pay), func.count(paid.c.pay))
        overall = select(paid.c.pay_currency, *figures).group_by(paid.c.pay_currency)
        asked = _each_skill(paid)
        by_skill = select(asked.c.skill, paid.c.pay_currency, *figures).select_from(paid).join(asked, true())
        rows = [(None, *row) for row in self._session.execute(overall)]
        rows += [tuple(row) for row in self._session.execute(by_skill.group_by(asked.c.skill, paid.c.pay_currency))]
        return [Median(skill, currency, round(median), n) for skill, currency, median, n in rows if n]

    def _postings(self) -> Subquery:
        """Postings of the segment, open or of the two periods that growth compares."""
        looked_at = Job.status == JobStatus.open
        if self._segment.days:
            looked_at &= Job.posted_at >= self._recent_from
        query = select(
            Job.skill_ids, Job.posted_at, Job.pay_currency, Job.annual_min, Job.annual_max, looked_at.label("looked_at")
        )
        either = or_(Job.status == JobStatus.open, Job.posted_at >= self._previous_from)
        return query.where(either, Job.private_to.is_(None), _counts_for_its_cluster(), *self._conditions()).subquery()

    def _counts(self, postings: Subquery) -> list[ColumnElement[bool]]:
        posted = postings.c.posted_at
        before = (posted >= self._previous_from) & (posted < self._recent_from)
        return [postings.c.looked_at, posted >= self._recent_from, before]

    def _conditions(self) -> list[ColumnElement[bool]]:
        conditions: list[ColumnElement[bool]] = []
        if self._segment.q and (tokens := read_title(self._segment.q).tokens):
            conditions.append(type_coerce(Job.title_tokens, ARRAY(Text)).contains(list(tokens)))
        if self._segment.place.family:
            conditions.append(Job.family == self._segment.place.family)
        if self._segment.place.remote:
            conditions.append(Job.remote.in_(self._segment.place.remote))
        return conditions


class SummaryRepository:
    """What the market is counted over."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def by_source(self) -> Mapping[str, int]:
        """How many open postings each source gave."""
        query = select(Job.source, func.count()).where(*_common()).group_by(Job.source)
        return dict(self._session.execute(query.order_by(func.count().desc(), Job.source)).tuples().all())

    def newest(self) -> tuple[datetime | None, datetime | None]:
        """When the newest posting was posted, and when any was last seen at its source."""
        query = select(func.max(Job.posted_at), func.max(Job.last_seen_at)).where(*_common())
        posted, seen = self._session.execute(query).one()
        return posted, seen

    def families(self) -> Mapping[str, int]:
        """How many open postings each family of occupations has."""
        query = select(Job.family, func.count()).where(*_common(), Job.family.is_not(None)).group_by(Job.family)
        rows = self._session.execute(query.order_by(func.count().desc(), Job.family)).tuples()
        return {family: count for family, count in rows if family}

    def counted(self) -> tuple[int, int]:
        """How many open postings there are, each cluster once, and how many of them state pay."""
        paid = func.count().filter(Job.pay_currency.is_not(None))
        query = select(func.count(), paid).where(*_common(), _counts_for_its_cluster())
        postings, with_pay = self._session.execute(query).one()
        return postings, with_pay


def _common() -> tuple[ColumnElement[bool], ...]:
    return Job.status == JobStatus.open, Job.private_to.is_(None)


def _counts_for_its_cluster() -> ColumnElement[bool]:
    """The oldest open posting of a cluster stands for it."""
    twin = aliased(Job)
    older = exists().where(twin.cluster_id == Job.cluster_id, twin.id < Job.id, twin.status == JobStatus.open)
    return Job.cluster_id.is_(None) | ~older


def _each_skill(postings: Subquery) -> TableValuedAlias:
    """One row for each skill of each posting."""
    return func.unnest(postings.c.skill_ids).table_valued("skill").render_derived(name="asked")


def _middle(postings: Subquery) -> ColumnElement[float | Decimal]:
    least = func.coalesce(postings.c.annual_min, postings.c.annual_max)
    most = func.coalesce(postings.c.annual_max, postings.c.annual_min)
    return (least + most) / 2.0
