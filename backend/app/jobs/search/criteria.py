"""What a search asks for, and the conditions it puts on rows of `job_search`."""

import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal

from sqlalchemy import ColumnElement, FromClause, and_, cast, exists, literal, not_, or_, true, tuple_
from sqlalchemy.dialects.postgresql import TSQUERY

from app.jobs.models import JobSearch, JobText
from app.jobs.posting.filters import at_one_of, of_company, one_of, paid, with_skill
from app.jobs.search.query import TextQuery
from app.jobs.types import JobStatus
from app.ml.terms.employment import EmploymentType
from app.ml.terms.remote import Remote
from app.ml.terms.seniority import Seniority

Sort = Literal["relevance", "newest", "salary"]
SEARCH: FromClause = JobSearch.__table__


@dataclass(frozen=True, slots=True)
class Criteria:
    """The parameters of a search; several values of one filter mean any of them."""

    q: str = ""
    remote: Sequence[Remote] = ()
    location: Sequence[str] = ()
    company: Sequence[str] = ()
    source: Sequence[str] = ()
    employment_type: Sequence[EmploymentType] = ()
    seniority: Sequence[Seniority] = ()
    skills: Sequence[str] = ()
    salary_min: int | None = None
    posted_within_days: int | None = None
    status: Sequence[JobStatus] = (JobStatus.open,)
    sort: Sort = "relevance"
    # Only positions whose first posting came after this id (ids go by time); no request asks for it.
    after: uuid.UUID | None = None

    def without(self, name: str) -> "Criteria":
        """The same search without one of its filters of several values."""
        return replace(self, **{name: ()})  # type: ignore[arg-type]  # the name says which field it is


@dataclass(frozen=True, slots=True)
class Wanted:
    """A search as conditions: its words, its values, who asks, and when."""

    criteria: Criteria
    text: TextQuery
    user_id: uuid.UUID
    moment: datetime

    @property
    def words(self) -> str | None:
        """The whole tsquery: the text and the filters, which are words too."""
        text = [f"({self.text.match})"] if self.text.match else []
        return " & ".join(text + _filters(self.criteria)) or None

    @property
    def since(self) -> datetime | None:
        """The earliest moment of posting that is wanted."""
        days = self.criteria.posted_within_days
        return self.moment - timedelta(days=days) if days else None

    def state(self, table: FromClause) -> ColumnElement[bool]:
        """Open, closed or either; names one of the two partial indexes."""
        wanted = set(self.criteria.status) or {JobStatus.open}
        if len(wanted) > 1:
            return true()
        return and_(table.c.open) if JobStatus.open in wanted else not_(table.c.open)

    def worded(self, table: FromClause) -> ColumnElement[bool]:
        """The words of the search and of its filters."""
        return table.c.words.bool_op("@@")(as_tsquery(self.words)) if self.words else true()

    def matching(self, table: FromClause) -> ColumnElement[bool]:
        """All else: who may see it, its age, its pay, its phrases."""
        conditions: list[ColumnElement[bool]] = [
            or_(table.c.private_to.is_(None), table.c.private_to == self.user_id),
        ]
        if self.since:
            conditions.append(table.c.posted_at >= self.since)
        if self.criteria.after:
            conditions.append(table.c.job_id > self.criteria.after)
        if self.criteria.salary_min:
            conditions.append(table.c.annual_max >= self.criteria.salary_min)
        if self.text.exact:
            held = JobText.words.bool_op("@@")(as_tsquery(self.text.exact))
            conditions.append(exists().where(JobText.job_id == table.c.job_id, held))
        return and_(*conditions)

    def first_of_cluster(self, table: FromClause) -> ColumnElement[bool]:
        """Of the postings of one position that match, only the one that stands first in their cluster.

        Where only new positions are wanted, none of one that matched before.
        """
        other = SEARCH.alias("better")
        before = tuple_(other.c.cluster_rank, other.c.job_id) < tuple_(table.c.cluster_rank, table.c.job_id)
        if self.criteria.after:
            before = or_(before, other.c.job_id <= self.criteria.after)
        same = and_(other.c.cluster_id == table.c.cluster_id, before)
        ever = replace(self, criteria=replace(self.criteria, after=None))
        better = exists().where(same, self.state(other), ever.matching(other), self.worded(other))
        return or_(table.c.cluster_id.is_(None), not_(better))


def as_tsquery(expression: str) -> ColumnElement[str]:
    """A query that we built, as the database's type."""
    return cast(literal(expression), TSQUERY())


def _filters(criteria: Criteria) -> list[str]:
    parts: tuple[tuple[Sequence[str], Callable[[], str]], ...] = (
        (criteria.remote, lambda: one_of("remote", criteria.remote)),
        (criteria.source, lambda: one_of("source", criteria.source)),
        (criteria.employment_type, lambda: one_of("type", criteria.employment_type)),
        (criteria.seniority, lambda: one_of("level", criteria.seniority)),
        (criteria.location, lambda: at_one_of(criteria.location)),
        (criteria.company, lambda: of_company(criteria.company)),
        (criteria.skills, lambda: with_skill(criteria.skills)),
    )
    roughly = paid(criteria.salary_min) if criteria.salary_min else None
    return [build() for values, build in parts if values] + ([roughly] if roughly else [])
