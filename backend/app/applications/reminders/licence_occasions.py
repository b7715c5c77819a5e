"""What there is to remind of about a person's licences and certificates."""

import uuid
from collections.abc import Iterable
from datetime import date, timedelta
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
    return [
        Occasion(
            series=f"licence:{mark}:{last.isoformat()}",
            name=str(before),
            kind=ReminderKind.licence_expiring,
            due_at=at(last - timedelta(days=before), MORNING, zone),
            fresh_until=at(last + ONE_DAY, 0, zone),
            words=words.licence(entry.name, entry.jurisdiction, last, before),
        )
        for mark, (entry, last) in licences_of(user_id, held).items()
        for before in BEFORE
    ]


def licences_of(user_id: uuid.UUID, held: Iterable[CertificationEntry]) -> dict[str, tuple[CertificationEntry, date]]:
    """The licences that have a last day, by a mark that names each without telling its name.

    Of one that is listed twice the later day counts.
    """
    found: dict[str, tuple[CertificationEntry, date]] = {}
    for entry in held:
        last, mark = last_day(entry.expires_on), _mark(user_id, entry)
        # One that counts as ended whatever its date is nothing to renew in time.
        if last is None or shown(entry, last).status is CredentialStatus.expired:
            continue
        if mark not in found or found[mark][1] < last:
            found[mark] = (entry, last)
    return found


def _mark(user_id: uuid.UUID, entry: CertificationEntry) -> str:
    # With the person in it, so that it tells nothing about who else holds the same.
    named = f"{user_id}|{fold(entry.name)}|{fold(entry.jurisdiction or '')}"
    return sha256(named.encode("utf-8", "replace")).hexdigest()[:24]
