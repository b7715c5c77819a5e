"""What happens to applications that others may want to know."""

from app.background.registry import Event


class RemindersMade(Event):
    """There are new reminders; `reminders.service.untold` says which."""

    batch: str
