"""Exports, imports and deletions as clients see them, and what an export says of itself."""

import uuid
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from app.account.types import DeletionState, ExportState
from app.background.schemas import TaskOut
from app.core.schemas import Strict, Text, UtcDatetime


class AccountExportOut(BaseModel):
    """An export of everything kept about you."""

    id: uuid.UUID
    state: ExportState
    files: int | None = Field(description="How many files it has; null until it is ready.")
    size: int | None = Field(description="Bytes before they are packed.")
    created_at: UtcDatetime
    expires_at: UtcDatetime
    task_id: uuid.UUID | None = Field(description="The task that makes it; null once that is forgotten.")
    download_url: str | None


class AccountExportList(BaseModel):
    """The exports that have not expired, newest first; there are few."""

    items: list[AccountExportOut]


class AccountClosed(TaskOut):
    """The task that erases an account that is closed from now on."""

    secret: str = Field(description="Opens the certificate of deletion; shown once.")
    certificate_url: str = Field(description="The page that follows the erasing, for people.")


class DeletionAsked(Strict):
    """The secret that was given when the account was deleted."""

    secret: Text = Field(min_length=20, max_length=200)


class ErasedDomain(BaseModel):
    """What one part of the program held of the account."""

    name: str
    rows: int
    files: int


class KeptAfter(BaseModel):
    """What stays after an account is gone, and why; none of it names the person."""

    what: str
    count: int
    why: str


class LookedFor(BaseModel):
    """What was looked through afterwards, and how much of the account was found there."""

    where: str
    looked_at: str
    found: int


class DeletionReport(BaseModel):
    """What was erased, what stays, and what was looked for afterwards."""

    erased: list[ErasedDomain] = []
    kept: list[KeptAfter] = []
    looked: list[LookedFor] = []


class DeletionOut(BaseModel):
    """The certificate of a deleted account; it names nobody. Its lists are empty until the account was counted."""

    state: DeletionState
    requested_at: UtcDatetime
    finished_at: UtcDatetime | None
    erased: list[ErasedDomain]
    kept: list[KeptAfter]
    looked: list[LookedFor]


class SectionSaid(Strict):
    """What the manifest says of one section."""

    counts: dict[str, int]
    sha256: str
    taken_in: bool
    why_not: str | None = None


class FileSaid(Strict):
    """What the manifest says of one file; `section`, `of` and `name` where a row has it."""

    path: Annotated[Text, Field(max_length=400)]
    size: Annotated[int, Field(ge=0)]
    sha256: str
    section: str | None = None
    of: str | None = None
    name: Text | None = None


class Manifest(BaseModel):
    """What an export says of itself. Newer programs may add to it."""

    model_config = ConfigDict(extra="ignore")

    format: str
    schema_version: int
    app_version: str
    created_at: UtcDatetime
    sections: dict[str, SectionSaid]
    files: list[FileSaid]
    # Files that the store has lost, and what is left out on purpose with the reason.
    missing: list[str] = []
    left_out: dict[str, str] = {}
