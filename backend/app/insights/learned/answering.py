"""Which version answers whom, and what is noticed while it does."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from time import perf_counter
from typing import Any

import structlog
from sqlalchemy.orm import Session

from app.core.clock import today
from app.insights.learned.catalogue import AnyModel, Kind, kind_of
from app.insights.learned.loading import Refused, load
from app.insights.learned.models import ModelVersion
from app.insights.learned.repository import ModelsRepository, Standing
from app.insights.learned.types import Arm, ModelEventKind, ModelName, VersionState

log = structlog.get_logger(__name__)

PARTS = 10_000
# Seconds a challenger may take; and how often a day it may fail or be slow before it is stopped.
ALLOWED_S = 0.25
MOST_ERRORS, MOST_SLOW = 3, 20
# Answers that are this far apart count as different ones.
APART = 0.1
SHADOW = "shadow"


@dataclass(frozen=True, slots=True)
class InUse:
    """The version that answers a person."""

    model: AnyModel
    version: str
    shipped: bool
    arm: Arm


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer and the version that gave it; `answer` is what the model's `predict` gives."""

    answer: Any
    version: str
    shipped: bool
    arm: Arm


def arm_of(name: ModelName, person_id: uuid.UUID | None, percentage: int) -> Arm:
    """On which side of a roll-out a person is: always the same; who is in stays in as the percentage grows."""
    if person_id is None:
        return Arm.champion
    number = int.from_bytes(sha256(f"{name.value}|{person_id}".encode()).digest()[:8], "big") % PARTS
    return Arm.challenger if number < percentage * PARTS // 100 else Arm.champion


def in_use(session: Session, name: ModelName, person_id: uuid.UUID | None) -> InUse:
    """The version that answers this person; without a person the champion. There is always one."""
    kind, standing = kind_of(name), ModelsRepository(session, name).standing()
    challenger = _challenger(session, kind, standing)
    if challenger is not None and arm_of(name, person_id, standing.rollout.percentage) is Arm.challenger:
        return challenger
    return _champion(session, kind, standing.champion)


def answer(session: Session, name: ModelName, person_id: uuid.UUID | None, question: object) -> Answered:
    """Answer a person's question, whatever becomes of a challenger.

    In the shadow both answer and the difference is counted; a challenger that raises is replaced by the champion in the
    same breath, and stopped when it does so again. Raises only what the champion raises.
    """
    kind, repository = kind_of(name), ModelsRepository(session, name)
    standing = repository.standing()
    champion = _champion(session, kind, standing.champion)
    rolled_out = arm_of(name, person_id, standing.rollout.percentage) is Arm.challenger
    challenger = _challenger(session, kind, standing) if rolled_out or standing.rollout.shadow else None
    if challenger is None:
        return _told(champion, champion.model.predict(question))
    tried = _try(challenger.model, question)
    usual = champion.model.predict(question) if tried.failed or standing.rollout.shadow or not rolled_out else None
    arm = Arm.challenger.value if rolled_out else SHADOW
    _count(session, kind, challenger.version, arm, _seen(kind, tried, usual))
    if rolled_out and not tried.failed:
        return _told(challenger, tried.answer)
    return _told(champion, usual)


def challenger_in_use(session: Session, kind: Kind) -> InUse | None:
    """The challenger, whoever gets its answers; null where none waits, or it can't be loaded."""
    return _challenger(session, kind, ModelsRepository(session, kind.name).standing())


def stop_challenger(repository: ModelsRepository, words: str, kind: ModelEventKind = ModelEventKind.fell_back) -> None:
    """Take the challenger out of everybody's answers, by itself or because somebody says so."""
    standing = repository.standing(locked=True)
    if standing.challenger is None:
        return
    repository.move(standing.challenger, VersionState.rejected, words)
    standing.rollout.percentage, standing.rollout.shadow = 0, False
    standing.rollout.version += 1
    repository.note(kind, words, standing.challenger.version)


@dataclass(frozen=True, slots=True)
class _Tried:
    answer: Any
    failed: bool
    slow: bool


def _try(model: AnyModel, question: object) -> _Tried:
    started = perf_counter()
    try:
        told = model.predict(question)
    except Exception as error:  # whatever a challenger does, the champion answers
        log.warning("challenger_raised", model=model.name, version=model.version, exc_info=error)
        return _Tried(None, failed=True, slow=False)
    return _Tried(told, failed=False, slow=perf_counter() - started > ALLOWED_S)


def _told(used: InUse, told: object) -> Answered:
    return Answered(told, used.version, used.shipped, used.arm)


def _seen(kind: Kind, tried: _Tried, usual: object | None) -> dict[str, float]:
    seen: dict[str, float] = {"answers": 1, "errors": int(tried.failed), "slow": int(tried.slow)}
    if usual is None or tried.failed:
        return seen
    apart = kind.differs(usual, tried.answer)
    if apart is None:
        return {**seen, "differing": 1}
    return {**seen, "compared": 1, "difference": apart, "differing": int(apart > APART)}


def _count(session: Session, kind: Kind, version: str, arm: str, seen: Mapping[str, float]) -> None:
    repository = ModelsRepository(session, kind.name)
    day = repository.count(today(), version, arm, seen)
    if day.errors >= MOST_ERRORS:
        stop_challenger(repository, f"Version {version} failed {day.errors} times today and was stopped.")
    elif day.slow >= MOST_SLOW:
        words = f"Version {version} took longer than {ALLOWED_S:g} s {day.slow} times today and was stopped."
        stop_challenger(repository, words)


def _challenger(session: Session, kind: Kind, standing: Standing) -> InUse | None:
    waiting = standing.challenger
    if waiting is None or (model := _loaded(session, kind, waiting)) is None:
        return None
    return InUse(model, waiting.version, shipped=False, arm=Arm.challenger)


def _champion(session: Session, kind: Kind, version: ModelVersion | None) -> InUse:
    """The champion, else the one before it, else the shipped one."""
    while version is not None:
        if (model := _loaded(session, kind, version)) is not None:
            return InUse(model, version.version, shipped=False, arm=Arm.champion)
        version = _next_best(session, kind, version)
    model = kind.shipped()
    return InUse(model, model.version, shipped=True, arm=Arm.champion)


def _loaded(session: Session, kind: Kind, version: ModelVersion) -> AnyModel | None:
    """The model of a version; one that is refused is set aside for good, and said so."""
    try:
        return load(kind, version)
    except Refused as problem:
        _set_aside(ModelsRepository(session, kind.name), version, str(problem))
    except Exception as error:  # a store that does not answer now must not take the answer with it
        log.warning("model_not_read", model=kind.name.value, version=version.version, exc_info=error)
    return None


def _set_aside(repository: ModelsRepository, version: ModelVersion, problem: str) -> None:
    repository.standing(locked=True)
    if version.state is VersionState.rejected:
        return
    log.error("model_refused", model=version.name.value, version=version.version, problem=problem)
    former = version.state
    words = f"Version {version.version} was not loaded: {problem}."
    repository.move(version, VersionState.rejected, words)
    if former is VersionState.champion:
        before = repository.before(version.champion_from) if version.champion_from else None
        if before is not None:
            repository.move(before, VersionState.champion, f"Answers again, since {version.version} was refused.")
        words += f" {f'Version {before.version}' if before else 'The shipped version'} answers instead."
    repository.note(ModelEventKind.refused, words, version.version)


def _next_best(session: Session, kind: Kind, version: ModelVersion) -> ModelVersion | None:
    """What answers where one version could not be loaded; for good if it was refused, else for this once."""
    repository = ModelsRepository(session, kind.name)
    if version.state is VersionState.rejected and (champion := repository.standing().champion) is not None:
        return champion
    return repository.before(version.champion_from) if version.champion_from else None
