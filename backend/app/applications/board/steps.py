"""Steps of cards: what is to happen when. The first that is open stands on its card."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy import Select, select, tuple_
from sqlalchemy.orm import Session

from app.applications.board.errors import StepNotFound, TooManySteps
from app.applications.board.models import Application, Step
from app.applications.board.paging import cursor_at, spot
from app.applications.board.private import EventDetail, StepWords
from app.applications.board.repository import LIVE, CardRepository
from app.applications.board.sealing import keep_words, words_of
from app.applications.board.step_schemas import (
    ApplicationStepIn,
    ApplicationStepOut,
    ApplicationStepPatch,
    CalendarStepOut,
)
from app.applications.board.step_words import TITLES, day_of, kind_at
from app.applications.board.timeline import note_event
from app.applications.board.types import EventKind
from app.auth.models import User
from app.auth.zones import zone, zone_of
from app.core.clock import now
from app.core.errors import Invalid
from app.core.ids import new_id
from app.core.pagination import Page, PageParams, count_up_to

MOST_STEPS = 200


@dataclass(frozen=True, slots=True)
class When:
    """The dates of a step."""

    starts_at: datetime
    ends_at: datetime | None
    all_day: bool
    time_zone: str


def add_step(session: Session, application: Application, body: ApplicationStepIn, actor: User) -> Step:
    """Plan a step; the caller holds the card. Raises `TooManySteps`."""
    cards = CardRepository(session, application.user_id)
    if cards.count_steps(application.id) >= MOST_STEPS:
        raise TooManySteps
    moment, when = now(), _when(body, zone(body.time_zone) if body.time_zone else zone_of(actor))
    step = Step(
        id=new_id(),
        user_id=application.user_id,
        application_id=application.id,
        kind=body.kind,
        starts_at=when.starts_at,
        ends_at=when.ends_at,
        all_day=when.all_day,
        time_zone=when.time_zone,
        done_at=moment if body.done else None,
        cancelled_at=None,
        version=1,
        created_at=moment,
        changed_at=moment,
    )
    words = StepWords(title=body.title or TITLES[body.kind], place=body.place or "", notes=body.notes or "")
    keep_words(step, words)
    cards.add(step)
    _tell(session, application, step, EventKind.step_done if body.done else EventKind.step_added)
    refresh_next(session, application)
    return step


def _when(body: ApplicationStepIn | ApplicationStepPatch, there: ZoneInfo) -> When:
    if body.date:
        return When(_midnight(body.date, there), None, all_day=True, time_zone=there.key)
    if body.starts_at is None:
        raise AssertionError("the body has one of the two")
    return When(body.starts_at, body.ends_at, all_day=False, time_zone=there.key)


def _midnight(day: date, there: ZoneInfo) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=there).astimezone(UTC)


def step_of(session: Session, application: Application, step_id: uuid.UUID) -> Step:
    """A step of a card that is not taken off; raises `StepNotFound`."""
    found = CardRepository(session, application.user_id).step(application.id, step_id)
    if found is None:
        raise StepNotFound
    return found


def change_step(session: Session, application: Application, step: Step, body: ApplicationStepPatch) -> None:
    """Change a step; what the body does not name stays."""
    before = (_dates(step), step.kind, words_of(step))
    was_done = step.done_at is not None
    _set_dates(step, body)
    if body.kind is not None:
        step.kind = body.kind
    keep_words(step, _words(step, body))
    if "done" in body.model_fields_set and body.done != was_done:
        step.done_at = now() if body.done else None
    _touched(step)
    session.flush()
    if step.done_at is not None and not was_done:
        _tell(session, application, step, EventKind.step_done)
    elif before != (_dates(step), step.kind, words_of(step)):
        _tell(session, application, step, EventKind.step_changed)
    refresh_next(session, application)


def _dates(step: Step) -> When:
    return When(step.starts_at, step.ends_at, step.all_day, step.time_zone)


def _set_dates(step: Step, body: ApplicationStepPatch) -> None:
    there = zone(body.time_zone or step.time_zone)
    if body.date or body.starts_at:
        when = _when(body, there)
        if when.ends_at is None and "ends_at" not in body.model_fields_set and not when.all_day and step.ends_at:
            # Moved as a whole: it lasts as long as before.
            when = When(when.starts_at, when.starts_at + (step.ends_at - step.starts_at), False, when.time_zone)
        step.starts_at, step.ends_at, step.all_day = when.starts_at, when.ends_at, when.all_day
    elif (day := day_of(step)) is not None:
        step.starts_at = _midnight(day, there)
    if "ends_at" in body.model_fields_set:
        step.ends_at = body.ends_at
    step.time_zone = there.key
    if step.ends_at is not None and (step.all_day or step.ends_at < step.starts_at):
        raise Invalid.field(["body", "ends_at"], "It can't end before it starts, and a whole day has no end")


def _words(step: Step, body: ApplicationStepPatch) -> StepWords:
    words, named = words_of(step), body.model_fields_set
    if "title" in named or (body.kind and words.title in TITLES.values()):
        words.title = body.title or TITLES[step.kind]
    if "place" in named:
        words.place = body.place or ""
    if "notes" in named:
        words.notes = body.notes or ""
    return words


def _touched(step: Step) -> None:
    step.version += 1
    step.changed_at = now()


def take_off(session: Session, application: Application, step: Step) -> None:
    """Take a step off; calendars are told for a while that it does not happen."""
    step.cancelled_at = now()
    _touched(step)
    session.flush()
    _tell(session, application, step, EventKind.step_removed)
    refresh_next(session, application)


def set_next(session: Session, application: Application, actor: User, moment: datetime | None) -> None:
    """Make, move or take off the next step of a card."""
    step = CardRepository(session, application.user_id).next_step(application.id)
    if step is None and moment is not None:
        add_step(session, application, ApplicationStepIn(kind=kind_at(application.stage), starts_at=moment), actor)
    elif step is not None and moment is None:
        take_off(session, application, step)
    elif step is not None and moment != step.starts_at:
        change_step(session, application, step, ApplicationStepPatch(starts_at=moment))


def refresh_next(session: Session, application: Application) -> None:
    """Write the first open step onto its card."""
    step = CardRepository(session, application.user_id).next_step(application.id)
    application.next_step_at = step.starts_at if step else None
    application.next_step_kind = step.kind if step else None
    application.next_step_all_day = step.all_day if step else False
    session.flush()


def _tell(session: Session, application: Application, step: Step, kind: EventKind) -> None:
    detail = EventDetail(
        name=words_of(step).title,
        step_id=step.id,
        step_kind=step.kind,
        starts_at=step.starts_at,
        time_zone=step.time_zone,
        all_day=step.all_day,
    )
    note_event(session, application, kind, detail)


def shown(step: Step) -> ApplicationStepOut:
    """A step as clients see it."""
    return ApplicationStepOut.model_validate(fields_of(step))


def fields_of(step: Step) -> dict[str, object]:
    """The same by name."""
    words = words_of(step)
    return {
        "id": step.id,
        "application_id": step.application_id,
        "kind": step.kind,
        "title": words.title,
        "starts_at": step.starts_at,
        "ends_at": step.ends_at,
        "all_day": step.all_day,
        "date": day_of(step),
        "time_zone": step.time_zone,
        "place": words.place,
        "notes": words.notes,
        "done_at": step.done_at,
        "version": step.version,
        "changed_at": step.changed_at,
    }


def between(session: Session, user_id: uuid.UUID, start: datetime, end: datetime) -> Sequence[tuple[Step, Application]]:
    """The steps of a person in a span, by date, each with its card; those taken off and deleted cards are left out."""
    return [(row[0], row[1]) for row in session.execute(_between(user_id, start, end))]


def _between(user_id: uuid.UUID, start: datetime, end: datetime) -> Select[tuple[Step, Application]]:
    return (
        select(Step, Application)
        .join(Application, Application.id == Step.application_id)
        .where(Step.user_id == user_id, Step.cancelled_at.is_(None), LIVE)
        .where(Step.starts_at >= start, Step.starts_at < end)
        .order_by(Step.starts_at, Step.id)
    )


def calendar(session: Session, actor: User, page: PageParams, start: datetime, end: datetime) -> Page[CalendarStepOut]:
    """A page of the steps in a span, by date."""
    query = _between(actor.id, start, end)
    total = count_up_to(session, query.with_only_columns(Step.id))
    after = spot(page)
    query = query.where(tuple_(Step.starts_at, Step.id) > after) if after else query
    rows = session.execute(query.limit(page.limit + 1)).all()
    kept = rows[: page.limit]
    return Page(
        items=[_on_calendar(step, card) for step, card in kept],
        next_cursor=cursor_at(kept[-1][0].starts_at, kept[-1][0].id) if len(rows) > page.limit else None,
        total=total,
    )


def _on_calendar(step: Step, card: Application) -> CalendarStepOut:
    of_card = {"card_title": card.title, "company": card.company, "stage": card.stage}
    return CalendarStepOut.model_validate({**fields_of(step), **of_card, "application_version": card.version})
