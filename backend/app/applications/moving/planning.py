"""What becomes of each line: a new card, nothing since it is there already, or nothing with why."""

import uuid
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.applications.board import service as board
from app.applications.moving.keys import Known, Register, shared_addresses
from app.applications.moving.repository import BoardImportRepository
from app.applications.moving.rows import MovedRow, quoted
from app.applications.moving.types import LineVerdict
from app.jobs import service as jobs
from app.jobs.posting.canonical import canonical

AT_ONCE = 1_000
FULL = f"A board holds {board.MOST_CARDS:,} applications at most. Delete some first."


@dataclass(slots=True)
class Planned:
    """A line, and what becomes of it."""

    number: int
    row: MovedRow
    verdict: LineVerdict
    why: str | None = None
    job_id: uuid.UUID | None = None

    @property
    def known(self) -> Known:
        """What is compared of it."""
        return known_of(self.number, self.row, self.job_id)


def known_of(number: int, row: MovedRow, job_id: uuid.UUID | None) -> Known:
    """What is compared of a line."""
    return Known(number, row.title, row.company, row.url, row.applied_at, job_id)


def plan(
    session: Session, user_id: uuid.UUID, rows: Sequence[MovedRow], made: Mapping[int, uuid.UUID] | None = None
) -> list[Planned]:
    """What becomes of all lines, in the order of the file; `made` are the cards that this import made before."""
    return _Plan(session, user_id, rows, set((made or {}).values())).lines()


class _Plan:
    """Compares the lines of a file with the board and with one another."""

    def __init__(
        self, session: Session, user_id: uuid.UUID, rows: Sequence[MovedRow], own: Collection[uuid.UUID]
    ) -> None:
        self._rows = rows
        cards = [one for one in BoardImportRepository(session, user_id).known() if one.name not in own]
        readable = [known_of(number, row, None) for number, row in enumerate(rows) if row.skipped is None]
        shared = shared_addresses(cards, readable)
        self._postings = _postings(session, user_id, [one.url for one in readable if one.url], shared)
        taken = board.of_job(session, user_id, sorted(set(self._postings.values())))
        self._taken = {job_id for job_id, card in taken.items() if card.application_id not in own}
        self._on_board, self._in_file = Register(shared), Register(shared)
        for card in cards:
            self._on_board.add(card)
        self._room = board.MOST_CARDS - len(cards)

    def lines(self) -> list[Planned]:
        """All lines with what becomes of them."""
        return [self._line(number, row) for number, row in enumerate(self._rows)]

    def _line(self, number: int, row: MovedRow) -> Planned:
        if row.skipped is not None:
            return Planned(number, row, LineVerdict.skipped, row.skipped)
        one = Planned(number, row, LineVerdict.new, job_id=self._postings.get(row.url) if row.url else None)
        if one.job_id in self._taken or self._on_board.same(one.known):
            one.verdict, one.why = LineVerdict.existing, on_board(row)
        elif (twin := self._in_file.same(one.known)) is not None:
            one.verdict, one.why = LineVerdict.existing, _same_as(self._rows[int(str(twin.name))])
        elif self._room <= 0:
            one.verdict, one.why = LineVerdict.skipped, FULL
        else:
            self._in_file.add(one.known)
            self._room -= 1
        return one


def on_board(row: MovedRow) -> str:
    """That there is such a card."""
    return f"{quoted(row.title)} at {quoted(row.company)} is on your board."


def _same_as(row: MovedRow) -> str:
    place = f" of {row.place}" if row.place else ""
    return f"This is the same as line {row.line}{place}."


def _postings(session: Session, user_id: uuid.UUID, urls: Sequence[str], shared: set[str]) -> dict[str, uuid.UUID]:
    """The postings at the addresses that name one."""
    found: dict[str, uuid.UUID] = {}
    asked = sorted({url for url in urls if canonical(url) not in shared})
    for start in range(0, len(asked), AT_ONCE):
        found |= jobs.by_address(session, asked[start : start + AT_ONCE], user_id)
    return found
