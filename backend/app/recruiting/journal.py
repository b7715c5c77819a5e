"""The desk's log as it is read."""

import uuid
from collections.abc import Sequence

from sqlalchemy.orm import Session

from app.auth.models import User
from app.core.pagination import Page, PageParams, count_up_to, encode_cursor
from app.recruiting import decisions, people
from app.recruiting.decisions import Standing
from app.recruiting.models import LogEntry
from app.recruiting.paging import after_id
from app.recruiting.people import Known
from app.recruiting.repository import CandidateRepository, LogRepository
from app.recruiting.schemas import LogOut
from app.recruiting.showing import log_out, sight_of


def listing(session: Session, desk: User, page: PageParams, job_id: uuid.UUID | None) -> Page[LogOut]:
    """The desk's log, the newest first; reasons are hidden as their candidates are."""
    query = LogRepository(session, desk.id).listing(job_id)
    total = count_up_to(session, query)
    query = query.where(LogEntry.id < after_id(page)) if page.cursor else query
    found = session.scalars(query.limit(page.limit + 1)).all()
    shown = found[: page.limit]
    return Page(
        items=_lines(session, desk, shown),
        next_cursor=encode_cursor({"id": str(shown[-1].id)}) if len(found) > page.limit else None,
        total=total,
    )


def _lines(session: Session, desk: User, entries: Sequence[LogEntry]) -> list[LogOut]:
    stands = {
        job_id: decisions.standing(session, desk.id, job_id)
        for job_id in {entry.job_id for entry in entries}
        if job_id is not None
    }
    rows = CandidateRepository(session, desk.id).of_ids({one.candidate_id for one in entries if one.candidate_id})
    known = {key: one for key, row in rows.items() if (one := people.known(session, row)) is not None}
    return [_line(session, entry, stands.get(entry.job_id) if entry.job_id else None, known) for entry in entries]


def _line(session: Session, entry: LogEntry, stand: Standing | None, known: dict[uuid.UUID, Known]) -> LogOut:
    one = known.get(entry.candidate_id) if entry.candidate_id else None
    hidden = one is not None and (stand is None or stand.hides(one.candidate.id))
    words = sight_of(one, blind=hidden).words if one else str
    return log_out(session, entry, stand is not None and entry.id in stand.undone, words)
