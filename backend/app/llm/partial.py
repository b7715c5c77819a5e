"""The beginning of a structured answer, read while it is being written."""

from pydantic_core import from_json

from app.core.types import JsonValue


def partial(text: str) -> JsonValue | None:
    """The JSON object begun in `text`, with what is there of a last string; null while there is nothing to read."""
    begun = text.find("{")
    if begun < 0:
        return None
    try:
        value: JsonValue = from_json(text[begun:], allow_partial="trailing-strings")
    except ValueError:
        return None
    return value
