"""Tailored CVs: making, reading, changing, listing, deleting."""

import uuid
from collections.abc import Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.applications.documents.looks import LOOKS
from app.applications.documents.papers import paper_of
from app.applications.tailoring.arranging import known_ids
from app.applications.tailoring.deciding import decided
from app.applications.tailoring.errors import TailoredCvNotFound, TooManyTailoredCvs
from app.applications.tailoring.gathering import content_of_match
from app.applications.tailoring.headlines import headlines_of
from app.applications.tailoring.models import TailoredCv
from app.applications.tailoring.presenting import cv_out
from app.applications.tailoring.repository import TailoredCvRepository
from app.applications.tailoring.schemas import (
    TailoredCvIn,
    TailoredCvOut,
    TailoredCvPatch,
    TailoredCvSummary,
    TailoredTemplateOut,
)
from app.applications.tailoring.sealing import content_of, keep
from app.applications.tailoring.stored import Content, OwnChange
from app.applications.tailoring.types import MOST_CVS
from app.auth.models import User
from app.core.clock import now
from app.core.errors import Invalid
from app.core.etag import Precondition
from app.core.ids import new_id
from app.core.pagination import Page, PageParams, bad_cursor, count_up_to, encode_cursor
from app.matching import service as matches
from app.matching.corpus import keeping
from app.matching.detail import PostingDetail
from app.matching.errors import MatchNotFound
from app.matching.facts import details
from app.matching.models import Match
from app.profile import service as profiles


def make(session: Session, user: User, match_id: uuid.UUID, wish: TailoredCvIn) -> TailoredCv:
    """A new CV for the posting of a match; raises `MatchNotFound`, `NothingToTailor`, `TooManyTailoredCvs`."""
    match = matches.get(session, user, match_id)
    posting = _postings(session, user, [match.job_id]).get(match.job_id)
    if posting is None:
        raise MatchNotFound
    cvs = TailoredCvRepository(session, user.id)
    if cvs.count() >= MOST_CVS:
        raise TooManyTailoredCvs
    content = content_of_match(session, user.id, posting)
    moment = now()
    cv = TailoredCv(
        id=new_id(),
        user_id=user.id,
        job_id=match.job_id,
        template=wish.template,
        paper=wish.paper or paper_of(content.values.location),
        profile_version=profiles.version_of(session, user.id),
        posting=posting.fingerprint,
        version=1,
        created_at=moment,
        changed_at=moment,
    )
    keep(cv, content)
    cvs.add(cv)
    return cv


def get(session: Session, user: User, cv_id: uuid.UUID) -> TailoredCv:
    """A tailored CV of this person; raises `TailoredCvNotFound`."""
    cv = TailoredCvRepository(session, user.id).get(cv_id)
    if cv is None:
        raise TailoredCvNotFound
    return cv


def shown(session: Session, user: User, cv: TailoredCv) -> TailoredCvOut:
    """A tailored CV with all its lines."""
    content = content_of(cv)
    summary = _summaries(session, user, [cv], {cv.id: content})[0]
    return cv_out(cv, content, summary)


def change(
    session: Session, user: User, cv_id: uuid.UUID, patch: TailoredCvPatch, precondition: Precondition
) -> TailoredCv:
    """Write what a person changes; raises `TailoredCvNotFound` and `Invalid`."""
    cv = _locked(session, user, cv_id)
    precondition.check(cv.version)
    content = content_of(cv)
    before = (cv.template, cv.paper, content.model_copy(deep=True))
    cv.template, cv.paper = patch.template or cv.template, patch.paper or cv.paper
    _change(content, patch)
    if (cv.template, cv.paper, content) != before:
        keep(cv, content)
        cv.version += 1
        cv.changed_at = now()
        session.flush()
    return cv


def _change(content: Content, patch: TailoredCvPatch) -> None:
    if patch.reset:
        content.own, content.own_headline = [], None
    known = known_ids(content)
    for at, one in enumerate(patch.changes):
        if one.id not in known:
            raise Invalid.field(["body", "changes", at, "id"], "The CV has no such line", "unknown_line")
    if patch.headline is not None:
        if patch.headline not in headlines_of(content.values):
            raise Invalid.field(["body", "headline"], "Choose one of the headlines of this CV", "unknown_headline")
        content.own_headline = patch.headline
    changes = [OwnChange(id=one.id, shown=one.shown, place=one.place) for one in patch.changes]
    content.own = decided(content, changes)


def delete(session: Session, user: User, cv_id: uuid.UUID, precondition: Precondition) -> None:
    """Delete a tailored CV; raises `TailoredCvNotFound`."""
    cv = _locked(session, user, cv_id)
    precondition.check(cv.version)
    TailoredCvRepository(session, user.id).delete(cv)


def _locked(session: Session, user: User, cv_id: uuid.UUID) -> TailoredCv:
    cv = TailoredCvRepository(session, user.id).get(cv_id, locked=True)
    if cv is None:
        raise TailoredCvNotFound
    return cv


def listing(session: Session, user: User, page: PageParams, match_id: uuid.UUID | None) -> Page[TailoredCvSummary]:
    """A page of a person's tailored CVs, the newest first; raises `MatchNotFound`."""
    job_id = matches.get(session, user, match_id).job_id if match_id else None
    query = TailoredCvRepository(session, user.id).listed(job_id)
    total = count_up_to(session, query)
    if (position := page.after()) is not None:
        query = query.where(TailoredCv.id < _id_of(position.get("id")))
    found = session.scalars(query.limit(page.limit + 1)).all()
    items, more = found[: page.limit], len(found) > page.limit
    return Page(
        items=_summaries(session, user, items, {cv.id: content_of(cv) for cv in items}),
        next_cursor=encode_cursor({"id": str(items[-1].id)}) if more else None,
        total=total,
    )


def _id_of(value: object) -> uuid.UUID:
    try:
        return uuid.UUID(str(value))
    except ValueError:
        raise bad_cursor() from None


def _summaries(
    session: Session, user: User, cvs: Sequence[TailoredCv], contents: Mapping[uuid.UUID, Content]
) -> list[TailoredCvSummary]:
    """What a list says of each, asking once for all."""
    job_ids = list({cv.job_id for cv in cvs if cv.job_id})
    postings = _postings(session, user, job_ids)
    query = select(Match.job_id, Match.id).where(Match.user_id == user.id, Match.job_id.in_(job_ids))
    known = {row[0]: row[1] for row in session.execute(query)}
    present = profiles.version_of(session, user.id)
    return [_summary(cv, contents[cv.id], postings, known, present) for cv in cvs]


def _summary(
    cv: TailoredCv,
    content: Content,
    postings: Mapping[uuid.UUID, PostingDetail],
    matched: Mapping[uuid.UUID, uuid.UUID],
    profile_version: int,
) -> TailoredCvSummary:
    posting = postings.get(cv.job_id) if cv.job_id else None
    changed = posting is not None and posting.fingerprint != cv.posting
    return TailoredCvSummary(
        id=cv.id,
        match_id=matched.get(cv.job_id) if cv.job_id else None,
        job_id=cv.job_id,
        job_title=content.job_title,
        company=content.company,
        template=cv.template,
        paper=cv.paper,
        outdated=changed or cv.profile_version != profile_version,
        created_at=cv.created_at,
        changed_at=cv.changed_at,
    )


def _postings(session: Session, user: User, job_ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, PostingDetail]:
    return dict(details(session, job_ids, keeping.of_person(session, user.id)))


def templates() -> list[TailoredTemplateOut]:
    """The looks a CV can have."""
    return [TailoredTemplateOut(slug=slug, name=look.name, description=look.about) for slug, look in LOOKS.items()]
