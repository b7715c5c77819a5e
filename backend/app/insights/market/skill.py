"""Everything the market says about one skill."""

from sqlalchemy.orm import Session

from app.core.errors import NotFound
from app.insights.market.companies import NOTHING_YET
from app.insights.market.schemas import SkillMarket
from app.ml.lexicon.concepts import lexicon


def skill_market(_session: Session, skill_id: str) -> SkillMarket:
    """Demand, growth, what is asked for beside it, where, and pay; raises `NotFound`."""
    known = lexicon().get(skill_id)
    if known is None:
        raise NotFound("There is no such skill")
    return SkillMarket(
        id=skill_id, name=known.name, jobs=0, share=0.0, postings=0, growth=[], series=[], together=[], families=[],
        countries=[], seniorities=[], remote=[], pay=[], freshness=NOTHING_YET,
    )  # fmt: skip
