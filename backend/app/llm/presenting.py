"""Rows of the ledger as clients see them: money in US dollars."""

from collections.abc import Iterable

from app.llm.cache import Counts
from app.llm.credits import credits_for
from app.llm.models import Call
from app.llm.policy import MICRO, Limits
from app.llm.repository import Group, Month, Usual
from app.llm.schemas import (
    AdminCache,
    AdminGroup,
    AdminLimits,
    AdminPerson,
    UsageCache,
    UsageCall,
    UsageLimits,
    UsageMonth,
    UsagePreview,
    UsageWarning,
    UsageWindow,
)
from app.llm.standing import Standing, reached
from app.llm.types import CacheKind, CallState, Engine


def usd(microusd: int) -> float:
    """US dollars of millionths."""
    return microusd / MICRO


def own_limits(limits: Limits) -> UsageLimits:
    """The limits of one person."""
    return UsageLimits(call=usd(limits.call), person_day=usd(limits.person_day), person_month=usd(limits.person_month))


def all_limits(limits: Limits) -> AdminLimits:
    """All limits."""
    return AdminLimits(
        call=usd(limits.call),
        person_day=usd(limits.person_day),
        person_month=usd(limits.person_month),
        day=usd(limits.day),
        month=usd(limits.month),
    )


def windows(standings: Iterable[Standing]) -> list[UsageWindow]:
    """How far each window is used up."""
    return [
        UsageWindow(
            limit=one.limit,
            spent=usd(one.spent),
            held=usd(one.held),
            cap=usd(one.cap),
            share=round(one.share, 4),
            ends_at=one.ends_at,
        )
        for one in standings
    ]


def warnings(standings: list[Standing], engine: Engine) -> list[UsageWarning]:
    """What is worth a word; nothing where nothing costs anything."""
    if engine is not Engine.anthropic:
        return []
    return [UsageWarning(limit=one.limit, percent=one.percent, text=one.warning) for one in reached(standings)]


def found_again(counts: Iterable[Counts]) -> UsageCache:
    """Findings of all kinds together."""
    every = list(counts)
    saved = usd(sum(one.saved for one in every))
    return UsageCache(hits=sum(one.hits for one in every), misses=sum(one.misses for one in every), saved=saved)


def cache_line(kind: CacheKind, one: Counts) -> AdminCache:
    """Findings of one kind."""
    return AdminCache(
        kind=kind, hits=one.hits, misses=one.misses, hit_rate=hit_rate(one.hits, one.misses), saved=usd(one.saved)
    )


def hit_rate(hits: int, misses: int) -> float | None:
    """The share of looks that found something; null before the first."""
    return round(hits / (hits + misses), 4) if hits + misses else None


def month(one: Month) -> UsageMonth:
    """What a month came to."""
    return UsageMonth(month=one.month, calls=one.calls, spent=usd(one.cost), credits=one.credits)


def preview(one: Usual) -> UsagePreview:
    """What a kind of call usually costs."""
    return UsagePreview(prompt=one.prompt, calls=one.calls, cost=usd(one.cost), credits=credits_for(one.cost))


def call(row: Call) -> UsageCall:
    """One call."""
    return UsageCall(
        id=row.id,
        prompt=row.prompt,
        model=row.model,
        engine=row.engine,
        state=row.state,
        cost=usd(row.cost),
        held=usd(row.reserved) if row.state is CallState.reserved else 0.0,
        credits=row.credits,
        input_tokens=row.input_tokens,
        output_tokens=row.output_tokens,
        cached_tokens=row.cached_tokens,
        written_tokens=row.written_tokens,
        stop_reason=row.stop_reason,
        error=row.error,
        price_version=row.price_version,
        request_id=row.request_id,
        created_at=row.created_at,
        settled_at=row.settled_at,
    )


def group(one: Group) -> AdminGroup:
    """What the calls of one kind came to."""
    return AdminGroup(
        name=str(one.name),
        calls=one.calls,
        failed=one.failed,
        spent=usd(one.cost),
        credits=one.credits,
        input_tokens=one.input,
        output_tokens=one.output,
        cached_share=round(one.cached / one.input, 4) if one.input else 0.0,
        seconds=None if one.seconds is None else round(one.seconds, 2),
    )


def person(one: Group, names: dict[object, str]) -> AdminPerson:
    """What a person's calls came to."""
    shown = group(one).model_dump() | {"name": names.get(one.name, "The instance")}
    return AdminPerson(**shown, user_id=one.name)
