"""A tailored CV as a file, and what a reader of CVs makes of it."""

import re
import uuid

from fastapi import Response
from sqlalchemy.orm import Session

from app.applications.documents.cv import CvSheet, Template
from app.applications.documents.cv_pdf import cv_pdf
from app.applications.documents.cv_word import cv_docx
from app.applications.documents.types import MEDIA_TYPES, Format
from app.applications.tailoring import service
from app.applications.tailoring.arranging import arranged
from app.applications.tailoring.comparing import compared
from app.applications.tailoring.schemas import TailoredReadbackOut
from app.applications.tailoring.sealing import content_of
from app.applications.tailoring.sheet import sheet_of
from app.auth.models import User
from app.core.clock import today
from app.core.db import commit
from app.ml.documents.errors import DocumentError
from app.ml.resume.sandbox import run_limited
from app.profile.download import attachment

_WRITERS = {Format.pdf: cv_pdf, Format.docx: cv_docx}
_UNSAFE = re.compile(r"[\x00-\x1f\x7f/\\:*?\"<>|]+")
LONGEST_NAME = 120


def export(session: Session, user: User, cv_id: uuid.UUID, kind: Format, template: Template | None) -> Response:
    """The file to save; raises `TailoredCvNotFound` and `UnwritableText`."""
    sheet, look, company = _sheet(session, user, cv_id, template)
    name = " - ".join(part for part in (sheet.full_name, "CV", company) if part)
    plain = _UNSAFE.sub(" ", name).strip()[:LONGEST_NAME]
    return attachment(_WRITERS[kind](sheet, look), f"{plain or 'CV'}.{kind}", MEDIA_TYPES[kind])


def readback(
    session: Session, user: User, cv_id: uuid.UUID, kind: Format, template: Template | None
) -> TailoredReadbackOut:
    """What our reader finds in the file; raises `TailoredCvNotFound` and `UnwritableText`."""
    sheet, look, _ = _sheet(session, user, cv_id, template)
    # Reading takes a process of its own and a moment; no database connection waits for it.
    commit(session)
    try:
        facts = run_limited(_WRITERS[kind](sheet, look), f"cv.{kind}", today=today())
    except DocumentError:
        facts = None
    return compared(sheet, facts)


def _sheet(session: Session, user: User, cv_id: uuid.UUID, template: Template | None) -> tuple[CvSheet, Template, str]:
    cv = service.get(session, user, cv_id)
    content = content_of(cv)
    return sheet_of(content, arranged(content), cv.paper), template or cv.template, content.company
