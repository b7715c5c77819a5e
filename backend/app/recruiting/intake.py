"""Uploads of a desk: stored sealed, read file by file, and gone when all are read. Each file ends with a sentence."""

import hashlib
import uuid
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

from sqlalchemy.orm import Session

from app.auth.models import User
from app.background.models import TaskRun
from app.background.service import enqueue
from app.core.clock import now, today
from app.core.crypto import encrypt
from app.core.db import after_commit
from app.core.ids import new_id
from app.core.storage import FileMissing, store
from app.ml.documents.errors import DocumentError, EmptyFile, OversizedFile, UnsupportedFile
from app.ml.documents.kind import require_kind
from app.ml.resume.facts import ResumeFacts
from app.ml.text.folding import squeeze
from app.profile.reading import facts_of
from app.profile.sealing import open_bytes, seal, seal_text, unseal
from app.recruiting.models import Candidate, Intake
from app.recruiting.payloads import TAKE_IN, IntakePayload
from app.recruiting.repository import CandidateRepository, IntakeRepository, intakes_left_over, stored_ids
from app.recruiting.schemas import FileResult
from app.recruiting.sealing import Consent, FileNames, place_of
from app.recruiting.types import CandidateSource, FileState
from app.recruiting.unpacking import Named
from app.recruiting.upload import Sent

FOLDER, CVS, UPLOADS = "desk/", "desk/cv/", "desk/in/"
ADDED = "This CV is among your candidates."
KNOWN = "You have this CV already; nothing was added."
SAME_WORDS = "You have a CV with the same words already; nothing was added."
# A file without a row is one whose request is still under way, or one left by a crash.
ORPHAN_AGE, GRACE = timedelta(hours=1), timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Read:
    """A CV file and what was read of it."""

    name: str
    data: bytes
    facts: ResumeFacts


def cv_key(candidate_id: uuid.UUID) -> str:
    """Where the CV of a candidate lies."""
    return f"{CVS}{candidate_id}"


def _upload_key(intake_id: uuid.UUID, number: int) -> str:
    return f"{UPLOADS}{intake_id}/{number}"


def take(session: Session, desk: User, sent: Sent) -> TaskRun:
    """Store an upload sealed and start its reading."""
    intake = Intake(id=new_id(), desk_id=desk.id, parts=len(sent.files), sent_at=now())
    consent = Consent(**sent.consent.model_dump(), recorded_by=desk.id, recorded_at=now())
    intake.sealed_consent = seal(consent, place_of(intake, "consent"))
    intake.sealed_names = seal(FileNames(names=[name for name, _ in sent.files]), place_of(intake, "names"))
    IntakeRepository(session, desk.id).add(intake)
    for number, (_, data) in enumerate(sent.files):
        store().put(_upload_key(intake.id, number), encrypt(data, place_of(intake, f"file{number}")))
    run = enqueue(session, TAKE_IN, IntakePayload(intake_id=intake.id), user_id=desk.id, dedupe_key=str(intake.id))
    intake.run_id = run.id
    session.flush()
    return run


def files_of(intake: Intake) -> list[Named]:
    """The files of an upload as they were sent; raises `FileMissing`."""
    names = unseal(FileNames, intake.sealed_names, place_of(intake, "names")).names
    return [
        (name, open_bytes(store().get(_upload_key(intake.id, number)), place_of(intake, f"file{number}")))
        for number, name in enumerate(names)
    ]


def check_kind(name: str, data: bytes) -> None:
    """Raise the `DocumentError` for a file that is no CV by what is in it."""
    require_kind(data, name)


def state_of(error: DocumentError) -> FileState:
    """What a file that can't be read counts as."""
    kinds = {EmptyFile: FileState.empty, UnsupportedFile: FileState.unsupported, OversizedFile: FileState.too_large}
    return kinds.get(type(error), FileState.unreadable)


def known(session: Session, intake: Intake, number: int, data: bytes) -> FileResult | None:
    """What to say of a file the desk has already: this very upload may have brought it before it was interrupted."""
    found = CandidateRepository(session, intake.desk_id).with_fingerprint(fingerprint_of(intake.desk_id, data))
    if found is None:
        return None
    if found.taken_from == _place_in(intake, number):
        return _result(number, FileState.added, ADDED, found.id)
    return _result(number, FileState.duplicate, KNOWN, found.id)


def keep(session: Session, intake: Intake, number: int, read: Read) -> FileResult:
    """Make a candidate of a CV, unless the desk has one with the same words."""
    candidates = CandidateRepository(session, intake.desk_id)
    candidate = _new(intake, number, read)
    if (same := candidates.with_words(candidate.words)) is not None:
        return _result(number, FileState.duplicate, SAME_WORDS, same.id)
    if not candidates.add(candidate):
        return known(session, intake, number, read.data) or _result(number, FileState.duplicate, KNOWN, None)
    store().put(cv_key(candidate.id), encrypt(read.data, place_of(candidate, "file")))
    return _result(number, FileState.added, ADDED, candidate.id)


def _new(intake: Intake, number: int, read: Read) -> Candidate:
    candidate = Candidate(id=new_id(), desk_id=intake.desk_id, source=CandidateSource.upload, version=1)
    candidate.fingerprint = fingerprint_of(intake.desk_id, read.data)
    candidate.words = fingerprint_of(intake.desk_id, squeeze(read.facts.text).encode())
    candidate.taken_from = _place_in(intake, number)
    candidate.kind, candidate.size = require_kind(read.data, read.name).value, len(read.data)
    candidate.pages = read.facts.pages
    candidate.hidden_text = any(is_hidden_text(warning) for warning in read.facts.warnings)
    candidate.sealed_name = seal_text(read.name, place_of(candidate, "name"))
    candidate.sealed_facts = seal(facts_of(read.facts, today()), place_of(candidate, "facts"))
    consent = unseal_consent(intake)
    candidate.sealed_consent = seal(consent, place_of(candidate, "consent"))
    candidate.created_at = now()
    return candidate


def unseal_consent(intake: Intake) -> Consent:
    """The consent recorded with an upload."""
    return Consent.model_validate_json(open_bytes(intake.sealed_consent, place_of(intake, "consent")))


def is_hidden_text(warning: str) -> bool:
    """Whether the reader's warning speaks of text nobody can see."""
    return "hidden text" in warning


def fingerprint_of(desk_id: uuid.UUID, data: bytes) -> str:
    """Names a file among those of one desk."""
    return hashlib.sha256(desk_id.bytes + data).hexdigest()


def _place_in(intake: Intake, number: int) -> str:
    return f"{intake.id}:{number}"


def _result(number: int, state: FileState, message: str, candidate_id: uuid.UUID | None) -> FileResult:
    return FileResult(number=number, state=state, message=message, candidate_id=candidate_id)


def refused(number: int, error: DocumentError) -> FileResult:
    """What to say of a file that is not taken."""
    return _result(number, state_of(error), error.message, None)


def discard(session: Session, intake: Intake) -> None:
    """Delete an upload with its files; the candidates it brought stay."""
    IntakeRepository(session, intake.desk_id).delete(intake)
    for number in range(intake.parts):
        after_commit(session, partial(store().delete, _upload_key(intake.id, number)))


def original(candidate: Candidate) -> bytes | None:
    """The CV as it was sent; null where the store lost it."""
    try:
        return open_bytes(store().get(cv_key(candidate.id)), place_of(candidate, "file"))
    except FileMissing:
        return None


def forget_leftovers(session: Session) -> int:
    """Delete uploads whose reading was given up; returns how many."""
    left = intakes_left_over(session, now() - GRACE)
    for intake in left:
        discard(session, intake)
    return len(left)


def forget_orphans(session: Session) -> int:
    """Delete files of which no row knows; returns how many."""
    candidates, intakes = stored_ids(session)
    owned = {cv_key(candidate_id) for candidate_id in candidates}
    orphans = [
        key
        for key in store().keys(FOLDER, older_than=now() - ORPHAN_AGE)
        if key not in owned and not any(str(intake_id) in key for intake_id in intakes)
    ]
    for key in orphans:
        store().delete(key)
    return len(orphans)
