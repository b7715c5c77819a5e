"""What is kept of a person's alerts: handed out with their data, taken in, and gone with their account.

What was sent, and what searches have told of, is not: it is how something was told; what was told is in the notices.
"""

import uuid
from collections.abc import Iterator, Mapping
from datetime import datetime, time
from typing import Literal

from pydantic import BaseModel, ConfigDict
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from app.alerts.models import AlertSetting, Notice, SavedSearch
from app.alerts.notices import hold
from app.alerts.searches.finds import known_already
from app.alerts.searches.queries import checked, path
from app.alerts.searches.times import next_run
from app.alerts.types import Frequency, NoticeKind, SearchKind
from app.alerts.wishes import ensure, wishes_of
from app.alerts.words import Words, seal, words_of
from app.core import personal_data
from app.core.clock import now
from app.core.horizon import horizon
from app.core.personal_data import PersonalFile
from app.core.types import JsonObject


class _Row(BaseModel):
    model_config = ConfigDict(extra="forbid")


class SearchRow(_Row):
    """A saved search."""

    id: uuid.UUID
    name: str
    kind: SearchKind
    query: JsonObject
    frequency: Frequency
    channels: list[str]
    channel_frequencies: dict[str, Frequency]
    quiet_from: time | None
    quiet_to: time | None
    paused: bool
    created_at: datetime


class SettingRow(_Row):
    """When and how to be told."""

    quiet_from: time | None
    quiet_to: time | None
    digest_at: time
    weekday: int
    kinds: dict[NoticeKind, dict[str, Frequency | Literal["off"]]]
    paused_until: datetime | None


class NoticeRow(_Row):
    """An item of the inbox; where it leads is where its posting, card or search stands."""

    id: uuid.UUID
    kind: NoticeKind
    title: str
    body: str
    why: str
    changes: list[tuple[str, str, str]]
    diff: list[tuple[Literal["-", "+"], str]]
    job_id: uuid.UUID | None
    application_id: uuid.UUID | None
    search_id: uuid.UUID | None
    created_at: datetime
    read_at: datetime | None


class Kept(_Row):
    """All of it."""

    searches: list[SearchRow]
    settings: SettingRow | None
    notices: list[NoticeRow]


def export_of(session: Session, user_id: uuid.UUID) -> JsonObject:
    """A person's saved searches, settings and inbox."""
    setting = session.get(AlertSetting, user_id)
    searches = select(SavedSearch).where(SavedSearch.user_id == user_id).order_by(SavedSearch.id)
    notices = select(Notice).where(Notice.user_id == user_id, Notice.deleted_at.is_(None)).order_by(Notice.id)
    return Kept(
        searches=[SearchRow.model_validate(one, from_attributes=True) for one in session.scalars(searches)],
        settings=SettingRow.model_validate(setting, from_attributes=True) if setting else None,
        notices=[_notice_row(one) for one in session.scalars(notices)],
    ).model_dump(mode="json")


def _notice_row(notice: Notice) -> NoticeRow:
    words = words_of(notice)
    return NoticeRow(
        id=notice.id,
        kind=notice.kind,
        **words.model_dump(exclude={"path"}),
        job_id=notice.job_id,
        application_id=notice.application_id,
        search_id=notice.search_id,
        created_at=notice.created_at,
        read_at=notice.read_at,
    )


def take_in(session: Session, user_id: uuid.UUID, data: JsonObject, _files: Mapping[str, PersonalFile]) -> None:
    """Take them in; a search begins anew here, and what meets it now is known."""
    kept = Kept.model_validate(data)
    hold(session, user_id)
    # Somebody who set nothing has no row, here as there: what is handed out again is then the same.
    if kept.settings or kept.searches:
        ensure(session, user_id)
    session.flush()
    if kept.settings:
        _set(session.get_one(AlertSetting, user_id), kept.settings)
    searches = {row.id: row for row in kept.searches}
    for row in kept.searches:
        _take_search(session, user_id, row)
    for notice in _notices(user_id, kept.notices, searches):
        session.add(notice)
    session.flush()


def _set(setting: AlertSetting, row: SettingRow) -> None:
    setting.quiet_from, setting.quiet_to = row.quiet_from, row.quiet_to
    setting.digest_at, setting.weekday = row.digest_at, row.weekday % 7
    setting.kinds = row.model_dump(mode="json")["kinds"]
    setting.paused_until = row.paused_until


def _take_search(session: Session, user_id: uuid.UUID, row: SearchRow) -> None:
    values = row.model_dump(exclude={"query", "channel_frequencies"})
    search = SavedSearch(
        user_id=user_id,
        query=checked(row.kind, row.query),
        channel_frequencies={**row.channel_frequencies},
        seen_to=horizon(session),
        **values,
    )
    session.add(search)
    session.flush()
    known_already(session, search)
    search.next_due_at = None if row.paused else next_run(search, wishes_of(session, user_id).digests, now())


def _notices(user_id: uuid.UUID, rows: list[NoticeRow], searches: Mapping[uuid.UUID, SearchRow]) -> Iterator[Notice]:
    for row in rows:
        notice = Notice(
            id=row.id, user_id=user_id, kind=row.kind, key=f"moved:{row.id}", job_id=row.job_id,
            application_id=row.application_id, search_id=row.search_id, created_at=row.created_at, read_at=row.read_at,
        )  # fmt: skip
        words = row.model_dump(include={"title", "body", "why", "changes", "diff"})
        seal(notice, Words(path=_path(row, searches), **words))
        yield notice


def _path(row: NoticeRow, searches: Mapping[uuid.UUID, SearchRow]) -> str | None:
    if row.application_id:
        return f"/board/{row.application_id}"
    if row.job_id:
        return f"/jobs/{row.job_id}"
    search = searches.get(row.search_id) if row.search_id else None
    return path(search.kind, search.query) if search else None


def erase(session: Session, user_id: uuid.UUID) -> None:
    """Delete them; messages on their way go with the account."""
    for model in (Notice, SavedSearch, AlertSetting):
        session.execute(delete(model).where(model.user_id == user_id))


personal_data.register("alerts", exporter=export_of, eraser=erase, importer=take_in, after=("board", "postings"))
