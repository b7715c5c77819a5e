"""What is new and due: matches, steps, what waits to be read."""

from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from app.applications.board import steps
from app.applications.board.models import Application, Step
from app.applications.board.step_schemas import CalendarStepOut
from app.applications.board.types import ENDED
from app.auth.models import User
from app.core import unread
from app.insights.funnel.repository import DayRepository
from app.insights.funnel.schemas import DueSteps, NewMatch, NewMatches, UnreadAlerts
from app.insights.funnel.types import NoFigure
from app.jobs.models import Job
from app.matching.models import Match
from app.matching.types import band_of

BEST, SHOWN = 5, 10
AHEAD, OVERDUE = timedelta(days=7), timedelta(days=30)
_ONE_DAY = timedelta(days=1)


def new_matches(rows: DayRepository, since: datetime) -> NewMatches:
    """Matches with postings first seen since, that the person did nothing about yet."""
    n, good = rows.counted_new(since)
    scored_at = rows.scored_at()
    reason = None if n else NoFigure.nothing_new if scored_at else NoFigure.not_scored
    notes = {
        NoFigure.nothing_new: "No new posting has matched you since then.",
        NoFigure.not_scored: "Your matches have not been computed yet. Send your CV or fill in your profile.",
    }
    return NewMatches(
        since=since,
        n=n,
        good=good,
        best=[_new_match(match, job) for match, job in rows.best_new(since, BEST)] if n else [],
        scored_at=scored_at,
        reason=reason,
        note=notes[reason] if reason else None,
    )


def _new_match(match: Match, job: Job) -> NewMatch:
    return NewMatch(
        id=match.id,
        job_id=job.id,
        title=job.title,
        company=job.company,
        location=job.location,
        score=match.tenths / 10,
        band=band_of(match.tenths / 10),
        first_seen_at=job.first_seen_at,
    )


def due_steps(session: Session, actor: User, moment: datetime) -> DueSteps:
    """Steps of the next seven days, and what is overdue on cards that still go on."""
    until = moment + AHEAD
    found = steps.between(session, actor.id, moment - OVERDUE, until)
    due = [(step, card) for step, card in found if step.done_at is None and card.stage not in ENDED]
    overdue = sum(_is_over(step, moment) for step, _ in due)
    return DueSteps(
        until=until,
        n=len(due),
        overdue=overdue,
        items=[_shown(step, card) for step, card in due[:SHOWN]],
        reason=None if due else NoFigure.nothing_due,
        note=None if due else "Nothing is due in the next seven days.",
    )


def _is_over(step: Step, moment: datetime) -> bool:
    # All of a day is over when the day is.
    ends_at = step.starts_at + _ONE_DAY if step.all_day else step.ends_at or step.starts_at
    return ends_at <= moment


def _shown(step: Step, card: Application) -> CalendarStepOut:
    of_card = {"card_title": card.title, "company": card.company, "stage": card.stage}
    return CalendarStepOut.model_validate({**steps.fields_of(step), **of_card, "application_version": card.version})


def alerts(session: Session, actor: User, rows: DayRepository, moment: datetime) -> UnreadAlerts:
    """What waits to be read."""
    return UnreadAlerts(unread=unread.counted(session, actor.id), reminders=rows.reminders(moment))
