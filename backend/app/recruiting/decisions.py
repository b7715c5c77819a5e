"""What a desk decided and why: a log that only grows, and what follows from it for names and lists."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from app.auth.models import User
from app.core.clock import now
from app.core.ids import new_id
from app.recruiting.errors import NothingToUndo
from app.recruiting.models import LogEntry
from app.recruiting.repository import LogRepository
from app.recruiting.schemas import BlindnessOut, DecisionOut
from app.recruiting.sealing import place_of, reason_of, sealed_text
from app.recruiting.types import DECISIONS, Action, Decision


@dataclass(slots=True)
class Standing:
    """What stands for a job: decisions by candidate, what was taken back, and whether names are shown before that."""

    decisions: dict[uuid.UUID, LogEntry] = field(default_factory=dict)
    undone: set[uuid.UUID] = field(default_factory=set)
    blindness: LogEntry | None = None

    @property
    def blind(self) -> bool:
        """Whether names are hidden before a decision."""
        return self.blindness is None or self.blindness.action is not Action.blind_lifted

    def hides(self, candidate_id: uuid.UUID) -> bool:
        """Whether this candidate is hidden."""
        return self.blind and candidate_id not in self.decisions

    def shown_decision(self, candidate_id: uuid.UUID) -> DecisionOut | None:
        """The decision that stands on a candidate."""
        entry = self.decisions.get(candidate_id)
        if entry is None:
            return None
        return DecisionOut(decision=Decision(entry.action.value), reason=reason_of(entry) or "", at=entry.at)


def standing(session: Session, desk_id: uuid.UUID, job_id: uuid.UUID) -> Standing:
    """What stands for a job of a desk."""
    return folded(LogRepository(session, desk_id).of_job(job_id))


def folded(entries: Sequence[LogEntry]) -> Standing:
    """What stands after these entries, oldest first: each undo takes back the last decision that still stood."""
    found, stacks = Standing(), dict[uuid.UUID, list[LogEntry]]()
    for entry in entries:
        if entry.action in {Action.blind_lifted, Action.blind_restored}:
            found.blindness = entry
        elif entry.candidate_id is not None and entry.action.value in DECISIONS:
            stacks.setdefault(entry.candidate_id, []).append(entry)
        elif entry.candidate_id is not None and entry.action is Action.undo and stacks.get(entry.candidate_id):
            found.undone.add(stacks[entry.candidate_id].pop().id)
    found.decisions = {candidate_id: stack[-1] for candidate_id, stack in stacks.items() if stack}
    return found


def log(
    session: Session,
    desk: User,
    action: Action,
    *,
    candidate_id: uuid.UUID | None = None,
    job_id: uuid.UUID | None = None,
    reason: str | None = None,
) -> LogEntry:
    """Add an entry."""
    entry = LogEntry(
        id=new_id(),
        desk_id=desk.id,
        actor_id=desk.id,
        candidate_id=candidate_id,
        job_id=job_id,
        action=action,
        at=now(),
    )
    entry.sealed_reason = sealed_text(reason, place_of(entry, "reason"))
    return LogRepository(session, desk.id).add(entry)


def decide(
    session: Session, desk: User, candidate_id: uuid.UUID, job_id: uuid.UUID, decision: Decision, reason: str
) -> LogEntry:
    """Decide about a candidate for a job; the name is shown from now on."""
    return log(session, desk, Action(decision.value), candidate_id=candidate_id, job_id=job_id, reason=reason)


def undo(session: Session, desk: User, candidate_id: uuid.UUID, job_id: uuid.UUID, reason: str | None) -> LogEntry:
    """Take back the decision that stands, by an entry of its own; raises `NothingToUndo`."""
    if candidate_id not in standing(session, desk.id, job_id).decisions:
        raise NothingToUndo
    return log(session, desk, Action.undo, candidate_id=candidate_id, job_id=job_id, reason=reason)


def blindness(session: Session, desk_id: uuid.UUID, job_id: uuid.UUID) -> BlindnessOut:
    """Whether names are hidden for a job, and why it was last changed."""
    found = standing(session, desk_id, job_id)
    entry = found.blindness
    return BlindnessOut(
        job_id=job_id,
        blind=found.blind,
        reason=reason_of(entry) if entry else None,
        changed_at=entry.at if entry else None,
    )


def set_blindness(session: Session, desk: User, job_id: uuid.UUID, *, blind: bool, reason: str) -> BlindnessOut:
    """Show names before decisions, or hide them again; what changes nothing is not logged."""
    if standing(session, desk.id, job_id).blind != blind:
        log(session, desk, Action.blind_restored if blind else Action.blind_lifted, job_id=job_id, reason=reason)
    return blindness(session, desk.id, job_id)


def candidate_gone(session: Session, desk_id: uuid.UUID, candidate_id: uuid.UUID, why: Action) -> None:
    """Leave of a candidate who is gone no more than that, for each job they were decided on.

    Of one who withdrew nothing else stays. Of one the desk erased, what was done stays without a name or reason: else a
    desk could empty its record by erasing.
    """
    entries = LogRepository(session, desk_id)
    about = entries.of_candidate(candidate_id)
    if why is Action.withdrew:
        entries.drop(about)
    else:
        entries.forget(about)
    jobs = dict.fromkeys(entry.job_id for entry in about if entry.job_id is not None)
    for job_id in jobs or [None]:
        actor = None if why is Action.withdrew else desk_id
        entries.add(LogEntry(id=new_id(), desk_id=desk_id, actor_id=actor, job_id=job_id, action=why, at=now()))
