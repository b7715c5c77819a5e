"""A look at a person's best matches: who they are, and what the postings say."""

import uuid
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from sqlalchemy.orm import Session

from app.insights.gaps.repository import Best, GapRepository
from app.insights.gaps.schemas import GapsBasis
from app.matching.columns import posting_table
from app.matching.corpus import keeping
from app.matching.corpus.statistics import Ground
from app.matching.detail import PostingDetail
from app.matching.facts import Person, details, person
from app.matching.postings import PostingTable


@dataclass(frozen=True)
class Look:
    """A person and their best matches, with the postings in the same order."""

    who: Person
    ground: Ground
    matches: tuple[Best, ...]
    postings: tuple[PostingDetail, ...]
    wanted: int
    scored_at: datetime | None

    @cached_property
    def table(self) -> PostingTable:
        """The postings as columns."""
        return posting_table([posting.row for posting in self.postings], self.ground.corpus, self.ground.as_of)


def look(session: Session, user_id: uuid.UUID, n: int) -> Look | None:
    """A person's best n matches; null without a profile."""
    who = person(session, user_id)
    if who is None:
        return None
    repository = GapRepository(session, user_id)
    ground = keeping.of_person(session, user_id)
    best = repository.best(n)
    known = dict(details(session, [match.job_id for match in best], ground))
    matches = tuple(match for match in best if match.job_id in known)
    postings = tuple(known[match.job_id] for match in matches)
    scoring = repository.scoring()
    return Look(who, ground, matches, postings, n, scoring.finished_at if scoring else None)


def basis(found: Look | None, wanted: int, candidates: int = 0, not_tried: int = 0) -> GapsBasis:
    """What figures over a look stand on, in words and numbers."""
    count = len(found.matches) if found else 0
    reason = "no_profile" if found is None else None if count else "no_matches"
    return GapsBasis(
        words=_words(found, candidates, not_tried),
        matches=count,
        wanted=wanted,
        candidates=candidates,
        not_tried=not_tried,
        as_of=found.ground.as_of if found and count else None,
        scored_at=found.scored_at if found else None,
        reason=reason,
    )


def _words(found: Look | None, candidates: int, not_tried: int) -> str:
    if found is None:
        return "There is nothing to compare yet: your profile names no skill, title or licence."
    count = len(found.matches)
    if not count:
        return "You have no matches yet, so there is nothing they could ask for."
    which = f"Over your {count} best matches" if count == found.wanted else f"Over all your {count} matches"
    rest = f" {not_tried} skills that the fewest of them ask for were not tried." if not_tried else ""
    anew = ", each scored anew with the missing thing added" if candidates else ""
    return f"{which}{anew}.{rest}"
