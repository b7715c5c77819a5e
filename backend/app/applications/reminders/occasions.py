"""What there is to remind of, and when: worked out from facts alone, so that every look finds the same."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from pydantic import BaseModel

from app.applications.reminders.types import ReminderKind


class ReminderWords(BaseModel):
    """What a reminder says; sealed at rest."""

    title: str = ""
    body: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Occasion:
    """Something to say once. Of a series only the last that has begun holds; the ones before it are overtaken.

    It holds from `due_at` until `until`, or until the facts change. Whoever first looks after `fresh_until` does not
    begin with it any more: it is old news by then.
    """

    series: str
    name: str
    kind: ReminderKind
    due_at: datetime
    fresh_until: datetime
    words: ReminderWords
    until: datetime | None = None
    # Where not that of the card.
    job_id: str | None = None

    @property
    def key(self) -> str:
        """What it is recognised by."""
        return f"{self.series}:{self.name}"


@dataclass(frozen=True, slots=True)
class Standing:
    """What holds at a moment, and when that changes by itself."""

    holding: Sequence[Occasion]
    next_at: datetime | None

    def fresh(self, moment: datetime) -> list[Occasion]:
        """Those that may still be begun with."""
        return [occasion for occasion in self.holding if moment < occasion.fresh_until]


def standing(occasions: Iterable[Occasion], moment: datetime) -> Standing:
    """What holds at that moment."""
    last: dict[str, Occasion] = {}
    turns: list[datetime] = []
    for occasion in sorted(occasions, key=lambda one: one.due_at):
        if occasion.due_at > moment:
            turns.append(occasion.due_at)
        else:
            last[occasion.series] = occasion
    holding = [one for one in last.values() if one.until is None or moment < one.until]
    turns += [one.until for one in holding if one.until is not None]
    return Standing(holding, min(turns, default=None))
