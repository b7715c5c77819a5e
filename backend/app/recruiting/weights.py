"""How much each factor counts for one job of a desk: the default, or what the desk set."""

import uuid

from sqlalchemy.orm import Session

from app.recruiting import judging
from app.recruiting.ranking_schemas import WeightOut, WeightsOut
from app.recruiting.ranking_store import RankingStore


def of(session: Session, desk_id: uuid.UUID, job_id: uuid.UUID) -> dict[str, int]:
    """The weights that count, by factor; a factor that came later has its default."""
    kept = RankingStore(session, desk_id).weights(job_id)
    own = kept.weights if kept else {}
    return {slug: own.get(slug, weight) for slug, weight in judging.default_weights().items()}


def read(session: Session, desk_id: uuid.UUID, job_id: uuid.UUID) -> WeightsOut:
    """The weights of a job as clients see them."""
    default, labels, present = judging.default_weights(), judging.labels(), of(session, desk_id, job_id)
    shown = [
        WeightOut(slug=slug, label=labels[slug], weight=weight, default=default[slug])
        for slug, weight in present.items()
    ]
    return WeightsOut(job_id=job_id, weights=shown, own=present != default)


def version(session: Session, desk_id: uuid.UUID, job_id: uuid.UUID) -> int:
    """Grows with each change; 0 while the default counts."""
    kept = RankingStore(session, desk_id).weights(job_id)
    return kept.version if kept else 0


def change(session: Session, desk_id: uuid.UUID, job_id: uuid.UUID, stated: dict[str, int]) -> WeightsOut:
    """Set the weights of a job, by the rules of a person's own; nothing stated goes back to the default."""
    RankingStore(session, desk_id).put_weights(job_id, judging.checked_weights(stated))
    return read(session, desk_id, job_id)
