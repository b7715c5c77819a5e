"""What the tagger sees of a word: its normal form, its ends and its shape."""

import re
from typing import NamedTuple
from zlib import crc32

# One rule for the host's tokenizer and for the training texts: letters and their inner marks, numbers, single signs.
TOKEN = re.compile(
    r"[^\W\d_]+(?:[.'’&][^\W\d_]+)*(?:\+\+|#)?|\d+(?:[.,]\d+)*|<[A-Z]+>|\S",
)
_DIGITS = re.compile(r"\d")
_LONGEST = 40
# Rows a table of hashed features has; changing one means training again.
ROWS = {"norm": 6000, "prefix": 1500, "suffix": 3000, "shape": 500}


class WordFeatures(NamedTuple):
    """The features of a word, each a string; `norm` is also its place in the table of word vectors."""

    norm: str
    prefix: str
    suffix: str
    shape: str


def norm_of(word: str) -> str:
    """Return a word in small letters with every digit a zero."""
    return _DIGITS.sub("0", word[:_LONGEST].lower())


def shape_of(word: str) -> str:
    """Return the shape of a word, runs shortened: "Python3" -> "Xxd"."""
    shape: list[str] = []
    for char in word[:_LONGEST]:
        kind = "X" if char.isupper() else "x" if char.islower() else "d" if char.isdigit() else char
        if len(shape) < 2 or shape[-1] != kind or shape[-2] != kind:
            shape.append(kind)
    return "".join(shape)


def features_of(word: str) -> WordFeatures:
    """Return what the tagger sees of a word."""
    norm = norm_of(word)
    return WordFeatures(norm, norm[:3], norm[-3:], shape_of(word))


def hashed(features: WordFeatures) -> tuple[int, ...]:
    """Return one row number a feature, counted through all tables one after the other."""
    rows: list[int] = []
    offset = 0
    for name, value in zip(ROWS, features, strict=True):
        rows.append(offset + crc32(f"{name}={value}".encode()) % ROWS[name])
        offset += ROWS[name]
    return tuple(rows)
