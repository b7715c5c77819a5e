"""What employers state they pay, a currency at a time."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.core.pagination import PageParams, Total, count_up_to
from app.insights.market.figures import FEWEST_PAID
from app.insights.market.freshness import fresh
from app.insights.market.models import MarketPay
from app.insights.market.naming import key_of, name_of
from app.insights.market.paging import cursor_behind, start_of
from app.insights.market.repository import CountRepository, capped_count
from app.insights.market.schemas import CurrencyCount, PayItem, PayPage
from app.insights.market.types import PayAsked, PayBy, PaySort, WhyNot

MOST_LEFT_OUT = 10_000


def pay(session: Session, page: PageParams, asked: PayAsked) -> PayPage:
    """Pay by skill, title, country, family or occupation, in one currency."""
    overall = pay_of(session, None, "")
    currency = asked.currency or (overall[0].currency if overall else None)
    items, total, left_out = _listed(session, page, asked, currency) if currency else ([], Total.of(0), 0)
    return PayPage(
        items=items[: page.limit],
        next_cursor=cursor_behind(page, more=len(items) > page.limit),
        total=total,
        by=asked.by,
        currency=currency,
        currencies=[CurrencyCount(currency=one.currency, n=one.n) for one in overall],
        overall=next((one for one in overall if one.currency == currency), None),
        fewest=FEWEST_PAID,
        left_out=left_out,
        freshness=fresh(session).shown,
    )


def pay_of(session: Session, by: PayBy | None, key: str) -> list[PayItem]:
    """The pay of one key, or of all postings, an entry a currency, the commonest first."""
    rows = CountRepository(session).pay_of(by or "all", key)
    name = name_of(by, key) if by else "All jobs"
    return [pay_item(key, name, *row) for row in rows]


def pay_item(key: str, name: str, currency: str, n: int, *quartiles: int) -> PayItem:
    """One entry; too few postings give no figures, and say so."""
    p25, p50, p75 = quartiles if n >= FEWEST_PAID else (None, None, None)
    reason = None if n >= FEWEST_PAID else WhyNot.few_paid if n else WhyNot.no_pay
    return PayItem(key=key, name=name, currency=currency, n=n, p25=p25, p50=p50, p75=p75, reason=reason)


def _listed(session: Session, page: PageParams, asked: PayAsked, currency: str) -> tuple[Sequence[PayItem], Total, int]:
    if asked.name:
        key = key_of(asked.by, asked.name)
        own = [one for one in pay_of(session, asked.by, key) if one.currency == currency]
        return own or [pay_item(key, name_of(asked.by, key), currency, 0)], Total.of(1), 0
    kind = (MarketPay.kind == asked.by, MarketPay.currency == currency)
    columns = (MarketPay.key, MarketPay.currency, MarketPay.n, MarketPay.p25, MarketPay.p50, MarketPay.p75)
    first = MarketPay.p50 if asked.sort is PaySort.p50 else MarketPay.n
    query = select(*columns).where(*kind, MarketPay.n >= FEWEST_PAID).order_by(first.desc(), MarketPay.key)
    rows = session.execute(query.offset(start_of(page)).limit(page.limit + 1))
    few = capped_count(session, select(MarketPay.key).where(*kind, MarketPay.n < FEWEST_PAID), MOST_LEFT_OUT)
    total = count_up_to(session, select(MarketPay.key).where(*kind, MarketPay.n >= FEWEST_PAID))
    return [pay_item(row[0], name_of(asked.by, row[0]), *row[1:]) for row in rows], total, few
