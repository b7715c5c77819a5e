"""The limits in force: the operator's settings, and what an admin set below them."""

from dataclasses import dataclass
from typing import cast

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from app.core.config import Settings, get_settings
from app.core.types import JsonObject
from app.llm.models import Policy

MICRO = 1_000_000
# Each limit with the setting that bounds it.
MONEY = {
    "call": "llm_limit_call_usd",
    "person_day": "llm_limit_person_day_usd",
    "person_month": "llm_limit_person_month_usd",
    "day": "llm_limit_day_usd",
    "month": "llm_limit_month_usd",
}
CREDITS = ("credits_start", "credits_monthly")


@dataclass(frozen=True, slots=True)
class Limits:
    """What may be spent, in millionths of a US dollar, and the credits people get; `version` of what the admin set."""

    call: int
    person_day: int
    person_month: int
    day: int
    month: int
    credits_start: int
    credits_monthly: int
    version: int


def limits(session: Session) -> Limits:
    """The limits in force; of two, the lower one holds."""
    row = session.get(Policy, 1)
    return _in_force(get_settings(), row.values if row else {}, row.version if row else 1)


def ceilings() -> Limits:
    """The most an admin may set: what the operator's settings say."""
    return _in_force(get_settings(), {}, 0)


def change(session: Session, changes: JsonObject) -> Limits:
    """Set some limits (null: back to the setting); the caller has checked them and the version."""
    row = locked(session)
    kept: JsonObject = {name: value for name, value in {**row.values, **changes}.items() if value is not None}
    row.values, row.version = kept, row.version + 1
    session.flush()
    return limits(session)


def locked(session: Session) -> Policy:
    """The one row, made where it is missing and held until the transaction ends."""
    session.execute(insert(Policy).values(id=1, values={}, version=1).on_conflict_do_nothing())
    return session.scalars(select(Policy).where(Policy.id == 1).with_for_update()).one()


def _in_force(settings: Settings, own: JsonObject, version: int) -> Limits:
    money = {name: round(getattr(settings, setting) * MICRO) for name, setting in MONEY.items()}
    lowered = {name: min(cast(int, own.get(name, most)), most) for name, most in money.items()}
    granted = {name: cast(int, own.get(name, getattr(settings, name))) for name in CREDITS}
    return Limits(**lowered, **granted, version=version)
