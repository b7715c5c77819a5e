"""Scored pairs of person and posting, and what they were scored on."""

import uuid
from datetime import date, datetime

from sqlalchemy import (
    ARRAY,
    BigInteger,
    Computed,
    ForeignKey,
    Index,
    SmallInteger,
    UniqueConstraint,
    func,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from app.core.db import Base, Json, Timestamp
from app.core.ids import new_id
from app.core.types import JsonObject
from app.matching.types import Eligibility, Status

# What the list opens with: one of each cluster, open, not hidden.
RANK = "CASE WHEN eligibility = 'ineligible' THEN -1 ELSE 0 END"
LISTED = text("open AND NOT shadowed AND status <> 'hidden'")


class Match(Base):
    """A person and a posting, scored. Only the best are kept, and those the person did something about."""

    __tablename__ = "matches"
    __table_args__ = (
        UniqueConstraint("user_id", "job_id"),
        # The list as it opens, in both orders; what it skips over is not in the index.
        Index("ix_matches_listed", "user_id", "rank", "tenths", "id", postgresql_where=LISTED),
        Index("ix_matches_newest", "user_id", "rank", "posted", "id", postgresql_where=LISTED),
        Index("ix_matches_marked", "user_id", "status", postgresql_where=text("status <> 'new'")),
        Index("ix_matches_position", "position", "user_id"),
        # What falls out first when something better comes.
        Index(
            "ix_matches_lowest", "user_id", "tenths", text("job_id DESC"), postgresql_where=text("touched_at IS NULL")
        ),
    )

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=new_id)
    user_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    job_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("jobs.id", ondelete="CASCADE"), index=True)
    # The score in tenths of a point: whole numbers compare and add up without surprises.
    tenths: Mapped[int] = mapped_column(SmallInteger)
    # What each factor said, in thousandths (-1: it abstained), in the order of the judges that `judged_by` names.
    steps: Mapped[list[int]] = mapped_column(ARRAY(SmallInteger), default=list, server_default="{}")
    judged_by: Mapped[str] = mapped_column(default="", server_default="")
    eligibility: Mapped[Eligibility]
    score_version: Mapped[str]
    # Of the posting as it was scored: a score that moved while this did not moved for another reason.
    fingerprint: Mapped[str] = mapped_column(default="", server_default="")
    # Whether it is one of the best that are kept; else it is here because the person touched it or looked at it.
    best: Mapped[bool] = mapped_column(default=True, server_default=text("true"))
    # The score that was last written into the history, and when; null stands for the first score.
    noted_tenths: Mapped[int | None] = mapped_column(SmallInteger)
    noted_at: Mapped[datetime | None] = mapped_column(Timestamp)
    computed_at: Mapped[datetime] = mapped_column(Timestamp, default=func.now())
    status: Mapped[Status] = mapped_column(default=Status.new)
    # When the person last said what they do about it; rows with this are kept for ever.
    touched_at: Mapped[datetime | None] = mapped_column(Timestamp)
    # Whether what they did speaks for the job or against it; null where it says neither.
    liked: Mapped[bool | None]
    # Grows with the status only: a new score in the background is no reason to refuse a person's change.
    version: Mapped[int] = mapped_column(default=1)
    # Copies of what the posting says (`matching.arranging` keeps them): its cluster or itself, whether it is open, when
    # it was posted (microseconds); `shadowed` where another match of the same cluster is shown.
    position: Mapped[uuid.UUID | None]
    open: Mapped[bool] = mapped_column(default=True, server_default=text("true"))
    posted: Mapped[int] = mapped_column(BigInteger, default=0, server_default="0")
    shadowed: Mapped[bool] = mapped_column(default=False, server_default=text("false"))
    # Those one may not take come last.
    rank: Mapped[int] = mapped_column(SmallInteger, Computed(RANK, persisted=True))


class Scoring(Base):
    """The last scoring of a person's matches, and the basis it stands on: profile, day, counts."""

    __tablename__ = "scorings"

    user_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), primary_key=True)
    profile_version: Mapped[int]
    as_of: Mapped[date]
    rarity_version: Mapped[str]
    # Postings compared, and how many of them (each cluster once) are stored.
    compared: Mapped[int]
    stored: Mapped[int]
    finished_at: Mapped[datetime] = mapped_column(Timestamp, default=func.now())
    # Grows with everything that is written about the person's matches; what screens watch.
    revision: Mapped[int] = mapped_column(BigInteger, default=0, server_default="0")
    # All changes of postings before this mark are in the matches (`jobs.following`).
    followed_to: Mapped[int | None] = mapped_column(BigInteger)
    # Factors and rules, and weights, by their versions.
    judged_by: Mapped[str] = mapped_column(default="", server_default="")
    weights: Mapped[str] = mapped_column(default="", server_default="")
    # The last of the best, where there are more postings than are kept: what comes below it is not stored.
    least: Mapped[int | None] = mapped_column(SmallInteger)
    least_job_id: Mapped[uuid.UUID | None]
    # What the profile said and what counted, to tell later what changed (docs/adr/0007: sealed).
    sealed_basis: Mapped[bytes | None] = mapped_column(deferred=True)


class ScoringChange(Base):
    """Why scores of a person moved at one moment: the causes, in order. Kept for 90 days."""

    __tablename__ = "scoring_changes"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=new_id)
    user_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), index=True)
    at: Mapped[datetime] = mapped_column(Timestamp, index=True)
    # A list of sentences; they name what the profile says, so they are sealed.
    sealed_causes: Mapped[bytes]


class MatchMove(Base):
    """A score that moved by a point or more since it was last noted, and which of the causes moved it."""

    __tablename__ = "match_moves"

    match_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("matches.id", ondelete="CASCADE"), primary_key=True)
    change_id: Mapped[uuid.UUID] = mapped_column(
        ForeignKey("scoring_changes.id", ondelete="CASCADE"), primary_key=True, index=True
    )
    at: Mapped[datetime] = mapped_column(Timestamp)
    since: Mapped[datetime] = mapped_column(Timestamp)
    tenths_before: Mapped[int] = mapped_column(SmallInteger)
    tenths: Mapped[int] = mapped_column(SmallInteger)
    # Places in the list of causes, what moved it most first.
    causes: Mapped[list[int]] = mapped_column(ARRAY(SmallInteger))


class PostingMark(Base):
    """Up to where changes of postings have been handed on."""

    __tablename__ = "posting_marks"

    name: Mapped[str] = mapped_column(primary_key=True)
    mark: Mapped[int] = mapped_column(BigInteger)


class Reconciliation(Base):
    """One comparison of stored matches with recomputed ones, and what it found."""

    __tablename__ = "reconciliations"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=new_id)
    started_at: Mapped[datetime] = mapped_column(Timestamp)
    finished_at: Mapped[datetime] = mapped_column(Timestamp, index=True)
    # How many people were compared, of how many; and how many matches of theirs.
    people: Mapped[int]
    all_people: Mapped[int]
    matches: Mapped[int]
    differences: Mapped[int]
    repaired: Mapped[int]
    kinds: Mapped[dict[str, int]] = mapped_column(Json, default=dict)
    examples: Mapped[list[JsonObject]] = mapped_column(Json, default=list)


class Weighting(Base):
    """How much each factor counts for a person; what is not named counts as shipped."""

    __tablename__ = "weightings"

    user_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), primary_key=True)
    weights: Mapped[dict[str, int]] = mapped_column(Json, default=dict)
    version: Mapped[int] = mapped_column(default=1)
    changed_at: Mapped[datetime] = mapped_column(Timestamp, default=func.now())
    # What the person did before is not learned from: they asked to begin anew.
    learns_from: Mapped[datetime | None] = mapped_column(Timestamp)


class Answer(Base):
    """What a person answered to a proposed change of one factor's weight, and on how many signals it rested."""

    __tablename__ = "suggestion_answers"

    user_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), primary_key=True)
    factor: Mapped[str] = mapped_column(primary_key=True)
    accepted: Mapped[bool]
    proposed: Mapped[int]
    signals: Mapped[int]
    answered_at: Mapped[datetime] = mapped_column(Timestamp, default=func.now())
