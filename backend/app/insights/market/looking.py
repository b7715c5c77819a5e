"""Reading the newest postings of a segment that is not counted ahead."""

from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import ColumnExpressionArgument, Text, or_, select, type_coerce
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Session

from app.core.clock import now
from app.insights.market.figures import Totals, quartiles_of
from app.insights.market.models import MarketFact
from app.insights.market.repository import MOST_SKILLS
from app.insights.market.types import Demand, Median, Segment
from app.ml.titles.reading import read_title

# What reading costs is bounded by these, whatever the size of the market.
MOST_LOOKED, MOST_PAID = 2_000, 2_000
# The mark of open postings that state pay.
PAID = "$"


@dataclass(frozen=True, slots=True)
class Looked:
    """What the newest postings of a segment say: all of them, the skills asked for, the most asked first, quartiles of
    pay; how many postings were read, and how many of them state pay."""

    totals: Totals
    demand: list[Demand]
    medians: list[Median]
    postings: int
    paid: int


class SegmentReader:
    """The newest postings of a segment, each cluster once."""

    def __init__(self, session: Session, segment: Segment) -> None:
        self._session = session
        self._segment = segment
        moment = now()
        self._since = moment - timedelta(days=segment.days) if segment.days else datetime.min.replace(tzinfo=UTC)
        self._recent_from = moment - timedelta(days=segment.growth_days)
        self._previous_from = moment - timedelta(days=2 * segment.growth_days)

    def look(self) -> Looked:
        """Read the newest postings, open or of the two periods that growth compares."""
        columns = (MarketFact.skills, MarketFact.posted_at, MarketFact.open, MarketFact.currency, MarketFact.pay)
        either = or_(MarketFact.open, MarketFact.posted_at >= self._previous_from)
        newest = select(*columns).where(*self._conditions(), either).order_by(MarketFact.posted_at.desc())
        rows = self._session.execute(newest.limit(MOST_LOOKED)).tuples().all()
        opened, recent, previous = Counter[str](), Counter[str](), Counter[str]()
        paid = []
        for skills, posted, is_open, currency, pay in rows:
            every = ("", *skills)
            if is_open and posted >= self._since:
                opened.update(every)
                if pay is not None:
                    paid.append((skills, currency or "", pay))
            if posted >= self._previous_from:
                (recent if posted >= self._recent_from else previous).update(every)
        demand = [Demand(skill, jobs, recent[skill], previous[skill]) for skill, jobs in opened.items() if skill]
        demand.sort(key=lambda one: (-one.jobs, one.skill_id))
        totals = Totals(opened[""], recent[""], previous[""])
        return Looked(totals, demand[:MOST_SKILLS], quartiles_of(paid), len(rows), len(paid))

    def medians(self) -> tuple[list[Median], int]:
        """The quartiles of pay by currency and by skill and currency, and how many postings were read."""
        paid = select(MarketFact.skills, MarketFact.currency, MarketFact.pay).where(
            *self._conditions(PAID), MarketFact.open, MarketFact.pay.is_not(None), MarketFact.posted_at >= self._since
        )
        rows = self._session.execute(paid.order_by(MarketFact.posted_at.desc()).limit(MOST_PAID)).tuples().all()
        return quartiles_of([(skills, currency or "", pay or 0) for skills, currency, pay in rows]), len(rows)

    def _conditions(self, *marked: str) -> list[ColumnExpressionArgument[bool]]:
        place, marks = self._segment.place, list(marked)
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
