"""Values brought within what a JSON schema allows: too much is cut, what is unknown is dropped. Pure."""

from collections.abc import Mapping
from math import isfinite

from app.core.types import JsonObject, JsonValue

_DEEPEST = 30


def clamped(value: JsonValue, schema: JsonObject) -> JsonValue:
    """The value with its numbers, texts and lists within the bounds of `schema`, and without unknown fields.

    What is of another kind than the schema says stays as it is: validating says so.
    """
    definitions = schema.get("$defs")
    return _clamped(value, schema, definitions if isinstance(definitions, dict) else {}, 0)


def _clamped(value: JsonValue, schema: JsonValue, definitions: Mapping[str, JsonValue], depth: int) -> JsonValue:
    schema = _resolved(schema, value, definitions)
    if depth > _DEEPEST:
        return None
    if isinstance(value, bool) or value is None:
        return value
    if isinstance(value, str):
        return _cut_text(value, schema)
    if isinstance(value, int | float):
        return _in_range(value, schema)
    if isinstance(value, list):
        items = schema.get("items", {})
        most = schema.get("maxItems")
        kept = value[:most] if isinstance(most, int) else value
        return [_clamped(item, items, definitions, depth + 1) for item in kept]
    fields = schema.get("properties")
    if not isinstance(fields, dict):
        return value
    return {key: _clamped(item, fields[key], definitions, depth + 1) for key, item in value.items() if key in fields}


def _resolved(schema: JsonValue, value: JsonValue, definitions: Mapping[str, JsonValue]) -> JsonObject:
    """The schema that speaks of this value: references followed, of alternatives the one of its kind."""
    for _ in range(_DEEPEST):
        if not isinstance(schema, dict):
            return {}
        if isinstance(name := schema.get("$ref"), str):
            schema = definitions.get(name.rsplit("/", 1)[-1])
        elif isinstance(choices := schema.get("anyOf") or schema.get("oneOf") or schema.get("allOf"), list):
            fitting = [choice for choice in choices if _is_of(value, choice, definitions)]
            schema = fitting[0] if fitting else {}
        else:
            return schema
    return {}


def _is_of(value: JsonValue, schema: JsonValue, definitions: Mapping[str, JsonValue]) -> bool:
    resolved = _resolved(schema, value, definitions)
    kind = resolved.get("type")
    kinds = {
        "string": isinstance(value, str),
        "number": isinstance(value, int | float) and not isinstance(value, bool),
        "integer": isinstance(value, int | float) and not isinstance(value, bool),
        "array": isinstance(value, list),
        "object": isinstance(value, dict),
        "boolean": isinstance(value, bool),
        "null": value is None,
    }
    return kinds.get(kind, True) if isinstance(kind, str) else True


def _cut_text(text: str, schema: JsonObject) -> str:
    most = schema.get("maxLength")
    return text[:most] if isinstance(most, int) and len(text) > most else text


def _in_range(number: float, schema: JsonObject) -> float | None:
    if not isfinite(number):
        return None
    lowest, highest = schema.get("minimum"), schema.get("maximum")
    if isinstance(lowest, int | float) and number < lowest:
        return lowest
    if isinstance(highest, int | float) and number > highest:
        return highest
    return number
