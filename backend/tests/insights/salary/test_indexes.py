"""A question about pay reads an index, however many postings there are."""

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from app.insights.salary.asking import asked_of
from app.insights.salary.grounds import GroundRepository
from app.insights.salary.repository import PaidRepository
from tests.explaining import explained
from tests.factories.matching import store_postings
from tests.factories.pay import paying

ASKED = asked_of("Backend Developer", location="Berlin, Germany")


@pytest.fixture
def stocked(session: Session) -> Session:
    """A session over a few postings that state pay, without the one index that over so few is as good as any."""
    store_postings(*(paying(number, 60_000) for number in range(1, 4)))
    session.execute(text("DROP INDEX ix_jobs_private_to"))
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
