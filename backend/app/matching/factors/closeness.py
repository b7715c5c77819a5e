"""How near what the person did at work is to what is done in the job."""

from collections.abc import Sequence

import numpy as np

from app.matching.detail import PostingDetail
from app.matching.factor import Explanation, Factor, evidence
from app.matching.likeness import cosines
from app.matching.pairs import Pairs
from app.matching.person import ProfileFacts
from app.matching.postings import FloatArray
from app.ml.closeness.basis import Basis
from app.ml.closeness.terms import terms_of

# Two texts about the very same work agree this far, as a rule; further says no more.
FULL = 0.7
CLOSE, SOMEWHAT = 0.6, 0.3
# So many lines of either side are looked at for the two that agree best.
MOST_LINES = 12


class Closeness(Factor):
    """Work history against duties and firm requirements, as vectors in which words that go together lie together."""

    slug = "closeness"
    label = "Work history and duties"
    weight = 3
    reads = ("meaning",)
    of_skills = False

    def scores(self, pairs: Pairs) -> FloatArray:
        """How near they are; NaN where the posting tells neither duties nor requirements."""
        postings = pairs.postings
        near = cosines(pairs.people.meaning(postings.basis), postings.meaning)
        told = postings.meaning.any(axis=1)
        return np.where(told, np.minimum(near / FULL, 1.0), np.nan).ravel()

    def explain(self, person: ProfileFacts, posting: PostingDetail) -> Explanation:
        """How near they are, with the two lines that agree best."""
        score = float(self.scores(Pairs.of(person, posting.table))[0])
        if np.isnan(score):
            return Explanation("The posting does not tell what is done in the job.")
        if not any(person.terms):
            return Explanation("Your profile does not tell what you did at work.", evidence(job=posting.duties[:1]))
        quotes = evidence(*_best_lines(person.done, posting.duties, posting.table.basis))
        if score >= CLOSE:
            return Explanation("What is done in the job is close to what you have done.", quotes)
        if score >= SOMEWHAT:
            return Explanation("What is done in the job is in part what you have done.", quotes)
        return Explanation("What is done in the job differs from what you have done.", quotes)


def _best_lines(done: Sequence[str], duties: Sequence[str], basis: Basis) -> tuple[list[str], list[str]]:
    """The line of the CV and the duty that agree best; without both sides none of the CV and the first duty."""
    own, theirs = done[:MOST_LINES], duties[:MOST_LINES]
    if not own or not theirs:
        return [], list(theirs[:1])
    vectors = basis.vectors([terms_of(line) for line in (*own, *theirs)])
    near = cosines(vectors[: len(own)], vectors[len(own) :])
    line, duty = divmod(int(near.argmax()), len(theirs))
    return [own[line]], [theirs[duty]]
