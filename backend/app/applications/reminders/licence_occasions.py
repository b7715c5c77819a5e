"""What there is to remind of about a person's licences and certificates."""

import uuid
from collections.abc import Iterable
from datetime import timedelta
from hashlib import sha256
from zoneinfo import ZoneInfo

from app.applications.reminders import words
from app.applications.reminders.days import MORNING, ONE_DAY, at
from app.applications.reminders.occasions import Occasion
from app.applications.reminders.types import ReminderKind
from app.core.text import fold
from app.profile.credentials import last_day, shown
from app.profile.entries import CertificationEntry
from app.profile.types import CredentialStatus

BEFORE = (90, 30, 7)


def licence_occasions(user_id: uuid.UUID, held: Iterable[CertificationEntry], zone: ZoneInfo) -> list[Occasion]:
    """Ninety, thirty and seven days before each one ends; a new date is a new beginning."""
    found: dict[str, Occasion] = {}
    for entry in held:
        last = last_day(entry.expires_on)
        # One that counts as ended whatever its date is nothing to renew in time.
        if last is None or shown(entry, last).status is CredentialStatus.expired:
            continue
        for before in BEFORE:
            occasion = Occasion(
                series=f"licence:{_mark(user_id, entry)}:{last.isoformat()}",
                name=str(before),
                kind=ReminderKind.licence_expiring,
                due_at=at(last - timedelta(days=before), MORNING, zone),
                fresh_until=at(last + ONE_DAY, 0, zone),
                words=words.licence(entry.name, entry.jurisdiction, last, before),
            )
            found.setdefault(occasion.key, occasion)
    return list(found.values())


def _mark(user_id: uuid.UUID, entry: CertificationEntry) -> str:
    # With the person in it, so that it tells nothing about who else holds the same.
    named = f"{user_id}|{fold(entry.name)}|{fold(entry.jurisdiction or '')}"
    return sha256(named.encode("utf-8", "replace")).hexdigest()[:24]
