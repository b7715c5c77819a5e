"""The terms of a text: its telling words and word pairs as whole numbers with their counts.

Case, white space and inflection make no difference. Left out is what says nothing of the work: small words, numbers,
dates, addresses, and every word of a person's name, age or gender that can be known by itself.
"""

import re
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import pairwise
from typing import NewType

import numpy as np
from numpy.typing import NDArray

from app.ml.closeness.words import neutral, says_nothing
from app.ml.text.folding import fold
from app.ml.text.passage import masked
from app.ml.text.stemming import stem

# Packed terms: one little-endian uint32 a term, its number in the lower 24 bits, its count in the upper 8; rising.
Terms = NewType("Terms", bytes)
Numbers = NDArray[np.uint32]

MOST_TERMS = 400
NONE = Terms(b"")
_NUMBER_BITS = 24
_NUMBER = (1 << _NUMBER_BITS) - 1
_MOST_COUNTED = 255
# A posting and the experience of a CV say in this much what they say.
_LONGEST = 30_000
_WORD = re.compile(r"[^\W\d_][\w+#]*|[^\s\w/&-]")


def terms_of(text: str) -> Terms:
    """Return the terms of a text; the order of its sentences makes no difference."""
    return pack(Counter(_numbers(masked(fold(text[:_LONGEST])))))


def joined(parts: Iterable[Terms]) -> Terms:
    """Return the terms of several texts taken together."""
    total: Counter[int] = Counter()
    for part in parts:
        total.update(unpack(part))
    return pack(total)


def pack(counts: Mapping[int, int]) -> Terms:
    """Return counts by term as bytes; of too many terms those that occur most, of these the lowest numbers."""
    kept = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:MOST_TERMS]
    words = sorted((number, min(count, _MOST_COUNTED)) for number, count in kept)
    return Terms(np.array([count << _NUMBER_BITS | number for number, count in words], dtype="<u4").tobytes())


def unpack(terms: Terms) -> dict[int, int]:
    """Return counts by term."""
    numbers, counts = columns(terms)
    return dict(zip(numbers.tolist(), counts.tolist(), strict=True))


def columns(terms: bytes) -> tuple[Numbers, Numbers]:
    """Return the numbers of packed terms and their counts; several texts' bytes may follow each other."""
    whole = np.frombuffer(terms, dtype="<u4").astype(np.uint32, copy=False)
    return whole & np.uint32(_NUMBER), whole >> np.uint32(_NUMBER_BITS)


def _numbers(folded: str) -> Iterator[int]:
    """Yield the numbers of the words and pairs; a pair is two telling words side by side in one clause."""
    stems = [_stem(word) for word in _WORD.findall(folded)]
    yield from (_number(word) for word in stems if word)
    yield from (_number(f"{left} {right}") for left, right in pairwise(stems) if left and right)


@lru_cache(maxsize=65_536)
def _stem(word: str) -> str:
    """Return the stem of a word that says something, else nothing."""
    plain = neutral(word)
    return "" if len(plain) < 2 or says_nothing(plain) else stem(plain)


@lru_cache(maxsize=131_072)
def _number(term: str) -> int:
    return zlib.crc32(term.encode()) & _NUMBER
