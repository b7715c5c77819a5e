"""Sealing what a desk keeps: each ciphertext is bound to its table, column, row and desk."""

import uuid
from datetime import datetime

from pydantic import BaseModel

from app.core.text import clean
from app.profile.sealing import open_bytes, place, seal, seal_text, unseal
from app.recruiting.models import Candidate, CandidateGroups, CandidateNote, Intake, LogEntry
from app.recruiting.types import ConsentBasis


class Consent(BaseModel):
    """The consent recorded for a CV."""

    wording: str
    basis: ConsentBasis
    source: str
    given_at: datetime
    recorded_by: uuid.UUID
    recorded_at: datetime


class FileNames(BaseModel):
    """The names of the files of an intake."""

    names: list[str] = []


class Labels(BaseModel):
    """Groups by what they are about, as the desk named both."""

    labels: dict[str, str] = {}


Sealed = Candidate | CandidateGroups | CandidateNote | Intake | LogEntry


def place_of(row: Sealed, column: str) -> str:
    """The one place where a ciphertext of this row opens."""
    row_id = row.candidate_id if isinstance(row, CandidateGroups) else row.id
    return place(row.__tablename__, column, row_id, row.desk_id)


def consent_of(candidate: Candidate) -> Consent | None:
    """The consent recorded for a candidate; null for an open profile."""
    if candidate.sealed_consent is None:
        return None
    return Consent.model_validate_json(open_bytes(candidate.sealed_consent, place_of(candidate, "consent")))


def file_name_of(candidate: Candidate) -> str | None:
    """The name the CV was sent under."""
    return opened(candidate.sealed_name, place_of(candidate, "name"))


def labels_of(groups: CandidateGroups) -> dict[str, str]:
    """The groups recorded for a candidate."""
    return unseal(Labels, groups.sealed_labels, place_of(groups, "labels")).labels


def reason_of(entry: LogEntry) -> str | None:
    """Why something was done."""
    return opened(entry.sealed_reason, place_of(entry, "reason"))


def opened(sealed: bytes | None, where: str) -> str | None:
    """Sealed text in clear; null where nothing was sealed."""
    return open_bytes(sealed, where).decode() if sealed is not None else None


def sealed_text(text: str | None, where: str) -> bytes | None:
    """Text, sealed; null stays null."""
    return seal_text(clean(text), where) if text else None


__all__ = ["open_bytes", "seal", "seal_text", "unseal"]
