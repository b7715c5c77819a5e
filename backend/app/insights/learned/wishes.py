"""Whether a person's choices may be learned from."""

from sqlalchemy.orm import Session

from app.auth.models import User
from app.insights.learned.schemas import LearningIn, LearningOut


def read(_session: Session, _actor: User) -> LearningOut:
    """What the person said, and what was learned."""
    return LearningOut(share_choices=False, weights=[], version=None, words="Nothing was learned here yet.")


def change(session: Session, actor: User, _body: LearningIn) -> LearningOut:
    """Keep what the person says."""
    return read(session, actor)
