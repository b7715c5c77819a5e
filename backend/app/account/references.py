"""Names in place of ids: rows of an export are named by their order, so that two exports of equal data are equal.

Ids stand under the keys `id`, `ids`, `*_id` and `*_ids`, and nowhere else. A row of the export is `ref-<n>`, in the
order in which rows are declared (`id`); a posting is `posting-<n>`, its place in `postings.json`; the id of anything
else means nothing elsewhere and becomes null.
"""

import re
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence

from app.account.errors import DamagedExport
from app.core.ids import new_id
from app.core.types import JsonObject, JsonValue

_KEY = re.compile(r"(?:.*_)?ids?")
_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_REFERENCE = re.compile(r"(ref|posting)-(0|[1-9][0-9]{0,7})")
DECLARES = "id"
Rename = Callable[[str], JsonValue]


def rewritten(value: JsonValue, rename: Rename, *, named: bool = False) -> JsonValue:
    """The value with everything that stands in the place of an id renamed."""
    if isinstance(value, dict):
        return {key: rewritten(item, rename, named=bool(_KEY.fullmatch(key))) for key, item in value.items()}
    if isinstance(value, list):
        return [rewritten(item, rename, named=named) for item in value]
    return rename(value) if named and isinstance(value, str) else value


def _named(value: JsonValue, key: str = "") -> Iterator[tuple[str, str]]:
    """Everything that stands in the place of an id, with its key."""
    if isinstance(value, dict):
        for name, item in value.items():
            yield from _named(item, name)
    elif isinstance(value, list):
        for item in value:
            yield from _named(item, key)
    elif isinstance(value, str) and _KEY.fullmatch(key):
        yield key, value


def mentioned(sections: Mapping[str, JsonObject]) -> list[uuid.UUID]:
    """The ids that sections mention, in order of appearance."""
    texts = dict.fromkeys(text for data in sections.values() for _, text in _named(data) if _UUID.fullmatch(text))
    return [uuid.UUID(text) for text in texts]


def declared(sections: Mapping[str, JsonObject]) -> list[str]:
    """What sections declare as rows of their own, in order."""
    rows = (text for data in sections.values() for key, text in _named(data) if key == DECLARES)
    return list(dict.fromkeys(rows))


class Outgoing:
    """The names that ids get in one export."""

    def __init__(self, sections: Mapping[str, JsonObject], postings: Sequence[uuid.UUID]) -> None:
        self._names = {str(job_id): f"posting-{number}" for number, job_id in enumerate(postings)}
        rows = [text for text in declared(sections) if _UUID.fullmatch(text) and text not in self._names]
        self._names |= {text: f"ref-{number}" for number, text in enumerate(rows)}

    def name(self, text: str) -> JsonValue:
        """The name of an id; what is no id stays as it is."""
        return self._names.get(text) if _UUID.fullmatch(text) else text

    def section(self, data: JsonObject) -> JsonObject:
        """A section with names in place of ids."""
        return {key: rewritten(value, self.name, named=bool(_KEY.fullmatch(key))) for key, value in data.items()}


class Incoming:
    """The ids that the names of an export get here: new ones for rows, in the same order, and those of postings."""

    def __init__(self, sections: Mapping[str, JsonObject], postings: Mapping[int, uuid.UUID]) -> None:
        rows = sorted({text for text in declared(sections) if _is_row(text)}, key=_number)
        fresh = sorted(new_id() for _ in rows)
        self._ids = {name: str(given) for name, given in zip(rows, fresh, strict=True)}
        self._ids |= {f"posting-{number}": str(job_id) for number, job_id in postings.items()}

    def id_of(self, name: str) -> JsonValue:
        """The id of a name; raises `DamagedExport` for one that nothing declares, and for an id of anywhere else."""
        if _REFERENCE.fullmatch(name):
            if name not in self._ids:
                raise DamagedExport(f"It refers to {name}, which is not in it.")
            return self._ids[name]
        if _UUID.fullmatch(name.lower()):
            raise DamagedExport("It names something by an id of another place.")
        return name

    def section(self, data: JsonObject) -> JsonObject:
        """A section with ids in place of names."""
        return {key: rewritten(value, self.id_of, named=bool(_KEY.fullmatch(key))) for key, value in data.items()}

    def ids(self) -> frozenset[str]:
        """All ids that were given."""
        return frozenset(self._ids.values())


def postings_named(sections: Mapping[str, JsonObject]) -> set[int]:
    """The places in `postings.json` that sections refer to."""
    texts = {text for data in sections.values() for _, text in _named(data)}
    return {_number(text) for text in texts if text.startswith("posting-") and _REFERENCE.fullmatch(text)}


def _is_row(text: str) -> bool:
    return text.startswith("ref-") and bool(_REFERENCE.fullmatch(text))


def _number(name: str) -> int:
    return int(name.rpartition("-")[2])
