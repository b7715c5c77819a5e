"""The harness of the evaluation: tasks are found, what is missing is said, sections replace only themselves."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from evaluation.__main__ import evaluate, load, task_names
from evaluation.report import Outcome, store, table
from evaluation.task import DataMissing, Figure, Task, splits


class _Halves(Task):
    name = "halves"
    measures = "Two sets, one of them absent."

    def measure(self, data: Path) -> Iterator[Figure | DataMissing]:
        yield Figure("set dev", "F1", 61.24, goal=60.0, baseline=20.0, n=1200)
        yield DataMissing("gold/other/dev.json")
        yield Figure("set dev", "crashes", 1, goal=0, at_most=True)


def test_every_task_is_named_like_its_file() -> None:
    assert [load(name).name for name in task_names()] == task_names()


def test_what_is_absent_is_said_and_the_rest_goes_on(tmp_path: Path) -> None:
    outcome = evaluate(_Halves(), tmp_path)

    assert [figure.value for figure in outcome.figures] == [61.24, 1]
    assert [missing.sentence for missing in outcome.missing] == [
        "Not measured: gold/other/dev.json is not in the data folder."
    ]


def test_a_goal_is_marked_as_met_or_missed(tmp_path: Path) -> None:
    text = table(evaluate(_Halves(), tmp_path).figures)

    assert "≥ 60.0 met" in text
    assert "≤ 0.0 MISSED" in text


def test_storing_one_task_keeps_the_others(tmp_path: Path) -> None:
    page = tmp_path / "evaluation.md"
    store(page, [Outcome("a", "A.", [Figure("x", "F1", 10)]), Outcome("b", "B.", [Figure("y", "F1", 20)])], {}, "one")

    store(
        page,
        [Outcome("b", "B.", [Figure("y", "F1", 30)]), Outcome("a", "A.", [], [DataMissing("gone.json")])],
        {"m": "2"},
        "two",
    )

    text = page.read_text()
    assert "| x | F1 | 10.0 |" in text
    assert "| y | F1 | 30.0 |" in text
    assert "| y | F1 | 20.0 |" not in text
    assert "`make eval TASK=b` at commit two." in text
    assert "`make eval TASK=a` at commit one." in text


def test_the_splits_that_are_there(tmp_path: Path) -> None:
    (tmp_path / "test.json").touch()

    assert list(splits(tmp_path, "{}.json")) == ["test"]
    with pytest.raises(DataMissing, match=r"none/dev\|validation\|test"):
        splits(tmp_path, "none/{}")
