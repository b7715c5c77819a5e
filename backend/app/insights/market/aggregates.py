"""What each counted posting adds to which counts, once for all: for counting on, for comparing and for mending.

Each statement reads `market_moves`: the postings that come (`sign` 1) and those that are taken off again (-1), or, to
compare, a view that says that all of them come.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from sqlalchemy import (
    ColumnElement,
    Insert,
    Select,
    Subquery,
    Table,
    and_,
    func,
    literal_column,
    or_,
    select,
    text,
)
from sqlalchemy.dialects.postgresql import insert

from app.core.db import Base
from app.insights.market.models import (
    MarketAmount,
    MarketCell,
    MarketDay,
    MarketName,
    MarketPair,
    MarketSource,
    MarketWeek,
)

# At most two of family (1), country (2), seniority (4) and way of working (8): what is narrower is read when asked.
_CELLS = """
SELECT level::smallint AS level, CASE WHEN level & 1 > 0 THEN m.family ELSE '*' END AS family, country,
    CASE WHEN level & 4 > 0 THEN m.seniority ELSE '*' END AS seniority,
    CASE WHEN level & 8 > 0 THEN m.remote ELSE '*' END AS remote, skill_id,
    sum(CASE WHEN m.open THEN sign ELSE 0 END) AS open,
    sum(CASE WHEN m.open AND m.pay IS NOT NULL THEN sign ELSE 0 END) AS paid,
    sum(CASE WHEN m.open AND m.age = 0 THEN sign ELSE 0 END) AS open_7,
    sum(CASE WHEN m.open AND m.age <= 2 THEN sign ELSE 0 END) AS open_30,
    sum(CASE WHEN m.open AND m.age <= 4 THEN sign ELSE 0 END) AS open_90,
    sum(CASE WHEN m.age = 0 THEN sign ELSE 0 END) AS recent_7,
    sum(CASE WHEN m.age <= 2 THEN sign ELSE 0 END) AS recent_30,
    sum(CASE WHEN m.age <= 4 THEN sign ELSE 0 END) AS recent_90,
    sum(CASE WHEN m.age = 1 THEN sign ELSE 0 END) AS previous_7,
    sum(CASE WHEN m.age = 3 THEN sign ELSE 0 END) AS previous_30,
    sum(CASE WHEN m.age = 5 THEN sign ELSE 0 END) AS previous_90
FROM market_moves m
CROSS JOIN (VALUES (0), (1), (2), (4), (8), (3), (5), (9), (6), (10), (12)) AS levels(level)
CROSS JOIN LATERAL unnest(CASE WHEN level & 2 > 0 THEN m.countries ELSE ARRAY['*'] END) AS places(country)
CROSS JOIN LATERAL unnest(m.skills || ''::text) AS asked(skill_id)
WHERE m.stands AND (m.open OR m.age < 6)
GROUP BY 1, 2, 3, 4, 5, 6
"""
_NAMES = """
SELECT kind, CASE WHEN level & 1 > 0 THEN m.family ELSE '*' END AS family, country, key,
    sum(CASE WHEN m.open THEN sign ELSE 0 END) AS open,
    sum(CASE WHEN m.open AND m.pay IS NOT NULL THEN sign ELSE 0 END) AS paid,
    sum(CASE WHEN m.age <= 2 THEN sign ELSE 0 END) AS recent_30,
    sum(CASE WHEN m.age = 3 THEN sign ELSE 0 END) AS previous_30
FROM market_moves m
CROSS JOIN (VALUES (0), (1), (2), (3)) AS levels(level)
CROSS JOIN LATERAL unnest(CASE WHEN level & 2 > 0 THEN m.countries ELSE ARRAY['*'] END) AS places(country)
CROSS JOIN LATERAL (
    VALUES ('company', CASE WHEN m.company <> '' THEN m.company_key::text END), ('occupation', m.occupation)
) AS named(kind, key)
WHERE m.stands AND (m.open OR m.age < 4) AND key <> ''
GROUP BY 1, 2, 3, 4
"""
_DAYS = """
SELECT CASE WHEN level & 1 > 0 THEN m.family ELSE '*' END AS family, country, day,
    sum(opens * sign) AS opened, sum(closes * sign) AS closed
FROM market_moves m
CROSS JOIN (VALUES (0), (1), (2)) AS levels(level)
CROSS JOIN LATERAL unnest(CASE WHEN level & 2 > 0 THEN m.countries ELSE ARRAY['*'] END) AS places(country)
CROSS JOIN LATERAL (VALUES (m.posted_day, 1, 0), (m.closed_day, 0, 1)) AS happened(day, opens, closes)
WHERE m.stands AND day IS NOT NULL
GROUP BY 1, 2, 3
"""
_WEEKS = """
SELECT skill_id, date_trunc('week', m.posted_day::timestamp)::date AS week, sum(sign) AS posted
FROM market_moves m CROSS JOIN LATERAL unnest(m.skills || ''::text) AS asked(skill_id)
WHERE m.stands
GROUP BY 1, 2
"""
_PAIRS = """
SELECT one AS skill_id, other AS other_id, sum(sign) AS open
FROM market_moves m
CROSS JOIN LATERAL unnest(m.skills) AS first(one) CROSS JOIN LATERAL unnest(m.skills) AS second(other)
WHERE m.stands AND m.open AND one COLLATE "C" < other COLLATE "C"
GROUP BY 1, 2
"""
_AMOUNTS = """
SELECT kind, key, m.currency AS currency, m.pay AS amount, sum(sign) AS n
FROM market_moves m
CROSS JOIN LATERAL (
    SELECT 'all', '' UNION ALL SELECT 'title', m.title UNION ALL SELECT 'family', m.family
    UNION ALL SELECT 'occupation', m.occupation UNION ALL SELECT 'skill', unnest(m.skills)
    UNION ALL SELECT 'country', unnest(m.countries)
) AS of(kind, key)
WHERE m.stands AND m.open AND m.pay IS NOT NULL AND (key <> '' OR kind = 'all')
GROUP BY 1, 2, 3, 4
"""
_SOURCES = """
SELECT m.source AS source, sum(sign) AS open FROM market_moves m WHERE m.open GROUP BY 1
"""


@dataclass(frozen=True)
class Aggregate:
    """A table of counts: its key, its counts, and what postings add to it."""

    model: type[Base]
    statement: str
    counts: tuple[str, ...]

    @cached_property
    def table(self) -> Table:
        """The table."""
        return Base.metadata.tables[self.model.__tablename__]

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The names of its key's columns."""
        return tuple(column.name for column in self.table.primary_key.columns)

    @cached_property
    def _names(self) -> tuple[str, ...]:
        return (*self.keys, *self.counts)

    def added(self) -> Subquery:
        """What the moves add, a row a key."""
        columns = [self.table.c[name] for name in self._names]
        return text(self.statement).columns(*(literal_column(one.name, one.type) for one in columns)).subquery("added")

    def count(self) -> Insert:
        """Add the moves to the counts."""
        added = self.added()
        moved = or_(*(added.c[name] != 0 for name in self.counts))
        return self._add(select(*(added.c[name] for name in self._names)).where(moved))

    def differing(self) -> Select[tuple[int]]:
        """How many keys have other counts than the moves give from nothing."""
        return select(func.count()).select_from(self._difference())

    def mend(self) -> Insert:
        """Make the counts what the moves give from nothing."""
        missing = self._difference()
        return self._add(select(*(missing.c[name] for name in self._names)))

    def _add(self, rows: Select[tuple[object, ...]]) -> Insert:
        statement = insert(self.table).from_select(list(self._names), rows)
        sums = {name: self.table.c[name] + statement.excluded[name] for name in self.counts}
        return statement.on_conflict_do_update(index_elements=list(self.keys), set_=sums)

    def _difference(self) -> Subquery:
        kept, added = self.table, self.added()
        same = and_(*(kept.c[name] == added.c[name] for name in self.keys))

        def either(name: str) -> ColumnElement[object]:
            return func.coalesce(added.c[name], kept.c[name]).label(name)

        def lack(name: str) -> ColumnElement[int]:
            return func.coalesce(added.c[name], 0) - func.coalesce(kept.c[name], 0)

        lacks = [lack(name).label(name) for name in self.counts]
        query = select(*(either(name) for name in self.keys), *lacks)
        both = kept.join(added, same, full=True)
        return query.select_from(both).where(or_(*(lack(name) != 0 for name in self.counts))).subquery("missing")


_OF_CELL = (
    "open", "paid", "open_7", "open_30", "open_90", "recent_7", "recent_30", "recent_90", "previous_7", "previous_30",
    "previous_90",
)  # fmt: skip
AMOUNTS = Aggregate(MarketAmount, _AMOUNTS, ("n",))
AGGREGATES: Sequence[Aggregate] = (
    Aggregate(MarketCell, _CELLS, _OF_CELL),
    Aggregate(MarketName, _NAMES, ("open", "paid", "recent_30", "previous_30")),
    Aggregate(MarketDay, _DAYS, ("opened", "closed")),
    Aggregate(MarketWeek, _WEEKS, ("posted",)),
    Aggregate(MarketPair, _PAIRS, ("open",)),
    Aggregate(MarketSource, _SOURCES, ("open",)),
    AMOUNTS,
)
