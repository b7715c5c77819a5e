"""What is kept about how a person is reached: handed out as a record, and gone with the account."""

import uuid
from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.alerts.channels_loaded import kinds
from app.alerts.mail import catching
from app.alerts.models import Channel
from app.alerts.reaching import rows
from app.alerts.reaching.presenting import shown
from app.auth.models import User
from app.core import personal_data
from app.core.types import JsonObject


def export_of(session: Session, user_id: uuid.UUID) -> JsonObject:
    """Each channel with what was filled in, without its secrets."""
    mine = rows.mine(session, user_id)
    return {
        "channels": [_channel(row) for row in sorted(mine.values(), key=lambda row: row.kind) if row.kind in kinds()]
    }


def _channel(row: Channel) -> JsonObject:
    seen = shown(kinds()[row.kind], row)
    return {
        "id": str(row.id),
        "kind": row.kind,
        # Not by name: a field called chat_id is no id of ours.
        "filled_in": [{"field": name, "value": value} for name, value in seen.address.items()],
        "state": row.state.value,
        "at_most": row.at_most.value if row.at_most else None,
        "paused": row.paused,
        "confirmed_at": row.confirmed_at.isoformat() if row.confirmed_at else None,
    }


def erase(session: Session, user_id: uuid.UUID) -> None:
    """The rows, and mail to the person that was caught in development."""
    mine = rows.mine(session, user_id)
    addresses = {session.scalar(select(User.email).where(User.id == user_id)), *_mail_addresses(mine.values())}
    for address in addresses - {None, ""}:
        catching.discard(list(catching.to_address(str(address))))
    for row in mine.values():
        session.delete(row)


def _mail_addresses(channels: Iterable[Channel]) -> set[str | None]:
    seen = [
        shown(kinds()[row.kind], row).shown for row in channels if row.kind in kinds() and kinds()[row.kind].confirms
    ]
    return set(seen)


personal_data.register(
    "channels",
    exporter=export_of,
    eraser=erase,
    record="Channels hold secrets, and an address must be confirmed where it is used: connect them anew.",
)
