"""What was counted of the names of the taxonomies in postings and in annotated sentences (`measured.tsv`)."""

from dataclasses import dataclass, field
from pathlib import Path

from app.ml.build.curated import CURATED

_EVERYDAY = 0.002
_ENOUGH = 3
_COMMON = 0.01
_FEW, _SOME = 0.34, 0.5


@dataclass(frozen=True, slots=True)
class Counts:
    """Of one form: the share of postings with it; its places in annotated sentences; how many are marked."""

    postings: float = 0.0
    marked: int = 0
    right: int = 0

    @property
    def share(self) -> float:
        """The share of its places in annotated sentences that annotators call a skill, 0 to 1."""
        return self.right / self.marked if self.marked else 0.0


@dataclass(frozen=True, slots=True)
class Measured:
    """The counts by form (one word) or stems joined by a space (a phrase)."""

    counts: dict[str, Counts] = field(default_factory=dict)

    def of(self, form: str) -> Counts:
        """Return the counts of a form; all zero where it was never seen."""
        return self.counts.get(form, Counts())

    def everyday(self, form: str) -> bool:
        """Say whether postings use a word in small letters, whatever product is called so."""
        return self.of(form).postings > _EVERYDAY

    def allows(self, key: tuple[str, ...]) -> bool:
        """Say whether a phrase may be sought: not where annotators pass it over or every other posting says it."""
        seen = self.of(" ".join(key))
        if seen.marked >= _ENOUGH:
            return seen.share >= (_SOME if seen.postings > _COMMON else _FEW)
        return seen.postings <= _COMMON


def read_measured(path: Path = CURATED / "measured.tsv") -> Measured:
    """Read the table of counts."""
    counts = {}
    for line in path.read_text(encoding="utf-8").splitlines()[1:] if path.exists() else []:
        form, postings, marked, right = line.split("\t")
        counts[form] = Counts(float(postings), int(marked), int(right))
    return Measured(counts)
