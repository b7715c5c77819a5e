"""Storing scored matches: one statement for any number of people and postings; what is right already is not written."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ARRAY, Boolean, SmallInteger, Text, Uuid, cast, func, literal, or_, select, text
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session
from sqlalchemy.types import TypeEngine

from app.core.ids import new_id
from app.jobs.models import Job
from app.matching.models import Match
from app.matching.types import Eligibility, Status

# What a scoring says of a match.
SCORE = ("score_version", "tenths", "eligibility", "steps", "judged_by", "fingerprint", "best")


@dataclass(frozen=True, slots=True)
class Scored:
    """A match to store."""

    job_id: uuid.UUID
    tenths: int
    eligibility: Eligibility
    score_version: str
    # What each factor said, in thousandths, in the order of the judges that `judged_by` names.
    steps: Sequence[int] = ()
    judged_by: str = ""
    fingerprint: str = ""
    # False where it is kept only because the person touched it or looked at it.
    best: bool = True


def lock_key(user_id: uuid.UUID) -> int:
    """The number by which a person's matches are locked."""
    return int.from_bytes(user_id.bytes[8:], "big", signed=True)


def lock(session: Session, user_ids: Sequence[uuid.UUID]) -> None:
    """Let one scoring of each of these people write at a time, until the transaction ends; in one order for all."""
    keys = sorted(map(lock_key, user_ids))
    session.execute(
        text("SELECT pg_advisory_xact_lock(key) FROM unnest(CAST(:keys AS bigint[])) AS key"), {"keys": keys}
    )


def store(session: Session, scored: Sequence[tuple[uuid.UUID, Scored]], moment: datetime) -> None:
    """Insert or renew matches of people; rows whose score stands on the same facts are left as they are."""
    if not scored:
        return
    people, matches = [user_id for user_id, _ in scored], [match for _, match in scored]
    # Arrays, not a row of values each: thousands of rows are then one short statement.
    columns: dict[str, tuple[Sequence[object], TypeEngine[Any]]] = {
        "id": ([new_id() for _ in scored], Uuid()),
        "user_id": (people, Uuid()),
        "job_id": ([match.job_id for match in matches], Uuid()),
        "tenths": ([match.tenths for match in matches], SmallInteger()),
        "eligibility": ([match.eligibility.value for match in matches], Text()),
        "score_version": ([match.score_version for match in matches], Text()),
        "judged_by": ([match.judged_by for match in matches], Text()),
        "fingerprint": ([match.fingerprint for match in matches], Text()),
        "best": ([match.best for match in matches], Boolean()),
        # Arrays within an array must be of one length; as text they need not.
        "steps": ([f"{{{','.join(map(str, match.steps))}}}" for match in matches], Text()),
    }
    given = func.unnest(*(cast(literal(values, ARRAY(kind)), ARRAY(kind)) for values, kind in columns.values()))
    rows = given.table_valued(*columns).render_derived(name="given")
    parts = [cast(rows.c[name], ARRAY(SmallInteger)) if name == "steps" else rows.c[name] for name in columns]
    # The first score is where its history begins.
    parts.append(rows.c.tenths)
    same = {"status": Status.new, "version": 1, "computed_at": moment, "noted_at": moment}
    fixed = [literal(value, Match.__table__.c[name].type) for name, value in same.items()]
    # A posting may be deleted between its scoring and now.
    there = select(*parts, *fixed).join(Job, Job.id == rows.c.job_id)
    query = insert(Match).from_select([*columns, "noted_tenths", *same], there, include_defaults=False)
    renewed = {name: query.excluded[name] for name in (*SCORE, "computed_at")}
    # The facts name the score, so the score itself is looked at only for safety: it is what the list is sorted by.
    changed = or_(*(getattr(Match, name) != query.excluded[name] for name in SCORE))
    session.execute(query.on_conflict_do_update(index_elements=["user_id", "job_id"], set_=renewed, where=changed))
