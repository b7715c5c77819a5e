"""Cards as rows: all that the board and the list show of one, read with its posting and match in one query."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Row, Select, SQLColumnExpression, select

from app.applications.board.models import Application
from app.applications.board.repository import LIVE
from app.core.types import JsonObject
from app.jobs.models import Job
from app.matching.models import Match
from app.matching.types import band_of

_PLAIN: Sequence[SQLColumnExpression[Any]] = (
    Application.id, Application.version, Application.job_id, Application.title, Application.company,
    Application.location, Application.url, Application.stage, Application.origin, Application.next_step_at,
    Application.next_step_kind, Application.next_step_all_day, Application.applied_at, Application.replied_at,
    Application.moved_at, Application.created_at, Application.changed_at, Application.note_count,
    Application.contact_count, Application.file_count,
)  # fmt: skip
COLUMNS = (*_PLAIN, Application.position, Match.id.label("match_id"), Match.tenths, Job.status.label("posting"))


def cards_with_matches(user_id: object) -> Select[Any]:
    """The cards of a person that are not deleted, as `item_of` reads them."""
    its_match = (Match.job_id == Application.job_id) & (Match.user_id == Application.user_id)
    query = select(*COLUMNS).outerjoin(Match, its_match).outerjoin(Job, Job.id == Application.job_id)
    return query.where(Application.user_id == user_id, LIVE)


def item_of(row: Row[Any]) -> JsonObject:
    """A row as the JSON of an `ApplicationItem`: lists are written without models, for speed."""
    score = None if row.tenths is None else row.tenths / 10
    return {
        "id": str(row.id),
        "version": row.version,
        "job_id": str(row.job_id) if row.job_id else None,
        "title": row.title,
        "company": row.company,
        "location": row.location,
        "url": row.url,
        "stage": row.stage,
        "origin": row.origin,
        "match_id": str(row.match_id) if row.match_id else None,
        "score": score,
        "band": None if score is None else band_of(score),
        "next_step_at": _moment(row.next_step_at),
        "next_step_kind": row.next_step_kind,
        "next_step_all_day": row.next_step_all_day,
        "applied_at": _moment(row.applied_at),
        "replied_at": _moment(row.replied_at),
        "moved_at": _moment(row.moved_at),
        "created_at": _moment(row.created_at),
        "changed_at": _moment(row.changed_at),
        "posting": row.posting,
        "note_count": row.note_count,
        "contact_count": row.contact_count,
        "file_count": row.file_count,
    }


def _moment(moment: datetime | None) -> str | None:
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z") if moment else None
