"""Gaps of a person: what their best matches ask for that they lack, recomputed with it supposed."""

import uuid

from sqlalchemy.orm import Session

from app.auth.models import User
from app.core.pagination import PageParams, Total, bad_cursor, encode_cursor
from app.insights.gaps import job_gap, progress_of
from app.insights.gaps.gains import Gaps, gaps_of, ordered
from app.insights.gaps.looking import Look, basis, look
from app.insights.gaps.matrix import matrix_of
from app.insights.gaps.schemas import GapsPage, JobGapOut, MatrixOut, ProgressOut
from app.insights.gaps.telling import gap_out
from app.insights.gaps.types import GapKind, GapSort


def gaps(session: Session, actor: User, page: PageParams, n: int, sort: GapSort, kind: GapKind | None) -> GapsPage:
    """A page of the gaps over the best n matches."""
    found = look(session, actor.id, n)
    known = gaps_of(session, found) if found else Gaps()
    wanted = [gap for gap in ordered(known.found, sort) if kind is None or gap.lacking.kind is kind]
    start = _start(page)
    shown = wanted[start : start + page.limit]
    more = start + page.limit < len(wanted)
    return GapsPage(
        items=[gap_out(found, gap) for gap in shown] if found else [],
        next_cursor=encode_cursor({"start": start + page.limit}) if more else None,
        total=Total.of(len(wanted)),
        basis=basis(found, n, len(known.found), known.not_tried),
    )


def matrix(session: Session, actor: User, matches: int, skills: int) -> MatrixOut:
    """The most asked skills of the best matches."""
    found = look(session, actor.id, matches)
    return matrix_of(found, skills) if found else _nothing(matches)


def _nothing(wanted: int, found: Look | None = None) -> MatrixOut:
    return MatrixOut(columns=[], rows=[], skills=0, basis=basis(found, wanted))


def progress(session: Session, actor: User, days: int) -> ProgressOut:
    """The days of the last so many days."""
    return progress_of.progress(session, actor.id, days)


def of_job(session: Session, actor: User, job_id: uuid.UUID) -> JobGapOut:
    """The gaps of one posting; raises `MatchNotFound`, `NothingToMatch`."""
    return job_gap.of_job(session, actor, job_id)


def _start(page: PageParams) -> int:
    position = page.after()
    if position is None:
        return 0
    start = position.get("start")
    if not isinstance(start, int) or start < 0:
        raise bad_cursor()
    return start
