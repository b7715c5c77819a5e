"""Ask the model of pay, where postings were too few."""

import uuid

from sqlalchemy.orm import Session

from app.insights.salary.presenting import by_model
from app.insights.salary.schemas import PayModelOut, SalaryOut
from app.insights.salary.training import WAYS
from app.insights.salary.types import Asked, TrainedOn
from app.insights.salary.wording import MODEL_SILENCE, NO_MODEL
from app.ml.models.salary import SalaryPredictor
from app.ml.registry import ModelCorrupt
from app.ml.salary.types import Abstained, SalaryQuestion


def ask_model(_session: Session, asked: Asked, compared: SalaryOut, _person_id: uuid.UUID | None) -> SalaryOut:
    """The model's figures in place of an answer without; where it abstains as well, both reasons."""
    try:
        model = SalaryPredictor.shipped()
    except ModelCorrupt:
        return _silent(compared, NO_MODEL)
    answer = model.predict(question_of(asked))
    if isinstance(answer, Abstained):
        return _silent(compared, MODEL_SILENCE[answer.reason].format(currency=answer.currency))
    of_currency = model.models.get(answer.currency)
    rows = of_currency.rows if of_currency else None
    shown = PayModelOut(name=model.name, version=model.version, trained_on=TrainedOn.shipped, rows=rows)
    return by_model(compared, asked, answer, shown, shipped=True)


def question_of(asked: Asked) -> SalaryQuestion:
    """The question as the model takes it; skills are ids of the lexicon, as in the training."""
    return SalaryQuestion(
        title=asked.title,
        currency=str(asked.currency),
        company=asked.company,
        country=asked.country,
        location=asked.location,
        seniority=asked.seniority.value if asked.seniority else None,
        remote=WAYS.get(asked.remote) if asked.remote else None,
        employment_type=asked.employment_type.value if asked.employment_type else None,
        skills=asked.skill_ids,
    )


def _silent(compared: SalaryOut, reason: str) -> SalaryOut:
    return compared.model_copy(update={"reason": f"{compared.reason} {reason}"})
