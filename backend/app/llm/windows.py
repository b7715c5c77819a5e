"""Days and months, of a person and of the instance: what was spent in them and what is held for calls under way.

All in UTC, so that a limit ends for everybody at the same moment, once a month, whatever the clocks do.
"""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from app.llm.errors import BudgetExceeded
from app.llm.models import Window
from app.llm.policy import Limits

FULL = {
    "person_day": "You have used what the model may cost you in a day. It is free again at midnight UTC.",
    "person_month": "You have used what the model may cost you in a month. It is free again on the 1st, UTC.",
    "day": "This instance has used its budget for today. It is free again at midnight UTC; an admin can raise it.",
    "month": "This instance has used its budget for the month. It is free again on the 1st; an admin can raise it.",
}


@dataclass(frozen=True, slots=True)
class Frame:
    """One window a call falls into, and how much may be spent in it."""

    limit: str
    name: str
    user_id: uuid.UUID | None
    starts_on: date
    cap: int


def frames(user_id: uuid.UUID | None, moment: datetime, limits: Limits) -> list[Frame]:
    """The windows of a call made now; always in this order, so that two calls never wait for each other."""
    day, month = moment.date(), moment.date().replace(day=1)
    found = []
    if user_id is not None:
        found.append(Frame("person_day", person_day(user_id, day), user_id, day, limits.person_day))
        found.append(Frame("person_month", person_month(user_id, day), user_id, month, limits.person_month))
    found.append(Frame("day", f"instance:day:{day}", None, day, limits.day))
    found.append(Frame("month", f"instance:month:{day:%Y-%m}", None, month, limits.month))
    return found


def person_day(user_id: uuid.UUID, day: date) -> str:
    """The name of a person's day."""
    return f"person:{user_id}:day:{day}"


def person_month(user_id: uuid.UUID, day: date) -> str:
    """The name of the month of a person that a day is in."""
    return f"person:{user_id}:month:{day:%Y-%m}"


def hold(session: Session, into: Sequence[Frame], amount: int) -> None:
    """Hold an amount in every window, or raise `BudgetExceeded` for the first where it does not fit.

    The room is checked by the very statement that takes it: however many ask at once, no window overflows.
    """
    for frame in into:
        row = {"name": frame.name, "user_id": frame.user_id, "starts_on": frame.starts_on, "reserved": 0, "spent": 0}
        session.execute(insert(Window).values(row).on_conflict_do_nothing())
        fits = Window.reserved + Window.spent + amount <= frame.cap
        taken = session.execute(
            update(Window)
            .where(Window.name == frame.name, fits)
            .values(reserved=Window.reserved + amount)
            .execution_options(synchronize_session=False)
            .returning(Window.name)
        )
        if taken.first() is None:
            raise BudgetExceeded(FULL[frame.limit])


def move(session: Session, names: Sequence[str], *, held: int, spent: int) -> None:
    """Add to what is held and spent in these windows, in the order they were held in."""
    for name in names:
        session.execute(
            update(Window)
            .where(Window.name == name)
            .values(reserved=Window.reserved + held, spent=Window.spent + spent)
            .execution_options(synchronize_session=False)
        )
