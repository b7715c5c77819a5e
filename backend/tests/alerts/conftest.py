"""A channel that works, without a server; and a person it belongs to."""

import uuid
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from app.alerts.channels_loaded import kinds
from app.alerts.deliveries.sending import send_due
from app.alerts.models import Channel
from app.alerts.reaching.addresses import keep_address
from app.alerts.searches.sweeping import sweep
from app.alerts.types import ChannelState
from app.auth.models import User
from app.core.clock import as_of, now
from app.core.db import unit_of_work
from app.core.ids import new_id
from tests.alerts.fake_channel import SLUG, FakeAddress, FakeKind, lines, register

Connect = Callable[..., uuid.UUID]
Sent = Callable[[], list[dict[str, Any]]]


@pytest.fixture
def log(tmp_path: Path) -> Path:
    """The file that stands for the receiver."""
    return tmp_path / "sent.jsonl"


@pytest.fixture
def fake() -> Iterator[FakeKind]:
    """The fake kind of channel, among the real ones."""
    yield register()
    kinds().pop(SLUG, None)


@pytest.fixture
def connect(fake: FakeKind, log: Path) -> Connect:
    """Connects a person's fake channel; gives its id."""

    def make(user: User, **columns: Any) -> uuid.UUID:
        with unit_of_work() as session:
            channel = Channel(id=new_id(), user_id=user.id, kind=SLUG, state=ChannelState.active, created_at=now())
            keep_address(channel, FakeAddress(log=str(log)))
            for name, value in columns.items():
                setattr(channel, name, value)
            session.add(channel)
        return channel.id

    return make


@pytest.fixture
def sent(log: Path) -> Sent:
    """What the receiver got."""
    return lambda: lines(log)


def move_to(user: User, zone: str | None) -> None:
    """Have a person live in another zone."""
    with unit_of_work() as session:
        session.get_one(User, user.id).time_zone = zone


def beat(moment: datetime | None = None) -> tuple[int, int]:
    """What the beat starts: searches are looked through, then messages sent; how many things were told, and sent."""
    if moment is None:
        told = sweep(unit_of_work)[1]
        return told, send_due()
    with as_of(moment):
        return beat()
