"""A page of the market reads an index, however many postings there are."""

import pytest
from sqlalchemy.orm import Session

from app.insights.market.looking import SegmentReader
from app.insights.market.repository import CountRepository
from app.insights.market.types import Place, Segment
from tests.explaining import explained

MARKED = Segment(Place(family="software-engineering"), q="developer")


class TestIndexes:
    @pytest.mark.parametrize("segment", [MARKED, Segment(days=5)], ids=["marks", "days"])
    def test_reading_the_newest_postings(self, session: Session, segment: Segment) -> None:
        reader = SegmentReader(session, segment)
        with explained() as plans:
            reader.look()
            reader.medians()
        assert all("ix_market_facts" in plan and "Seq Scan" not in plan for plan in plans), plans

    def test_counts_of_a_part(self, session: Session) -> None:
        counts = CountRepository(session)
        with explained() as plans:
            counts.totals(Place(country="DE"), None, 30)
            counts.demand(Place(country="DE"), None, 30)
        assert all("market_cells_one" in plan and "Seq Scan" not in plan for plan in plans), plans
