"""The words of reminders."""

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
