"""What a channel is: a file in `alerts/channels` with a class derived from `ChannelKind` is the whole addition."""

from abc import ABC, abstractmethod
from datetime import timedelta
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
    # Whether its owner must confirm from where it arrives before it is used (double opt-in).
    confirms: ClassVar[bool] = False

    def unavailable(self) -> str | None:
        """Why this instance can't use it at present, or null."""
        return None

    @abstractmethod
    def shown(self, address: A) -> str:
        """The address as it is shown: enough to recognise it, no secret."""

    @abstractmethod
    def send(self, address: A, message: Message) -> None:
        """Deliver; raises `Undeliverable` or `TryLater`. No database transaction is open meanwhile."""
