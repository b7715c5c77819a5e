"""How much there is for a person to read: the domain that keeps an inbox says so, whoever greets them asks."""

import uuid
from collections.abc import Callable
from typing import TypeAlias

from sqlalchemy.orm import Session

Counter: TypeAlias = Callable[[Session, uuid.UUID], int]
_counters: list[Counter] = []


def register_inbox(counter: Counter) -> None:
    """Let an inbox be counted; it stays for the process."""
    _counters.append(counter)


def counted(session: Session, user_id: uuid.UUID) -> int | None:
    """Unread items of a person; null where no inbox is kept."""
    return sum(counter(session, user_id) for counter in _counters) if _counters else None
