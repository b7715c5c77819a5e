"""How far our estimates of pay lie from what employers state, beside the usual ways to guess it."""

from collections.abc import Iterator
from pathlib import Path

from app.ml.build.salary.sets import FILES, paid_postings
from evaluation.salary.measuring import ALL, OURS, RIDGE, TITLE, TITLE_ALIKE, WITHOUT_TEXT, Measured, measure
from evaluation.salary.splits import Plan, by_one_hand, sample
from evaluation.task import DataMissing, Figure, Task

PLANS = (
    Plan("nyc", "USD", 10, parts=5, taken=5),
    Plan("adzuna_uk", "GBP", 20, parts=5, taken=5),
    Plan("radar", "USD", 10, parts=5, taken=5),
    Plan("nhs", "GBP", 10, parts=4, taken=1, most=5_000),
    Plan("data_jobs", "USD", 10, parts=4, taken=1, most=12_000),
    Plan("ai_jobs", "USD", 6, parts=5, taken=5, by_employer=False),
    Plan("ai_jobs", "GBP", 6, parts=5, taken=5, by_employer=False),
    Plan("ai_jobs", "EUR", 6, parts=5, taken=5, by_employer=False),
)
_COVERED, _OFF = 50, 5


class Salary(Task):
    """Estimates of yearly pay on held-out employers."""

    name = "salary"
    measures = (
        "Estimates of yearly pay against what is stated (the middle of a range), each set and currency on its own, "
        "money in its currency. *Learnt below the title's median* is how far the mean absolute error (MAE) lies below "
        "that of the median of the same title (as written, small letters; all postings where it is new), per cent. "
        "Held out are whole employers in turn; in adzuna_uk, where few name theirs, also all postings that share a run "
        "of 20 words; in ai_jobs, where none do, random rows. Of nyc, adzuna_uk, radar and ai_jobs all of five "
        "parts are asked; of nhs and data_jobs one of four, of 5,000 and 12,000 rows drawn "
        "with a fixed seed. Figures in titles and texts are cut out before anything is read. Pinball is the mean over "
        "p25, p50 and p75. *Without text and source facts* is what an instance asks: title, level, place, terms, "
        "skills, company."
    )

    def measure(self, data: Path) -> Iterator[Figure | DataMissing]:
        """Measure each set that is there."""
        for plan in PLANS:
            rows = [row for row in paid_postings(data, plan.name) if row.question.currency == plan.currency]
            if not rows:
                yield DataMissing(FILES[plan.name])
                continue
            if plan.name == "adzuna_uk":
                rows = by_one_hand(rows)
            yield from _figures(plan, measure(plan, sample(rows, plan.most)))


def _figures(plan: Plan, found: Measured) -> Iterator[Figure]:
    data, asked = f"{plan.name} {plan.currency}", found.asked
    ours, title = found.error(OURS), found.error(TITLE)
    below = {method: 100 * (1 - found.error(method) / title) for method in found.methods}
    yield Figure(data, "learnt below the title's median", below[OURS], plan.goal, n=asked)
    yield Figure(data, "the same without text and source facts", below[WITHOUT_TEXT], n=asked)
    yield Figure(data, "MAE", ours, baseline=title, n=asked, note=f"against {TITLE}")
    for method in (ALL, TITLE_ALIKE, RIDGE):
        yield Figure(data, "MAE", ours, baseline=found.error(method), n=asked, note=f"against {method}")
    yield Figure(data, "pinball", found.pinball(OURS), baseline=found.pinball(TITLE), n=asked, note=f"against {TITLE}")
    covered = found.covered(OURS)
    yield Figure(data, "p25–p75 holds", covered, baseline=found.covered(TITLE), n=asked, note=f"against {TITLE}")
    yield Figure(data, "p25–p75 holds, off 50", abs(covered - _COVERED), _OFF, n=asked, at_most=True)
    answered = round(asked * found.share_answered / 100)
    yield Figure(data, "answered", found.share_answered, n=asked)
    yield Figure(data, "MAE of the answered", found.error(OURS, answered=True), ours, n=answered, at_most=True)
