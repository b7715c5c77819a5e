"""A desk's candidates, rankings and log. What they say about a person is sealed (docs/adr/0023)."""

import uuid
from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, SmallInteger, func, text
from sqlalchemy.orm import Mapped, mapped_column

from app.core.db import Base, Json, Timestamp
from app.core.ids import new_id
from app.matching.types import Eligibility
from app.recruiting.types import Action, CandidateSource, ViewKind


class Intake(Base):
    """Files a desk sent, with the consent it recorded for them; gone when all are read."""

    __tablename__ = "desk_intakes"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=new_id)
    desk_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), index=True)
    # How many files lie in the store under this intake.
    parts: Mapped[int]
    sealed_names: Mapped[bytes]
    sealed_consent: Mapped[bytes]
    run_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("task_runs.id", ondelete="SET NULL"))
    sent_at: Mapped[datetime] = mapped_column(Timestamp, default=func.now())


class Candidate(Base):
    """A person as one desk knows them: by a CV it sent, or by a profile that is open to recruiters."""

    __tablename__ = "desk_candidates"
    __table_args__ = (
        Index(
            "uq_desk_candidates_file", "desk_id", "fingerprint", unique=True, postgresql_where=text("person_id IS NULL")
        ),
        Index(
            "uq_desk_candidates_person",
            "desk_id",
            "person_id",
            unique=True,
            postgresql_where=text("person_id IS NOT NULL"),
        ),
    )

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=new_id)
    desk_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), index=True)
    source: Mapped[CandidateSource]
    # The person behind an open profile; null for a CV the desk sent.
    person_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), index=True)
    # Depends on the desk too, so that it tells nothing about who else has the same file.
    fingerprint: Mapped[str]
    # The same of its words: one CV saved as two kinds of file is one candidate.
    words: Mapped[str] = mapped_column(default="", index=True)
    # Which file of which upload it was, so that reading that upload again finds it.
    taken_from: Mapped[str | None]
    kind: Mapped[str | None]
    size: Mapped[int | None]
    pages: Mapped[int | None]
    hidden_text: Mapped[bool] = mapped_column(default=False)
    sealed_name: Mapped[bytes | None]
    sealed_facts: Mapped[bytes | None] = mapped_column(deferred=True)
    sealed_edits: Mapped[bytes | None] = mapped_column(deferred=True)
    sealed_consent: Mapped[bytes | None] = mapped_column(deferred=True)
    # Grows with what is known of the candidate; part of the score's version and of the entity tag.
    version: Mapped[int] = mapped_column(default=1)
    created_at: Mapped[datetime] = mapped_column(Timestamp, default=func.now())


class CandidateGroups(Base):
    """The groups a desk recorded for a candidate. A table of its own: nothing that ranks ever reads it."""

    __tablename__ = "desk_candidate_groups"

    candidate_id: Mapped[uuid.UUID] = mapped_column(
        ForeignKey("desk_candidates.id", ondelete="CASCADE"), primary_key=True
    )
    desk_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), index=True)
    sealed_labels: Mapped[bytes]
    version: Mapped[int] = mapped_column(default=1)


class CandidateNote(Base):
    """A note of the desk on a candidate, for one job or for all."""

    __tablename__ = "desk_notes"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=new_id)
    desk_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), index=True)
    candidate_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("desk_candidates.id", ondelete="CASCADE"), index=True)
    job_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("jobs.id", ondelete="CASCADE"), index=True)
    sealed_text: Mapped[bytes]
    created_at: Mapped[datetime] = mapped_column(Timestamp, default=func.now())


class DeskWeights(Base):
    """How much each factor counts for one job of a desk; whole numbers by the factor's slug."""

    __tablename__ = "desk_weights"

    desk_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), primary_key=True)
    job_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("jobs.id", ondelete="CASCADE"), primary_key=True, index=True)
    weights: Mapped[dict[str, int]] = mapped_column(Json)
    version: Mapped[int] = mapped_column(default=1)


class Ranking(Base):
    """One posting against all candidates of a desk, and the ground it was made on."""

    __tablename__ = "desk_rankings"
    __table_args__ = (Index("ix_desk_rankings_latest", "desk_id", "job_id", "id"),)

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=new_id)
    desk_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    job_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("jobs.id", ondelete="CASCADE"), index=True)
    run_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("task_runs.id", ondelete="SET NULL"))
    # The statistics and the day that scores stand on; null until it is made.
    ground: Mapped[str | None]
    as_of: Mapped[date | None]
    weights: Mapped[dict[str, int]] = mapped_column(Json, default=dict)
    # Names every candidate, version and judge that went in: same pool, same text.
    pool: Mapped[str | None]
    # The version of every candidate that was looked at, also of those who avoid the company and are not in the rows.
    seen: Mapped[dict[str, int]] = mapped_column(Json, default=dict)
    compared: Mapped[int] = mapped_column(default=0)
    repeats: Mapped[int] = mapped_column(SmallInteger, default=0)
    created_at: Mapped[datetime] = mapped_column(Timestamp, default=func.now())
    finished_at: Mapped[datetime | None] = mapped_column(Timestamp)


class RankingRow(Base):
    """One candidate in a ranking; `steps` are the factors' thousandths (-1 = abstained) by slug."""

    __tablename__ = "desk_ranking_rows"

    ranking_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("desk_rankings.id", ondelete="CASCADE"), primary_key=True)
    candidate_id: Mapped[uuid.UUID] = mapped_column(
        ForeignKey("desk_candidates.id", ondelete="CASCADE"), primary_key=True, index=True
    )
    # The version of the facts that were scored.
    facts_version: Mapped[int]
    tenths: Mapped[int] = mapped_column(SmallInteger)
    steps: Mapped[dict[str, int]] = mapped_column(Json)
    eligibility: Mapped[Eligibility]
    score_version: Mapped[str]


class RankingRepeat(Base):
    """The same ranking made again in another order, perhaps by another process, compared with the stored one."""

    __tablename__ = "desk_ranking_repeats"

    ranking_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("desk_rankings.id", ondelete="CASCADE"), primary_key=True)
    number: Mapped[int] = mapped_column(SmallInteger, primary_key=True)
    process: Mapped[str]
    compared: Mapped[int]
    identical: Mapped[bool]
    # Spearman's, of the scores; null where fewer than two candidates could be compared.
    correlation: Mapped[float | None]
    largest_change: Mapped[int]
    note: Mapped[str | None]
    made_at: Mapped[datetime] = mapped_column(Timestamp, default=func.now())


class LogEntry(Base):
    """What a desk did and why. Entries are added, never changed; undoing is an entry too."""

    __tablename__ = "desk_log"
    __table_args__ = (Index("ix_desk_log_job", "desk_id", "job_id", "id"),)

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=new_id)
    desk_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    actor_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("users.id", ondelete="SET NULL"))
    job_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("jobs.id", ondelete="SET NULL"), index=True)
    candidate_id: Mapped[uuid.UUID | None] = mapped_column(
        ForeignKey("desk_candidates.id", ondelete="SET NULL"), index=True
    )
    action: Mapped[Action]
    sealed_reason: Mapped[bytes | None]
    at: Mapped[datetime] = mapped_column(Timestamp, default=func.now())


class CandidateView(Base):
    """A desk looked at an open profile: what of it, for which job, and when last."""

    __tablename__ = "desk_views"
    __table_args__ = (Index("ix_desk_views_person", "person_id", "id"),)

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=new_id)
    person_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    desk_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), index=True)
    job_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("jobs.id", ondelete="SET NULL"), index=True)
    kind: Mapped[ViewKind]
    day: Mapped[date]
    at: Mapped[datetime] = mapped_column(Timestamp, default=func.now())
