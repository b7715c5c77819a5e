"""What the language model layer keeps about a person: handed out with their data, and erased with their account.

Of calls no words are kept; what they cost stays in the instance's sums, without the name.
"""

import uuid

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from app.auth.models import User
from app.core import personal_data
from app.core.types import JsonObject
from app.llm import cache
from app.llm.models import Call, CreditAccount, CreditEntry, Window, Wishes
from app.llm.presenting import usd
from app.llm.wishes import wishes


def export_of(session: Session, user_id: uuid.UUID) -> JsonObject:
    """A person's wishes, the changes of their credits, and the calls made for them."""
    said = wishes(session, user_id)
    changes = select(CreditEntry).where(CreditEntry.user_id == user_id).order_by(CreditEntry.id)
    calls = select(Call).where(Call.user_id == user_id).order_by(Call.id)
    return {
        "wishes": {"redact": said.redact, "read_with_model": said.read_with_model},
        "credits": [_change(one) for one in session.scalars(changes)],
        "calls": [_call(one) for one in session.scalars(calls)],
    }


def erase(session: Session, user_id: uuid.UUID) -> None:
    """Forget it. In the order the ledger takes rows in, so that a call under way and this wait for each other."""
    session.execute(select(User.id).where(User.id == user_id).with_for_update())
    nameless = {"user_id": None, "work_id": None, "request_id": None}
    session.execute(update(Call).where(Call.user_id == user_id).values(nameless))
    for table in (CreditEntry, CreditAccount, Window, Wishes):
        session.execute(delete(table).where(table.user_id == user_id))
    cache.forget_person(user_id)


def _change(one: CreditEntry) -> JsonObject:
    return {
        "kind": one.kind.value,
        "amount": one.amount,
        "balance": one.balance,
        "reason": one.reason,
        "at": one.created_at.isoformat(),
    }


def _call(one: Call) -> JsonObject:
    return {
        "asked": one.prompt,
        "model": one.model,
        "state": one.state.value,
        "cost_usd": usd(one.cost),
        "credits": one.credits,
        "tokens": {"input": one.input_tokens, "output": one.output_tokens},
        "at": one.created_at.isoformat(),
    }


personal_data.register("llm", exporter=export_of, eraser=erase)
