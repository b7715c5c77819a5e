"""The statistics of the corpus that scores stand on: one value, one version."""

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from hashlib import sha256

from app.matching.corpus.rarity import Rarity
from app.ml.closeness.basis import Basis
from app.ml.closeness.shipped import shipped


@dataclass(frozen=True)
class Corpus:
    """What the open postings were like when they were last counted; never changed once it has a version."""

    rarity: Rarity = field(default_factory=Rarity)
    basis: Basis = field(default_factory=shipped)

    @cached_property
    def version(self) -> str:
        """Names exactly these statistics."""
        return sha256(f"{self.rarity.version}:{self.basis.version}".encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Ground:
    """What scores are compared on: a UTC day, and the statistics of the corpus."""

    as_of: date
    corpus: Corpus
