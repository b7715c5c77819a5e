"""Answers bound to a schema: how the form is asked for, and how an answer is read that is nearly of that form."""

import re
from functools import lru_cache
from json import JSONDecoder
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
_QUOTE = re.compile(r'(?<!\\)"')
# Some local models think aloud before they answer.
THOUGHTS_END = "</think>"
_decoder = JSONDecoder()


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
    """The first JSON object of a text, mended where it is broken; words around it and a model's thoughts are let be."""
    said = clean(text.rpartition(THOUGHTS_END)[2])
    begun = said.find("{")
    if begun < 0:
        raise Unreadable("It holds no JSON object.")
    try:
        return _decoder.raw_decode(said, begun)[0]  # type: ignore[no-any-return]  # what JSON is made of
    except ValueError:
        return _mended(said[begun:])
    except RecursionError as error:
        raise Unreadable("It is nested too deeply.") from error


def _mended(text: str) -> JsonValue:
    if text.count("{") > text.count("}") and len(_QUOTE.findall(text)) % 2:
        # A missing bracket is mended; half a sentence would pass for a whole one.
        raise Unreadable("It ends in the middle.")
    try:
        value: JsonValue = json_repair.loads(text)  # type: ignore[assignment]  # typed as any JSON
    except (ValueError, RecursionError) as error:
        raise Unreadable("It is not JSON.") from error
    # Words behind an object are read as more items of a list.
    return next((item for item in value if isinstance(item, dict)), value) if isinstance(value, list) else value


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
