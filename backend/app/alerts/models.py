"""Saved searches, the inbox, channels, and deliveries. What tells about a person is sealed."""

import uuid
from datetime import datetime, time

from sqlalchemy import BigInteger, ForeignKey, Index, Time, UniqueConstraint, func, text
from sqlalchemy.orm import Mapped, mapped_column

from app.alerts.types import ChannelState, DeliveryState, Frequency, NoticeKind, SearchKind
from app.core.db import Base, Json, Timestamp
from app.core.ids import new_id
from app.core.types import JsonObject


class AlertSetting(Base):
    """When and how a person wants to be told. The time zone is the account's (`users.time_zone`)."""

    __tablename__ = "alert_settings"

    user_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), primary_key=True)
    # Local times; nothing leaves in between, the inbox excepted. From later than to: over midnight.
    quiet_from: Mapped[time | None] = mapped_column(Time)
    quiet_to: Mapped[time | None] = mapped_column(Time)
    # When digests leave, local; weekly ones on this day (0 is Monday).
    digest_at: Mapped[time] = mapped_column(Time, default=time(8))
    weekday: Mapped[int] = mapped_column(default=0)
    # `{kind of notice: {channel: frequency or "off"}}`; what is not named is as shipped (`alerts.defaults`).
    kinds: Mapped[JsonObject] = mapped_column(Json, default=dict)
    paused_until: Mapped[datetime | None] = mapped_column(Timestamp)
    # The zone that the present due times were reckoned in; where the account's is another, they are reckoned anew.
    zone: Mapped[str | None]
    version: Mapped[int] = mapped_column(default=1)


class Channel(Base):
    """One way to reach a person, one of each kind. The inbox needs no row."""

    __tablename__ = "alert_channels"
    __table_args__ = (UniqueConstraint("user_id", "kind"),)

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=new_id)
    user_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    # The slug of a file in `alerts/channels`.
    kind: Mapped[str]
    # What the kind asks for (address, token, room), as its schema says.
    sealed_address: Mapped[bytes]
    state: Mapped[ChannelState] = mapped_column(default=ChannelState.pending)
    confirm_hash: Mapped[str | None] = mapped_column(unique=True)
    confirm_until: Mapped[datetime | None] = mapped_column(Timestamp)
    confirmed_at: Mapped[datetime | None] = mapped_column(Timestamp)
    # Sealed, for it is written into each mail; found by its hash.
    unsubscribe_hash: Mapped[str | None] = mapped_column(unique=True)
    sealed_unsubscribe: Mapped[bytes | None]
    unsubscribed_at: Mapped[datetime | None] = mapped_column(Timestamp)
    # Where set, never more often than this, whatever a search asks for.
    at_most: Mapped[Frequency | None]
    paused: Mapped[bool] = mapped_column(default=False)
    failures: Mapped[int] = mapped_column(default=0)
    last_error: Mapped[str | None]
    last_sent_at: Mapped[datetime | None] = mapped_column(Timestamp)
    version: Mapped[int] = mapped_column(default=1)
    created_at: Mapped[datetime] = mapped_column(Timestamp, default=func.now())


class SavedSearch(Base):
    """A search that goes on by itself."""

    __tablename__ = "saved_searches"
    __table_args__ = (
        Index("ix_saved_searches_due", "next_due_at", postgresql_where=text("NOT paused")),
        Index("ix_saved_searches_user_id", "user_id", "id"),
    )

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=new_id)
    user_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    name: Mapped[str]
    kind: Mapped[SearchKind] = mapped_column(default=SearchKind.jobs)
    # The parameters of `GET /jobs` or `GET /matches`.
    query: Mapped[JsonObject] = mapped_column(Json)
    frequency: Mapped[Frequency]
    channels: Mapped[list[str]] = mapped_column(Json)
    # `{channel: frequency}` where one differs.
    channel_frequencies: Mapped[JsonObject] = mapped_column(Json, default=dict)
    # Instead of the person's own quiet hours.
    quiet_from: Mapped[time | None] = mapped_column(Time)
    quiet_to: Mapped[time | None] = mapped_column(Time)
    paused: Mapped[bool] = mapped_column(default=False)
    # Only postings behind this mark are looked at (`core.horizon`); of matches, the revision that was looked at last.
    seen_to: Mapped[uuid.UUID]
    seen_revision: Mapped[int | None] = mapped_column(BigInteger)
    # When it is looked through next, where that is not as soon as something comes; and was last.
    next_due_at: Mapped[datetime | None] = mapped_column(Timestamp)
    last_run_at: Mapped[datetime | None] = mapped_column(Timestamp)
    last_found: Mapped[int | None]
    last_found_at: Mapped[datetime | None] = mapped_column(Timestamp)
    # Why it could not be looked through the last time.
    problem: Mapped[str | None]
    version: Mapped[int] = mapped_column(default=1)
    created_at: Mapped[datetime] = mapped_column(Timestamp, default=func.now())


class SearchOccurrence(Base):
    """One time a saved search was looked through; the key keeps two from doing the same one."""

    __tablename__ = "search_occurrences"

    search_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("saved_searches.id", ondelete="CASCADE"), primary_key=True)
    # The local day of a daily or weekly one; the moment of an instant one.
    key: Mapped[str] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(Timestamp)
    found: Mapped[int] = mapped_column(default=0)


class SearchHit(Base):
    """A position a saved search has told of; it is told once, under whichever of its postings."""

    __tablename__ = "search_hits"

    search_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("saved_searches.id", ondelete="CASCADE"), primary_key=True)
    # The cluster, or the posting itself where it has none.
    position: Mapped[uuid.UUID] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(Timestamp)


class Inbox(Base):
    """How often a person's inbox has changed. Whoever tells them something holds the row: tellings take turns."""

    __tablename__ = "inboxes"

    user_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), primary_key=True)
    revision: Mapped[int] = mapped_column(BigInteger, default=1)


class Notice(Base):
    """One item of the inbox, made once for each thing there is to tell."""

    __tablename__ = "notices"
    __table_args__ = (
        UniqueConstraint("user_id", "key"),
        Index("ix_notices_inbox", "user_id", "id"),
        Index("ix_notices_unread", "user_id", postgresql_where=text("read_at IS NULL AND deleted_at IS NULL")),
    )

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=new_id)
    user_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    kind: Mapped[NoticeKind]
    # What it tells of, as in "score:<match>:<change>".
    key: Mapped[str]
    # Title, body, why it is told, what changed, where it leads (`alerts.notices.Words`).
    sealed_words: Mapped[bytes]
    job_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("jobs.id", ondelete="SET NULL"), index=True)
    application_id: Mapped[uuid.UUID | None] = mapped_column(
        ForeignKey("applications.id", ondelete="SET NULL"), index=True
    )
    search_id: Mapped[uuid.UUID | None] = mapped_column(
        ForeignKey("saved_searches.id", ondelete="SET NULL"), index=True
    )
    created_at: Mapped[datetime] = mapped_column(Timestamp, default=func.now(), index=True)
    read_at: Mapped[datetime | None] = mapped_column(Timestamp)
    # Its words are gone; the key stays for a while, so that it is not told again.
    deleted_at: Mapped[datetime | None] = mapped_column(Timestamp)


class Delivery(Base):
    """One message to one channel: a single notice, or a digest that gathers until it is due."""

    __tablename__ = "deliveries"
    __table_args__ = (
        UniqueConstraint("channel_id", "occurrence"),
        Index("ix_deliveries_due", "due_at", postgresql_where=text("state = 'waiting'")),
        Index("ix_deliveries_leases", "lease_until", postgresql_where=text("state = 'sending'")),
    )

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=new_id)
    user_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), index=True)
    # A channel may be removed; what was meant for it stays to be read.
    channel_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("alert_channels.id", ondelete="SET NULL"))
    # The channel's own kind, as in `Channel.kind`.
    kind: Mapped[str]
    frequency: Mapped[Frequency]
    # "notice:<id>"; "quiet:<local time>" gathers until quiet hours end, "daily:2026-12-01" until a digest leaves.
    occurrence: Mapped[str]
    state: Mapped[DeliveryState] = mapped_column(default=DeliveryState.waiting)
    due_at: Mapped[datetime] = mapped_column(Timestamp)
    attempts: Mapped[int] = mapped_column(default=0)
    # Who sends it now, until when; a second one cannot finish what the first one began.
    lease_token: Mapped[int] = mapped_column(default=0)
    lease_until: Mapped[datetime | None] = mapped_column(Timestamp)
    error: Mapped[str | None]
    sent_at: Mapped[datetime | None] = mapped_column(Timestamp)
    created_at: Mapped[datetime] = mapped_column(Timestamp, default=func.now())


class DeliveryNotice(Base):
    """That a message carries a notice; a notice goes to a channel once."""

    __tablename__ = "delivery_notices"
    __table_args__ = (UniqueConstraint("channel_id", "notice_id"),)

    delivery_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("deliveries.id", ondelete="CASCADE"), primary_key=True)
    notice_id: Mapped[uuid.UUID] = mapped_column(
        ForeignKey("notices.id", ondelete="CASCADE"), primary_key=True, index=True
    )
    channel_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("alert_channels.id", ondelete="SET NULL"))


class WatchMark(Base):
    """Up to where changes of postings and scores have been looked through for notices (`core.horizon`)."""

    __tablename__ = "watch_marks"

    name: Mapped[str] = mapped_column(primary_key=True)
    mark: Mapped[uuid.UUID]


class MailSetting(Base):
    """The instance's mail server, as an admin entered it; the environment comes first (`SMTP_URL`)."""

    __tablename__ = "mail_settings"

    id: Mapped[int] = mapped_column(primary_key=True)
    sealed: Mapped[bytes]
    version: Mapped[int] = mapped_column(default=1)
    changed_at: Mapped[datetime] = mapped_column(Timestamp, default=func.now())
