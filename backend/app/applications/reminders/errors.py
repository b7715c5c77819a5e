"""What can go wrong with reminders."""

from app.core.errors import NotFound


class ReminderNotFound(NotFound):
    """No such reminder, or another person's."""

    title = "There is no such reminder"
