"""The daily look at models: is what they meet still what they were trained on, and are they still right."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy.orm import Session

from app.core.clock import now, today
from app.core.storage import store
from app.insights.learned import figures
from app.insights.learned.answering import challenger_in_use, in_use, stop_challenger
from app.insights.learned.catalogue import Kind
from app.insights.learned.models import ModelVersion
from app.insights.learned.psi import LIMIT, psi
from app.insights.learned.repository import ModelsRepository
from app.insights.learned.samples import Sample
from app.insights.learned.types import ModelEventKind
from app.ml.models.interface import Metrics

# What counts as new, and how many new rows say anything.
NEW = timedelta(days=30)
LEAST_NEW = 100
# By how much an error may grow since training; and how much worse than the champion's a challenger's may be.
ERROR_LIMIT, WORSE = 0.25, 0.05
# A file that no row names after so long was left by a training that was killed.
LEFT_OVER = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class Measured:
    """One measure of a look."""

    measure: str
    value: float
    limit: float
    n: int

    @property
    def alarm(self) -> bool:
        """Whether it is beyond its limit."""
        return self.value > self.limit

    def row(self) -> dict[str, float | int | bool | str]:
        """As it is kept."""
        return {
            "measure": self.measure,
            "value": round(self.value, 4),
            "limit": self.limit,
            "n": self.n,
            "alarm": self.alarm,
        }


def watch(session: Session, kind: Kind) -> str:
    """Look at one model: keep what is measured, say what is alarming, stop a challenger that does worse."""
    repository = ModelsRepository(session, kind.name)
    _delete_left_over(repository, kind)
    rollout = repository.standing(locked=True).rollout
    rollout.looked_at = now()
    rollout.look_words = _look(session, kind, repository)
    session.flush()
    return rollout.look_words


def _look(session: Session, kind: Kind, repository: ModelsRepository) -> str:
    if kind.rows is None or not kind.traits:
        return "Nothing is watched: what it meets is not kept."
    fresh = kind.rows(session, now() - NEW)
    if len(fresh) < LEAST_NEW:
        return f"Too few new {kind.unit} ({len(fresh)} of {LEAST_NEW} in 30 days)."
    # First, so that a challenger that does worse is stopped also where the champion is the shipped one.
    champion = in_use(session, kind.name, None)
    _judge_challenger(session, kind, repository, fresh)
    version = repository.standing().champion
    if version is None or champion.shipped:
        return "The shipped version answers. It was not trained here, so there is nothing to compare with."
    found = [*_inputs(kind, version, fresh), *_errors(kind, version, champion.model.evaluate(_unseen(version, fresh)))]
    known = {row.measure for row in repository.drift() if row.alarm and row.day >= today() - timedelta(days=1)}
    repository.put_drift(today(), [one.row() for one in found])
    alarms = [one for one in found if one.alarm]
    if not alarms:
        return f"{len(found)} measures over {len(fresh):,} new {kind.unit}: none beyond its limit."
    words = f"Beyond the limit: {', '.join(f'{one.measure} ({one.value:.2f}, limit {one.limit:g})' for one in alarms)}."
    if {one.measure for one in alarms} - known:
        repository.note(ModelEventKind.drifted, words, version.version)
    return words


def _inputs(kind: Kind, version: ModelVersion, fresh: Sequence[Sample[Any]]) -> list[Measured]:
    now_met: Mapping[str, Mapping[str, int]] = {trait: _all_counts(fresh, trait) for trait in kind.traits}
    found = []
    for trait in kind.traits:
        before = figures.counts_of(version.inputs, trait)
        if before.get("") and now_met[trait].get(""):
            found.append(Measured(trait, psi(before, now_met[trait]), LIMIT, now_met[trait][""]))
    return found


def _all_counts(fresh: Sequence[Sample[Any]], trait: str) -> dict[str, int]:
    counts: dict[str, int] = {"": 0}
    for sample in fresh:
        for value in sample.traits.get(trait, ()):
            counts[value] = counts.get(value, 0) + 1
            counts[""] += 1
    return counts


def _errors(kind: Kind, version: ModelVersion, met: Metrics) -> list[Measured]:
    trained = figures.read(version.metrics)
    return [
        Measured(f"error.{name.split('.', 1)[-1]}", metric.value / trained[name].value - 1, ERROR_LIMIT, metric.n)
        for name, metric in sorted(met.items())
        if kind.error and name.startswith(kind.error) and name in trained and trained[name].value
    ]


def _judge_challenger(session: Session, kind: Kind, repository: ModelsRepository, fresh: Sequence[Sample[Any]]) -> None:
    """Stop a challenger whose error on figures seen since it was trained is larger than the champion's."""
    waiting, challenger = repository.standing().challenger, challenger_in_use(session, kind)
    if waiting is None or challenger is None or kind.error is None:
        return
    unseen = _unseen(waiting, fresh)
    champion = in_use(session, kind.name, None).model.evaluate(unseen)
    for name, metric in sorted(challenger.model.evaluate(unseen).items()):
        usual = champion.get(name)
        if name.startswith(kind.error) and usual is not None and metric.value > usual.value * (1 + WORSE):
            told = f"{metric.value:,.0f} against {usual.value:,.0f}"
            stop_challenger(repository, f"{metric.label}, {metric.n} newly seen: {told}. It was stopped.")
            return


def _unseen(version: ModelVersion, fresh: Sequence[Sample[Any]]) -> list[Any]:
    return [sample.row for sample in fresh if sample.at > version.created_at]


def _delete_left_over(repository: ModelsRepository, kind: Kind) -> None:
    named = repository.keys()
    for key in list(store().keys(f"models/{kind.name.value}", older_than=now() - LEFT_OVER)):
        if key not in named:
            store().delete(key)
