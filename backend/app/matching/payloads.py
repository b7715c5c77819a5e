"""What the tasks of matching are told."""

import uuid

from app.background.registry import Payload


class Refresh(Payload):
    """Whose matches to score."""

    user_id: uuid.UUID
