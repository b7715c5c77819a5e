"""Whether the job is in a field of work the person knows or wants."""

import numpy as np

from app.matching.detail import PostingDetail
from app.matching.factor import Explanation, Factor, evidence
from app.matching.fields import groups, of_postings, of_title
from app.matching.pairs import Pairs
from app.matching.person import PersonTitle, ProfileFacts
from app.matching.postings import FloatArray

# Nobody knows which field the person works in.
UNKNOWN = 0.3
SAME, RELATED = 0.6, 0.25


class Industry(Factor):
    """Fields of work by families of titles and groups of skills asked, against those of the person's titles."""

    slug = "industry"
    label = "Field of work"
    weight = 10
    of_skills = False

    def scores(self, pairs: Pairs) -> FloatArray:
        """The cosine of the fields of both sides; NaN where those of the posting can't be told."""
        theirs = of_postings(pairs.postings)
        own = np.array([fields_of(person.titles) for person in pairs.people.people]).reshape(-1, theirs.shape[1])
        agree = (own[:, None, :] * theirs[None, :, :]).sum(axis=2)
        lengths = np.sqrt((own * own).sum(axis=1))[:, None] * np.sqrt((theirs * theirs).sum(axis=1))[None, :]
        near = np.where(own.any(axis=1, keepdims=True), agree / np.maximum(lengths, 1e-9), UNKNOWN)
        return np.where(theirs.any(axis=1, keepdims=True).T, near, np.nan).ravel()

    def explain(self, person: ProfileFacts, posting: PostingDetail) -> Explanation:
        """The field of the job, seen from those of the person."""
        score = float(self.scores(Pairs.of(person, posting.table))[0])
        if np.isnan(score):
            return Explanation("The posting does not tell its field of work.")
        field = groups()[int(of_postings(posting.table)[0].argmax())]
        if not np.any(fields_of(person.titles)):
            sentence = f"The job is in {field}; your profile names no title whose field we know."
            return Explanation(sentence, evidence(job=[posting.title]))
        own = next((title for title in person.titles if any(of_title(title.facts))), None)
        quotes = evidence([own.quote if own else None], [posting.title])
        if score >= SAME:
            return Explanation(f"The job is in {field}, your field of work.", quotes)
        if score >= RELATED:
            return Explanation(f"The job is in {field}, near your field of work.", quotes)
        return Explanation(f"The job is in {field}, which is not your field of work.", quotes)


def fields_of(titles: tuple[PersonTitle, ...]) -> tuple[float, ...]:
    """The shares of the fields of some titles."""
    known = [(title.weight, of_title(title.facts)) for title in titles if any(of_title(title.facts))]
    total = sum(weight for weight, _ in known) or 1.0
    return tuple(sum(weight * shares[place] for weight, shares in known) / total for place in range(len(groups())))
