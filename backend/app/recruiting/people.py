"""Gathering a desk's candidates: what is known of each, and the same as factors and rules read it.

A CV the desk sent and a profile that is open go the same way: facts with corrections on top, a snapshot, the facts of
matching. Of an open profile, what its person wishes for in confidence (pay, companies to avoid) is left out of what the
desk sees; a company they avoid does not see them at all.
"""

import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from app.core.clock import today
from app.matching.person import ProfileFacts
from app.matching.snapshot import profile_facts
from app.ml.text.folding import squeeze
from app.profile import service as profiles
from app.profile.merge import Effective, merged
from app.profile.sealing import unseal
from app.profile.snapshot import snapshot_of
from app.profile.stored import CvFacts, Edits
from app.recruiting.models import Candidate
from app.recruiting.repository import CandidateRepository
from app.recruiting.sealing import file_name_of, place_of

BLOCK = 200


@dataclass(frozen=True, slots=True)
class Known:
    """A candidate with what is known of them; `version` grows with it."""

    candidate: Candidate
    profile: Effective
    facts: ProfileFacts
    file_name: str | None
    avoids: frozenset[str]

    @property
    def version(self) -> int:
        """The version of the facts."""
        return self.facts.version


def known(session: Session, candidate: Candidate) -> Known | None:
    """What is known of a candidate; null where an open profile says nothing to match on."""
    if candidate.person_id is None:
        return _of_file(candidate)
    snapshot = profiles.snapshot(session, candidate.person_id)
    if snapshot is None:
        return None
    avoids = frozenset(squeeze(name) for name in snapshot.preferences.excluded_companies)
    wishes = replace(snapshot.preferences, salary_min=None, currency=None, excluded_companies=())
    facts = profile_facts(replace(snapshot, preferences=wishes))
    return Known(candidate, profiles.present(session, candidate.person_id), facts, None, avoids)


def _of_file(candidate: Candidate) -> Known:
    read = unseal(CvFacts, candidate.sealed_facts, place_of(candidate, "facts"))
    profile = merged(read, edits_of(candidate), today())
    facts = profile_facts(snapshot_of(candidate.id, candidate.version, profile))
    return Known(candidate, profile, facts, file_name_of(candidate), frozenset())


def edits_of(candidate: Candidate) -> Edits:
    """What the desk corrected."""
    return unseal(Edits, candidate.sealed_edits, place_of(candidate, "edits"))


def in_blocks(session: Session, desk_id: uuid.UUID, ids: Sequence[uuid.UUID]) -> Iterator[list[Known]]:
    """What is known of candidates, a block at a time in the order asked; those who are gone are left out."""
    candidates = CandidateRepository(session, desk_id)
    for start in range(0, len(ids), BLOCK):
        block = ids[start : start + BLOCK]
        rows = candidates.of_ids(block)
        read = (known(session, rows[one]) for one in block if one in rows)
        yield [person for person in read if person is not None]
