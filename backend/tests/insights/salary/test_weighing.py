"""What a skill is worth, over invented postings of which the truth is known."""

from math import expm1, log1p

import numpy as np
import pytest

from app.insights.salary.skill_pay import weigh_all
from app.insights.salary.skill_wording import Scope, skill_pay_out, why_not
from app.insights.salary.weighing import Effect, Ground, student
from tests.factories.pay import POSTED, paid, stock

# The same lines again and again; others count them.
pytestmark = pytest.mark.no_cover

SCOPE = Scope("EUR", None, None, None)


class TestWeighing:
    @pytest.mark.parametrize("seed", [2, 3, 5], ids=["first", "second", "third"])
    def test_finds_a_planted_tenth_within_its_interval(self, seed: int) -> None:
        # An honest interval misses once in ten stocks (the first is such a one); how often is counted below.
        found = Ground(stock(seed, 0.10)).effect_of("python")
        assert found.told
        assert found.low is not None
        assert found.high is not None
        assert found.effect is not None
        assert found.low <= log1p(0.10) <= found.high
        assert expm1(found.effect) == pytest.approx(0.10, abs=0.04)

    def test_plain_comparing_would_find_too_much(self) -> None:
        postings = stock(1, 0.10)
        means = [
            np.mean([one.yearly for one in postings if ("python" in one.skill_ids) is asks]) for asks in (True, False)
        ]
        assert means[0] / means[1] - 1 > 0.15

    def test_where_there_is_nothing_nothing_is_told(self) -> None:
        found = Ground(stock(4, 0.0)).effect_of("python")
        assert not found.told
        shown = skill_pay_out("python", SCOPE, found, 60_000, POSTED)
        assert (shown.told, shown.reason) == (False, "It can't be told from no difference: the interval includes zero.")
        assert shown.percent_low is not None
        assert shown.percent_high is not None
        assert shown.percent_low < 0 < shown.percent_high

    def test_the_interval_holds_the_truth_nine_times_of_ten(self) -> None:
        # 60 stocks; fewer than 47 of 60 would be a chance of 1 in 500 for an honest 90 % interval.
        held = 0
        for seed in range(100, 160):
            found = Ground(stock(seed, 0.05, n=240, employers=40)).effect_of("python")
            assert found.low is not None
            assert found.high is not None
            held += found.low <= log1p(0.05) <= found.high
        assert held >= 47

    def test_the_same_postings_give_the_same_figures(self) -> None:
        postings = stock(1, 0.10)
        assert Ground(postings).effect_of("python") == Ground(list(postings)).effect_of("python")

    def test_few_postings_tell_nothing(self) -> None:
        postings = [paid(number, skill_ids=("python",) if number <= 19 else ()) for number in range(1, 60)]
        found = Ground(postings).effect_of("python")
        assert (found.effect, found.n_with, found.n_without) == (None, 19, 40)
        assert str(why_not(found)).startswith("Too few postings that state pay can be compared: 19")

    def test_few_employers_tell_nothing(self) -> None:
        postings = [
            paid(number, 50_000 + number, None, company_key=number % 7, skill_ids=("python",) if number % 2 else ())
            for number in range(1, 100)
        ]
        assert Ground(postings).effect_of("python").effect is None

    def test_a_skill_that_is_a_title_by_another_name_tells_nothing(self) -> None:
        postings = [
            paid(number, 60_000 + number, None, title="Data Scientist", skill_ids=("python",))
            for number in range(1, 41)
        ] + [paid(number, 50_000 + number, None) for number in range(41, 81)]
        found = Ground(postings).effect_of("python")
        assert (found.effect, found.n_with) == (None, 0)

    def test_money_is_that_at_the_median(self) -> None:
        effect = Effect(log1p(0.1), log1p(0.05), log1p(0.15), 4.0, 30, 40, 20)
        shown = skill_pay_out("python", SCOPE, effect, 60_000, POSTED)
        assert (shown.percent, shown.percent_low, shown.percent_high) == (10.0, 5.0, 15.0)
        assert (shown.money, shown.money_low, shown.money_high) == (6_000, 3_000, 9_000)
        assert (shown.told, shown.reason, shown.interval) == (True, None, 90)
        assert "association, not cause" in shown.caution

    def test_all_skills_at_once_are_those_one_by_one(self) -> None:
        postings = stock(2, 0.10)
        found = {one.skill_id: one.effect for one in weigh_all(postings)}
        assert found == {"python": Ground(postings).effect_of("python")}
        assert weigh_all([]) == []


@pytest.mark.parametrize(("freedom", "value"), [(7, 1.895), (19, 1.729), (200, 1.653)], ids=["few", "some", "many"])
def test_student_s_quantile(freedom: int, value: float) -> None:
    assert student(0.95, freedom) == pytest.approx(value, rel=0.01)
