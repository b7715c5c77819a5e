"""A line made a card, with what the file knows of its history."""

import uuid

from sqlalchemy.orm import Session

from app.applications.board import service as board
from app.applications.board.models import Application
from app.applications.board.private import EventDetail
from app.applications.board.schemas import ApplicationIn
from app.applications.board.step_schemas import ApplicationStepIn
from app.applications.board.types import EventKind, Origin, Stage
from app.applications.moving.rows import MovedRow
from app.auth.models import User
from app.auth.zones import zone_of
from app.core.clock import now
from app.jobs.errors import JobNotFound


def make(session: Session, actor: User, row: MovedRow, job_id: uuid.UUID | None) -> Application:
    """The card of a line, linked to its posting where that is known; raises `CardExists`, `TooManyCards`."""
    try:
        card = board.create(session, actor, _body(row, job_id), origin=Origin.imported)
    except JobNotFound:
        # The posting went away meanwhile.
        card = board.create(session, actor, _body(row, None), origin=Origin.imported)
    _date(card, row)
    _tell(session, actor, card, row)
    for kind, when in row.steps.items():
        moment = {"date": when.day} if when.day else {"starts_at": when.at}
        body = ApplicationStepIn.model_validate({"kind": kind, **moment, "done": when.at < now()})
        board.add_step(session, card, body, actor)
    session.flush()
    return card


def _body(row: MovedRow, job_id: uuid.UUID | None) -> ApplicationIn:
    return ApplicationIn(
        job_id=job_id,
        title=row.title,
        company=row.company,
        url=row.url,
        location=row.location,
        stage=row.stage,
        applied_at=row.applied_at,
        notes=row.notes or None,
        contacts=row.contacts or None,
        offered=row.offered,
        advertised=row.advertised,
        wanted=row.wanted,
    )


def _date(card: Application, row: MovedRow) -> None:
    """Give a card the dates of the file, and none that it does not have."""
    card.applied_at = row.applied_at
    card.replied_at = row.replied_at
    if row.saved_at:
        card.created_at = row.saved_at
    if since := row.moved_at or (row.applied_at if row.stage is Stage.applied else None):
        card.moved_at = since


def _tell(session: Session, actor: User, card: Application, row: MovedRow) -> None:
    """Write what the file knows of the past into the timeline, each at its date."""
    if row.saved_at:
        board.note_event(session, card, EventKind.created, at=row.saved_at, to_stage=Stage.saved)
    if row.applied_at:
        detail = EventDetail(starts_at=row.applied_at, time_zone=zone_of(actor).key, all_day=True)
        board.note_event(session, card, EventKind.applied, detail, at=row.applied_at, to_stage=Stage.applied)
    if row.replied_at:
        board.note_event(session, card, EventKind.reply, at=row.replied_at)
    before = Stage.applied if row.applied_at else Stage.saved
    if row.moved_at and row.stage is not before:
        board.note_event(session, card, EventKind.moved, at=row.moved_at, from_stage=before, to_stage=row.stage)
