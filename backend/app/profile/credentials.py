"""Licences and certificates as shown: which one it is, where it holds, and whether it is good today."""

from calendar import monthrange
from datetime import date

from app.ml.credentials.held import Held, held_in
from app.profile.entries import CertificationEntry
from app.profile.schemas import CertificationShown
from app.profile.types import CredentialStatus, LicenceStanding

# Renewing takes weeks: courses, forms, a board that answers.
SOON_DAYS = 90


# What its holder says ends a licence, whatever its date.
_ENDED = frozenset({LicenceStanding.expired, LicenceStanding.suspended, LicenceStanding.revoked})


def recognised(name: str) -> Held | None:
    """The credential that a name as written stands for, the first of several, or null."""
    return next(iter(held_in(name)), None)


def shown(held: CertificationEntry, today: date) -> CertificationShown:
    """A licence or certificate with what can be told of it today."""
    known = recognised(held.name)
    last = last_day(held.expires_on)
    days_left = (last - today).days if last else None
    values = held.model_dump() | {
        "jurisdiction": held.jurisdiction or (known.jurisdiction if known else None),
        "multistate": held.multistate if held.multistate is not None or known is None else known.multistate,
        "standing": held.standing or (LicenceStanding(known.standing) if known and known.standing else None),
    }
    status = CredentialStatus.expired if values["standing"] in _ENDED else _status(days_left)
    return CertificationShown(**values, type=known.type if known else None, status=status, days_left=days_left)


def _status(days_left: int | None) -> CredentialStatus:
    if days_left is None:
        return CredentialStatus.unknown
    if days_left < 0:
        return CredentialStatus.expired
    return CredentialStatus.expires_soon if days_left <= SOON_DAYS else CredentialStatus.valid


def last_day(expires_on: str | None) -> date | None:
    """The last day of `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null for anything else."""
    try:
        year, month, day = (*map(int, (expires_on or "").split("-")), 0, 0)[:3]
        month = month or 12
        return date(year, month, day or monthrange(year, month)[1])
    except ValueError:
        return None
