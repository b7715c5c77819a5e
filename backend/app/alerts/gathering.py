"""Which message to a channel carries a notice: one of its own, or one that gathers until it is due.

A message takes no more notices once somebody has begun to send it: what is sent again is the same.
"""

import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from app.alerts.local_time import Quiet, moment_of
from app.alerts.models import Channel, Delivery, DeliveryNotice
from app.alerts.types import DeliveryState, Frequency
from app.alerts.wishes import Wishes
from app.background.registry import Nothing
from app.background.service import enqueue
from app.core.clock import now
from app.core.ids import new_id

QUIET = "quiet"
# A digest takes what there is until it leaves, so the next one is free; this only bounds the search for it.
MOST_TRIED = 30


@dataclass(frozen=True, slots=True)
class Slot:
    """A message that could carry something: its name at the channel, and when it is due."""

    occurrence: str
    due_at: datetime


@dataclass(frozen=True, slots=True)
class Telling:
    """What decides when something that is told now reaches a channel.

    `day` is the local day whose digest it belongs to, where it was found for that digest.
    """

    wishes: Wishes
    quiet: Quiet | None
    day: date | None = None

    def slots(self, frequency: Frequency) -> Iterator[Slot]:
        """The messages to try, the first one first."""
        if frequency is Frequency.instant:
            yield from self._held()
            return
        digests, earliest = self.wishes.digests, self._earliest()
        start = self.day if self.day and earliest <= now() else digests.next_day(frequency, earliest)
        for day in digests.days(frequency, start):
            yield Slot(f"{frequency}:{day}", digests.moment(day))

    def _earliest(self) -> datetime:
        paused = self.wishes.paused_until
        return max(now(), paused) if paused else now()

    def _held(self) -> Iterator[Slot]:
        """Where nothing may leave now, the message that leaves when it may."""
        start, zone = self._earliest(), self.wishes.zone
        end = self.quiet.until(start, zone) if self.quiet else None
        if end is not None:
            yield quiet_slot(end, self.wishes)
        elif start > now():
            yield quiet_slot(start.astimezone(zone).replace(tzinfo=None, second=0, microsecond=0), self.wishes)


def quiet_slot(wall: datetime, wishes: Wishes) -> Slot:
    """The message that gathers until a local time."""
    return Slot(f"{QUIET}:{wall:%Y-%m-%dT%H:%M}", moment_of(wall.date(), wall.time(), wishes.zone))


def due_of(occurrence: str, wishes: Wishes) -> datetime | None:
    """When a message is due by its name, in the zone that a person lives in now; null for one due at once."""
    name, _, when = occurrence.partition(":")
    if name == QUIET:
        wall = datetime.fromisoformat(when)
        return moment_of(wall.date(), wall.time(), wishes.zone)
    if name in set(Frequency):
        return wishes.digests.moment(date.fromisoformat(when))
    return None


def gather(
    session: Session, channel: Channel, frequency: Frequency, notice_ids: Sequence[uuid.UUID], telling: Telling
) -> None:
    """Put notices into the first message to a channel that still takes them; the caller holds the person's inbox."""
    for slot in islice(telling.slots(frequency), MOST_TRIED):
        if _attached(session, channel, frequency, slot, notice_ids):
            return
    _attached(session, channel, frequency, Slot(f"notice:{notice_ids[0]}", now()), notice_ids)
    # Sent soon after the commit; should the call get lost, the next minute's look finds it.
    enqueue(session, "alerts.deliver", Nothing(), dedupe_key=f"soon:{now():%H%M%S}", scheduled=True)


def _attached(
    session: Session, channel: Channel, frequency: Frequency, slot: Slot, notice_ids: Sequence[uuid.UUID]
) -> bool:
    values = {
        "id": new_id(), "user_id": channel.user_id, "channel_id": channel.id, "kind": channel.kind,
        "frequency": frequency, "occurrence": slot.occurrence, "state": DeliveryState.waiting, "due_at": slot.due_at,
        "attempts": 0, "lease_token": 0, "created_at": now(),
    }  # fmt: skip
    session.execute(insert(Delivery).values(**values).on_conflict_do_nothing())
    here = Delivery.channel_id == channel.id, Delivery.occurrence == slot.occurrence
    free = Delivery.state == DeliveryState.waiting, Delivery.lease_token == 0
    # Whoever is about to send it holds the row, or waits until these notices are in it.
    delivery_id = session.scalar(select(Delivery.id).where(*here, *free).with_for_update())
    if delivery_id is None:
        return False
    rows = [{"delivery_id": delivery_id, "notice_id": one, "channel_id": channel.id} for one in notice_ids]
    session.execute(insert(DeliveryNotice).values(rows).on_conflict_do_nothing())
    return True
