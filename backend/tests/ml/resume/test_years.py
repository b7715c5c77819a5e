from datetime import date

import pytest

from app.ml.resume.facts import Evidence, Experience
from app.ml.resume.years import experience_years

TODAY = date(2026, 1, 15)


def held(start: str | None, end: str | None) -> Experience:
    nowhere = Evidence(None, None, "")
    return Experience(
        "Nurse", None, None, None, start, end, current=end is None, bullets=(), confidence=1.0, evidence=nowhere
    )


@pytest.mark.parametrize(
    ("spans", "years"),
    [
        ([("2020-01", "2021-12")], 2.0),
        ([("2020-01", "2021-12"), ("2021-01", "2022-12")], 3.0),
        ([("2020-01", "2020-06"), ("2022-01", "2022-06")], 1.0),
        ([("2018", "2020")], 2.0),
        ([("2025-01", None)], 1.1),
        ([("2030-01", None)], None),
        ([(None, "2020-01")], None),
        ([], None),
    ],
)
def test_experience_years(spans: list[tuple[str | None, str | None]], years: float | None) -> None:
    assert experience_years([held(*span) for span in spans], TODAY) == years
