"""An import into facts in a process of its own: a crash there is a plain error here."""

import json
from collections.abc import Callable
from dataclasses import asdict
from datetime import date

from app.ml.documents.document import Limits
from app.ml.documents.errors import OversizedFile, ReaderStopped
from app.ml.documents.read import DEFAULT_LIMITS
from app.ml.documents.sandbox import run_confined
from app.ml.resume.decoding import from_json
from app.ml.resume.facts import ResumeFacts

WORKER = "app.ml.resume.imports.worker"


def run_import(
    data: bytes,
    kind: str,
    *,
    today: date,
    limits: Limits = DEFAULT_LIMITS,
    on_step: Callable[[str], None] | None = None,
) -> ResumeFacts:
    """Return the facts of an import of `kind` (`json_resume`, `linkedin_export`); raises `DocumentError`.

    `on_step` hears "read", "sections", "skills" and "done".
    """
    if len(data) > limits.max_bytes:
        raise OversizedFile
    answer = run_confined(
        WORKER, data, limits, arguments=(json.dumps(asdict(limits)), kind, today.isoformat()), on_step=on_step
    )
    try:
        return from_json(answer)
    except ValueError as error:
        raise ReaderStopped from error
