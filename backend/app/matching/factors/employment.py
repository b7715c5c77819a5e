"""Whether the kind of employment is one the person wants."""

import numpy as np

from app.matching.detail import PostingDetail
from app.matching.factor import Explanation, Factor, evidence
from app.matching.pairs import Pairs
from app.matching.person import ProfileFacts
from app.matching.postings import FloatArray
from app.ml.terms.employment import EmploymentType

# Somebody who states no wish takes most kinds.
NO_WISH = 0.75
OTHER = 0.1
# Work for a time is near other work for a time.
NEAR = 0.5
_FOR_A_TIME = frozenset({EmploymentType.CONTRACT, EmploymentType.TEMPORARY, EmploymentType.PER_DIEM})


class Employment(Factor):
    """The kind of employment stated against those wished for."""

    slug = "employment"
    label = "Employment type"
    weight = 2
    reads = ("employment",)
    of_skills = False

    def scores(self, pairs: Pairs) -> FloatArray:
        """1 where it is one wished for; NaN where the posting states none."""
        return pairs.judge(pairs.people.employment_types, pairs.postings.employment, _fit)

    def explain(self, person: ProfileFacts, posting: PostingDetail) -> Explanation:
        """The kind stated, and what the person wants."""
        kind = posting.row.employment_type
        if kind is None:
            return Explanation("The posting does not state the kind of employment.")
        quotes = evidence(job=[posting.quotes.get("employment_type")])
        if not person.employment_types:
            return Explanation(f"It is {_words(kind)}; you have stated no wish.", quotes)
        if kind in person.employment_types:
            return Explanation(f"It is {_words(kind)}, as you wish.", quotes)
        wished = " or ".join(_words(one) for one in person.employment_types)
        return Explanation(f"It is {_words(kind)}; you look for {wished} work.", quotes)


def _fit(wished: tuple[EmploymentType, ...], kind: EmploymentType | None) -> float:
    if kind is None:
        return np.nan
    if not wished:
        return NO_WISH
    if kind in wished:
        return 1.0
    return NEAR if kind in _FOR_A_TIME and not _FOR_A_TIME.isdisjoint(wished) else OTHER


def _words(kind: EmploymentType) -> str:
    return kind.value.replace("_", " ").replace("full time", "full-time").replace("part time", "part-time")
