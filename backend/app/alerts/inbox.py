"""The inbox of a person."""

import uuid
from collections.abc import AsyncIterator, Sequence
from functools import partial

from fastapi import Response
from sqlalchemy import ColumnElement, func, select, update
from sqlalchemy.orm import Session

from app.alerts.errors import NoticeNotFound
from app.alerts.models import Inbox, Notice
from app.alerts.notices import changed, hold
from app.alerts.paging import page_of
from app.alerts.schemas import InboxMarked, InboxRead, InboxState, NoticeOut
from app.alerts.types import NoticeKind
from app.alerts.words import words_of
from app.auth.models import User
from app.core import live
from app.core.clock import now
from app.core.db import unit_of_work
from app.core.pagination import Page, PageParams
from app.core.unread import register_inbox
from app.jobs.schemas import PostingChange, PostingLine


def listing(
    session: Session, user: User, page: PageParams, kinds: Sequence[NoticeKind], unread: bool | None
) -> Page[NoticeOut]:
    """The items of a person, the newest first."""
    query = select(Notice).where(*_of(user.id))
    if kinds:
        query = query.where(Notice.kind.in_(kinds))
    if unread is not None:
        query = query.where(Notice.read_at.is_(None) if unread else Notice.read_at.is_not(None))
    return page_of(session, page, query, Notice.id, notice_out)


def read(session: Session, user: User, notice_id: uuid.UUID) -> NoticeOut:
    """One item; raises `NoticeNotFound`. It is not marked by being looked at."""
    notice = session.scalar(select(Notice).where(*_of(user.id), Notice.id == notice_id))
    if notice is None:
        raise NoticeNotFound
    return notice_out(notice)


def mark(session: Session, user: User, body: InboxRead) -> InboxMarked:
    """Mark items as read or unread; those of others, or gone, are left out."""
    hold(session, user.id)
    wanted = [Notice.read_at.is_(None) if body.read else Notice.read_at.is_not(None)]
    if body.ids is not None:
        wanted.append(Notice.id.in_(body.ids))
    query = update(Notice).where(*_of(user.id), *wanted).values(read_at=now() if body.read else None)
    marked = session.scalars(query.returning(Notice.id).execution_options(synchronize_session=False)).all()
    if marked:
        changed(session, user.id)
    return InboxMarked(marked=len(marked), unread=_unread(session, user.id))


def delete(session: Session, user: User, notice_id: uuid.UUID) -> None:
    """Delete an item; raises `NoticeNotFound`. It is not told again, and no message that waits tells it any more."""
    hold(session, user.id)
    gone = update(Notice).where(*_of(user.id), Notice.id == notice_id).values(deleted_at=now(), sealed_words=b"")
    if session.scalar(gone.returning(Notice.id).execution_options(synchronize_session=False)) is None:
        raise NoticeNotFound
    changed(session, user.id)


def state(session: Session, user_id: uuid.UUID) -> InboxState:
    """How an inbox stands."""
    revision = session.scalar(select(Inbox.revision).where(Inbox.user_id == user_id)) or 0
    return InboxState(unread=_unread(session, user_id) if revision else 0, revision=revision)


def stream(user_id: uuid.UUID, last_event_id: str | None) -> Response:
    """The state as server-sent events."""
    return live.stream(partial(_look, user_id), last_event_id)


def follow(user_id: uuid.UUID, seen: str | None) -> AsyncIterator[bytes]:
    """The state now, and each time it has changed."""
    return live.follow(partial(_look, user_id), seen)


def _look(user_id: uuid.UUID) -> tuple[str, InboxState]:
    with unit_of_work() as session:
        present = state(session, user_id)
    return str(present.revision), present


def _of(user_id: uuid.UUID) -> tuple[ColumnElement[bool], ...]:
    return (Notice.user_id == user_id, Notice.deleted_at.is_(None))


def _unread(session: Session, user_id: uuid.UUID) -> int:
    query = select(func.count()).select_from(Notice).where(*_of(user_id), Notice.read_at.is_(None))
    return session.scalar(query) or 0


def notice_out(notice: Notice) -> NoticeOut:
    """An item as clients see it."""
    words = words_of(notice)
    return NoticeOut(
        id=notice.id,
        kind=notice.kind,
        title=words.title,
        body=words.body,
        why=words.why,
        path=words.path,
        job_id=notice.job_id,
        application_id=notice.application_id,
        search_id=notice.search_id,
        changes=[PostingChange(name=name, before=before, after=after) for name, before, after in words.changes],
        diff=[PostingLine(sign=sign, text=text) for sign, text in words.diff],
        created_at=notice.created_at,
        read_at=notice.read_at,
    )


register_inbox(_unread)
