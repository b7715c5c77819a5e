"""A table and what a person says of it, into cards to be. What can't be read is kept in the notes, and told."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from app.applications.board.fields import (
    LONGEST_COMPANY,
    LONGEST_NOTES,
    LONGEST_TITLE,
    MOST_CONTACTS,
    ApplicationContact,
    ApplicationPay,
)
from app.applications.board.types import Stage, StepKind
from app.applications.moving.cells import contact_of, pay_of, read_contacts, read_pay
from app.applications.moving.dates import NoDate, When, read_date
from app.applications.moving.format import Format
from app.applications.moving.stage_words import stage_called, told
from app.applications.moving.tables import Line, Table
from app.applications.moving.types import CardField, DateOrder
from app.core.clock import now
from app.core.fetch_errors import NotAllowed
from app.core.spreadsheet import plain
from app.core.text import clean, one_line
from app.core.urls import checked_url

KEPT = "This is kept in the notes."
LONGEST_LINE, LONGEST_URL, LONGEST_QUOTE = 200, 2_000, 60
_BARE_ADDRESS = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}(?:[/?#]\S*)?", re.IGNORECASE)
STEPS = {
    CardField.deadline: StepKind.deadline,
    CardField.follow_up: StepKind.follow_up,
    CardField.interview: StepKind.interview,
}


@dataclass(frozen=True, slots=True)
class Choices:
    """What the columns are, what the words for stages mean (null: leave those lines out), and how dates are read."""

    mapping: Mapping[str, CardField]
    stages: Mapping[str, Stage | None] = field(default_factory=dict)
    # By column.
    orders: Mapping[str, DateOrder | None] = field(default_factory=dict)


@dataclass(slots=True)
class MovedRow:
    """A line of a table as a card to be; with `skipped`, why it can't be one."""

    line: int
    place: str
    title: str = ""
    company: str = ""
    url: str | None = None
    location: str | None = None
    stage: Stage = Stage.saved
    stage_text: str = ""
    applied_at: datetime | None = None
    saved_at: datetime | None = None
    moved_at: datetime | None = None
    replied_at: datetime | None = None
    steps: dict[StepKind, When] = field(default_factory=dict)
    notes: str = ""
    contacts: list[ApplicationContact] = field(default_factory=list)
    offered: ApplicationPay | None = None
    advertised: ApplicationPay | None = None
    wanted: ApplicationPay | None = None
    # What is told of it though it becomes a card.
    problems: list[str] = field(default_factory=list)
    skipped: str | None = None


def quoted(text: str) -> str:
    """Words of a file inside a sentence."""
    return f"“{one_line(text, LONGEST_QUOTE)}{'…' if len(text) > LONGEST_QUOTE else ''}”"


def stage_meant(
    text: str, stages: Mapping[str, Stage | None], kind: Format, labels: Mapping[str, Stage]
) -> Stage | None:
    """The stage that a word means: as said, as its format and the person's own board have it, else as usual."""
    own = {told(word): stage for word, stage in kind.stages.items()}
    return stages.get(text) or own.get(told(text)) or labels.get(told(text)) or stage_called(text)


class RowReader:
    """Reads the lines of one table."""

    def __init__(
        self, table: Table, choices: Choices, kind: Format, zone: ZoneInfo, labels: Mapping[str, Stage]
    ) -> None:
        self._table, self._choices, self._kind, self._labels = table, choices, kind, labels
        self._zone = ZoneInfo(kind.zone) if kind.zone else zone
        self._own_zone = zone
        places: dict[CardField, list[int]] = {}
        for number, name in enumerate(table.columns):
            if (what := choices.mapping.get(name)) is not None:
                places.setdefault(what, []).append(number)
        self._places = places
        self._stages: dict[str, Stage | None] = {}

    def rows(self) -> Iterator[MovedRow]:
        """All lines, in the order of the file."""
        return map(self.row, self._table.lines)

    def row(self, line: Line) -> MovedRow:
        """One line."""
        row = MovedRow(line.number, line.place)
        row.title = self._name(row, line, CardField.job_title, LONGEST_TITLE)
        row.company = self._name(row, line, CardField.company, LONGEST_COMPANY)
        row.skipped = line.problem or self._lacks(row)
        if row.skipped is None:
            self._read_dates(row, line)
            self._read_stage(row, line)
            self._read_the_rest(row, line)
        return row

    def _lacks(self, row: MovedRow) -> str | None:
        if not row.title:
            return "This line names no job title."
        return None if row.company else "This line names no company."

    def _cell(self, line: Line, what: CardField) -> str:
        """What stands in the column of a field; nothing where there is none."""
        places = self._places.get(what)
        return self._said(line.cells[places[0]]) if places else ""

    def _said(self, cell: str) -> str:
        text = clean(plain(cell)).strip()
        return "" if text.casefold() in self._kind.blanks else text

    def _name(self, row: MovedRow, line: Line, what: CardField, longest: int) -> str:
        text = one_line(self._cell(line, what), LONGEST_NOTES)
        if len(text) > longest:
            row.problems.append(f"{quoted(text)} is longer than {longest} characters; the rest is cut off.")
        return text[:longest].strip()

    def _read_dates(self, row: MovedRow, line: Line) -> None:
        for what in (CardField.applied_at, CardField.saved_at, CardField.moved_at, CardField.replied_at):
            if found := self._when(row, line, what):
                setattr(row, what.value, found.at)
        for what, kind in STEPS.items():
            found = self._when(row, line, what)
            if found is not None and found.at < now() and kind is not StepKind.interview:
                # Nothing is to be done about it any more.
                self._keep(row, self._table.columns[self._places[what][0]], self._cell(line, what))
            elif found is not None:
                row.steps[kind] = found

    def _when(self, row: MovedRow, line: Line, what: CardField) -> When | None:
        text = self._cell(line, what)
        if not text:
            return None
        column = self._table.columns[self._places[what][0]]
        try:
            found = read_date(text, self._choices.orders.get(column), self._zone)
        except NoDate as problem:
            row.problems.append(f"{quoted(text)} in {quoted(column)} {problem}. {KEPT}")
            self._keep(row, column, text)
            return None
        if found.day is not None and self._zone != self._own_zone:
            # A day is a day, wherever the tool that wrote it runs.
            found = read_date(found.day.isoformat(), None, self._own_zone)
        return found

    def _read_stage(self, row: MovedRow, line: Line) -> None:
        text = row.stage_text = self._cell(line, CardField.stage)
        if not text:
            row.stage = Stage.applied if row.applied_at else Stage.saved
            return
        if text in self._choices.stages and self._choices.stages[text] is None:
            row.skipped = f"You leave out what is {quoted(text)}."
            return
        if text not in self._stages:
            self._stages[text] = stage_meant(text, self._choices.stages, self._kind, self._labels)
        stage = self._stages[text]
        if stage is None:
            row.skipped = f"Say which stage {quoted(text)} is."
        else:
            row.stage = stage

    def _read_the_rest(self, row: MovedRow, line: Line) -> None:
        self._read_url(row, line)
        if place := self._name(row, line, CardField.location, LONGEST_LINE):
            row.location = place
        self._read_pay(row, line)
        self._read_contacts(row, line)
        self._read_notes(row, line)

    def _read_url(self, row: MovedRow, line: Line) -> None:
        text = self._cell(line, CardField.url)
        if not text:
            return
        address = f"https://{text}" if _BARE_ADDRESS.fullmatch(text) else text
        try:
            row.url = checked_url(address[: LONGEST_URL + 1])
            if len(row.url) > LONGEST_URL:
                raise NotAllowed("It is too long.")
        except NotAllowed:
            row.url = None
            row.problems.append(f"{quoted(text)} is no web address. {KEPT}")
            self._keep(row, "Web address", text)

    def _read_pay(self, row: MovedRow, line: Line) -> None:
        for what, name in (
            (CardField.pay_offered, "offered"),
            (CardField.pay_wanted, "wanted"),
            (CardField.pay_advertised, "advertised"),
        ):
            if text := self._cell(line, what):
                setattr(row, name, self._pay(row, what, text, read_pay(text)))
        parts = [
            self._cell(line, what)
            for what in (CardField.pay_min, CardField.pay_max, CardField.pay_currency, CardField.pay_period)
        ]
        if row.advertised is None and any(parts[:2]):
            text = " ".join(part for part in ("–".join(part for part in parts[:2] if part), *parts[2:]) if part)
            row.advertised = self._pay(row, CardField.pay_min, text, pay_of(*parts))

    def _pay(self, row: MovedRow, what: CardField, text: str, found: ApplicationPay | None) -> ApplicationPay | None:
        if found is None:
            row.problems.append(
                f"The pay {quoted(text)} lacks a figure, a currency or a period. It is kept in the notes."
            )
            self._keep(row, self._table.columns[self._places.get(what, [0])[0]], text)
        return found

    def _read_contacts(self, row: MovedRow, line: Line) -> None:
        text = self._cell(line, CardField.contacts)
        one = [
            one_line(self._cell(line, what), LONGEST_LINE)
            for what in (
                CardField.contact_name,
                CardField.contact_role,
                CardField.contact_email,
                CardField.contact_phone,
            )
        ]
        try:
            found = [*read_contacts(text), *([contact_of(*one)] if any(one) else [])]
            if len(found) > MOST_CONTACTS:
                raise ValueError("too many")
            row.contacts = found
        except ValueError:
            row.problems.append(
                f"The contacts {quoted(text or ' '.join(one))} can't be read. They are kept in the notes."
            )
            self._keep(row, "Contacts", "\n".join(part for part in (text, " ".join(one).strip()) if part))

    def _read_notes(self, row: MovedRow, line: Line) -> None:
        places = self._places.get(CardField.notes, [])
        said = [(self._table.columns[place], self._said(line.cells[place])) for place in places]
        told_of = [(name, text) for name, text in said if text]
        named = [text if len(places) == 1 else f"{name}: {text}" for name, text in told_of]
        notes = "\n\n".join(part for part in (*named, row.notes) if part)
        if len(notes) > LONGEST_NOTES:
            row.problems.append(f"The notes are longer than {LONGEST_NOTES:,} characters; the rest is cut off.")
        row.notes = notes[:LONGEST_NOTES].strip()

    @staticmethod
    def _keep(row: MovedRow, name: str, text: str) -> None:
        row.notes = "\n".join(part for part in (row.notes, f"{name}: {text}") if part)


def date_columns(choices: Choices, dates: Sequence[CardField]) -> list[str]:
    """The columns that hold dates."""
    return [name for name, what in choices.mapping.items() if what in dates]
