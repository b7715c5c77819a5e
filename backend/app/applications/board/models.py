"""The board: cards, what is to happen when, what happened, and files. What a person writes is sealed."""

import uuid
from datetime import UTC, datetime

from sqlalchemy import BigInteger, ForeignKey, Index, func, text
from sqlalchemy.orm import Mapped, mapped_column, validates

from app.applications.board.types import EventKind, Origin, Stage, StepKind
from app.core.db import Base, Json, Timestamp
from app.core.ids import new_id
from app.core.text import fold
from app.core.types import JsonObject

# Long ago, so that it is due under any clock.
LOOK_NOW = datetime(1970, 1, 1, tzinfo=UTC)


class Board(Base):
    """What a person made of the stages. Its row is locked by whatever moves a card: moves of one board take turns."""

    __tablename__ = "boards"

    user_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), primary_key=True)
    # `[{"slug", "label"}]` in the person's order; a stage that is not named has its usual name and place.
    stages: Mapped[list[JsonObject]] = mapped_column(Json, default=list)
    # Grows with every change of the stages; their entity tag.
    version: Mapped[int] = mapped_column(default=1)


class Application(Base):
    """A card: what a person does about one posting, or about one they entered themselves."""

    __tablename__ = "applications"
    __table_args__ = (
        # One card a posting. What is deleted may come back within its time, so it does not count.
        Index(
            "uq_applications_job",
            "user_id",
            "job_id",
            unique=True,
            postgresql_where=text("job_id IS NOT NULL AND deleted_at IS NULL"),
        ),
        Index(
            "ix_applications_column",
            "user_id",
            "stage",
            "position",
            "id",
            postgresql_where=text("deleted_at IS NULL"),
        ),
        Index("ix_applications_changed", "user_id", "changed_at"),
        Index(
            "ix_applications_next_step",
            "user_id",
            "next_step_at",
            postgresql_where=text("next_step_at IS NOT NULL"),
        ),
        Index("ix_applications_deleted", "deleted_at", postgresql_where=text("deleted_at IS NOT NULL")),
        Index("ix_applications_remind", "remind_at", postgresql_where=text("remind_at IS NOT NULL")),
    )

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=new_id)
    user_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    # A posting may go; the card stays.
    job_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("jobs.id", ondelete="SET NULL"), index=True)
    stage: Mapped[Stage] = mapped_column(default=Stage.saved)
    # The place within the column, the least at the top; there is room between two.
    position: Mapped[int] = mapped_column(BigInteger)
    # As the posting said it when the card was made, or as the person entered it.
    title: Mapped[str]
    company: Mapped[str]
    # The same without case and accents, for searching and sorting; kept by `_fold`.
    title_key: Mapped[str]
    company_key: Mapped[str]
    url: Mapped[str | None]
    location: Mapped[str | None]
    origin: Mapped[Origin]
    applied_at: Mapped[datetime | None] = mapped_column(Timestamp)
    # When the employer last answered, and when the card last changed its stage.
    replied_at: Mapped[datetime | None] = mapped_column(Timestamp)
    moved_at: Mapped[datetime] = mapped_column(Timestamp, default=func.now())
    # A copy: the first of the steps that are neither done nor taken off.
    next_step_at: Mapped[datetime | None] = mapped_column(Timestamp)
    next_step_kind: Mapped[StepKind | None]
    next_step_all_day: Mapped[bool] = mapped_column(default=False)
    # How much there is, so that a board of thousands opens nothing.
    note_count: Mapped[int] = mapped_column(default=0)
    contact_count: Mapped[int] = mapped_column(default=0)
    file_count: Mapped[int] = mapped_column(default=0)
    # Notes, contacts, and pay as `board.private.Private`.
    sealed_private: Mapped[bytes | None]
    # What was sent last.
    letter_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("letters.id", ondelete="SET NULL"), index=True)
    tailored_cv_id: Mapped[uuid.UUID | None] = mapped_column(
        ForeignKey("tailored_cvs.id", ondelete="SET NULL"), index=True
    )
    cv_document_id: Mapped[uuid.UUID | None] = mapped_column(
        ForeignKey("cv_documents.id", ondelete="SET NULL"), index=True
    )
    # Grows with every change; the entity tag.
    version: Mapped[int] = mapped_column(default=1)
    created_at: Mapped[datetime] = mapped_column(Timestamp, default=func.now())
    changed_at: Mapped[datetime] = mapped_column(Timestamp, default=func.now())
    # Deleted cards can be taken back for 30 days.
    deleted_at: Mapped[datetime | None] = mapped_column(Timestamp)
    # When reminders look at this row next; every change of it makes them look at once (`LOOK_NOW`). Theirs alone.
    remind_at: Mapped[datetime | None] = mapped_column(Timestamp, default=LOOK_NOW, onupdate=LOOK_NOW)

    @validates("title", "company")
    def _fold(self, name: str, value: str) -> str:
        setattr(self, f"{name}_key", fold(value))
        return value


class Step(Base):
    """Something with a date: an interview, a deadline, a follow-up. What calendars show."""

    __tablename__ = "application_steps"
    __table_args__ = (
        Index("ix_application_steps_due", "user_id", "starts_at", postgresql_where=text("done_at IS NULL")),
        Index("ix_application_steps_application_id", "application_id", "starts_at"),
        Index("ix_application_steps_remind", "remind_at", postgresql_where=text("remind_at IS NOT NULL")),
    )

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=new_id)
    user_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    application_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("applications.id", ondelete="CASCADE"))
    kind: Mapped[StepKind]
    starts_at: Mapped[datetime] = mapped_column(Timestamp)
    ends_at: Mapped[datetime | None] = mapped_column(Timestamp)
    # A date without a time: `starts_at` is the midnight that begins it in `time_zone`.
    all_day: Mapped[bool] = mapped_column(default=False)
    # The IANA name of the zone the time was entered in.
    time_zone: Mapped[str]
    # Title, place, notes (`board.private.StepWords`).
    sealed_words: Mapped[bytes | None]
    done_at: Mapped[datetime | None] = mapped_column(Timestamp)
    # Taken off, but still told to calendars as cancelled for a while.
    cancelled_at: Mapped[datetime | None] = mapped_column(Timestamp)
    # Set by every change until reminders have seen it, as that of its card.
    remind_at: Mapped[datetime | None] = mapped_column(Timestamp, default=LOOK_NOW, onupdate=LOOK_NOW)
    # Grows with every change; its entity tag, and RFC 5545's SEQUENCE.
    version: Mapped[int] = mapped_column(default=1)
    created_at: Mapped[datetime] = mapped_column(Timestamp, default=func.now())
    changed_at: Mapped[datetime] = mapped_column(Timestamp, default=func.now())


class ApplicationEvent(Base):
    """One line of a card's timeline."""

    __tablename__ = "application_events"
    __table_args__ = (Index("ix_application_events_application_id", "application_id", "at", "id"),)

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=new_id)
    user_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), index=True)
    application_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("applications.id", ondelete="CASCADE"))
    at: Mapped[datetime] = mapped_column(Timestamp)
    kind: Mapped[EventKind]
    # Of a move: plain, so that the report and the funnel can count without opening anything.
    from_stage: Mapped[Stage | None]
    to_stage: Mapped[Stage | None]
    sealed_detail: Mapped[bytes | None]


class ApplicationFile(Base):
    """A file kept with a card; it lies sealed in the store under `applications/<id>`."""

    __tablename__ = "application_files"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=new_id)
    user_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), index=True)
    application_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("applications.id", ondelete="CASCADE"), index=True)
    sealed_name: Mapped[bytes]
    media_type: Mapped[str]
    size: Mapped[int]
    created_at: Mapped[datetime] = mapped_column(Timestamp, default=func.now())
