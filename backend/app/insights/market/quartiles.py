"""Quartiles of pay from how many postings pay how much, as `percentile_cont` would give of the single amounts."""

from sqlalchemy import text
from sqlalchemy.orm import Session

# The keys of the postings that moved.
_TOUCHED = text("""
CREATE TEMPORARY TABLE market_touched ON COMMIT DROP AS
SELECT DISTINCT kind, key, m.currency FROM market_moves m
CROSS JOIN LATERAL (
    SELECT 'all'::varchar, ''::varchar UNION ALL SELECT 'title', m.title UNION ALL SELECT 'family', m.family
    UNION ALL SELECT 'occupation', m.occupation UNION ALL SELECT 'skill', unnest(m.skills)
    UNION ALL SELECT 'country', unnest(m.countries)
) AS of(kind, key)
WHERE m.stands AND m.open AND m.pay IS NOT NULL
""")
_ALL = text(
    "CREATE TEMPORARY TABLE market_touched ON COMMIT DROP AS SELECT DISTINCT kind, key, currency FROM market_amounts"
)
_DROP = text(
    "DELETE FROM market_pay p USING market_touched t WHERE (p.kind, p.key, p.currency) = (t.kind, t.key, t.currency)"
)
_DROP_ALL = text("DELETE FROM market_pay")
# The amount at rank r (from 0) is the least one up to which more than r are; between two ranks it lies between.
_MAKE = text("""
INSERT INTO market_pay (kind, key, currency, n, p25, p50, p75)
WITH running AS (
    SELECT kind, key, currency, amount, sum(a.n) OVER each AS upto, sum(a.n) OVER all_of AS total
    FROM market_amounts a JOIN market_touched USING (kind, key, currency) WHERE a.n > 0
    WINDOW each AS (PARTITION BY kind, key, currency ORDER BY amount), all_of AS (PARTITION BY kind, key, currency)
), ranked AS (
    SELECT kind, key, currency, total, part, part * (total - 1) AS rank,
        min(amount) FILTER (WHERE upto > floor(part * (total - 1))) AS low,
        min(amount) FILTER (WHERE upto > ceil(part * (total - 1))) AS high
    FROM running CROSS JOIN (VALUES (0.25), (0.5), (0.75)) AS parts(part)
    GROUP BY 1, 2, 3, 4, 5
), quartiles AS (
    SELECT kind, key, currency, total, part, round(low + (high - low) * (rank - floor(rank)))::integer AS amount
    FROM ranked
)
SELECT kind, key, currency, total, max(amount) FILTER (WHERE part = 0.25), max(amount) FILTER (WHERE part = 0.5),
    max(amount) FILTER (WHERE part = 0.75)
FROM quartiles GROUP BY 1, 2, 3, 4
""")


def refresh_pay(session: Session) -> None:
    """Make the quartiles of what the moves touched anew."""
    session.execute(_TOUCHED)
    session.execute(text("ANALYZE market_touched"))
    session.execute(_DROP)
    session.execute(_MAKE)


def remake_pay(session: Session) -> None:
    """Make all quartiles anew."""
    session.execute(_ALL)
    session.execute(text("ANALYZE market_touched"))
    session.execute(_DROP_ALL)
    session.execute(_MAKE)
