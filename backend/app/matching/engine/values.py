"""Values that repeat, as hashes: a packed posting names them, and they are read when they are first needed."""

from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from hashlib import blake2b
from typing import Any, Generic, TypeVar, get_args, get_type_hints

import numpy as np
import numpy.typing as npt
import orjson
from pydantic import TypeAdapter

from app.core.types import JsonValue
from app.matching.postings import PostingTable

V = TypeVar("V")
Keys = npt.NDArray[np.uint64]
# So many values are kept as they were read; more are read again when they are asked for.
KEPT = 100_000


def written(value: object) -> bytes:
    """A value as it is stored: the same bytes for equal values."""
    if isinstance(value, np.ndarray):
        return orjson.dumps(b64encode(value.tobytes()).decode())
    return orjson.dumps(value)


def key_of(column: str, stored: bytes) -> int:
    """The 64-bit hash that stands for a value of a column."""
    return int.from_bytes(blake2b(column.encode() + b"\0" + stored, digest_size=8).digest(), "big")


@cache
def _reader(column: str) -> TypeAdapter[Any]:
    """How values of a column are read back: by the type that the table of postings names."""
    [kind] = get_args(get_type_hints(PostingTable)[column])
    return TypeAdapter(kind)


class Values:
    """All stored values by their keys, of one process; only ever added to."""

    def __init__(self) -> None:
        self._stored: dict[int, bytes] = {}
        self._read: dict[int, Any] = {}

    def __len__(self) -> int:
        return len(self._stored)

    def add(self, stored: Mapping[int, bytes]) -> None:
        """Learn values."""
        self._stored.update(stored)

    def missing(self, keys: Keys) -> list[int]:
        """Those of the keys whose value is not known."""
        return [key for key in keys.tolist() if key not in self._stored]

    def plain(self, keys: Keys) -> Iterator[JsonValue]:
        """The values as JSON, in the order of the keys."""
        return (orjson.loads(self._stored[key]) for key in keys.tolist())

    def matrix(self, keys: Keys, dtype: npt.DTypeLike, width: int) -> npt.NDArray[Any]:
        """The values that are rows of a matrix, in the order of the keys."""
        rows = b"".join([b64decode(str(stored)) for stored in self.plain(keys)])
        return np.frombuffer(rows, dtype=dtype).reshape(len(keys), width)

    def read(self, column: str, key: int) -> Any:  # of the column's own type
        """One value."""
        if key not in self._read:
            if len(self._read) >= KEPT:
                self._read.clear()
            value = _reader(column).validate_json(self._stored[key])
            self._read[key] = value
            return value
        return self._read[key]


class Lazy(Sequence[V], Generic[V]):
    """The distinct values of a column, read when asked for."""

    def __init__(self, values: Values, column: str, keys: Keys) -> None:
        self._values = values
        self._column = column
        self._keys = keys

    def __len__(self) -> int:
        return len(self._keys)

    def __getitem__(self, place: Any) -> Any:  # a place or a slice, as sequences have it
        if isinstance(place, slice):
            return [self[one] for one in range(*place.indices(len(self)))]
        return self._values.read(self._column, int(self._keys[place]))
