"""Recordings of sources: invented payloads in the exact shape, with what must be read from them.

`recorded/<slug>/<case>.<json|xml|html>` is the payload, `<case>.expected.json` what comes of it. Where a payload needs
more than its bytes, `<case>.meta.json` says so: `url`, `content_type`, `encoding`, `board` (`address`, `label`,
`settings`), `entry` (the entry of the listing a detail belongs to). `fields.json` says where the fields stand in the
payloads of a source (see `recall`). After a change that is meant, `python -m tests.jobs.recordings [slug …]` writes
the expectations anew; read the difference before committing it.
"""

import json
import sys
from dataclasses import fields
from datetime import datetime
from pathlib import Path
from typing import Any

from app.jobs.plugins import all_sources
from app.jobs.source import BadRecord, Board, Payload, Posting, SourceProblem

RECORDED = Path(__file__).parent / "recorded"
CONTENT_TYPES = {".json": "application/json", ".xml": "application/xml", ".html": "text/html"}
FIELDS = "fields.json"


def recordings() -> list[Path]:
    """All payloads."""
    return sorted(path for path in RECORDED.glob("*/*") if _is_payload(path))


def _is_payload(path: Path) -> bool:
    beside = path.name == FIELDS or path.name.endswith((".expected.json", ".meta.json"))
    return path.suffix in CONTENT_TYPES and not beside


def expectation(recording: Path) -> Path:
    """Where the expectation of a payload stands."""
    return recording.with_name(f"{recording.stem}.expected.json")


def payload_of(recording: Path) -> Payload:
    """A recording as the source would get it."""
    beside = recording.with_name(f"{recording.stem}.meta.json")
    meta = json.loads(beside.read_text()) if beside.exists() else {}
    return payload_from(recording.parent.name, recording.read_bytes(), recording.suffix, recording.stem, meta)


def payload_from(slug: str, content: bytes, suffix: str, name: str, meta: dict[str, Any]) -> Payload:
    """A payload of a source; `meta` says what it needs beside its bytes."""
    url = meta.get("url") or all_sources()[slug].address or f"https://feeds.example/{name}"
    board = Board(**meta["board"]) if "board" in meta else None
    if "{board}" in url:
        board = board or Board("example", "Example")
        url = url.replace("{board}", board.address)
    content_type = meta.get("content_type") or CONTENT_TYPES[suffix]
    return Payload(content, url, content_type, meta.get("encoding") or "utf-8", board, meta.get("entry"))


def parsed(recording: Path) -> dict[str, Any]:
    """What the source makes of a payload: postings, bad records, and how it ended where it did not come to the end."""
    source = all_sources()[recording.parent.name]
    payload = payload_of(recording)
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
        if sys.argv[1:] and recording.parent.name not in sys.argv[1:]:
            continue
        # Half a surrogate pair can't be written as UTF-8; as an escape it can.
        expectation(recording).write_text(json.dumps(parsed(recording), indent=2, ensure_ascii=True) + "\n")
