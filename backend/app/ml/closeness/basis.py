"""A basis: from the terms of a text to a short vector, so that texts about like work lie near each other.

It is learnt from many texts: each term is weighed by how few of them hold it (TF-IDF), and terms that occur together
are folded onto common directions (truncated SVD). All arithmetic after learning is in whole numbers or rounds as IEEE
prescribes: the same terms give the same bytes on any machine.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.ml.closeness.terms import columns

DIMENSIONS: Final = 64
# The length of a vector of bytes.
LENGTH: Final = 127
_FORMAT: Final = 1
_HEAD: Final = 12
_BLOCK: Final = 2_000
# A count counts by its logarithm, in sixteenths: whole numbers add up to the same sum in any order.
_STEPS: Final = np.rint(16 * (1 + np.log(np.maximum(np.arange(256), 1)))).astype(np.int64)
_SHIFT: Final = 4
Vectors = NDArray[np.int8]
Directions = NDArray[np.int16]


@dataclass(frozen=True, eq=False)
class Basis:
    """The numbers of the terms it knows, rising, and for each its direction (terms, DIMENSIONS), weight included."""

    numbers: NDArray[np.uint32]
    directions: Directions

    @cached_property
    def version(self) -> str:
        """Names exactly this content."""
        return sha256(self.to_bytes()).hexdigest()[:16]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Basis) and self.version == other.version

    def __hash__(self) -> int:
        return hash(self.version)

    def vectors(self, texts: Sequence[bytes]) -> Vectors:
        """Return one vector per text (packed terms): int8, length 127; all zeros where no term is known."""
        blocks = [self._block(texts[start : start + _BLOCK]) for start in range(0, len(texts), _BLOCK)]
        return np.concatenate(blocks) if blocks else np.zeros((0, DIMENSIONS), np.int8)

    def to_bytes(self) -> bytes:
        """Return the basis as bytes: the same for the same content."""
        head = np.array([_FORMAT, len(self.numbers), DIMENSIONS], dtype="<u4").tobytes()
        return head + self.numbers.astype("<u4").tobytes() + self.directions.astype("<i2").tobytes()

    @staticmethod
    def from_bytes(stored: bytes) -> "Basis":
        """Read what `to_bytes` wrote; raises `ValueError` for anything else."""
        if len(stored) < _HEAD:
            raise ValueError("these bytes are no basis")
        form, terms, dimensions = np.frombuffer(stored, dtype="<u4", count=3).tolist()
        if (form, dimensions) != (_FORMAT, DIMENSIONS) or len(stored) != _HEAD + terms * (4 + 2 * DIMENSIONS):
            raise ValueError("these bytes are no basis of this form")
        numbers = np.frombuffer(stored, dtype="<u4", count=terms, offset=_HEAD)
        directions = np.frombuffer(stored, dtype="<i2", offset=_HEAD + 4 * terms)
        return Basis(numbers.astype(np.uint32), directions.astype(np.int16).reshape(terms, DIMENSIONS))

    def _block(self, texts: Sequence[bytes]) -> Vectors:
        numbers, counts = columns(b"".join(texts))
        owners = np.repeat(np.arange(len(texts)), [len(text) // 4 for text in texts])
        places = np.searchsorted(self.numbers, numbers)
        places[places == len(self.numbers)] = 0
        known = self.numbers[places] == numbers if len(self.numbers) else np.zeros(len(numbers), dtype=bool)
        summed = np.zeros((len(texts), DIMENSIONS), np.int64)
        if known.any():
            told = self.directions[places[known]] * _STEPS[counts[known]][:, None]
            held, starts = np.unique(owners[known], return_index=True)
            summed[held] = np.add.reduceat(told, starts, axis=0)
        return of_length(summed)


def of_length(summed: NDArray[np.int64]) -> Vectors:
    """Return whole vectors brought to length 127 and rounded; zeros stay zeros."""
    # Short enough that the squares add up exactly.
    small = summed >> _SHIFT
    lengths = np.sqrt((small * small).sum(axis=1).astype(np.float64))
    scaled: Vectors = np.rint(small * (LENGTH / np.maximum(lengths, 1.0))[:, None]).astype(np.int8)
    return scaled
