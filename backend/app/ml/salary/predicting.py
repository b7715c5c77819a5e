"""Answer what a position pays in a year, or why that is not known."""

from app.ml.salary.model import SalaryModels
from app.ml.salary.types import Abstained, SalaryEstimate, SalaryQuestion


def predict(models: SalaryModels, question: SalaryQuestion) -> SalaryEstimate | Abstained:
    """Return the quartiles of yearly pay in the question's currency, or the reason for saying nothing."""
    model = models.get(question.currency)
    return Abstained("currency", question.currency, model.rows if model else 0)
