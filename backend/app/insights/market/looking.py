"""Reading the newest postings of a segment that is not counted ahead."""

from datetime import timedelta

from sqlalchemy import (
    ColumnExpressionArgument,
    Subquery,
    TableValuedAlias,
    Text,
    cast,
    func,
    or_,
    select,
    true,
    type_coerce,
)
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Session

from app.core.clock import now
from app.insights.market.figures import Totals, quartiles_of
from app.insights.market.models import MarketFact
from app.insights.market.repository import MOST_SKILLS
from app.insights.market.types import Demand, Median, Segment
from app.ml.titles.reading import read_title

# What reading costs is bounded by these, whatever the size of the market.
MOST_LOOKED, MOST_PAID = 5_000, 2_000


class SegmentReader:
    """The newest postings of a segment, each cluster once."""

    def __init__(self, session: Session, segment: Segment) -> None:
        self._session = session
        self._segment = segment
        moment = now()
        self._since = moment - timedelta(days=segment.days) if segment.days else None
        self._recent_from = moment - timedelta(days=segment.growth_days)
        self._previous_from = moment - timedelta(days=2 * segment.growth_days)

    def demand(self) -> tuple[Totals, list[Demand], int]:
        """All postings, the skills asked for, the most asked first, and how many postings were read."""
        read = self._read()
        asked = _each_skill(read)
        posted = read.c.posted_at
        looked = read.c.open if self._since is None else read.c.open & (posted >= self._since)
        before = (posted >= self._previous_from) & (posted < self._recent_from)
        counts = [func.count().filter(condition) for condition in (looked, posted >= self._recent_from, before)]
        query = select(asked.c.skill, *counts, func.count()).select_from(read).join(asked, true())
        rows = self._session.execute(query.group_by(asked.c.skill)).all()
        jobs, recent, previous, postings = next((row[1:] for row in rows if not row[0]), (0, 0, 0, 0))
        demand = [Demand(*row[:4]) for row in rows if row[0] and row[1]]
        demand.sort(key=lambda one: (-one.jobs, one.skill_id))
        return Totals(jobs, recent, previous), demand[:MOST_SKILLS], postings

    def medians(self) -> tuple[list[Median], int]:
        """The quartiles of pay by currency and by skill and currency, and how many postings were read."""
        paid = select(MarketFact.skills, MarketFact.currency, MarketFact.pay).where(
            *self._conditions(), MarketFact.open, MarketFact.pay.is_not(None)
        )
        if self._since is not None:
            paid = paid.where(MarketFact.posted_at >= self._since)
        rows = self._session.execute(paid.order_by(MarketFact.posted_at.desc()).limit(MOST_PAID)).tuples().all()
        return quartiles_of([(skills, currency or "", pay or 0) for skills, currency, pay in rows]), len(rows)

    def _read(self) -> Subquery:
        columns = (MarketFact.skills, MarketFact.posted_at, MarketFact.open)
        either = or_(MarketFact.open, MarketFact.posted_at >= self._previous_from)
        newest = select(*columns).where(*self._conditions(), either).order_by(MarketFact.posted_at.desc())
        return newest.limit(MOST_LOOKED).subquery()

    def _conditions(self) -> list[ColumnExpressionArgument[bool]]:
        place, marks = self._segment.place, []
        if self._segment.q:
            marks += [f"t:{token}" for token in read_title(self._segment.q).tokens]
        named = (("f", place.family), ("c", place.country), ("s", place.seniority))
        marks += [f"{letter}:{value}" for letter, value in named if value]
        # Not "IS TRUE": the indexes that hold only what stands would not be found.
        conditions: list[ColumnExpressionArgument[bool]] = [MarketFact.stands]
        if len(place.remote) == 1:
            marks.append(f"r:{place.remote[0]}")
        elif place.remote:
            conditions.append(MarketFact.remote.in_(place.remote))
        if marks:
            conditions.append(type_coerce(MarketFact.marks, ARRAY(Text)).contains(sorted(marks)))
        return conditions


def _each_skill(read: Subquery) -> TableValuedAlias:
    """One row for each skill of each posting, and one for the posting itself."""
    return func.unnest(read.c.skills.op("||")(cast("", Text))).table_valued("skill").render_derived(name="asked")
