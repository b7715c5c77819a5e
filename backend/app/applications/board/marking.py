"""Match and card say the same thing: what is said of one is said of the other, in the same transaction."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from app.applications.board.models import Application
from app.applications.board.types import STATUS_OF, Stage
from app.auth.models import User
from app.matching import service as matching


def follow_cards(session: Session, actor: User, cards: Sequence[Application]) -> None:
    """Mark the matches of cards as their stages say."""
    wanted = {card.job_id: STATUS_OF[card.stage] for card in cards if card.job_id}
    if wanted:
        matching.mark_jobs(session, actor, wanted)


def unsave(session: Session, actor: User, cards: Sequence[Application]) -> None:
    """Cards were deleted. What was only saved is saved no more; who has applied has applied, card or not."""
    saved = [card.job_id for card in cards if card.stage is Stage.saved and card.job_id]
    if saved:
        matching.unmark_jobs(session, actor, saved, STATUS_OF[Stage.saved])
