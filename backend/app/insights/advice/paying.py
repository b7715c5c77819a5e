"""What skills pay, as far as the market knows it."""

from collections.abc import Mapping, Sequence

from sqlalchemy.orm import Session

from app.insights.advice.schemas import PayEffect
from app.insights.market import service as market


def pay_of(session: Session, skill_ids: Sequence[str]) -> Mapping[str, PayEffect]:
    """The difference of the median pay by skill; a skill of which too few postings state pay is left out."""
    known = market.pay_difference(session, skill_ids)
    return {
        skill_id: PayEffect(amount=paid.difference, currency=paid.currency, n=paid.n)
        for skill_id, paid in known.items()
    }
