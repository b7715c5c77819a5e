"""The skills of ESCO with what finds them: the words of their labels, and a vector each."""

from dataclasses import dataclass
from functools import cache
from uuid import UUID

import numpy as np

from app.ml.label_index import LabelIndex, unpack_labels
from app.ml.registry import load_arrays
from app.ml.text.folding import fold
from app.ml.text.stemming import stem
from app.ml.text.tables import word_list
from app.ml.vectors import Floats, unpacked, words_of


@dataclass(frozen=True, slots=True)
class Link:
    """An ESCO skill and how well it fits, 0 to 1; its lexicon id is `lexicon().by_esco(uuid)`."""

    uuid: str
    label: str
    score: float


@dataclass(frozen=True, slots=True)
class Concepts:
    """All skills in one order; `vectors` has a row of unit length each."""

    uuids: tuple[str, ...]
    labels: tuple[str, ...]
    index: LabelIndex
    vectors: Floats

    def best(self, scores: Floats, limit: int) -> tuple[Link, ...]:
        """Return the best-scored skills, best first; equal scores keep the order of the uuids."""
        limit = min(limit, len(scores))
        likely = np.argpartition(-scores, limit - 1)[:limit]
        order = sorted(likely, key=lambda place: (-scores[place], self.uuids[place]))
        return tuple(Link(self.uuids[place], self.labels[place], _share(scores[place])) for place in order)


def _share(score: float) -> float:
    return round(min(1.0, max(0.0, float(score))), 4)


@cache
def concepts() -> Concepts:
    """Return the shipped skills, read once per process."""
    arrays = load_arrays("linking")
    raw = arrays["uuids"]
    return Concepts(
        tuple(str(UUID(bytes=row.tobytes())) for row in raw),
        tuple(arrays["labels"].tobytes().decode().split("\n")),
        unpack_labels(arrays),
        unpacked(arrays["vectors"], arrays["scales"]),
    )


@cache
def small_words() -> frozenset[str]:
    """Words that say nothing of a skill."""
    return word_list("linking_small")


def telling_stems(text: str) -> list[str]:
    """Return the stems of the words that tell something."""
    small = small_words()
    return [short for word in words_of(fold(text)) if word not in small and (short := stem(word))]
