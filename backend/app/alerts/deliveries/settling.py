"""What became of a message. Only whoever holds its present claim can say so."""

from datetime import datetime, timedelta

import structlog
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.alerts.channel import TryLater
from app.alerts.deliveries.claiming import MOST_ATTEMPTS, Outgoing
from app.alerts.local_time import moment_of
from app.alerts.models import Channel, Delivery
from app.alerts.notices import NewNotice, hold, tell
from app.alerts.types import ChannelState, DeliveryState, NoticeKind
from app.alerts.wishes import Wishes, wishes_of
from app.core.clock import now
from app.core.text import one_line

log = structlog.get_logger(__name__)

# After each attempt; the last ones reach over a night, when nobody looks after a server.
PAUSES = (
    timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=30), timedelta(hours=2), timedelta(hours=6),
    timedelta(hours=12), timedelta(hours=24),
)  # fmt: skip
LONGEST_PAUSE = timedelta(days=2)
# So many messages given up one after another: the channel does not work.
FAILING_AFTER = 3


def settle_sent(session: Session, sent: Outgoing) -> bool:
    """Note that the receiver took it; false where the claim was lost meanwhile."""
    delivery = _held(session, sent)
    if delivery is None:
        return False
    delivery.state, delivery.sent_at, delivery.lease_until, delivery.error = DeliveryState.sent, now(), None, None
    channel = _channel(session, delivery)
    if channel is not None:
        channel.failures, channel.last_error, channel.last_sent_at = 0, None, now()
        if channel.state is ChannelState.failing:
            channel.state = ChannelState.active
    return True


def settle_later(session: Session, sent: Outgoing, problem: TryLater) -> None:
    """Have it sent again after a while, or give it up where that was the last time."""
    if sent.attempts >= MOST_ATTEMPTS:
        settle_dead(session, sent, f"{str(problem).rstrip('.')}. We tried {sent.attempts} times.")
        return
    delivery = _held(session, sent)
    if delivery is None:
        return
    pause = PAUSES[min(sent.attempts, len(PAUSES)) - 1]
    wait = max(pause, min(problem.after, LONGEST_PAUSE)) if problem.after else pause
    due_at = _awake(wishes_of(session, delivery.user_id), now() + wait)
    delivery.state, delivery.due_at, delivery.lease_until = DeliveryState.waiting, due_at, None
    delivery.error = one_line(str(problem))


def _awake(wishes: Wishes, moment: datetime) -> datetime:
    """A moment, or the end of the quiet hours that it lies in."""
    end = wishes.quiet.until(moment, wishes.zone) if wishes.quiet else None
    return moment_of(end.date(), end.time(), wishes.zone) if end else moment


def settle_dead(session: Session, sent: Outgoing, reason: str) -> None:
    """Give it up. Where that happens again and again, the person is told in the inbox that the channel fails."""
    user_id = session.scalar(select(Delivery.user_id).where(Delivery.id == sent.delivery_id))
    if user_id is None:
        return
    # Before the rows below: whoever tells the person something has the inbox, then the rows.
    hold(session, user_id)
    delivery = _held(session, sent)
    if delivery is None:
        return
    delivery.state, delivery.error, delivery.lease_until = DeliveryState.dead, one_line(reason), None
    channel = _channel(session, delivery)
    if channel is None:
        return
    channel.failures, channel.last_error = channel.failures + 1, one_line(reason)
    if channel.failures >= FAILING_AFTER and channel.state is ChannelState.active:
        channel.state = ChannelState.failing
        session.flush()
        tell(session, user_id, _failing(channel, delivery, sent.kind.label))


def _held(session: Session, sent: Outgoing) -> Delivery | None:
    claimed = (
        Delivery.id == sent.delivery_id,
        Delivery.lease_token == sent.token,
        Delivery.state == DeliveryState.sending,
    )
    query = select(Delivery).where(*claimed).with_for_update()
    delivery = session.scalar(query, execution_options={"populate_existing": True})
    if delivery is None:
        log.warning("delivery_claim_lost", delivery_id=str(sent.delivery_id))
    return delivery


def _channel(session: Session, delivery: Delivery) -> Channel | None:
    query = select(Channel).where(Channel.id == delivery.channel_id).with_for_update()
    return session.scalar(query, execution_options={"populate_existing": True})


def _failing(channel: Channel, delivery: Delivery, label: str) -> NewNotice:
    return NewNotice(
        kind=NoticeKind.channel_failing,
        key=f"failing:{channel.id}:{delivery.id}",
        title=f"{label} does not reach you",
        body=channel.last_error or "",
        why=f"{FAILING_AFTER} messages one after another could not be delivered. What they told is here in your inbox.",
        path="/settings/notifications",
    )
