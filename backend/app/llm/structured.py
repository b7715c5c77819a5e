"""Answers bound to a schema: how the form is asked for, and how an answer is read that is nearly of that form."""

from functools import lru_cache
from typing import TypeVar

import json_repair
import orjson
from anthropic import transform_schema
from pydantic import BaseModel, ValidationError

from app.core.text import clean
from app.core.types import JsonObject, JsonValue
from app.llm.clamping import clamped
from app.llm.redaction import Redaction

M = TypeVar("M", bound=BaseModel)
MOST_FAULTS = 5


class Unreadable(Exception):
    """An answer is not of the form asked for; the message says why, in words of ours."""


def asked_form(output: type[BaseModel]) -> str:
    """The form of the answer in words, for models that are not bound by a schema."""
    return f"Answer with one JSON value of this schema and nothing else, in no code block:\n{_schema_text(output)}"


@lru_cache
def strict_schema(output: type[BaseModel]) -> JsonObject:
    """The schema as the API binds an answer to it."""
    return dict(transform_schema(output))


@lru_cache
def _schema_text(output: type[BaseModel]) -> str:
    return orjson.dumps(output.model_json_schema()).decode()


def read_answer(text: str, output: type[M], redaction: Redaction | None = None) -> M:
    """The answer of a model; raises `Unreadable`.

    Broken JSON is mended, numbers, texts and lists are cut to what the schema allows, what it does not know is
    dropped, and hidden words are put back.
    """
    value = _json(text)
    if redaction:
        value = _restored(value, redaction)
    try:
        return output.model_validate(clamped(value, output.model_json_schema()))
    except ValidationError as error:
        raise Unreadable(_faults(error)) from error


def _json(text: str) -> JsonValue:
    begun = min((at for at in (text.find("{"), text.find("[")) if at >= 0), default=-1)
    if begun < 0:
        raise Unreadable("It holds no JSON.")
    try:
        value: JsonValue = json_repair.loads(clean(text[begun:]))  # type: ignore[assignment]  # typed as any JSON
    except (ValueError, RecursionError) as error:
        raise Unreadable("It is not JSON.") from error
    # Text around the JSON is read as a list of what was found.
    return value


def _restored(value: JsonValue, redaction: Redaction) -> JsonValue:
    if isinstance(value, str):
        return redaction.restore(value)
    if isinstance(value, list):
        return [_restored(item, redaction) for item in value]
    if isinstance(value, dict):
        return {key: _restored(item, redaction) for key, item in value.items()}
    return value


def _faults(error: ValidationError) -> str:
    """What is wrong with it: places and rules, none of the model's words."""
    found = error.errors(include_url=False, include_context=False, include_input=False)[:MOST_FAULTS]
    return "; ".join(f"{'.'.join(map(str, fault['loc'])) or 'the whole'}: {fault['msg']}" for fault in found) + "."
