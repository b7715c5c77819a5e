"""A CV file into facts in a process of its own: a crash there is a plain error here."""

import json
from collections.abc import Callable
from dataclasses import asdict, replace
from datetime import date

from app.ml.documents.document import Limits
from app.ml.documents.errors import DocumentError, OversizedFile, ReaderStopped, ScannedFile
from app.ml.documents.kind import require_kind
from app.ml.documents.read import DEFAULT_LIMITS
from app.ml.documents.recognition import tesseract
from app.ml.documents.sandbox import run_confined
from app.ml.resume.decoding import from_json
from app.ml.resume.facts import ResumeFacts

WORKER = "app.ml.resume.worker"
STEPS = ("read", "sections", "skills", "done")
MAX_NAME = 255
# Recognising a page takes seconds, and stops by itself before this.
RECOGNITION_WALL_SECONDS = 60.0

OnStep = Callable[[str], None]


def run_limited(
    data: bytes,
    filename: str | None,
    *,
    today: date,
    limits: Limits = DEFAULT_LIMITS,
    on_step: OnStep | None = None,
) -> ResumeFacts:
    """Return the facts of a CV file; raises `DocumentError`.

    `on_step` hears the names of `STEPS` as they end, and "recognition 1/2" before each page that is read as a picture.
    Such pages are read where Tesseract is installed, in a process that may start it; other files never meet that one.
    """
    if len(data) > limits.max_bytes:
        raise OversizedFile
    require_kind(data, filename)
    if tesseract() is None:
        return _read(data, filename, today, limits, on_step)
    try:
        return _read(data, filename, today, replace(limits, recognition="ask"), on_step)
    except ScannedFile:
        pass
    patient = replace(limits, recognition="on", wall_seconds=max(limits.wall_seconds, RECOGNITION_WALL_SECONDS))
    try:
        return _read(data, filename, today, patient, on_step)
    except ScannedFile:
        raise
    except DocumentError:
        # A picture that cannot be read must not cost the pages that can.
        return _read(data, filename, today, limits, on_step)


def _read(data: bytes, filename: str | None, today: date, limits: Limits, on_step: OnStep | None) -> ResumeFacts:
    name = (filename or "").replace("\x00", "")[-MAX_NAME:]
    arguments = (json.dumps(asdict(limits)), today.isoformat(), name)
    answer = run_confined(WORKER, data, limits, arguments=arguments, on_step=on_step)
    try:
        return from_json(answer)
    except ValueError as error:
        raise ReaderStopped from error
