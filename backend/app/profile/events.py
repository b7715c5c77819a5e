"""What profiles tell the rest."""

import uuid

from app.background.registry import Event


class ProfileChanged(Event):
    """A person's profile has a new version."""

    user_id: uuid.UUID
    version: int
