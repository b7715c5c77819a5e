"""Gaps of a person: what their best matches ask for that they lack, recomputed with it supposed."""

import uuid

from sqlalchemy.orm import Session

from app.auth.models import User
from app.core.pagination import PageParams
from app.insights.gaps.schemas import GapsPage, JobGapOut, MatrixOut, ProgressOut
from app.insights.gaps.types import GapKind, GapSort


def gaps(session: Session, actor: User, page: PageParams, n: int, sort: GapSort, kind: GapKind | None) -> GapsPage:
    """A page of the gaps over the best n matches."""
    raise NotImplementedError


def matrix(session: Session, actor: User, matches: int, skills: int) -> MatrixOut:
    """The most asked skills of the best matches."""
    raise NotImplementedError


def progress(session: Session, actor: User, days: int) -> ProgressOut:
    """The days of the last so many days."""
    raise NotImplementedError


def of_job(session: Session, actor: User, job_id: uuid.UUID) -> JobGapOut:
    """The gaps of one posting; raises `MatchNotFound`."""
    raise NotImplementedError
