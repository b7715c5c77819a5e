"""Recordings of sources: invented payloads in the exact shape, with what must be read from them.

`recorded/<slug>/<case>.<json|xml|html>` is the payload, `<case>.expected.json` what comes of it. After a change that
is meant, `python -m tests.jobs.recordings` writes the expectations anew; read the difference before committing it.
"""

import json
from dataclasses import fields
from datetime import datetime
from pathlib import Path
from typing import Any

from app.jobs.plugins import all_sources
from app.jobs.source import BadRecord, Payload, Posting, SourceProblem

RECORDED = Path(__file__).parent / "recorded"
CONTENT_TYPES = {".json": "application/json", ".xml": "application/xml", ".html": "text/html"}


def recordings() -> list[Path]:
    """All payloads."""
    return sorted(
        path for path in RECORDED.glob("*/*") if path.suffix in CONTENT_TYPES and ".expected" not in path.name
    )


def expectation(recording: Path) -> Path:
    """Where the expectation of a payload stands."""
    return recording.with_name(f"{recording.stem}.expected.json")


def parsed(recording: Path) -> dict[str, Any]:
    """What the source makes of a payload: postings, bad records, and how it ended where it did not come to the end."""
    source = all_sources()[recording.parent.name]
    address = source.address or f"https://feeds.example/{recording.stem}"
    payload = Payload(recording.read_bytes(), address, CONTENT_TYPES[recording.suffix])
    postings: list[dict[str, Any]] = []
    bad: list[str] = []
    ended = None
    try:
        for record in source.parse(payload):
            if isinstance(record, BadRecord):
                bad.append(record.reason)
            else:
                postings.append(written(record))
    except SourceProblem as problem:
        ended = {"state": problem.state.value, "reason": str(problem)}
    return {"postings": postings, "bad": bad, "ended": ended}


def written(posting: Posting) -> dict[str, Any]:
    """The fields a posting has, as JSON."""
    said = {field.name: getattr(posting, field.name) for field in fields(posting) if getattr(posting, field.name)}
    return {name: _plain(value) for name, value in said.items()}


def _plain(value: object) -> Any:
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, tuple):
        return list(value)
    if hasattr(value, "__dataclass_fields__"):
        return {field.name: getattr(value, field.name) for field in fields(value)}  # type: ignore[arg-type]
    return value


if __name__ == "__main__":
    for recording in recordings():
        # Half a surrogate pair can't be written as UTF-8; as an escape it can.
        expectation(recording).write_text(json.dumps(parsed(recording), indent=2, ensure_ascii=True) + "\n")
