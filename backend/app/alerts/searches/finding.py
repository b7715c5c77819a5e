"""What a search finds, as items to tell: the first ones one by one, the rest as a number."""

import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.alerts.notices import NewNotice
from app.alerts.searches.finds import Find
from app.alerts.searches.queries import path
from app.alerts.searches.whys import why_match, why_posting
from app.alerts.types import NoticeKind, SearchKind
from app.auth.models import User
from app.auth.zones import zone_of
from app.core.types import JsonObject
from app.jobs import service as jobs
from app.jobs.models import Job
from app.jobs.schemas import JobItem
from app.matching import service as matching
from app.matching.models import Match
from app.matching.schemas import MatchOut

MOST_TOLD = 50
MATCHES_AT_ONCE = 25


@dataclass(frozen=True, slots=True)
class Told:
    """A find in words."""

    find: Find
    title: str
    body: str
    why: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A search as what it finds is told: its name, kind and query."""

    name: str
    kind: SearchKind
    query: JsonObject


def in_words(session: Session, user: User, asked: Asked, found: Sequence[Find]) -> list[Told]:
    """Finds in words, in their order; those the person may not see any more are left out."""
    items = jobs.summaries(session, [one.job_id for one in found], user)
    if asked.kind is SearchKind.matches:
        return list(_matches(session, user, asked, found, items))
    seen = _first_seen(session, list(items))
    zone = zone_of(user)
    return [
        Told(one, item.title, _body(item), why_posting(asked.name, asked.query, seen[one.job_id], zone))
        for one in found
        if (item := items.get(one.job_id)) is not None
    ]


def _matches(
    session: Session, user: User, asked: Asked, found: Sequence[Find], items: Mapping[uuid.UUID, JobItem]
) -> Iterator[Told]:
    for start in range(0, len(found), MATCHES_AT_ONCE):
        some = {one.match_id: one for one in found[start : start + MATCHES_AT_ONCE]}
        rows = session.scalars(select(Match).where(Match.id.in_(some), Match.user_id == user.id)).all()
        shown = {match.id: match for match in matching.present(session, user, rows, items)}
        for match_id, one in some.items():
            if match_id is not None and (match := shown.get(match_id)) is not None:
                yield Told(one, _scored(match), _body(match.job), why_match(asked.name, match))


def _scored(match: MatchOut) -> str:
    return f"{match.job.title} — {match.score:.0f}, {match.band}"


def _first_seen(session: Session, job_ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, datetime]:
    query = select(Job.id, Job.first_seen_at).where(Job.id.in_(job_ids))
    return {row[0]: row[1] for row in session.execute(query)}


def _body(item: JobItem) -> str:
    salary = item.salary
    sums = [f"{amount:,}" for amount in dict.fromkeys((salary.min, salary.max)) if amount is not None] if salary else []
    pay = f"{' to '.join(sums)} {salary.currency} a {salary.period}" if salary and sums and salary.period else ""
    where = item.location or ("Remote" if item.remote == "remote" else "")
    return " · ".join(part for part in (item.company, where, pay) if part)


def news(search_id: uuid.UUID, asked: Asked, told: Sequence[Told], more: int, occurrence: str) -> list[NewNotice]:
    """The notices of one look through a search."""
    is_match = asked.kind is SearchKind.matches
    kind = NoticeKind.match_found if is_match else NoticeKind.job_found
    found = [
        NewNotice(
            kind=kind,
            key=f"found:{search_id}:{one.find.job_id}",
            title=one.title,
            body=one.body,
            why=one.why,
            path=f"/matches/{one.find.match_id}" if is_match else f"/jobs/{one.find.job_id}",
            job_id=one.find.job_id,
            search_id=search_id,
        )
        for one in told
    ]
    return [*found, *([_more(search_id, asked, more, occurrence)] if more else [])]


def _more(search_id: uuid.UUID, asked: Asked, more: int, occurrence: str) -> NewNotice:
    things = "matches" if asked.kind is SearchKind.matches else "jobs"
    return NewNotice(
        kind=NoticeKind.more_found,
        key=f"more:{search_id}:{occurrence}",
        title=f"{more:,} more new {things} for “{asked.name}”",
        body="They are on the list.",
        why=f"Your search “{asked.name}” found more than the {MOST_TOLD} that are told one by one.",
        path=path(asked.kind, asked.query),
        search_id=search_id,
    )
