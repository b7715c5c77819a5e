"""Whether the person speaks the languages of the job."""

import numpy as np

from app.matching.detail import PostingDetail
from app.matching.factor import Explanation, Factor, evidence
from app.matching.pairs import Pairs
from app.matching.person import ProfileFacts
from app.matching.postings import FloatArray, Tongues

# What each language weighs: the one the posting is written in and those it demands alike, those it wishes for half.
WISHED = 0.5
# The profile names languages, and not this one; it names none at all.
NOT_NAMED, SILENT = 0.1, 0.5


class Language(Factor):
    """The language the posting is written in, and those it asks for, against those the person speaks."""

    slug = "language"
    label = "Languages"
    weight = 2
    reads = ("tongues",)
    of_skills = False

    def scores(self, pairs: Pairs) -> FloatArray:
        """The share of the languages that the person speaks; NaN where none can be told."""
        return pairs.judge(pairs.people.tongues, pairs.postings.tongues, _fit)

    def explain(self, person: ProfileFacts, posting: PostingDetail) -> Explanation:
        """Which languages the person speaks of those of the job."""
        asked = posting.table.tongues.at(0)
        names = asked.all
        if not names:
            return Explanation("The posting does not tell which language is spoken.")
        quoted = [one.quote for one in posting.languages if one.name in names]
        if not person.tongues:
            return Explanation(f"The job is in {_listed(names)}; your profile names no language.", evidence(job=quoted))
        own = [spoken.quote for spoken in person.languages if spoken.name in names]
        missing = [name for name in names if name not in person.tongues]
        if not missing:
            return Explanation(f"The job is in {_listed(names)}, which you speak.", evidence(own, quoted))
        sentence = f"The job is in {_listed(names)}; your profile does not name {_listed(missing)}."
        return Explanation(sentence, evidence(own, quoted))


def _fit(own: tuple[str, ...], asked: Tongues) -> float:
    weights = dict.fromkeys(asked.wished, WISHED) | dict.fromkeys(asked.firm, 1.0)
    if not weights:
        return np.nan
    otherwise = NOT_NAMED if own else SILENT
    return sum(weight * (1.0 if name in own else otherwise) for name, weight in weights.items()) / sum(weights.values())


def _listed(names: "tuple[str, ...] | list[str]") -> str:
    return " and ".join((", ".join(names[:-1]), names[-1])) if len(names) > 1 else names[0]
