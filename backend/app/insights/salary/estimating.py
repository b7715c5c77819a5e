"""Estimate pay: by comparable postings, else by a model, else not at all, and say why."""

import uuid
from dataclasses import asdict
from hashlib import sha256

import orjson
from sqlalchemy.orm import Session

from app.core.cache import cached
from app.core.clock import today
from app.insights.salary.choosing import choose
from app.insights.salary.modelled import ask_model
from app.insights.salary.presenting import by_comparables, no_currency, nothing
from app.insights.salary.quartiles import too_little
from app.insights.salary.repository import PaidRepository
from app.insights.salary.schemas import SalaryOut
from app.insights.salary.types import Asked

# A stock has another version when a posting comes; that one closed or changed is seen after so long.
KEEP_S = 300


def estimate_pay(session: Session, asked: Asked, person_id: uuid.UUID | None) -> SalaryOut:
    """What a position pays. Only the version of the model that answers may depend on the person."""
    if asked.currency is None:
        return no_currency(asked, today())
    repository = PaidRepository(session)
    key = sha256(orjson.dumps([asdict(asked), today(), str(repository.newest_id())])).hexdigest()
    kept = cached(f"salary:{key}", KEEP_S, lambda: compare(repository, asked).model_dump(mode="json"))
    compared = SalaryOut.model_validate(kept)
    return ask_model(session, asked, compared, person_id) if compared.abstained else compared


def compare(repository: PaidRepository, asked: Asked) -> SalaryOut:
    """What comparable postings say, not from the cache; where they are too few, why."""
    found = choose(asked, repository.candidates(asked), today())
    reason = too_little(found)
    return nothing(asked, found, reason, today()) if reason else by_comparables(asked, found, today())
