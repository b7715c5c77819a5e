"""What is kept of the work a person started: handed out with their data, and gone with their account."""

import uuid

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.background import service
from app.background.models import TaskRun
from app.core import personal_data
from app.core.types import JsonObject


def export_of(session: Session, user_id: uuid.UUID) -> JsonObject:
    """What was done for a person in the background, and how it ended."""
    query = select(TaskRun).where(TaskRun.user_id == user_id, TaskRun.parent_id.is_(None)).order_by(TaskRun.id)
    return {"tasks": [_run(run) for run in session.scalars(query)]}


def _run(run: TaskRun) -> JsonObject:
    return {
        "type": run.type,
        "state": run.state.value,
        "started": run.created_at.isoformat(),
        "finished": run.finished_at.isoformat() if run.finished_at else None,
        "error": run.error,
    }


def erase(session: Session, user_id: uuid.UUID) -> None:
    """Forget it; work that is still under way can't write any more from then on."""
    service.forget_person(session, user_id)


personal_data.register(
    "tasks", exporter=export_of, eraser=erase, record="What was done in the background has been done."
)
