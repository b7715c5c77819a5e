"""One person and one posting: score, factors, eligibility, what is met and what is missing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.matching import judging
from app.matching.detail import PostingDetail
from app.matching.detail import skills_of as asked_skills
from app.matching.factor import Evidence
from app.matching.judging import Judged
from app.matching.loaded import factors
from app.matching.pairs import Pairs
from app.matching.person import ProfileFacts
from app.matching.postings import PostingTable
from app.matching.scoring import ABSTAINED, STEPS, WHOLE, Weighed, effective, score
from app.matching.weights import Weights
from app.ml.lexicon.concepts import lexicon

# From this level on a skill counts as one the person has.
HELD = 0.5


@dataclass(frozen=True, slots=True)
class Part:
    """One factor's part in the score; `score` is null and `weight` 0 where it abstained."""

    slug: str
    label: str
    weight: float
    score: float | None
    reason: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Explained:
    """A match with its reasons."""

    tenths: int
    parts: tuple[Part, ...]
    eligibility: Judged
    matching_skills: tuple[str, ...]
    missing_skills: tuple[str, ...]


def explain(
    person: ProfileFacts, posting: PostingDetail, weights: Weights, told: tuple[int, Sequence[int]] | None = None
) -> Explained:
    """The score of a person for a posting, with everything that led to it.

    `told` are tenths and steps of a pair that has been scored among others: many at once cost little more than one.
    """
    tenths, steps = told or scored(person, posting.table, weights).at(0)
    matching, missing = skills_of(person, posting)
    return Explained(
        tenths=tenths,
        parts=tuple(_parts(person, posting, weights, steps)),
        eligibility=judge(person, posting),
        matching_skills=matching,
        missing_skills=missing,
    )


def scored(person: ProfileFacts, postings: PostingTable, weights: Weights) -> Weighed:
    """The scores of a person for postings."""
    return score(factors(), Pairs.of(person, postings), weights.of_factors)


def tenths_of(person: ProfileFacts, posting: PostingDetail, weights: Weights) -> int:
    """The score alone, in tenths."""
    return int(scored(person, posting.table, weights).tenths[0])


def judge(person: ProfileFacts, posting: PostingDetail) -> Judged:
    """Whether the person may take the job."""
    return judging.judge(person, posting.demands, posting.as_of)


def skills_of(person: ProfileFacts, posting: PostingDetail) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names of the skills that are met and of those that are missing, what weighs most first."""
    met: list[str] = []
    missing: list[str] = []
    for skill_id, _ in asked_skills(posting):
        skill = lexicon().get(skill_id)
        (met if person.holding(skill_id).level >= HELD else missing).append(skill.name if skill else skill_id)
    return tuple(met), tuple(missing)


def _parts(person: ProfileFacts, posting: PostingDetail, weights: Weights, steps: Sequence[int]) -> Iterator[Part]:
    judges = list(factors().values())
    shares = effective(weights.of_factors, [step != ABSTAINED for step in steps])
    for factor, share, step in zip(judges, shares, steps, strict=True):
        explanation = factor.explain(person, posting)
        yield Part(
            slug=factor.slug,
            label=factor.label,
            weight=share / WHOLE,
            score=None if step == ABSTAINED else step / STEPS,
            reason=explanation.reason,
            evidence=explanation.evidence,
        )
