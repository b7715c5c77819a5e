"""Huntr (huntr.co): the CSV of "Export your data".

The names of the columns are those of a real export kept as a sample by an importer that others wrote
(github.com/keenlychuang/huntr-to-notion, 2022); a second one (a reader of `listName`, `companyName`, `htmlDescription`)
agrees. There, "-" stands for nothing and times are written without a zone. That these are UTC is a guess: deadlines
set to a day in New York read "05:00:00" in winter and "04:00:00" in summer, as they do in UTC. The words of lists
are Huntr's usual ones and a guess; people rename them. Huntr sends the table in a ZIP, as a file whose name begins with
USER_JOBS (two public programs that unpack it say so); that it has the same columns is a guess.
"""

from collections.abc import Mapping
from typing import ClassVar

from app.applications.board.types import Stage
from app.applications.moving.dropped import Dropped
from app.applications.moving.format import CERTAIN, TrackerFormat, signature
from app.applications.moving.tables import Table, parse_table
from app.applications.moving.types import CardField
from app.ml.documents.encoding import decode_text
from app.ml.resume.imports.tables import key_of

JOBS = "userjobs"


class Huntr(TrackerFormat):
    """A board of Huntr, all its lists in one table."""

    slug = "huntr"
    label = "Huntr"
    signature = signature("listName", "companyName", "rootDomain", "boardName")
    fields: ClassVar[Mapping[str, CardField | None]] = {
        "title": CardField.job_title,
        "companyName": CardField.company,
        "url": CardField.url,
        "location": CardField.location,
        "listName": CardField.stage,
        "createdAt": CardField.saved_at,
        "lastMovedAt": CardField.moved_at,
        "salary": CardField.pay_advertised,
        "deadline": CardField.deadline,
        "creatorUserEmail": None,
        "htmlDescription": None,
    }
    stages: ClassVar[Mapping[str, Stage]] = {"phone": Stage.screening}
    zone = "UTC"

    def sureness(self, file: Dropped) -> int:
        """By the file of jobs in the ZIP, else by its columns."""
        return CERTAIN if _jobs(file) else super().sureness(file)

    def table(self, file: Dropped) -> Table:
        """The table of jobs; one that comes in parts is one table."""
        jobs = _jobs(file)
        if not jobs:
            return file.table
        parts = file.unpacked(jobs)
        tables = [parse_table(decode_text(data) or "", name, has_header=True) for _, name, data in parts]
        same = [table for table in tables if table.columns == tables[0].columns]
        return Table(tables[0].columns, [line for table in same for line in table.lines])


def _jobs(file: Dropped) -> set[str]:
    return {key for name in file.entries if (key := key_of(name)) and key.startswith(JOBS)}
