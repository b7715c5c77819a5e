"""Sealing kept recommendations: each ciphertext opens in its own row only."""

import uuid

from pydantic import BaseModel

from app.insights.advice.models import AdviceSnapshot
from app.insights.advice.schemas import AdviceOut
from app.profile.sealing import place, seal, unseal


class KeptAdvice(BaseModel):
    """What a snapshot seals."""

    name: str | None = None
    basis: str = ""
    items: list[AdviceOut] = []


def sealed(kept: KeptAdvice, snapshot_id: uuid.UUID, user_id: uuid.UUID) -> bytes:
    """A snapshot that is about to be written."""
    return seal(kept, _place(snapshot_id, user_id))


def opened(row: AdviceSnapshot) -> KeptAdvice:
    """What a snapshot holds; raises `KeyLost`."""
    return unseal(KeptAdvice, row.sealed_advice, _place(row.id, row.user_id))


def _place(snapshot_id: uuid.UUID, user_id: uuid.UUID) -> str:
    return place(AdviceSnapshot.__tablename__, "advice", snapshot_id, user_id)
