"""Huntr (huntr.co): the CSV of "Export your data".

The names of the columns are those of a real export kept as a sample by an importer that others wrote
(github.com/keenlychuang/huntr-to-notion, 2022); a second one (a reader of `listName`, `companyName`, `htmlDescription`)
agrees. There, "-" stands for nothing and times are written without a zone. That these are UTC is a guess: deadlines
set to a day in New York read "05:00:00" in winter and "04:00:00" in summer, as they do in UTC. The words of lists
are Huntr's usual ones and a guess; people rename them.
"""

from collections.abc import Mapping
from typing import ClassVar

from app.applications.board.types import Stage
from app.applications.moving.format import TrackerFormat, signature
from app.applications.moving.types import CardField


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
