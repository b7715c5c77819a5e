"""What the server answers when nothing goes wrong: by prompt, made of what it was sent, always the same."""

import json
from collections.abc import Callable

from app.core.types import JsonValue
from tests.fake_llm.extraction import cv_refine, job_page, job_requirements
from tests.fake_llm.questions import Asked, Data
from tests.fake_llm.reviewing import grounding_review
from tests.fake_llm.schemas import Filler
from tests.fake_llm.talking import plain
from tests.fake_llm.writing import WRITERS

REVIEWERS: dict[str, Callable[[Asked], JsonValue]] = {"grounding_review": grounding_review}
READERS: dict[str, Callable[[Data], JsonValue]] = {
    "cv_refine": cv_refine,
    "job_page": job_page,
    "job_requirements": job_requirements,
}


def answer(asked: Asked) -> str:
    """The whole text of the answer."""
    if asked.schema is not None:
        return json.dumps(structured(asked), ensure_ascii=False)
    return plain(asked)


def structured(asked: Asked) -> JsonValue:
    """A value of the form asked for."""
    if (writer := {**WRITERS, **REVIEWERS}.get(asked.prompt or "")) is not None:
        return writer(asked)
    if (reader := READERS.get(asked.prompt or "")) is not None:
        return reader(asked.data)
    return Filler(asked.data, asked.schema or {}).fill()
