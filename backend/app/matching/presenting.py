"""Matches in the shape that clients see."""

from app.jobs.schemas import JobItem
from app.matching.explaining import Explained, Part
from app.matching.judging import Judged
from app.matching.models import Match
from app.matching.paging import Listed
from app.matching.schemas import EligibilityOut, EligibilityReasonOut, EvidenceOut, FactorOut, MatchOut, MovedOut
from app.matching.types import band_of


def match_out(
    match: Match | Listed, job: JobItem, explained: Explained, version: str, moved: MovedOut | None = None
) -> MatchOut:
    """A match with its reasons."""
    score = explained.tenths / 10
    return MatchOut(
        id=match.id,
        job=job,
        score=score,
        band=band_of(score),
        eligibility=eligibility_out(explained.eligibility),
        factors=[_factor(part) for part in explained.parts],
        matching_skills=list(explained.matching_skills),
        missing_skills=list(explained.missing_skills),
        score_version=version,
        status=match.status,
        computed_at=match.computed_at,
        moved=moved,
    )


def eligibility_out(judged: Judged) -> EligibilityOut:
    """The verdict on eligibility, demand by demand."""
    reasons = [
        EligibilityReasonOut(
            rule=demand.rule,
            state=demand.finding.state,
            quote=demand.finding.quote,
            cv_quote=demand.finding.own,
            detail=demand.finding.detail,
        )
        for demand in judged.demands
    ]
    return EligibilityOut(state=judged.state, reasons=reasons)


def _factor(part: Part) -> FactorOut:
    return FactorOut(
        slug=part.slug,
        label=part.label,
        weight=part.weight,
        score=part.score,
        reason=part.reason,
        evidence=[EvidenceOut(from_=item.from_, quote=item.quote) for item in part.evidence],
    )
