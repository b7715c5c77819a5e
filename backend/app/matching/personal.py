"""What matching keeps that a person said or did: handed out with their data, taken in again, gone with their account.

Their own weights, what they answered to proposals, and what they did about matches. All of it hangs on the account, so
that erasing the account erases it; scores are made from profile and postings and are no statement of theirs.
"""

import uuid
from collections.abc import Mapping
from typing import Annotated

from pydantic import Field
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from app.auth.models import User
from app.core import personal_data
from app.core.personal_data import PersonalFile
from app.core.schemas import Strict, Text, UtcDatetime
from app.core.types import JsonObject
from app.matching import service
from app.matching.loaded import factors
from app.matching.models import Answer, Match, Scoring, ScoringChange, Weighting
from app.matching.own_weights import WeightsRepository
from app.matching.repository import MatchRepository
from app.matching.types import Status

MOST = 100_000
Slug = Annotated[Text, Field(max_length=60)]
Weight = Annotated[int, Field(ge=0, le=1_000)]


class CarriedAnswer(Strict):
    """What was answered to a proposed weight."""

    factor: Slug
    accepted: bool
    proposed: Weight
    signals: Annotated[int, Field(ge=0)]
    at: UtcDatetime


class CarriedChoice(Strict):
    """What was done about a match."""

    job_id: uuid.UUID
    status: Status
    liked: bool | None
    at: UtcDatetime


class CarriedMatching(Strict):
    """What a person said about how they are matched."""

    weights: dict[Slug, Weight]
    learns_from: UtcDatetime | None
    answers: Annotated[list[CarriedAnswer], Field(max_length=1_000)]
    choices: Annotated[list[CarriedChoice], Field(max_length=MOST)]


def export_of(session: Session, user_id: uuid.UUID) -> JsonObject:
    """A person's weights, answers and choices."""
    repository = WeightsRepository(session, user_id)
    kept, answers = repository.get(), repository.answers()
    chosen = select(Match).where(Match.user_id == user_id, Match.touched_at.is_not(None))
    return {
        "weights": dict(kept.weights) if kept else {},
        "learns_from": kept.learns_from.isoformat() if kept and kept.learns_from else None,
        "answers": [_answer(answers[factor]) for factor in sorted(answers)],
        "choices": [_choice(one) for one in session.scalars(chosen.order_by(Match.touched_at, Match.id))],
    }


def take_in(session: Session, user_id: uuid.UUID, data: JsonObject, _files: Mapping[str, PersonalFile]) -> None:
    """Take over weights, answers and choices; the matches are scored with the profile as it is here."""
    told = CarriedMatching.model_validate(data)
    weights = WeightsRepository(session, user_id)
    known = {slug: weight for slug, weight in told.weights.items() if slug in factors()}
    if known or told.learns_from:
        weights.put(known, told.learns_from)
    for answer in told.answers:
        weights.answer(answer.factor, accepted=answer.accepted, proposed=answer.proposed, signals=answer.signals)
        weights.answers()[answer.factor].answered_at = answer.at
    _choose(session, user_id, told)


def _choose(session: Session, user_id: uuid.UUID, told: CarriedMatching) -> None:
    chosen = {choice.job_id: choice for choice in told.choices}
    actor = session.get_one(User, user_id)
    service.mark_jobs(session, actor, {job_id: choice.status for job_id, choice in chosen.items()})
    for job_id, match in MatchRepository(session, user_id).of_jobs(list(chosen)).items():
        match.liked, match.touched_at = chosen[job_id].liked, chosen[job_id].at
    session.flush()


def erase(session: Session, user_id: uuid.UUID) -> None:
    """Forget it, also where the account itself stays for a while."""
    for table in (Answer, Weighting, Match, ScoringChange, Scoring):
        session.execute(delete(table).where(table.user_id == user_id))


def _answer(one: Answer) -> JsonObject:
    return {
        "factor": one.factor,
        "accepted": one.accepted,
        "proposed": one.proposed,
        "signals": one.signals,
        "at": one.answered_at.isoformat(),
    }


def _choice(one: Match) -> JsonObject:
    at = one.touched_at.isoformat() if one.touched_at else None
    return {"job_id": str(one.job_id), "status": one.status.value, "liked": one.liked, "at": at}


personal_data.register("matching", exporter=export_of, eraser=erase, importer=take_in, after=("profile", "postings"))
