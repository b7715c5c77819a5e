"""What can go wrong with calendars."""

from app.core.errors import NotFound


class CalendarNotFound(NotFound):
    """No such secret, one that was taken back, or none at all: the answers are the same."""

    title = "There is no calendar at this address"
