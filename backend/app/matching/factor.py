"""What a factor is: one question of the match, asked of all pairs of person and posting at once.

A factor is pure. It reads facts, never raw text or a company's name, and answers 0 to 1 for each pair, or NaN where
the posting has no facts to judge by (it abstains, and the other weights are scaled up). An empty profile field is no
reason to abstain: it scores, and low. The verdict on one pair is the same function on tables of one row.
"""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

import numpy as np

from app.matching.detail import PostingDetail
from app.matching.pairs import Pairs
from app.matching.person import ProfileFacts
from app.matching.postings import FloatArray


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words of the CV or of the posting."""

    from_: Literal["cv", "job"]
    quote: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """One sentence, and the words it rests on."""

    reason: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """A factor's answer for one posting, 0 to 1."""

    score: float
    reason: str
    evidence: tuple[Evidence, ...]


class Factor(ABC):
    """One question of the match. Raise `version` when its answers change."""

    slug: ClassVar[str]
    label: ClassVar[str]
    # Its share of the score in percent, before factors abstain; those of all factors add up to 100.
    weight: ClassVar[int]
    version: ClassVar[int] = 1
    # The columns of postings that decide its answer. Retrieval over all postings then asks it once per distinct
    # combination of them; what names none is left to the exact stage, unless retrieval knows it by its slug.
    reads: ClassVar[tuple[str, ...]] = ()
    # Whether the skills of a person can move its answer. One that says no is not asked again for a supposed skill.
    of_skills: ClassVar[bool] = True

    @abstractmethod
    def scores(self, pairs: Pairs) -> FloatArray:
        """The answer for each pair, 0 to 1; NaN where it abstains. One that fits all pairs may have one row."""

    @abstractmethod
    def explain(self, person: ProfileFacts, posting: PostingDetail) -> Explanation:
        """Why one posting is answered as it is, or why the factor abstains."""

    def judge(self, person: ProfileFacts, posting: PostingDetail) -> Verdict | None:
        """The verdict on one posting; null where the factor abstains."""
        score = float(self.scores(Pairs.of(person, posting.table))[0])
        if np.isnan(score):
            return None
        explanation = self.explain(person, posting)
        return Verdict(score, explanation.reason, explanation.evidence)


def evidence(cv: Sequence[str | None] = (), job: Sequence[str | None] = ()) -> tuple[Evidence, ...]:
    """The quotes that are there, each once: the CV's first."""
    from_cv = [Evidence("cv", quote) for quote in dict.fromkeys(cv) if quote]
    from_job = [Evidence("job", quote) for quote in dict.fromkeys(job) if quote]
    return (*from_cv, *from_job)
