"""Steps as requests plan and change them: with their card held."""

import uuid
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from app.applications.board import steps
from app.applications.board.models import Application, Step
from app.applications.board.service import open_for_change
from app.applications.board.step_schemas import (
    ApplicationStepIn,
    ApplicationStepKept,
    ApplicationStepPatch,
    CalendarStepOut,
)
from app.applications.board.step_words import suggested_by
from app.auth.models import User
from app.core.clock import now
from app.core.errors import Invalid
from app.core.etag import Precondition
from app.core.pagination import Page, PageParams

# Two years and a little.
LONGEST_SPAN = timedelta(days=750)
USUAL_SPAN = timedelta(days=60)


def plan(session: Session, actor: User, application_id: uuid.UUID, body: ApplicationStepIn) -> ApplicationStepKept:
    """Plan a step of a card."""
    card = open_for_change(session, actor.id, application_id)
    return _kept(steps.add_step(session, card, body, actor), card)


def change(
    session: Session,
    actor: User,
    application_id: uuid.UUID,
    step_id: uuid.UUID,
    body: ApplicationStepPatch,
    precondition: Precondition,
) -> ApplicationStepKept:
    """Change a step; raises `StepNotFound`."""
    card, step = _held(session, actor, application_id, step_id, precondition)
    steps.change_step(session, card, step, body)
    return _kept(step, card)


def take_off(
    session: Session, actor: User, application_id: uuid.UUID, step_id: uuid.UUID, precondition: Precondition
) -> None:
    """Take a step off; raises `StepNotFound`."""
    card, step = _held(session, actor, application_id, step_id, precondition)
    steps.take_off(session, card, step)


def _held(
    session: Session, actor: User, application_id: uuid.UUID, step_id: uuid.UUID, precondition: Precondition
) -> tuple[Application, Step]:
    card = open_for_change(session, actor.id, application_id)
    step = steps.step_of(session, card, step_id)
    precondition.check(step.version)
    return card, step


def _kept(step: Step, card: Application) -> ApplicationStepKept:
    about = {"suggested_stage": suggested_by(step.kind, card.stage), "application_version": card.version}
    return ApplicationStepKept.model_validate({**steps.fields_of(step), **about})


def calendar(
    session: Session, actor: User, page: PageParams, start: datetime | None, end: datetime | None
) -> Page[CalendarStepOut]:
    """A page of the person's steps in a span; by default of the next 60 days."""
    start = start or now()
    end = end or start + USUAL_SPAN
    if not timedelta() < end - start <= LONGEST_SPAN:
        raise Invalid.field(["query", "to"], f"Ask for at most {LONGEST_SPAN.days} days, the end after the start")
    return steps.calendar(session, actor, page, start, end)
