"""How often the gate lets in a challenger that is no better, and one that is."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from app.ml.models.matcher import JobMatcher
from app.ml.models.recommender import SkillRecommender
from app.ml.models.salary import SalaryPredictor
from evaluation.gating.trials import AnyModel, Course, Trial, trials
from evaluation.gating.worlds import PayWorld, SkillWorld, TasteWorld
from evaluation.task import DataMissing, Figure, Task

MOST_WRONG = 5.0


def _on_a_quarter(course: Course, seed: int, rows: int) -> AnyModel:
    return course.trained(seed, rows // 4)


def _even(course: Course, seed: int, rows: int) -> AnyModel:
    """Weights that were never learnt: all factors the same."""
    del course, seed, rows
    return JobMatcher({f"factor {at}": 10 for at in range(TasteWorld().factors)}, "even")


COURSES = (
    (Course(SkillRecommender, SkillWorld(), _on_a_quarter, (500, 2_000, 8_000), 4_000, 8, 8), "postings"),
    (Course(SalaryPredictor, PayWorld(), _on_a_quarter, (500, 2_000, 8_000), 2_000, 6, 6), "postings"),
    (Course(JobMatcher, TasteWorld(), _even, (10, 20, 50, 200), 400, 10, 10), "people"),
)


class Gates(Task):
    """Invented worlds, so that the truth is known."""

    name = "gates"
    measures = (
        "Challengers let in by the gate of models, in invented worlds where the truth can be measured on fresh rows. "
        "*No better*: versions trained alike, of those pairs in which the challenger is truly no better. *Better*: "
        "against a version trained on a quarter of the rows, of the matcher against even weights, of those pairs in "
        "which it truly is. A fifth of the stock is held out. Against: a margin alone, without regard to chance."
    )

    def measure(self, data: Path) -> Iterator[Figure | DataMissing]:
        """Needs no data."""
        del data
        for course, unit in COURSES:
            for size in course.sizes:
                equals, before = trials(course, size)
                name = f"{course.made_by.name}, {size:,} {unit}"
                yield from _told(name, "no better, let in", [one for one in equals if one.gain <= 0], MOST_WRONG)
                yield from _told(name, "better, let in", [one for one in before if one.gain > 0], None)


def _told(name: str, figure: str, found: Sequence[Trial], most: float | None) -> Iterator[Figure]:
    if not found:
        return
    let_in, by_margin = (
        100 * sum(said) / len(found) for said in ([one.let_in for one in found], [one.by_margin for one in found])
    )
    gain = 100 * sum(one.gain for one in found) / len(found)
    note = f"true gain {gain:.1f} %"
    yield Figure(name, figure, let_in, goal=most, baseline=by_margin, n=len(found), note=note, at_most=True)
