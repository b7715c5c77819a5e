"""A look at a person's best matches: who they are, and what the postings say."""

import uuid
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from sqlalchemy.orm import Session

from app.insights.gaps.repository import Best, GapRepository
from app.insights.gaps.schemas import GapsBasis
from app.insights.gaps.types import CLOSE, WhyNothing
from app.matching.columns import posting_table
from app.matching.corpus import keeping
from app.matching.corpus.statistics import Ground
from app.matching.detail import PostingDetail
from app.matching.facts import Person, details, person
from app.matching.postings import PostingTable


@dataclass(frozen=True)
class Look:
    """A person and those of their best matches that are close, with the postings in the same order.

    `best` are all the best that there are, close or not.
    """

    who: Person
    ground: Ground
    best: tuple[Best, ...]
    matches: tuple[Best, ...]
    postings: tuple[PostingDetail, ...]
    wanted: int
    scored_at: datetime | None

    @property
    def left_out(self) -> int:
        """How many of the best are not looked at, since they score too low."""
        return sum(match.tenths < CLOSE for match in self.best)

    @property
    def mean(self) -> int:
        """The mean score of all the best in tenths, as stored; 0 without any.

        Of the close ones alone it would fall where one more becomes close.
        """
        return round(sum(match.tenths for match in self.best) / len(self.best)) if self.best else 0

    @cached_property
    def table(self) -> PostingTable:
        """The postings as columns."""
        return posting_table([posting.row for posting in self.postings], self.ground.corpus, self.ground.as_of)


def look(session: Session, user_id: uuid.UUID, n: int) -> Look | None:
    """Those of a person's best n matches that are close; null without a profile."""
    who = person(session, user_id)
    if who is None:
        return None
    repository = GapRepository(session, user_id)
    ground = keeping.of_person(session, user_id)
    best = repository.best(n)
    close = [match for match in best if match.tenths >= CLOSE]
    known = dict(details(session, [match.job_id for match in close], ground))
    matches = tuple(match for match in close if match.job_id in known)
    postings = tuple(known[match.job_id] for match in matches)
    scoring = repository.scoring()
    return Look(who, ground, tuple(best), matches, postings, n, scoring.finished_at if scoring else None)


def basis(found: Look | None, wanted: int, candidates: int = 0, not_tried: int = 0) -> GapsBasis:
    """What figures over a look stand on, in words and numbers."""
    count = len(found.matches) if found else 0
    return GapsBasis(
        words=_words(found, candidates, not_tried),
        matches=count,
        wanted=wanted,
        best=len(found.best) if found else 0,
        left_out=found.left_out if found else 0,
        least_score=CLOSE / 10,
        candidates=candidates,
        not_tried=not_tried,
        as_of=found.ground.as_of if found and count else None,
        scored_at=found.scored_at if found else None,
        reason=why_nothing(found),
    )


def why_nothing(found: Look | None) -> WhyNothing | None:
    """Why there is nothing to look at, if so."""
    if found is None:
        return "no_profile"
    if not found.best:
        return "no_matches"
    return None if found.matches else "no_close_matches"


def _words(found: Look | None, candidates: int, not_tried: int) -> str:
    if found is None:
        return "There is nothing to compare yet: your profile names no skill, title or licence."
    if not found.best:
        return "You have no matches yet, so there is nothing they could ask for."
    count, least = len(found.best), f"{CLOSE / 10:g}"
    yours = f"your {count} best matches" if count == found.wanted else f"your {count} matches"
    if not found.matches:
        none = f"None of {yours} scores" if count > 1 else "Your one match does not score"
        return f"{none} {least} or more. What such jobs ask for says little about you, so none is looked at."
    anew = "Each is scored anew with the missing thing added." if candidates else ""
    rest = f"{not_tried} skills that the fewest of them ask for were not tried." if not_tried else ""
    return " ".join(part for part in (_which(found, yours, least), anew, rest) if part)


def _which(found: Look, yours: str, least: str) -> str:
    """Which matches are looked at, and why the others are not."""
    looked, left = len(found.matches), found.left_out
    if not left:
        every = "" if len(found.best) == found.wanted else "all "
        return f"Over {every}{yours}." if len(found.best) > 1 else "Over your one match."
    score = "scores" if looked == 1 else "score"
    others = "The other one fits" if left == 1 else f"The other {left} fit"
    return f"{looked} of {yours} {score} {least} or more. {others} too little to say what you lack: left out."
