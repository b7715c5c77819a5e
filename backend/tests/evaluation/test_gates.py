"""The gate is measured in worlds whose truth is known: equals are let in seldom, the better ones mostly."""

from app.ml.models.matcher import JobMatcher
from app.ml.models.recommender import SkillRecommender
from evaluation.gating.trials import AnyModel, Course, Trial, trials
from evaluation.gating.worlds import PayWorld, SkillWorld, TasteWorld


def _even(_course: Course, _seed: int, _rows: int) -> AnyModel:
    return JobMatcher({f"factor {at}": 10 for at in range(8)}, "even")


def _let_in(found: list[Trial]) -> float:
    return sum(one.let_in for one in found) / len(found)


class TestWorlds:
    def test_the_same_seed_gives_the_same_stock_and_another_another(self) -> None:
        for world in (PayWorld(), SkillWorld(), TasteWorld()):
            assert world.stock(1, 20) == world.stock(1, 20)
            assert world.stock(1, 20) != world.stock(2, 20)

    def test_employers_pay_by_more_than_chance(self) -> None:
        rows = PayWorld(noise=0.0, apart=1.0).stock(3, 400)
        same = {(row.question.title, row.question.location, row.question.skills, row.group): row.pay for row in rows}
        assert len({row.group for row in rows}) > 10
        assert all(
            row.pay == same[row.question.title, row.question.location, row.question.skills, row.group] for row in rows
        )


class TestTrials:
    def test_chance_lets_equals_in_by_a_margin_and_seldom_through_the_gate(self) -> None:
        course = Course(JobMatcher, TasteWorld(), _even, (20,), truth=100, models=8, held=6)
        equals, before = trials(course, 20)
        assert len(equals) == 8 * 7 * 6
        no_better = [one for one in equals if one.gain <= 0]
        assert _let_in(no_better) < 0.08
        assert sum(one.by_margin for one in no_better) / len(no_better) > 2 * _let_in(no_better)
        assert _let_in(before) > _let_in(no_better)
        assert sum(one.gain for one in before) / len(before) > 0.03

    def test_the_truly_better_one_is_let_in(self) -> None:
        quarter = Course(
            SkillRecommender,
            SkillWorld(),
            lambda course, seed, rows: course.trained(seed, rows // 4),
            (1_000,),
            truth=1_000,
            models=2,
            held=2,
        )
        _, before = trials(quarter, 1_000)
        assert all(one.gain > 0.2 and one.let_in for one in before)
