"""Gathering: the facts about people and postings, asked of their domains once per piece of work."""

import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from app.jobs import service as jobs
from app.matching.columns import posting_table
from app.matching.corpus.statistics import Ground
from app.matching.detail import PostingDetail, posting_detail
from app.matching.own_weights import WeightsRepository
from app.matching.person import ProfileFacts
from app.matching.postings import PostingTable
from app.matching.snapshot import profile_facts
from app.matching.weights import Weights
from app.ml.text.folding import squeeze
from app.profile import service as profiles
from app.profile.types import ProfileSnapshot

BLOCK = 200


@dataclass(frozen=True, slots=True)
class Person:
    """A person: what their profile says, and the same as factors and rules read it."""

    snapshot: ProfileSnapshot
    facts: ProfileFacts
    weights: Weights

    def excludes(self, company: str) -> bool:
        """Whether this is a company they never want to see."""
        return squeeze(company) in {squeeze(name) for name in self.snapshot.preferences.excluded_companies}


def person(session: Session, user_id: uuid.UUID) -> Person | None:
    """A person as their profile is now; null where there is nothing to match on."""
    snapshot = profiles.snapshot(session, user_id)
    return (
        Person(snapshot, profile_facts(snapshot), WeightsRepository(session, user_id).weights()) if snapshot else None
    )


def candidates(session: Session, who: Person, ground: Ground) -> PostingTable:
    """All postings the person may see, those of companies they exclude left out."""
    # Open is what `jobs` calls open: a stock loaded as of an earlier day counts too, though its end dates are past.
    rows = jobs.scoring_rows(session, date.min, user_id=who.facts.user_id)
    excluded = {squeeze(name) for name in who.snapshot.preferences.excluded_companies}
    kept = (row for row in rows if squeeze(row.company) not in excluded) if excluded else rows
    return posting_table(kept, ground.corpus, ground.as_of)


def details(
    session: Session, job_ids: Sequence[uuid.UUID], ground: Ground
) -> Iterator[tuple[uuid.UUID, PostingDetail]]:
    """Postings with their words, in the order asked; those that are gone are left out."""
    for start in range(0, len(job_ids), BLOCK):
        block = job_ids[start : start + BLOCK]
        known = jobs.facts_of(session, block)
        for job_id in block:
            if job_id in known:
                yield job_id, posting_detail(known[job_id], ground.corpus, ground.as_of)
