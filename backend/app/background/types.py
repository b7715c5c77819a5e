"""The words of background work."""

from enum import StrEnum


class State(StrEnum):
    """Where a task run stands."""

    queued = "queued"
    running = "running"
    succeeded = "succeeded"
    failed = "failed"
    dead = "dead"
    cancelled = "cancelled"


LIVE = (State.queued, State.running)
FINISHED = (State.succeeded, State.failed, State.dead, State.cancelled)


class Queue(StrEnum):
    """The queues; each has a `.scheduled` twin, so that a person's task never waits behind scheduled work."""

    scrape = "scrape"
    parse = "parse"
    score = "score"
    default = "default"


SCHEDULED_SUFFIX = ".scheduled"
