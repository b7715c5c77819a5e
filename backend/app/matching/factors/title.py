"""Whether the position is the kind of work the person does or wants."""

from functools import cache

import numpy as np

from app.matching.detail import PostingDetail
from app.matching.factor import Explanation, Factor, evidence
from app.matching.likeness import average, cosines, greatest
from app.matching.pairs import Pairs
from app.matching.people import PersonTable
from app.matching.person import PersonTitle, ProfileFacts
from app.matching.postings import FloatArray
from app.ml.occupations import isco_of
from app.ml.titles.reading import TitleFacts, similarity

ALIKE = 0.75
RELATED = 0.4
# How much each question counts: the same words or occupation, the nearest title in meaning, the titles as a whole. The
# last tells a nurse who was once a cashier from a cashier who was once a nurse.
WORDS, NEAREST, WHOLE = 0.2, 0.3, 0.5
# How near two occupations of ESCO are by the number of leading digits that their ISCO groups share.
BY_DIGITS = (0.0, 0.1, 0.25, 0.5, 0.75)
SAME_OCCUPATION = 0.9


class Title(Factor):
    """The person's titles against the posting's: words, families and occupations; meaning of the nearest and of all."""

    slug = "title"
    label = "Title and occupation"
    version = 3
    weight = 36
    of_skills = False

    def scores(self, pairs: Pairs) -> FloatArray:
        """How close each posting's title is to the person's titles; NaN where a title has no words."""
        words = pairs.judge(pairs.people.titles, pairs.postings.title, _by_words)
        work = pairs.judge(pairs.people.titles, pairs.postings.occupation, _by_occupation)
        own = pairs.people.title_meaning
        # Once per distinct title that occurs.
        used, codes = np.unique(pairs.postings.title_meaning.codes, return_inverse=True)
        near = cosines(own.vectors, np.asarray(pairs.postings.title_meaning.values)[used])[:, codes]
        nearest = greatest(near * own.weights[:, None], own.starts).ravel()
        whole = average(near, own.shares, own.starts).ravel()
        # A NaN of words stays one: that title can't be compared.
        score: FloatArray = WORDS * np.maximum(words, work) + NEAREST * nearest + WHOLE * whole
        return score

    def explain(self, person: ProfileFacts, posting: PostingDetail) -> Explanation:
        """Which title comes closest."""
        if not posting.table.title.at(0).tokens:
            return Explanation("The title of the posting says nothing we can compare.")
        if not person.titles:
            return Explanation("Your profile names no job title yet.", evidence(job=[posting.title]))
        score, closest = _closest(person, posting)
        name = closest.facts.text
        quotes = evidence([closest.quote], [posting.title])
        if score >= ALIKE:
            return Explanation(f"The position is close to “{name}”.", quotes)
        if score >= RELATED:
            return Explanation(f"The position is related to “{name}”.", quotes)
        return Explanation(f"The position differs from your titles; “{name}” comes closest.", quotes)


def _by_words(own: tuple[PersonTitle, ...], title: TitleFacts) -> float:
    if not title.tokens:
        return np.nan
    return max((one.weight * similarity(one.facts, title) for one in own), default=0.0)


def _by_occupation(own: tuple[PersonTitle, ...], occupation: str | None) -> float:
    if occupation is None:
        return 0.0
    return max((one.weight * nearness_of(one.occupation, occupation) for one in own if one.occupation), default=0.0)


@cache
def nearness_of(one: str | None, other: str | None) -> float:
    """How near two occupations of ESCO are, 0 to 1."""
    if one == other:
        return SAME_OCCUPATION
    ours, theirs = isco_of(one or ""), isco_of(other or "")
    shared = next((digit for digit in range(4) if ours[digit : digit + 1] != theirs[digit : digit + 1]), 4)
    return BY_DIGITS[shared] if ours and theirs else 0.0


def _closest(person: ProfileFacts, posting: PostingDetail) -> tuple[float, PersonTitle]:
    """The title that comes closest on its own, and how close."""
    table, own = posting.table, PersonTable.of(person).title_meaning
    near = cosines(own.vectors, table.title_meaning.at(0)[None])[:, 0]
    title, occupation = table.title.at(0), table.occupation.at(0)

    def of(place: int) -> float:
        one = person.titles[place]
        words = max(_by_words((one,), title), _by_occupation((one,), occupation))
        return (words + float(near[place]) * one.weight) / 2

    best = max(range(len(person.titles)), key=of)
    return of(best), person.titles[best]
