"""A person's own weights: reading, changing, taking back."""

import uuid
from collections.abc import Mapping
from datetime import datetime

from sqlalchemy.orm import Session

from app.auth.models import User
from app.core.etag import Precondition
from app.matching import service
from app.matching.loaded import factors
from app.matching.models import Weighting
from app.matching.own_weights import WeightsRepository
from app.matching.repository import MatchRepository
from app.matching.scoring import WHOLE, effective
from app.matching.weighing.checking import checked
from app.matching.weighing.phrases import phrase
from app.matching.weighing.presets import presets
from app.matching.weighing.schemas import OwnWeightOut, OwnWeightsOut, PresetOut
from app.matching.weighing.stored import reweigh
from app.matching.weights import Weights, default_weights


def read(session: Session, actor: User) -> OwnWeightsOut:
    """The weights of a person."""
    repository = WeightsRepository(session, actor.id)
    return _out(repository.weights(), repository.get())


def version(session: Session, actor: User) -> int:
    """Grows with each change of the weights."""
    return WeightsRepository(session, actor.id).version()


def change(session: Session, actor: User, weights: Mapping[str, int], precondition: Precondition) -> OwnWeightsOut:
    """Keep other weights: the list is weighed anew at once, a full scoring follows; raises `Invalid`."""
    wanted = checked(weights)
    # As shipped is no choice of one's own: what is shipped may change later.
    own = {slug: weight for slug, weight in wanted.items() if weight != factors()[slug].weight}
    return keep(session, actor, own, precondition)


def reset(session: Session, actor: User, precondition: Precondition) -> OwnWeightsOut:
    """Go back to the weights as shipped."""
    return keep(session, actor, {}, precondition)


def keep(
    session: Session,
    actor: User,
    own: Mapping[str, int],
    precondition: Precondition,
    learns_from: datetime | None = None,
) -> OwnWeightsOut:
    """Keep checked weights and weigh the stored matches by them; choices before `learns_from` count no more."""
    matches, repository = MatchRepository(session, actor.id), WeightsRepository(session, actor.id)
    # A scoring that runs stores what it made with the old weights; what is weighed here must come after it.
    matches.lock()
    precondition.check(repository.version(locked=True))
    repository.put(own, learns_from)
    weights = repository.weights()
    moved = reweigh(session, actor.id, weights)
    matches.arrange()
    matches.bump()
    task_id = service.request_refresh(session, actor.id).id
    return _out(weights, repository.get(), reweighed=moved, task_id=task_id)


def _out(
    weights: Weights, kept: Weighting | None, *, reweighed: int | None = None, task_id: uuid.UUID | None = None
) -> OwnWeightsOut:
    shares = effective(weights.of_factors, [True] * len(factors()))
    parts = zip(factors().values(), weights.of_factors, shares, strict=True)
    return OwnWeightsOut(
        items=[
            OwnWeightOut(
                slug=factor.slug,
                label=factor.label,
                question=phrase(factor.slug).question,
                weight=weight,
                default=factor.weight,
                share=share / WHOLE,
            )
            for factor, weight, share in parts
        ],
        custom=weights.of_factors != default_weights().of_factors,
        presets=[PresetOut(slug=one.slug, label=one.label, weights=dict(one.weights)) for one in presets()],
        changed_at=kept.changed_at if kept else None,
        reweighed=reweighed,
        task_id=task_id,
    )
