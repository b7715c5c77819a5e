"""A person's choices: the jobs they saved, applied to or hid, with what each factor said of them."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import numpy as np
from sqlalchemy import not_, select
from sqlalchemy.orm import Session

from app.matching.models import Match
from app.matching.scoring import Steps
from app.matching.version import judges_version
from app.matching.weighing.learning import Liked
from app.matching.weighing.stored import STEPS_SAID, step_table


@dataclass(frozen=True, slots=True)
class Signals:
    """Choices in the order of the postings' ids; `steps` has a row a factor. Of a job on several boards one counts."""

    job_ids: Sequence[uuid.UUID]
    steps: Steps
    liked: Liked

    def __len__(self) -> int:
        return len(self.job_ids)


def signals(session: Session, user_id: uuid.UUID, since: datetime | None) -> Signals:
    """What the person did since a moment, or ever; nothing else about them is looked at."""
    query = select(Match.job_id, STEPS_SAID, Match.liked).where(Match.user_id == user_id, Match.liked.is_not(None))
    query = query.where(not_(Match.shadowed), Match.judged_by == judges_version())
    if since:
        query = query.where(Match.touched_at > since)
    rows = session.execute(query.order_by(Match.job_id)).all()
    return Signals(
        [row.job_id for row in rows],
        step_table([row.steps for row in rows]),
        np.array([row.liked for row in rows], dtype=np.bool_),
    )
