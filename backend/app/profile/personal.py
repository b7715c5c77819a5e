"""What is kept of a profile: CVs with their files, and what its person changed; handed out, taken in, erased."""

import hashlib
import uuid
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Annotated

from pydantic import Field
from sqlalchemy import delete, select
from sqlalchemy.orm import Session, undefer

from app.core import personal_data
from app.core.crypto import encrypt
from app.core.personal_data import PersonalFile
from app.core.schemas import Strict, Text, UtcDatetime
from app.core.storage import store
from app.core.types import JsonObject
from app.profile import documents, service
from app.profile.documents import CvFile
from app.profile.models import CvDocument, Profile, VisibilityChange
from app.profile.repository import ProfileRepository
from app.profile.sealing import CV_TABLE, place, seal, seal_text
from app.profile.stored import CvFacts, Edits
from app.profile.types import CvState
from app.profile.upload import MAX_BYTES, plain_name
from app.skills import service as skills

MOST_CVS = 1_000


class CarriedCv(Strict):
    """A CV as it was read; its file goes beside."""

    id: uuid.UUID
    name: Annotated[Text, Field(max_length=200)]
    kind: Annotated[Text, Field(max_length=40)]
    pages: Annotated[int, Field(ge=0)] | None
    engine: Annotated[Text, Field(max_length=200)] | None
    confidence: float | None
    facts: CvFacts
    text: Text
    sent_at: UtcDatetime
    read_at: UtcDatetime | None


class CarriedProfile(Strict):
    """A profile: its CVs, which of them it rests on, and what its person changed."""

    cvs: Annotated[list[CarriedCv], Field(max_length=MOST_CVS)]
    active_id: uuid.UUID | None
    active_since: UtcDatetime | None
    edits: Edits


def export_of(session: Session, user_id: uuid.UUID) -> JsonObject:
    """A person's CVs and what they changed."""
    profile = ProfileRepository(session).get(user_id)
    since = profile.active_since if profile else None
    return {
        "cvs": [_cv(session, one) for one in _kept(session, user_id)],
        "active_id": str(profile.active_document_id) if profile and profile.active_document_id else None,
        "active_since": since.isoformat() if since else None,
        "edits": service.edits_for(session, user_id).model_dump(mode="json"),
    }


def _kept(session: Session, user_id: uuid.UUID) -> list[CvDocument]:
    """The versions of their CV that have been read; the others are not yet, or never to be, kept."""
    query = select(CvDocument).where(CvDocument.user_id == user_id, CvDocument.passing.is_(False))
    query = query.where(CvDocument.state == CvState.read).order_by(CvDocument.id)
    return list(session.scalars(query.options(undefer(CvDocument.sealed_facts))))


def _cv(session: Session, document: CvDocument) -> JsonObject:
    return {
        "id": str(document.id),
        "name": documents.name_of(document),
        "kind": document.kind,
        "pages": document.pages,
        "engine": document.engine,
        "confidence": document.confidence,
        "facts": service.read_facts(document).model_dump(mode="json"),
        "text": documents.text_of(session, document),
        "sent_at": document.sent_at.isoformat(),
        "read_at": document.read_at.isoformat() if document.read_at else None,
    }


def files_of(session: Session, user_id: uuid.UUID) -> Iterator[PersonalFile]:
    """The CV files as they were sent."""
    for document in _kept(session, user_id):
        yield PersonalFile(f"{document.id}/{documents.name_of(document)}", partial(_bytes, document))


def _bytes(document: CvDocument) -> bytes:
    file: CvFile = documents.file_of(document)
    return file.data


def take_in(session: Session, user_id: uuid.UUID, data: JsonObject, files: Mapping[str, PersonalFile]) -> None:
    """Keep these CVs and changes as the person's own."""
    told = CarriedProfile.model_validate(data)
    for cv in told.cvs:
        _keep(session, user_id, cv, files)
    profile = ProfileRepository(session).locked(user_id)
    if told.active_id is not None and told.active_id not in {cv.id for cv in told.cvs}:
        raise ValueError("The profile rests on a CV that is not there.")
    profile.active_document_id, profile.active_since = told.active_id, told.active_since
    service.keep_edits(profile, told.edits)
    for skill in told.edits.skills:
        skills.note_custom(session, skill.name, user_id)
    service.changed(session, profile)


def _keep(session: Session, user_id: uuid.UUID, cv: CarriedCv, files: Mapping[str, PersonalFile]) -> None:
    name = plain_name(cv.name)
    data = files[f"{cv.id}/{cv.name}"].read() if f"{cv.id}/{cv.name}" in files else None
    if data is None or len(data) > MAX_BYTES:
        raise ValueError("The file of a CV is missing or too large.")
    session.add(
        CvDocument(
            id=cv.id,
            user_id=user_id,
            fingerprint=hashlib.sha256(user_id.bytes + data).hexdigest(),
            kind=cv.kind,
            size=len(data),
            pages=cv.pages,
            state=CvState.read,
            engine=cv.engine,
            confidence=cv.confidence,
            sealed_name=seal_text(name, _place(cv.id, user_id, "name")),
            sealed_facts=seal(cv.facts, _place(cv.id, user_id, "facts")),
            sealed_text=seal_text(cv.text, _place(cv.id, user_id, "text")),
            sent_at=cv.sent_at,
            read_at=cv.read_at,
        )
    )
    session.flush()
    store().put(documents.key_of(cv.id), encrypt(data, _place(cv.id, user_id, "file")))


def _place(document_id: uuid.UUID, user_id: uuid.UUID, column: str) -> str:
    return place(CV_TABLE, column, document_id, user_id)


def erase(session: Session, user_id: uuid.UUID) -> None:
    """Delete CVs with their files, the profile and the history of its visibility."""
    documents.delete_all(session, user_id)
    for table in (VisibilityChange, Profile):
        session.execute(delete(table).where(table.user_id == user_id))


personal_data.register("profile", exporter=export_of, eraser=erase, files=files_of, importer=take_in)
