"""Whether a challenger may answer people: better than the champion on rows neither of them was trained on."""

from dataclasses import dataclass

from app.ml.models.interface import Metric, Metrics


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether the challenger passed, and why, as sentences."""

    passed: bool
    reasons: tuple[str, ...]


def judge(champion: Metrics, challenger: Metrics) -> Judgement:
    """Compare two versions on the same rows: the challenger passes where every guarded figure is better by its margin.

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
    if _better_by(champion, challenger) >= challenger.margin * abs(champion.value) and _moved(champion, challenger):
        return None
    return f"{_figures(champion, challenger)}, not better by {challenger.margin:.0%}."


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
