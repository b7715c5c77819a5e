"""Ask the model of pay, where postings were too few."""

import uuid
from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.insights.learned.service import answer, in_use
from app.insights.learned.types import ModelName
from app.insights.salary.presenting import by_model
from app.insights.salary.schemas import PayModelOut, SalaryOut
from app.insights.salary.types import Asked, TrainedOn
from app.insights.salary.wording import MODEL_SILENCE, NO_MODEL
from app.ml.models.salary import SalaryPredictor
from app.ml.registry import ModelCorrupt
from app.ml.salary.model import SalaryModels
from app.ml.salary.types import Abstained, SalaryEstimate, SalaryQuestion
from app.ml.salary.types import Remote as Way
from app.ml.terms.remote import Remote

_WAYS: dict[Remote, Way] = {Remote.REMOTE: "remote", Remote.HYBRID: "hybrid", Remote.ONSITE: "onsite"}


@dataclass(frozen=True, slots=True)
class _Told:
    answer: SalaryEstimate | Abstained
    version: str
    shipped: bool
    models: SalaryModels


def ask_model(session: Session, asked: Asked, compared: SalaryOut, person_id: uuid.UUID | None) -> SalaryOut:
    """The model's figures in place of an answer without; where it abstains as well, both reasons."""
    try:
        told = _ask(session, question_of(asked), person_id)
    except ModelCorrupt:
        return _silent(compared, NO_MODEL)
    if isinstance(told.answer, Abstained):
        return _silent(compared, MODEL_SILENCE[told.answer.reason].format(currency=told.answer.currency))
    of_currency = told.models.get(told.answer.currency)
    model = PayModelOut(
        name=SalaryPredictor.name,
        version=told.version,
        trained_on=TrainedOn.shipped if told.shipped else TrainedOn.instance,
        rows=of_currency.rows if of_currency else None,
    )
    return by_model(compared, asked, told.answer, model, shipped=told.shipped)


def _ask(session: Session, question: SalaryQuestion, person_id: uuid.UUID | None) -> _Told:
    """The version in use answers; of a currency this instance never learnt, the one that came with the product."""
    used = in_use(session, ModelName.salary_predictor, person_id)
    told = answer(session, ModelName.salary_predictor, person_id, question)
    if not told.shipped and isinstance(told.answer, Abstained) and told.answer.reason == "currency":
        shipped = SalaryPredictor.shipped()
        return _Told(shipped.predict(question), shipped.version, True, shipped.models)
    models = used.model.models if told.version == used.version and isinstance(used.model, SalaryPredictor) else {}
    return _Told(told.answer, told.version, told.shipped, models)


def question_of(asked: Asked) -> SalaryQuestion:
    """The question as the model takes it; skills are ids of the lexicon, as in the training."""
    return SalaryQuestion(
        title=asked.title,
        currency=str(asked.currency),
        company=asked.company,
        country=asked.country,
        location=asked.location,
        seniority=asked.seniority.value if asked.seniority else None,
        remote=_WAYS.get(asked.remote) if asked.remote else None,
        employment_type=asked.employment_type.value if asked.employment_type else None,
        skills=asked.skill_ids,
    )


def _silent(compared: SalaryOut, reason: str) -> SalaryOut:
    return compared.model_copy(update={"reason": f"{compared.reason} {reason}"})
