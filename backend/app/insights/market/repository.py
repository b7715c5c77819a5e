"""The kept counts, as they are asked for."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from sqlalchemy import ColumnElement, Row, Select, func, select, tuple_
from sqlalchemy.orm import InstrumentedAttribute, Session

from app.insights.market.figures import FEWEST_PAID, Totals
from app.insights.market.models import ANY, MarketCell, MarketPair, MarketPay, MarketSource, MarketWeek
from app.insights.market.types import By, Demand, Median, Place

MOST_SKILLS = 1_000
# The bits of a part of the market, as `market_cells.level` has them.
BITS: Mapping[By, int] = {By.family: 1, By.country: 2, By.seniority: 4, By.remote: 8}
COLUMNS: Mapping[By, InstrumentedAttribute[str]] = {
    By.family: MarketCell.family,
    By.country: MarketCell.country,
    By.seniority: MarketCell.seniority,
    By.remote: MarketCell.remote,
}
# A value of a thing, how many of its postings state pay, and how many there are.
Counted = tuple[str, int, Demand]


class CountRepository:
    """Counts of parts of the market with at most two bounds."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def totals(self, place: Place, days: int | None, growth_days: int) -> Totals:
        """All postings of a part: open ones of the last days, those of the last period and of the one before."""
        sums = [func.coalesce(func.sum(column), 0) for column in spans(days, growth_days)]
        return Totals(*self._session.execute(select(*sums).where(*part(place), MarketCell.skill_id == "")).one())

    def whole(self, skill_ids: Collection[str], growth_days: int) -> Mapping[str, Totals]:
        """All postings that ask for each skill, and of the empty one all there are."""
        columns = (MarketCell.skill_id, *spans(None, growth_days))
        query = select(*columns).where(*part(Place()), MarketCell.skill_id.in_(skill_ids))
        return {row[0]: Totals(*row[1:]) for row in self._session.execute(query)}

    def demand(self, place: Place, days: int | None, growth_days: int) -> list[Demand]:
        """The skills asked for in a part, the most asked first."""
        counts: list[ColumnElement[int]] = [column.expression for column in spans(days, growth_days)]
        query = select(MarketCell.skill_id).where(*part(place), MarketCell.skill_id != "")
        if len(place.remote) > 1:
            counts = [func.sum(column) for column in counts]
            query = query.group_by(MarketCell.skill_id).having(counts[0] > 0)
        else:
            query = query.where(counts[0] > 0)
        query = query.add_columns(*counts).order_by(counts[0].desc(), MarketCell.skill_id).limit(MOST_SKILLS)
        return [Demand(*row) for row in self._session.execute(query)]

    def medians(self, skill_ids: Collection[str] | None = None) -> list[Median]:
        """The quartiles of all pay by currency, and of each skill (of these, or of all) in the currency most of its
        postings pay in."""
        columns = (MarketPay.currency, MarketPay.p50, MarketPay.n, MarketPay.p25, MarketPay.p75)
        overall = self._session.execute(select(*columns).where(MarketPay.kind == "all"))
        found = [Median(None, *row) for row in overall]
        each = select(MarketPay.key, *columns).where(MarketPay.kind == "skill", MarketPay.n >= FEWEST_PAID)
        if skill_ids is not None:
            each = each.where(MarketPay.key.in_(skill_ids))
        query = each.distinct(MarketPay.key).order_by(MarketPay.key, MarketPay.n.desc(), MarketPay.currency)
        return found + [Median(*row) for row in self._session.execute(query)]

    def by(self, what: By, place: Place, growth_days: int) -> list[Counted]:
        """The values of one thing in a part: each with how many postings state pay, and how many there are."""
        column, bit = COLUMNS[what], BITS[what]
        bits = bit + sum(BITS[one] for one in set_by(place) if one is not what)
        bounds = [condition for one, condition in bounds_of(place).items() if one in set_by(place)]
        sums = [func.sum(one) for one in (MarketCell.paid, *spans(None, growth_days))]
        query = select(column, *sums).where(MarketCell.skill_id == "", MarketCell.level == bits, *bounds)
        query = query.group_by(column).having(sums[1] > 0).order_by(sums[1].desc(), column)
        return [(row[0], row[1], Demand(row[0], *row[2:])) for row in self._session.execute(query)]

    def opened(self) -> tuple[int, int]:
        """How many open postings there are, and how many of them state pay."""
        query = select(MarketCell.open, MarketCell.paid).where(*part(Place()), MarketCell.skill_id == "")
        row = self._session.execute(query).first()
        return (row[0], row[1]) if row else (0, 0)

    def sources(self) -> Mapping[str, int]:
        """How many open postings each source gave, each posting by itself."""
        query = select(MarketSource.source, MarketSource.open).where(MarketSource.open > 0)
        return dict(self._session.execute(query.order_by(MarketSource.open.desc(), MarketSource.source)).tuples().all())

    def parts_of(self, skill_id: str, growth_days: int) -> Mapping[By, list[Counted]]:
        """The postings that ask for a skill by each thing of which parts of the market are counted."""
        counts = (MarketCell.paid, *spans(None, growth_days))
        query = select(MarketCell.level, *COLUMNS.values(), *counts).where(MarketCell.skill_id == skill_id)
        query = query.where(MarketCell.level.in_(BITS.values()), MarketCell.open > 0)
        found: dict[By, list[Counted]] = {by: [] for by in BITS}
        for level, *values, paid, opened, recent, previous in self._session.execute(query):
            for value, (by, bit) in zip(values, BITS.items(), strict=True):
                if level == bit:
                    found[by].append((value, paid, Demand(value, opened, recent, previous)))
        for each in found.values():
            each.sort(key=lambda one: (-one[2].jobs, one[0]))
        return found

    def weeks(self, skill_ids: Collection[str], since: date) -> Mapping[tuple[str, date], int]:
        """Postings posted in each week that ask for a skill; all for the empty one."""
        query = select(MarketWeek.skill_id, MarketWeek.week, MarketWeek.posted)
        rows = self._session.execute(query.where(MarketWeek.skill_id.in_(skill_ids), MarketWeek.week >= since))
        return {(skill_id, week): posted for skill_id, week, posted in rows}

    def together(self, skill_id: str, limit: int) -> Sequence[tuple[str, int]]:
        """The skills most often asked for beside one."""
        beside = select(MarketPair.other_id.label("other"), MarketPair.open).where(MarketPair.skill_id == skill_id)
        before = select(MarketPair.skill_id.label("other"), MarketPair.open).where(MarketPair.other_id == skill_id)
        both = beside.union_all(before).subquery()
        query = select(both.c.other, both.c.open).where(both.c.open > 0).order_by(both.c.open.desc(), both.c.other)
        return self._session.execute(query.limit(limit)).tuples().all()

    def both(self, pairs: Collection[tuple[str, str]]) -> Mapping[tuple[str, str], int]:
        """How many open postings ask for both of two skills, by the lesser id and the other."""
        key = tuple_(MarketPair.skill_id, MarketPair.other_id)
        query = select(MarketPair.skill_id, MarketPair.other_id, MarketPair.open)
        found = self._session.execute(query.where(key.in_(pairs), MarketPair.open > 0))
        return {(one, other): count for one, other, count in found}

    def jobs_of(self, skill_ids: Collection[str]) -> Mapping[str, int]:
        """How many open postings ask for each skill."""
        query = select(MarketCell.skill_id, MarketCell.open).where(*part(Place()), MarketCell.skill_id.in_(skill_ids))
        return dict(self._session.execute(query).tuples().all())

    def pay_of(self, kind: str, key: str) -> Sequence[Row[tuple[str, int, int, int, int]]]:
        """Currency, number and quartiles of one key, the commonest currency first."""
        columns = (MarketPay.currency, MarketPay.n, MarketPay.p25, MarketPay.p50, MarketPay.p75)
        query = select(*columns).where(MarketPay.kind == kind, MarketPay.key == key)
        return self._session.execute(query.order_by(MarketPay.n.desc(), MarketPay.currency)).all()


def spans(days: int | None, growth_days: int) -> tuple[InstrumentedAttribute[int], ...]:
    """The counts of open postings of the last days, of a period and of the one before."""
    opened: InstrumentedAttribute[int] = getattr(MarketCell, f"open_{days}") if days else MarketCell.open
    return opened, getattr(MarketCell, f"recent_{growth_days}"), getattr(MarketCell, f"previous_{growth_days}")


def set_by(place: Place) -> list[By]:
    """By what a part of the market is bounded."""
    return [one for one in BITS if getattr(place, one)]


def bounds_of(place: Place) -> Mapping[By, ColumnElement[bool]]:
    """What each bound of a part says of the counts; of what has none, all."""
    return {
        By.family: MarketCell.family == (place.family or ANY),
        By.country: MarketCell.country == (place.country or ANY),
        By.seniority: MarketCell.seniority == (place.seniority or ANY),
        By.remote: MarketCell.remote.in_(place.remote or (ANY,)),
    }


def part(place: Place) -> tuple[ColumnElement[bool], ...]:
    """The counts of a part of the market."""
    return (MarketCell.level == sum(BITS[one] for one in set_by(place)), *bounds_of(place).values())


def capped_count(session: Session, rows: Select[tuple[str]], most: int) -> int:
    """How many rows there are, at most so many."""
    return session.scalar(select(func.count()).select_from(rows.limit(most).subquery())) or 0
