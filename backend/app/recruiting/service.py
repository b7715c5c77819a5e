"""A desk's candidates: reading, correcting, recording, deciding, erasing."""

import uuid
from functools import partial

from fastapi import Response
from sqlalchemy.orm import Session

from app.auth.models import User
from app.core.clock import now
from app.core.db import after_commit
from app.core.etag import Precondition
from app.core.ids import new_id
from app.core.storage import store
from app.profile.documents import CvFile
from app.profile.download import download
from app.profile.sealing import seal, seal_text
from app.recruiting import decisions, intake, judging, listing, people
from app.recruiting.errors import CandidateNotFound, NoFileKept, NoteNotFound, StillBlind, TheirOwn
from app.recruiting.identity import identity
from app.recruiting.models import Candidate, CandidateGroups, CandidateNote
from app.recruiting.people import Known
from app.recruiting.ranking_store import ViewStore
from app.recruiting.repository import CandidateRepository, LogRepository
from app.recruiting.schemas import (
    CandidateOut,
    CandidatePatch,
    DecisionIn,
    GroupsOut,
    IdentityOut,
    NoteIn,
    NoteOut,
    UndoIn,
)
from app.recruiting.sealing import Labels, labels_of, place_of
from app.recruiting.showing import (
    candidate_out,
    log_out,
    note_out,
    ranked_items,
)
from app.recruiting.types import Action, ViewKind


def get(session: Session, desk: User, candidate_id: uuid.UUID) -> Candidate:
    """A candidate of this desk; raises `CandidateNotFound`."""
    found = CandidateRepository(session, desk.id).get(candidate_id)
    if found is None:
        raise CandidateNotFound
    return found


def known(session: Session, desk: User, candidate_id: uuid.UUID) -> Known:
    one = people.known(session, get(session, desk, candidate_id))
    if one is None:
        raise CandidateNotFound
    return one


def read(session: Session, desk: User, candidate_id: uuid.UUID, job_id: uuid.UUID) -> CandidateOut:
    """A candidate for a job in full; who opened their profile can see that it was looked at."""
    one = known(session, desk, candidate_id)
    against, shares, order = listing.shown_on(session, desk, job_id)
    if one.candidate.person_id is not None:
        ViewStore(session).note([one.candidate.person_id], desk.id, ViewKind.opened, job_id)
    entries = LogRepository(session, desk.id).of_job(job_id)
    stand = decisions.folded(entries)
    ranks = {placed.candidate_id: rank for rank, placed in order}
    (item,) = ranked_items([one], ranks, against, shares, stand)
    lines = [
        log_out(session, entry, entry.id in stand.undone) for entry in entries if entry.candidate_id == candidate_id
    ]
    notes = [note_out(note) for note in CandidateRepository(session, desk.id).notes(candidate_id, job_id)]
    return candidate_out(session, item, one, against, lines, notes)


def version_of(session: Session, desk: User, candidate_id: uuid.UUID, job_id: uuid.UUID | None = None) -> str:
    """Names what is known of a candidate and, for a job, what was decided."""
    row = get(session, desk, candidate_id)
    number = CandidateRepository(session, desk.id).versions([candidate_id])[candidate_id]
    entries = [one for one in LogRepository(session, desk.id).of_candidate(row.id) if one.job_id == job_id]
    return f"{number}-{len(entries)}" if job_id else str(number)


def correct(
    session: Session, desk: User, candidate_id: uuid.UUID, patch: CandidatePatch, precondition: Precondition
) -> str:
    """Correct who a candidate is; returns the new version. An open profile is its person's to correct."""
    row = CandidateRepository(session, desk.id).locked(candidate_id)
    if row is None:
        raise CandidateNotFound
    precondition.check(version_of(session, desk, candidate_id))
    if row.person_id is not None:
        raise TheirOwn("Its person corrects it themselves.")
    edits = people.edits_of(row)
    for name in patch.model_fields_set:
        stated = getattr(patch, name)
        setattr(edits.values, name, stated)
        edits.edited = [*(field for field in edits.edited if field != name), *([name] if stated is not None else [])]
    row.sealed_edits = seal(edits, place_of(row, "edits"))
    row.version += 1
    decisions.log(session, desk, Action.corrected, candidate_id=row.id)
    session.flush()
    return version_of(session, desk, candidate_id)


def erase(session: Session, desk: User, candidate_id: uuid.UUID) -> None:
    """Erase a candidate: CV, facts, notes, groups and places in rankings. Of the log, what was done stays, nameless."""
    row = get(session, desk, candidate_id)
    if row.person_id is not None:
        raise TheirOwn("Its person takes it away themselves; reject the candidate instead.")
    decisions.candidate_gone(session, desk.id, row.id, Action.erased)
    drop(session, row)


def drop(session: Session, row: Candidate) -> None:
    """Delete a candidate with its file."""
    CandidateRepository(session, row.desk_id).delete(row)
    if row.person_id is None:
        # After the commit: a rollback must not leave a row without its file.
        after_commit(session, partial(store().delete, intake.cv_key(row.id)))


def groups(session: Session, desk: User, candidate_id: uuid.UUID) -> GroupsOut:
    """The groups recorded for a candidate."""
    get(session, desk, candidate_id)
    kept = CandidateRepository(session, desk.id).groups([candidate_id]).get(candidate_id)
    return GroupsOut(candidate_id=candidate_id, labels=labels_of(kept) if kept else {})


def record_groups(session: Session, desk: User, candidate_id: uuid.UUID, labels: dict[str, str]) -> GroupsOut:
    """Record groups in place of those recorded before."""
    get(session, desk, candidate_id)
    kept = CandidateGroups(candidate_id=candidate_id, desk_id=desk.id)
    kept.sealed_labels = seal(Labels(labels=labels), place_of(kept, "labels"))
    CandidateRepository(session, desk.id).put_groups(kept if labels else None, candidate_id)
    return groups(session, desk, candidate_id)


def decide(
    session: Session, desk: User, candidate_id: uuid.UUID, body: DecisionIn, precondition: Precondition
) -> CandidateOut:
    """Decide about a candidate for a job."""
    _open_for_decision(session, desk, candidate_id, body.job_id, precondition)
    decisions.decide(session, desk, candidate_id, body.job_id, body.decision, body.reason)
    return read(session, desk, candidate_id, body.job_id)


def undo(
    session: Session, desk: User, candidate_id: uuid.UUID, body: UndoIn, precondition: Precondition
) -> CandidateOut:
    """Take back the decision that stands; raises `NothingToUndo`."""
    _open_for_decision(session, desk, candidate_id, body.job_id, precondition)
    decisions.undo(session, desk, candidate_id, body.job_id, body.reason)
    return read(session, desk, candidate_id, body.job_id)


def _open_for_decision(
    session: Session, desk: User, candidate_id: uuid.UUID, job_id: uuid.UUID, precondition: Precondition
) -> None:
    # Of two decisions at once the second must see the first.
    if CandidateRepository(session, desk.id).locked(candidate_id) is None:
        raise CandidateNotFound
    judging.posting(session, desk, job_id)
    precondition.check(version_of(session, desk, candidate_id, job_id))


def add_note(session: Session, desk: User, candidate_id: uuid.UUID, body: NoteIn) -> NoteOut:
    """Note something on a candidate, for one job or for all."""
    get(session, desk, candidate_id)
    if body.job_id is not None:
        judging.posting(session, desk, body.job_id)
    note = CandidateNote(id=new_id(), desk_id=desk.id, candidate_id=candidate_id, job_id=body.job_id, created_at=now())
    note.sealed_text = seal_text(body.text, place_of(note, "text"))
    session.add(note)
    session.flush()
    return note_out(note)


def remove_note(session: Session, desk: User, candidate_id: uuid.UUID, note_id: uuid.UUID) -> None:
    """Delete a note; raises `NoteNotFound`."""
    note = CandidateRepository(session, desk.id).note(note_id, candidate_id)
    if note is None:
        raise NoteNotFound
    session.delete(note)


def open_identity(session: Session, desk: User, candidate_id: uuid.UUID, reason: str) -> IdentityOut:
    """Who a candidate is, outside a decision: logged with its reason, and shown to who opened their profile."""
    one = known(session, desk, candidate_id)
    decisions.log(session, desk, Action.identity_opened, candidate_id=candidate_id, reason=reason)
    if one.candidate.person_id is not None:
        ViewStore(session).note([one.candidate.person_id], desk.id, ViewKind.identity, None)
    return identity(one)


def original(session: Session, desk: User, candidate_id: uuid.UUID, job_id: uuid.UUID) -> Response:
    """The CV as it was sent; raises `StillBlind` while the candidate is hidden for this job, or `NoFileKept`."""
    one = known(session, desk, candidate_id)
    judging.posting(session, desk, job_id)
    if decisions.standing(session, desk.id, job_id).hides(candidate_id):
        raise StillBlind("A CV names its person. Decide first, or lift the blind view for this job.")
    data = intake.original(one.candidate) if one.candidate.person_id is None else None
    if data is None:
        raise NoFileKept
    return download(CvFile(one.file_name or "cv", one.candidate.kind or "", data))
