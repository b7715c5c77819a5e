"""What is kept of the CVs a person tailored: handed out with their data, and gone with their account."""

import uuid

from sqlalchemy.orm import Session

from app.applications.tailoring.arranging import arranged
from app.applications.tailoring.covering import said
from app.applications.tailoring.models import TailoredCv
from app.applications.tailoring.repository import TailoredCvRepository
from app.applications.tailoring.sealing import content_of
from app.applications.tailoring.sheet import sheet_of
from app.core import personal_data
from app.core.types import JsonObject


def export_of(session: Session, user_id: uuid.UUID) -> JsonObject:
    """A person's tailored CVs, each with its lines as they stand."""
    return {"tailored_cvs": [_cv(cv) for cv in TailoredCvRepository(session, user_id).all()]}


def _cv(cv: TailoredCv) -> JsonObject:
    content = content_of(cv)
    return {
        "job_title": content.job_title,
        "company": content.company,
        "template": cv.template.value,
        "at": cv.created_at.isoformat(),
        "lines": [*said(sheet_of(content, arranged(content)))],
        "own_changes": [change.model_dump() for change in content.own],
    }


def erase(session: Session, user_id: uuid.UUID) -> None:
    """Delete them."""
    TailoredCvRepository(session, user_id).erase()


personal_data.register("tailored_cvs", exporter=export_of, eraser=erase)
