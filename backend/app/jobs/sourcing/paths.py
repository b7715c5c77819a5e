"""Find values in JSON by dotted paths, for sources whose shape a person describes. Pure.

`pay.range.min` walks into objects; a list on the way is walked through entry by entry (`offices.name` gives every
office's name), unless the path names one of them by its number (`offices.0.name`).
"""

import re
from collections.abc import Iterator
from urllib.parse import quote

from app.core.types import JsonValue

# What a description of a field may be, beside a path.
CONSTANT = "="
_PLACEHOLDER = re.compile(r"\{([^{}]+)\}")
_LOOSE = " ,;-|/"


def values_at(value: JsonValue, path: str) -> Iterator[JsonValue]:
    """The values at a path, lists taken apart; nothing for null, an empty text, and what is not there."""
    if isinstance(value, list):
        yield from _in_list(value, path)
    elif not path:
        if value is not None and value != "":
            yield value
    elif isinstance(value, dict):
        # A key may hold dots itself.
        name, _, rest = (path, "", "") if path in value else path.partition(".")
        yield from values_at(value.get(name), rest)


def _in_list(entries: list[JsonValue], path: str) -> Iterator[JsonValue]:
    first, _, rest = path.partition(".")
    if first.isdecimal():
        yield from values_at(entries[int(first)], rest) if int(first) < len(entries) else ()
        return
    for entry in entries:
        yield from values_at(entry, path)


def described(record: JsonValue, description: str) -> Iterator[JsonValue]:
    """The values that a description means: `=Acme` is Acme, `https://x.example/{slug}` is filled in, else a path."""
    if description.startswith(CONSTANT):
        yield description.removeprefix(CONSTANT).strip()
    elif _PLACEHOLDER.search(description):
        yield from filter(None, [_filled(record, description)])
    else:
        yield from values_at(record, description)


def _filled(record: JsonValue, template: str) -> str:
    """A template with its places filled in; empty where an address lacks one, or a text all of them."""
    is_address = template.startswith(("http://", "https://", "/"))
    parts = {path: _text(record, path) for path in _PLACEHOLDER.findall(template)}
    if not all(parts.values()) if is_address else not any(parts.values()):
        return ""
    whole = _PLACEHOLDER.sub(lambda place: _quoted(parts[place[1]]) if is_address else parts[place[1]], template)
    return whole if is_address else re.sub(r"(?:\s*,)+\s*", ", ", whole).strip(_LOOSE)


def _text(record: JsonValue, path: str) -> str:
    found = (value for value in values_at(record, path.strip()) if isinstance(value, str | int | float))
    return next((str(value).strip() for value in found if not isinstance(value, bool)), "")


def _quoted(part: str) -> str:
    return quote(part, safe="/:@!$&'()*+,;=-._~%?#")
