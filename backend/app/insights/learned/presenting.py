"""Models as admins see them."""

from collections.abc import Sequence
from dataclasses import asdict

from sqlalchemy.orm import Session

from app.insights.learned import figures
from app.insights.learned.answering import in_use
from app.insights.learned.catalogue import Kind
from app.insights.learned.models import ModelDay, ModelDrift, ModelVersion
from app.insights.learned.repository import ModelsRepository, Standing
from app.insights.learned.schemas import (
    CardOut,
    DriftMeasure,
    DriftOut,
    ModelEventOut,
    ModelItem,
    ModelOut,
    ModelTrainedOn,
    RolloutOut,
    ShadowDay,
    TrainingOut,
    VersionOut,
    VersionRef,
)
from app.insights.learned.training import stock
from app.insights.learned.types import Arm, ModelEventKind

_TRAITS = {
    "family": "Families of occupations",
    "country": "Countries",
    "seniority": "Seniority",
    "currency": "Currencies",
    "skills": "Skills",
}
_FALLS = {ModelEventKind.refused, ModelEventKind.fell_back}
_ROLLS = {ModelEventKind.rolled_out, ModelEventKind.promoted, ModelEventKind.rolled_back, ModelEventKind.trained}


def item(session: Session, kind: Kind) -> ModelItem:
    """A model in short."""
    # Asked first: it may find that a version can't be loaded, which changes what stands.
    used = in_use(session, kind.name, None)
    repository = ModelsRepository(session, kind.name)
    standing = repository.standing()
    waiting = standing.challenger
    latest = _latest(repository.drift())
    kinds = [event.kind for event, _ in repository.events()]
    fell = next((place for place, one in enumerate(kinds) if one in _FALLS), None)
    rolled = next((place for place, one in enumerate(kinds) if one in _ROLLS), len(kinds))
    shown = standing.champion.id if standing.champion and not used.shipped else None
    return ModelItem(
        name=kind.name,
        label=kind.label,
        what=kind.made_by.card.what,
        champion=VersionRef(id=shown, version=used.version, shipped=used.shipped),
        challenger=VersionRef(id=waiting.id, version=waiting.version, shipped=False) if waiting else None,
        percentage=standing.rollout.percentage,
        shadow=standing.rollout.shadow,
        trainable=kind.why_not is None,
        why_not=kind.why_not,
        alarms=sum(row.alarm for row in latest),
        fallen_back=fell is not None and fell < rolled,
    )


def whole(session: Session, kind: Kind) -> ModelOut:
    """A model in full."""
    short = item(session, kind)
    repository = ModelsRepository(session, kind.name)
    standing = repository.standing()
    champion = None if short.champion.shipped else standing.champion
    return ModelOut(
        **dict(short),
        card=_card(kind),
        metrics=figures.shown(figures.read(champion.metrics)) if champion else [],
        rollout=_rollout(standing),
        training=_training(session, kind, repository),
        versions=[_version(row) for row in repository.versions()],
        shadow_days=[_day(row) for row in repository.days()],
        drift=_drift(kind, standing, repository.drift()),
        events=[
            ModelEventOut(at=event.at, kind=event.kind, version=event.version, words=event.words, by=email)
            for event, email in repository.events()
        ],
    )


def _card(kind: Kind) -> CardOut:
    told = asdict(kind.made_by.card)
    return CardOut(**{key: list(value) if key == "data" else value for key, value in told.items() if key != "label"})


def _rollout(standing: Standing) -> RolloutOut:
    return RolloutOut.model_validate(standing.rollout, from_attributes=True)


def _training(session: Session, kind: Kind, repository: ModelsRepository) -> TrainingOut:
    have, words = stock(session, kind)
    last = repository.last_training()
    return TrainingOut(
        trainable=kind.why_not is None,
        why_not=kind.why_not,
        have=have,
        needed=kind.needed,
        enough=kind.why_not is None and have >= kind.needed,
        words=words,
        task_id=repository.training(),
        last_at=last.at if last else None,
        last_words=last.words if last else None,
    )


def _version(row: ModelVersion) -> VersionOut:
    return VersionOut(
        id=row.id,
        version=row.version,
        state=row.state,
        reason=row.reason,
        sha256=row.sha256,
        size=row.size,
        format=row.format,
        trained_on=ModelTrainedOn.model_validate(row.trained_on),
        metrics=figures.shown(figures.read(row.metrics)),
        against=figures.shown(figures.read(row.against)),
        created_at=row.created_at,
        state_changed_at=row.state_changed_at,
    )


def _day(row: ModelDay) -> ShadowDay:
    return ShadowDay(
        on=row.day.isoformat(),
        version=row.version,
        arm=Arm.challenger if row.arm == Arm.challenger.value else None,
        answers=row.answers,
        differing=row.differing,
        mean_difference=round(row.difference / row.compared, 4) if row.compared else None,
        errors=row.errors,
        slow=row.slow,
    )


def _drift(kind: Kind, standing: Standing, rows: Sequence[ModelDrift]) -> DriftOut:
    rollout = standing.rollout
    return DriftOut(
        watched=bool(kind.traits) and standing.champion is not None,
        words=rollout.look_words or "Nobody has looked yet; the first look is within a day.",
        looked_at=rollout.looked_at,
        latest=[_measure(row) for row in _latest(rows)],
        days=[_measure(row) for row in rows],
    )


def _latest(rows: Sequence[ModelDrift]) -> list[ModelDrift]:
    return [row for row in rows if row.day == rows[0].day]


def _measure(row: ModelDrift) -> DriftMeasure:
    which, _, rest = row.measure.partition(".")
    label = f"Error of estimates, {rest}" if which == "error" else _TRAITS.get(row.measure, row.measure)
    return DriftMeasure(
        on=row.day.isoformat(),
        measure=row.measure,
        label=label,
        value=row.value,
        limit=row.limit,
        n=row.n,
        alarm=row.alarm,
    )
