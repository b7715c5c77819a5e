"""When and how one person wants to be told, as the rest of alerts asks for it."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time
from zoneinfo import ZoneInfo

from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from app.alerts.defaults import INBOX, OFF, WISHES, Wish
from app.alerts.local_time import Digests, Quiet
from app.alerts.models import AlertSetting
from app.alerts.types import Frequency, NoticeKind
from app.auth.models import User
from app.auth.zones import zone_of
from app.core.types import JsonValue


@dataclass(frozen=True, slots=True)
class Wishes:
    """The settings of a person, and the zone they live in."""

    zone: ZoneInfo
    digests: Digests
    quiet: Quiet | None
    paused_until: datetime | None
    kinds: Mapping[str, JsonValue]

    def of(self, kind: NoticeKind, channel: str) -> Wish:
        """How often a kind of notice goes to a channel, where no search says so."""
        own = self.kinds.get(kind)
        said = own.get(channel) if isinstance(own, dict) else None
        if said in set(Frequency):
            return Frequency(str(said))
        return OFF if said == OFF else WISHES.get(kind, OFF)


def wishes_of(session: Session, user_id: uuid.UUID) -> Wishes:
    """The wishes of a person; as shipped where they said nothing."""
    user = session.get_one(User, user_id)
    return wishes(user, session.get(AlertSetting, user_id))


def wishes(user: User, setting: AlertSetting | None) -> Wishes:
    """The same from rows that are known."""
    zone = zone_of(user)
    setting = setting or AlertSetting(digest_at=time(8), weekday=0, kinds={})
    return Wishes(
        zone=zone,
        digests=Digests(setting.digest_at, setting.weekday, zone),
        quiet=quiet_of(setting.quiet_from, setting.quiet_to),
        paused_until=setting.paused_until,
        kinds=setting.kinds,
    )


def quiet_of(start: time | None, end: time | None) -> Quiet | None:
    """Quiet hours, where both ends are given and differ."""
    return Quiet(start, end) if start is not None and end is not None and start != end else None


def ensure(session: Session, user_id: uuid.UUID) -> None:
    """Have a row for a person whose due times depend on their zone: where that changes, it is noticed by the row."""
    zone = zone_of(session.get_one(User, user_id)).key
    query = insert(AlertSetting).values(user_id=user_id, zone=zone)
    session.execute(query.on_conflict_do_nothing(index_elements=["user_id"]))


def is_inbox(channel: str) -> bool:
    """Whether a channel is the inbox, which has every notice by itself."""
    return channel == INBOX
