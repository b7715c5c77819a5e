"""One estimate of pay that is in no cache against the bare queries of its comparables.

`BENCH_PAID` sets another number of postings that state pay.
"""

import os
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Select, event, func, select, text
from sqlalchemy.orm import Session

from app.core.db import engine, new_session
from app.insights.salary.asking import asked_of
from app.insights.salary.estimating import compare
from app.insights.salary.repository import PaidRepository
from app.jobs.models import Job
from benchmarks.ground import Ground
from benchmarks.row import BenchmarkRow, Measured, Step, in_turns

TURNS = 20
PAID = 60_000
# The invented postings again and again, each of another employer, with pay of their own.
COPIED = """
INSERT INTO jobs ({columns})
SELECT {values}
FROM (SELECT * FROM jobs ORDER BY id LIMIT {each}) AS j CROSS JOIN generate_series(1, {times}) AS copy(number)
"""
OWN = {
    "id": "gen_random_uuid()",
    "source_id": "j.source_id || '-' || copy.number",
    "url": "j.url || '/' || copy.number",
    "url_key": "md5(j.url_key || copy.number)",
    "company": "j.company || ' ' || copy.number",
    "company_key": "j.company_key + copy.number",
    "cluster_id": "NULL",
    "pay_min": "30000 + (j.title_key + copy.number * 7919) % 60000",
    "pay_max": "40000 + (j.title_key + copy.number * 7919) % 60000",
    "annual_min": "30000 + (j.title_key + copy.number * 7919) % 60000",
    "annual_max": "40000 + (j.title_key + copy.number * 7919) % 60000",
    "pay_currency": "'EUR'",
    "pay_period": "'year'",
}


class PayEstimate(BenchmarkRow):
    """Reading, choosing and weighing comparables; what is stored for it is taken back afterwards."""

    slug = "pay_estimate"

    def measure(self, ground: Ground) -> list[Measured]:
        """Three questions: a title many have, one of many words, and any country."""
        del ground
        size = int(os.environ.get("BENCH_PAID", str(PAID)))
        with new_session() as session:
            _fill(session, size)
            found = [
                _measured(session, size, *asked)
                for asked in (
                    ("Backend Developer", "Berlin, Germany"),
                    ("Senior Data Engineer", "Berlin, Germany"),
                    ("Staff Nurse", ""),
                )
            ]
            session.rollback()
        return found


def _fill(session: Session, size: int) -> None:
    there = session.scalar(select(func.count()).select_from(Job)) or 1
    times = -(-size // there)
    columns = [column.name for column in Job.__table__.columns if column.computed is None]
    values = ", ".join(OWN.get(name, f"j.{name}") for name in columns)
    statement = COPIED.format(columns=", ".join(columns), values=values, each=size // times, times=times)
    session.execute(text(statement))
    session.execute(text("ANALYZE jobs"))


def _measured(session: Session, size: int, title: str, location: str) -> Measured:
    asked, repository = asked_of(title, location=location, currency="EUR"), PaidRepository(session)
    answer = compare(repository, asked)
    queries = [_bare(session, query) for query in (repository.same(asked), repository.alike(asked))]

    def read() -> None:
        for query in queries:
            query()

    ours, bare = in_turns(lambda: compare(repository, asked), read, TURNS)
    name = f"pay of a {title}, {location or 'anywhere'}: {answer.n} comparables of {size:,} paid postings"
    return Measured(name, ours, bare, "the two bare queries of what may be comparable")


def _bare(session: Session, query: Select[Any]) -> Step:
    """The query as it reaches the server, asked again without anything of ours."""
    sent: list[tuple[str, Any]] = []

    def note(_conn: Any, _cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        sent.append((statement, parameters))

    event.listen(engine(), "before_cursor_execute", note)
    try:
        session.execute(query).all()
    finally:
        event.remove(engine(), "before_cursor_execute", note)
    [(statement, parameters)] = sent
    cursor = session.connection().connection.cursor()

    def ask() -> Sequence[Any]:
        cursor.execute(statement, parameters)
        rows: Sequence[Any] = cursor.fetchall()
        return rows

    return ask
