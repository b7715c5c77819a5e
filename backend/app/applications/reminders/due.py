"""Which rows are to be looked at now, over all people, and what a look needs of them."""

import uuid
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import DateTime, Uuid, cast, column, select, update, values
from sqlalchemy.orm import Session

from app.applications.board.models import Application, Step
from app.applications.reminders.models import ReminderPerson, ReminderWish
from app.applications.reminders.types import FOLLOW_UP_DAYS
from app.auth.models import User


@dataclass(frozen=True, slots=True)
class Who:
    """How a person wants to be reminded."""

    active: bool
    zone: str
    follow_up_days: int
    off: frozenset[str]


@dataclass(frozen=True, slots=True)
class DueCards:
    """Cards that are to be looked at, locked, and the changed steps that led to some of them."""

    cards: Sequence[Application]
    step_ids: Sequence[uuid.UUID]


def due_cards(session: Session, moment: datetime, limit: int) -> DueCards:
    """The next cards to look at; those that somebody else holds at this moment are left to the next look."""
    changed = _changed_steps(session, moment, limit)
    cards = {card.id: card for card in _cards_by_time(session, moment, limit)}
    others = {step.application_id for step in changed} - cards.keys()
    cards |= {card.id: card for card in _cards_by_id(session, others)}
    return DueCards(list(cards.values()), [step.id for step in changed if step.application_id in cards])


def _changed_steps(session: Session, moment: datetime, limit: int) -> Sequence[Step]:
    query = select(Step).where(Step.remind_at <= moment).order_by(Step.remind_at).limit(limit)
    return session.scalars(query.with_for_update(skip_locked=True)).all()


def _cards_by_time(session: Session, moment: datetime, limit: int) -> Sequence[Application]:
    query = select(Application).where(Application.remind_at <= moment).order_by(Application.remind_at).limit(limit)
    return session.scalars(query.with_for_update(skip_locked=True)).all()


def _cards_by_id(session: Session, ids: Collection[uuid.UUID]) -> Sequence[Application]:
    if not ids:
        return []
    query = select(Application).where(Application.id.in_(ids)).with_for_update(skip_locked=True)
    return session.scalars(query).all()


def due_people(session: Session, moment: datetime, limit: int) -> Sequence[ReminderPerson]:
    """The next people whose licences are to be looked at, locked."""
    query = select(ReminderPerson).where(ReminderPerson.licences_at <= moment).order_by(ReminderPerson.licences_at)
    return session.scalars(query.limit(limit).with_for_update(skip_locked=True)).all()


def steps_of(session: Session, card_ids: Collection[uuid.UUID]) -> Mapping[uuid.UUID, list[Step]]:
    """The steps of cards that are not taken off."""
    found: dict[uuid.UUID, list[Step]] = defaultdict(list)
    query = select(Step).where(Step.application_id.in_(card_ids), Step.cancelled_at.is_(None))
    for step in session.scalars(query.order_by(Step.starts_at, Step.id)):
        found[step.application_id].append(step)
    return found


def who(session: Session, user_ids: Collection[uuid.UUID]) -> Mapping[uuid.UUID, Who]:
    """How people want to be reminded."""
    query = (
        select(User.id, User.active, User.time_zone, ReminderWish.follow_up_days, ReminderWish.off)
        .outerjoin(ReminderWish, ReminderWish.user_id == User.id)
        .where(User.id.in_(user_ids))
    )
    return {
        row[0]: Who(row[1], row[2] or "UTC", row[3] or FOLLOW_UP_DAYS, frozenset(row[4] or ()))
        for row in session.execute(query)
    }


def looked_at(session: Session, next_at: Mapping[uuid.UUID, datetime | None], step_ids: Iterable[uuid.UUID]) -> None:
    """Note when cards are to be looked at next, and that the changes of steps were seen."""
    rows = [(card_id, moment) for card_id, moment in next_at.items()]
    when = values(column("id", Uuid()), column("at", DateTime(timezone=True)), name="looked").data(rows)
    session.execute(
        update(Application)
        .where(Application.id == when.c.id)
        .values(remind_at=cast(when.c.at, DateTime(timezone=True))),
        execution_options={"synchronize_session": False},
    )
    session.execute(
        update(Step).where(Step.id.in_(list(step_ids))).values(remind_at=None),
        execution_options={"synchronize_session": False},
    )
