"""A file with the choices made for it: what there is to choose, and the reader that they make."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice

from sqlalchemy.orm import Session

from app.applications.board import stages as board_stages
from app.applications.board.types import Stage
from app.applications.moving.dates import Evidence, evidence
from app.applications.moving.dropped import Dropped
from app.applications.moving.errors import WrongChoices
from app.applications.moving.format import Format
from app.applications.moving.headers import guess
from app.applications.moving.rows import Choices, RowReader, quoted, stage_meant
from app.applications.moving.schemas import (
    BoardImportChoices,
    BoardImportColumn,
    BoardImportDates,
    BoardImportField,
    BoardImportStage,
)
from app.applications.moving.stage_words import told
from app.applications.moving.tables import Table
from app.applications.moving.types import DATES, FIELD_LABELS, NEEDED, SEVERAL, CardField, DateOrder
from app.auth.models import User
from app.auth.zones import zone_of
from app.core.errors import FieldError
from app.core.spreadsheet import plain
from app.core.text import clean, one_line

MOST_SAMPLES, LONGEST_SAMPLE, MOST_WORDS = 3, 80, 100
_SAID_FIRST = {DateOrder.day_first: "the day comes first", DateOrder.month_first: "the month comes first"}
FIELDS = [
    BoardImportField(slug=field, label=label, needed=field in NEEDED, several=field in SEVERAL)
    for field, label in FIELD_LABELS.items()
]


@dataclass(frozen=True)
class Opened:
    """A file that goes to the board, and the person it is read for."""

    kind: Format
    table: Table
    actor: User
    # What the person calls their stages.
    labels: Mapping[str, Stage]


def opened(session: Session, actor: User, kind: Format, file: Dropped) -> Opened:
    """A file ready to be read; raises what reading its table raises."""
    labels = {told(one.label): one.slug for one in board_stages.read(session, actor).stages}
    return Opened(kind, kind.table(file), actor, labels)


def guessed(of: Opened) -> BoardImportChoices:
    """What the columns seem to be, before anybody said anything."""
    table = of.table
    cells = [table.column(number) for number in range(len(table.columns))]
    mapping = guess(table.columns, cells, of.kind.fields)
    return BoardImportChoices.model_construct(mapping=mapping, stages={}, date_order=None, has_header=table.has_header)


def columns_of(of: Opened, mapping: Mapping[str, CardField]) -> list[BoardImportColumn]:
    """The columns with samples."""
    return [
        BoardImportColumn(name=name, samples=_samples(of.table, number), filled=filled, field=mapping.get(name))
        for number, name in enumerate(of.table.columns)
        for filled in [sum(1 for _ in of.table.column(number))]
    ]


def _samples(table: Table, number: int) -> list[str]:
    shown = (one_line(plain(cell), LONGEST_SAMPLE) for cell in table.column(number))
    return list(islice(dict.fromkeys(text for text in shown if text), MOST_SAMPLES))


def stage_values(of: Opened, choices: BoardImportChoices) -> list[BoardImportStage]:
    """The words in the column of stages, the most frequent first, with what they seem to mean or were said to."""
    number = next((n for n, name in enumerate(of.table.columns) if choices.mapping.get(name) is CardField.stage), None)
    if number is None:
        return []
    words = Counter(clean(plain(cell)).strip() for cell in of.table.column(number))
    return [
        BoardImportStage(text=text, count=count, stage=stage_meant(text, choices.stages, of.kind, of.labels))
        for text, count in words.most_common(MOST_WORDS)
        if text and text.casefold() not in of.kind.blanks
    ]


def dates_of(of: Opened, choices: BoardImportChoices) -> BoardImportDates:
    """Whether it has to be said how dates are read, and what the file shows of it."""
    found = _evidence(of, choices)
    unclear = [text for one in found.values() if one.open for text in one.unclear][:MOST_SAMPLES]
    shown = next(((name, one) for name, one in found.items() if one.order), None)
    order = choices.date_order or (shown[1].order if shown else None) or of.kind.date_order
    needed = bool(unclear) and choices.date_order is None and of.kind.date_order is None
    return BoardImportDates(needed=needed, order=order, examples=unclear, why=_why(of, unclear, shown))


def _why(of: Opened, unclear: list[str], shown: tuple[str, Evidence] | None) -> str | None:
    if shown is not None and shown[1].order is not None and shown[1].shown is not None:
        name, one = shown
        return f"{quoted(one.shown or '')} in {quoted(name)} shows that {_SAID_FIRST[shown[1].order]} there."
    if unclear and of.kind.date_order is not None:
        return f"In {of.kind.label}, {_SAID_FIRST[of.kind.date_order]}."
    return f"Dates such as {quoted(unclear[0])} can be read in two ways." if unclear else None


def _evidence(of: Opened, choices: BoardImportChoices) -> dict[str, Evidence]:
    return {
        name: evidence(of.table.column(number))
        for number, name in enumerate(of.table.columns)
        if choices.mapping.get(name) in DATES
    }


def reader_of(of: Opened, choices: BoardImportChoices) -> RowReader:
    """The reader that the choices make."""
    orders = {
        name: one.order or choices.date_order or of.kind.date_order for name, one in _evidence(of, choices).items()
    }
    own = Choices(choices.mapping, choices.stages, orders)
    return RowReader(of.table, own, of.kind, zone_of(of.actor), of.labels)


def check(of: Opened, choices: BoardImportChoices, *, to_start: bool) -> None:
    """Raise `WrongChoices` where the choices do not fit the file, or do not suffice to start."""
    errors = [*_misfits(of, choices), *(_lacks(of, choices) if to_start else [])]
    if errors:
        raise WrongChoices(errors[0]["msg"], errors=errors)


def _misfits(of: Opened, choices: BoardImportChoices) -> list[FieldError]:
    unknown = [name for name in choices.mapping if name not in of.table.columns]
    times = Counter(choices.mapping.values())
    twice = [field for field, count in times.items() if count > 1 and field not in SEVERAL]
    return [
        *(_error(["mapping"], f"The file has no column {quoted(name)}.", "no_such_column") for name in unknown[:10]),
        *(
            _error(["mapping"], f"Only one column can be {quoted(FIELD_LABELS[field])}.", "column_twice")
            for field in twice
        ),
    ]


def missing(choices: BoardImportChoices) -> list[CardField]:
    """What a card needs and no column is."""
    return [field for field in NEEDED if field not in choices.mapping.values()]


def _lacks(of: Opened, choices: BoardImportChoices) -> list[FieldError]:
    lacking = [
        _error(["mapping"], f"Say which column is {FIELD_LABELS[one]!r}.", "missing") for one in missing(choices)
    ]
    dates = dates_of(of, choices)
    if dates.needed:
        lacking.append(_error(["date_order"], f"Say whether the day or the month comes first. {dates.why}", "missing"))
    return lacking


def _error(loc: list[str | int], message: str, kind: str) -> FieldError:
    return {"loc": ["body", *loc], "msg": message, "type": kind}
