"""A CV file into facts in a process of its own: a crash there is a plain error here."""

import json
from collections.abc import Callable
from dataclasses import asdict
from datetime import date

from app.ml.documents.document import Limits
from app.ml.documents.errors import OversizedFile, ReaderStopped
from app.ml.documents.kind import require_kind
from app.ml.documents.read import DEFAULT_LIMITS
from app.ml.documents.sandbox import run_confined
from app.ml.resume.decoding import from_json
from app.ml.resume.facts import ResumeFacts

WORKER = "app.ml.resume.worker"
STEPS = ("read", "sections", "skills", "done")
MAX_NAME = 255


def run_limited(
    data: bytes,
    filename: str | None,
    *,
    today: date,
    limits: Limits = DEFAULT_LIMITS,
    on_step: Callable[[str], None] | None = None,
) -> ResumeFacts:
    """Return the facts of a CV file; `on_step` hears the names of `STEPS` as they end; raises `DocumentError`."""
    if len(data) > limits.max_bytes:
        raise OversizedFile
    require_kind(data, filename)
    name = (filename or "").replace("\x00", "")[-MAX_NAME:]
    arguments = (json.dumps(asdict(limits)), today.isoformat(), name)
    answer = run_confined(WORKER, data, limits, arguments=arguments, on_step=on_step)
    try:
        return from_json(answer)
    except ValueError as error:
        raise ReaderStopped from error
