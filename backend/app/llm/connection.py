"""Whether the model that is set up answers: one tiny question, paid by the instance."""

from time import monotonic

from pydantic import BaseModel

from app.llm.asking import ask
from app.llm.engine import engine, host, missing, model_of
from app.llm.errors import ModelError, NoModel
from app.llm.question import Answer, Question
from app.llm.schemas import UsageTest
from app.llm.types import Engine, Size

PROMPT = "connection_test"


def try_connection() -> UsageTest:
    """Ask, and say how it went; what keeps it from answering is the answer, not an error."""
    answering = engine()
    if answering is Engine.none:
        return _said(answering, None, missing() or NoModel.title + ".")
    began = monotonic()
    try:
        answer: Answer[BaseModel] = ask(Question(prompt=PROMPT, user_id=None))
    except ModelError as error:
        return _said(answering, model_of(Size.extraction), error.detail)
    took = round((monotonic() - began) * 1_000)
    return UsageTest(
        engine=answering, model=answer.model, ok=True, latency_ms=took, detail=f"{host()} answered in {took} ms."
    )


def _said(answering: Engine, model: str | None, detail: str) -> UsageTest:
    return UsageTest(engine=answering, model=model, ok=False, latency_ms=None, detail=detail)
