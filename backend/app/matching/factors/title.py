"""Whether the position is the kind of work the person does or wants."""

import numpy as np

from app.matching.detail import PostingDetail
from app.matching.factor import Explanation, Factor, evidence
from app.matching.pairs import Pairs
from app.matching.person import PersonTitle, ProfileFacts
from app.matching.postings import FloatArray
from app.ml.titles.reading import TitleFacts, similarity

ALIKE = 0.75
RELATED = 0.4


class Title(Factor):
    """The closest of the person's titles, by telling words and family of occupations (`app.ml.titles.reading`)."""

    slug = "title"
    label = "Title"
    version = 2
    weight = 30

    def scores(self, pairs: Pairs) -> FloatArray:
        """How close each posting's title is to the closest of the person's; NaN where a title has no words."""
        return pairs.judge(pairs.people.titles, pairs.postings.title, _fit)

    def explain(self, person: ProfileFacts, posting: PostingDetail) -> Explanation:
        """Which title comes closest."""
        title = posting.table.title.at(0)
        if not title.tokens:
            return Explanation("The title of the posting says nothing we can compare.")
        score, closest = _closest(person.titles, title)
        if closest is None:
            return Explanation("Your profile names no job title yet.", evidence(job=[posting.title]))
        name = closest.facts.text
        quotes = evidence([closest.quote], [posting.title])
        if score >= ALIKE:
            return Explanation(f"The position is close to “{name}”.", quotes)
        if score >= RELATED:
            return Explanation(f"The position is related to “{name}”.", quotes)
        return Explanation(f"The position differs from your titles; “{name}” comes closest.", quotes)


def _fit(own: tuple[PersonTitle, ...], title: TitleFacts) -> float:
    return _closest(own, title)[0] if title.tokens else np.nan


def _closest(own: tuple[PersonTitle, ...], title: TitleFacts) -> tuple[float, PersonTitle | None]:
    ranked = [(one.weight * similarity(one.facts, title), one) for one in own]
    return max(ranked, key=lambda pair: pair[0], default=(0.0, None))
