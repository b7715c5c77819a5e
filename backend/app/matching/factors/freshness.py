"""How new the posting is."""

import numpy as np

from app.matching.detail import PostingDetail
from app.matching.factor import Explanation, Factor
from app.matching.pairs import Pairs
from app.matching.person import ProfileFacts
from app.matching.postings import FloatArray, PostingTable

HALF_LIFE_DAYS = 21


class Freshness(Factor):
    """Newer is better, by whole UTC days: half as good every three weeks."""

    slug = "freshness"
    label = "Freshness"
    weight = 2
    reads = ("posted",)
    of_skills = False

    def scores(self, pairs: Pairs) -> FloatArray:
        """1 on the first day, 0.5 after 21."""
        return np.exp2(-_age(pairs.postings) / HALF_LIFE_DAYS)

    def explain(self, _person: ProfileFacts, posting: PostingDetail) -> Explanation:
        """How old it is."""
        age = float(_age(posting.table)[0])
        if age < 1:
            return Explanation("Posted today.")
        return Explanation("Posted yesterday." if age < 2 else f"Posted {age:.0f} days ago.")


def _age(postings: PostingTable) -> FloatArray:
    return np.maximum(postings.as_of.toordinal() - postings.posted, 0).astype(np.float64)
