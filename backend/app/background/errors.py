"""What can go wrong with background work."""

from app.core.errors import Conflict, Invalid, NotFound


class TaskRunNotFound(NotFound):
    """No such task run, or another person's."""

    title = "There is no such task"


class UnknownTask(Invalid):
    """No task of this name, or none a person may start."""

    code = "unknown_task"
    title = "There is no task of this type"


class NotRedrivable(Conflict):
    """Only a dead or failed run can be started again."""

    code = "not_redrivable"
    title = "Only a task that has ended without success can be started again"


class TaskFailed(Exception):
    """Raised by a task: it can't succeed, and why, in words for a person. Not retried."""


class RetryLater(Exception):
    """Raised by a task: try again after a pause."""


class Cancelled(Exception):
    """The run was cancelled while it was running."""


class LeaseLost(Exception):
    """Another worker has taken the run over; whatever this one still does must not count."""
