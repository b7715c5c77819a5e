"""Trainings against one another in a world whose truth is known: whom the gate lets in, and who was truly better."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations, product
from typing import Any, Protocol

from app.ml.models.gate import judge
from app.ml.models.interface import Metric, Metrics, Model

AnyModel = Model[Any, Any, Any]
# Seeds of what is held out and of what the truth is measured on lie apart from those that are trained on.
_HELD, _TRUTH = 70_000, 90_000


class World(Protocol):
    """Where stocks are drawn from."""

    def stock(self, seed: int, size: int) -> Sequence[Any]:
        """So many rows; the same for the same seed."""


@dataclass(frozen=True)
class Course:
    """What is trained how often: `before` is the champion that a training should beat, at a stock of a size.

    `size` counts what a stock is measured in, a fifth of it is held out; `truth` so many fresh ones.
    """

    made_by: type[AnyModel]
    world: World
    before: Callable[["Course", int, int], AnyModel]
    sizes: tuple[int, ...]
    truth: int
    models: int
    held: int

    def trained(self, seed: int, size: int) -> AnyModel:
        """A version trained on so many rows of its own."""
        return self.made_by.load(self.made_by.train(self.world.stock(seed, size), lambda: None), str(seed))


@dataclass(frozen=True, slots=True)
class Trial:
    """One comparison: the true gain as a share (that of the figure that gained least), and what two gates say."""

    gain: float
    let_in: bool
    by_margin: bool


@dataclass(frozen=True, slots=True)
class _Known:
    model: AnyModel
    truth: Metrics


def trials(course: Course, size: int) -> tuple[list[Trial], list[Trial]]:
    """Equally trained versions against one another, and against what was there before them."""
    rows, fresh = size * 4 // 5, course.world.stock(_TRUTH, course.truth)
    equals = [_known(course.trained(size + seed, rows), fresh) for seed in range(course.models)]
    before = [_known(course.before(course, size + 500 + seed, rows), fresh) for seed in range(course.models)]
    held = [course.world.stock(_HELD + number, size - rows) for number in range(course.held)]
    against_equals = [trial for rows_ in held for trial in _against(rows_, equals, equals)]
    return against_equals, [trial for rows_ in held for trial in _against(rows_, before, equals)]


def _known(model: AnyModel, fresh: Sequence[Any]) -> _Known:
    return _Known(model, model.evaluate(fresh))


def _against(held: Sequence[Any], champions: Sequence[_Known], challengers: Sequence[_Known]) -> Iterator[Trial]:
    figures = {
        id(one): one.model.evaluate(held) for one in {id(one): one for one in (*champions, *challengers)}.values()
    }
    pairs = permutations(champions, 2) if champions is challengers else product(champions, challengers)
    for champion, challenger in pairs:
        before, after = figures[id(champion)], figures[id(challenger)]
        gain = min(_gain(champion.truth[name], metric) for name, metric in challenger.truth.items() if _decides(metric))
        by_margin = all(
            name in before and _gain(before[name], metric) >= max(metric.margin, 1e-9)
            for name, metric in after.items()
            if _decides(metric)
        )
        yield Trial(gain, judge(before, after).passed, by_margin and bool(after))


def _decides(metric: Metric) -> bool:
    return metric.guarded and metric.bound is None


def _gain(champion: Metric, challenger: Metric) -> float:
    gain = (challenger.value - champion.value) / max(abs(champion.value), 1e-9)
    return gain if challenger.better == "higher" else -gain
