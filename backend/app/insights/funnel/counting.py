"""Counts, rates and days of journeys, in all and by what they have in common. Pure."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from app.insights.funnel.rates import middle_of, wilson
from app.insights.funnel.schemas import FunnelDays, FunnelGroup, FunnelRate, FunnelStep
from app.insights.funnel.types import FunnelStage, Journey, NoFigure

# One answer more or less of nine moves a rate by eleven points; from ten on it begins to say something.
FEWEST = 10
_STAGES = tuple(FunnelStage)
_MOMENTS: Mapping[FunnelStage, Callable[[Journey], datetime | None]] = {
    FunnelStage.applied: lambda journey: journey.applied_at,
    FunnelStage.reply: lambda journey: journey.reply_at,
    FunnelStage.interview: lambda journey: journey.interview_at,
    FunnelStage.offer: lambda journey: journey.offer_at,
}


def group(key: str, label: str, journeys: Sequence[Journey], zone: ZoneInfo) -> FunnelGroup:
    """Applications stage by stage."""
    n = len(journeys)
    reason = None if n >= FEWEST else NoFigure.too_few if n else NoFigure.no_applications
    return FunnelGroup(
        key=key,
        label=label,
        applications=n,
        waiting=sum(journey.waiting for journey in journeys),
        refused=sum(journey.refused for journey in journeys),
        withdrawn=sum(journey.withdrawn for journey in journeys),
        steps=[_step(at, journeys, zone) for at in range(len(_STAGES))],
        enough=reason is None,
        reason=reason,
        note=too_few(n) if reason else None,
    )


def groups(
    journeys: Iterable[Journey], key_of: Callable[[Journey], str], labels: Mapping[str, str], zone: ZoneInfo
) -> list[FunnelGroup]:
    """Applications by a key, the largest group first."""
    by_key: dict[str, list[Journey]] = defaultdict(list)
    for journey in journeys:
        by_key[key_of(journey)].append(journey)
    ordered = sorted(by_key.items(), key=lambda item: (-len(item[1]), item[0]))
    return [group(key, labels.get(key, key), of_key, zone) for key, of_key in ordered]


def reached(journeys: Iterable[Journey], stage: FunnelStage) -> int:
    """How many got as far as a stage or further."""
    return sum(_STAGES.index(journey.got) >= _STAGES.index(stage) for journey in journeys)


def rate_of(hits: int, of: int) -> FunnelRate:
    """A share with its interval."""
    if not of:
        return FunnelRate(of=0, rate=None, low=None, high=None)
    low, high = wilson(hits, of)
    return FunnelRate(of=of, rate=round(hits / of, 4), low=round(low, 4), high=round(high, 4))


def too_few(n: int) -> str:
    """Why the rates of so many applications say little."""
    if not n:
        return "No applications yet."
    return f"{in_words(n)} so far: too few to say anything. From {FEWEST} on the rates begin to mean something."


def in_words(n: int) -> str:
    """As in "1 application"."""
    return f"{n:,} application{'' if n == 1 else 's'}"


def _step(at: int, journeys: Sequence[Journey], zone: ZoneInfo) -> FunnelStep:
    stage, previous = _STAGES[at], _STAGES[max(0, at - 1)]
    n = reached(journeys, stage)
    return FunnelStep(
        stage=stage,
        n=n,
        of_applied=rate_of(n, len(journeys)),
        of_previous=rate_of(n, reached(journeys, previous)),
        days_from_applied=_days(journeys, FunnelStage.applied, stage, zone),
        days_from_previous=_days(journeys, previous, stage, zone),
    )


def _days(journeys: Iterable[Journey], start: FunnelStage, end: FunnelStage, zone: ZoneInfo) -> FunnelDays:
    """Whole days on the calendar. Where the noted dates run backwards they tell nothing, and are left out."""
    if start is end:
        return FunnelDays(median=None, n=0)
    days = []
    for journey in journeys:
        one, other = _MOMENTS[start](journey), _MOMENTS[end](journey)
        if one is not None and other is not None:
            days.append((other.astimezone(zone).date() - one.astimezone(zone).date()).days)
    forwards = [count for count in days if count >= 0]
    return FunnelDays(median=middle_of(forwards), n=len(forwards))
