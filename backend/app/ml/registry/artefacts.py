"""Files of models that an instance trained: plain arrays in an npz, packed and opened with care.

A file comes from a folder or a bucket, which others may write to. It is opened only when it is the one that was
registered, and no more memory is taken than a model may have, whatever the file claims.
"""

import zlib
from collections.abc import Mapping
from hashlib import sha256
from io import BytesIO
from tokenize import TokenError
from typing import Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

import numpy as np
import orjson
from numpy.typing import NDArray

from app.core.types import JsonObject
from app.ml.registry.errors import ModelCorrupt
from app.ml.registry.write import pack_arrays

FORMAT: Final = "npz"
MOST_PACKED: Final = 64 * 1024 * 1024
MOST_UNPACKED: Final = 256 * 1024 * 1024
MOST_ARRAYS: Final = 500
# Numbers, truth values and text of fixed length; objects would have to be unpickled.
_KINDS: Final = frozenset("biufUS")
_MOST_HEAD: Final = 4_096
_FACTS: Final = "facts"
_PLAIN: Final = frozenset({ZIP_STORED, ZIP_DEFLATED})
# What readers raise on bytes that mean ill: numpy reads the head of an array with Python's own parser.
_BROKEN: Final = (
    BadZipFile,
    zlib.error,
    ValueError,
    TypeError,
    OSError,
    EOFError,
    NotImplementedError,
    RuntimeError,
    OverflowError,
    MemoryError,
    SyntaxError,
    TokenError,
)
Arrays = dict[str, NDArray[np.generic]]


def checksum(content: bytes) -> str:
    """Return the SHA-256 of a file as hexadecimal."""
    return sha256(content).hexdigest()


def verify(content: bytes, *, expected: str, size: int, form: str) -> None:
    """Raise `ModelCorrupt` where a file is not the registered one, of an unknown form, or larger than one may be."""
    if form != FORMAT:
        raise ModelCorrupt(f"the form {form!r} is not known")
    if len(content) > MOST_PACKED:
        raise ModelCorrupt(f"the file has {len(content):,} bytes, more than a model may have")
    if len(content) != size:
        raise ModelCorrupt(f"the file has {len(content):,} bytes and not {size:,} as registered")
    if checksum(content) != expected:
        raise ModelCorrupt("the file has another checksum than registered")


def pack(arrays: Mapping[str, NDArray[np.generic]], facts: JsonObject) -> bytes:
    """Return arrays and facts as npz bytes, the same for the same content; raises `ValueError` beyond the limits."""
    told = np.frombuffer(orjson.dumps(facts, option=orjson.OPT_SORT_KEYS), dtype=np.uint8)
    if _FACTS in arrays:
        raise ValueError(f"{_FACTS!r} is the name of the facts")
    packed = pack_arrays({**arrays, _FACTS: told})
    if len(packed) > MOST_PACKED or told.nbytes + sum(array.nbytes for array in arrays.values()) > MOST_UNPACKED:
        raise ValueError("this model is larger than one may be")
    return packed


def unpack(content: bytes) -> tuple[Arrays, JsonObject]:
    """Return arrays, read-only, and facts of a file that `pack` wrote; raises `ModelCorrupt`."""
    arrays = open_arrays(content)
    told = arrays.pop(_FACTS, None)
    if told is None:
        raise ModelCorrupt("the file says nothing of itself")
    try:
        facts = orjson.loads(told.tobytes())
    except ValueError as error:
        raise ModelCorrupt(f"what the file says of itself can't be read: {error}") from error
    if not isinstance(facts, dict):
        raise ModelCorrupt("what the file says of itself is no object")
    return arrays, facts


def open_arrays(content: bytes) -> Arrays:
    """Return the arrays of an npz by name, read-only; raises `ModelCorrupt` for all but plain arrays of bearable size.

    The sizes are added up from what the archive and each array claim, before anything is unpacked; unpacking then stops
    at what was claimed.
    """
    if len(content) > MOST_PACKED:
        raise ModelCorrupt(f"the file has {len(content):,} bytes, more than a model may have")
    try:
        with ZipFile(BytesIO(content)) as archive:
            entries = archive.infolist()
            _bearable(entries)
            return {entry.filename.removesuffix(".npy"): _array(archive, entry) for entry in entries}
    except ModelCorrupt:
        raise
    except _BROKEN as error:
        raise ModelCorrupt(f"the file is no npz of plain arrays: {error}") from error


def _bearable(entries: list[ZipInfo]) -> None:
    if len(entries) > MOST_ARRAYS:
        raise ModelCorrupt(f"the file holds {len(entries)} arrays, more than a model may have")
    if len({entry.filename for entry in entries}) < len(entries):
        raise ModelCorrupt("the file holds two arrays of one name")
    if any(not entry.filename.endswith(".npy") or entry.compress_type not in _PLAIN for entry in entries):
        raise ModelCorrupt("the file holds something else than arrays")
    if sum(entry.file_size for entry in entries) > MOST_UNPACKED:
        raise ModelCorrupt("unpacked, the file is larger than a model may be")


def _array(archive: ZipFile, entry: ZipInfo) -> NDArray[np.generic]:
    with archive.open(entry) as member:
        version = np.lib.format.read_magic(member)
        if version not in {(1, 0), (2, 0)}:
            raise ModelCorrupt(f"{entry.filename} is of a form that is not known")
        read = np.lib.format.read_array_header_1_0 if version == (1, 0) else np.lib.format.read_array_header_2_0
        shape, in_columns, kind = read(member, max_header_size=_MOST_HEAD)
        if kind.hasobject or kind.kind not in _KINDS:
            raise ModelCorrupt(f"{entry.filename} holds {kind}, which is no plain array")
        # Python's whole numbers: a shape whose product overflows must not come out small.
        cells = 1
        for length in shape:
            cells *= int(length)
        wanted = cells * kind.itemsize
        if cells < 0 or wanted > min(entry.file_size, MOST_UNPACKED):
            raise ModelCorrupt(f"{entry.filename} claims more than it holds")
        held = member.read(wanted + 1)
    if len(held) != wanted:
        raise ModelCorrupt(f"{entry.filename} holds more or less than it claims")
    flat = np.frombuffer(held, dtype=kind) if wanted else np.zeros(cells, dtype=kind)
    return flat.reshape(shape, order="F" if in_columns else "C")
