"""The list of matches: a page of it, and what is not on it."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from sqlalchemy.orm import Session

from app.auth.models import User
from app.core.pagination import PageParams, Total, bad_cursor, encode_cursor
from app.core.types import JsonObject
from app.jobs.presenting import item
from app.matching import paging, service
from app.matching.facts import person
from app.matching.paging import LastScoring, Listed, ListPage
from app.matching.ranking import Spot, Wanted
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
    wanted = wanted_by(filters)
    found = paging.page(session, actor.id, wanted, filters.sort, _after(page), page.limit + 1)
    shown = found.rows[: page.limit]
    jobs = {row.job_id: item(row.job) for row in shown}
    return MatchPage(
        items=service.present(session, actor, shown, jobs),
        next_cursor=_cursor(shown[-1], filters.sort) if len(found.rows) > page.limit else None,
        total=Total.of(found.counts.total),
        below=_below(wanted, found),
        hidden=found.counts.hidden,
        compared=found.scored.compared if found.scored else 0,
        scored_at=found.scored.finished_at if found.scored else None,
        reason=None if shown else _reason(session, actor, found.scored),
    )


def wanted_by(filters: Filters) -> Wanted:
    """The filters in the terms of the query."""
    return Wanted(
        least=round(filters.min_score * 10),
        spans=tuple(BAND_SPANS[band] for band in sorted(set(filters.bands))),
        eligibility=tuple(sorted(set(filters.eligibility))),
        status=tuple(sorted(set(filters.status))),
    )


def _below(wanted: Wanted, found: ListPage) -> Total:
    """What the other filters admit below the asked score; what is not stored is only known to be no better."""
    if wanted.least <= 0:
        return Total(value=0, relation="eq")
    plain = not (wanted.spans or wanted.eligibility or wanted.status)
    unstored = max(0, found.scored.compared - found.scored.stored) if found.scored and plain else 0
    counted = Total.of(found.counts.below + unstored)
    return Total(value=counted.value, relation="gte") if unstored else counted


def _reason(
    session: Session, actor: User, scored: LastScoring | None
) -> Literal["no_profile", "not_scored", "no_jobs"] | None:
    if person(session, actor.id) is None:
        return "no_profile"
    if scored is None:
        return "not_scored"
    return None if scored.compared else "no_jobs"


def _cursor(match: Listed, sort: Sort) -> str:
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
