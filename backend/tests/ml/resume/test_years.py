from datetime import date
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ml.resume.facts import Education, Evidence, Experience
from app.ml.resume.skill_years import skills_used, years_by_skill_of
from app.ml.resume.years import Gap, experience_months, experience_years, gaps

TODAY = date(2026, 1, 15)
NOWHERE = Evidence(None, None, "")
Dates = tuple[str | None, str | None]


def held(start: str | None, end: str | None, *bullets: str) -> Experience:
    return Experience("Nurse", None, None, None, start, end, end is None, bullets, 1.0, NOWHERE)


def studied(start: str | None, end: str | None) -> Education:
    return Education("A School", None, None, start, end, end is None, 1.0, NOWHERE)


@pytest.mark.parametrize(
    ("spans", "years"),
    [
        ([("2020-01", "2021-12")], 2.0),
        ([("2020-01", "2021-12"), ("2021-01", "2022-12")], 3.0),
        ([("2020-01", "2022-12"), ("2021-01", "2021-06")], 3.0),
        ([("2020-01", "2020-06"), ("2022-01", "2022-06")], 1.0),
        ([("2020-03", "2020-03")], 0.1),
        ([("2018", "2020")], 2.0),
        ([("2016", "2018"), ("2018", "2020")], 4.0),
        ([("2018", "2018")], 0.5),
        ([("2018-07", "2020")], 2.0),
        ([("2018", "2020-06")], 2.0),
        ([("2025-01", None)], 1.1),
        ([("2024", None)], 1.6),
        ([("2030-01", None)], None),
        ([("2025-06", "2027-01")], 0.7),
        ([("2021-05", "2020-01")], None),
        ([(None, "2020-01")], None),
        ([], None),
    ],
)
def test_experience_years(spans: list[Dates], years: float | None) -> None:
    assert experience_years([held(*span) for span in spans], TODAY) == years


@pytest.mark.parametrize(
    ("jobs", "courses", "found"),
    [
        ([("2018-01", "2019-12"), ("2020-04", None)], [], [Gap("2020-01", "2020-03", 3)]),
        ([("2018-01", "2019-12"), ("2020-03", None)], [], []),
        ([("2018-01", "2019-12"), ("2022-01", None)], [("2020-02", "2021-12")], []),
        ([("2018-01", "2019-12"), ("2022-01", None)], [("2021-01", "2021-12")], [Gap("2020-01", "2020-12", 12)]),
        # A year alone may reach to its end or begin with it: only the year between is sure.
        ([("2015", "2018"), ("2020", "2022")], [], [Gap("2019-01", "2019-12", 12)]),
        ([("2015", "2018"), ("2019", "2022")], [], []),
        # A position beside a shorter one covers what follows that.
        ([("2010-01", None), ("2012-01", "2013-01"), ("2016-01", "2017-01")], [], []),
        # Nothing is missing before the first entry or after the last.
        ([("2010-01", "2012-01")], [], []),
        ([(None, "2012-01"), ("2015-01", "2016-01")], [], []),
        ([], [], []),
    ],
)
def test_gaps(jobs: list[Dates], courses: list[Dates], found: list[Gap]) -> None:
    assert gaps([held(*job) for job in jobs], [studied(*course) for course in courses], TODAY) == tuple(found)


MONTHS = st.builds(lambda year, month: f"{year:04d}-{month:02d}", st.integers(1990, 2026), st.integers(1, 12))
POINTS = st.one_of(MONTHS, st.integers(1990, 2026).map(str))
JOBS = st.lists(st.builds(held, POINTS, st.one_of(st.none(), POINTS)), max_size=8)
EXACT = st.lists(st.builds(held, MONTHS, MONTHS), max_size=8)


@given(JOBS, st.randoms())
def test_the_order_of_positions_does_not_matter(jobs: list[Experience], chance: Random) -> None:
    shuffled = jobs.copy()
    chance.shuffle(shuffled)
    assert experience_months(jobs, TODAY) == experience_months(shuffled, TODAY)
    assert gaps(jobs, [], TODAY) == gaps(shuffled, [], TODAY)


@given(JOBS)
def test_together_they_are_no_more_than_one_by_one(jobs: list[Experience]) -> None:
    alone = [experience_months([job], TODAY) or 0 for job in jobs]
    together = experience_months(jobs, TODAY) or 0
    assert max(alone, default=0) <= together <= sum(alone)


@given(JOBS)
def test_the_same_position_twice_counts_once(jobs: list[Experience]) -> None:
    assert experience_months(jobs * 2, TODAY) == experience_months(jobs, TODAY)


@given(JOBS, st.builds(held, POINTS, POINTS))
def test_another_position_never_takes_time_away(jobs: list[Experience], more: Experience) -> None:
    assert (experience_months([*jobs, more], TODAY) or 0) >= (experience_months(jobs, TODAY) or 0)


@given(EXACT)
def test_work_and_gaps_make_up_the_time_between_first_and_last(jobs: list[Experience]) -> None:
    """With exact dates, what is no gap and was not worked are holes too short to be one."""
    worked = experience_months(jobs, TODAY)
    if worked is None:
        return
    dated = [job for job in jobs if experience_months([job], TODAY)]
    first = min(job.start or "" for job in dated)
    last = min(max(job.end or "" for job in dated), "2026-01")
    whole = _index(last) - _index(first) + 1
    idle = sum(gap.months for gap in gaps(jobs, [], TODAY))
    assert 0 <= whole - worked - idle <= 2 * len(dated)


@given(JOBS)
def test_gaps_are_in_order_and_apart(jobs: list[Experience]) -> None:
    found = gaps(jobs, [], TODAY)
    assert all(gap.months == _index(gap.end) - _index(gap.start) + 1 >= 3 for gap in found)
    assert all(before.end < after.start for before, after in pairwise(found))


def _index(text: str) -> int:
    year, month = text.split("-")
    return int(year) * 12 + int(month)


class TestYearsBySkill:
    def test_counts_the_positions_that_name_a_skill_and_what_it_implies(self) -> None:
        jobs = [
            held("2018-01", "2019-12", "Wrote services in Django."),
            held("2020-01", "2021-12", "Wrote reports in Python."),
        ]
        years = years_by_skill_of(jobs, TODAY)
        assert (years["django"], years["python"]) == (2.0, 4.0)

    def test_leaves_out_what_is_undated(self) -> None:
        assert years_by_skill_of([held(None, "2019-12", "Wrote reports in Python.")], TODAY) == {}

    def test_names_what_a_position_used(self) -> None:
        assert "python" in skills_used(held(None, None, "Wrote reports in Python."))
