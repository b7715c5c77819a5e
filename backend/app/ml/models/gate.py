"""Whether a challenger may answer people: better than the champion on rows neither of them was trained on."""

from dataclasses import dataclass
from math import sqrt

import numpy as np

from app.ml.models.interface import Metric, Metrics

# How sure a gain must be, and among how many groups at least: of one there is no spread.
SURE, LEAST_GROUPS = 0.95, 2


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether the challenger passed, and why, as sentences."""

    passed: bool
    reasons: tuple[str, ...]


def judge(champion: Metrics, challenger: Metrics) -> Judgement:
    """Compare two versions on the same rows: the challenger passes where every guarded figure is better by its margin,
    and so much that chance among the groups held out does not explain it.

    Where nothing could be measured, it does not pass: what is not shown to be better is not let in.
    """
    guarded = {name: metric for name, metric in {**champion, **challenger}.items() if metric.guarded}
    if not guarded:
        return Judgement(False, ("Too few rows were held out to tell which one is better.",))
    failures = [_failure(name, champion.get(name), challenger.get(name)) for name in sorted(guarded)]
    failed = tuple(reason for reason in failures if reason)
    if failed:
        return Judgement(False, failed)
    return Judgement(True, tuple(_gain(champion[name], challenger[name]) for name in sorted(guarded)))


def _failure(name: str, champion: Metric | None, challenger: Metric | None) -> str | None:
    if champion is None or challenger is None:
        silent = "champion" if champion is None else "challenger"
        return f"{name}: the {silent} has no figure."
    if challenger.bound is not None:
        within = (challenger.value <= challenger.bound) == (challenger.better == "lower")
        at_bound = challenger.value == challenger.bound
        return None if within or at_bound else f"{_figures(champion, challenger)}, beyond {challenger.bound:g}."
    if not _moved(champion, challenger) or not _enough(champion, challenger):
        return f"{_figures(champion, challenger)}, not better by {challenger.margin:.0%}."
    if surely_better(champion, challenger):
        return None
    groups = f"{len(challenger.groups.sums)} {challenger.groups.unit}" if challenger.groups else "so few rows"
    return f"{_figures(champion, challenger)}, which with {groups} held out may be chance."


def surely_better(champion: Metric, challenger: Metric) -> bool:
    """Whether the gain lies above nought in 95 of 100 such comparisons: a paired t interval over groups, not rows.

    With two people a difference must be large and the same for both; with hundreds of employers a small one counts.
    """
    if champion.groups is None or challenger.groups is None:
        return False
    before, after = champion.groups.sums, challenger.groups.sums
    if before.keys() != after.keys() or len(before) < LEAST_GROUPS:
        return False
    # Importing it takes longer than most starts may: only a training that judges pays for it.
    from scipy.special import stdtrit  # noqa: PLC0415  # see above

    gains = np.array([before[group][0] - after[group][0] for group in before])
    gains = -gains if challenger.better == "higher" else gains
    rows = np.array([before[group][1] for group in before], dtype=float)
    number, mean = len(gains), gains.sum() / rows.sum()
    spread = sqrt(number / (number - 1) * np.square(gains - rows * mean).sum()) / rows.sum()
    return bool(mean - stdtrit(number - 1, SURE) * spread > 0)


def _enough(champion: Metric, challenger: Metric) -> bool:
    return _better_by(champion, challenger) >= challenger.margin * abs(champion.value)


def _better_by(champion: Metric, challenger: Metric) -> float:
    gain = challenger.value - champion.value
    return gain if challenger.better == "higher" else -gain


def _moved(champion: Metric, challenger: Metric) -> bool:
    """A tie is no improvement, also where the margin of a figure of nought is nought."""
    return _better_by(champion, challenger) > 0


def _gain(champion: Metric, challenger: Metric) -> str:
    return f"{_figures(champion, challenger)}."


def _figures(champion: Metric, challenger: Metric) -> str:
    return f"{challenger.label}: {_short(challenger.value)} against {_short(champion.value)}"


def _short(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3f}"
