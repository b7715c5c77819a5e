"""What a person has left to spend on the language model."""

import uuid

from sqlalchemy.orm import Session

from app.core.clock import now
from app.llm.credits import account_of
from app.llm.policy import limits


def credits_left(session: Session, user_id: uuid.UUID) -> int:
    """A person's credits, less those held for calls under way."""
    return account_of(session, user_id, now(), limits(session)).balance
