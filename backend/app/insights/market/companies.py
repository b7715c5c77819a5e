"""Who is hiring."""

from collections.abc import Mapping, Sequence

from sqlalchemy import BigInteger, Row, Text, cast, func, select, type_coerce
from sqlalchemy.dialects.postgresql import ARRAY, aggregate_order_by
from sqlalchemy.orm import Session

from app.core.errors import NotFound
from app.core.pagination import PageParams, Total, count_up_to
from app.insights.market.breaking import part_of_names
from app.insights.market.freshness import fresh
from app.insights.market.models import MarketFact, MarketName
from app.insights.market.paging import cursor_behind, start_of
from app.insights.market.repository import CountRepository
from app.insights.market.schemas import CompanyItem, CompanyPage, LookedAt, SkillCompanyItem, SkillCompanyPage
from app.insights.market.types import Place
from app.ml.lexicon.concepts import lexicon

# All postings that ask for a skill are read, up to so many; of a commoner skill, those among so many newest open ones.
# So neither way reads more rows than this, whatever the size of the market.
MOST_ASKING, NEWEST = 5_000, 10_000


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


def companies_asking(session: Session, page: PageParams, skill_id: str) -> SkillCompanyPage:
    """The companies whose open postings ask for a skill, the most first; raises `NotFound`."""
    if lexicon().get(skill_id) is None:
        raise NotFound("There is no such skill")
    counts = CountRepository(session)
    common = counts.jobs_of([skill_id]).get(skill_id, 0) > MOST_ASKING
    rows = _asking(session, skill_id, among_newest=common)
    named, start = [row for row in rows if row.name], start_of(page)
    opened = counts.totals(Place(), None, 30).jobs if common else 0
    return SkillCompanyPage(
        items=[SkillCompanyItem(name=row.name, jobs=row.jobs) for row in named[start : start + page.limit]],
        next_cursor=cursor_behind(page, more=start + page.limit < len(named)),
        total=Total.of(len(named)),
        postings=sum(row.jobs for row in rows),
        looked_at=LookedAt(postings=min(NEWEST, opened), capped=opened > NEWEST) if common else None,
        freshness=fresh(session).shown,
    )


def _asking(session: Session, skill_id: str, *, among_newest: bool) -> Sequence[Row[tuple[str, int]]]:
    """The companies by how many open postings ask for a skill, each as its newest one writes it."""
    columns = (MarketFact.company_key, MarketFact.company, MarketFact.posted_at, MarketFact.skills)
    opened = select(*columns).where(MarketFact.stands, MarketFact.open)
    if among_newest:
        opened = opened.order_by(MarketFact.posted_at.desc()).limit(NEWEST)
    read = opened.subquery()
    name = func.array_agg(aggregate_order_by(read.c.company, read.c.posted_at.desc()))[1]
    asks = type_coerce(read.c.skills, ARRAY(Text)).contains([skill_id])
    query = select(name.label("name"), func.count().label("jobs")).where(asks).group_by(read.c.company_key)
    return session.execute(query.order_by(func.count().desc(), name)).all()


def _written(session: Session, keys: Sequence[str]) -> Mapping[str, str]:
    """Companies as their newest posting writes them."""
    given = select(MarketName.key.distinct().label("key")).where(
        MarketName.kind == "company", *part_of_names(Place()), MarketName.key.in_(keys)
    )
    key = given.subquery()
    own = select(MarketFact.company).where(MarketFact.company_key == cast(key.c.key, BigInteger))
    newest = own.order_by(MarketFact.job_id.desc()).limit(1).correlate(key).scalar_subquery()
    return dict(session.execute(select(key.c.key, newest)).tuples().all())
