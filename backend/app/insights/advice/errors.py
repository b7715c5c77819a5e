"""What can go wrong with recommendations."""

from app.core.errors import NotFound


class AdviceNotFound(NotFound):
    """No such recommendation stands for this person now."""

    title = "There is no such recommendation"


class SnapshotNotFound(NotFound):
    """No such snapshot, or another person's."""

    title = "There are no such kept recommendations"
