"""What happens to postings that others may want to know."""

import uuid

from app.background.registry import Event


class JobsIngested(Event):
    """A reading or an import ended and changed postings."""

    source: str
    run_id: uuid.UUID | None = None
    new: int
    updated: int
    closed: int = 0
