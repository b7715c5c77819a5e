"""The list of matches: a page of it, and what is not on it."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from sqlalchemy.orm import Session

from app.auth.models import User
from app.core.pagination import PageParams, Total, bad_cursor, encode_cursor
from app.core.types import JsonObject
from app.matching import service
from app.matching.facts import person
from app.matching.models import Match, Scoring
from app.matching.ranking import Counts, Spot, Wanted
from app.matching.repository import MatchRepository
from app.matching.schemas import MatchPage
from app.matching.types import BAND_SPANS, Band, Eligibility, Sort, Status


@dataclass(frozen=True, slots=True)
class Filters:
    """What the list is asked for."""

    min_score: float = 0.0
    bands: Sequence[Band] = ()
    eligibility: Sequence[Eligibility] = ()
    status: Sequence[Status] = ()
    sort: Sort = Sort.score


def listing(session: Session, actor: User, page: PageParams, filters: Filters) -> MatchPage:
    """A page of the person's matches, ineligible ones last; says how many are below the asked score."""
    repository, wanted = MatchRepository(session, actor.id), wanted_by(filters)
    found, counts, scoring = repository.page(wanted, filters.sort, _after(page), page.limit + 1)
    shown = found[: page.limit]
    return MatchPage(
        items=service.present(session, actor, shown),
        next_cursor=_cursor(shown[-1], filters.sort) if len(found) > page.limit else None,
        total=Total.of(counts.total),
        below=_below(wanted, counts, scoring),
        hidden=counts.hidden,
        compared=scoring.compared if scoring else 0,
        scored_at=scoring.finished_at if scoring else None,
        reason=None if shown else _reason(session, actor, scoring),
    )


def wanted_by(filters: Filters) -> Wanted:
    """The filters in the terms of the query."""
    return Wanted(
        least=round(filters.min_score * 10),
        spans=tuple(BAND_SPANS[band] for band in dict.fromkeys(filters.bands)),
        eligibility=tuple(filters.eligibility),
        status=tuple(filters.status),
    )


def _below(wanted: Wanted, counts: Counts, scoring: Scoring | None) -> Total:
    """What the other filters admit below the asked score; what is not stored is only known to be no better."""
    if wanted.least <= 0:
        return Total(value=0, relation="eq")
    plain = not (wanted.spans or wanted.eligibility or wanted.status)
    unstored = max(0, scoring.compared - scoring.stored) if scoring and plain else 0
    counted = Total.of(counts.at_any_score - counts.total + unstored)
    return Total(value=counted.value, relation="gte") if unstored else counted


def _reason(
    session: Session, actor: User, scoring: Scoring | None
) -> Literal["no_profile", "not_scored", "no_jobs"] | None:
    if person(session, actor.id) is None:
        return "no_profile"
    if scoring is None:
        return "not_scored"
    return None if scoring.compared else "no_jobs"


def _cursor(match: Match, sort: Sort) -> str:
    by = match.tenths if sort is Sort.score else match.posted
    return encode_cursor({"rank": match.rank, "by": by, "id": str(match.id)})


def _after(page: PageParams) -> Spot | None:
    position = page.after()
    return _spot(position) if position is not None else None


def _spot(position: JsonObject) -> Spot:
    rank, by = position.get("rank"), position.get("by")
    if not isinstance(rank, int) or not isinstance(by, int) or abs(by) >= 2**63 or rank not in {0, -1}:
        raise bad_cursor()
    try:
        return Spot(rank, by, uuid.UUID(str(position.get("id"))))
    except ValueError:
        raise bad_cursor() from None
