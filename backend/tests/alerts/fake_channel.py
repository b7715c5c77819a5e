"""A kind of channel for tests: what it is handed is a line in a file, so that other processes can write there too."""

import json
import os
from collections import deque
from pathlib import Path
from time import sleep

from pydantic import BaseModel

from app.alerts.channel import ChannelKind
from app.alerts.channels_loaded import kinds
from app.alerts.message import Message
from app.core.clock import now

SLUG = "fake"


class FakeAddress(BaseModel):
    """Where the lines go."""

    log: str


class FakeKind(ChannelKind[FakeAddress]):
    """Takes what it is handed, unless a test says otherwise."""

    slug = SLUG
    label = "Fake"
    hint = "For tests."
    address = FakeAddress

    def __init__(self) -> None:
        # How long a message takes, for tests that interrupt it.
        self.takes_s = 0.0
        # What the next messages meet: an error to raise, or null for none.
        self.problems: deque[Exception | None] = deque()

    def shown(self, address: FakeAddress) -> str:
        """The file."""
        return address.log

    def send(self, address: FakeAddress, message: Message) -> None:
        """Write a line; many may write at once."""
        if self.problems and (problem := self.problems.popleft()) is not None:
            raise problem
        titles = [one.title for one in message.items]
        line = json.dumps({"id": message.id, "at": now().isoformat(), "subject": message.subject, "titles": titles})
        sleep(self.takes_s)
        handle = os.open(address.log, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
        try:
            os.write(handle, f"{line}\n".encode())
        finally:
            os.close(handle)


def register() -> FakeKind:
    """Have it beside the real kinds, in this process."""
    fake = FakeKind()
    kinds()[SLUG] = fake
    return fake


def lines(log: Path) -> list[dict[str, object]]:
    """What was handed over, in order."""
    return [json.loads(line) for line in log.read_text().splitlines()] if log.exists() else []
