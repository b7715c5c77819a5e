"""Whether the level and the years asked for fit the person's."""

import numpy as np

from app.matching.detail import PostingDetail
from app.matching.factor import Explanation, Factor, evidence
from app.matching.levels import rank_of
from app.matching.pairs import Pairs
from app.matching.person import ProfileFacts
from app.matching.postings import FloatArray

# How well a posting fits that is so many levels above (+) or below (-) the person.
BY_GAP = {-3: 0.1, -2: 0.35, -1: 0.75, 0: 1.0, 1: 0.6, 2: 0.2, 3: 0.0}
FARTHEST = 3
UNKNOWN = 0.3


class SeniorityFit(Factor):
    """The level by distance, the years by share; their mean where the posting states both."""

    slug = "seniority"
    label = "Seniority and years"
    weight = 7
    reads = ("level", "years_min")
    of_skills = False

    def scores(self, pairs: Pairs) -> FloatArray:
        """The fit of level and years; NaN where the posting states neither."""
        parts = np.stack([pairs.spread(_level_fit(pairs)), pairs.spread(_years_fit(pairs))])
        stated = (~np.isnan(parts)).sum(axis=0)
        total = np.nansum(parts, axis=0)
        return np.where(stated > 0, total / np.maximum(stated, 1), np.nan)

    def explain(self, person: ProfileFacts, posting: PostingDetail) -> Explanation:
        """The levels and years of both sides."""
        table = posting.table
        said = [_about_level(person, int(table.level[0])), _about_years(person, float(table.years_min[0]))]
        sentence = " ".join(part for part in said if part)
        if not sentence:
            return Explanation("The posting states neither level nor years.")
        years = next((asked.quote for asked in posting.requirements if asked.years is not None), None)
        return Explanation(sentence, evidence(job=[posting.quotes.get("seniority"), years]))


def _level_fit(pairs: Pairs) -> FloatArray:
    own, theirs = pairs.people.level.astype(np.int64), pairs.postings.level.astype(np.int64)
    by_gap = np.array([BY_GAP[gap] for gap in range(-FARTHEST, FARTHEST + 1)])
    fits = by_gap[np.clip(theirs - own, -FARTHEST, FARTHEST) + FARTHEST]
    return np.where(theirs < 0, np.nan, np.where(own < 0, UNKNOWN, fits))


def _years_fit(pairs: Pairs) -> FloatArray:
    own, asked = pairs.people.years, pairs.postings.years_min
    share = np.minimum(1.0, (own + 0.5) / (np.maximum(asked, 0.0) + 0.5))
    return np.where(np.isnan(asked), np.nan, np.where(np.isnan(own), UNKNOWN, share))


def _about_level(person: ProfileFacts, level: int) -> str:
    own = rank_of(person.level)
    if level < 0:
        return ""
    if own is None:
        return "Your profile does not say how senior you are."
    if level == own:
        return "The level is yours."
    distance = "one level" if abs(level - own) == 1 else f"{abs(level - own)} levels"
    return f"It is {distance} {'above' if level > own else 'below'} yours."


def _about_years(person: ProfileFacts, asked: float) -> str:
    if np.isnan(asked):
        return ""
    if person.years is None:
        return f"It asks for {asked:.0f} years; your profile does not say how many you have."
    return f"It asks for {asked:.0f} years; you have {person.years:.0f}."
