"""Consent: whether recruiters and coaches may see a profile. Each change is kept with its time."""

import uuid
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from app.profile.repository import ProfileRepository


@dataclass(frozen=True, slots=True)
class Visibility:
    """Who may see a profile; closed until its person says otherwise. `version` grows with each change."""

    recruiters: bool = False
    coaches: bool = False
    changed_at: datetime | None = None
    version: int = 0


def of(session: Session, user_id: uuid.UUID) -> Visibility:
    """Who may see a person's profile at present."""
    changes = history(session, user_id)
    return changes[-1] if changes else Visibility()


def history(session: Session, user_id: uuid.UUID) -> list[Visibility]:
    """Every change of a person's consent, oldest first."""
    changes = ProfileRepository(session).visibility_changes(user_id)
    return [
        Visibility(change.recruiters, change.coaches, change.at, number) for number, change in enumerate(changes, 1)
    ]


def change(
    session: Session, user_id: uuid.UUID, *, recruiters: bool | None = None, coaches: bool | None = None
) -> Visibility:
    """Give or withdraw consent; null leaves it as it is. What changes nothing is not noted."""
    repository = ProfileRepository(session)
    profile = repository.locked(user_id)
    before = (profile.open_to_recruiters, profile.open_to_coaches)
    profile.open_to_recruiters = before[0] if recruiters is None else recruiters
    profile.open_to_coaches = before[1] if coaches is None else coaches
    if (profile.open_to_recruiters, profile.open_to_coaches) != before:
        repository.note_visibility(profile)
    return of(session, user_id)
