"""What employers state they pay."""

from sqlalchemy.orm import Session

from app.core.pagination import PageParams, Total
from app.insights.market.companies import NOTHING_YET
from app.insights.market.figures import FEWEST_PAID
from app.insights.market.schemas import PayPage
from app.insights.market.types import PayAsked


def pay(_session: Session, _page: PageParams, asked: PayAsked) -> PayPage:
    """Pay by skill, title, country, family or occupation, in one currency."""
    return PayPage(
        items=[], next_cursor=None, total=Total.of(0), by=asked.by, currency=asked.currency, currencies=[],
        overall=None, fewest=FEWEST_PAID, left_out=0, freshness=NOTHING_YET,
    )  # fmt: skip
