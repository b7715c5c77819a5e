"""Following people: another time zone or another profile makes their reminders be worked out anew."""

import uuid
from collections.abc import Sequence
from typing import cast

from sqlalchemy import Row, String, func, or_, select, type_coerce, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session
from sqlalchemy.types import TypeEngine

from app.applications.board.models import LOOK_NOW, Application
from app.applications.reminders.models import ReminderPerson
from app.auth.models import User
from app.profile.models import Profile

_MaybeText = cast("TypeEngine[str | None]", String())


def follow(session: Session, limit: int) -> int:
    """Take up the next people who changed; returns how many."""
    found = _changed(session, limit)
    if not found:
        return 0
    rows = [
        {"user_id": row[0], "time_zone": row[1], "profile_version": row[2], "licences_at": LOOK_NOW} for row in found
    ]
    upsert = insert(ReminderPerson).values(rows)
    session.execute(
        upsert.on_conflict_do_update(
            index_elements=["user_id"],
            set_={name: upsert.excluded[name] for name in ("time_zone", "profile_version", "licences_at")},
        )
    )
    if moved := [row[0] for row in found if row[3] is not None and row[3] != row[1]]:
        look_anew(session, moved)
    return len(found)


def _changed(session: Session, limit: int) -> Sequence[Row[tuple[uuid.UUID, str, int, str | None]]]:
    present, version = func.coalesce(User.time_zone, "UTC"), func.coalesce(Profile.version, 0)
    # Null for whoever is new here.
    former = type_coerce(ReminderPerson.time_zone, _MaybeText)
    query = (
        select(User.id, present, version, former)
        .outerjoin(Profile, Profile.user_id == User.id)
        .outerjoin(ReminderPerson, ReminderPerson.user_id == User.id)
        .where(
            User.active,
            or_(
                ReminderPerson.user_id.is_(None),
                ReminderPerson.time_zone != present,
                ReminderPerson.profile_version != version,
            ),
        )
        .order_by(User.id)
    )
    return session.execute(query.limit(limit)).all()


def look_anew(session: Session, user_ids: list[uuid.UUID]) -> None:
    """Have everything of people looked at again."""
    quiet = {"synchronize_session": False}
    cards = update(Application).where(Application.user_id.in_(user_ids), Application.deleted_at.is_(None))
    session.execute(cards.values(remind_at=LOOK_NOW), execution_options=quiet)
    people = update(ReminderPerson).where(ReminderPerson.user_id.in_(user_ids))
    session.execute(people.values(licences_at=LOOK_NOW), execution_options=quiet)
