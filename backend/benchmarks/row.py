"""What a benchmark row is: ours against a baseline, in turns, in one run."""

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import perf_counter
from typing import ClassVar

from benchmarks.ground import Ground

Step = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Measured:
    """Medians in milliseconds; `ratio` is ours by the baseline."""

    name: str
    ours: float
    baseline: float
    against: str

    @property
    def ratio(self) -> float:
        """How many times the baseline's time ours takes."""
        return self.ours / self.baseline


class BenchmarkRow(ABC):
    """One comparison. Dropping a file with one in `rows/` is the whole change."""

    slug: ClassVar[str]

    @abstractmethod
    def measure(self, ground: Ground) -> list[Measured]:
        """Measure ours and the baselines on the seeded ground."""


class GroundlessRow(ABC):
    """One comparison that needs neither servers nor stored postings."""

    slug: ClassVar[str]

    @abstractmethod
    def measure(self) -> list[Measured]:
        """Measure ours and the baselines."""


def in_turns(ours: Step, baseline: Step, rounds: int, warm_up: int = 3) -> tuple[float, float]:
    """The median times in milliseconds of two steps, run in turns so that both meet the same machine."""
    for _ in range(warm_up):
        ours()
        baseline()
    times: tuple[list[float], list[float]] = ([], [])
    for turn in range(rounds):
        # Who goes first changes, so that neither always finds the caches the other left.
        order = (0, 1) if turn % 2 else (1, 0)
        for which in order:
            started = perf_counter()
            (ours, baseline)[which]()
            times[which].append((perf_counter() - started) * 1000)
    return median(times[0]), median(times[1])
