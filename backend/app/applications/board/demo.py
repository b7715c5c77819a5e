"""A lively board for an invented person: cards over all stages, made through the service as anybody's are."""

import uuid
from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.applications.board import personal, service
from app.applications.board.fields import ApplicationContact, ApplicationPay
from app.applications.board.repository import CardRepository
from app.applications.board.schemas import ApplicationIn, ApplicationPatch, ApplicationReplied
from app.applications.board.step_schemas import ApplicationStepIn
from app.applications.board.steps import add_step
from app.applications.board.telling import tell_replied
from app.applications.board.timeline import write_note
from app.applications.board.types import Stage, StepKind
from app.auth.models import User
from app.core.clock import as_of, now
from app.jobs.models import Job
from app.jobs.types import JobStatus
from app.matching import service as matching

# Where each of the best postings has got to, through which stages, and how many days ago each began.
COURSES: Sequence[Sequence[tuple[Stage, int]]] = (
    ((Stage.saved, 16), (Stage.applied, 14), (Stage.screening, 9), (Stage.interview, 3)),
    ((Stage.saved, 34), (Stage.applied, 30), (Stage.screening, 24), (Stage.interview, 15), (Stage.offer, 2)),
    ((Stage.saved, 12), (Stage.applied, 11)),
    ((Stage.saved, 9), (Stage.applied, 8), (Stage.screening, 2)),
    ((Stage.saved, 3),),
    ((Stage.saved, 1),),
    ((Stage.applied, 4),),
    ((Stage.saved, 40), (Stage.applied, 38), (Stage.rejected, 20)),
    ((Stage.saved, 28), (Stage.withdrawn, 25)),
)
INTERVIEW, OFFER, WAITING = 0, 1, 2


def seed(session: Session, person: User) -> None:
    """Give a person a board, unless there is one."""
    if CardRepository(session, person.id).count():
        return
    cards = [
        _walk(session, person, job_id, course) for job_id, course in zip(_best(session, person), COURSES, strict=False)
    ]
    _own_entry(session, person)
    if len(cards) > WAITING:
        _dress(session, person, cards)


def _best(session: Session, person: User) -> list[uuid.UUID]:
    """The invented postings that fit the person best, one of each position."""
    query = select(Job.id, Job.cluster_id).where(Job.demo, Job.status == JobStatus.open).order_by(Job.id)
    clusters = dict(session.execute(query).tuples().all())
    scores = {score.job_id: score.score for score in matching.scores(session, person, list(clusters))}
    ordered = sorted(scores, key=lambda job_id: (-scores[job_id], job_id))
    positions = {clusters[job_id] or job_id: job_id for job_id in reversed(ordered)}
    return [job_id for job_id in ordered if job_id in set(positions.values())]


def _walk(session: Session, person: User, job_id: uuid.UUID, course: Sequence[tuple[Stage, int]]) -> uuid.UUID:
    """Make a card on the day it began, and move it on the days it moved."""
    moment, (first, days) = now(), course[0]
    with as_of(moment - timedelta(days=days)):
        card = service.create(session, person, ApplicationIn(job_id=job_id, stage=first))
    for stage, since in course[1:]:
        with as_of(moment - timedelta(days=since)):
            service.change(session, person, card.id, ApplicationPatch(stage=stage))
    return card.id


def _own_entry(session: Session, person: User) -> None:
    body = ApplicationIn(
        title="Member of the founding team",
        company="A former colleague's start-up",
        notes="No posting: she asked me over coffee. Wants to hear before she looks elsewhere.",
        contacts=[ApplicationContact(name="Halina Wrzos", role="Former colleague")],
    )
    with as_of(now() - timedelta(days=6)):
        card = service.create(session, person, body)
    step = ApplicationStepIn(kind=StepKind.task, title="Call Halina back", starts_at=_at(4, 9))
    add_step(session, card, step, person)


def _dress(session: Session, person: User, cards: Sequence[uuid.UUID]) -> None:
    """Put on the most telling cards what one would have there."""
    interview = service.open_for_change(session, person.id, cards[INTERVIEW])
    talk = ApplicationStepIn(
        kind=StepKind.interview, title="Interview with the team", starts_at=_at(2, 10), ends_at=_at(2, 11)
    )
    add_step(
        session, interview, talk.model_copy(update={"place": "Video call", "notes": "Two people, one hour."}), person
    )
    write_note(session, interview, "They build the same kind of thing I did last year. Bring the numbers.")
    offer = service.open_for_change(session, person.id, cards[OFFER])
    add_step(session, offer, ApplicationStepIn(kind=StepKind.offer_deadline, starts_at=_at(5, 12)), person)
    wishes = ApplicationPatch(
        offered=ApplicationPay(min=64_000, max=68_000, currency="EUR", period="year"),
        contacts=[ApplicationContact(name="Jonas Feld", role="Recruiter", email="jonas.feld@example.invalid")],
        notes="Ask for the training budget, and for Fridays at home.",
    )
    service.change(session, person, offer.id, wishes)
    with as_of(now() - timedelta(days=3)):
        tell_replied(session, person, cards[INTERVIEW], ApplicationReplied(note="They want to meet."))
    waiting = service.open_for_change(session, person.id, cards[WAITING])
    add_step(session, waiting, ApplicationStepIn(kind=StepKind.follow_up, starts_at=_at(1, 9)), person)


def _at(days: int, hour: int) -> datetime:
    return (now() + timedelta(days=days)).replace(hour=hour, minute=0, second=0, microsecond=0)


def remove(session: Session) -> None:
    """Take away what invented people keep, the files of visitors too."""
    for user_id in session.scalars(select(User.id).where(User.demo)).all():
        personal.erase(session, user_id)
