"""A card with everything kept with it, as clients see it."""

from typing import Literal

from sqlalchemy.orm import Session

from app.applications.board import papers, steps
from app.applications.board.columns import cards_with_matches, item_of
from app.applications.board.errors import ApplicationNotFound
from app.applications.board.fields import ApplicationContact
from app.applications.board.models import Application, ApplicationFile
from app.applications.board.private import Private
from app.applications.board.repository import CardRepository
from app.applications.board.schemas import ApplicationFileOut, ApplicationOut
from app.applications.board.sealing import name_of, private_of
from app.applications.board.step_words import suggested_by
from app.applications.board.timeline import newest
from app.applications.board.types import Stage
from app.auth.models import User
from app.core.schemas import Money
from app.jobs import service as jobs
from app.profile import service as profiles

OwnPay = list[Literal["advertised", "wanted"]]


def present(session: Session, actor: User, card: Application) -> ApplicationOut:
    """A card that is not deleted, with all that is kept with it."""
    session.flush()
    row = session.execute(cards_with_matches(actor.id).where(Application.id == card.id)).first()
    if row is None:
        raise ApplicationNotFound
    cards, private = CardRepository(session, actor.id), private_of(card)
    job = jobs.summaries(session, [card.job_id], actor).get(card.job_id) if card.job_id else None
    return ApplicationOut.model_validate(
        {
            **item_of(row),
            **_private(private),
            "advertised": private.advertised or (job.salary if job else None),
            "wanted": private.wanted or _wished(session, actor),
            "papers": papers.of_card(session, card),
            "steps": [steps.shown(step) for step in cards.steps(card.id)],
            "files": [file_out(file) for file in cards.files(card.id)],
            "timeline": newest(session, card),
            "suggested_stage": suggested(session, card),
            "job": job,
        }
    )


def _private(private: Private) -> dict[str, object]:
    own: OwnPay = [name for name in ("advertised", "wanted") if getattr(private, name) is not None]
    contacts = [ApplicationContact.model_construct(**contact.model_dump()) for contact in private.contacts]
    return {"notes": private.notes, "contacts": contacts, "offered": private.offered, "own_pay": own}


def _wished(session: Session, actor: User) -> Money | None:
    wishes = profiles.edits_for(session, actor.id).preferences
    if wishes.salary_min is None:
        return None
    return Money(min=wishes.salary_min, max=None, currency=wishes.currency, period="year")


def suggested(session: Session, card: Application) -> Stage | None:
    """The stage that an answer, a paper sent or an open step speaks for, where the card is not that far."""
    step = CardRepository(session, card.user_id).next_step(card.id)
    if step is not None and (stage := suggested_by(step.kind, card.stage)) is not None:
        return stage
    if card.stage in {Stage.saved, Stage.applied} and card.replied_at is not None:
        return Stage.screening
    sent = card.letter_id or card.tailored_cv_id or card.cv_document_id
    return Stage.applied if card.stage is Stage.saved and sent else None


def file_out(file: ApplicationFile) -> ApplicationFileOut:
    """A file of a card."""
    return ApplicationFileOut(
        id=file.id, name=name_of(file), media_type=file.media_type, size=file.size, created_at=file.created_at
    )
