"""The statistics of the corpus that scores stand on: one value, one version."""

from dataclasses import dataclass, field
from datetime import date

from app.matching.corpus.rarity import Rarity


@dataclass(frozen=True)
class Corpus:
    """What the open postings were like when they were last counted; never changed once it has a version."""

    rarity: Rarity = field(default_factory=Rarity)

    @property
    def version(self) -> str:
        """Names exactly these statistics."""
        return self.rarity.version


@dataclass(frozen=True, slots=True)
class Ground:
    """What scores are compared on: a UTC day, and the statistics of the corpus."""

    as_of: date
    corpus: Corpus
