"""What can go wrong with recommendations."""

from app.core.errors import Conflict, NotFound


class AdviceNotFound(NotFound):
    """No such recommendation stands for this person now."""

    title = "There is no such recommendation"


class SnapshotNotFound(NotFound):
    """No such snapshot, or another person's."""

    title = "There are no such kept recommendations"


class TooManySnapshots(Conflict):
    """More than anybody compares; each holds a page of sealed text."""

    code = "too_many_snapshots"
    title = "Delete kept recommendations before you keep more"
