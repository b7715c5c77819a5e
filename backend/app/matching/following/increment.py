"""Some postings against many people: what came, changed or closed, and everything in a cluster with it.

All of it as arrays with one column a person, so that one posting and ten thousand profiles are a few passes.
"""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.core.types import JsonObject
from app.jobs.models import Job
from app.jobs.types import JobStatus
from app.matching.engine.people import People, score_posting
from app.matching.engine.storing import FeatureRepository
from app.matching.engine.view import OnePosting, View
from app.matching.facts import Person
from app.matching.models import Match

ABSENT = -1
Column = npt.NDArray[np.int16]


@dataclass(frozen=True, slots=True)
class Affected:
    """The postings to look at: those that are open, what they demand, and all ids that matches may be stored with.

    Where some were `deleted`, so were matches with them, and nobody knows any more whose.
    """

    job_ids: list[uuid.UUID]
    positions: list[uuid.UUID]
    open: dict[uuid.UUID, OnePosting]
    demands: dict[uuid.UUID, JsonObject]
    deleted: bool


@dataclass(frozen=True, slots=True)
class Answered:
    """What every person scores on one posting: tenths (`ABSENT`: not shown to them) and steps, a column a person."""

    tenths: Column
    steps: Column


@dataclass(frozen=True, slots=True)
class Crowd:
    """People in one order."""

    people: Sequence[Person]
    places: Mapping[uuid.UUID, int]


def crowd_of(people: People, first: uuid.UUID, last: uuid.UUID) -> Crowd:
    """The people from one id to another."""
    within = [one for block in people.blocks for one in block.people if first <= one.facts.user_id <= last]
    within.sort(key=lambda one: one.facts.user_id)
    return Crowd(within, {one.facts.user_id: place for place, one in enumerate(within)})


def affected_by(session: Session, view: View, job_ids: Sequence[uuid.UUID]) -> Affected:
    """The postings of all positions that these are in now, or were in when matches with them were stored."""
    former = select(Match.position).where(Match.job_id.in_(job_ids), Match.position.is_not(None)).distinct()
    positions = {position for position in session.scalars(former) if position}
    own = session.execute(select(Job.id, Job.cluster_id).where(Job.id.in_(job_ids))).all()
    positions |= {row[1] or row[0] for row in own}
    members = select(Job.id).where(or_(Job.cluster_id.in_(positions), Job.id.in_([*positions, *job_ids])))
    known = sorted({*session.scalars(members.where(Job.status == JobStatus.open)), *job_ids})
    opened = {job_id: one for job_id in known if (one := view.posting(job_id))}
    positions |= {one.position for one in opened.values()}
    demands = FeatureRepository(session).demands(list(opened))
    return Affected(known, sorted(positions), opened, demands, deleted=len(own) < len(set(job_ids)))


def answers(people: People, crowd: Crowd, affected: Affected) -> dict[uuid.UUID, Answered]:
    """What everybody in the crowd scores on each open posting."""
    return {job_id: _answered(people, crowd, one) for job_id, one in sorted(affected.open.items())}


def _answered(people: People, crowd: Crowd, one: OnePosting) -> Answered:
    user_ids, weighed = score_posting(people, one.table, private_to=one.private_to, excluded_by=one.company_key)
    places = np.array([crowd.places.get(user_id, ABSENT) for user_id in user_ids], dtype=np.int64)
    here = np.flatnonzero(places != ABSENT)
    tenths = np.full(len(crowd.people), ABSENT, dtype=np.int16)
    steps = np.full((len(weighed.slugs), len(crowd.people)), ABSENT, dtype=np.int16)
    tenths[places[here]] = weighed.tenths[here]
    steps[:, places[here]] = weighed.steps[:, here]
    return Answered(tenths, steps)


@dataclass(frozen=True, slots=True)
class Winners:
    """For each position the posting that stands for it with each person (a place in `job_ids`), and its tenths."""

    job_ids: list[uuid.UUID]
    best: dict[uuid.UUID, npt.NDArray[np.int64]]
    tenths: dict[uuid.UUID, Column]


def winners(affected: Affected, answered: Mapping[uuid.UUID, Answered], people: int) -> Winners:
    """Of each position the best posting for each person; of equal ones the one of the least id."""
    job_ids = sorted(answered)
    best: dict[uuid.UUID, npt.NDArray[np.int64]] = {}
    tenths: dict[uuid.UUID, Column] = {}
    for number, job_id in enumerate(job_ids):
        position = affected.open[job_id].position
        best.setdefault(position, np.full(people, ABSENT))
        tenths.setdefault(position, np.full(people, ABSENT, dtype=np.int16))
        higher = answered[job_id].tenths > tenths[position]
        best[position][higher] = number
        tenths[position][higher] = answered[job_id].tenths[higher]
    return Winners(job_ids, best, tenths)
