"""What is asked about people while their matches are written."""

import uuid
from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.matching.facts import Person
from app.profile import service as profiles
from app.profile.models import Profile


def is_current(session: Session, who: Person) -> bool:
    """Whether the profile still is as it was read."""
    # The column alone: a profile that this session has loaded before would answer from memory.
    version = session.scalar(select(Profile.version).where(Profile.user_id == who.facts.user_id))
    return version == who.facts.version


def current_versions(session: Session, user_ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, int]:
    """The versions of these people's profiles."""
    query = select(Profile.user_id, Profile.version).where(Profile.user_id.in_(user_ids))
    return {row[0]: row[1] for row in session.execute(query)}


def ranges(session: Session, size: int) -> list[tuple[uuid.UUID, uuid.UUID]]:
    """All people who have something to match on, in ranges of ids of at most `size` people: first and last."""
    people = profiles.active_profiles(session)
    return [(people[start], people[min(start + size, len(people)) - 1]) for start in range(0, len(people), size)]
