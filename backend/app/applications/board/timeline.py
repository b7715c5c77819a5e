"""The timeline of a card: lines of what happened, and the sentences they are shown as."""

import uuid
from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import tuple_
from sqlalchemy.orm import Session

from app.applications.board.errors import NoteNotFound, TooManyNotes
from app.applications.board.models import Application, ApplicationEvent
from app.applications.board.paging import cursor_at, spot
from app.applications.board.private import EventDetail
from app.applications.board.repository import CardRepository
from app.applications.board.schemas import ApplicationEventOut
from app.applications.board.sealing import detail_of, keep_detail
from app.applications.board.stages import labels_of
from app.applications.board.step_words import when_of
from app.applications.board.types import EventKind, Stage
from app.core.clock import now
from app.core.ids import new_id
from app.core.pagination import Page, PageParams, count_up_to

NEWEST, MOST_NOTES = 50, 500


def note_event(
    session: Session,
    application: Application,
    kind: EventKind,
    detail: EventDetail | None = None,
    *,
    at: datetime | None = None,
    from_stage: Stage | None = None,
    to_stage: Stage | None = None,
) -> ApplicationEvent:
    """Write a line; the card's version stays as it is."""
    event = ApplicationEvent(
        id=new_id(),
        user_id=application.user_id,
        application_id=application.id,
        at=at or now(),
        kind=kind,
        from_stage=from_stage,
        to_stage=to_stage,
    )
    keep_detail(event, detail or EventDetail())
    CardRepository(session, application.user_id).add(event)
    return event


def write_note(session: Session, application: Application, text: str) -> ApplicationEvent:
    """Write a note; raises `TooManyNotes`."""
    if application.note_count >= MOST_NOTES:
        raise TooManyNotes
    event = note_event(session, application, EventKind.note, EventDetail(text=text))
    application.note_count += 1
    return event


def note_of(session: Session, application: Application, event_id: uuid.UUID) -> ApplicationEvent:
    """A note of a card; raises `NoteNotFound`."""
    found = CardRepository(session, application.user_id).event(application.id, event_id, EventKind.note)
    if found is None:
        raise NoteNotFound
    return found


def rewrite_note(event: ApplicationEvent, text: str) -> None:
    """Change the words of a note; it keeps its place and says that it was changed."""
    detail = detail_of(event)
    if detail.text != text:
        keep_detail(event, detail.model_copy(update={"text": text, "edited_at": now()}))


def remove_note(session: Session, application: Application, event: ApplicationEvent) -> None:
    """Delete a note."""
    CardRepository(session, application.user_id).delete(event)
    application.note_count -= 1


def newest(session: Session, application: Application) -> list[ApplicationEventOut]:
    """The newest lines of a card."""
    cards = CardRepository(session, application.user_id)
    return shown(session.scalars(cards.events(application.id).limit(NEWEST)).all(), labels_of(cards.board()))


def page_of_events(session: Session, application: Application, page: PageParams) -> Page[ApplicationEventOut]:
    """A page of a card's lines, the newest first."""
    cards = CardRepository(session, application.user_id)
    query = cards.events(application.id)
    total = count_up_to(session, query)
    after = spot(page)
    query = query.where(tuple_(ApplicationEvent.at, ApplicationEvent.id) < after) if after else query
    rows = session.scalars(query.limit(page.limit + 1)).all()
    kept = rows[: page.limit]
    return Page(
        items=shown(kept, labels_of(cards.board())),
        next_cursor=cursor_at(kept[-1].at, kept[-1].id) if len(rows) > page.limit else None,
        total=total,
    )


def shown(events: Sequence[ApplicationEvent], labels: Mapping[Stage, str]) -> list[ApplicationEventOut]:
    """Lines as clients see them, with the person's own names of the stages."""
    return [_shown(event, labels) for event in events]


def _shown(event: ApplicationEvent, labels: Mapping[Stage, str]) -> ApplicationEventOut:
    detail = detail_of(event)
    return ApplicationEventOut(
        id=event.id,
        at=event.at,
        kind=event.kind,
        title=sentence(event, detail, labels),
        from_stage=event.from_stage,
        to_stage=event.to_stage,
        **detail.model_dump(include=set(ApplicationEventOut.model_fields) & set(EventDetail.model_fields)),
    )


_SENTENCES = {
    EventKind.note: "You wrote a note",
    EventKind.reply: "The employer answered",
    EventKind.contact_added: "You added the contact {name}",
    EventKind.contact_removed: "You removed the contact {name}",
    EventKind.file_added: "You added the file {name}",
    EventKind.file_removed: "You removed the file {name}",
    EventKind.letter_sent: "You sent the letter {name}",
    EventKind.cv_used: "You sent the CV {name}",
    EventKind.step_added: "You planned: {name}, {when}",
    EventKind.step_changed: "You changed: {name}, {when}",
    EventKind.step_done: "Done: {name}",
    EventKind.step_removed: "You took off: {name}, {when}",
    EventKind.pay_changed: "You noted the pay that is {name}",
}


def sentence(event: ApplicationEvent, detail: EventDetail, labels: Mapping[Stage, str]) -> str:
    """What a line tells, in a short sentence."""
    before, after = (labels[stage] if stage else "" for stage in (event.from_stage, event.to_stage))
    if event.kind is EventKind.moved:
        return f"Moved from {before} to {after}"
    if event.kind in {EventKind.created, EventKind.imported}:
        made = "Brought in" if event.kind is EventKind.imported else "Added"
        return f"{made} as {after}" if after else made
    if event.kind is EventKind.applied:
        return f"You applied on {when_of(detail)}" if detail.starts_at else "The date of applying was taken away"
    return _SENTENCES[event.kind].format(name=detail.name, when=when_of(detail))
