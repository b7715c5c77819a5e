"""What a board has of its own settings: secret values are encrypted where they lie and never shown."""

import base64
from collections.abc import Callable, Mapping

from app.core.crypto import Undecryptable, decrypt, encrypt
from app.core.errors import Invalid
from app.core.types import JsonObject, JsonValue
from app.jobs.models import Feed
from app.jobs.source import Board, Source, WrongSetting

Path = tuple[str, ...]


def checked(source: Source, given: Mapping[str, JsonValue], stored: JsonObject | None = None) -> JsonObject:
    """The settings of a board in the clear, as they are to be kept; raises `Invalid`.

    A secret value that is left out, or null as it was shown, stays what it is in `stored`.
    """
    settings = _copy(dict(given))
    for path in source.secret_settings:
        kept = _at(stored or {}, path)
        if kept is not None and _at(settings, path) is None:
            settings = _with(settings, path, kept)
    try:
        return source.checked_settings(settings)
    except WrongSetting as problem:
        raise Invalid.field(["body", "settings", *problem.where], str(problem), "unusable_setting") from None


def sealed(source: Source, settings: JsonObject) -> JsonObject:
    """The settings as they are stored."""
    return _each_secret(source, settings, lambda path, value: _seal(_place(source, path), value))


def opened(source: Source, stored: JsonObject) -> JsonObject:
    """The settings in the clear; a secret of another instance's key is left out."""
    return _each_secret(source, stored, lambda path, value: _open(_place(source, path), value))


def shown(source: Source, stored: JsonObject) -> JsonObject:
    """The settings as a person sees them: secret values are null."""
    return _each_secret(source, stored, lambda _path, _value: None)


def board_of(source: Source, feed: Feed) -> Board:
    """The board of a row, to be read."""
    return Board(feed.url, feed.label, opened(source, feed.settings))


def _place(source: Source, path: Path) -> str:
    return f"feeds|{source.slug}|{'.'.join(path)}"


def _seal(place: str, value: str) -> JsonValue:
    return base64.b64encode(encrypt(value.encode(), place)).decode()


def _open(place: str, value: str) -> JsonValue:
    try:
        return decrypt(base64.b64decode(value), place).decode()
    except (Undecryptable, ValueError):
        return None


def _each_secret(source: Source, settings: JsonObject, change: Callable[[Path, str], JsonValue]) -> JsonObject:
    changed = _copy(settings)
    for path in source.secret_settings:
        value = _at(settings, path)
        if isinstance(value, str):
            changed = _with(changed, path, change(path, value))
    return changed


def _copy(settings: JsonObject) -> JsonObject:
    return {name: _copy(value) if isinstance(value, dict) else value for name, value in settings.items()}


def _at(settings: JsonObject, path: Path) -> JsonValue:
    value: JsonValue = settings
    for name in path:
        value = value.get(name) if isinstance(value, dict) else None
    return value


def _with(settings: JsonObject, path: Path, value: JsonValue) -> JsonObject:
    """The settings with a value at a path, where there is an object to hold it."""
    name, rest = path[0], path[1:]
    if not rest:
        return {**settings, name: value}
    inner = settings.get(name)
    return {**settings, name: _with(inner, rest, value)} if isinstance(inner, dict) else settings
