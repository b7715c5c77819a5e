"""Reminders as notices: whoever makes them knows nothing of channels."""

from sqlalchemy.orm import Session

from app.alerts.changes.walking import tell_each
from app.alerts.notices import NewNotice
from app.alerts.types import NoticeKind
from app.applications.reminders import service as reminders
from app.applications.reminders.told import ReminderTold
from app.applications.reminders.types import ReminderKind

_KINDS = {
    ReminderKind.posting_closed: NoticeKind.posting_closed,
    ReminderKind.posting_reposted: NoticeKind.posting_reposted,
}


def tell_reminders(session: Session, batch: str) -> int:
    """Tell the reminders of a batch; each once, whoever else does."""
    return tell_each(session, ((told.user_id, _notice(told)) for told in reminders.of_batch(session, batch)))


def _notice(told: ReminderTold) -> NewNotice:
    return NewNotice(
        kind=_KINDS.get(told.kind, NoticeKind.reminder),
        key=f"reminder:{told.id}",
        title=told.title,
        body=told.body,
        why=told.why,
        path=told.path,
        job_id=told.job_id,
        application_id=told.application_id,
    )
