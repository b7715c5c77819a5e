"""The account itself: handed out with the rest; the row goes last, after everything that hangs on it."""

import uuid
from collections.abc import Mapping

from sqlalchemy import delete
from sqlalchemy.orm import Session

from app.auth.models import PasswordReset, RefreshToken, User
from app.auth.schemas import OwnAccountPatch
from app.auth.service import change_own, open_for_change
from app.core import personal_data
from app.core.personal_data import PersonalFile
from app.core.types import JsonObject


def account_of(session: Session, user_id: uuid.UUID) -> JsonObject:
    """The account: address, role, since when."""
    user = session.get(User, user_id)
    if user is None:
        return {}
    return {"email": user.email, "role": user.role.value, "since": user.created_at.isoformat()}


def end_sessions(session: Session, user_id: uuid.UUID) -> None:
    """Delete what keeps the person signed in, or would let them in."""
    for table in (RefreshToken, PasswordReset):
        session.execute(delete(table).where(table.user_id == user_id))


def person_of(session: Session, user_id: uuid.UUID) -> JsonObject:
    """What a person says of themselves."""
    user = session.get(User, user_id) or User()
    return {"full_name": user.full_name, "time_zone": user.time_zone}


def take_in(session: Session, user_id: uuid.UUID, data: JsonObject, _files: Mapping[str, PersonalFile]) -> None:
    """Take over name and time zone; the address stays that of this account."""
    change_own(session, open_for_change(session, user_id), OwnAccountPatch.model_validate(data))


def forget_person(session: Session, user_id: uuid.UUID) -> None:
    """Empty what the person said; the row itself goes last."""
    change_own(session, open_for_change(session, user_id), OwnAccountPatch(full_name=None, time_zone=None))


personal_data.register(
    "account",
    exporter=account_of,
    eraser=end_sessions,
    record="The account you take this into has its own address, password and role.",
)
personal_data.register("person", exporter=person_of, eraser=forget_person, importer=take_in)
