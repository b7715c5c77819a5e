"""The salary predictor: what a position pays in a year, as quartiles in its own currency, or why that is not known."""

from collections.abc import Sequence
from functools import lru_cache
from statistics import median
from typing import Self

from app.ml.models.interface import Artefact, CannotTrain, Card, Check, Groups, Metric, Model
from app.ml.registry import ModelCorrupt, ModelMissing, card
from app.ml.registry.artefacts import open_arrays
from app.ml.salary.model import SalaryModels
from app.ml.salary.packing import pack, unpack
from app.ml.salary.predicting import predict
from app.ml.salary.shipped import NAME, shipped
from app.ml.salary.types import Abstained, PaidPosting, SalaryEstimate, SalaryQuestion

# Below this many held-out rows a figure is an anecdote.
LEAST_HELD_OUT = 50
# Half of what is paid should lie between the quartiles; so far from it they still say something.
COVERAGE, OFF_BY = 0.5, 0.1
_QUANTILES = (0.25, 0.5, 0.75)


class SalaryPredictor(Model[PaidPosting, SalaryQuestion, SalaryEstimate | Abstained]):
    """One version; `models` by currency."""

    name = "salary_predictor"
    card = Card(
        label="Salary predictor",
        what="Estimates what a position pays in a year: quartiles in its own currency, or why it says nothing.",
        how="Regularised regression on title, place, seniority and skills, one model a currency; see the page.",
        data=("public data sets of postings with stated pay; the page names them with their licences",),
        people="None. Training reads postings that state pay; imported ones that only their owner sees are left out.",
        limits="Employers who state pay are not all employers. It never stands in for a figure an employer states.",
        page="docs/models.md",
    )

    def __init__(self, models: SalaryModels, version: str) -> None:
        self.models = models
        self.version = version

    def predict(self, question: SalaryQuestion) -> SalaryEstimate | Abstained:
        """Return quartiles, or why there are none."""
        return predict(self.models, question)

    @classmethod
    def train(cls, rows: Sequence[PaidPosting], check: Check) -> Artefact:
        """Return the models of all currencies with enough rows; raises `CannotTrain`."""
        # scikit-learn takes long to import: only what trains pays for it.
        from app.ml.salary.training import train_all  # noqa: PLC0415  # see above

        check()
        models = train_all(rows)
        check()
        if not models:
            raise CannotTrain("No currency has enough postings with pay.")
        return Artefact(pack(models))

    @classmethod
    def load(cls, artefact: Artefact, version: str) -> Self:
        """Return the version in a file; raises `ModelCorrupt`."""
        # Opened once with the limits of this instance, before the reader of this model takes it apart.
        open_arrays(artefact.content)
        try:
            return cls(unpack(artefact.content), version)
        except (KeyError, IndexError, TypeError, ValueError) as error:
            if isinstance(error, ModelCorrupt):
                raise
            raise ModelCorrupt(f"this is no model of pay: {error}") from error

    @classmethod
    def shipped(cls) -> Self:
        """Return the version that came with the product; where there is none, one that always abstains."""
        return cls(*_shipped())

    def evaluate(self, rows: Sequence[PaidPosting]) -> dict[str, Metric]:
        """Return figures by currency, never pooled.

        Where the model says nothing, its error is that of the median of the rows: abstaining must not look like
        knowing better, nor be punished beyond what knowing nothing costs.
        """
        found: dict[str, Metric] = {}
        for currency in sorted({row.question.currency for row in rows}):
            paid = [row for row in rows if row.question.currency == currency]
            if len(paid) >= LEAST_HELD_OUT:
                found |= self._figures(currency, paid)
        return found

    def _figures(self, currency: str, rows: Sequence[PaidPosting]) -> dict[str, Metric]:
        middle = median(row.pay for row in rows)
        answers = [self.predict(row.question) for row in rows]
        quartiles = [_quartiles(answer, middle) for answer in answers]
        # A posting that names no employer stands for itself.
        whose = [f"g{row.group}" if row.group else f"r{number}" for number, row in enumerate(rows)]
        errors = Groups.of(
            "employers",
            ((one, abs(told[1] - row.pay)) for one, told, row in zip(whose, quartiles, rows, strict=True)),
        )
        loss = Groups.of(
            "employers",
            ((one, _pinball(told, row.pay)) for one, told, row in zip(whose, quartiles, rows, strict=True)),
        )
        given = [
            (answer, row.pay) for answer, row in zip(answers, rows, strict=True) if isinstance(answer, SalaryEstimate)
        ]
        n = len(rows)
        told = {
            f"mae.{currency}": Metric(
                f"Mean error a year, {currency}", errors.mean, n, "lower", margin=0.02, groups=errors
            ),
            f"pinball.{currency}": Metric(f"Pinball loss, {currency}", loss.mean, n, "lower", margin=0.01, groups=loss),
            f"answered.{currency}": Metric(f"Answered, {currency}", len(given) / n, n, "higher", guarded=False),
        }
        if len(given) >= LEAST_HELD_OUT:
            inside = sum(answer.p25 <= pay <= answer.p75 for answer, pay in given) / len(given)
            label = f"Share between the quartiles, {currency}: from one half"
            told[f"coverage.{currency}"] = Metric(
                label, abs(inside - COVERAGE), len(given), "lower", guarded=False, bound=OFF_BY
            )
        return told


@lru_cache(maxsize=1)
def _shipped() -> tuple[SalaryModels, str]:
    try:
        return shipped(), card(NAME).version
    except ModelMissing:
        return {}, "none"


def _quartiles(answer: SalaryEstimate | Abstained, middle: float) -> tuple[float, float, float]:
    if isinstance(answer, SalaryEstimate):
        return answer.p25, answer.p50, answer.p75
    return middle, middle, middle


def _pinball(told: tuple[float, float, float], pay: float) -> float:
    losses = (
        max(share * (pay - value), (share - 1) * (pay - value)) for share, value in zip(_QUANTILES, told, strict=True)
    )
    return sum(losses) / len(_QUANTILES)
