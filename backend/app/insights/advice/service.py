"""Recommendations of a person, and the snapshots they keep of them."""

import uuid

from sqlalchemy.orm import Session

from app.auth.models import User
from app.core.pagination import Page, PageParams
from app.insights.advice.schemas import AdviceOut, AdvicePage, SnapshotIn, SnapshotListed, SnapshotOut
from app.insights.advice.types import AdviceShow


def recommendations(session: Session, actor: User, page: PageParams, show: AdviceShow) -> AdvicePage:
    """A page of the recommendations of now."""
    raise NotImplementedError


def keep(session: Session, actor: User, body: SnapshotIn) -> SnapshotOut:
    """Keep them."""
    raise NotImplementedError


def kept(session: Session, actor: User, page: PageParams) -> Page[SnapshotListed]:
    """A page of what was kept."""
    raise NotImplementedError


def compare(session: Session, actor: User, snapshot_id: uuid.UUID) -> SnapshotOut:
    """What was kept beside what is now."""
    raise NotImplementedError


def forget(session: Session, actor: User, snapshot_id: uuid.UUID) -> None:
    """Delete what was kept."""
    raise NotImplementedError


def dismiss(session: Session, actor: User, advice_id: str) -> AdviceOut:
    """Put one away."""
    raise NotImplementedError


def restore(session: Session, actor: User, advice_id: str) -> AdviceOut:
    """Take it back."""
    raise NotImplementedError
