"""Whether the level and the years asked for fit the person's."""

import numpy as np

from app.matching.detail import PostingDetail
from app.matching.factor import Explanation, Factor, evidence
from app.matching.levels import RANKS, rank_of
from app.matching.person import ProfileFacts
from app.matching.postings import FloatArray, PostingTable
from app.ml.terms.seniority import seniority_of

# How well a posting fits that is so many levels above (+) or below (-) the person.
BY_GAP = {-3: 0.1, -2: 0.35, -1: 0.75, 0: 1.0, 1: 0.6, 2: 0.2, 3: 0.0}
UNKNOWN = 0.3


class SeniorityFit(Factor):
    """The level by distance, the years by share; their mean where the posting states both."""

    slug = "seniority"
    label = "Seniority and years"
    weight = 10

    def scores(self, person: ProfileFacts, postings: PostingTable) -> FloatArray:
        """The fit of level and years; NaN where the posting states neither."""
        parts = np.stack([_level_fit(person, postings), _years_fit(person, postings)])
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
        level = seniority_of(posting.title)
        years = [asked.quote for asked in posting.requirements if asked.years is not None][:1]
        return Explanation(sentence, evidence(job=[*([level.quote] if level else []), *years]))


def _level_fit(person: ProfileFacts, postings: PostingTable) -> FloatArray:
    own = rank_of(person.level)
    if own is None:
        return np.where(postings.level >= 0, UNKNOWN, np.nan)
    fits = np.array([BY_GAP[max(-3, min(3, rank - own))] for rank in range(RANKS)])
    return np.where(postings.level >= 0, fits[np.maximum(postings.level, 0)], np.nan)


def _years_fit(person: ProfileFacts, postings: PostingTable) -> FloatArray:
    if person.years is None:
        return np.where(np.isnan(postings.years_min), np.nan, UNKNOWN)
    return np.minimum(1.0, (person.years + 0.5) / (np.maximum(postings.years_min, 0.0) + 0.5))


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
