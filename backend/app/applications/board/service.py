"""Cards: made, found, changed, moved, deleted, taken back. Whoever writes holds the lock of the board first."""

import uuid
from collections.abc import Sequence
from datetime import timedelta
from typing import NamedTuple

from sqlalchemy.orm import Session

from app.applications.board import papers
from app.applications.board.editing import edit, fill
from app.applications.board.errors import ApplicationNotFound, CardExists, TooManyCards
from app.applications.board.marking import follow_cards, unsave
from app.applications.board.models import Application, Board
from app.applications.board.moves import move_card, touch
from app.applications.board.ordering import TOP, Beside, on_top
from app.applications.board.repository import CardRepository
from app.applications.board.schemas import ApplicationIn, ApplicationPatch
from app.applications.board.steps import add_step as add_step
from app.applications.board.timeline import note_event as note_event
from app.applications.board.types import STAGE_OF, STATUS_OF, EventKind, Origin, Stage
from app.auth.models import User
from app.core.clock import now
from app.core.errors import FieldError, Invalid
from app.core.etag import Precondition
from app.core.ids import new_id
from app.jobs import service as jobs
from app.jobs.errors import JobNotFound
from app.jobs.schemas import JobItem
from app.matching import service as matching
from app.matching.models import Match
from app.matching.schemas import MatchOut
from app.matching.types import Status

MOST_CARDS = 10_000
# Deleted cards can be taken back for so long.
KEPT = timedelta(days=30)
ANY = Precondition(None)


class CardRef(NamedTuple):
    """The card of a posting."""

    application_id: uuid.UUID
    stage: Stage


def lock(session: Session, user_id: uuid.UUID) -> Board:
    """Let nobody else change the board until the transaction ends: moves take turns."""
    return CardRepository(session, user_id).lock()


def create(session: Session, actor: User, body: ApplicationIn, *, origin: Origin | None = None) -> Application:
    """Make a card, on top of its stage.

    Raises `JobNotFound`, `CardExists`, `TooManyCards`, `Invalid`, and what `papers.check` raises.
    """
    lock(session, actor.id)
    cards = CardRepository(session, actor.id)
    if cards.count() >= MOST_CARDS:
        raise TooManyCards(f"A board holds {MOST_CARDS:,} applications at most. Delete some first.")
    papers.check(session, actor.id, body)
    card = _new(session, actor, body, _job(session, actor, body.job_id), origin)
    cards.add(card)
    kind = EventKind.imported if card.origin is Origin.imported else EventKind.created
    note_event(session, card, kind, to_stage=card.stage)
    fill(session, actor, card, body)
    follow_cards(session, actor, [card])
    return card


def _job(session: Session, actor: User, job_id: uuid.UUID | None) -> JobItem | None:
    """The posting a card is to be made of; raises `JobNotFound` or `CardExists`."""
    if job_id is None:
        return None
    found = jobs.summaries(session, [job_id], actor).get(job_id)
    if found is None:
        raise JobNotFound
    there = CardRepository(session, actor.id).of_jobs([job_id]).get(job_id)
    if there is not None:
        raise CardExists(there.id)
    return found


def _new(session: Session, actor: User, body: ApplicationIn, job: JobItem | None, origin: Origin | None) -> Application:
    title, company = body.title or (job.title if job else None), body.company or (job.company if job else None)
    if title is None or company is None:
        raise Invalid("Give the job, or a title and a company", errors=_missing(title, company))
    moment = now()
    return Application(
        id=new_id(),
        user_id=actor.id,
        job_id=job.id if job else None,
        stage=body.stage,
        position=on_top(CardRepository(session, actor.id), body.stage),
        title=title,
        company=company,
        url=body.url or (job.url if job else None),
        location=body.location or (job.location if job else None) or None,
        origin=origin or (Origin.job if job else Origin.own),
        applied_at=body.applied_at or (moment if body.stage is Stage.applied else None),
        moved_at=moment,
        note_count=0,
        contact_count=0,
        file_count=0,
        version=1,
        created_at=moment,
        changed_at=moment,
    )


def _missing(title: str | None, company: str | None) -> list[FieldError]:
    given = {"title": title, "company": company}
    return [
        {"loc": ["body", name], "msg": "Field required", "type": "missing"}
        for name, value in given.items()
        if value is None
    ]


def get(session: Session, user_id: uuid.UUID, application_id: uuid.UUID) -> Application:
    """A card that is not deleted; raises `ApplicationNotFound`."""
    return _found(CardRepository(session, user_id).get(application_id))


def open_for_change(
    session: Session, user_id: uuid.UUID, application_id: uuid.UUID, precondition: Precondition = ANY
) -> Application:
    """The same with the board and the card locked, and a new version; raises `ApplicationNotFound` or
    `PreconditionFailed`."""
    card = _held(session, user_id, application_id, precondition)
    touch(card)
    return card


def _held(session: Session, user_id: uuid.UUID, application_id: uuid.UUID, precondition: Precondition) -> Application:
    lock(session, user_id)
    card = _found(CardRepository(session, user_id).get(application_id, locked=True))
    precondition.check(card.version)
    return card


def _found(card: Application | None) -> Application:
    if card is None:
        raise ApplicationNotFound
    return card


def change(
    session: Session, actor: User, application_id: uuid.UUID, body: ApplicationPatch, precondition: Precondition = ANY
) -> Application:
    """Change what the body names; another stage moves the card to its top."""
    card = _held(session, actor.id, application_id, precondition)
    papers.check(session, actor.id, body)
    moves = body.stage is not None and body.stage is not card.stage
    if moves and body.stage is not None:
        move_card(session, card, body.stage, TOP)
    else:
        touch(card)
    edit(session, actor, card, body)
    if moves:
        follow_cards(session, actor, [card])
    return card


def move(
    session: Session,
    actor: User,
    application_id: uuid.UUID,
    stage: Stage,
    *,
    before_id: uuid.UUID | None = None,
    after_id: uuid.UUID | None = None,
    precondition: Precondition = ANY,
) -> Application:
    """Put a card directly above one card or below another of a stage, else on top; raises `NeighbourGone`."""
    card = _held(session, actor.id, application_id, precondition)
    beside, before = Beside(before_id, after_id), card.stage
    if beside.names(card.id):
        raise Invalid("A card can't stand beside itself")
    move_card(session, card, stage, beside)
    if stage is not before:
        follow_cards(session, actor, [card])
    return card


def delete(session: Session, actor: User, application_id: uuid.UUID, precondition: Precondition = ANY) -> Application:
    """Delete a card; it can be taken back for 30 days."""
    card = _held(session, actor.id, application_id, precondition)
    bury(session, actor, [card])
    return card


def bury(session: Session, actor: User, cards: Sequence[Application]) -> None:
    """Delete cards that are held."""
    for card in cards:
        card.deleted_at = now()
        touch(card)
    session.flush()
    CardRepository(session, actor.id).touch_steps([card.id for card in cards], now())
    unsave(session, actor, cards)


def restore(session: Session, actor: User, application_id: uuid.UUID) -> Application:
    """Take a deleted card back, to the top of its stage; raises `ApplicationNotFound` or `CardExists`."""
    lock(session, actor.id)
    card = _found(CardRepository(session, actor.id).locked([application_id]).get(application_id))
    if card.deleted_at is not None:
        raise_dead(session, actor, card)
        follow_cards(session, actor, [card])
    return card


def raise_dead(session: Session, actor: User, card: Application) -> None:
    """Take back a deleted card that is held; its match is the caller's. Raises what `restore` does."""
    cards = CardRepository(session, actor.id)
    if card.deleted_at is not None and card.deleted_at < now() - KEPT:
        raise ApplicationNotFound
    there = cards.of_jobs([card.job_id]).get(card.job_id) if card.job_id else None
    if there is not None:
        raise CardExists(there.id)
    card.position = on_top(cards, card.stage)
    card.deleted_at = None
    touch(card)
    session.flush()
    cards.touch_steps([card.id], now())


def mark_match(
    session: Session, actor: User, match_id: uuid.UUID, status: Status, precondition: Precondition
) -> tuple[MatchOut, int]:
    """Say what one does about a match; its card follows. Also gives the match's new version."""
    lock(session, actor.id)
    marked = matching.mark(session, actor, match_id, status, precondition)
    match = matching.get(session, actor, match_id)
    follow_match(session, actor, match, status)
    return marked, match.version


def follow_match(session: Session, actor: User, match: Match, status: Status) -> None:
    """A match was marked: make a card, move it, or remove one on which nothing was done yet.

    A refusal of a posting one never did anything about makes no card.
    """
    lock(session, actor.id)
    cards = CardRepository(session, actor.id)
    card, stage = cards.of_jobs([match.job_id]).get(match.job_id), STAGE_OF.get(status)
    if stage is None:
        if card is not None and _untouched(cards, card):
            cards.delete(card)
    elif card is None:
        if stage is not Stage.rejected:
            create(session, actor, ApplicationIn(job_id=match.job_id, stage=stage), origin=Origin.match)
    elif STATUS_OF[card.stage] is not status:
        held = cards.locked([card.id])[card.id]
        move_card(session, held, stage, TOP)
        if held.job_id != match.job_id:
            # It was made for another posting of the same position, whose match goes along.
            follow_cards(session, actor, [held])


def _untouched(cards: CardRepository, card: Application) -> bool:
    kept = (card.sealed_private, card.applied_at, card.replied_at, *(getattr(card, name) for name in papers.PAPERS))
    plain = card.stage is Stage.saved and card.origin in {Origin.match, Origin.job}
    return plain and not any(kept) and not card.file_count and cards.is_bare(card.id)


def of_job(session: Session, user_id: uuid.UUID, job_ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, CardRef]:
    """The cards of postings; a card for one posting of a position counts for all."""
    found = CardRepository(session, user_id).of_jobs(job_ids)
    return {job_id: CardRef(card.id, card.stage) for job_id, card in found.items()}


def active(session: Session, user_id: uuid.UUID) -> Sequence[Application]:
    """The cards of which something is still expected, the oldest first."""
    return CardRepository(session, user_id).active()


def cards_for(session: Session, user_id: uuid.UUID) -> Sequence[Application]:
    """All cards that are not deleted, the newest first."""
    return CardRepository(session, user_id).newest_first()
