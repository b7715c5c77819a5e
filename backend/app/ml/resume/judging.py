"""Whether one proposed value may stand in the facts of a CV."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from app.ml.documents.pages import PageView
from app.ml.refinement.quotes import SourceText, clamped, locate, supports, supports_date
from app.ml.resume.facts import Evidence, Fact
from app.ml.resume.language_names import LANGUAGES
from app.ml.resume.proposal import Proposed
from app.ml.text.folding import fold

DATES = frozenset({"start", "end", "issued_on", "expires_on"})
# Read as words of our own, so the CV need not spell them so.
CODED = frozenset({"level", "jurisdiction"})


@dataclass(frozen=True, slots=True)
class Judge:
    """Decides on one proposed value after the other."""

    source: SourceText
    pages: Sequence[PageView]
    keep: Collection[str]

    def admits(self, path: str, name: str, proposed: Proposed | None, present: float) -> bool:
        """Whether a value may stand at `path`, where the reading is as sure as `present` (0 where it is silent)."""
        if proposed is None or path in self.keep or clamped(proposed.confidence) <= present:
            return False
        return self.source.says(proposed.quote) and _says(name, proposed)

    def evidence(self, proposed: Proposed) -> Evidence:
        """The words of a proposal and where they stand."""
        placed = locate(proposed.quote, self.pages)
        return Evidence(placed.page if placed else None, placed.box if placed else None, proposed.quote)

    def fact(self, path: str, have: Fact | None, proposed: Proposed | None) -> Fact | None:
        """A field with the proposal in its place where that is admitted."""
        if proposed is None or not self.admits(path, path, proposed, have.confidence if have else 0.0):
            return have
        return Fact(proposed.value.strip(), clamped(proposed.confidence), self.evidence(proposed))


def _says(name: str, proposed: Proposed) -> bool:
    if name in DATES:
        return supports_date(proposed.quote, proposed.value)
    if name in CODED:
        return bool(proposed.value.strip())
    if name == "language":
        words = fold(proposed.quote).split()
        return supports(proposed.quote, proposed.value) or any(
            LANGUAGES.get(word.strip(".,;:()")) == proposed.value for word in words
        )
    return supports(proposed.quote, proposed.value)
