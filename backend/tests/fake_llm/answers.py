"""What the server answers when nothing goes wrong: by prompt, made of what it was sent, always the same."""

import json
from collections.abc import Callable

from app.core.types import JsonObject, JsonValue
from tests.fake_llm.questions import Asked, Data
from tests.fake_llm.schemas import Filler

Structured = Callable[[Data, JsonObject], JsonValue]
Plain = Callable[[Asked], str]


def answer(asked: Asked) -> str:
    """The whole text of the answer."""
    if asked.schema is not None:
        return json.dumps(structured(asked), ensure_ascii=False)
    return plain(asked)


def structured(asked: Asked) -> JsonValue:
    """A value of the form asked for."""
    return Filler(asked.data, asked.schema or {}).fill()


def plain(asked: Asked) -> str:
    """A reply in words: it takes up what was said last, and what can be quoted."""
    said = next((text for role, text in reversed(asked.turns) if role == "user"), "")
    said = asked.data.word("message", "answer", "question", "text") or said
    first = next(iter(asked.data.evidence.values()), None)
    sentences = [f'You said: "{said.strip()[:200]}".']
    if first:
        sentences.append(f'What I would bring up: "{first}".')
    sentences.append("Which part of it would you like to go through first?")
    return " ".join(sentences)
