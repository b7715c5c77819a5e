"""How new a posting is, by whole UTC days."""

from datetime import UTC, datetime

import pytest

from tests.matching.factors.judged import score, why


@pytest.mark.parametrize(("posted", "expected"), [((2026, 11, 20), 1.0), ((2026, 10, 30), 0.5), ((2026, 12, 1), 1.0)])
def test_halves_every_three_weeks(posted: tuple[int, int, int], expected: float) -> None:
    assert score("freshness", {}, {"posted_at": datetime(*posted, tzinfo=UTC)}) == pytest.approx(expected)


def test_the_hour_of_the_day_changes_nothing() -> None:
    early, late = (datetime(2026, 11, 1, hour, tzinfo=UTC) for hour in (0, 23))
    assert score("freshness", {}, {"posted_at": early}) == score("freshness", {}, {"posted_at": late})


@pytest.mark.parametrize(
    ("day", "sentence"), [(20, "Posted today."), (19, "Posted yesterday."), (1, "Posted 19 days ago.")]
)
def test_says_how_old(day: int, sentence: str) -> None:
    assert why("freshness", {}, {"posted_at": datetime(2026, 11, day, tzinfo=UTC)}) == sentence
