"""Two to four matches side by side, and what decides between them."""

import uuid
from collections.abc import Iterator, Sequence

from sqlalchemy.orm import Session

from app.auth.models import User
from app.matching import service
from app.matching.errors import MatchNotFound
from app.matching.repository import MatchRepository
from app.matching.schemas import FactorOut, MatchOut
from app.matching.weighing.schemas import ComparedFactor, CompareOut, Deciding

# Differences below this many points are not spoken of.
TELLING = 0.5
NAMED = 3


def compare(session: Session, actor: User, match_ids: Sequence[uuid.UUID]) -> CompareOut:
    """Matches side by side, in the order asked; raises `MatchNotFound` where one is not the person's."""
    matches = service.present(session, actor, MatchRepository(session, actor.id).many(match_ids))
    if len(matches) != len(match_ids):
        raise MatchNotFound
    return compared(matches)


def compared(matches: Sequence[MatchOut]) -> CompareOut:
    """The comparison of matches: pure."""
    best = max(matches, key=lambda match: match.score)
    others = [match for match in matches if match.score < best.score]
    deciding = [difference for other in others for difference in _differences(best, other)]
    return CompareOut(
        matches=list(matches),
        factors=[_side_by_side(row) for row in zip(*(match.factors for match in matches), strict=True)],
        best=best.id if len(others) == len(matches) - 1 else None,
        decided_by=sorted(deciding, key=lambda one: (-abs(one.points), one.slug)),
        summary=_summary(best, others, len(matches)),
    )


def points(factor: FactorOut) -> float:
    """What a factor adds to the score."""
    return 100 * factor.weight * (factor.score or 0.0)


def _side_by_side(row: Sequence[FactorOut]) -> ComparedFactor:
    return ComparedFactor(
        slug=row[0].slug,
        label=row[0].label,
        scores=[factor.score for factor in row],
        weights=[factor.weight for factor in row],
        points=[round(points(factor), 2) for factor in row],
        reasons=[factor.reason for factor in row],
    )


def _differences(best: MatchOut, other: MatchOut) -> Iterator[Deciding]:
    for ahead, behind in zip(best.factors, other.factors, strict=True):
        gap = points(ahead) - points(behind)
        if abs(gap) >= TELLING:
            yield Deciding(
                slug=ahead.slug,
                label=ahead.label,
                match_id=other.id,
                points=round(gap, 2),
                text=_text(ahead, behind, gap),
            )


def _text(ahead: FactorOut, behind: FactorOut, gap: float) -> str:
    way = "ahead" if gap > 0 else "behind"
    silent = next((f" {which} says nothing of it." for which, side in _sides(ahead, behind) if side.score is None), "")
    reasons = "" if silent else f" {ahead.reason} The other: {behind.reason}"
    return f"{ahead.label} puts it {abs(gap):.1f} points {way}.{silent}{reasons}"


def _sides(ahead: FactorOut, behind: FactorOut) -> tuple[tuple[str, FactorOut], ...]:
    return (("The better one", ahead), ("The other one", behind))


def _summary(best: MatchOut, others: Sequence[MatchOut], asked: int) -> str:
    if len(others) < asked - 1:
        return "They score the same."
    second = max(others, key=lambda match: match.score)
    gaps = sorted(_differences(best, second), key=lambda one: (-one.points, one.slug))
    named = [one.label for one in gaps if one.points > 0][:NAMED]
    through = f", most through {_listed(named)}" if named else ""
    ahead = f"“{best.job.title}” at {best.job.company} is {best.score - second.score:.1f} points ahead{through}."
    against = next((one for one in reversed(gaps) if one.points < 0), None)
    return f"{ahead} {against.label} speaks for the other." if against else ahead


def _listed(names: Sequence[str]) -> str:
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
