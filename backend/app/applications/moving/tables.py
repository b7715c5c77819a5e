"""A text into a table: its delimiter, its header, its lines. What does not fit is told with the line, never dropped."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from app.applications.moving.errors import TableTooLarge, UnreadableTable
from app.applications.moving.headers import field_named

MOST_ROWS, MOST_COLUMNS, LONGEST_CELL = 50_000, 200, 100_000
LONGEST_NAME, LOOKED_AT = 100, 200
# In the order of preference where two fit alike.
DELIMITERS = (",", ";", "\t", "|")
TOO_MANY_ROWS = f"A table may have {MOST_ROWS:,} lines. Send it in parts."
TOO_MANY_COLUMNS = f"A table may have {MOST_COLUMNS} columns."
CELL_TOO_LONG = (
    f"A cell of this table has more than {LONGEST_CELL:,} characters; perhaps a quotation mark is not closed."
)
EXTRA_CELLS = "This line has more cells than the table has columns; perhaps a text with a comma is not in quotes."
# Excel's own way to say which delimiter a file has.
_SAYS_DELIMITER = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
# What stands in lines of data but in no header.
_DATUM = re.compile(r"https?://|www\.|[^@\s]+@[^@\s]+\.|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|[\d\s.,]+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a table, as long as its header; `number` is where it starts in the file, `place` which of its files."""

    number: int
    cells: tuple[str, ...]
    place: str = ""
    problem: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table with unique names of columns; without a header they are numbered."""

    columns: tuple[str, ...]
    lines: Sequence[Line] = field(repr=False)
    has_header: bool = True

    def column(self, number: int) -> Iterator[str]:
        """The cells of a column that say something."""
        return (cell for line in self.lines if (cell := line.cells[number]))


def parse_table(text: str, place: str = "", *, has_header: bool | None = None) -> Table:
    """The table a text holds; raises `UnreadableTable` and `TableTooLarge`.

    Whether its first line holds the names of the columns is seen from the lines, unless it is said.
    """
    said = _SAYS_DELIMITER.match(text)
    body = text[said.end() :] if said else text
    # A form feed or a lone carriage return inside a cell is part of it; NULs say nothing.
    body = body.replace("\x00", "")
    records = list(_records(body, said[1] if said else _delimiter(body), 1 if said else 0))
    if not records:
        raise UnreadableTable("There is nothing in this table.")
    named = _has_header([cells for _, cells in records[:LOOKED_AT]]) if has_header is None else has_header
    return _table(records, place, named)


def _has_header(rows: Sequence[Sequence[str]]) -> bool:
    """A header has a name we know, or says nothing of the kind that the lines below it say."""
    first, *others = rows
    if any(field_named(name) for name in first):
        return True
    return not _data(first) and any(_data(row) for row in others)


def _data(cells: Sequence[str]) -> bool:
    return any(_DATUM.match(cell.strip()) for cell in cells)


def _records(text: str, delimiter: str, skipped: int) -> Iterator[tuple[int, list[str]]]:
    """The lines that are not empty, with the number each starts at."""
    csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, skipinitialspace=delimiter != "\t")
    start, found = skipped + 1, 0
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                found += 1
                if found > MOST_ROWS + 1:
                    raise TableTooLarge(TOO_MANY_ROWS)
                yield start, cells
            start = skipped + reader.line_num + 1
    except csv.Error as error:
        raise UnreadableTable(CELL_TOO_LONG if "limit" in str(error) else f"This table is damaged: {error}.") from None


def _delimiter(text: str) -> str:
    """The delimiter that cuts most lines into the same number of cells."""
    return max(DELIMITERS, key=lambda delimiter: _fit(text, delimiter))


def _fit(text: str, delimiter: str) -> tuple[float, int]:
    try:
        widths = Counter(len(cells) for _, cells in islice(_records(text, delimiter, 0), LOOKED_AT))
    except (UnreadableTable, TableTooLarge):
        return 0.0, 0
    if not widths:
        return 0.0, 0
    width, times = widths.most_common(1)[0]
    return (times / widths.total(), width) if width > 1 else (0.0, 0)


def _table(records: list[tuple[int, list[str]]], place: str, has_header: bool) -> Table:
    width = len(records[0][1]) if has_header else max(len(cells) for _, cells in records)
    if width > MOST_COLUMNS:
        raise TableTooLarge(TOO_MANY_COLUMNS)
    names = records[0][1] if has_header else [""] * width
    data = records[1:] if has_header else records
    return Table(unique(names), [_line(number, cells, width, place) for number, cells in data], has_header)


def _line(number: int, cells: list[str], width: int, place: str) -> Line:
    problem = EXTRA_CELLS if any(cell.strip() for cell in cells[width:]) else None
    padded = [cell.strip() for cell in cells[:width]] + [""] * (width - len(cells))
    return Line(number, tuple(padded), place, problem)


def unique(names: Sequence[str]) -> tuple[str, ...]:
    """Names of columns, each once: the second "Notes" is "Notes (2)", one without a name "Column 3"."""
    found: list[str] = []
    for number, name in enumerate(names, 1):
        base = " ".join(name.split())[:LONGEST_NAME] or f"Column {number}"
        taken = {one.casefold() for one in found}
        tries = (base if again == 1 else f"{base} ({again})" for again in range(1, len(names) + 2))
        found.append(next(one for one in tries if one.casefold() not in taken))
    return tuple(found)
