"""What an admin sees of everybody's use, limits, and gives."""

import uuid
from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.auth.models import User
from app.core.clock import now, today
from app.core.errors import Conflict, Invalid
from app.core.etag import Precondition
from app.llm import cache, ledger, policy, presenting
from app.llm.credits import account_of, grant_credits, locked_person
from app.llm.engine import engine, missing
from app.llm.errors import PayerNotFound
from app.llm.policy import MONEY, Limits
from app.llm.repository import Group, InstanceUsage
from app.llm.schemas import AdminCredits, AdminDay, AdminUsageOut, AdminUsagePatch, GrantIn, GrantOut
from app.llm.service import model_names
from app.llm.standing import standings

MOST_BALANCE = 1_000_000_000


def overview(session: Session, days: int) -> AdminUsageOut:
    """What everybody used, and how the limits stand."""
    ledger.charge_lost(session)
    limits, everybody, since = policy.limits(session), InstanceUsage(session), now() - timedelta(days=days)
    stand, found, answering = standings(session, None, limits), cache.counts(), engine()
    by_day, people = everybody.days(today() - timedelta(days=days - 1)), everybody.by_person(since)
    names, together = _names(session, people), presenting.found_again(found.values())
    return AdminUsageOut(
        limits=presenting.all_limits(limits),
        ceilings=presenting.all_limits(policy.ceilings()),
        credits=AdminCredits(start=limits.credits_start, monthly=limits.credits_monthly),
        windows=presenting.windows(stand),
        warnings=presenting.warnings(stand, answering),
        days=days,
        spent=presenting.usd(sum(row.spent for row in by_day)),
        open_calls=everybody.open_calls(),
        lost=presenting.usd(everybody.lost(since)),
        by_day=[AdminDay(day=row.starts_on, spent=presenting.usd(row.spent)) for row in by_day],
        by_person=[presenting.person(one, names) for one in people],
        by_prompt=[presenting.group(one) for one in everybody.by_prompt(since)],
        by_model=[presenting.group(one) for one in everybody.by_model(since)],
        by_subject=[presenting.group(one) for one in everybody.by_subject(since)],
        cache=[presenting.cache_line(kind, counts) for kind, counts in found.items()],
        cache_hit_rate=presenting.hit_rate(together.hits, together.misses),
        cache_saved=together.saved,
        engine=answering,
        model_names=model_names(answering),
        problem=missing(),
    )


def version_of(session: Session) -> int:
    """Names the state of what an admin set."""
    return policy.limits(session).version


def change(session: Session, patch: AdminUsagePatch, precondition: Precondition) -> Limits:
    """Set limits and credits; a limit above the operator's setting is refused."""
    precondition.check(policy.locked(session).version)
    ceilings, wanted = policy.ceilings(), patch.model_dump(include=patch.model_fields_set)
    for name in MONEY:
        if wanted.get(name) is not None:
            wanted[name] = round(wanted[name] * policy.MICRO)
            if wanted[name] > getattr(ceilings, name):
                most = presenting.usd(getattr(ceilings, name))
                raise Invalid.field(["body", name], f"The operator's settings allow {most:g} US dollars at most")
    return policy.change(session, wanted)


def grant(session: Session, admin: User, body: GrantIn) -> GrantOut:
    """Give a person credits."""
    if not locked_person(session, body.user_id):
        raise PayerNotFound
    account = account_of(session, body.user_id, now(), policy.limits(session))
    if account.balance + account.held + body.credits > MOST_BALANCE:
        raise Conflict("This person has more credits than anybody could use.")
    entry = grant_credits(session, account, body.credits, body.reason, admin.id)
    session.flush()
    return GrantOut(
        user_id=body.user_id,
        credits=entry.amount,
        balance=account.balance,
        reason=entry.reason,
        created_at=entry.created_at,
    )


def _names(session: Session, people: Sequence[Group]) -> dict[object, str]:
    ids = [one.name for one in people if isinstance(one.name, uuid.UUID)]
    rows = session.execute(select(User.id, User.email).where(User.id.in_(ids)))
    return {row.id: row.email for row in rows}
