"""How far days and months are used up, and when that is worth a word: at a half, at four fifths, at the limit."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy.orm import Session

from app.core.clock import now
from app.llm.policy import Limits
from app.llm.repository import InstanceUsage
from app.llm.windows import Frame, frames

LEVELS = (100, 80, 50)
OF = {
    "person_day": "what you may spend today",
    "person_month": "what you may spend this month",
    "day": "what everybody here may spend today",
    "month": "what everybody here may spend this month",
}


@dataclass(frozen=True, slots=True)
class Standing:
    """A window with what is spent and held in it, in millionths of a dollar, and the moment it ends."""

    limit: str
    spent: int
    held: int
    cap: int
    ends_at: datetime

    @property
    def share(self) -> float:
        """Spent and held, of the cap; a cap of nothing is used up."""
        return (self.spent + self.held) / self.cap if self.cap else 1.0

    @property
    def percent(self) -> int | None:
        """The highest level reached, null below a half."""
        return next((level for level in LEVELS if self.share * 100 >= level), None)

    @property
    def warning(self) -> str:
        """What to say of it."""
        if self.percent == 100:
            return f"The model is asked nothing that costs money: {OF[self.limit]} is used up."
        return f"{self.percent} % of {OF[self.limit]} is used up."


def standings(session: Session, user_id: uuid.UUID | None, limits: Limits) -> list[Standing]:
    """How the windows of a call made now stand; the person's first, then the instance's."""
    of_now = frames(user_id, now(), limits)
    rows = InstanceUsage(session).windows([frame.name for frame in of_now])
    return [
        _standing(frame, rows[frame.name].spent, rows[frame.name].reserved)
        if frame.name in rows
        else _standing(frame, 0, 0)
        for frame in of_now
    ]


def reached(all_of: Sequence[Standing]) -> list[Standing]:
    """Those worth a word."""
    return [one for one in all_of if one.percent is not None]


def _standing(frame: Frame, spent: int, held: int) -> Standing:
    # The 1st is followed by the next 1st within 32 days.
    after = frame.starts_on + timedelta(days=1 if frame.limit.endswith("day") else 32)
    end = after if frame.limit.endswith("day") else after.replace(day=1)
    return Standing(frame.limit, spent, held, frame.cap, datetime(end.year, end.month, end.day, tzinfo=UTC))
