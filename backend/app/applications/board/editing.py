"""Writing what a body says onto a card, and telling the timeline of it."""

from collections.abc import Iterator

from sqlalchemy.orm import Session

from app.applications.board import papers
from app.applications.board.fields import ApplicationPay
from app.applications.board.models import Application
from app.applications.board.private import Contact, EventDetail, Private
from app.applications.board.schemas import ApplicationIn, ApplicationPatch
from app.applications.board.sealing import keep_private, private_of
from app.applications.board.steps import set_next
from app.applications.board.timeline import note_event
from app.applications.board.types import EventKind
from app.auth.models import User

_PLAIN = ("title", "company", "url", "location", "applied_at")
_PAY = ("offered", "advertised", "wanted")


def fill(session: Session, actor: User, card: Application, body: ApplicationIn) -> None:
    """What a new card holds beside its place; nothing of it is told one by one."""
    _keep(card, Private(), body)
    for name in papers.PAPERS:
        setattr(card, name, getattr(body, name))
    session.flush()
    if body.next_step_at:
        set_next(session, actor=actor, application=card, moment=body.next_step_at)


def edit(session: Session, actor: User, card: Application, body: ApplicationPatch) -> None:
    """Change what the body names."""
    before, applied = private_of(card), card.applied_at
    after = _keep(card, before, body)
    for name in body.model_fields_set & {*_PLAIN, *papers.PAPERS}:
        setattr(card, name, getattr(body, name))
    session.flush()
    if card.applied_at != applied and "applied_at" in body.model_fields_set:
        detail = EventDetail(starts_at=card.applied_at, time_zone=actor.time_zone, all_day=True)
        note_event(session, card, EventKind.applied, detail)
    for kind, detail in (*_contacts(before, after), *_pay(before, after)):
        note_event(session, card, kind, detail)
    if "next_step_at" in body.model_fields_set:
        set_next(session, card, actor, body.next_step_at)


def _keep(card: Application, before: Private, body: ApplicationIn | ApplicationPatch) -> Private:
    named, after = body.model_fields_set, before.model_copy()
    if "notes" in named:
        after.notes = body.notes or ""
    if "contacts" in named:
        after.contacts = [Contact(**contact.model_dump()) for contact in body.contacts or ()]
    for name in named & set(_PAY):
        pay: ApplicationPay | None = getattr(body, name)
        setattr(after, name, pay.money() if pay else None)
    card.note_count += bool(after.notes) - bool(before.notes)
    if after != before:
        keep_private(card, after)
    return after


def _contacts(before: Private, after: Private) -> Iterator[tuple[EventKind, EventDetail]]:
    old, new = ({contact.name for contact in private.contacts} for private in (before, after))
    for contact in after.contacts:
        if contact.name not in old:
            yield EventKind.contact_added, EventDetail(name=contact.name, text=contact.role or "")
    for contact in before.contacts:
        if contact.name not in new:
            yield EventKind.contact_removed, EventDetail(name=contact.name)


def _pay(before: Private, after: Private) -> Iterator[tuple[EventKind, EventDetail]]:
    for name in _PAY:
        if getattr(before, name) != getattr(after, name):
            yield EventKind.pay_changed, EventDetail(name=name, pay=getattr(after, name))
