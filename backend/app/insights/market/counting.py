"""Counting on: the postings that changed are taken off the counts as they were, and added as they are.

One transaction a batch. Batches take turns (a lock of the database), so two workers at once count each change once;
what a killed one had taken from the queue is back in it.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime

from sqlalchemy import TextClause, text
from sqlalchemy.orm import Session

from app.insights.market.aggregates import AGGREGATES
from app.insights.market.quartiles import refresh_pay

# One number for all who count: the letters of "market".
TURN = 0x6D61726B6574
STATE = "market"
# More time than any statement of a request gets.
_PATIENCE = text("SELECT set_config('statement_timeout', :patience, true)")
# Sorting what is to be added up takes several times as long as hashing it, which the planner does not foresee: it takes
# each posting to ask for a hundred skills.
_HASHED = text("SELECT set_config('enable_sort', 'off', true)")
_AS_PLANNED = text("SELECT set_config('enable_sort', 'on', true)")
BATCH_PATIENCE = "300s"
_TAKE_TURN = text("SELECT pg_advisory_xact_lock(:turn)")
_STATE = text(
    "INSERT INTO market_states (name, version, differences) VALUES (:name, 0, 0) ON CONFLICT (name) DO NOTHING"
)

# What came is locked by its writer until that one ends: it is left for the next batch.
_TAKE = text("""
WITH taken AS (
    DELETE FROM market_changes WHERE job_id IN (
        SELECT job_id FROM market_changes ORDER BY job_id LIMIT :limit FOR UPDATE SKIP LOCKED
    ) RETURNING job_id
)
INSERT INTO market_taken SELECT job_id FROM taken
""")
# Which posting stands for a cluster depends on all of it: as it was counted, and as it is.
_WITH_CLUSTERS = text("""
WITH clusters AS (
    SELECT cluster_id FROM jobs JOIN market_taken ON id = job_id WHERE cluster_id IS NOT NULL
    UNION
    SELECT cluster_id FROM market_facts JOIN market_taken USING (job_id) WHERE cluster_id IS NOT NULL
)
INSERT INTO market_taken
SELECT id FROM jobs JOIN clusters USING (cluster_id)
UNION SELECT job_id FROM market_facts JOIN clusters USING (cluster_id)
ON CONFLICT DO NOTHING
""")
# The age is by days of UTC, like all days of the market. Amounts no column holds are cut to the largest one.
_PRESENT = text("""
CREATE TEMPORARY TABLE market_present ON COMMIT DROP AS
SELECT j.id AS job_id, j.cluster_id, j.source, j.status = 'open' AS open,
    row_number() OVER (PARTITION BY coalesce(j.cluster_id, j.id) ORDER BY j.status = 'closed', j.id) = 1 AS stands,
    coalesce(j.family, '') AS family, countries, coalesce(j.seniority, '') AS seniority, j.remote::varchar AS remote,
    coalesce(j.esco_uri, '') AS occupation,
    left(array_to_string(j.title_tokens, ' '), 300)::varchar AS title, j.company,
    j.company_key, skills,
    ARRAY(
        SELECT DISTINCT 't:' || unnest(j.title_tokens) UNION SELECT 'f:' || j.family UNION SELECT 's:' || j.seniority
        UNION SELECT 'r:' || j.remote UNION SELECT 'c:' || unnest(countries)
        UNION SELECT '$' WHERE j.status = 'open' AND middle > 0 AND j.pay_currency IS NOT NULL ORDER BY 1
    ) AS marks,
    j.posted_at, day AS posted_day,
    CASE WHEN j.status = 'closed' THEN (j.closed_at AT TIME ZONE 'UTC')::date END AS closed_day,
    width_bucket(CAST(:today AS date) - day, ARRAY[7, 14, 30, 60, 90, 180])::smallint AS age,
    CASE WHEN middle > 0 THEN j.pay_currency END AS currency,
    CASE WHEN middle > 0 AND j.pay_currency IS NOT NULL
        THEN least(round(middle, (2 - floor(log(middle)))::integer), 2147483647)::integer END AS pay
FROM jobs j JOIN market_taken ON j.id = market_taken.job_id
CROSS JOIN LATERAL (
    SELECT (j.posted_at AT TIME ZONE 'UTC')::date AS day,
        (coalesce(j.annual_min, j.annual_max)::numeric + coalesce(j.annual_max, j.annual_min)) / 2 AS middle,
        ARRAY(SELECT DISTINCT asked FROM unnest(j.skill_ids) AS asked WHERE asked <> '' ORDER BY 1) AS skills,
        coalesce(
            (SELECT array_agg(DISTINCT place ->> 'country' ORDER BY place ->> 'country')
             FROM jsonb_array_elements(j.places) AS place WHERE place ->> 'country' IS NOT NULL),
            ARRAY['']
        ) AS countries
) AS read
WHERE j.private_to IS NULL
""")
_MOVES = text("""
CREATE TEMPORARY TABLE market_moves ON COMMIT DROP AS
WITH past AS (SELECT f.* FROM market_facts f WHERE f.job_id IN (SELECT job_id FROM market_taken))
SELECT *, 1 AS sign FROM (TABLE market_present EXCEPT TABLE past) AS come
UNION ALL
SELECT *, -1 AS sign FROM (TABLE past EXCEPT TABLE market_present) AS gone
""")
_FORGET = text("DELETE FROM market_facts USING market_moves m WHERE market_facts.job_id = m.job_id AND sign = -1")
_KEEP = text("""
INSERT INTO market_facts
SELECT job_id, cluster_id, source, open, stands, family, countries, seniority, remote, occupation, title, company,
    company_key, skills, marks, posted_at, posted_day, closed_day, age, currency, pay
FROM market_moves WHERE sign = 1
""")
_NOTE = text("""
UPDATE market_states SET counted_at = :now, version = version + 1, last_seen_at = greatest(
    last_seen_at, (SELECT max(j.last_seen_at) FROM jobs j JOIN market_taken ON j.id = job_id WHERE j.private_to IS NULL)
) WHERE name = :name
""")


def take_turn(session: Session, patience: str = BATCH_PATIENCE) -> None:
    """Until the transaction ends nobody else counts; no statement of it takes longer than `patience`."""
    session.execute(_PATIENCE, {"patience": patience})
    session.execute(_TAKE_TURN, {"turn": TURN})
    session.execute(_STATE, {"name": STATE})


@contextmanager
def hashed(session: Session) -> Iterator[None]:
    """In the block sums are made without sorting; it ends with the transaction where that fails."""
    session.execute(_HASHED)
    yield
    session.execute(_AS_PLANNED)


def stage(session: Session, postings: TextClause, values: Mapping[str, object]) -> int:
    """Take postings, by a statement that fills `market_taken`; gives how many."""
    session.execute(text("CREATE TEMPORARY TABLE market_taken (job_id uuid PRIMARY KEY) ON COMMIT DROP"))
    return session.connection().execute(postings, values).rowcount


def compare_taken(session: Session, today: date) -> None:
    """Put into `market_moves` what the postings that were taken change, from how they were counted to how they are."""
    session.execute(_PRESENT, {"today": today})
    session.execute(_MOVES)
    session.execute(text("ANALYZE market_moves"))


def count_batch(session: Session, moment: datetime, limit: int) -> int:
    """Count the next changed postings; gives how many were taken, 0 when none is left."""
    take_turn(session)
    taken = stage(session, _TAKE, {"limit": limit})
    if not taken:
        return 0
    session.execute(_WITH_CLUSTERS)
    compare_taken(session, moment.date())
    with hashed(session):
        for aggregate in AGGREGATES:
            session.execute(aggregate.count())
    session.execute(_FORGET)
    session.execute(_KEEP)
    refresh_pay(session)
    session.execute(_NOTE, {"now": moment, "name": STATE})
    return taken


_AGED_TO = text("SELECT aged_to FROM market_states WHERE name = :name")
# Every posting that left a span of age since then.
_AGE = text("""
INSERT INTO market_changes
SELECT job_id, 0 FROM market_facts
WHERE stands AND posted_day BETWEEN least(CAST(:since AS date), :today) - 180 AND greatest(CAST(:since AS date), :today)
    AND width_bucket(CAST(:today AS date) - posted_day, ARRAY[7, 14, 30, 60, 90, 180]) <> age
ORDER BY job_id ON CONFLICT DO NOTHING
""")
_AGED = text("UPDATE market_states SET aged_to = :today WHERE name = :name")
_LOOKED = text("UPDATE market_states SET counted_at = :now WHERE name = :name")


def move_on(session: Session, today: date) -> int:
    """Queue the postings that have become a week, a month, … old since the last time; gives how many."""
    take_turn(session)
    since = session.scalar(_AGED_TO, {"name": STATE})
    if since == today:
        return 0
    moved = session.connection().execute(_AGE, {"since": since or today, "today": today}).rowcount
    session.execute(_AGED, {"today": today, "name": STATE})
    return moved


def note_looked(session: Session, moment: datetime) -> None:
    """Note that nothing is left to count."""
    session.execute(_STATE, {"name": STATE})
    session.execute(_LOOKED, {"now": moment, "name": STATE})
