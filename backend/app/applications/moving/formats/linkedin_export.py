"""LinkedIn's data export: what a person applied to and saved, as ZIP or as one of its CSV files.

The names of the files ("Jobs/Job Applications.csv", further parts "Job Applications_1.csv", "Jobs/Saved Jobs.csv") and
of their columns (Application Date, Contact Email, Contact Phone Number, Company Name, Job Title, Job Url, Resume Name,
Question And Answers; Saved Date, Job Url, Job Title, Company Name) are those that a dozen public readers of this
export name and test against. Dates there read "3/24/23, 4:11 PM", the month first. Contact Email and Contact Phone
Number are the applicant's own, so they are left out. That columns may be named in other languages is a guess; they are
found by their usual names there.
"""

from collections.abc import Mapping
from typing import ClassVar

from app.applications.board.types import Stage
from app.applications.moving.dropped import Dropped
from app.applications.moving.errors import UnreadableTable
from app.applications.moving.format import CERTAIN, LIKELY, NOT_MINE, Format
from app.applications.moving.headers import squeezed
from app.applications.moving.tables import Line, Table, parse_table
from app.applications.moving.types import CardField, DateOrder, GoesTo
from app.ml.documents.encoding import decode_text
from app.ml.resume.imports.tables import TELLING, key_of

APPLIED, SAVED = "jobapplications", "savedjobs"
KIND_OF_LINE = "List"
LISTS = {APPLIED: "Job Applications", SAVED: "Saved Jobs"}
_APPLICATIONS = {"applicationdate", "joburl", "questionandanswers"}
_SAVED = {"saveddate", "joburl"}
NO_TABLE = "The tables of this export can't be read; ask LinkedIn for your data again and send the ZIP as it comes."


class LinkedIn(Format):
    """Job applications and saved jobs of LinkedIn."""

    slug = "linkedin_export"
    label = "LinkedIn's data export"
    fields: ClassVar[Mapping[str, CardField | None]] = {
        "Application Date": CardField.applied_at,
        "Saved Date": CardField.saved_at,
        "Company Name": CardField.company,
        "Job Title": CardField.job_title,
        "Job Url": CardField.url,
        "Contact Email": None,
        "Contact Phone Number": None,
        "Resume Name": CardField.notes,
        "Question And Answers": CardField.notes,
        KIND_OF_LINE: CardField.stage,
    }
    stages: ClassVar[Mapping[str, Stage]] = {LISTS[APPLIED]: Stage.applied, LISTS[SAVED]: Stage.saved}
    date_order = DateOrder.month_first

    def sureness(self, file: Dropped) -> int:
        """By the files of the ZIP; a single CSV by its columns."""
        if file.is_zip:
            return CERTAIN if _keys(file) & set(LISTS) else NOT_MINE
        names = {squeezed(name) for name in file.columns}
        return LIKELY if names >= _APPLICATIONS or names >= _SAVED else NOT_MINE

    def also(self, file: Dropped) -> GoesTo | None:
        """The whole export has the profile too."""
        return GoesTo.profile if _keys(file) & TELLING else None

    def table(self, file: Dropped) -> Table:
        """Both lists in one table; applications first, so that what was saved and applied to counts as applied."""
        if not file.is_zip:
            names = {squeezed(name) for name in file.columns}
            return _joined([(LISTS[APPLIED if names >= _APPLICATIONS else SAVED], file.table)])
        tables = [(LISTS[key], _parsed(name, data)) for key, name, data in file.unpacked(set(LISTS))]
        return _joined([(kind, table) for kind, table in tables if table is not None])


def _keys(file: Dropped) -> set[str]:
    return {key for name in file.entries if (key := key_of(name)) is not None}


def _parsed(name: str, data: bytes) -> Table | None:
    text = decode_text(data)
    if text is None:
        raise UnreadableTable(NO_TABLE)
    # A list without entries is an empty file or a header alone.
    return parse_table(text, name, has_header=True) if text.strip() else None


def _joined(parts: list[tuple[str, Table]]) -> Table:
    columns = list(dict.fromkeys([KIND_OF_LINE, *(name for _, table in parts for name in table.columns)]))
    lines = [
        Line(line.number, _cells(columns, kind, table, line), line.place, line.problem)
        for kind, table in parts
        for line in table.lines
    ]
    return Table(tuple(columns), lines)


def _cells(columns: list[str], kind: str, table: Table, line: Line) -> tuple[str, ...]:
    found = {**dict(zip(table.columns, line.cells, strict=True)), KIND_OF_LINE: kind}
    return tuple(found.get(name, "") for name in columns)
