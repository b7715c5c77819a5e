"""What a channel is: a file in `alerts/channels` with a class derived from `ChannelKind` is the whole addition."""

from abc import ABC, abstractmethod
from datetime import datetime, timedelta
from typing import ClassVar, Generic, TypeVar

from pydantic import BaseModel

from app.alerts.message import Message

A = TypeVar("A", bound=BaseModel)


class Undeliverable(Exception):
    """It can't be delivered and trying again does not help; the text says why, to the person."""


class TryLater(Exception):
    """It could not be delivered now; the text says why, to the person."""

    def __init__(self, why: str, after: timedelta | None = None) -> None:
        super().__init__(why)
        self.after = after


class ChannelKind(ABC, Generic[A]):
    """One way to reach people. `slug` is the file's name; `address` is the form a person fills in.

    Fields of `address` that are `SecretStr` are never shown again.
    """

    slug: ClassVar[str]
    label: ClassVar[str]
    # A sentence below the form: what it is and where the values are found.
    hint: ClassVar[str]
    address: type[A]
    # The field of the address that we make ourselves: shown when it is made, never again, and not asked for.
    made: ClassVar[str | None] = None
    # Whether its owner must confirm from where it arrives before it is used (double opt-in).
    confirms: ClassVar[bool] = False

    def unavailable(self) -> str | None:
        """Why this instance can't use it at present, or null."""
        return None

    def completed(self, address: A, account_email: str) -> A:  # noqa: ARG002 - for those that can take it from there
        """The address, with what a person left out put in."""
        return address

    def ask(self, address: A, url: str, until: datetime) -> None:
        """Send the question whether the owner of the address wants this, answered by opening `url`.

        Only for kinds that confirm; raises `Undeliverable` or `TryLater`.
        """
        raise NotImplementedError

    @abstractmethod
    def shown(self, address: A) -> str:
        """The address as it is shown: enough to recognise it, no secret."""

    @abstractmethod
    def send(self, address: A, message: Message) -> None:
        """Deliver; raises `Undeliverable` or `TryLater`. No database transaction is open meanwhile."""
