"""What questions are made of: a job's demands and how the person answers them, plain and without a database."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from app.coach.rubric.heard import Known
from app.coach.stored import Standing


@dataclass(frozen=True, slots=True)
class Demand:
    """One thing the posting asks for; `near` are the person's own skills that come close to a missing one."""

    text: str
    kind: str
    importance: str
    standing: Standing
    job_quote: str
    cv_quotes: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    years_asked: int | None = None
    years_own: float | None = None


@dataclass(frozen=True, slots=True)
class Position:
    """The job questions are about."""

    title: str
    company: str
    demands: Sequence[Demand] = ()


@dataclass(frozen=True, slots=True)
class Ground:
    """All that questions are made from: the job where one is chosen, and what the profile holds."""

    position: Position | None = None
    known: Known = field(default_factory=Known)
