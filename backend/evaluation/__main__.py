"""`make eval [TASK=name] [DATA=folder]`: measures the readers on data with known answers and prints tables.

It measures and never judges: the exit code is 0 whatever the figures are, 1 where nothing could be measured.
"""

import argparse
import importlib
import os
import pkgutil
import sys
from pathlib import Path

from app.core.config import REPOSITORY
from evaluation import report, tasks
from evaluation.task import DataMissing, Task
from evaluation.versions import commit, versions

PAGE = REPOSITORY / "docs" / "evaluation.md"


def task_names() -> list[str]:
    """The tasks there are: the files in `tasks/`."""
    return sorted(module.name for module in pkgutil.iter_modules(tasks.__path__))


def load(name: str) -> Task:
    """The task in a file."""
    module = importlib.import_module(f"{tasks.__name__}.{name}")
    found = [kind for kind in vars(module).values() if isinstance(kind, type) and kind.__module__ == module.__name__]
    [task] = [kind for kind in found if issubclass(kind, Task)]
    return task()


def evaluate(task: Task, data: Path) -> report.Outcome:
    """Measure one task; what is not in the data folder is noted, not passed over."""
    outcome = report.Outcome(task.name, task.measures)
    try:
        for found in task.measure(data):
            outcome.missing.append(found) if isinstance(found, DataMissing) else outcome.figures.append(found)
    except DataMissing as missing:
        outcome.missing.append(missing)
    return outcome


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def _show(outcome: report.Outcome) -> None:
    _say(f"\n{outcome.name}: {outcome.measures}")
    if outcome.figures:
        _say(report.table(outcome.figures))
    for missing in outcome.missing:
        _say(missing.sentence)


def main() -> None:
    """Measure all tasks or those named."""
    arguments = argparse.ArgumentParser(prog="evaluation", description="Measure the readers on data with answers.")
    arguments.add_argument("--task", action="append", choices=task_names(), help="one of the tasks; may be repeated")
    arguments.add_argument("--data", type=Path, help="a folder laid out like the project's data")
    arguments.add_argument("--store", action="store_true", help="write docs/evaluation.md")
    given = arguments.parse_args()
    data = given.data or Path(os.environ.get("CAREER_SHARED_DATA") or REPOSITORY.parent / "shared" / "data")
    shown = versions()
    _say(f"commit {commit()}, " + ", ".join(f"{name} {version}" for name, version in shown.items()))
    outcomes = []
    for name in given.task or task_names():
        outcomes.append(evaluate(load(name), data))
        _show(outcomes[-1])
    if given.store:
        report.store(PAGE, outcomes, shown, commit())
    if not any(outcome.figures for outcome in outcomes):
        sys.exit(f"Nothing was measured. Is {data} a data folder?")


if __name__ == "__main__":
    main()
