"""What reminders say. Dates are named, never counted: a reminder is read on other days than it is made."""

from datetime import date
from zoneinfo import ZoneInfo

from app.applications.board.models import Application, Step
from app.applications.board.private import StepWords
from app.applications.board.sealing import words_of
from app.applications.board.step_words import TITLES
from app.applications.reminders.days import brief, dated, day_of, timed
from app.applications.reminders.occasions import ReminderWords
from app.jobs.types import JobEventKind
from app.profile.errors import KeyLost


def follow_up(card: Application, since: date, days: int, zone: ZoneInfo) -> ReminderWords:
    """After days of silence."""
    applied = f"You applied on {dated(day_of(card.applied_at, zone))}. " if card.applied_at else ""
    replied = f"They last answered on {dated(day_of(card.replied_at, zone))}. " if card.replied_at else ""
    body = f"{applied}{replied}Nothing has been noted since {dated(since)}."
    return ReminderWords(
        title=f"Follow up with {card.company}: {card.title}",
        body=body,
        why=f"{days} days without a reply, and no follow-up is planned.",
    )


def interview(card: Application, step: Step, day: date, zone: ZoneInfo) -> ReminderWords:
    """Before an interview."""
    said = _said(step)
    return ReminderWords(
        title=f"Interview with {card.company} on {_when(step, day, zone)}",
        body=_body(card, step, said, day, zone),
        why="You are told of an interview on the evening before it.",
    )


def deadline(card: Application, step: Step, day: date, zone: ZoneInfo) -> ReminderWords:
    """Before a deadline of one's own, or the one of an offer."""
    said = _said(step)
    title = said.title or TITLES[step.kind]
    return ReminderWords(
        title=f"{title.removesuffix(' by')} by {_when(step, day, zone)}: {card.company}",
        body=_body(card, step, said, day, zone),
        why="You are told of a deadline three days and one day before it.",
    )


def posting_deadline(card: Application, day: date) -> ReminderWords:
    """Before a posting's own last day."""
    return ReminderWords(
        title=f"Apply by {day:%A}, {brief(day)}: {card.company}",
        body=f"{card.title} at {card.company} is saved on your board. The posting names {dated(day)} as its last day.",
        why="You are told of a posting's last day three days and one day before it, until you have applied.",
    )


def step(card: Application, planned: Step, day: date, zone: ZoneInfo) -> ReminderWords:
    """On the day of something planned."""
    said = _said(planned)
    return ReminderWords(
        title=f"{said.title or TITLES[planned.kind]}: {card.company}",
        body=_body(card, planned, said, day, zone),
        why="You planned this for the day.",
    )


def news(card: Application, kind: JobEventKind, detail: str, day: date) -> ReminderWords:
    """A posting closed, opened again, or was posted again."""
    about = f"{card.title} at {card.company}"
    if kind is JobEventKind.closed:
        title, happened = f"Posting closed: {card.title}, {card.company}", "closed"
    elif kind is JobEventKind.reopened:
        title, happened = f"Posting open again: {card.title}, {card.company}", "is open again"
    else:
        title, happened = f"Posted again: {card.title}, {card.company}", "was posted again"
    more = f" {detail}" if detail else ""
    return ReminderWords(
        title=title,
        body=f"The posting of {about} {happened} on {dated(day)}.{more}",
        why="You have a card for this posting.",
    )


def licence(name: str, jurisdiction: str | None, last: date, before: int) -> ReminderWords:
    """Before a licence ends."""
    where = f" ({jurisdiction})" if jurisdiction else ""
    return ReminderWords(
        title=f"{name}{where} expires on {last.day} {last:%B %Y}",
        body=f"Your profile says that {name}{where} is good until {dated(last)}. "
        "Once it is renewed, enter the new date in your profile.",
        why=f"You are told of a licence 90, 30 and 7 days before it ends; this is the one of {before} days.",
    )


def _when(step: Step, day: date, zone: ZoneInfo) -> str:
    return f"{day:%A}, {brief(day)}" if step.all_day else timed(step.starts_at, zone)


def _body(card: Application, step: Step, said: StepWords, day: date, zone: ZoneInfo) -> str:
    when = dated(day) if step.all_day else f"{timed(step.starts_at, zone)} ({zone.key})"
    parts = [said.title, f"{card.title} at {card.company}", when, said.place]
    return f"{' · '.join(part for part in parts if part)}."


def _said(step: Step) -> StepWords:
    # A lost key silences the words, not the reminder.
    try:
        return words_of(step)
    except KeyLost:
        return StepWords()
