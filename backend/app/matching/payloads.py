"""What the tasks of matching are told."""

import uuid

from app.background.registry import Payload


class Refresh(Payload):
    """Whose matches to score."""

    user_id: uuid.UUID


class PostingsChanged(Payload):
    """Postings that came, changed or closed between two marks, for the people from one id to another."""

    job_ids: list[uuid.UUID]
    first: uuid.UUID
    last: uuid.UUID
    since: int
    through: int


class Shard(Payload):
    """The people from one id to another, to be scored on postings that are at least up to a mark."""

    first: uuid.UUID
    last: uuid.UUID
    through: int = 0
