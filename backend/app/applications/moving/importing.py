"""Taking a file onto the board, some cards a transaction. Begun again, it makes no card twice: lines are remembered."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.applications.board import service as board
from app.applications.board.errors import CardExists, TooManyCards
from app.applications.moving import storing
from app.applications.moving.formats_loaded import formats
from app.applications.moving.keys import Register
from app.applications.moving.making import make
from app.applications.moving.models import BoardImport, ImportedCard
from app.applications.moving.planning import FULL, Planned, on_board, plan
from app.applications.moving.reading import opened, reader_of
from app.applications.moving.repository import BoardImportRepository
from app.applications.moving.schemas import BoardImportChoices
from app.applications.moving.types import LineVerdict
from app.auth.models import User
from app.background.registry import Payload
from app.core.clock import now
from app.core.types import JsonObject, JsonValue
from app.profile.sealing import open_bytes

IMPORT = "applications.import_board"
AT_ONCE, MOST_TOLD = 50, 1_000


class BoardImportPayload(Payload):
    """Which import to carry out; what was chosen for it lies sealed in its row."""

    import_id: uuid.UUID


@dataclass(frozen=True, slots=True)
class Work:
    """All lines of an import with what becomes of them, and the numbers of those that are cards already."""

    lines: list[Planned]
    done: frozenset[int]

    def batches(self) -> list[Sequence[Planned]]:
        """What is left to make, the last line first: each card comes on top, so the first line ends there."""
        left = [one for one in reversed(self.lines) if one.verdict is LineVerdict.new and one.number not in self.done]
        return [left[start : start + AT_ONCE] for start in range(0, len(left), AT_ONCE)]


def choices_of(row: BoardImport) -> BoardImportChoices:
    """What the person chose when they started an import."""
    sealed = row.sealed_choices or b""
    return BoardImportChoices.model_validate_json(open_bytes(sealed, storing.place_of(row, "choices")))


def prepare(session: Session, actor: User, row: BoardImport) -> Work:
    """Read the file and plan its lines; raises `FileGone`."""
    choices = choices_of(row)
    file = storing.file_of(row, has_header=choices.has_header)
    reader = reader_of(opened(session, actor, formats()[row.kind], file), choices)
    made = BoardImportRepository(session, actor.id).made(row.id)
    return Work(plan(session, actor.id, list(reader.rows()), made), frozenset(made))


def take(session: Session, actor: User, row: BoardImport, batch: Sequence[Planned]) -> None:
    """Make the cards of some lines, unless somebody made the same meanwhile; each line says what became of it."""
    board.lock(session, actor.id)
    imports = BoardImportRepository(session, actor.id)
    there = Register()
    for card in imports.like({one.row.title for one in batch}, {one.row.url for one in batch if one.row.url}):
        there.add(card)
    made = set(imports.made(row.id).values())
    for one in batch:
        twin = there.same(one.known)
        if twin is not None and twin.name not in made:
            one.verdict, one.why = LineVerdict.existing, on_board(one.row)
        else:
            _make(session, actor, row, one)


def _make(session: Session, actor: User, row: BoardImport, one: Planned) -> None:
    try:
        card = make(session, actor, one.row, one.job_id)
    except CardExists:
        one.verdict, one.why = LineVerdict.existing, on_board(one.row)
    except TooManyCards:
        one.verdict, one.why = LineVerdict.skipped, FULL
    else:
        made = ImportedCard(import_id=row.id, number=one.number, application_id=card.id, version=card.version)
        BoardImportRepository(session, actor.id).add(made)


def finish(row: BoardImport, work: Work) -> JsonObject:
    """Note that an import is done, and say what became of its lines."""
    row.created, row.existing, row.skipped = (
        sum(one.verdict is verdict for one in work.lines)
        for verdict in (LineVerdict.new, LineVerdict.existing, LineVerdict.skipped)
    )
    row.finished_at = now()
    skipped: list[JsonValue] = [
        {"line": one.row.line, "place": one.row.place, "why": one.why}
        for one in work.lines
        if one.verdict is LineVerdict.skipped
    ]
    return {
        "created": row.created,
        "existing": row.existing,
        "skipped": skipped[:MOST_TOLD],
        "skipped_count": len(skipped),
    }
