"""What a person sends with an application: letters and CVs, which must be their own."""

import uuid
from collections.abc import Iterator
from typing import Protocol

from sqlalchemy.orm import Session

from app.applications.board.models import Application
from app.applications.board.private import EventDetail
from app.applications.board.schemas import ApplicationPapers
from app.applications.board.types import EventKind
from app.applications.errors import LetterNotFound
from app.applications.models import Letter
from app.applications.repository import LetterRepository
from app.applications.tailoring.errors import TailoredCvNotFound
from app.applications.tailoring.models import TailoredCv
from app.applications.tailoring.repository import TailoredCvRepository
from app.applications.tailoring.sealing import content_of
from app.profile import documents

PAPERS = ("letter_id", "tailored_cv_id", "cv_document_id")


class Named(Protocol):
    """A body that names papers."""

    letter_id: uuid.UUID | None
    tailored_cv_id: uuid.UUID | None
    cv_document_id: uuid.UUID | None


def check(session: Session, user_id: uuid.UUID, named: Named) -> None:
    """Raise where a paper is not there or another person's."""
    for _ in sent(session, user_id, named):
        pass


def sent(session: Session, user_id: uuid.UUID, named: Named) -> Iterator[tuple[EventKind, EventDetail]]:
    """What a timeline tells of papers that were sent; raises where one is not there or another person's."""
    if named.letter_id:
        letter = _letter(session, user_id, named.letter_id)
        detail = EventDetail(letter_id=letter.id, name=_letter_name(letter), number=letter.number)
        yield EventKind.letter_sent, detail
    if named.tailored_cv_id:
        cv = _tailored(session, user_id, named.tailored_cv_id)
        yield EventKind.cv_used, EventDetail(tailored_cv_id=cv.id, name=_tailored_name(cv), number=cv.version)
    if named.cv_document_id:
        document = documents.get(session, user_id, named.cv_document_id)
        detail = EventDetail(cv_document_id=document.id, name=documents.name_of(document))
        yield EventKind.cv_used, detail


def of_card(session: Session, application: Application) -> ApplicationPapers:
    """What a card names, by name."""
    user_id = application.user_id
    letter = LetterRepository(session, user_id).get(application.letter_id) if application.letter_id else None
    cv = TailoredCvRepository(session, user_id).get(application.tailored_cv_id) if application.tailored_cv_id else None
    document = documents.get(session, user_id, application.cv_document_id) if application.cv_document_id else None
    return ApplicationPapers(
        letter_id=letter.id if letter else None,
        letter=_letter_name(letter) if letter else None,
        tailored_cv_id=cv.id if cv else None,
        tailored_cv=_tailored_name(cv) if cv else None,
        cv_document_id=document.id if document else None,
        cv_document=documents.name_of(document) if document else None,
    )


def _letter(session: Session, user_id: uuid.UUID, letter_id: uuid.UUID) -> Letter:
    found = LetterRepository(session, user_id).get(letter_id)
    if found is None:
        raise LetterNotFound
    return found


def _tailored(session: Session, user_id: uuid.UUID, cv_id: uuid.UUID) -> TailoredCv:
    found = TailoredCvRepository(session, user_id).get(cv_id)
    if found is None:
        raise TailoredCvNotFound
    return found


def _letter_name(letter: Letter) -> str:
    return f"version {letter.number} ({letter.tone}, {letter.language})"


def _tailored_name(cv: TailoredCv) -> str:
    content = content_of(cv)
    return f"for {content.job_title} at {content.company}, version {cv.version}"
