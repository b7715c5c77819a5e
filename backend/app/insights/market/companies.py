"""Who is hiring."""

from sqlalchemy.orm import Session

from app.core.pagination import PageParams, Total
from app.insights.market.schemas import CompanyPage, Freshness
from app.insights.market.types import Place

NOTHING_YET = Freshness(counted_at=None, waiting=0, newest_posted_at=None, last_seen_at=None)


def companies(_session: Session, _page: PageParams, _place: Place) -> CompanyPage:
    """The companies with the most open postings first."""
    return CompanyPage(items=[], next_cursor=None, total=Total.of(0), freshness=NOTHING_YET)
