"""How a fetch can fail; every message is a plain sentence for a person."""

from app.core.fetched import Fetched


class FetchError(Exception):
    """A fetch that did not work; the message is a plain sentence for a person.

    `part` holds what had come, where the answer broke off in the middle.
    """

    part: Fetched | None = None


class NotAllowed(FetchError):
    """The address may not be reached."""


class Throttled(FetchError):
    """The site asks us to wait `retry_after` seconds (null where it does not say)."""

    def __init__(self, message: str, retry_after: int | None) -> None:
        super().__init__(message)
        self.retry_after = retry_after


class TooLarge(FetchError):
    """More bytes than we take."""


class TimedOut(FetchError):
    """No complete answer in time."""


class Unreachable(FetchError):
    """No connection."""


class CutOff(Unreachable):
    """The connection broke off in the middle of the answer; `part` holds what had come."""

    def __init__(self, message: str, part: Fetched) -> None:
        super().__init__(message)
        self.part: Fetched = part


class BadStatus(FetchError):
    """The site answered with an error status."""

    def __init__(self, message: str, status: int) -> None:
        super().__init__(message)
        self.status = status


class Unreadable(FetchError):
    """The body is not what it should be."""
