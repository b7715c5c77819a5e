"""What can keep a model from answering. All are `ModelError`: a feature falls back on what it has, and says so."""

from typing import ClassVar

from app.core.errors import AppError, NotFound


class ModelError(AppError):
    """A model did not give an answer that can be used."""

    status_code: ClassVar[int] = 503
    code: ClassVar[str] = "model_unavailable"
    title: ClassVar[str] = "The language model does not answer at present"


class NoModel(ModelError):
    """No language model is set up; everything works without one."""

    status_code = 409
    code = "no_model"
    title = "No language model is set up"


class ModelUnavailable(ModelError):
    """It could not be reached, is overloaded, broke off, or is being left alone after failures; `retry_after` in s."""

    def __init__(self, detail: str | None = None, *, retry_after: int = 30) -> None:
        super().__init__(detail, headers={"Retry-After": str(max(1, retry_after))})


class ModelRefused(ModelError):
    """The model declined to answer; asking again would be declined too."""

    status_code = 422
    code = "model_refused"
    title = "The language model declined to answer this"


class BadAnswer(ModelError):
    """Its answer is not of the form asked for, also when asked a second time, or was cut off at its longest length."""

    status_code = 502
    code = "model_answer_unusable"
    title = "The language model's answer could not be used"


class BudgetExceeded(ModelError):
    """A limit on money, or the person's credits, would be passed; nothing was asked and nothing is charged."""

    status_code = 402
    code = "budget_exceeded"
    title = "The budget for the language model is used up"


class UnknownPrice(ModelError):
    """The model's price is not known, so what it costs can't be limited."""

    status_code = 409
    code = "unknown_price"
    title = "The price of this model is not known"


class PayerNotFound(NotFound):
    """Nobody with this account to give credits to."""

    title = "There is no such person"
