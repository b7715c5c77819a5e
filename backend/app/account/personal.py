"""What is kept of exports and imports themselves: nothing that is handed out, and files that go with the account."""

import uuid

from sqlalchemy.orm import Session

from app.account import brought, parts
from app.account.repository import AccountRepository
from app.core import personal_data
from app.core.types import JsonObject


def export_of(session: Session, user_id: uuid.UUID) -> JsonObject:
    """When exports were made."""
    exports = AccountRepository(session, user_id).all_exports()
    return {"exports": [{"made": one.created_at.isoformat(), "expires": one.expires_at.isoformat()} for one in exports]}


def erase(session: Session, user_id: uuid.UUID) -> None:
    """Delete exports and imports with their files."""
    repository = AccountRepository(session, user_id)
    for export in repository.all_exports():
        parts.forget(export.id)
        session.delete(export)
    for row in repository.all_imports():
        brought.forget(row.id)
        session.delete(row)


personal_data.register(
    "exports", exporter=export_of, eraser=erase, record="The exports themselves expire after a week."
)
