"""Moving in: a file is taken, looked at, started, and taken back. Services never commit."""

import uuid
from collections.abc import Sequence
from itertools import islice

from sqlalchemy.orm import Session

from app.applications.moving import reading, storing, undoing
from app.applications.moving.dropped import Dropped
from app.applications.moving.errors import AlreadyImported, ImportNotFound, NothingToUndo
from app.applications.moving.format import Format
from app.applications.moving.formats_loaded import formats, recognise
from app.applications.moving.importing import IMPORT, BoardImportPayload
from app.applications.moving.models import BoardImport
from app.applications.moving.planning import Planned, plan
from app.applications.moving.repository import BoardImportRepository
from app.applications.moving.schemas import (
    BoardImportCard,
    BoardImportChoices,
    BoardImportCounts,
    BoardImportDates,
    BoardImportOut,
    BoardImportPreview,
    BoardImportPreviewCounts,
    BoardImportProblem,
    BoardImportUndone,
)
from app.applications.moving.types import BoardImportState, GoesTo, LineVerdict
from app.auth.models import User
from app.background import service as background
from app.background.errors import TaskRunNotFound
from app.background.models import TaskRun
from app.background.types import LIVE
from app.core.clock import now
from app.profile.sealing import seal

SHOWN, MOST_PROBLEMS = 20, 100
NO_DATES = BoardImportDates(needed=False, order=None, examples=[], why=None)
NO_HEADER = "The first line is read as data, since it does not look like names of columns."


def take(session: Session, actor: User, file: Dropped) -> BoardImportOut:
    """Say what a file is, and keep it where it goes to the board; raises what recognising and reading it raise."""
    kind = recognise(file)
    if kind.goes_to is not GoesTo.board:
        return _elsewhere(kind, file)
    of = reading.opened(session, actor, kind, file)
    return _shown(session, actor, storing.keep(session, actor.id, kind.slug, file), file, of)


def _elsewhere(kind: Format, file: Dropped) -> BoardImportOut:
    return BoardImportOut(
        id=None,
        kind=kind.slug,
        label=kind.label,
        name=file.name,
        goes_to=kind.goes_to,
        also=None,
        state=BoardImportState.waiting,
        columns=[],
        has_header=False,
        mapping={},
        fields=reading.FIELDS,
        stage_values=[],
        date_order=NO_DATES,
        rows=0,
        expires_at=None,
        task_id=None,
        result=None,
    )


def _shown(session: Session, actor: User, row: BoardImport, file: Dropped, of: reading.Opened) -> BoardImportOut:
    guessed = reading.guessed(of)
    return BoardImportOut(
        id=row.id,
        kind=of.kind.slug,
        label=of.kind.label,
        name=file.name,
        goes_to=GoesTo.board,
        also=of.kind.also(file),
        state=_state(session, actor, row),
        columns=reading.columns_of(of, guessed.mapping),
        has_header=of.table.has_header,
        mapping=guessed.mapping,
        fields=reading.FIELDS,
        stage_values=reading.stage_values(of, guessed),
        date_order=reading.dates_of(of, guessed),
        rows=len(of.table.lines),
        expires_at=storing.expires_at(row),
        task_id=row.run_id,
        result=_counts(row),
    )


def _counts(row: BoardImport) -> BoardImportCounts | None:
    if row.finished_at is None:
        return None
    return BoardImportCounts(created=row.created, existing=row.existing, skipped=row.skipped)


def _state(session: Session, actor: User, row: BoardImport) -> BoardImportState:
    if row.finished_at:
        return BoardImportState.done
    if _running(session, actor, row):
        return BoardImportState.running
    return BoardImportState.undone if row.undone_at else BoardImportState.waiting


def _running(session: Session, actor: User, row: BoardImport) -> bool:
    if row.run_id is None:
        return False
    try:
        return background.get(session, actor, row.run_id).state in LIVE
    except TaskRunNotFound:
        return False


def get(session: Session, actor: User, import_id: uuid.UUID, *, locked: bool = False) -> BoardImport:
    """An import of this person whose day is not over; raises `ImportNotFound`."""
    row = BoardImportRepository(session, actor.id).get(import_id, locked=locked)
    if row is None or storing.expires_at(row) < now():
        raise ImportNotFound
    return row


def read(session: Session, actor: User, import_id: uuid.UUID, has_header: bool | None) -> BoardImportOut:
    """An import as it was answered when its file came; with `has_header`, with its first line read so."""
    row = get(session, actor, import_id)
    file = storing.file_of(row, has_header=has_header)
    return _shown(session, actor, row, file, reading.opened(session, actor, formats()[row.kind], file))


def forget(session: Session, actor: User, import_id: uuid.UUID) -> None:
    """Delete the file of an import; the cards it made stay. Raises `ImportNotFound`."""
    storing.discard(session, get(session, actor, import_id, locked=True))


def preview(session: Session, actor: User, import_id: uuid.UUID, choices: BoardImportChoices) -> BoardImportPreview:
    """What would become of the lines of a file; raises `WrongChoices`."""
    of = _opened(session, actor, get(session, actor, import_id), choices)
    reading.check(of, choices, to_start=False)
    lines = plan(session, actor.id, list(reading.reader_of(of, choices).rows()))
    problems = _problems(lines)
    return BoardImportPreview(
        cards=[_card(one) for one in lines[:SHOWN]],
        counts=_preview_counts(lines),
        problems=list(islice(problems, MOST_PROBLEMS)),
        problem_count=len(problems),
        missing=reading.missing(choices),
        stage_values=reading.stage_values(of, choices),
        date_order=reading.dates_of(of, choices),
        warnings=[] if of.table.has_header or choices.has_header is not None else [NO_HEADER],
    )


def _opened(session: Session, actor: User, row: BoardImport, choices: BoardImportChoices) -> reading.Opened:
    file = storing.file_of(row, has_header=choices.has_header)
    return reading.opened(session, actor, formats()[row.kind], file)


def _preview_counts(lines: Sequence[Planned]) -> BoardImportPreviewCounts:
    counts = {verdict: sum(one.verdict is verdict for one in lines) for verdict in LineVerdict}
    return BoardImportPreviewCounts(
        new=counts[LineVerdict.new], existing=counts[LineVerdict.existing], unreadable=counts[LineVerdict.skipped]
    )


def _card(one: Planned) -> BoardImportCard:
    row = one.row
    return BoardImportCard(
        line=row.line,
        place=row.place,
        verdict=one.verdict,
        why=one.why,
        title=row.title,
        company=row.company,
        url=row.url,
        location=row.location,
        stage=row.stage,
        applied_at=row.applied_at,
        notes=row.notes,
        contacts=len(row.contacts),
        known_posting=one.job_id is not None,
    )


def _problems(lines: Sequence[Planned]) -> list[BoardImportProblem]:
    return [
        BoardImportProblem(line=one.row.line, place=one.row.place, text=text, skips=skips)
        for one in lines
        for text, skips in (
            *([(one.why or "", True)] if one.verdict is LineVerdict.skipped else []),
            *((text, False) for text in one.row.problems),
        )
    ]


def start(session: Session, actor: User, import_id: uuid.UUID, choices: BoardImportChoices) -> TaskRun:
    """Start taking a file onto the board; raises `WrongChoices` or `AlreadyImported`."""
    row = get(session, actor, import_id, locked=True)
    if row.finished_at is not None:
        raise AlreadyImported("This file is on your board already. Undo the import to do it differently.")
    if _running(session, actor, row) and row.run_id is not None:
        return background.get(session, actor, row.run_id)
    reading.check(_opened(session, actor, row, choices), choices, to_start=True)
    row.sealed_choices = seal(choices, storing.place_of(row, "choices"))
    row.undone_at = None
    run = background.enqueue(
        session, IMPORT, BoardImportPayload(import_id=row.id), user_id=actor.id, dedupe_key=str(row.id)
    )
    row.run_id = run.id
    session.flush()
    return run


def undo(session: Session, actor: User, import_id: uuid.UUID) -> BoardImportUndone:
    """Take an import back; raises `NothingToUndo` where it was not done, or still runs."""
    row = get(session, actor, import_id, locked=True)
    if row.run_id is None or row.undone_at is not None:
        raise NothingToUndo
    if _running(session, actor, row):
        raise NothingToUndo("This import is still running. Cancel it first, or wait for its end.")
    return undoing.undo(session, actor, row)
