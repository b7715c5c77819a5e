"""Whether the pay stated reaches what the person wants."""

import numpy as np

from app.jobs.types import ScoringRow
from app.matching.detail import PostingDetail
from app.matching.factor import Explanation, Factor, evidence
from app.matching.pairs import Pairs
from app.matching.person import ProfileFacts
from app.matching.postings import FloatArray

# Below this share of the floor the pay counts as nothing.
HOPELESS = 0.7
# The top of the range reaches the floor, its bottom does not.
TOP_ONLY = 0.75
# As good matches have it: a job must not lose for stating its pay to somebody who set no limit.
NO_FLOOR = 0.75


class Pay(Factor):
    """Pay against the person's floor, in the same currency only: exchange rates are not facts of a posting."""

    slug = "pay"
    label = "Pay"
    version = 2
    weight = 3
    reads = ("pay_min", "pay_max", "currency")
    of_skills = False

    def scores(self, pairs: Pairs) -> FloatArray:
        """1 where all of the range reaches the floor; NaN where no pay is stated, or in another currency."""
        postings, floor = pairs.postings, pairs.people.pay_floor
        top = np.fmax(postings.pay_min, postings.pay_max)
        bottom = np.fmin(postings.pay_min, postings.pay_max)
        same = pairs.judge(pairs.people.currency, postings.currency, lambda own, theirs: float(own == theirs)) > 0
        reached = np.clip((top / floor - HOPELESS) / (1 - HOPELESS), 0.0, 1.0) * TOP_ONLY
        above = np.clip((top - floor) / np.maximum(top - bottom, 1.0), 0.0, 1.0)
        whole = np.where(bottom >= floor, 1.0, reached + (1 - TOP_ONLY) * above)
        judged = np.where(np.isnan(floor), NO_FLOOR, np.where(same, whole, np.nan))
        return np.where(np.isnan(top), np.nan, judged)

    def explain(self, person: ProfileFacts, posting: PostingDetail) -> Explanation:
        """The posting's own figures beside the floor."""
        stated = _figures(posting.row)
        if stated is None:
            return Explanation("The posting states no pay.")
        quotes = evidence(job=[posting.quotes.get("pay")])
        if not person.pay_floor or person.currency is None:
            return Explanation(f"It pays {stated}; you have set no lower limit.", quotes)
        if posting.row.pay_currency != person.currency:
            return Explanation(f"It pays {stated}; your limit is in {person.currency}.", quotes)
        return Explanation(
            f"It pays {stated}; you want at least {person.pay_floor:,} {person.currency} a year.", quotes
        )


def _figures(row: ScoringRow) -> str | None:
    """The employer's own figures with currency and period."""
    ends = list(dict.fromkeys(f"{end:,}" for end in (row.pay_min, row.pay_max) if end is not None))
    if not ends:
        return None
    article = "an" if row.pay_period == "hour" else "a"
    period = f"{article} {row.pay_period}" if row.pay_period else None
    return " ".join(part for part in (" to ".join(ends), row.pay_currency, period) if part)
