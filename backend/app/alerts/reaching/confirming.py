"""Double opt-in: nothing but one question is sent to an address before its owner answered it."""

import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from pydantic import BaseModel
from sqlalchemy.orm import Session

from app.alerts.channel import ChannelKind
from app.alerts.models import Channel
from app.alerts.reaching import rows
from app.alerts.reaching.addresses import address_of, kind_of
from app.alerts.reaching.errors import LinkRefused, NothingToConfirm
from app.alerts.reaching.links import confirm_url
from app.alerts.reaching.presenting import words_for
from app.alerts.reaching.schemas import ConfirmedOut
from app.alerts.types import ChannelState
from app.auth.models import User
from app.auth.tokens import digest, new_secret
from app.background.registry import Payload
from app.background.service import enqueue
from app.core.clock import now
from app.core.limits import limiter

VALID = timedelta(hours=48)
# Of one person, and to one address, whoever asks: no mailbox is flooded from here.
ASKED_BY, ASKED_OF = "10/day", "5/day"


class ConfirmationPayload(Payload):
    """The channel to confirm."""

    channel_id: uuid.UUID


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, of whom, until when."""

    kind: ChannelKind[Any]
    address: BaseModel
    token: str
    until: datetime


def ask(session: Session, user: User, channel: Channel) -> None:
    """Have the question sent; raises `TooManyRequests`."""
    kind = kind_of(channel)
    if kind is None or channel.state is not ChannelState.pending:
        raise NothingToConfirm
    limiter().hit("confirmations", ASKED_BY, str(user.id))
    limiter().hit("confirmations_of", ASKED_OF, digest(kind.shown(address_of(channel))))
    channel.confirm_until = now() + VALID
    payload = ConfirmationPayload(channel_id=channel.id)
    enqueue(session, "alerts.send_confirmation", payload, user_id=user.id, dedupe_key=str(channel.id))


def prepare(session: Session, channel_id: uuid.UUID) -> Question | None:
    """A fresh question for a channel, or null where it waits for no answer any more."""
    channel = rows.locked(session, channel_id)
    kind = kind_of(channel) if channel else None
    if channel is None or kind is None or channel.state is not ChannelState.pending:
        return None
    # Made only now and kept as a hash: it stands in the mail alone. An earlier link ends with it.
    token, until = new_secret(), now() + VALID
    channel.confirm_hash, channel.confirm_until = digest(token), until
    return Question(kind, address_of(channel), token, until)


def put(question: Question) -> None:
    """Send the question; raises `Undeliverable` or `TryLater`. No transaction is open meanwhile."""
    question.kind.ask(question.address, confirm_url(question.token), question.until)


def note(session: Session, channel_id: uuid.UUID, problem: str | None) -> None:
    """Write down that the question was sent, or why not."""
    if (channel := rows.locked(session, channel_id)) is not None:
        channel.last_error = problem


def confirm(session: Session, token: str) -> ConfirmedOut:
    """The owner of an address says yes; raises `LinkRefused`."""
    channel = rows.by_confirm_hash(session, digest(token))
    kind = kind_of(channel) if channel else None
    if channel is None or kind is None or channel.confirm_until is None or channel.confirm_until < now():
        raise LinkRefused("This link is unknown, too old, or was used already. Ask for a new one in your settings.")
    channel.state, channel.confirmed_at = ChannelState.active, now()
    channel.confirm_hash = channel.confirm_until = channel.unsubscribed_at = channel.last_error = None
    channel.failures = 0
    channel.version += 1
    return ConfirmedOut(kind=kind.slug, label=kind.label, shown=words_for(kind, channel))
