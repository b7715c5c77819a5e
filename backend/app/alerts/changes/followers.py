"""Who follows which postings: cards on the board that have not ended, and matches marked without a card."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, exists, select
from sqlalchemy.orm import Session

from app.applications.board.models import Application
from app.applications.board.types import ENDED
from app.auth.models import User
from app.matching.models import Match
from app.matching.types import Status

MARKED = (Status.interested, Status.applied, Status.interviewing, Status.offer)


@dataclass(frozen=True, slots=True)
class Follower:
    """A person and a posting they follow since a moment, by a card or a marked match."""

    user_id: uuid.UUID
    job_id: uuid.UUID
    since: datetime
    application_id: uuid.UUID | None = None
    match_id: uuid.UUID | None = None

    @property
    def why(self) -> str:
        """Why they are told."""
        return "It is on your board." if self.application_id else "You marked this match."

    @property
    def path(self) -> str:
        """Where the posting stands for them."""
        return f"/board/{self.application_id}" if self.application_id else f"/jobs/{self.job_id}"


def of_jobs(session: Session, job_ids: Sequence[uuid.UUID]) -> list[Follower]:
    """Who follows these postings."""
    return _cards(session, Application.job_id.in_(job_ids)) + _marked(session, Match.job_id.in_(job_ids))


def of_people(session: Session, user_ids: Sequence[uuid.UUID]) -> list[Follower]:
    """What these people follow."""
    return _cards(session, Application.user_id.in_(user_ids)) + _marked(session, Match.user_id.in_(user_ids))


def _cards(session: Session, which: ColumnElement[bool]) -> list[Follower]:
    query = (
        select(Application.user_id, Application.job_id, Application.created_at, Application.id, Match.id)
        .join(User, User.id == Application.user_id)
        .outerjoin(Match, and_(Match.user_id == Application.user_id, Match.job_id == Application.job_id))
        .where(which, User.active, Application.deleted_at.is_(None), Application.stage.not_in(ENDED))
        .where(Application.job_id.is_not(None))
    )
    return [Follower(*row) for row in session.execute(query)]


def _marked(session: Session, which: ColumnElement[bool]) -> list[Follower]:
    card = exists().where(
        Application.user_id == Match.user_id, Application.job_id == Match.job_id, Application.deleted_at.is_(None)
    )
    query = select(Match.user_id, Match.job_id, Match.touched_at, Match.id).join(User, User.id == Match.user_id)
    query = query.where(which, User.active, Match.status.in_(MARKED), Match.touched_at.is_not(None), ~card)
    return [
        Follower(user_id, job_id, since, None, match_id) for user_id, job_id, since, match_id in session.execute(query)
    ]
