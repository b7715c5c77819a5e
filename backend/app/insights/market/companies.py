"""Who is hiring."""

from collections.abc import Mapping, Sequence

from sqlalchemy import BigInteger, cast, select
from sqlalchemy.orm import Session

from app.core.pagination import PageParams, count_up_to
from app.insights.market.breaking import part_of_names
from app.insights.market.freshness import fresh
from app.insights.market.models import MarketFact, MarketName
from app.insights.market.paging import cursor_behind, start_of
from app.insights.market.schemas import CompanyItem, CompanyPage
from app.insights.market.types import Place


def companies(session: Session, page: PageParams, place: Place) -> CompanyPage:
    """The companies with the most open postings first."""
    where = (MarketName.kind == "company", *part_of_names(place), MarketName.open > 0)
    counts = select(MarketName.key, MarketName.open, MarketName.recent_30).where(*where)
    most = counts.order_by(MarketName.open.desc(), MarketName.key).offset(start_of(page)).limit(page.limit + 1)
    rows = session.execute(most).all()
    names = _written(session, [key for key, _, _ in rows])
    return CompanyPage(
        items=[CompanyItem(name=names.get(key, key), jobs=jobs, new=new) for key, jobs, new in rows[: page.limit]],
        next_cursor=cursor_behind(page, more=len(rows) > page.limit),
        total=count_up_to(session, select(MarketName.key).where(*where)),
        freshness=fresh(session).shown,
    )


def _written(session: Session, keys: Sequence[str]) -> Mapping[str, str]:
    """Companies as their newest posting writes them."""
    given = select(MarketName.key.distinct().label("key")).where(
        MarketName.kind == "company", *part_of_names(Place()), MarketName.key.in_(keys)
    )
    key = given.subquery()
    own = select(MarketFact.company).where(MarketFact.company_key == cast(key.c.key, BigInteger))
    newest = own.order_by(MarketFact.job_id.desc()).limit(1).correlate(key).scalar_subquery()
    return dict(session.execute(select(key.c.key, newest)).tuples().all())
