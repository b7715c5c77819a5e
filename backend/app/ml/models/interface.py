"""What a model is to whoever follows it: a name, a version, a card, answers, a training and a judgement."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import fsum
from typing import ClassVar, Generic, Literal, Self, TypeVar

Row = TypeVar("Row")
Question = TypeVar("Question")
Answer = TypeVar("Answer")
# Called between steps of a training; raises where the work should stop.
Check = Callable[[], None]


class CannotTrain(Exception):
    """A model can't be trained on these rows, or on an instance's own data at all; the reason as a sentence."""


@dataclass(frozen=True, slots=True)
class Card:
    """What people are told of a model; `people` says what of their data is used, `page` is a path in the repository."""

    label: str
    what: str
    how: str
    data: tuple[str, ...]
    people: str
    limits: str
    page: str


@dataclass(frozen=True, slots=True)
class Groups:
    """A mean taken apart: sum and number of rows by employer or person, which `unit` names.

    Rows of one group resemble each other; chance is told by the groups, not by the rows.
    """

    unit: str
    sums: Mapping[str, tuple[float, int]]

    @classmethod
    def of(cls, unit: str, values: Iterable[tuple[str, float]]) -> Self:
        """From the group and the value of each row."""
        sums: dict[str, tuple[float, int]] = {}
        for group, value in values:
            total, count = sums.get(group, (0.0, 0))
            sums[group] = total + value, count + 1
        return cls(unit, sums)

    @property
    def mean(self) -> float:
        """Over all rows."""
        return fsum(total for total, _ in self.sums.values()) / self.rows

    @property
    def rows(self) -> int:
        """How many rows."""
        return sum(count for _, count in self.sums.values())


@dataclass(frozen=True, slots=True)
class Metric:
    """A figure over `n` rows that were held out.

    Where `guarded`, a challenger must be better by `margin` of the champion's figure (0.02 = 2 %) and beyond what the
    `groups` make chance of, or, with a `bound`, stay within it: at most `bound` where lower is better, at least where
    higher is. The groups are not kept.
    """

    label: str
    value: float
    n: int
    better: Literal["lower", "higher"]
    guarded: bool = True
    margin: float = 0.0
    bound: float | None = None
    groups: Groups | None = None


Metrics = Mapping[str, Metric]


@dataclass(frozen=True, slots=True)
class Artefact:
    """A trained model as a file of plain arrays (npz); nothing in it is ever executed."""

    content: bytes
    format: str = "npz"


class Model(ABC, Generic[Row, Question, Answer]):
    """One version of a model. What it holds never changes after it was made, so that threads may share it."""

    name: ClassVar[str]
    card: ClassVar[Card]
    version: str

    @abstractmethod
    def predict(self, question: Question) -> Answer:
        """Return the answer: the same to the same question."""

    @classmethod
    @abstractmethod
    def train(cls, rows: Sequence[Row], check: Check) -> Artefact:
        """Return what rows teach, the same for the same rows in the same order; raises `CannotTrain`."""

    @classmethod
    @abstractmethod
    def load(cls, artefact: Artefact, version: str) -> Self:
        """Return the version in a file; raises `ModelCorrupt` for anything that `train` did not make."""

    @abstractmethod
    def evaluate(self, rows: Sequence[Row]) -> Metrics:
        """Return the figures on rows it was not trained on; of too few rows there are none."""
