"""One action on many cards, with what became of each. Doing it again changes nothing more."""

import uuid
from collections.abc import Callable, Sequence

from sqlalchemy.orm import Session

from app.applications.board import service
from app.applications.board.errors import ApplicationNotFound, CardExists
from app.applications.board.marking import follow_cards
from app.applications.board.models import Application
from app.applications.board.moves import move_many
from app.applications.board.repository import CardRepository
from app.applications.board.schemas import ApplicationBulkIn, ApplicationBulkOut, ApplicationBulkResult
from app.auth.models import User

Failures = dict[uuid.UUID, str]


def act(session: Session, actor: User, body: ApplicationBulkIn) -> ApplicationBulkOut:
    """Move, delete or restore cards; those that can't be are left, and said which."""
    service.lock(session, actor.id)
    ids = list(dict.fromkeys(body.ids))
    found = CardRepository(session, actor.id).locked(ids)
    there = [found[one] for one in ids if one in found]
    actions: dict[str, Callable[[], Failures]] = {
        "move": lambda: _move(session, actor, there, body),
        "delete": lambda: _delete(session, actor, there),
        "restore": lambda: _restore(session, actor, there),
    }
    failures = {one: "not_found" for one in ids if one not in found} | actions[body.action]()
    return ApplicationBulkOut(results=[_result(one, found.get(one), failures.get(one)) for one in ids])


def _result(application_id: uuid.UUID, card: Application | None, error: str | None) -> ApplicationBulkResult:
    version = card.version if card and error != "not_found" else None
    return ApplicationBulkResult.model_validate(
        {"id": application_id, "done": error is None, "version": version, "error": error}
    )


def _move(session: Session, actor: User, cards: Sequence[Application], body: ApplicationBulkIn) -> Failures:
    live = [card for card in cards if card.deleted_at is None]
    if body.stage is not None:
        moving = [card for card in live if card.stage is not body.stage]
        move_many(session, moving, body.stage)
        follow_cards(session, actor, moving)
    return {card.id: "not_found" for card in cards if card.deleted_at is not None}


def _delete(session: Session, actor: User, cards: Sequence[Application]) -> Failures:
    if live := [card for card in cards if card.deleted_at is None]:
        service.bury(session, actor, live)
    return {}


def _restore(session: Session, actor: User, cards: Sequence[Application]) -> Failures:
    failures, back = Failures(), list[Application]()
    for card in reversed(cards):
        if card.deleted_at is None:
            continue
        try:
            service.raise_dead(session, actor, card)
            back.append(card)
        except CardExists:
            failures[card.id] = "card_exists"
        except ApplicationNotFound:
            failures[card.id] = "not_found"
    follow_cards(session, actor, back)
    return failures
