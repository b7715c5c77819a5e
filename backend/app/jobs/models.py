"""Postings, what we read them from, and what searching them needs."""

import uuid
from datetime import datetime

from sqlalchemy import ARRAY, BigInteger, ForeignKey, Index, LargeBinary, Text, UniqueConstraint, func, text
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.orm import Mapped, mapped_column

from app.core.db import Base, Json, Timestamp
from app.core.ids import new_id
from app.core.types import JsonObject
from app.jobs.types import JobEventKind, JobStatus, RunState
from app.ml.terms.employment import EmploymentType
from app.ml.terms.remote import Remote
from app.ml.terms.seniority import Seniority

PAID = text("pay_currency IS NOT NULL AND private_to IS NULL")


class Job(Base):
    """A posting, without its words: narrow, because scoring reads all of them."""

    __tablename__ = "jobs"
    __table_args__ = (
        UniqueConstraint("source", "source_id"),
        Index("ix_jobs_cluster_id", "cluster_id", postgresql_where=text("cluster_id IS NOT NULL")),
        Index("ix_jobs_text_key", "text_key"),
        Index("ix_jobs_url_key", "url_key"),
        Index("ix_jobs_title_key", "title_key", "company_key"),
        Index("ix_jobs_text_marks", "text_marks", postgresql_using="gin"),
        Index("ix_jobs_imported_by", "imported_by", postgresql_where=text("imported_by IS NOT NULL")),
        Index("ix_jobs_feed_id", "feed_id", postgresql_where=text("feed_id IS NOT NULL")),
        Index("ix_jobs_status", "status", "source"),
        # What states pay, to compare pay with: by family, and by the very title.
        Index("ix_jobs_paid", "pay_currency", "family", text("posted_at DESC"), postgresql_where=PAID),
        Index("ix_jobs_paid_title", "title_tokens", postgresql_using="hash", postgresql_where=PAID),
        Index("ix_jobs_expires_at", "expires_at", postgresql_where=text("status = 'open' AND expires_at IS NOT NULL")),
    )

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=new_id)
    source: Mapped[str]
    source_id: Mapped[str]
    # The board or feed of the source it was read from.
    feed_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("feeds.id", ondelete="SET NULL"))
    url: Mapped[str]
    title: Mapped[str]
    company: Mapped[str]
    location: Mapped[str]
    places: Mapped[list[JsonObject]] = mapped_column(Json, default=list)
    remote: Mapped[Remote] = mapped_column(default=Remote.UNKNOWN)
    remote_scope: Mapped[str | None]
    employment_type: Mapped[EmploymentType | None]
    seniority: Mapped[Seniority | None]
    # The employer's own figures; the annual ones are for comparing only and never shown.
    pay_min: Mapped[int | None]
    pay_max: Mapped[int | None]
    pay_currency: Mapped[str | None]
    pay_period: Mapped[str | None]
    annual_min: Mapped[int | None]
    annual_max: Mapped[int | None]
    skill_ids: Mapped[list[str]] = mapped_column(ARRAY(Text), default=list)
    must_skill_ids: Mapped[list[str]] = mapped_column(ARRAY(Text), default=list)
    nice_skill_ids: Mapped[list[str]] = mapped_column(ARRAY(Text), default=list)
    title_tokens: Mapped[list[str]] = mapped_column(ARRAY(Text), default=list)
    family: Mapped[str | None]
    years_min: Mapped[int | None]
    # The language it is written in (ISO 639-1), whether it sponsors a visa, the clearance it names.
    language: Mapped[str | None]
    sponsorship: Mapped[str | None]
    clearance: Mapped[str | None]
    # What the title names in the ESCO and O*NET classifications.
    esco_uri: Mapped[str | None]
    onet_code: Mapped[str | None]

    posted_at: Mapped[datetime] = mapped_column(Timestamp)
    expires_at: Mapped[datetime | None] = mapped_column(Timestamp)
    first_seen_at: Mapped[datetime] = mapped_column(Timestamp, default=func.now())
    last_seen_at: Mapped[datetime] = mapped_column(Timestamp, default=func.now())
    updated_at: Mapped[datetime] = mapped_column(Timestamp, default=func.now())
    closed_at: Mapped[datetime | None] = mapped_column(Timestamp)
    closed_reason: Mapped[str | None]
    status: Mapped[JobStatus] = mapped_column(default=JobStatus.open)

    # Of what the source sent: a posting is read again only when this changes, or the readers do.
    content_hash: Mapped[str]
    enrichment_version: Mapped[str]
    # Of its entry in a listing without texts.
    listing_hash: Mapped[str | None]
    # Of its address, without what only says where a reader came from.
    url_key: Mapped[str]
    # Of company, title and text: postings that share it may be the same position.
    text_key: Mapped[str]
    # Hashes of company and title as compared, and the least hashes of the text's shingles.
    company_key: Mapped[int] = mapped_column(BigInteger)
    title_key: Mapped[int] = mapped_column(BigInteger)
    text_marks: Mapped[list[int]] = mapped_column(ARRAY(BigInteger), default=list)
    cluster_id: Mapped[uuid.UUID | None]
    private_to: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), index=True)
    demo: Mapped[bool] = mapped_column(default=False)
    # Who brought it in by address or as text, and what they put right; their words outlive later readings.
    imported_by: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("users.id", ondelete="SET NULL"))
    edits: Mapped[JsonObject] = mapped_column(Json, default=dict)


class JobText(Base):
    """The words of a posting and what was read from them."""

    __tablename__ = "job_texts"

    job_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("jobs.id", ondelete="CASCADE"), primary_key=True)
    description_html: Mapped[str]
    description_text: Mapped[str]
    requirements: Mapped[list[JsonObject]] = mapped_column(Json, default=list)
    credentials: Mapped[list[JsonObject]] = mapped_column(Json, default=list)
    languages: Mapped[list[JsonObject]] = mapped_column(Json, default=list)
    benefits: Mapped[list[JsonObject]] = mapped_column(Json, default=list)
    # Degrees, working times, travel, work permit, occupation, and the words behind the columns of `jobs`.
    facts: Mapped[JsonObject] = mapped_column(Json, default=dict)
    # Two of its own sentences.
    summary: Mapped[list[str]] = mapped_column(ARRAY(Text), default=list)
    # What a source offers beside: department, tags, its own wording of pay and type, where to apply.
    extra: Mapped[JsonObject] = mapped_column(Json, default=dict)
    # All words with their positions, to check a phrase on the few postings that hold its words.
    words: Mapped[str] = mapped_column(TSVECTOR)
    # The terms of what is done and firmly asked (`app.ml.closeness.terms`), from which its vector is made.
    terms: Mapped[bytes] = mapped_column(LargeBinary, server_default="")


class JobSearch(Base):
    """What searching needs of a posting, in a row of its own: a reading that only renews `last_seen_at` does not
    touch its indexes, and a walk through the newest postings reads little."""

    __tablename__ = "job_search"
    __table_args__ = (
        Index("ix_job_search_words", "words", postgresql_using="gin"),
        Index("ix_job_search_newest", text("posted_at DESC"), text("job_id DESC"), postgresql_where=text("open")),
        Index("ix_job_search_closed", text("posted_at DESC"), text("job_id DESC"), postgresql_where=text("NOT open")),
        Index("ix_job_search_pay", text("pay_rank DESC"), text("job_id DESC"), postgresql_where=text("open")),
        Index("ix_job_search_cluster_id", "cluster_id", postgresql_where=text("cluster_id IS NOT NULL")),
    )

    job_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("jobs.id", ondelete="CASCADE"), primary_key=True)
    open: Mapped[bool]
    private_to: Mapped[uuid.UUID | None]
    cluster_id: Mapped[uuid.UUID | None]
    # Its place in its cluster: the least one that matches is shown.
    cluster_rank: Mapped[int] = mapped_column(default=0, server_default="0")
    posted_at: Mapped[datetime] = mapped_column(Timestamp)
    annual_max: Mapped[int | None]
    # The yearly pay in one currency by rounded rates, -1 where unknown: for ordering only.
    pay_rank: Mapped[int] = mapped_column(default=-1)
    # Weighted words of title, skills and company, bare words of the text, and the values of the filters.
    words: Mapped[str] = mapped_column(TSVECTOR)


class JobEvent(Base):
    """Something that happened to a posting after it was first seen."""

    __tablename__ = "job_events"
    __table_args__ = (Index("ix_job_events_job_id", "job_id", "at"),)

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=new_id)
    job_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("jobs.id", ondelete="CASCADE"))
    at: Mapped[datetime] = mapped_column(Timestamp)
    kind: Mapped[JobEventKind]
    # Which fields changed, why it closed, which posting it was joined with.
    detail: Mapped[JsonObject] = mapped_column(Json, default=dict)


class JobImport(Base):
    """That a person brought a posting in, and what was read from where."""

    __tablename__ = "job_imports"

    job_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("jobs.id", ondelete="CASCADE"), primary_key=True)
    at: Mapped[datetime] = mapped_column(Timestamp)
    # By what it was read, in words, and for each field its value and where it stood.
    method: Mapped[str]
    fields: Mapped[list[JsonObject]] = mapped_column(Json, default=list)
    # The posting as its source states it, without anybody's edits, to read it again when those change.
    posting: Mapped[JsonObject] = mapped_column(Json)
    # Whether a reading of its source has shown it since: then it stays when the import is undone.
    listed: Mapped[bool] = mapped_column(default=False)


class Duplicate(Base):
    """That a posting belongs to a cluster, and why."""

    __tablename__ = "duplicates"
    __table_args__ = (Index("ix_duplicates_cluster_id", "cluster_id"),)

    job_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("jobs.id", ondelete="CASCADE"), primary_key=True)
    cluster_id: Mapped[uuid.UUID]
    # The posting it was compared with, and what they share.
    with_job_id: Mapped[uuid.UUID | None]
    reasons: Mapped[list[JsonObject]] = mapped_column(Json, default=list)
    joined_at: Mapped[datetime] = mapped_column(Timestamp)


class NotDuplicate(Base):
    """That a person said two postings are not the same position; `job_id` is the lesser of the two ids."""

    __tablename__ = "not_duplicates"

    job_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("jobs.id", ondelete="CASCADE"), primary_key=True)
    other_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("jobs.id", ondelete="CASCADE"), primary_key=True)
    said_by: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("users.id", ondelete="SET NULL"))
    said_at: Mapped[datetime] = mapped_column(Timestamp)


class JobModelReading(Base):
    """What a language model read in a posting as it was at one content; of no worth for any other.

    Without a moment of reading it was handed over and waits; with a `problem` the model gave no answer to use.
    """

    __tablename__ = "job_model_readings"
    __table_args__ = (Index("ix_job_model_readings_waiting", "asked_at", postgresql_where=text("read_at IS NULL")),)

    job_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("jobs.id", ondelete="CASCADE"), primary_key=True)
    # Of what was read: the source's words with what a person put right.
    content_hash: Mapped[str]
    proposals: Mapped[list[JsonObject]] = mapped_column(Json, default=list)
    model: Mapped[str | None]
    prompt: Mapped[str | None]
    # Pieces of the text that spoke to a program and were not passed on.
    orders: Mapped[int] = mapped_column(default=0)
    problem: Mapped[str | None]
    asked_at: Mapped[datetime] = mapped_column(Timestamp, default=func.now())
    read_at: Mapped[datetime | None] = mapped_column(Timestamp)


class Feed(Base):
    """A board of an applicant-tracking system, or a feed, that a source reads."""

    __tablename__ = "feeds"
    __table_args__ = (UniqueConstraint("source", "url"),)

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=new_id)
    source: Mapped[str]
    # The address of a feed, the slug of a board.
    url: Mapped[str]
    label: Mapped[str]
    enabled: Mapped[bool] = mapped_column(default=True)
    # Its own settings, where a source needs some for each: a field mapping; secret values are sealed.
    settings: Mapped[JsonObject] = mapped_column(Json, default=dict)
    added_by: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("users.id", ondelete="SET NULL"))
    created_at: Mapped[datetime] = mapped_column(Timestamp, default=func.now())


class SourceSetting(Base):
    """What an admin decided about a source; a source without a row runs as its file says."""

    __tablename__ = "source_settings"

    slug: Mapped[str] = mapped_column(primary_key=True)
    enabled: Mapped[bool]
    # Minutes between readings; null means only when somebody asks.
    schedule: Mapped[int | None]
    # Plain values as they are, secret ones encrypted.
    settings: Mapped[JsonObject] = mapped_column(Json, default=dict)
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012 - SQLAlchemy reads this dict from the class


class ScrapeRun(Base):
    """One reading of a source, or of one of its boards."""

    __tablename__ = "scrape_runs"
    __table_args__ = (
        Index("ix_scrape_runs_source", "source", "started_at"),
        Index("ix_scrape_runs_feed_id", "feed_id", "started_at", postgresql_where=text("feed_id IS NOT NULL")),
        Index("ix_scrape_runs_running", "source", postgresql_where=text("completed_at IS NULL")),
    )

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=new_id)
    source: Mapped[str]
    feed_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("feeds.id", ondelete="CASCADE"))
    # The piece of background work it belongs to; that row's lease says whether the reading is still alive.
    task_id: Mapped[uuid.UUID | None]
    started_at: Mapped[datetime] = mapped_column(Timestamp)
    completed_at: Mapped[datetime | None] = mapped_column(Timestamp)
    state: Mapped[RunState | None]
    # Whether everything the source lists was read; only then may what is missing be closed.
    complete: Mapped[bool] = mapped_column(default=False)
    found: Mapped[int] = mapped_column(default=0)
    new: Mapped[int] = mapped_column(default=0)
    updated: Mapped[int] = mapped_column(default=0)
    closed: Mapped[int] = mapped_column(default=0)
    # Records that could not be used, and why the first of them.
    bad: Mapped[int] = mapped_column(default=0)
    bad_reason: Mapped[str | None]
    error: Mapped[str | None]
    # When the site lets us ask again, where it said so.
    retry_at: Mapped[datetime | None] = mapped_column(Timestamp)
    # ETag and date of the listing as read, to ask next time whether it changed; by which readers it was read.
    validators: Mapped[JsonObject | None] = mapped_column(Json)
    readers: Mapped[str | None]
    # The ids that were missing, too many to believe: what is missing again in the next reading is closed.
    held: Mapped[list[str] | None] = mapped_column(ARRAY(Text))

    @property
    def unchanged(self) -> bool:
        """Whether the site said that nothing changed since the reading before."""
        return bool(self.validators and self.validators.get("unchanged"))
