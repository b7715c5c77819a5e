"""What a board has of its own settings: secret values are encrypted where they lie and never shown."""

import base64
import uuid
from collections.abc import Callable, Mapping

from app.core.crypto import Undecryptable, decrypt, encrypt
from app.core.errors import Invalid
from app.core.types import JsonObject, JsonValue
from app.jobs.models import Feed
from app.jobs.source import Board, Source, WrongSetting

Path = tuple[str, ...]


def kept(
    source: Source, key: uuid.UUID, given: Mapping[str, JsonValue], stored: JsonObject | None = None
) -> JsonObject:
    """The settings of the board with the id `key` as they are to be stored; raises `Invalid`.

    A secret value that is left out, or null as it was shown, stays what it is in `stored`.
    """
    settings, before = _copy(dict(given)), opened(source, key, stored or {})
    for path in source.secret_settings:
        secret = _at(before, path)
        if secret is not None and _at(settings, path) is None:
            settings = _with(settings, path, secret)
    try:
        clear = source.checked_settings(settings)
    except WrongSetting as problem:
        raise Invalid.field(["body", "settings", *problem.where], str(problem), "unusable_setting") from None
    return _each_secret(source, clear, lambda path, value: _seal(_place(source, key, path), value))


def opened(source: Source, key: uuid.UUID, stored: JsonObject) -> JsonObject:
    """The settings in the clear; a secret of another instance's key is null."""
    return _each_secret(source, stored, lambda path, value: _open(_place(source, key, path), value))


def shown(source: Source, stored: JsonObject) -> JsonObject:
    """The settings as a person sees them: secret values are null."""
    return _each_secret(source, stored, lambda _path, _value: None)


def board_of(source: Source, feed: Feed) -> Board:
    """The board of a row, to be read."""
    return Board(feed.url, feed.label, opened(source, feed.id, feed.settings))


def _place(source: Source, key: uuid.UUID, path: Path) -> str:
    return f"feeds|{source.slug}|{key}|{'.'.join(path)}"


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
