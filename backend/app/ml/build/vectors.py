"""Learn the word vectors: `python -m app.ml.build.vectors <data folder> <encoder folder>`.

The vector of a phrase by a sentence model is to be met by the sum of the vectors of its words: a ridge regression,
solved by conjugate gradients. What is learnt is small and quick, and needs no model at run time.
"""

import sys
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from scipy import sparse

from app.ml.build.encoder import Encoder
from app.ml.build.esco import table
from app.ml.build.phrasebook import labels_of, phrases
from app.ml.registry import register
from app.ml.vectors import Floats, packed, parts_of, words_of

DIMENSIONS = 128
VERSION = "1.0.0"
_BUCKETS = 4096
_WORDS, _WORD_COUNT = 22_000, 2
_PAIRS, _PAIR_COUNT = 12_000, 6
_RIDGE = 0.3
_ROUNDS = 40


def projection(encoder: Encoder, data: Path) -> Floats:
    """Return the directions (384, DIMENSIONS) along which the skills of ESCO differ most."""
    labels = [labels_of(row)[0] for row in table(data / "taxonomies" / "esco_v1.1.1", "skills_en.csv")]
    vectors = encoder.encode(labels).astype(np.float64)
    _, directions = np.linalg.eigh(vectors.T @ vectors)
    kept = directions[:, ::-1][:, :DIMENSIONS]
    # The sign of a direction is free: the largest part is made positive, so that every machine finds the same.
    signs = np.sign(kept[np.abs(kept).argmax(axis=0), np.arange(kept.shape[1])])
    turned: Floats = (kept * signs).astype(np.float32)
    return turned


def vocabulary(texts: Sequence[str]) -> dict[str, int]:
    """Return the words and word pairs that get a vector of their own."""
    words: Counter[str] = Counter()
    pairs: Counter[str] = Counter()
    for text in texts:
        found = words_of(text)
        words.update(set(found))
        pairs.update({" ".join(pair) for pair in pairwise(found)})
    kept = [*_common(words, _WORDS, _WORD_COUNT), *_common(pairs, _PAIRS, _PAIR_COUNT)]
    return {word: row for row, word in enumerate(kept)}


def _common(counts: Counter[str], most: int, least: int) -> list[str]:
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:most]
    return [word for word, count in ranked if count >= least]


def design(texts: Sequence[str], known: dict[str, int]) -> Any:
    """Return the sparse matrix (texts, rows of the table) that sums the parts of each text."""
    rows: list[int] = []
    weights: list[float] = []
    ends = [0]
    for text in texts:
        parts, shares = parts_of(text, known, _BUCKETS)
        scale = max(1, len(words_of(text))) ** -0.5
        rows += parts
        weights += [share * scale for share in shares]
        ends.append(len(rows))
    shape = (len(texts), len(known) + _BUCKETS)
    return sparse.csr_matrix((np.asarray(weights, np.float32), np.asarray(rows), ends), shape=shape)


def solve(matrix: Any, wanted: Floats) -> Floats:
    """Return the table that best meets the wanted vectors: conjugate gradients on the normal equations."""
    found = np.zeros((matrix.shape[1], wanted.shape[1]), np.float32)
    left = matrix.T @ wanted
    direction, size = left.copy(), (left * left).sum(axis=0)
    for _ in range(_ROUNDS):
        moved = matrix.T @ (matrix @ direction) + _RIDGE * direction
        step = size / np.maximum((direction * moved).sum(axis=0), 1e-9)
        found += step * direction
        left -= step * moved
        now = (left * left).sum(axis=0)
        direction = left + (now / np.maximum(size, 1e-12)) * direction
        size = now
    return found


def build(data: Path, encoder: Encoder) -> None:
    """Learn the table and put it among the shipped models."""
    texts = phrases(data)
    directions = projection(encoder, data)
    wanted = encoder.encode(texts) @ directions
    known = vocabulary(texts)
    table_, scales = packed(solve(design(texts, known), wanted))
    register(
        "vectors",
        {"words": np.frombuffer("\n".join(known).encode(), np.uint8), "table": table_, "scales": scales},
        version=VERSION,
        built_by="app.ml.build.vectors",
        description="Vectors of words and word pairs whose sums imitate the phrase vectors of all-MiniLM-L6-v2.",
        data=(
            "all-MiniLM-L6-v2 (Apache-2.0) as teacher", "ESCO 1.1.1 labels",
            "O*NET 29.2 titles, work activities, tools (CC BY 4.0)",
            "SkillSpan, Green, Sayfullina: phrases of the training halves", "titles of public postings",
        ),
    )  # fmt: skip
    sys.stdout.write(f"{len(texts)} phrases, {len(known)} words and pairs\n")


def main() -> None:
    """Build from the folders named on the command line."""
    build(Path(sys.argv[1]), Encoder(Path(sys.argv[2])))


if __name__ == "__main__":
    main()
