"""The mail server as an admin entered it: one sealed row."""

from pydantic import BaseModel
from sqlalchemy.orm import Session

from app.alerts.mail.types import MailSecurity
from app.alerts.models import MailSetting
from app.core.clock import now
from app.core.crypto import Undecryptable, decrypt, encrypt

ONLY, PLACE = 1, "mail_settings|sealed"


class StoredServer(BaseModel):
    """What is sealed."""

    host: str
    port: int
    security: MailSecurity
    username: str | None = None
    password: str | None = None
    sender: str | None = None


def row(session: Session) -> MailSetting | None:
    """The row, if somebody entered one."""
    return session.get(MailSetting, ONLY)


def stored_server(session: Session) -> StoredServer | None:
    """What was entered; null where nothing was, or where the key of this instance is another one now."""
    entered = row(session)
    try:
        return StoredServer.model_validate_json(decrypt(entered.sealed, PLACE)) if entered else None
    except Undecryptable:
        return None


def keep(session: Session, server: StoredServer) -> MailSetting:
    """Write it down, in place of an older one."""
    sealed = encrypt(server.model_dump_json().encode(), PLACE)
    entered = row(session)
    if entered is None:
        entered = MailSetting(id=ONLY, sealed=sealed, version=1)
        session.add(entered)
    else:
        entered.sealed, entered.version = sealed, entered.version + 1
    entered.changed_at = now()
    session.flush()
    return entered


def forget(session: Session) -> None:
    """Delete it."""
    if (entered := row(session)) is not None:
        session.delete(entered)
        session.flush()
