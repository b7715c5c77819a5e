"""Recommendations to apply: the best matches one may take and has done nothing about, while they are fresh."""

from collections.abc import Iterator
from datetime import date

from app.insights.advice.building import Standing, advice_id, effect
from app.insights.advice.schemas import AdviceAction, AdviceEvidence, AdviceOut
from app.insights.advice.types import AdviceKind
from app.matching.detail import PostingDetail
from app.matching.types import Eligibility, Status, band_of

# From a good match on; what is older than this has often been filled.
LEAST, FRESH_DAYS = 550, 30
_WAITING = frozenset({Status.new, Status.interested})


def apply(standing: Standing) -> Iterator[AdviceOut]:
    """Matches to apply to first: those whose last day is near, then the best."""
    rows = [row for row in range(len(standing.look.matches)) if _counts(standing, row)]
    for row in sorted(rows, key=lambda row: _order(standing, row)):
        yield _advice(standing, row)


def _counts(standing: Standing, row: int) -> bool:
    posting, match = standing.look.postings[row], standing.look.matches[row]
    return (
        standing.states[row] is Eligibility.eligible
        and match.status in _WAITING
        and int(standing.gaps.before[row]) >= LEAST
        and _age(standing, posting) <= FRESH_DAYS
    )


def _order(standing: Standing, row: int) -> tuple[date, int, str]:
    """A posting that ends within a week goes first, the soonest before; then by score, then by id."""
    ends = _ends(standing.look.postings[row])
    soon = ends is not None and 0 <= (ends - standing.look.ground.as_of).days <= 7
    match = standing.look.matches[row]
    return (ends if ends and soon else date.max), -int(standing.gaps.before[row]), str(match.match_id)


def _ends(posting: PostingDetail) -> date | None:
    return posting.row.expires_at.date() if posting.row.expires_at else None


def _age(standing: Standing, posting: PostingDetail) -> int:
    return max(0, (standing.look.ground.as_of - posting.row.posted_at.date()).days)


def _advice(standing: Standing, row: int) -> AdviceOut:
    posting, match = standing.look.postings[row], standing.look.matches[row]
    score, ends = int(standing.gaps.before[row]) / 10, _ends(posting)
    until = f" It takes applications until {ends.isoformat()}." if ends else ""
    saved = " You saved it." if match.status is Status.interested else ""
    return AdviceOut(
        id=advice_id(standing.look.who.facts.user_id, AdviceKind.apply_first, str(match.job_id)),
        kind=AdviceKind.apply_first,
        title=f"Apply to {posting.title} at {posting.row.company}",
        reason=f"It is {_article(band_of(score).value)} match at {score:.1f}. Nothing it states keeps you out. "
        f"It is {_posted(_age(standing, posting))}.{saved}{until}",
        evidence=[
            AdviceEvidence(
                text=f"{posting.title} at {posting.row.company}, score {score:.1f}.",
                job_id=match.job_id,
                match_id=match.match_id,
                source="matches",
            )
        ],
        effect=effect(matches=1),
        action=AdviceAction(label="Look at the match", path=f"/matches/{match.match_id}"),
    )


def _article(band: str) -> str:
    return f"an {band}" if band[0] in "aeiou" else f"a {band}"


def _posted(days: int) -> str:
    return "of today" if days == 0 else "one day old" if days == 1 else f"{days} days old"
