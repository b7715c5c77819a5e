"""Figures of models as they are kept in rows, and back."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any

from pydantic import TypeAdapter

from app.core.types import JsonObject
from app.insights.learned.samples import Sample
from app.insights.learned.schemas import MetricOut
from app.ml.models.interface import Metric, Metrics

_METRICS = TypeAdapter(dict[str, Metric])
# Values of a trait that are kept apart; the others are counted together.
MOST_VALUES = 30


def kept(metrics: Metrics) -> JsonObject:
    """Metrics as a row keeps them: without what single employers and people came to."""
    return {name: asdict(replace(metric, groups=None)) for name, metric in sorted(metrics.items())}


def read(stored: JsonObject) -> Metrics:
    """Metrics from a row."""
    return _METRICS.validate_python(stored)


def shown(metrics: Metrics) -> list[MetricOut]:
    """Metrics as clients see them, those that decide first."""
    return [
        MetricOut(name=name, **{key: value for key, value in asdict(metric).items() if key not in {"bound", "groups"}})
        for name, metric in sorted(metrics.items(), key=lambda entry: (not entry[1].guarded, entry[0]))
    ]


def distributions(samples: Sequence[Sample[Any]], traits: Sequence[str]) -> dict[str, dict[str, int]]:
    """How often each value of each trait occurs: the commonest of them, and the sum of all under ""."""
    return {trait: _counts(samples, trait) for trait in traits}


def _counts(samples: Sequence[Sample[Any]], trait: str) -> dict[str, int]:
    counted = Counter(value for sample in samples for value in sample.traits.get(trait, ()))
    commonest = sorted(counted.items(), key=lambda entry: (-entry[1], entry[0]))[:MOST_VALUES]
    return {**dict(commonest), "": sum(counted.values())}


def counts_of(stored: Mapping[str, Any], trait: str) -> dict[str, int]:
    """The counts of a trait from a row; empty where none were kept."""
    return {str(value): int(count) for value, count in dict(stored.get(trait, {})).items()}
