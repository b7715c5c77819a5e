"""A question about pay reads an index, however many postings there are."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import event, text
from sqlalchemy.orm import Session

from app.core.db import engine
from app.insights.salary.asking import asked_of
from app.insights.salary.grounds import GroundRepository
from app.insights.salary.repository import PaidRepository
from tests.factories.matching import store_postings
from tests.factories.pay import paying

ASKED = asked_of("Backend Developer", location="Berlin, Germany")


@contextmanager
def explained() -> Iterator[list[str]]:
    """The plans of what is asked in the block, with whole tables read only where no index will do."""
    plans: list[str] = []

    def explain(_conn: Any, cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute(f"EXPLAIN {statement}", parameters)
        plans.append("\n".join(row[0] for row in cursor.fetchall()))

    event.listen(engine(), "before_cursor_execute", explain)
    try:
        yield plans
    finally:
        event.remove(engine(), "before_cursor_execute", explain)


@pytest.fixture
def stocked(session: Session) -> Session:
    """A session over a few postings that state pay."""
    store_postings(*(paying(number, 60_000) for number in range(1, 4)))
    session.execute(text("SELECT 1"))
    return session


class TestIndexes:
    def test_comparables(self, stocked: Session) -> None:
        with explained() as plans:
            assert len(PaidRepository(stocked).candidates(ASKED)) == 3
        same, alike = plans
        assert "ix_jobs_paid" in same
        assert "ix_jobs_paid " in alike
        assert "Seq Scan" not in same + alike

    @pytest.mark.parametrize("family", ["software-engineering", None], ids=["family", "no family"])
    def test_the_ground_of_a_family(self, stocked: Session, family: str | None) -> None:
        with explained() as plans:
            GroundRepository(stocked).of_family("EUR", family)
        assert "ix_jobs_paid " in plans[0]
        assert "Seq Scan" not in plans[0]

    def test_the_ground_of_all_families(self, stocked: Session) -> None:
        with explained() as plans:
            assert len(GroundRepository(stocked).of_all("EUR", "DE")) == 3
        assert "ix_jobs_paid " in plans[0]
        assert "Seq Scan" not in plans[0]
