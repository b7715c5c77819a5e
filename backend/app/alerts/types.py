"""The words of alerts."""

from enum import StrEnum


class Frequency(StrEnum):
    """How often something is told."""

    instant = "instant"
    daily = "daily"
    weekly = "weekly"


class SearchKind(StrEnum):
    """What a saved search looks through: postings (`GET /jobs`), or one's matches (`GET /matches`)."""

    jobs = "jobs"
    matches = "matches"


class NoticeKind(StrEnum):
    """What an item of the inbox is about."""

    job_found = "job_found"
    match_found = "match_found"
    more_found = "more_found"
    reminder = "reminder"
    score_changed = "score_changed"
    duplicate_found = "duplicate_found"
    posting_edited = "posting_edited"
    posting_closed = "posting_closed"
    posting_reposted = "posting_reposted"
    channel_failing = "channel_failing"


class ChannelState(StrEnum):
    """Whether a channel is used: only after its owner confirmed it, where that is asked."""

    pending = "pending"
    active = "active"
    failing = "failing"
    unsubscribed = "unsubscribed"


class DeliveryState(StrEnum):
    """Where a delivery stands. `dead`: given up, with the reason; it can be tried again by hand."""

    waiting = "waiting"
    sending = "sending"
    sent = "sent"
    dead = "dead"
    dropped = "dropped"
