"""CV documents: taken, read, kept as versions, deleted. Files lie sealed in the store, one key a document."""

import hashlib
import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from sqlalchemy.orm import Session, undefer

from app.background.models import TaskRun
from app.background.registry import Payload
from app.background.service import enqueue
from app.core.clock import now, today
from app.core.crypto import encrypt
from app.core.db import after_commit
from app.core.errors import Unavailable
from app.core.ids import new_id
from app.core.pagination import Page, PageParams, bad_cursor, count_up_to, encode_cursor
from app.core.storage import FileMissing, store
from app.core.types import JsonObject
from app.ml.resume.facts import ResumeFacts
from app.profile.errors import CvNotFound, CvNotRead
from app.profile.models import CvDocument
from app.profile.reading import facts_of, is_current
from app.profile.repository import CvRepository, ProfileRepository
from app.profile.schemas import CvOut
from app.profile.sealing import CV_TABLE, open_bytes, place, seal, seal_text
from app.profile.service import changed, read_facts
from app.profile.stored import CvFacts
from app.profile.types import CvState
from app.profile.upload import Upload

READ_AND_KEEP, READ_ONLY = "profile.parse_cv", "profile.read_cv"
FOLDER = "cv/"
# A file without a row is one whose request is still under way, or one left by a crash.
ORPHAN_AGE = timedelta(hours=1)


class CvPayload(Payload):
    """Which document to read."""

    document_id: uuid.UUID


@dataclass(frozen=True, slots=True)
class CvFile:
    """A CV file as it was sent."""

    name: str
    kind: str
    data: bytes


def key_of(document_id: uuid.UUID) -> str:
    """Where the file of a document lies."""
    return f"{FOLDER}{document_id}"


def _place(document: CvDocument, column: str) -> str:
    return place(CV_TABLE, column, document.id, document.user_id)


def take(session: Session, user_id: uuid.UUID, upload: Upload, *, keep: bool) -> TaskRun:
    """Store a file and start its reading; with `keep` it becomes a version of the person's CV."""
    forget_leftovers(session, before=now(), user_id=user_id)
    document = store_file(session, user_id, upload, keep=keep)
    run = _start(session, document, READ_AND_KEEP if keep else READ_ONLY)
    session.flush()
    return run


def store_file(session: Session, user_id: uuid.UUID, upload: Upload, *, keep: bool) -> CvDocument:
    """Store a file sealed, without reading it yet; the same file kept twice is one document."""
    document = CvRepository(session).add(_new(user_id, upload, keep=keep))
    store().put(key_of(document.id), encrypt(upload.data, _place(document, "file")))
    return document


def _new(user_id: uuid.UUID, upload: Upload, *, keep: bool) -> CvDocument:
    document_id = new_id()
    return CvDocument(
        id=document_id,
        user_id=user_id,
        fingerprint=hashlib.sha256(user_id.bytes + upload.data).hexdigest() if keep else document_id.hex,
        passing=not keep,
        kind=upload.kind.value,
        size=len(upload.data),
        state=CvState.received,
        sealed_name=seal_text(upload.name, place(CV_TABLE, "name", document_id, user_id)),
        sent_at=now(),
    )


def any_of(session: Session, user_id: uuid.UUID, document_id: uuid.UUID) -> CvDocument:
    """A person's document, be it a version or only to be read; raises `CvNotFound`."""
    document = CvRepository(session).get(document_id, user_id)
    if document is None:
        raise CvNotFound
    return document


def get(session: Session, user_id: uuid.UUID, document_id: uuid.UUID) -> CvDocument:
    """A version of a person's CV; raises `CvNotFound`."""
    document = any_of(session, user_id, document_id)
    if document.passing:
        raise CvNotFound
    return document


def file_of(document: CvDocument) -> CvFile:
    """The file as it was sent; raises `Unavailable` where the store lost it."""
    try:
        sealed = store().get(key_of(document.id))
    except FileMissing:
        raise Unavailable("The file of this CV is not in the store. Send it again.") from None
    return CvFile(name_of(document), document.kind, open_bytes(sealed, _place(document, "file")))


def name_of(document: CvDocument) -> str:
    """The name the file was sent under."""
    return open_bytes(document.sealed_name, _place(document, "name")).decode()


def text_of(session: Session, document: CvDocument) -> str:
    """What was read of a CV as plain text; empty before it was read."""
    session.refresh(document, ["sealed_text"])
    return open_bytes(document.sealed_text, _place(document, "text")).decode() if document.sealed_text else ""


def versions(session: Session, user_id: uuid.UUID, page: PageParams) -> Page[CvOut]:
    """A person's CVs, the one sent last first."""
    documents = CvRepository(session)
    query = documents.versions(user_id)
    total = count_up_to(session, query)
    if (position := page.after()) is not None:
        query = documents.sent_before(query, *_position(position))
    found = list(session.scalars(query.limit(page.limit + 1).options(undefer(CvDocument.sealed_facts))))
    shown = found[: page.limit]
    cursor = encode_cursor(_position_of(shown[-1])) if len(found) > page.limit else None
    profile = ProfileRepository(session).get(user_id)
    active_id = profile.active_document_id if profile else None
    return Page(items=[describe(document, active_id) for document in shown], next_cursor=cursor, total=total)


def _position_of(document: CvDocument) -> JsonObject:
    return {"sent_at": document.sent_at.isoformat(), "id": str(document.id)}


def _position(cursor: JsonObject) -> tuple[datetime, uuid.UUID]:
    try:
        return datetime.fromisoformat(str(cursor["sent_at"])), uuid.UUID(str(cursor["id"]))
    except (KeyError, ValueError):
        raise bad_cursor() from None


def describe(document: CvDocument, active_id: uuid.UUID | None) -> CvOut:
    """A CV as clients see it."""
    facts = read_facts(document)
    return CvOut(
        id=document.id,
        name=name_of(document),
        kind=document.kind,
        size=document.size,
        pages=document.pages,
        state=document.state,
        active=document.id == active_id,
        engine=document.engine,
        confidence=document.confidence,
        warnings=facts.warnings,
        outdated=document.state is CvState.read and not is_current(document.engine, document.kind),
        sent_at=document.sent_at,
        read_at=document.read_at,
    )


def reread(session: Session, user_id: uuid.UUID, document_id: uuid.UUID) -> TaskRun:
    """Start another reading of a version with the present reader; raises `CvNotFound` or `CvNotRead`."""
    document = get(session, user_id, document_id)
    if document.state is not CvState.read:
        raise CvNotRead("This CV is being read for the first time. Wait until that has ended.")
    run = _start(session, document, READ_AND_KEEP)
    session.flush()
    return run


def _start(session: Session, document: CvDocument, name: str) -> TaskRun:
    payload = CvPayload(document_id=document.id)
    run = enqueue(session, name, payload, user_id=document.user_id, dedupe_key=str(document.id))
    document.run_id = run.id
    return run


def activate(session: Session, user_id: uuid.UUID, document_id: uuid.UUID) -> CvDocument:
    """Make a version the one the profile rests on; raises `CvNotFound` or `CvNotRead`."""
    document = get(session, user_id, document_id)
    if document.state is not CvState.read:
        raise CvNotRead("This CV has not been read yet. Wait until its reading has ended.")
    _rest_on(session, user_id, document, now())
    return document


def _rest_on(session: Session, user_id: uuid.UUID, document: CvDocument | None, since: datetime) -> None:
    profile = ProfileRepository(session).locked(user_id)
    profile.active_document_id = document.id if document else None
    profile.active_since = since
    changed(session, profile)


def delete(session: Session, user_id: uuid.UUID, document_id: uuid.UUID) -> None:
    """Delete a version; where it was the active one, the newest other takes its place. Raises `CvNotFound`."""
    profile = ProfileRepository(session).locked(user_id)
    document = get(session, user_id, document_id)
    if profile.active_document_id == document.id:
        _rest_on(session, user_id, CvRepository(session).newest_read(user_id, besides=document.id), now())
    _discard(session, document)


def _discard(session: Session, document: CvDocument) -> None:
    CvRepository(session).delete(document)
    # After the commit: a rollback must not leave a row without its file.
    after_commit(session, partial(store().delete, key_of(document.id)))


def delete_all(session: Session, user_id: uuid.UUID) -> None:
    """Delete every document of a person, for one who goes."""
    for document in CvRepository(session).all_of(user_id):
        _discard(session, document)


def keep_facts(session: Session, user_id: uuid.UUID, document_id: uuid.UUID, resume: ResumeFacts) -> CvFacts:
    """Write what a reading found, replacing an older reading; the CV becomes the active one. Raises `CvNotFound`."""
    profile = ProfileRepository(session).locked(user_id)
    document = CvRepository(session).locked(document_id, user_id)
    if document is None:
        raise CvNotFound("This CV was deleted while it was being read.")
    facts = facts_of(resume, today())
    document.sealed_facts = seal(facts, _place(document, "facts"))
    document.sealed_text = seal_text(resume.text, _place(document, "text"))
    document.state, document.read_at = CvState.read, now()
    document.engine, document.confidence, document.pages = facts.engine, facts.confidence, resume.pages
    session.flush()
    # Of two files sent one after the other, the later counts, whichever reading ends first.
    if profile.active_since is None or profile.active_since <= document.sent_at:
        _rest_on(session, user_id, document, document.sent_at)
    elif profile.active_document_id == document.id:
        changed(session, profile)
    return facts


def drop_unread(session: Session, user_id: uuid.UUID, document_id: uuid.UUID) -> None:
    """Delete a file whose reading has ended without keeping it; a version read before stays as it was."""
    document = CvRepository(session).locked(document_id, user_id)
    if document is not None and (document.passing or document.state is CvState.received):
        _discard(session, document)


def forget_leftovers(session: Session, *, before: datetime, user_id: uuid.UUID | None = None) -> int:
    """Delete files whose reading was cancelled or given up; of one person or of all. Returns how many."""
    left = CvRepository(session).left_over(before, user_id)
    for document in left:
        _discard(session, document)
    return len(left)


def forget_orphans(session: Session) -> int:
    """Delete files of which no row knows: a crash between storing and committing leaves them."""
    keys = set(store().keys(FOLDER, older_than=now() - ORPHAN_AGE))
    orphans = keys - {key_of(document_id) for document_id in CvRepository(session).ids()}
    for key in orphans:
        store().delete(key)
    return len(orphans)
