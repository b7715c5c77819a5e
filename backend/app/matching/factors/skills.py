"""How much of what the posting asks for the person can do."""

import numpy as np

from app.matching.detail import PostingDetail, skills_of
from app.matching.factor import Evidence, Explanation, Factor, evidence
from app.matching.holding import Holding
from app.matching.pairs import Pairs
from app.matching.person import ProfileFacts
from app.matching.postings import FloatArray
from app.matching.wording import words_about

# A posting that names next to nothing says next to nothing: at least this much weight is taken as asked for, so that
# one common word makes no match, and a posting whose one or two skills are all missing scores nothing.
ENOUGH = 2.0
# Few people show half of what is asked and are called; hardly any show all. The lower the coverage, the more one
# skill more tells: this much of it gives about half of the score.
HALF = 0.25
COUNTS = 0.5
QUOTED = 5


class Skills(Factor):
    """Coverage of the skills asked for, weighted by how firmly they are asked and how rare they are."""

    slug = "skills"
    label = "Skills asked for"
    version = 2
    weight = 26

    def scores(self, pairs: Pairs) -> FloatArray:
        """The met share of each posting's weight; NaN where it names no skill."""
        asked, size = pairs.asked, len(pairs)
        total = np.bincount(asked.owners, asked.weights, minlength=size)
        met = np.bincount(asked.owners, asked.weights * asked.levels, minlength=size)
        return np.where(total > 0, bent(met / np.maximum(total, ENOUGH)), np.nan)

    def explain(self, person: ProfileFacts, posting: PostingDetail) -> Explanation:
        """Which of the skills asked for are met, with the words on both sides."""
        asked = skills_of(posting)
        if not asked:
            return Explanation("The posting names no skill we know.")
        held = [(skill_id, person.holding(skill_id)) for skill_id, _ in asked]
        met = [(skill_id, how) for skill_id, how in held if how.level >= COUNTS]
        return Explanation(_sentence(len(met), len(asked)), _quotes(person, posting, met))


def bent(coverage: FloatArray) -> FloatArray:
    """The score of a coverage, both 0 to 1: it rises all the way, steeply at first."""
    score: FloatArray = coverage * (1 + HALF) / (coverage + HALF)
    return score


def _sentence(met: int, asked: int) -> str:
    if not met:
        return f"You show none of the {asked} skills the posting names." if asked > 1 else "You do not show the skill."
    return f"You show {met} of the {asked} skills the posting names." if asked > 1 else "You show the skill it names."


def _quotes(person: ProfileFacts, posting: PostingDetail, met: list[tuple[str, Holding]]) -> tuple[Evidence, ...]:
    shown = met[:QUOTED]
    through = [how.through for _, how in shown if how.through]
    cv = [person.skills[skill_id].quote for skill_id in through]
    return evidence(cv, words_about(posting, [skill_id for skill_id, _ in shown]))
