"""Take JSON apart record by record, also when the end of it is missing."""

import json
import re
from collections.abc import Iterator, Mapping

import orjson

from app.core.types import JsonObject, JsonValue
from app.jobs.source import Damaged, Gated, Nothing, Payload

# Words of the pages that stand between a program and a site.
_CHALLENGE = re.compile(rb"captcha|challenge-platform|just a moment|access denied|datadome|javascript", re.IGNORECASE)
_DECODER = json.JSONDecoder(strict=False)


def listed(payload: Payload, key: str | None = None) -> Iterator[JsonValue]:
    """The records of a JSON list, or of the list under `key` (dotted where it lies deeper: `data.jobs`).

    Of a list that was cut off, the whole records before the cut are given; then `Damaged` is raised.
    """
    try:
        document = _document(payload.content)
    except (ValueError, RecursionError):
        yield from _salvaged(payload, key)
        raise Damaged("The data broke off in the middle. What came before it was kept.") from None
    rows = document
    for name in key.split(".") if key and isinstance(document, dict) else []:
        rows = rows.get(name) if isinstance(rows, dict) else None
    if not isinstance(rows, list):
        raise Damaged("The data has another shape than the site used to send.")
    yield from rows


def _document(content: bytes) -> JsonValue:
    try:
        return orjson.loads(content)  # type: ignore[no-any-return]  # orjson gives exactly JsonValue
    except orjson.JSONDecodeError:
        # The standard library forgives what some sites send: lone surrogates, control characters, NaN.
        return json.loads(_text(content, "replace"), strict=False)  # type: ignore[no-any-return]  # it gives exactly JsonValue


def _text(content: bytes, errors: str) -> str:
    """JSON as text: UTF-8, unless its first bytes are those of UTF-16 or of a byte order mark."""
    return content.decode(json.detect_encoding(content), errors)


def _salvaged(payload: Payload, key: str | None) -> Iterator[JsonValue]:
    refuse_web_page(payload)
    text = _text(payload.content, "ignore")
    opening = re.search(rf'"{re.escape(key.split(".")[-1])}"\s*:\s*\[' if key else r"\s*\[", text)
    if opening is None:
        raise Damaged("The data is incomplete or damaged.")
    position = opening.end()
    while position < len(text):
        position = _next_value(text, position)
        try:
            record, position = _DECODER.raw_decode(text, position)
        except (ValueError, RecursionError):
            return
        yield record


def _next_value(text: str, position: int) -> int:
    while position < len(text) and text[position] in " \t\r\n,":
        position += 1
    return position


def refuse_web_page(payload: Payload) -> None:
    """Raise for a web page, or nothing, where data should be: `Gated` if the page asks for a browser."""
    start = payload.content.lstrip()[:4096]
    if not start:
        raise Nothing("The site answered with nothing.")
    if start.startswith(b"<"):
        if _CHALLENGE.search(start):
            raise Gated("The site asks for a browser instead of giving its data.")
        raise Damaged("The site answered with a web page instead of data.")


def fields(record: JsonValue) -> JsonObject:
    """A record as an object; raises `TypeError`."""
    if not isinstance(record, dict):
        raise TypeError(f"an object was expected, not {type(record).__name__}")
    return record


def text_of(record: Mapping[str, JsonValue], name: str) -> str:
    """A field as text: numbers written out, anything else empty."""
    value = record.get(name)
    if isinstance(value, bool) or value is None:
        return ""
    return str(value).strip() if isinstance(value, str | int | float) else ""


def number_of(record: Mapping[str, JsonValue], name: str) -> float | None:
    """A field as a positive number, also one written as text; null where it is none, or 0."""
    value = record.get(name)
    if isinstance(value, str):
        value = value.replace(",", "").strip()
    if isinstance(value, bool) or not isinstance(value, str | int | float) or value == "":
        return None
    try:
        number = float(value)
    except (ValueError, OverflowError):
        return None
    return number if 0 < number < float("inf") else None


def texts_of(record: Mapping[str, JsonValue], name: str) -> tuple[str, ...]:
    """A field as a list of texts, each once; a single text counts as a list of one."""
    value = record.get(name)
    entries = value if isinstance(value, list) else [value]
    return tuple(dict.fromkeys(entry.strip() for entry in entries if isinstance(entry, str) and entry.strip()))


def names_of(record: Mapping[str, JsonValue], name: str, key: str = "name") -> tuple[str, ...]:
    """The names in a list of objects (`[{"name": "Berlin"}]`) or of texts, each once; one alone counts as a list."""
    value = record.get(name)
    entries = value if isinstance(value, list) else [value]
    found = (text_of(entry if isinstance(entry, dict) else {key: entry}, key) for entry in entries)
    return tuple(dict.fromkeys(filter(None, found)))
