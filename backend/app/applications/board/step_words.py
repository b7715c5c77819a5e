"""How steps are called, and how their dates are said."""

from datetime import date, datetime

from app.applications.board.models import Step
from app.applications.board.private import EventDetail
from app.applications.board.types import ENDED, Stage, StepKind
from app.auth.zones import UTC_ZONE, zone

TITLES = {
    StepKind.interview: "Interview",
    StepKind.follow_up: "Follow up",
    StepKind.deadline: "Apply by",
    StepKind.offer_deadline: "Answer the offer",
    StepKind.task: "To do",
}
_NEXT = {
    Stage.saved: StepKind.task,
    Stage.applied: StepKind.follow_up,
    Stage.screening: StepKind.follow_up,
    Stage.interview: StepKind.interview,
    Stage.offer: StepKind.offer_deadline,
}
# What a step on a card before this stage speaks for.
_SPEAKS_FOR = {StepKind.interview: Stage.interview, StepKind.offer_deadline: Stage.offer}
_ORDER = [Stage.saved, Stage.applied, Stage.screening, Stage.interview, Stage.offer]


def kind_at(stage: Stage) -> StepKind:
    """What a next step without a kind of its own is about."""
    return _NEXT.get(stage, StepKind.task)


def suggested_by(kind: StepKind, stage: Stage) -> Stage | None:
    """The stage that a step speaks for, where a card is not that far yet."""
    goal = _SPEAKS_FOR.get(kind)
    if goal is None or stage in ENDED or _ORDER.index(goal) <= _ORDER.index(stage):
        return None
    return goal


def day_of(step: Step) -> date | None:
    """The day of a step that takes all of it."""
    return step.starts_at.astimezone(zone(step.time_zone)).date() if step.all_day else None


def when_of(detail: EventDetail) -> str:
    """The date of what a line is about: "12 March 2026, 14:30 (Europe/Berlin)"."""
    if detail.starts_at is None:
        return ""
    there = detail.starts_at.astimezone(zone(detail.time_zone) if detail.time_zone else UTC_ZONE)
    day = _day(there)
    return day if detail.all_day else f"{day}, {there:%H:%M} ({detail.time_zone or 'UTC'})"


def _day(moment: datetime) -> str:
    return f"{moment.day} {moment:%B %Y}"
