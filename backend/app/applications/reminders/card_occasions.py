"""What there is to remind of about one card."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from app.applications.board.models import Application, Step
from app.applications.board.step_words import day_of as whole_day_of
from app.applications.board.types import ENDED, Stage, StepKind
from app.applications.reminders import words
from app.applications.reminders.days import EVENING, MORNING, ONE_DAY, at, day_of
from app.applications.reminders.occasions import Occasion
from app.applications.reminders.types import FOLLOW_UP_DAYS, MOST_FOLLOW_UPS, ReminderKind
from app.jobs.types import JobEventKind, JobStatus

WAITING = frozenset({Stage.applied, Stage.screening})
BEFORE_DEADLINE = (3, 1)
# An interview entered too late for the evening before is told so long before it: at least two hours remain.
LATE = timedelta(hours=3)
MIDNIGHT = datetime.min.time()
AHEAD = timedelta(hours=1)
OVERDUE, NEWS = timedelta(days=3), timedelta(days=14)
NEWS_HOLDS = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Happened:
    """Something that happened to a posting; `job_id` is the one to look at."""

    id: str
    kind: JobEventKind
    at: datetime
    job_id: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Posting:
    """What of a card's posting is of interest."""

    status: JobStatus
    expires_at: datetime | None = None
    happened: Sequence[Happened] = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """A card, its steps that are not taken off, its posting, and how the person wants it."""

    card: Application
    steps: Sequence[Step]
    posting: Posting | None = None
    zone: ZoneInfo = ZoneInfo("UTC")  # noqa: RUF009 - zones are cached and never change
    follow_up_days: int = FOLLOW_UP_DAYS


def card_occasions(facts: Facts) -> list[Occasion]:
    """Everything there will be to say about a card if nothing happens to it; nothing about one that has ended."""
    if facts.card.deleted_at is not None or facts.card.stage in ENDED:
        return []
    return [*_follow_ups(facts), *_of_steps(facts), *_posting_deadlines(facts), *_news(facts)]


def _follow_ups(facts: Facts) -> Iterator[Occasion]:
    open_one = any(step.kind is StepKind.follow_up and step.done_at is None for step in facts.steps)
    if facts.card.stage not in WAITING or open_one:
        return
    since = silent_since(facts)
    first = day_of(since, facts.zone)
    every = timedelta(days=facts.follow_up_days)
    for number in range(1, MOST_FOLLOW_UPS + 1):
        yield Occasion(
            series=f"follow_up:{facts.card.id}:{since.astimezone(UTC):%Y%m%dT%H%M%S}",
            name=str(number),
            kind=ReminderKind.follow_up,
            due_at=at(first + number * every, MORNING, facts.zone),
            fresh_until=at(first + (number + 1) * every, MORNING, facts.zone),
            words=words.follow_up(facts.card, first, number * facts.follow_up_days, facts.zone),
        )


def silent_since(facts: Facts) -> datetime:
    """When the present silence began: with the last thing that either side did about it."""
    card = facts.card
    moments = [card.applied_at or card.moved_at, card.replied_at]
    if card.stage is Stage.screening:
        moments.append(card.moved_at)
    moments += [step.done_at for step in facts.steps if step.kind is StepKind.follow_up]
    return max(moment for moment in moments if moment is not None)


def _of_steps(facts: Facts) -> Iterator[Occasion]:
    for step in facts.steps:
        if step.done_at is not None or step.cancelled_at is not None:
            continue
        if step.kind is StepKind.interview:
            yield _interview(facts, step)
        elif step.kind in {StepKind.deadline, StepKind.offer_deadline}:
            yield from _deadlines(facts, step)
        else:
            yield _on_the_day(facts, step)


def day_of_step(step: Step, where: ZoneInfo) -> date:
    """The day of a step for the person: one without a time is on the same day everywhere."""
    return whole_day_of(step) or day_of(step.starts_at, where)


def _end(step: Step, where: ZoneInfo) -> datetime:
    if step.all_day:
        return at(day_of_step(step, where) + ONE_DAY, 0, where)
    return max(step.starts_at, step.ends_at or step.starts_at)


def _series(step: Step) -> str:
    return f"{step.kind}:{step.id}:{step.starts_at.astimezone(UTC):%Y%m%dT%H%M}"


def _interview(facts: Facts, step: Step) -> Occasion:
    due = at(day_of_step(step, facts.zone) - ONE_DAY, EVENING, facts.zone)
    if step.created_at > due:
        due = max(step.created_at, step.starts_at - LATE)
    end = _end(step, facts.zone)
    return Occasion(
        series=_series(step),
        name="before",
        kind=ReminderKind.interview,
        due_at=due,
        fresh_until=end,
        until=end,
        words=words.interview(facts.card, step, day_of_step(step, facts.zone), facts.zone),
    )


def _deadlines(facts: Facts, step: Step) -> Iterator[Occasion]:
    offer = step.kind is StepKind.offer_deadline
    card = facts.card
    # A deadline is for applying, unless it was set after that.
    if not offer and card.stage is not Stage.saved and card.applied_at and step.created_at <= card.applied_at:
        return
    day, end = day_of_step(step, facts.zone), _end(step, facts.zone)
    for before in BEFORE_DEADLINE:
        yield Occasion(
            series=_series(step),
            name=str(before),
            kind=ReminderKind.offer_deadline if offer else ReminderKind.deadline,
            due_at=at(day - before * ONE_DAY, MORNING, facts.zone),
            fresh_until=end,
            until=end,
            words=words.deadline(card, step, day, facts.zone),
        )


def _on_the_day(facts: Facts, step: Step) -> Occasion:
    day = day_of_step(step, facts.zone)
    morning = at(day, MORNING, facts.zone)
    due = morning if step.all_day else min(morning, step.starts_at - AHEAD)
    return Occasion(
        series=_series(step),
        name="day",
        kind=ReminderKind.step,
        due_at=due,
        fresh_until=due + OVERDUE,
        words=words.step(facts.card, step, day, facts.zone),
    )


def _posting_deadlines(facts: Facts) -> Iterator[Occasion]:
    posting, card = facts.posting, facts.card
    own = any(step.kind is StepKind.deadline and step.done_at is None for step in facts.steps)
    if card.stage is not Stage.saved or posting is None or posting.expires_at is None or own:
        return
    if posting.status is not JobStatus.open:
        return
    day = last_day(posting.expires_at, facts.zone)
    for before in BEFORE_DEADLINE:
        yield Occasion(
            series=f"deadline:{card.id}:{posting.expires_at.astimezone(UTC):%Y%m%dT%H%M}",
            name=str(before),
            kind=ReminderKind.deadline,
            due_at=at(day - before * ONE_DAY, MORNING, facts.zone),
            fresh_until=at(day + ONE_DAY, 0, facts.zone),
            until=at(day + ONE_DAY, 0, facts.zone),
            words=words.posting_deadline(card, day),
        )


def last_day(expires_at: datetime, where: ZoneInfo) -> date:
    """The day a posting names as its last. A bare date is kept as midnight UTC: it is that date everywhere."""
    utc = expires_at.astimezone(UTC)
    return utc.date() if utc.time() == MIDNIGHT else day_of(expires_at, where)


def _news(facts: Facts) -> Iterator[Occasion]:
    posting, card = facts.posting, facts.card
    if posting is None:
        return
    for happened in posting.happened:
        closed = happened.kind is JobEventKind.closed
        if happened.at <= card.created_at or (closed and posting.status is not JobStatus.closed):
            continue
        yield Occasion(
            series=f"posting:{card.id}",
            name=happened.id,
            kind=ReminderKind.posting_closed if closed else ReminderKind.posting_reposted,
            due_at=happened.at,
            fresh_until=happened.at + NEWS,
            until=happened.at + NEWS_HOLDS,
            words=words.news(card, happened.kind, happened.detail, day_of(happened.at, facts.zone)),
            job_id=happened.job_id,
        )
