"""What makes two postings comparable: hashes of their company, their title and their text."""

import hashlib
from collections.abc import Iterator

from app.jobs.words import fold

SHINGLE = 6
MARKS = 4


def _hash(text: str, seed: int = 0) -> int:
    digest = hashlib.blake2b(text.encode(), digest_size=8, salt=bytes([seed])).digest()
    return int.from_bytes(digest, "big", signed=True)


def company_key(company: str) -> int:
    """A hash of a company's name as compared."""
    return _hash(" ".join(fold(company).split()))


def title_key(title: str) -> int:
    """A hash of a title as compared."""
    return _hash(" ".join(sorted(fold(title).split())))


def text_marks(text: str) -> list[int]:
    """The least hashes of the text's shingles: texts that share most of their shingles share some of these."""
    shingles = set(_shingles(fold(text).split()))
    return [min(_hash(shingle, seed) for shingle in shingles) for seed in range(MARKS)] if shingles else []


def _shingles(words: list[str]) -> Iterator[str]:
    for start in range(len(words) - SHINGLE + 1):
        yield " ".join(words[start : start + SHINGLE])
