"""Telling people something: once, in their inbox, and by the channels they want it by."""

import uuid
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from sqlalchemy import select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from app.alerts.defaults import INBOX, OFF, rarer
from app.alerts.gathering import Telling, gather
from app.alerts.local_time import Quiet
from app.alerts.models import Channel, Inbox, Notice
from app.alerts.types import ChannelState, Frequency, NoticeKind
from app.alerts.wishes import Wishes, wishes_of
from app.alerts.words import Words, seal
from app.auth.models import User
from app.core.clock import now
from app.core.ids import new_id

# What a channel must be to be told by; a paused one is decided about when its message is due.
USED = (ChannelState.active, ChannelState.failing)
Changes = Sequence[tuple[str, str, str]]
Diff = Sequence[tuple[Literal["-", "+"], str]]


@dataclass(frozen=True, slots=True)
class NewNotice:
    """Something to tell. The same `key` is told to a person once; `path` is where it leads in the dashboard."""

    kind: NoticeKind
    key: str
    title: str
    body: str = ""
    why: str = ""
    path: str | None = None
    job_id: uuid.UUID | None = None
    application_id: uuid.UUID | None = None
    search_id: uuid.UUID | None = None
    changes: Changes = ()
    diff: Diff = ()

    @property
    def words(self) -> Words:
        """What it says."""
        return Words(
            title=self.title, body=self.body, why=self.why, path=self.path, changes=[*self.changes], diff=[*self.diff]
        )


@dataclass(frozen=True, slots=True)
class Ways:
    """How what a saved search found is told: the channels it names, its own quiet hours, and the digest it is for."""

    channels: Mapping[str, Frequency]
    quiet: Quiet | None = None
    day: date | None = None


def tell(
    session: Session, user_id: uuid.UUID, news: NewNotice, channels: Mapping[str, Frequency] | None = None
) -> Notice | None:
    """Tell a person something; null where they were told before.

    Without `channels` it goes where the person wants such things. Without the inbox among them, it lies there as read.
    """
    return next(iter(tell_all(session, user_id, [news], Ways(channels) if channels is not None else None)), None)


def tell_all(session: Session, user_id: uuid.UUID, news: Sequence[NewNotice], ways: Ways | None = None) -> list[Notice]:
    """Tell a person several things at once, in one message where a channel is told instantly; returns what is new.

    Holds the person's inbox until the transaction ends: for several people in the order of their ids.
    """
    if not news or not session.get_one(User, user_id).active:
        return []
    hold(session, user_id)
    made = _insert(session, user_id, news, quietly=ways is not None and INBOX not in ways.channels)
    if made:
        changed(session, user_id)
        _send(session, user_id, made, ways)
    return made


def hold(session: Session, user_id: uuid.UUID) -> None:
    """Take a person's inbox: whoever else tells them something waits until the transaction ends."""
    query = select(Inbox.revision).where(Inbox.user_id == user_id).with_for_update()
    if session.scalar(query) is None:
        session.execute(insert(Inbox).values(user_id=user_id, revision=0).on_conflict_do_nothing())
        session.scalar(query)


def changed(session: Session, user_id: uuid.UUID) -> None:
    """Let those who watch a person's inbox know that it is other than before."""
    query = update(Inbox).where(Inbox.user_id == user_id).values(revision=Inbox.revision + 1)
    session.execute(query.execution_options(synchronize_session=False))


def _insert(session: Session, user_id: uuid.UUID, news: Sequence[NewNotice], *, quietly: bool) -> list[Notice]:
    keys = [one.key for one in news]
    told = set(session.scalars(select(Notice.key).where(Notice.user_id == user_id, Notice.key.in_(keys))))
    fresh = list({one.key: one for one in news if one.key not in told}.values())
    made = [_notice(user_id, one, quietly=quietly) for one in fresh]
    session.add_all(made)
    session.flush()
    return made


def _notice(user_id: uuid.UUID, news: NewNotice, *, quietly: bool) -> Notice:
    notice = Notice(
        id=new_id(), user_id=user_id, kind=news.kind, key=news.key, job_id=news.job_id,
        application_id=news.application_id, search_id=news.search_id, created_at=now(),
        read_at=now() if quietly else None,
    )  # fmt: skip
    seal(notice, news.words)
    return notice


def _send(session: Session, user_id: uuid.UUID, notices: Sequence[Notice], ways: Ways | None) -> None:
    query = select(Channel).where(Channel.user_id == user_id, Channel.state.in_(USED)).order_by(Channel.id)
    channels = session.scalars(query).all()
    if not channels:
        return
    wishes = wishes_of(session, user_id)
    telling = Telling(wishes, ways.quiet if ways and ways.quiet else wishes.quiet, ways.day if ways else None)
    for channel in channels:
        by_frequency: dict[Frequency, list[uuid.UUID]] = defaultdict(list)
        for notice in notices:
            if (frequency := _frequency(notice, channel, wishes, ways)) is not None:
                by_frequency[frequency].append(notice.id)
        for frequency, notice_ids in sorted(by_frequency.items()):
            gather(session, channel, frequency, notice_ids, telling)


def _frequency(notice: Notice, channel: Channel, wishes: Wishes, ways: Ways | None) -> Frequency | None:
    """How often a channel is told such a thing; null where not at all."""
    if notice.kind is NoticeKind.channel_failing and channel.state is ChannelState.failing:
        return None
    wish = ways.channels.get(channel.kind, OFF) if ways else wishes.of(notice.kind, channel.kind)
    return None if wish == OFF else rarer(Frequency(wish), channel.at_most)
