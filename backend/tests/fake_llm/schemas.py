"""A value for any JSON schema, made of the data at hand: quotes are real quotes, ids are ids that were given."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import cycle

from app.core.types import JsonObject, JsonValue
from tests.fake_llm.questions import Data

DEEPEST = 12
TEXTS_BY_FORMAT = {
    "date": "2024-05-01",
    "date-time": "2024-05-01T09:00:00Z",
    "time": "09:00:00Z",
    "duration": "P1D",
    "email": "someone@example.com",
    "hostname": "example.com",
    "uri": "https://example.com/",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "uuid": "00000000-0000-4000-8000-000000000000",
}
SUPPORT = {"support", "evidence", "evidence_ids", "sources", "cites"}


@dataclass
class Filler:
    """Fills a schema; the same data and schema give the same value.

    Lists of evidence ids get the next id that was given; the text beside them is about it.
    """

    data: Data
    root: JsonObject
    _ids: Iterator[str] = field(init=False)
    _lines: Iterator[str] = field(init=False)

    def __post_init__(self) -> None:
        self._ids = cycle(list(self.data.evidence) or ["c1"])
        self._lines = cycle(self.data.lines or ["Nothing was given."])

    def fill(self) -> JsonValue:
        """The value."""
        return self._value(self.root, "", 0)

    def _value(self, schema: JsonObject, name: str, depth: int) -> JsonValue:
        schema = self._resolved(schema)
        if "const" in schema:
            return schema["const"]
        options = schema.get("enum")
        if isinstance(options, list) and options:
            return options[0]
        kind = schema.get("type")
        kind = kind[0] if isinstance(kind, list) else kind
        if kind == "object" or "properties" in schema:
            return self._object(schema, depth)
        if kind == "array":
            return self._array(schema, name, depth)
        if kind in ("integer", "number"):
            return self._number(schema)
        return {"boolean": True, "null": None}[str(kind)] if kind in ("boolean", "null") else self._text(schema, name)

    def _resolved(self, schema: JsonObject) -> JsonObject:
        """The schema behind references; of several that would do, the first that is not null."""
        while True:
            reference = schema.get("$ref")
            options = schema.get("anyOf") or schema.get("oneOf") or schema.get("allOf")
            if isinstance(reference, str):
                schema = self._named(reference)
            elif isinstance(options, list) and options:
                chosen = [o for o in options if isinstance(o, dict) and o.get("type") != "null"]
                schema = chosen[0] if chosen else {"type": "null"}
            else:
                return schema

    def _named(self, reference: str) -> JsonObject:
        found: JsonValue = self.root
        for part in reference.removeprefix("#/").split("/"):
            found = found.get(part) if isinstance(found, dict) else None
        return found if isinstance(found, dict) else {}

    def _object(self, schema: JsonObject, depth: int) -> JsonObject:
        properties = schema.get("properties")
        properties = properties if isinstance(properties, dict) else {}
        required = schema.get("required")
        wanted = [
            (name, inner)
            for name, inner in properties.items()
            if isinstance(inner, dict) and (depth < DEEPEST or (isinstance(required, list) and name in required))
        ]
        cited = next((name for name, _ in wanted if name in SUPPORT), None)
        value: JsonObject = {name: self._value(inner, name, depth + 1) for name, inner in wanted}
        ids = value.get(cited) if cited else None
        if isinstance(value.get("text"), str) and isinstance(ids, list) and ids:
            value["text"] = self.data.evidence.get(str(ids[0]), str(value["text"]))
        return value

    def _array(self, schema: JsonObject, name: str, depth: int) -> list[JsonValue]:
        items = schema.get("items")
        fewest = schema.get("minItems")
        if name in SUPPORT and isinstance(items, dict) and items.get("type") == "string":
            return [next(self._ids) for _ in range(int(fewest) if isinstance(fewest, int) and fewest > 1 else 1)]
        count = max(int(fewest) if isinstance(fewest, int) else 0, 2 if depth < DEEPEST else 0)
        return [self._value(items if isinstance(items, dict) else {}, name, depth + 1) for _ in range(count)]

    def _number(self, schema: JsonObject) -> JsonValue:
        least = schema.get("minimum", schema.get("exclusiveMinimum", 3))
        most = schema.get("maximum", schema.get("exclusiveMaximum"))
        value = least if isinstance(least, int | float) else 3
        value = min(3, int(most)) if isinstance(most, int | float) and "minimum" not in schema else value
        return int(value) if schema.get("type") == "integer" else value

    def _text(self, schema: JsonObject, name: str) -> str:
        form = schema.get("format")
        if isinstance(form, str) and form in TEXTS_BY_FORMAT:
            return TEXTS_BY_FORMAT[form]
        given = self.data.word(name) if name else None
        text = given or next(self._lines)
        longest = schema.get("maxLength")
        return text[: int(longest)] if isinstance(longest, int) else text
