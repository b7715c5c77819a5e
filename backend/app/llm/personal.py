"""What the language model layer keeps about a person: handed out with their data, and erased with their account.

Of calls no words are kept; what they cost stays in the instance's sums, without the name.
"""

import uuid
from collections.abc import Mapping

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from app.auth.models import User
from app.core import personal_data
from app.core.personal_data import PersonalFile
from app.core.schemas import Strict
from app.core.types import JsonObject
from app.llm import cache
from app.llm.models import Call, CreditAccount, CreditEntry, Window, Wishes
from app.llm.presenting import usd
from app.llm.wishes import locked_wishes, wishes


class CarriedWishes(Strict):
    """What a person wants of the model."""

    redact: bool
    read_with_model: bool


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


def wishes_of(session: Session, user_id: uuid.UUID) -> JsonObject:
    """What a person wants of the model."""
    return CarriedWishes.model_validate(wishes(session, user_id), from_attributes=True).model_dump()


def take_in(session: Session, user_id: uuid.UUID, data: JsonObject, _files: Mapping[str, PersonalFile]) -> None:
    """Take over what the person wants of the model."""
    told, kept = CarriedWishes.model_validate(data), locked_wishes(session, user_id)
    kept.redact, kept.read_with_model = told.redact, told.read_with_model
    kept.version += 1


def forget_wishes(session: Session, user_id: uuid.UUID) -> None:
    """Forget what the person wants of the model."""
    session.execute(delete(Wishes).where(Wishes.user_id == user_id))


personal_data.register(
    "llm", exporter=export_of, eraser=erase, record="What the model was asked and what it cost is over and paid."
)
personal_data.register("model_wishes", exporter=wishes_of, eraser=forget_wishes, importer=take_in)
