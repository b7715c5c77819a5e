"""The words of reminders, and what holds until a person says otherwise."""

from enum import StrEnum


class ReminderKind(StrEnum):
    """What a reminder is about."""

    follow_up = "follow_up"
    interview = "interview"
    deadline = "deadline"
    offer_deadline = "offer_deadline"
    step = "step"
    licence_expiring = "licence_expiring"
    posting_closed = "posting_closed"
    posting_reposted = "posting_reposted"


# After how many days of silence to follow up, and how often in one silence.
FOLLOW_UP_DAYS = 7
MOST_FOLLOW_UPS = 3
