"""What an evaluation task is: it measures our readers on data whose answers are known."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar


class DataMissing(Exception):
    """A file that a task needs is not in the data folder; the message is its path in there."""

    @property
    def sentence(self) -> str:
        """What is said of it."""
        return f"Not measured: {self} is not in the data folder."


class DataUnusable(DataMissing):
    """What is in the data folder can't be measured on; the message says what is wrong with it, without a full stop."""

    @property
    def sentence(self) -> str:
        """What is said of it."""
        return f"Not measured: {self}."


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured number. `value`, `goal` and `baseline` are per cent unless the name says otherwise.

    `data` names the set and its split, `n` counts what was judged; a goal is reached from below unless `at_most`.
    """

    data: str
    name: str
    value: float
    goal: float | None = None
    baseline: float | None = None
    n: int | None = None
    note: str = ""
    at_most: bool = False

    @property
    def met(self) -> bool | None:
        """Whether the goal is reached; None without one."""
        if self.goal is None:
            return None
        return self.value <= self.goal if self.at_most else self.value >= self.goal


class Task(ABC):
    """One question of the evaluation. Dropping a file with one in `tasks/` is the whole change."""

    name: ClassVar[str]
    measures: ClassVar[str]

    @abstractmethod
    def measure(self, data: Path) -> Iterator[Figure | DataMissing]:
        """Measure on a folder laid out like the project's data.

        A set that is not there is yielded as `DataMissing` and the others go on; raised, it ends the task.
        """


def needed(data: Path, path: str) -> Path:
    """A file of the data folder; raises `DataMissing` where it is not there."""
    found = data / path
    if not found.exists():
        raise DataMissing(path)
    return found


def splits(data: Path, pattern: str, names: tuple[str, ...] = ("dev", "validation", "test")) -> dict[str, Path]:
    """The splits that are there of a set, by name, for a pattern such as `gold/green/{}.json`; raises `DataMissing`."""
    found = {name: path for name in names if (path := data / pattern.format(name)).exists()}
    if not found:
        raise DataMissing(pattern.format("|".join(names)))
    return found
