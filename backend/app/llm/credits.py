"""A person's credits: what they start with, what each month fills up, what the admin gives, what calls take.

`balance` is what can be spent now; what running calls hold is taken off it already. An account is made, and filled
up for a new month, when it is next looked at, with its row held: whatever comes at the same time waits for it.
"""

import uuid
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from app.auth.models import User
from app.llm.errors import BudgetExceeded
from app.llm.models import CreditAccount, CreditEntry
from app.llm.policy import Limits
from app.llm.types import CREDIT_MICROUSD, CreditKind

NEVER = ""
USED_UP = (
    "This takes up to {needed} credits and you have {left}. Credits are filled up on the 1st; an admin can add more."
)


def credits_for(cost: int) -> int:
    """A cost in credits; what is begun counts as whole."""
    return -(-cost // CREDIT_MICROUSD)


def locked_person(session: Session, user_id: uuid.UUID) -> bool:
    """Keep a person's account from being erased until the transaction ends; false where it is gone.

    Taken before any other row: an erasure takes the account first and then all that hangs on it.
    """
    query = select(User.id).where(User.id == user_id).with_for_update(read=True, key_share=True)
    return session.scalar(query) is not None


def account_of(session: Session, user_id: uuid.UUID, moment: datetime, limits: Limits) -> CreditAccount:
    """The account of a person who exists, held until the transaction ends, filled up for the present month."""
    fresh = {"user_id": user_id, "balance": 0, "held": 0, "refilled_for": NEVER}
    session.execute(insert(CreditAccount).values(fresh).on_conflict_do_nothing())
    query = select(CreditAccount).where(CreditAccount.user_id == user_id)
    found = session.scalars(query.with_for_update().execution_options(populate_existing=True)).one()
    month = f"{moment:%Y-%m}"
    if found.refilled_for == NEVER:
        _add(session, found, CreditKind.start, limits.credits_start, month)
        found.refilled_for = month
    elif found.refilled_for < month:
        missing = limits.credits_monthly - found.balance - found.held
        if missing > 0:
            _add(session, found, CreditKind.refill, missing, month)
        found.refilled_for = month
    session.flush()
    return found


def hold_credits(found: CreditAccount, amount: int) -> None:
    """Hold credits for a call; raises `BudgetExceeded`. The account is locked."""
    if amount > max(0, found.balance):
        raise BudgetExceeded(USED_UP.format(needed=amount, left=max(0, found.balance)))
    found.balance -= amount
    found.held += amount


def take_credits(
    session: Session, found: CreditAccount, *, held: int, amount: int, prompt: str, call_id: uuid.UUID
) -> None:
    """Give back what a call held and take what it came to; that may be more, then the balance sinks below zero."""
    found.held -= held
    found.balance += held
    if amount:
        _add(session, found, CreditKind.charge, -amount, prompt, call_id=call_id)


def grant_credits(session: Session, found: CreditAccount, amount: int, reason: str, by: uuid.UUID) -> CreditEntry:
    """Give a person credits."""
    return _add(session, found, CreditKind.grant, amount, reason, by=by)


def _add(
    session: Session,
    found: CreditAccount,
    kind: CreditKind,
    amount: int,
    reason: str,
    *,
    call_id: uuid.UUID | None = None,
    by: uuid.UUID | None = None,
) -> CreditEntry:
    found.balance += amount
    entry = CreditEntry(
        user_id=found.user_id,
        kind=kind,
        amount=amount,
        balance=found.balance + found.held,
        reason=reason,
        call_id=call_id,
        granted_by=by,
    )
    session.add(entry)
    return entry
