"""Imports of applications as clients send and see them."""

import uuid
from typing import Annotated

from pydantic import BaseModel, Field

from app.applications.board.types import Stage
from app.applications.moving.types import BoardImportState, DateOrder, GoesTo, LineVerdict
from app.applications.moving.types import CardField as What
from app.core.schemas import Strict, Text, UtcDatetime

MOST_COLUMNS, MOST_STAGES, LONGEST_COLUMN, LONGEST_STAGE = 200, 200, 120, 200
ColumnName = Annotated[Text, Field(min_length=1, max_length=LONGEST_COLUMN)]
StageWord = Annotated[Text, Field(max_length=LONGEST_STAGE)]


class BoardImportField(BaseModel):
    """What a column can be."""

    slug: What
    label: str
    needed: bool = Field(description="A card can't be made without it.")
    several: bool = Field(description="Several columns may be this.")


class BoardImportColumn(BaseModel):
    """A column of the file, with the first different things that stand in it."""

    name: str
    samples: list[str]
    filled: int = Field(description="How many lines say something here.")
    field: What | None = Field(description="What it seems to be; null: it is left out.")


class BoardImportStage(BaseModel):
    """A word for a stage in the file, and the stage it seems to mean."""

    text: str
    count: int
    stage: Stage | None


class BoardImportDates(BaseModel):
    """Whether the day or the month comes first in dates such as 03/11/2026."""

    needed: bool = Field(description="The dates of the file do not tell: it has to be said.")
    order: DateOrder | None = Field(description="What was said, or what the file shows.")
    examples: list[str]
    why: str | None


class BoardImportCounts(BaseModel):
    """What became of the lines of a file; together they are all of them."""

    created: int
    existing: int
    skipped: int


class BoardImportOut(BaseModel):
    """A file, what it is, and what its columns seem to be. One that does not go to the board is not kept."""

    id: uuid.UUID | None
    kind: str
    label: str
    name: str
    goes_to: GoesTo
    also: GoesTo | None = Field(description="Where else it could go, for what else is in it.")
    state: BoardImportState
    columns: list[BoardImportColumn]
    has_header: bool = Field(description="The first line was read as the names of the columns.")
    mapping: dict[str, What]
    fields: list[BoardImportField]
    stage_values: list[BoardImportStage]
    date_order: BoardImportDates
    rows: int
    expires_at: UtcDatetime | None
    task_id: uuid.UUID | None = Field(description="The task that imports it, or did last.")
    result: BoardImportCounts | None


class BoardImportChoices(Strict):
    """What the columns are and how the file is read; columns that are not named are left out."""

    mapping: Annotated[dict[ColumnName, What], Field(max_length=MOST_COLUMNS)]
    stages: Annotated[dict[StageWord, Stage | None], Field(max_length=MOST_STAGES)] = Field(
        default_factory=dict, description="What words for stages mean; null leaves their lines out."
    )
    date_order: DateOrder | None = None
    has_header: bool | None = Field(default=None, description="Whether the first line holds the names of the columns.")


class BoardImportCard(BaseModel):
    """A line as the card it would become."""

    line: int
    place: str = Field(description="The file inside a ZIP.")
    verdict: LineVerdict
    why: str | None = Field(description="Why it makes no card.")
    title: str
    company: str
    url: str | None
    location: str | None
    stage: Stage
    applied_at: UtcDatetime | None
    notes: str
    contacts: int
    known_posting: bool = Field(description="The posting is known here; the card is linked to it.")


class BoardImportProblem(BaseModel):
    """What is wrong with a line."""

    line: int
    place: str
    text: str
    skips: bool = Field(description="The line makes no card.")


class BoardImportPreviewCounts(BaseModel):
    """What would become of the lines; together they are all of them."""

    new: int
    existing: int
    unreadable: int


class BoardImportPreview(BaseModel):
    """The first 20 lines as cards, and what there is to know of all of them."""

    cards: list[BoardImportCard]
    counts: BoardImportPreviewCounts
    problems: list[BoardImportProblem] = Field(description="The first 100.")
    problem_count: int
    missing: list[What] = Field(description="No column is this yet, and a card needs it.")
    stage_values: list[BoardImportStage]
    date_order: BoardImportDates
    warnings: list[str]


class BoardImportKept(BaseModel):
    """A card that an undo leaves, since it was changed after the import."""

    id: uuid.UUID
    title: str
    company: str


class BoardImportUndone(BaseModel):
    """What an undo took off the board, and what it left."""

    deleted: int
    kept: list[BoardImportKept]
