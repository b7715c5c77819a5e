"""Tables that people open in a spreadsheet: CSV whose cells run nothing, and that can be read back as it was."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

MEDIA_TYPE = "text/csv; charset=utf-8"
# A spreadsheet takes a cell that begins so for a formula; an apostrophe in front says that it is text.
_FORMULA = re.compile(r"'* *[=+\-@\t\r\n＝＋－＠]")


def safe(cell: str) -> str:
    """A cell that no spreadsheet runs as a formula, whatever stands in it."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def plain(cell: str) -> str:
    """What stood in a cell before it was made safe."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell, 1) else cell


def csv_bytes(rows: Iterable[Sequence[str]], *, between: str = ",") -> bytes:
    """Rows as a CSV file that spreadsheets take for UTF-8; the cells are made safe."""
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=between).writerows([safe(cell) for cell in row] for row in rows)
    return b"\xef\xbb\xbf" + text.getvalue().encode("utf-8", "replace")
