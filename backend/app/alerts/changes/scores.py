"""Scores that moved: by three points or more, or into another band, with the causes as the history knows them."""

import uuid
from collections import defaultdict
from collections.abc import Iterator, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.alerts.changes.followers import Follower, of_people
from app.alerts.changes.walking import AT_ONCE, Batch
from app.alerts.notices import NewNotice
from app.alerts.types import NoticeKind
from app.jobs.models import Job
from app.matching.following.history.keeping import Told, moves_by
from app.matching.models import ScoringChange
from app.matching.types import band_of

# In tenths of a point.
LEAST = 30


def read(session: Session, mark: uuid.UUID) -> Batch:
    """What moved scores behind a mark, for those who follow the postings."""
    query = select(ScoringChange.id, ScoringChange.user_id).where(ScoringChange.id > mark)
    changes = session.execute(query.order_by(ScoringChange.id).limit(AT_ONCE)).tuples().all()
    of: dict[uuid.UUID, list[uuid.UUID]] = defaultdict(list)
    for change_id, user_id in changes:
        of[user_id].append(change_id)
    news = list(_news(session, of)) if of else []
    return news, [change_id for change_id, _ in changes]


def _news(session: Session, of: dict[uuid.UUID, list[uuid.UUID]]) -> Iterator[tuple[uuid.UUID, NewNotice]]:
    followed: dict[uuid.UUID, dict[uuid.UUID, Follower]] = defaultdict(dict)
    for one in of_people(session, list(of)):
        if one.match_id is not None:
            followed[one.user_id][one.match_id] = one
    jobs = _jobs(session, [one.job_id for matches in followed.values() for one in matches.values()])
    for user_id, matches in followed.items():
        for match_id, change_id, told in moves_by(session, user_id, of[user_id], list(matches)):
            one = matches[match_id]
            if told.at >= one.since and _is_news(told) and (job := jobs.get(one.job_id)) is not None:
                yield user_id, _notice(one, job, change_id, told)


def _jobs(session: Session, job_ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, tuple[str, str]]:
    query = select(Job.id, Job.title, Job.company).where(Job.id.in_(job_ids))
    return {row[0]: (row[1], row[2]) for row in session.execute(query)} if job_ids else {}


def _is_news(told: Told) -> bool:
    return abs(told.tenths - told.tenths_before) >= LEAST or _band(told.tenths) != _band(told.tenths_before)


def _band(tenths: int) -> str:
    return band_of(tenths / 10).value


def _notice(one: Follower, job: tuple[str, str], change_id: uuid.UUID, told: Told) -> NewNotice:
    title, company = job
    before, after = (f"{tenths / 10:.1f} ({_band(tenths)})" for tenths in (told.tenths_before, told.tenths))
    went = "up" if told.tenths > told.tenths_before else "down"
    return NewNotice(
        kind=NoticeKind.score_changed,
        key=f"score:{one.match_id}:{change_id}",
        title=f"“{title}” at {company} went {went} to {told.tenths / 10:.1f}",
        body=_because(told.causes),
        why=one.why,
        path=f"/matches/{one.match_id}",
        job_id=one.job_id,
        application_id=one.application_id,
        changes=[("score", before, after)],
    )


def _because(causes: Sequence[str]) -> str:
    """The causes as sentences, what moved it most first; that none is known, where that is so."""
    said = [f"{cause[0].upper()}{cause[1:]}." for cause in causes if cause]
    return " ".join(said) or "We don't know which change moved it."
