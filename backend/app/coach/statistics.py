"""What each persona is used for and costs, for the admin: from the ledger of calls, which holds no words."""

import uuid
from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy.orm import Session

from app.coach.builtin import builtins
from app.coach.repository import PersonaCalls, calls_by_persona, names_of, replies_by_persona
from app.coach.schemas import PersonaStats, PersonaStatsPage
from app.core.clock import now
from app.core.pagination import PageParams, Total, bad_cursor, encode_cursor

_NO_CALLS = PersonaCalls()


def listing(session: Session, page: PageParams, days: int) -> PersonaStatsPage:
    """Personas that were talked to in the last days, what cost most first."""
    since = now() - timedelta(days=days)
    calls, replies = calls_by_persona(session, since), replies_by_persona(session, since)
    ids = list({*calls, *replies})
    names = names_of(session, ids) | {one.id: one.words.name for one in builtins().values()}
    rows = sorted((_stats(key, calls, replies, names) for key in ids), key=_costliest)
    start = _start(rows, page)
    shown = rows[start : start + page.limit]
    more = start + page.limit < len(rows)
    return PersonaStatsPage(
        items=shown,
        next_cursor=encode_cursor({"id": str(shown[-1].persona_id)}) if more else None,
        total=Total.of(len(rows)),
        days=days,
        cost_microusd=sum(row.cost_microusd for row in rows),
    )


def _costliest(row: PersonaStats) -> tuple[int, int, str]:
    return -row.cost_microusd, -row.replies, str(row.persona_id)


def _start(rows: Sequence[PersonaStats], page: PageParams) -> int:
    if page.cursor is None:
        return 0
    last = (page.after() or {}).get("id")
    if not isinstance(last, str):
        raise bad_cursor()
    return next((place + 1 for place, row in enumerate(rows) if str(row.persona_id) == last), len(rows))


def _stats(
    key: uuid.UUID,
    calls: dict[uuid.UUID, PersonaCalls],
    replies: dict[uuid.UUID, tuple[int, int]],
    names: dict[uuid.UUID, str],
) -> PersonaStats:
    used, (conversations, spoken) = calls.get(key, _NO_CALLS), replies.get(key, (0, 0))
    return PersonaStats(
        persona_id=key,
        name=names.get(key),
        builtin=key in builtins(),
        conversations=conversations,
        replies=spoken,
        calls=used.calls,
        failed=used.failed,
        input_tokens=used.input_tokens,
        output_tokens=used.output_tokens,
        cached_tokens=used.cached_tokens,
        latency_ms=_ms(used.latency),
        latency_p95_ms=_ms(used.latency_p95),
        cost_microusd=used.cost,
        credits=used.credits,
    )


def _ms(seconds: float | None) -> int | None:
    return None if seconds is None else round(1000 * seconds)
