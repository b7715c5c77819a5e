"""Versions of models that were trained here, who gets their answers, and what was noticed of them.

No row holds a question, an answer or a row of training data. People are named in two places only: the admin who did
something, and a person's word on their own choices.
"""

import uuid
from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint, func, text
from sqlalchemy.orm import Mapped, mapped_column

from app.core.db import Base, Json, Timestamp
from app.core.ids import new_id
from app.core.types import JsonObject
from app.insights.learned.types import ModelEventKind, ModelName, Retrain, VersionState


class ModelVersion(Base):
    """One trained version; its file lies in the store under `storage_key`."""

    __tablename__ = "model_versions"
    __table_args__ = (
        UniqueConstraint("name", "version"),
        Index("uq_model_versions_champion", "name", unique=True, postgresql_where=text("state = 'champion'")),
        Index("uq_model_versions_challenger", "name", unique=True, postgresql_where=text("state = 'challenger'")),
    )

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=new_id)
    name: Mapped[ModelName]
    version: Mapped[str]
    storage_key: Mapped[str]
    sha256: Mapped[str]
    size: Mapped[int]
    format: Mapped[str]
    # By the name of the figure: its own, and those of the champion of then on the same rows.
    metrics: Mapped[JsonObject] = mapped_column(Json, default=dict)
    against: Mapped[JsonObject] = mapped_column(Json, default=dict)
    # How many rows, how many of them held out, from when to when, and what they hold.
    trained_on: Mapped[JsonObject] = mapped_column(Json, default=dict)
    # {trait: {value: count}} of the rows it was trained on: what drift is measured against.
    inputs: Mapped[JsonObject] = mapped_column(Json, default=dict)
    state: Mapped[VersionState]
    reason: Mapped[str]
    # The training that made it: one that is begun again after a crash finds that it is done.
    run_id: Mapped[uuid.UUID] = mapped_column(unique=True)
    created_at: Mapped[datetime] = mapped_column(Timestamp, default=func.now())
    state_changed_at: Mapped[datetime] = mapped_column(Timestamp, default=func.now())
    # When it first became the champion: going back goes to the one before.
    champion_from: Mapped[datetime | None] = mapped_column(Timestamp)


class ModelRollout(Base):
    """Who gets the challenger's answers; a model without a row has none and is trained again weekly."""

    __tablename__ = "model_rollouts"

    name: Mapped[ModelName] = mapped_column(primary_key=True)
    percentage: Mapped[int] = mapped_column(default=0)
    shadow: Mapped[bool] = mapped_column(default=False)
    automatic: Mapped[bool] = mapped_column(default=False)
    retrain: Mapped[Retrain] = mapped_column(default=Retrain.weekly)
    changed_at: Mapped[datetime | None] = mapped_column(Timestamp)
    # The last look for drift, and what it found in words.
    looked_at: Mapped[datetime | None] = mapped_column(Timestamp)
    look_words: Mapped[str | None]
    version: Mapped[int] = mapped_column(default=1)


class ModelEvent(Base):
    """Something that happened to a model, by an admin or by itself."""

    __tablename__ = "model_events"
    __table_args__ = (Index("ix_model_events_name", "name", "id"),)

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=new_id)
    name: Mapped[ModelName]
    at: Mapped[datetime] = mapped_column(Timestamp)
    kind: Mapped[ModelEventKind]
    version: Mapped[str | None]
    words: Mapped[str]
    actor_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("users.id", ondelete="SET NULL"))


class ModelDay(Base):
    """What champion and challenger answered on one day, in sums; `arm` is shadow or challenger."""

    __tablename__ = "model_days"

    name: Mapped[ModelName] = mapped_column(primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)
    version: Mapped[str] = mapped_column(primary_key=True)
    arm: Mapped[str] = mapped_column(primary_key=True)
    answers: Mapped[int] = mapped_column(default=0)
    compared: Mapped[int] = mapped_column(default=0)
    differing: Mapped[int] = mapped_column(default=0)
    difference: Mapped[float] = mapped_column(default=0.0)
    errors: Mapped[int] = mapped_column(default=0)
    slow: Mapped[int] = mapped_column(default=0)


class ModelDrift(Base):
    """How far one measure was off on one day."""

    __tablename__ = "model_drift"

    name: Mapped[ModelName] = mapped_column(primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)
    measure: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[float]
    limit: Mapped[float]
    n: Mapped[int]
    alarm: Mapped[bool]


class LearningWish(Base):
    """Whether a person's choices may be learned from; without a row: no."""

    __tablename__ = "learning_wishes"

    user_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), primary_key=True)
    share_choices: Mapped[bool] = mapped_column(default=False)
    changed_at: Mapped[datetime] = mapped_column(Timestamp, default=func.now())
