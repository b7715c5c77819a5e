"""Counting the market in tests, and what it must come to."""

from collections.abc import Callable
from typing import TypeAlias

import pytest

from app.background.registry import Nothing
from app.background.service import enqueue
from app.core.db import unit_of_work
from tests.conftest import RunTasks

Count: TypeAlias = Callable[[], None]


@pytest.fixture
def count(run_tasks: RunTasks) -> Count:
    """Counts what changed, as the schedule would."""

    def carry_out() -> None:
        with unit_of_work() as session:
            enqueue(session, "insights.count_market", Nothing())
        run_tasks()

    return carry_out
