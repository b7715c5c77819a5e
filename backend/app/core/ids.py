"""Identifiers: UUIDv7, so that rows made together lie together in an index."""

import uuid
from datetime import datetime

import uuid_utils.compat


def new_id() -> uuid.UUID:
    """A new time-ordered identifier."""
    return uuid_utils.compat.uuid7()


def first_id_at(moment: datetime) -> uuid.UUID:
    """The least identifier made at a moment: whatever was made before has a lesser one."""
    milliseconds = int(moment.timestamp() * 1_000)
    return uuid.UUID(int=(milliseconds << 80) | (0x7 << 76) | (0x2 << 62))
