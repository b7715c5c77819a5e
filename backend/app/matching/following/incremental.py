"""New, changed and closed postings against all active profiles, in parts that any worker may take.

Whatever is read here may be newer than what the part was made for: applying it twice, late, or beside another one ends
in the same matches. Who can't be brought up to date this way is scored anew.
"""

import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from app.core.clock import now
from app.core.types import JsonObject
from app.matching.arranging import arrange_jobs
from app.matching.corpus import keeping
from app.matching.corpus.statistics import Ground
from app.matching.engine import people as engine
from app.matching.engine.index import index
from app.matching.following import bounds, rows
from app.matching.following.applying import Increment, Near, Writing, surplus
from app.matching.following.counting import Counting
from app.matching.following.history.changed import note_changed
from app.matching.following.increment import affected_by, answers, crowd_of, winners
from app.matching.following.people import current_versions
from app.matching.following.refreshing import OpenSession, Say
from app.matching.following.requests import request_refresh
from app.matching.models import Scoring
from app.matching.payloads import PostingsChanged
from app.matching.storing import Scored, lock, store
from app.matching.version import judges_version


@dataclass(slots=True)
class Applied:
    """What an increment came to, in people."""

    people: int = 0
    changed: int = 0
    scored_anew: int = 0

    def summary(self) -> JsonObject:
        """The same for the run."""
        return {"people": self.people, "changed": self.changed, "scored_anew": self.scored_anew}


@dataclass(slots=True)
class _Plan:
    """What is to be written for the people of one transaction."""

    writings: dict[uuid.UUID, Writing] = field(default_factory=dict)
    anew: list[uuid.UUID] = field(default_factory=list)
    trims: dict[uuid.UUID, int] = field(default_factory=dict)


def apply(open_session: OpenSession, part: PostingsChanged, say: Say) -> Applied:
    """Bring the matches of a range of people up to date with some postings."""
    with open_session() as session:
        increment, counting = _increment(session, part)
    applied, crowd = Applied(), increment.crowd.people
    for start in range(0, len(crowd), bounds.PEOPLE_AT_ONCE):
        chunk = [one.facts.user_id for one in crowd[start : start + bounds.PEOPLE_AT_ONCE]]
        with open_session() as session:
            _write(session, increment, counting, part, chunk, applied)
        say(start + len(chunk), len(crowd), "Comparing new jobs with profiles")
    return applied


def _increment(session: Session, part: PostingsChanged) -> tuple[Increment, Counting]:
    ground = keeping.current(session)
    view, people = index().look(session, ground), engine.people().look(session)
    crowd = crowd_of(people, part.first, part.last)
    affected = affected_by(session, view, part.job_ids)
    answered = answers(people, crowd, affected)
    best = winners(affected, answered, len(crowd.people))
    return Increment(ground, affected, crowd, answered, best), Counting(view)


def _write(
    session: Session,
    increment: Increment,
    counting: Counting,
    part: PostingsChanged,
    user_ids: Sequence[uuid.UUID],
    applied: Applied,
) -> None:
    """One transaction: the people of one chunk, locked."""
    lock(session, user_ids)
    scorings, versions = rows.scorings_of(session, user_ids), current_versions(session, user_ids)
    stored = rows.near(session, user_ids, increment.affected.job_ids, increment.affected.positions)
    ready = {
        user_id: scoring
        for user_id, scoring in scorings.items()
        if _is_ready(increment, scoring, versions.get(user_id), part.since)
    }
    if increment.affected.deleted:
        kept = rows.kept(session, user_ids)
        ready = {user_id: scoring for user_id, scoring in ready.items() if kept.get(user_id, 0) == scoring.stored}
    plan = _planned(increment, ready, stored)
    plan.anew += [user_id for user_id in user_ids if user_id not in ready]
    _store(session, increment, plan, stored, user_ids)
    _note(session, increment, counting, plan, ready, part.through)
    for user_id in plan.anew:
        request_refresh(session, user_id, scheduled=True)
    applied.people += len(user_ids)
    applied.changed += sum(not one.is_empty for user_id, one in plan.writings.items())
    applied.scored_anew += len(plan.anew)


def _is_ready(increment: Increment, scoring: Scoring, profile_version: int | None, since: int) -> bool:
    """Whether the last scoring of a person stands on what the increment stands on, and lacks nothing before it."""
    who = increment.crowd.people[increment.crowd.places[scoring.user_id]]
    stands_on = (scoring.profile_version, scoring.weights, scoring.judged_by, *_ground(scoring))
    present = (who.facts.version, who.weights.version, judges_version(), *_names(increment.ground))
    follows = scoring.followed_to is not None and scoring.followed_to >= since
    return follows and stands_on == present and profile_version == who.facts.version


def _ground(scoring: Scoring) -> tuple[object, str]:
    return scoring.as_of, scoring.rarity_version


def _names(ground: Ground) -> tuple[object, str]:
    return ground.as_of, ground.corpus.version


def _planned(increment: Increment, ready: dict[uuid.UUID, Scoring], stored: dict[uuid.UUID, list[Near]]) -> _Plan:
    plan, places = _Plan(), increment.crowd.places
    reached = increment.concerned([(places[user_id], scoring) for user_id, scoring in ready.items()])
    for user_id, scoring in ready.items():
        if places[user_id] not in reached and user_id not in stored:
            continue
        writing = increment.writing(increment.crowd.people[places[user_id]], scoring, stored.get(user_id, []))
        trim = surplus(scoring, writing)
        if trim is None:
            plan.anew.append(user_id)
        else:
            plan.writings[user_id], plan.trims[user_id] = writing, trim
    return plan


def _store(
    session: Session,
    increment: Increment,
    plan: _Plan,
    stored: dict[uuid.UUID, list[Near]],
    user_ids: Sequence[uuid.UUID],
) -> None:
    moment, writings = now(), plan.writings
    for user_id, writing in writings.items():
        note_changed(session, user_id, stored.get(user_id, []), writing.fresh, moment)
    store(session, list(_fresh(writings)), moment)
    rows.drop(session, [(user_id, job_id) for user_id, one in writings.items() for job_id in one.dropped])
    rows.demote(session, [(user_id, job_id) for user_id, one in writings.items() for job_id in one.demoted])
    arrange_jobs(session, increment.affected.job_ids, user_ids)


def _fresh(writings: dict[uuid.UUID, Writing]) -> Iterator[tuple[uuid.UUID, Scored]]:
    return ((user_id, match) for user_id, one in writings.items() for match in one.fresh)


def _note(
    session: Session,
    increment: Increment,
    counting: Counting,
    plan: _Plan,
    ready: dict[uuid.UUID, Scoring],
    through: int,
) -> None:
    """Let what is too much fall out, and note where each person stands."""
    full = {user_id for user_id, one in ready.items() if one.least is not None or plan.trims.get(user_id)}
    wanted = {user_id: plan.trims[user_id] + 1 for user_id in full if user_id in plan.writings}
    tails = rows.lowest(session, wanted)
    fallen = {user_id: tail[: plan.trims[user_id]] for user_id, tail in tails.items()}
    lasts = {user_id: tail[plan.trims[user_id]] for user_id, tail in tails.items() if len(tail) > plan.trims[user_id]}
    notes = []
    for user_id, scoring in ready.items():
        if user_id in plan.anew:
            continue
        note = _standing(scoring, plan.writings.get(user_id), lasts.get(user_id), user_id in full)
        if note is None:
            plan.anew.append(user_id)
            continue
        compared = counting.positions(increment.crowd.people[increment.crowd.places[user_id]])
        writing = plan.writings.get(user_id)
        notes.append(rows.Followed(user_id, compared, *note, changed=bool(writing and not writing.is_empty)))
    _trim(session, {user_id: tail for user_id, tail in fallen.items() if user_id not in plan.anew})
    rows.note_followed(session, notes, through)


Last = tuple[uuid.UUID, int, bool]
Standing = tuple[int, int | None, uuid.UUID | None]


def _standing(scoring: Scoring, writing: Writing | None, last: Last | None, full: bool) -> Standing | None:
    """How many are kept and what is the last of them; null where something unknown might come before the last."""
    if writing is None:
        return scoring.stored, scoring.least, scoring.least_job_id
    if not full:
        return scoring.stored + writing.entered - writing.left, None, None
    if last is None:
        return None
    job_id, tenths, _ = last
    sank = scoring.least is not None and (-tenths, job_id) > (-scoring.least, scoring.least_job_id)
    return None if sank else (bounds.KEPT, tenths, job_id)


def _trim(session: Session, fallen: dict[uuid.UUID, list[Last]]) -> None:
    rows.drop(session, [(user_id, one[0]) for user_id, tail in fallen.items() for one in tail if not one[2]])
    rows.demote(session, [(user_id, one[0]) for user_id, tail in fallen.items() for one in tail if one[2]])
