"""What makes two postings comparable: hashes of their company, their title and their text."""

import hashlib
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from app.jobs.posting.folding import folded_company, folded_title
from app.jobs.posting.words import HASH, pieces

if TYPE_CHECKING:
    import numpy.typing as npt

SHINGLE = 6
MARKS = 4
_STEP, _HALF = np.uint64(0x100000001B3), np.uint64(32)
_FACTORS = tuple(
    map(np.uint64, (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0xFF51AFD7ED558CCD, 0xD6E8FEB86659FD93)[:MARKS])
)


def _hash(text: str, seed: int = 0) -> int:
    digest = hashlib.blake2b(text.encode(), digest_size=8, salt=bytes([seed])).digest()
    return int.from_bytes(digest, "big", signed=True)


@lru_cache(maxsize=4_096)
def company_key(company: str) -> int:
    """A hash of a company's name as compared."""
    return _hash(folded_company(company))


@lru_cache(maxsize=4_096)
def title_key(title: str) -> int:
    """A hash of a title as compared."""
    return _hash(folded_title(title))


def text_marks(text: str) -> list[int]:
    """The least hashes of the text's shingles: texts that share most of their shingles share some of these."""
    words = np.fromiter(map(HASH, pieces(text)), dtype=np.uint64)
    count = len(words) - SHINGLE + 1
    if count < 1:
        return []
    shingles = np.zeros(count, dtype=np.uint64)
    for place in range(SHINGLE):
        shingles = shingles * _STEP + words[place : place + count]
    return [int(_mixed(shingles, factor).min()) for factor in _FACTORS]


def _mixed(hashes: "npt.NDArray[np.uint64]", factor: np.uint64) -> "npt.NDArray[np.int64]":
    """Hashes of hashes; each odd factor orders the same shingles in a way of its own."""
    mixed = (hashes ^ (hashes >> _HALF)) * factor
    return (mixed ^ (mixed >> _HALF)).view(np.int64)
