"""Facts as JSON, written with the standard library alone so that the reading process starts fast."""

import json
from dataclasses import asdict

from app.ml.resume.facts import ResumeFacts


def to_json(facts: ResumeFacts) -> bytes:
    """Return the facts as UTF-8 JSON."""
    return json.dumps(asdict(facts), ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
