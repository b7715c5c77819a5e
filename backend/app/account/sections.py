"""What each domain keeps about a person, as sections of an export."""

import hashlib
import uuid
from collections.abc import Iterable, Mapping

import orjson
from sqlalchemy.orm import Session

from app.core.personal_data import Keeper, keepers
from app.core.types import JsonObject, JsonValue


def gathered(session: Session, user_id: uuid.UUID) -> dict[str, JsonObject]:
    """Every section of a person, with the ids of this instance.

    What can be taken in comes first: how its rows are named does not depend on the records behind it.
    """
    ordered = sorted(keepers().items(), key=lambda item: item[1].importer is None)
    return {name: _plain(keeper.exporter(session, user_id)) for name, keeper in ordered}


def _plain(data: JsonObject) -> JsonObject:
    plain: JsonObject = orjson.loads(orjson.dumps(data))
    return plain


def counts(data: JsonObject) -> dict[str, int]:
    """How many rows each list of a section has."""
    return {name: len(rows) for name, rows in data.items() if isinstance(rows, list)}


def digest(data: JsonObject) -> str:
    """The SHA-256 of a section's canonical JSON: keys in order, no blanks."""
    return hashlib.sha256(canonical(data)).hexdigest()


def canonical(data: JsonValue) -> bytes:
    """JSON that is the same for equal data."""
    return orjson.dumps(data, option=orjson.OPT_SORT_KEYS)


def occupied(session: Session, user_id: uuid.UUID) -> list[str]:
    """The sections that could be taken in but already have rows; settings alone are replaced."""
    mine = {name: keeper for name, keeper in keepers().items() if keeper.importer}
    return [name for name, keeper in mine.items() if _has_rows(keeper.exporter(session, user_id))]


def _has_rows(value: JsonValue) -> bool:
    if isinstance(value, dict):
        return any(map(_has_rows, value.values()))
    return isinstance(value, list) and bool(value)


def in_order(names: Iterable[str]) -> list[str]:
    """The sections in an order in which those that others refer to come first."""
    mine, ordered = keepers(), dict[str, None]()
    for name in sorted(names):
        _visit(name, mine, ordered, frozenset())
    return [name for name in ordered if name in set(names)]


def _visit(name: str, mine: Mapping[str, Keeper], ordered: dict[str, None], above: frozenset[str]) -> None:
    if name in above:
        raise ValueError(f"{name!r} is to be taken in after itself")
    if name not in mine:
        raise ValueError(f"no domain keeps {name!r}")
    for earlier in mine[name].after:
        _visit(earlier, mine, ordered, above | {name})
    ordered.setdefault(name)
