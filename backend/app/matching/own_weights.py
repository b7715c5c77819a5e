"""A person's own weights, as they are kept."""

import uuid
from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from app.core.clock import now
from app.matching.loaded import factors
from app.matching.models import Answer, Weighting
from app.matching.weights import Weights, default_weights

NEVER_CHANGED = 0


class WeightsRepository:
    """The weights of one person, and what they answered to proposals."""

    def __init__(self, session: Session, user_id: uuid.UUID) -> None:
        self._session = session
        self._user_id = user_id

    def get(self) -> Weighting | None:
        """What is kept; null where nothing was ever changed."""
        return self._session.get(Weighting, self._user_id, populate_existing=True)

    def weights(self) -> Weights:
        """The weights to score with: a factor that has gone since is left out, a new one counts as shipped."""
        kept = self.get()
        own = {slug: weight for slug, weight in kept.weights.items() if slug in factors()} if kept else {}
        # Where all that is left would weigh nothing, what is shipped is the better answer than no score.
        return Weights(own) if own and any(Weights(own).of_factors) else default_weights()

    @staticmethod
    def versions(session: Session) -> dict[uuid.UUID, int]:
        """The version of everybody's own weights; who never changed any is missing."""
        return {row[0]: row[1] for row in session.execute(select(Weighting.user_id, Weighting.version))}

    def version(self, *, locked: bool = False) -> int:
        """Grows with each change; 0 before the first. `locked` holds off others until the transaction ends."""
        query = select(Weighting.version).where(Weighting.user_id == self._user_id)
        return self._session.scalar(query.with_for_update() if locked else query) or NEVER_CHANGED

    def put(self, weights: Mapping[str, int], learns_from: datetime | None = None) -> None:
        """Keep these weights instead of the present ones; empty means as shipped."""
        fresh = {"weights": dict(weights), "changed_at": now()}
        if learns_from:
            fresh["learns_from"] = learns_from
        query = insert(Weighting).values(user_id=self._user_id, version=NEVER_CHANGED + 1, **fresh)
        renewed = {**fresh, "version": Weighting.version + 1}
        self._session.execute(query.on_conflict_do_update(index_elements=["user_id"], set_=renewed))

    def answers(self) -> dict[str, Answer]:
        """What the person answered, by factor."""
        query = select(Answer).where(Answer.user_id == self._user_id)
        return {answer.factor: answer for answer in self._session.scalars(query)}

    def answer(self, factor: str, *, accepted: bool, proposed: int, signals: int) -> None:
        """Keep an answer to a proposal; the newest one counts."""
        fresh = {"accepted": accepted, "proposed": proposed, "signals": signals, "answered_at": now()}
        query = insert(Answer).values(user_id=self._user_id, factor=factor, **fresh)
        self._session.execute(query.on_conflict_do_update(index_elements=["user_id", "factor"], set_=fresh))

    def forget_answers(self) -> None:
        """Forget all answers."""
        self._session.execute(delete(Answer).where(Answer.user_id == self._user_id))
