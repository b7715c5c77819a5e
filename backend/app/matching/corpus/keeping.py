"""What scores are compared on: the UTC day, and how rare skills are among the open postings, counted once a day."""

import uuid
from datetime import date, timedelta

from sqlalchemy.orm import Session

from app.core.clock import today
from app.jobs import service as jobs
from app.matching.corpus.rarity import Rarity
from app.matching.corpus.statistics import Corpus, Ground
from app.matching.models import RarityCount
from app.matching.repository import MatchRepository, RarityRepository

# A young instance grows within the day; counts of so different a stock would mislead until midnight.
GROWN = 1.5
KEEP = timedelta(days=14)


def current(session: Session) -> Ground:
    """Today's ground; counts the skills anew where the last count is of another day or of a much smaller stock."""
    repository, day = RarityRepository(session), today()
    latest = repository.latest()
    if latest and latest.counted_on == day and _still_fits(latest, repository.open_postings()):
        return Ground(day, _corpus(latest))
    rarity = Rarity(repository.open_postings(), jobs.skill_demand(session))
    repository.add(rarity.version, day, rarity.postings, rarity.demand)
    repository.forget_before(day - KEEP)
    return Ground(day, Corpus(rarity))


def of_person(session: Session, user_id: uuid.UUID) -> Ground:
    """The ground the person's matches were last scored on, so that what is shown agrees with how it is sorted."""
    scoring = MatchRepository(session, user_id).scoring()
    kept = at(session, scoring.rarity_version, scoring.as_of) if scoring else None
    return kept or current(session)


def at(session: Session, version: str, as_of: date) -> Ground | None:
    """The ground of an earlier scoring; null where its statistics are no longer kept."""
    counted = RarityRepository(session).get(version)
    return Ground(as_of, _corpus(counted)) if counted else None


def _still_fits(latest: RarityCount, postings: int) -> bool:
    low, high = sorted((latest.postings, postings))
    return high <= low * GROWN or high == low


def _corpus(counted: RarityCount) -> Corpus:
    return Corpus(Rarity(counted.postings, counted.demand))
