"""Taking an import back: the cards it made and nobody touched since."""

from sqlalchemy.orm import Session

from app.applications.board import service as board
from app.applications.board.models import Application
from app.applications.board.types import STATUS_OF, Stage
from app.applications.moving.models import BoardImport
from app.applications.moving.repository import BoardImportRepository
from app.applications.moving.schemas import BoardImportKept, BoardImportUndone
from app.auth.models import User
from app.core.clock import now
from app.matching import service as matching


def undo(session: Session, actor: User, row: BoardImport) -> BoardImportUndone:
    """Delete what an import made; cards changed since stay, and are named."""
    board.lock(session, actor.id)
    imports = BoardImportRepository(session, actor.id)
    made = imports.made_cards(row.id)
    untouched = [card for card, version in made if card.version == version]
    kept = [card for card, version in made if card.version != version]
    if untouched:
        board.bury(session, actor, untouched)
        _unmark(session, actor, untouched)
    imports.forget_made(row.id)
    row.undone_at, row.finished_at = now(), None
    session.flush()
    return BoardImportUndone(
        deleted=len(untouched),
        kept=[BoardImportKept(id=card.id, title=card.title, company=card.company) for card in kept],
    )


def _unmark(session: Session, actor: User, cards: list[Application]) -> None:
    """What the import said of matches is said no more."""
    for stage in Stage:
        if job_ids := [card.job_id for card in cards if card.stage is stage and card.job_id]:
            matching.unmark_jobs(session, actor, job_ids, STATUS_OF[stage])
