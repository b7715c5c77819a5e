"""What a person used of the language model and may use, and what they said about it."""

import uuid
from datetime import date, timedelta

from sqlalchemy.orm import Session

from app.auth.models import User
from app.core.clock import now, today
from app.core.etag import Precondition
from app.core.pagination import Page, PageParams, bad_cursor, count_up_to, encode_cursor
from app.llm import cache, ledger, policy, presenting
from app.llm.credits import account_of
from app.llm.engine import engine, host, missing, model_of
from app.llm.models import Call, CreditEntry, Wishes
from app.llm.repository import InstanceUsage, OwnUsage
from app.llm.schemas import (
    AdminGroup,
    UsageCall,
    UsageCredit,
    UsageModels,
    UsageOut,
    UsageWishesPatch,
)
from app.llm.standing import standings
from app.llm.types import Engine, Size
from app.llm.wishes import locked_wishes

USUAL_DAYS = 90


def usage(session: Session, user: User) -> UsageOut:
    """What a person used and may use; the account is made, or filled up for the month, by looking at it."""
    ledger.charge_lost(session)
    limits = policy.limits(session)
    account = account_of(session, user.id, now(), limits)
    own, stand = OwnUsage(session, user.id), standings(session, user.id, limits)
    usual = InstanceUsage(session).usual(now() - timedelta(days=USUAL_DAYS))
    answering = engine()
    return UsageOut(
        credits=account.balance,
        credits_held=account.held,
        credits_monthly=limits.credits_monthly,
        refill_on=_next_month(today()),
        spent=next(presenting.usd(one.spent) for one in stand if one.limit == "person_month"),
        limits=presenting.own_limits(limits),
        # What the others spend is the admin's to know; that it is used up is everybody's.
        windows=presenting.windows(one for one in stand if one.limit.startswith("person")),
        warnings=presenting.warnings(stand, answering),
        cache=presenting.found_again(cache.counts_of(user.id).values()),
        months=[presenting.month(one) for one in own.months()],
        previews=[presenting.preview(one) for one in usual],
        engine=answering,
        host=host() if answering is not Engine.none else None,
        free=answering is Engine.local,
        model_names=model_names(answering),
        models=_models(answering),
        problem=missing(),
    )


def calls(session: Session, user: User, page: PageParams) -> Page[UsageCall]:
    """A person's calls, newest first."""
    query = OwnUsage(session, user.id).calls()
    total = count_up_to(session, query.with_only_columns(Call.id))
    if (last := _after(page)) is not None:
        query = query.where(Call.id < last)
    rows = session.scalars(query.limit(page.limit + 1)).all()
    items = [presenting.call(row) for row in rows[: page.limit]]
    return Page(items=items, next_cursor=_cursor(len(rows), page, items[-1].id if items else None), total=total)


def credit_history(session: Session, user: User, page: PageParams) -> Page[UsageCredit]:
    """The changes of a person's credits, newest first; looking makes the account."""
    account_of(session, user.id, now(), policy.limits(session))
    query = OwnUsage(session, user.id).credits()
    total = count_up_to(session, query.with_only_columns(CreditEntry.id))
    if (last := _after(page)) is not None:
        query = query.where(CreditEntry.id < last)
    rows = session.scalars(query.limit(page.limit + 1)).all()
    items = [UsageCredit.model_validate(row, from_attributes=True) for row in rows[: page.limit]]
    return Page(items=items, next_cursor=_cursor(len(rows), page, items[-1].id if items else None), total=total)


def change_wishes(session: Session, user: User, patch: UsageWishesPatch, precondition: Precondition) -> Wishes:
    """Note what a person said."""
    row = locked_wishes(session, user.id)
    precondition.check(row.version)
    for name in patch.model_fields_set:
        setattr(row, name, getattr(patch, name))
    row.version += 1
    session.flush()
    return row


def credits_left(session: Session, user_id: uuid.UUID) -> int:
    """What a person can spend now; the account is made, or filled up for the month, by looking at it."""
    return account_of(session, user_id, now(), policy.limits(session)).balance


def spent_on(session: Session, prefix: str, days: int) -> list[AdminGroup]:
    """What calls came to by subject, of those whose name begins with `prefix`; what cost most comes first."""
    found = InstanceUsage(session).by_subject(now() - timedelta(days=days), prefix)
    return [presenting.group(one) for one in found]


def model_names(answering: Engine) -> list[str]:
    """The models that are asked, each once; none where there is no engine."""
    return [] if answering is Engine.none else list(dict.fromkeys(model_of(size) for size in Size))


def _models(answering: Engine) -> UsageModels | None:
    if answering is Engine.none:
        return None
    return UsageModels(extraction=model_of(Size.extraction), writing=model_of(Size.writing))


def _next_month(day: date) -> date:
    # The 1st is followed by the next 1st within 32 days.
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)


def _after(page: PageParams) -> uuid.UUID | None:
    """The last id of the page before; anything else than a cursor of ours is 422."""
    if page.cursor is None:
        return None
    try:
        return uuid.UUID(str((page.after() or {})["id"]))
    except (KeyError, ValueError):
        raise bad_cursor() from None


def _cursor(found: int, page: PageParams, last: uuid.UUID | None) -> str | None:
    return encode_cursor({"id": str(last)}) if found > page.limit else None
