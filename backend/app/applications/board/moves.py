"""Moving cards between stages and within them. The caller holds the lock of the board and the card."""

from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy.orm import Session

from app.applications.board.models import Application, ApplicationEvent
from app.applications.board.ordering import GAP, Beside, on_top, place_at
from app.applications.board.private import EventDetail
from app.applications.board.repository import CardRepository
from app.applications.board.sealing import detail_of
from app.applications.board.timeline import note_event
from app.applications.board.types import EventKind, Stage
from app.core.clock import now

# A move back within this time takes the move back: it leaves no trace.
UNDO_TIME = timedelta(minutes=2)


def move_card(session: Session, card: Application, stage: Stage, beside: Beside) -> None:
    """Put a card at a place of a stage; raises `NeighbourGone`."""
    cards = CardRepository(session, card.user_id)
    card.position = place_at(cards, stage, card.id, beside)
    _enter(session, card, stage, cards.last_moves([card.id]).get(card.id))
    touch(card)
    session.flush()


def move_many(session: Session, cards: Sequence[Application], stage: Stage) -> None:
    """Put cards on top of a stage, in their order; those that are there already stay where they are."""
    moving = [card for card in cards if card.stage is not stage]
    if not moving:
        return
    repository = CardRepository(session, moving[0].user_id)
    last = repository.last_moves([card.id for card in moving])
    first = on_top(repository, stage) - GAP * (len(moving) - 1)
    for number, card in enumerate(moving):
        card.position = first + GAP * number
        _enter(session, card, stage, last.get(card.id))
        touch(card)
    session.flush()


def touch(card: Application) -> None:
    """Give a card a new version."""
    card.version += 1
    card.changed_at = now()


def _enter(session: Session, card: Application, stage: Stage, last: ApplicationEvent | None) -> None:
    if card.stage is stage:
        return
    if last is not None and _takes_back(card, stage, last):
        _undo(session, card, last)
    else:
        _tell(session, card, stage)
    card.stage = stage


def _takes_back(card: Application, stage: Stage, last: ApplicationEvent) -> bool:
    reversed_ = (last.from_stage, last.to_stage) == (stage, card.stage)
    return reversed_ and now() - last.at < UNDO_TIME


def _undo(session: Session, card: Application, last: ApplicationEvent) -> None:
    detail = detail_of(last)
    card.moved_at = detail.moved_before or card.moved_at
    if detail.set_applied:
        card.applied_at = None
    CardRepository(session, card.user_id).delete(last)


def _tell(session: Session, card: Application, stage: Stage) -> None:
    moment = now()
    sets_applied = stage is Stage.applied and card.applied_at is None
    detail = EventDetail(set_applied=sets_applied, moved_before=card.moved_at)
    note_event(session, card, EventKind.moved, detail, at=moment, from_stage=card.stage, to_stage=stage)
    card.moved_at = moment
    if sets_applied:
        card.applied_at = moment
