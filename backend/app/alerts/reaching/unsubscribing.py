"""Ending a channel by a link: with one click from a mail program (RFC 8058), or on a page that says what it ends."""

from datetime import timedelta
from typing import Any

from sqlalchemy.orm import Session

from app.alerts.channel import ChannelKind
from app.alerts.models import Channel
from app.alerts.reaching import rows
from app.alerts.reaching.addresses import kind_of
from app.alerts.reaching.errors import LinkRefused
from app.alerts.reaching.presenting import words_for
from app.alerts.reaching.schemas import OneClickOut, UnsubscribeOut
from app.alerts.types import ChannelState
from app.auth.tokens import digest
from app.core.clock import now

# The link was sent to the address and nowhere else, so whoever holds it may take a slip back; later they confirm anew.
UNDO = timedelta(minutes=30)
USED = {ChannelState.active, ChannelState.failing}


def look(session: Session, token: str) -> UnsubscribeOut:
    """What the link ends; changes nothing. Raises `LinkRefused`."""
    return _told(*_channel(session, token))


def end(session: Session, token: str) -> UnsubscribeOut:
    """End the channel; ending what is over changes nothing. Raises `LinkRefused`."""
    channel, kind = _channel(session, token)
    if channel.state in USED:
        _end(channel)
    return _told(channel, kind)


def undo(session: Session, token: str) -> UnsubscribeOut:
    """Take it back, while that is so recent; raises `LinkRefused`."""
    channel, kind = _channel(session, token)
    if channel.state is ChannelState.unsubscribed:
        if channel.unsubscribed_at is None or channel.unsubscribed_at + UNDO < now():
            raise LinkRefused("It is too late to take this back. Ask for a new confirmation in your settings.")
        channel.state, channel.unsubscribed_at = ChannelState.active, None
        channel.version += 1
    return _told(channel, kind)


def one_click(session: Session, token: str) -> OneClickOut:
    """End the channel for a mail program; the answer tells nothing about the token."""
    channel = rows.by_unsubscribe_hash(session, digest(token))
    if channel is not None and channel.state in USED:
        _end(channel)
    return OneClickOut()


def _end(channel: Channel) -> None:
    channel.state, channel.unsubscribed_at = ChannelState.unsubscribed, now()
    channel.version += 1


def _channel(session: Session, token: str) -> tuple[Channel, ChannelKind[Any]]:
    channel = rows.by_unsubscribe_hash(session, digest(token))
    kind = kind_of(channel) if channel else None
    if channel is None or kind is None:
        raise LinkRefused("This link belongs to a channel that no longer exists. Nothing is sent there.")
    return channel, kind


def _told(channel: Channel, kind: ChannelKind[Any]) -> UnsubscribeOut:
    ended = channel.state not in USED
    until = channel.unsubscribed_at + UNDO if channel.unsubscribed_at and ended else None
    return UnsubscribeOut(
        label=kind.label,
        shown=masked(words_for(kind, channel)),
        ended=ended,
        undo_until=until if until and until > now() else None,
    )


def masked(address: str) -> str:
    """Enough of a mail address to recognise it: links are forwarded."""
    name, at, host = address.partition("@")
    return f"{name[:1]}•••@{host}" if at else address
