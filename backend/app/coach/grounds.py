"""What a conversation may rest on: the person's profile, the job, and how the one answers the other."""

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.auth.models import User
from app.coach.questions.asked import Demand, Ground, Position
from app.coach.rubric.heard import Known
from app.jobs import service as jobs
from app.jobs.schemas import JobOut
from app.matching import service as matching
from app.matching.errors import MatchNotFound, NothingToMatch
from app.matching.schemas import AnsweredRequirement, MatchDetailOut
from app.profile import service as profiles
from app.profile.merge import Effective


@dataclass(frozen=True, slots=True)
class Gathered:
    """Everything known; `match` is null without a job or a profile."""

    profile: Effective
    job: JobOut | None
    match: MatchDetailOut | None
    known: Known

    @property
    def ground(self) -> Ground:
        """What questions are made from."""
        return Ground(self._position(), self.known)

    def _position(self) -> Position | None:
        if self.job is None:
            return None
        demands = _compared(self.match.requirements) if self.match else _stated(self.job)
        return Position(self.job.title, self.job.company, demands)


def gather(session: Session, actor: User, job_id: uuid.UUID | None) -> Gathered:
    """What is known of a person and a job they may see; raises `JobNotFound`."""
    profile = profiles.present(session, actor.id)
    job = jobs.get_job(session, job_id, actor) if job_id else None
    return Gathered(profile, job, _match(session, actor, job_id), _known(profile))


def _match(session: Session, actor: User, job_id: uuid.UUID | None) -> MatchDetailOut | None:
    if job_id is None:
        return None
    try:
        return matching.of_job(session, actor, job_id)
    except (MatchNotFound, NothingToMatch):
        # No profile to compare with: the posting alone has to do.
        return None


def _known(profile: Effective) -> Known:
    values = profile.values
    return Known(
        employers=_names(entry.company for entry in values.experience),
        titles=_names(entry.title for entry in values.experience),
        skills=_names(skill.name for skill in profile.skills),
        credentials=_names(entry.name for entry in values.certifications),
    )


def _names(names: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if name))


def _compared(rows: Sequence[AnsweredRequirement]) -> list[Demand]:
    return [
        Demand(
            text=row.text,
            kind=row.kind,
            importance=row.importance,
            standing=row.state,
            job_quote=row.job_quote,
            cv_quotes=tuple(row.cv_quotes),
            skills=tuple(skill.name for skill in row.skills if _in_question(row, skill.state)),
            near=tuple(dict.fromkeys(skill.through for skill in row.skills if skill.through)),
            years_asked=row.years.asked if row.years else None,
            years_own=row.years.own if row.years else None,
        )
        for row in rows
    ]


def _in_question(row: AnsweredRequirement, state: str) -> bool:
    """Of a demand that is met in part, what is open; else all of it."""
    return row.state != "partly" or state != "met"


def _stated(job: JobOut) -> list[Demand]:
    """What a posting asks for, where there is no profile to compare it with."""
    asked = [
        Demand(
            one.text,
            "skill" if one.skills else "other",
            one.importance,
            "unjudged",
            one.quote,
            skills=tuple(one.skills),
        )
        for one in job.requirements
    ]
    held = [
        Demand(one.name, "credential", "must" if one.required else "nice", "unjudged", one.quote)
        for one in job.credentials
    ]
    return [*held, *asked]
