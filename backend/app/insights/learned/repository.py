"""The rows of models as products."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from app.auth.models import User
from app.background.models import TaskRun
from app.background.types import LIVE
from app.core.clock import now
from app.insights.learned.models import (
    LearningWish,
    ModelDay,
    ModelDrift,
    ModelEvent,
    ModelRollout,
    ModelVersion,
)
from app.insights.learned.types import ModelEventKind, ModelName, Retrain, VersionState

TRAIN = "insights.train_model"
MOST_VERSIONS, MOST_EVENTS, DAYS_SHOWN = 50, 100, 90
COUNTS = ("answers", "compared", "differing", "difference", "errors", "slow")


@dataclass(frozen=True, slots=True)
class Standing:
    """Which versions stand for a model (null: the shipped one, none), and how the challenger is rolled out."""

    champion: ModelVersion | None
    challenger: ModelVersion | None
    rollout: ModelRollout


class ModelsRepository:
    """What is kept of one model."""

    def __init__(self, session: Session, name: ModelName) -> None:
        self._session = session
        self._name = name

    def standing(self, *, locked: bool = False) -> Standing:
        """The versions that may answer; `locked` holds off other changes until the transaction ends."""
        rollout = self.rollout(locked=locked)
        query = select(ModelVersion).where(
            ModelVersion.name == self._name,
            ModelVersion.state.in_((VersionState.champion, VersionState.challenger)),
        )
        found = {row.state: row for row in self._session.scalars(query.execution_options(populate_existing=True))}
        return Standing(found.get(VersionState.champion), found.get(VersionState.challenger), rollout)

    def rollout(self, *, locked: bool = False) -> ModelRollout:
        """How the challenger is rolled out; where nobody said so far, as by default and not stored."""
        if locked:
            fresh = insert(ModelRollout).values(
                name=self._name, percentage=0, shadow=False, automatic=False, retrain=Retrain.weekly, version=0
            )
            self._session.execute(fresh.on_conflict_do_nothing())
        found = self._session.get(ModelRollout, self._name, with_for_update=locked, populate_existing=True)
        return found or ModelRollout(
            name=self._name, percentage=0, shadow=False, automatic=False, retrain=Retrain.weekly, version=0
        )

    def versions(self) -> Sequence[ModelVersion]:
        """What was trained, the newest first."""
        query = select(ModelVersion).where(ModelVersion.name == self._name).order_by(ModelVersion.id.desc())
        return self._session.scalars(query.limit(MOST_VERSIONS)).all()

    def of_run(self, run_id: uuid.UUID) -> ModelVersion | None:
        """The version that a training made."""
        return self._session.scalar(select(ModelVersion).where(ModelVersion.run_id == run_id))

    def add(self, version: ModelVersion) -> None:
        """Keep a version."""
        self._session.add(version)
        self._session.flush()

    def before(self, moment: datetime) -> ModelVersion | None:
        """The champion before that moment that may still answer."""
        query = select(ModelVersion).where(
            ModelVersion.name == self._name,
            ModelVersion.state == VersionState.retired,
            ModelVersion.champion_from < moment,
        )
        return self._session.scalar(query.order_by(ModelVersion.champion_from.desc()).limit(1))

    def move(self, version: ModelVersion, state: VersionState, reason: str) -> None:
        """Put a version into another state; raises nothing, the caller holds the roll-out's lock."""
        version.state, version.reason, version.state_changed_at = state, reason, now()
        if state is VersionState.champion and version.champion_from is None:
            version.champion_from = now()
        # At once, so that of two champions the former goes first whatever order the rows have.
        self._session.flush()

    def note(self, kind: ModelEventKind, words: str, version: str | None, actor_id: uuid.UUID | None = None) -> None:
        """Write down what happened."""
        row = ModelEvent(name=self._name, at=now(), kind=kind, version=version, words=words, actor_id=actor_id)
        self._session.add(row)
        self._session.flush()

    def events(self) -> list[tuple[ModelEvent, str | None]]:
        """What happened, the newest first, with the address of who did it."""
        query = select(ModelEvent, User.email).outerjoin(User, User.id == ModelEvent.actor_id)
        rows = self._session.execute(
            query.where(ModelEvent.name == self._name).order_by(ModelEvent.id.desc()).limit(MOST_EVENTS)
        )
        return [(event, email) for event, email in rows]

    def count(self, day: date, version: str, arm: str, seen: Mapping[str, float]) -> ModelDay:
        """Add to a day's sums and return them."""
        keys = {"name": self._name, "day": day, "version": version, "arm": arm}
        added = {column: seen.get(column, 0) for column in COUNTS}
        query = insert(ModelDay).values(**keys, **added)
        summed = {column: getattr(ModelDay, column) + added[column] for column in COUNTS}
        query = query.on_conflict_do_update(index_elements=list(keys), set_=summed)
        return self._session.scalars(query.returning(ModelDay), execution_options={"populate_existing": True}).one()

    def days(self) -> Sequence[ModelDay]:
        """The sums of the last days, the newest first."""
        query = select(ModelDay).where(ModelDay.name == self._name, ModelDay.day > _long_ago())
        return self._session.scalars(query.order_by(ModelDay.day.desc(), ModelDay.version, ModelDay.arm)).all()

    def put_drift(self, day: date, rows: Sequence[Mapping[str, float | int | bool | str]]) -> None:
        """Keep what a look found; a second look of the day replaces the first."""
        for row in rows:
            values = {"name": self._name, "day": day, **row}
            query = insert(ModelDrift).values(**values)
            query = query.on_conflict_do_update(index_elements=["name", "day", "measure"], set_=dict(row))
            self._session.execute(query)

    def drift(self) -> Sequence[ModelDrift]:
        """What looks found, the newest first."""
        query = select(ModelDrift).where(ModelDrift.name == self._name, ModelDrift.day > _long_ago())
        return self._session.scalars(query.order_by(ModelDrift.day.desc(), ModelDrift.measure)).all()

    def training(self) -> uuid.UUID | None:
        """The training that waits or runs."""
        query = select(TaskRun.id).where(TaskRun.type == TRAIN, TaskRun.state.in_(LIVE))
        return self._session.scalar(query.where(TaskRun.payload["name"].as_string() == self._name.value).limit(1))

    def last_training(self) -> ModelEvent | None:
        """How the last training ended."""
        ends = (ModelEventKind.trained, ModelEventKind.skipped, ModelEventKind.rejected)
        query = select(ModelEvent).where(ModelEvent.name == self._name, ModelEvent.kind.in_(ends))
        return self._session.scalar(query.order_by(ModelEvent.id.desc()).limit(1))

    def keys(self) -> set[str]:
        """The files that rows name."""
        query = select(ModelVersion.storage_key).where(ModelVersion.name == self._name)
        return set(self._session.scalars(query))


class WishRepository:
    """Whether one person's choices may be learned from."""

    def __init__(self, session: Session, user_id: uuid.UUID) -> None:
        self._session = session
        self._user_id = user_id

    def get(self) -> LearningWish | None:
        """What the person said."""
        return self._session.get(LearningWish, self._user_id, populate_existing=True)

    def put(self, *, share_choices: bool) -> None:
        """Keep what the person says."""
        said = {"share_choices": share_choices, "changed_at": now()}
        query = insert(LearningWish).values(user_id=self._user_id, **said)
        self._session.execute(query.on_conflict_do_update(index_elements=["user_id"], set_=said))

    def erase(self) -> None:
        """Forget it, and who did what to a model."""
        if (wish := self.get()) is not None:
            self._session.delete(wish)
        mine = update(ModelEvent).where(ModelEvent.actor_id == self._user_id)
        self._session.execute(mine.values(actor_id=None))
        self._session.flush()


def _long_ago() -> date:
    return now().date() - timedelta(days=DAYS_SHOWN)
