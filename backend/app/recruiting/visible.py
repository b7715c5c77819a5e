"""The candidates' side: who may see a profile, who looked, and taking it back at once."""

import uuid
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import tuple_
from sqlalchemy.orm import Session

from app.auth.models import User
from app.core.etag import Precondition
from app.core.pagination import Page, PageParams, bad_cursor, count_up_to, encode_cursor
from app.core.types import JsonObject
from app.jobs.models import Job
from app.profile import visibility
from app.recruiting import decisions
from app.recruiting.models import CandidateView
from app.recruiting.ranking_schemas import DeskOut, ViewOut, ViewPage, VisibilityOut, VisibilityPatch
from app.recruiting.ranking_store import ViewStore
from app.recruiting.repository import CandidateRepository, desks, of_person
from app.recruiting.types import Action

MOST_DESKS, LAST_VIEWS = 100, 20
A_RECRUITER = "A recruiter of this instance"


def read(session: Session, person: User) -> VisibilityOut:
    """Who may see a person's profile, and who looked."""
    present = visibility.of(session, person.id)
    found, total = desks(session, person.id, MOST_DESKS) if present.recruiters else ((), 0)
    views = ViewStore(session)
    return VisibilityOut(
        recruiters=present.recruiters,
        coaches=present.coaches,
        changed_at=present.changed_at,
        desks=[DeskOut(name=_desk_name(desk), role=desk.role.value) for desk in found],
        desks_total=total,
        views=_shown(session, session.scalars(views.of_person(person.id).limit(LAST_VIEWS)).all()),
        views_total=views.count(person.id),
    )


def version(session: Session, person: User) -> int:
    """Grows with each change of consent."""
    return visibility.of(session, person.id).version


def change(session: Session, person: User, patch: VisibilityPatch, precondition: Precondition) -> VisibilityOut:
    """Give or take back consent; what is taken back is gone from every list and ranking in this transaction."""
    precondition.check(version(session, person))
    present = visibility.change(session, person.id, recruiters=patch.recruiters, coaches=patch.coaches)
    if not present.recruiters:
        forget(session, person.id)
    return read(session, person)


def forget(session: Session, person_id: uuid.UUID) -> None:
    """Take a person out of every desk; the logs keep only that a candidate withdrew."""
    for candidate in of_person(session, person_id):
        decisions.candidate_gone(session, candidate.desk_id, candidate.id, Action.withdrew)
        CandidateRepository(session, candidate.desk_id).delete(candidate)


def list_views(session: Session, person: User, page: PageParams) -> Page[ViewOut]:
    """Who looked at a person's profile, the last first."""
    query = ViewStore(session).of_person(person.id)
    total = count_up_to(session, query)
    if (position := page.after()) is not None:
        at, view_id = _position(position)
        query = query.where(tuple_(CandidateView.at, CandidateView.id) < (at, view_id))
    found = session.scalars(query.limit(page.limit + 1)).all()
    shown = found[: page.limit]
    cursor = encode_cursor(_position_of(shown[-1])) if len(found) > page.limit else None
    return ViewPage(items=_shown(session, shown), next_cursor=cursor, total=total)


def _position_of(view: CandidateView) -> JsonObject:
    return {"at": view.at.isoformat(), "id": str(view.id)}


def _position(cursor: JsonObject) -> tuple[datetime, uuid.UUID]:
    try:
        return datetime.fromisoformat(str(cursor["at"])), uuid.UUID(str(cursor["id"]))
    except (KeyError, ValueError):
        raise bad_cursor() from None


def _shown(session: Session, views: Sequence[CandidateView]) -> list[ViewOut]:
    return [_view(session, view, session.get(Job, view.job_id) if view.job_id else None) for view in views]


def _desk_name(desk: User | None) -> str:
    """What a desk is called; its address is its own."""
    return (desk and desk.full_name) or A_RECRUITER


def _view(session: Session, view: CandidateView, job: Job | None) -> ViewOut:
    # A posting that is private to a desk is nobody else's to read.
    public = job if job is not None and job.private_to is None else None
    return ViewOut(
        desk=_desk_name(session.get(User, view.desk_id)),
        kind=view.kind,
        job_title=public.title if public else None,
        company=public.company if public else None,
        at=view.at,
    )
