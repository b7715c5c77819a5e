"""Training a model on the instance's own data: a challenger, judged against the champion on rows neither has seen."""

import uuid
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any, Protocol

from sqlalchemy.orm import Session

from app.core.cache import cached
from app.core.clock import now
from app.core.storage import store
from app.core.types import JsonObject
from app.insights.learned import figures
from app.insights.learned.answering import challenger_in_use, in_use
from app.insights.learned.catalogue import AnyModel, Kind
from app.insights.learned.models import ModelVersion
from app.insights.learned.repository import ModelsRepository
from app.insights.learned.rolling import promote
from app.insights.learned.samples import Sample
from app.insights.learned.types import ModelEventKind, VersionState
from app.ml.models.gate import Judgement, judge
from app.ml.models.interface import Artefact, CannotTrain, Metrics
from app.ml.registry.artefacts import checksum, verify

OpenSession = Callable[[], AbstractContextManager[Session]]
STEPS = 5
# A training counts for itself; what an admin sees may be this old.
COUNTED_FOR_S = 300


class Progress(Protocol):
    """Says how far the work is, and raises where it should stop."""

    def __call__(self, done: int, total: int | None = None, message: str | None = None) -> None:
        """So many of so many steps."""


@dataclass(frozen=True, slots=True)
class Trained:
    """A new version and how it did."""

    artefact: Artefact
    model: AnyModel
    judgement: Judgement
    metrics: Metrics
    against: Metrics
    rows: Sequence[Sample[Any]]
    held_out: int


def stock(session: Session, kind: Kind) -> tuple[int, str]:
    """How many rows there are to train on, and the same as a sentence."""
    if (tally := kind.tally) is None:
        return 0, kind.why_not or "This model can't be trained here."
    counted = cached(f"models:stock:{kind.name.value}", COUNTED_FOR_S, lambda: {"have": tally(session)})
    have = int(str(counted["have"]))
    return have, words_of(kind, have)


def words_of(kind: Kind, have: int) -> str:
    """Whether so many rows are enough."""
    if have < kind.needed:
        return f"Too few {kind.unit} ({have} of {kind.needed})."
    return f"{have:,} {kind.unit}."


def train(opened: OpenSession, kind: Kind, run_id: uuid.UUID, progress: Progress) -> JsonObject:
    """Train, judge and keep a new version; what a run has made already is made once.

    The file is written before its row: a training that is killed between leaves a file that nothing names, which the
    daily look deletes, and never a version without one.
    """
    progress(0, STEPS, "Reading the rows")
    with opened() as session:
        if (made := ModelsRepository(session, kind.name).of_run(run_id)) is not None:
            return _summary(made)
        samples = list(kind.rows(session, None)) if kind.rows else []
        champion = in_use(session, kind.name, None)
    have = kind.count(samples)
    if kind.rows is None or have < kind.needed:
        return _skipped(opened, kind, kind.why_not or words_of(kind, have))
    version = f"{now():%Y.%m.%d}-{run_id.hex[-8:]}"
    try:
        made_now = fit(kind, samples, champion.model, version, progress)
    except CannotTrain as problem:
        return _skipped(opened, kind, str(problem))
    progress(4, STEPS, "Keeping the new version")
    key = f"models/{kind.name.value}/{version}.npz"
    store().put(key, made_now.artefact.content)
    with opened() as session:
        row = _row(kind, version, key, run_id, made_now)
        _keep(session, kind, row, made_now.judgement)
    progress(5, STEPS, "Done")
    return _summary(row)


def fit(kind: Kind, samples: Sequence[Sample[Any]], champion: AnyModel, version: str, progress: Progress) -> Trained:
    """Train on four fifths and judge on the rest, groups kept whole; nothing is stored. Raises `CannotTrain`."""
    kept = [sample for sample in samples if not kind.apart(sample.row)]
    held = [sample.row for sample in samples if kind.apart(sample.row)]
    progress(1, STEPS, f"Training on {len(kept):,} rows")
    artefact = kind.made_by.train([sample.row for sample in kept], lambda: progress(1, STEPS, "Training"))
    # Through the same door as later: what can't be loaded is no version.
    verify(artefact.content, expected=checksum(artefact.content), size=len(artefact.content), form=artefact.format)
    model = kind.made_by.load(artefact, version)
    progress(2, STEPS, f"Judging on {len(held):,} rows")
    metrics = model.evaluate(held)
    progress(3, STEPS, "Judging the champion on the same rows")
    against = champion.evaluate(held)
    return Trained(artefact, model, judge(against, metrics), metrics, against, kept, len(held))


def evaluated(session: Session, kind: Kind) -> dict[str, Metrics]:
    """The figures of the versions that stand, by version, on the rows that no training here sees."""
    if kind.rows is None:
        return {}
    held = [sample.row for sample in kind.rows(session, None) if kind.apart(sample.row)]
    standing = (in_use(session, kind.name, None), challenger_in_use(session, kind))
    return {used.version: used.model.evaluate(held) for used in standing if used is not None}


def _row(kind: Kind, version: str, key: str, run_id: uuid.UUID, made: Trained) -> ModelVersion:
    moments = [sample.at for sample in made.rows]
    return ModelVersion(
        name=kind.name,
        version=version,
        storage_key=key,
        sha256=checksum(made.artefact.content),
        size=len(made.artefact.content),
        format=made.artefact.format,
        metrics=figures.kept(made.metrics),
        against=figures.kept(made.against),
        trained_on={
            "rows": len(made.rows),
            "held_out": made.held_out,
            "since": min(moments).isoformat(),
            "until": max(moments).isoformat(),
            "kinds": list(kind.holds),
        },
        inputs=dict(figures.distributions(made.rows, kind.traits)),
        run_id=run_id,
        created_at=now(),
        state_changed_at=now(),
    )


def _keep(session: Session, kind: Kind, row: ModelVersion, judgement: Judgement) -> None:
    repository = ModelsRepository(session, kind.name)
    standing = repository.standing(locked=True)
    row.reason = " ".join(judgement.reasons)
    if not judgement.passed:
        row.state = VersionState.rejected
        repository.add(row)
        repository.note(ModelEventKind.rejected, f"Not better than what answers now. {row.reason}", row.version)
        return
    if standing.challenger is not None:
        repository.move(standing.challenger, VersionState.retired, f"{row.version} took its place.")
        # The newcomer has to earn its people anew.
        standing.rollout.percentage = 0
        standing.rollout.version += 1
    row.state = VersionState.challenger
    repository.add(row)
    repository.note(ModelEventKind.trained, f"Better than what answers now. {row.reason}", row.version)
    if standing.rollout.automatic:
        promote(repository, None)


def _skipped(opened: OpenSession, kind: Kind, words: str) -> JsonObject:
    with opened() as session:
        ModelsRepository(session, kind.name).note(ModelEventKind.skipped, words, None)
    return {"model": kind.name.value, "state": "skipped", "words": words, "version": None}


def _summary(row: ModelVersion) -> JsonObject:
    return {"model": row.name.value, "state": row.state.value, "words": row.reason, "version": row.version}
