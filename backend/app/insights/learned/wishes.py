"""Whether a person's choices may be learned from, and the weights that those of many suggest."""

from collections.abc import Mapping

from sqlalchemy.orm import Session

from app.auth.models import User
from app.insights.learned.answering import in_use
from app.insights.learned.catalogue import kind_of
from app.insights.learned.repository import ModelsRepository, WishRepository
from app.insights.learned.schemas import LearnedWeight, LearningIn, LearningOut
from app.insights.learned.types import ModelName
from app.matching.loaded import factors
from app.matching.weights import MOST
from app.ml.models.matcher import JobMatcher


def read(session: Session, actor: User) -> LearningOut:
    """What the person said, and what was learned; a proposal only, to be taken over like any weights."""
    wish = WishRepository(session, actor.id).get()
    used = in_use(session, ModelName.job_matcher, actor.id)
    learned = not used.shipped and isinstance(used.model, JobMatcher)
    return LearningOut(
        share_choices=bool(wish and wish.share_choices),
        weights=_weights(used.model.weights) if learned and isinstance(used.model, JobMatcher) else [],
        version=used.version if learned else None,
        words=_words(session, learned=learned),
    )


def change(session: Session, actor: User, said: LearningIn) -> LearningOut:
    """Keep what the person says; a no counts from the next training on."""
    WishRepository(session, actor.id).put(share_choices=said.share_choices)
    return read(session, actor)


def _weights(learned: Mapping[str, int]) -> list[LearnedWeight]:
    """What was judged shares anew what its factors weigh as shipped; what was not keeps its weight."""
    judged = {slug: weight for slug, weight in learned.items() if slug in factors()}
    scale = sum(factors()[slug].weight for slug in judged) / max(1, sum(judged.values()))
    return [
        LearnedWeight(
            slug=slug,
            label=factor.label,
            weight=min(MOST, round(judged[slug] * scale)) if slug in judged else factor.weight,
            default=factor.weight,
        )
        for slug, factor in factors().items()
    ]


def _words(session: Session, *, learned: bool) -> str:
    if not learned:
        needed = kind_of(ModelName.job_matcher).needed
        return (
            f"No weights were learned here yet. It takes at least {needed} people who said yes and both kept and hid "
            "jobs, and weights that rank their jobs better than the shipped ones."
        )
    champion = ModelsRepository(session, ModelName.job_matcher).standing().champion
    rows = champion.trained_on.get("rows") if champion else None
    return (
        f"From {rows:,} comparisons of kept and hidden jobs, of several people."
        if isinstance(rows, int)
        else ("From comparisons of kept and hidden jobs, of several people.")
    )
