"""Background work over models: training them, training them again, looking for drift."""

from datetime import timedelta

from app.background.registry import Nothing, task
from app.background.run import Run
from app.background.service import enqueue
from app.core.types import JsonObject, JsonValue
from app.insights.learned.catalogue import KINDS
from app.insights.learned.drift import watch
from app.insights.learned.payloads import TrainModel
from app.insights.learned.repository import TRAIN, ModelsRepository
from app.insights.learned.service import dedupe_key
from app.insights.learned.training import train
from app.insights.learned.types import Retrain


@task(TRAIN, payload=TrainModel, time_limit=3_600, max_attempts=2)
def train_model(run: Run, payload: TrainModel) -> JsonObject:
    """Train one model on this instance's own data; what comes of it is at most a challenger, unless an admin said more.

    A training whose worker dies is begun again from its rows; what it had kept already is kept once.
    """
    return train(run.session, KINDS[payload.name], run.id, run.progress)


@task("insights.retrain_models", every=timedelta(days=7))
def retrain_models(run: Run, _payload: Nothing) -> JsonObject:
    """Start the weekly trainings. Where there are too few rows the training says so and ends."""
    started: list[JsonValue] = []
    with run.session() as session:
        for kind in KINDS.values():
            wanted = ModelsRepository(session, kind.name).rollout().retrain is Retrain.weekly
            if kind.rows is not None and wanted:
                key = dedupe_key(kind.name)
                enqueue(session, TRAIN, TrainModel(name=kind.name), dedupe_key=key, scheduled=True)
                started.append(kind.name.value)
    return {"started": started}


@task("insights.watch_drift", every=timedelta(days=1), time_limit=1_800)
def watch_drift(run: Run, _payload: Nothing) -> JsonObject:
    """Compare what models meet with what they were trained on; stop challengers that do worse."""
    found: dict[str, JsonValue] = {}
    for number, kind in enumerate(KINDS.values()):
        run.progress(number, len(KINDS), kind.label)
        with run.session() as session:
            found[kind.name.value] = watch(session, kind)
    return found
