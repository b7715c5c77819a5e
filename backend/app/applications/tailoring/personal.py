"""What is kept of the CVs a person tailored: handed out with their data, taken in again, gone with their account."""

import uuid
from collections.abc import Mapping
from typing import Annotated

from pydantic import Field
from sqlalchemy.orm import Session

from app.applications.documents.cv import Template
from app.applications.documents.types import Paper
from app.applications.tailoring.arranging import arranged
from app.applications.tailoring.covering import said
from app.applications.tailoring.models import TailoredCv
from app.applications.tailoring.repository import TailoredCvRepository
from app.applications.tailoring.sealing import content_of, keep
from app.applications.tailoring.sheet import sheet_of
from app.applications.tailoring.stored import Content
from app.core import personal_data
from app.core.personal_data import PersonalFile
from app.core.schemas import Strict, Text, UtcDatetime
from app.core.types import JsonObject

MOST = 10_000


class CarriedTailoredCv(Strict):
    """A tailored CV; `lines` are how its content reads."""

    id: uuid.UUID
    job_id: uuid.UUID | None
    template: Template
    paper: Paper
    profile_version: Annotated[int, Field(ge=0)]
    posting: Annotated[Text, Field(max_length=200)]
    content: Content
    lines: list[Text] = Field(default_factory=list)
    created_at: UtcDatetime
    changed_at: UtcDatetime


class CarriedTailoredCvs(Strict):
    """All of a person's."""

    tailored_cvs: Annotated[list[CarriedTailoredCv], Field(max_length=MOST)]


def export_of(session: Session, user_id: uuid.UUID) -> JsonObject:
    """A person's tailored CVs, each with its lines as they stand."""
    return {"tailored_cvs": [_cv(cv) for cv in TailoredCvRepository(session, user_id).all()]}


def _cv(cv: TailoredCv) -> JsonObject:
    content = content_of(cv)
    return CarriedTailoredCv(
        id=cv.id,
        job_id=cv.job_id,
        template=cv.template,
        paper=cv.paper,
        profile_version=cv.profile_version,
        posting=cv.posting,
        content=content,
        lines=[*said(sheet_of(content, arranged(content)))],
        created_at=cv.created_at,
        changed_at=cv.changed_at,
    ).model_dump(mode="json")


def take_in(session: Session, user_id: uuid.UUID, data: JsonObject, _files: Mapping[str, PersonalFile]) -> None:
    """Keep these tailored CVs as the person's own."""
    for told in CarriedTailoredCvs.model_validate(data).tailored_cvs:
        row = TailoredCv(
            id=told.id,
            user_id=user_id,
            job_id=told.job_id,
            template=told.template,
            paper=told.paper,
            profile_version=told.profile_version,
            posting=told.posting,
            created_at=told.created_at,
            changed_at=told.changed_at,
        )
        keep(row, told.content)
        session.add(row)
    session.flush()


def erase(session: Session, user_id: uuid.UUID) -> None:
    """Delete them."""
    TailoredCvRepository(session, user_id).erase()


personal_data.register("tailored_cvs", exporter=export_of, eraser=erase, importer=take_in)
