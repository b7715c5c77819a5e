"""Trying a channel: a message that says it is a test, sent at once and told about honestly."""

import uuid
from dataclasses import asdict, dataclass
from typing import Any

from pydantic import BaseModel

from app.alerts.channel import ChannelKind, TryLater, Undeliverable
from app.alerts.message import Item, Message
from app.alerts.models import Channel
from app.alerts.reaching.addresses import address_of
from app.alerts.reaching.connecting import connected
from app.alerts.reaching.errors import ChannelUnavailable, NotConfirmed, NotDelivered
from app.alerts.reaching.links import links_of
from app.alerts.reaching.presenting import shown
from app.alerts.reaching.schemas import ChannelOut
from app.alerts.types import ChannelState, Frequency, NoticeKind
from app.auth.models import User
from app.core.clock import now
from app.core.db import unit_of_work
from app.core.ids import new_id
from app.core.limits import limiter

TRIES = "20/hour"


@dataclass(frozen=True, slots=True)
class _Trial:
    kind: ChannelKind[Any]
    channel_id: uuid.UUID
    address: BaseModel
    message: Message


def attempt(user: User, slug: str) -> ChannelOut:
    """Send a test now; raises `NotDelivered` with the receiver's own reason. No transaction is open meanwhile."""
    with unit_of_work() as session:
        kind, channel = connected(session, user.id, slug)
        trial = _trial(kind, channel)
    limiter().hit("channel_tests", TRIES, str(user.id))
    try:
        trial.kind.send(trial.address, trial.message)
    except (Undeliverable, TryLater) as problem:
        _note(user, slug, str(problem))
        raise NotDelivered(str(problem)) from None
    return _note(user, slug, None)


def _trial(kind: ChannelKind[Any], channel: Channel) -> _Trial:
    if channel.state in {ChannelState.pending, ChannelState.unsubscribed}:
        raise NotConfirmed
    if (problem := kind.unavailable()) is not None:
        raise ChannelUnavailable(problem)
    item = Item(
        kind=NoticeKind.reminder,
        title="Alerts arrive here",
        body="This is what an alert looks like. It starts with what there is to tell.",
        why="you asked for a test",
        url=links_of(channel).manage_url,
    )
    message = Message(
        id=str(new_id()),
        subject="A test of your alerts",
        frequency=Frequency.instant,
        items=[item],
        test=True,
        **asdict(links_of(channel)),
    )
    return _Trial(kind, channel.id, address_of(channel), message)


def _note(user: User, slug: str, problem: str | None) -> ChannelOut:
    with unit_of_work() as session:
        kind, channel = connected(session, user.id, slug)
        channel.last_error = problem
        if problem is None:
            channel.last_sent_at, channel.failures = now(), 0
            if channel.state is ChannelState.failing:
                channel.state = ChannelState.active
        return shown(kind, channel)
