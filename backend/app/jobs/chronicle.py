"""The history of a posting in words, newest first."""

import uuid
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from app.jobs.models import Job, JobEvent
from app.jobs.plugins import label_of
from app.jobs.schemas import HistoryOut, PostingChange, PostingLine
from app.jobs.types import ClosedReason, JobEventKind

_CLOSED = {
    ClosedReason.expired: "Closed: its own end date has passed.",
    ClosedReason.no_longer_listed: "Closed: its source no longer lists it.",
    ClosedReason.removed: "Closed: it was taken down.",
}
_NAMES = {
    "title": "title", "company": "company", "place": "place", "location": "place", "remote": "where to work",
    "remote_scope": "where to work from", "type": "type of employment", "employment_type": "type of employment",
    "level": "level", "seniority": "level", "pay": "pay", "salary": "pay", "deadline": "deadline",
    "address": "address", "text": "text", "description_text": "text",
}  # fmt: skip
_TELLING = {"title", "company", "place"}
Detail = dict[str, Any]


def chronicle(job: Job, events: Sequence[JobEvent], reader: uuid.UUID) -> list[HistoryOut]:
    """What happened to a posting, as this reader sees it; it ends with the day it was first seen."""
    told = [
        HistoryOut(
            at=event.at,
            kind=event.kind,
            text=in_words(event, reader),
            changes=changes_of(event.detail),
            lines=lines_of(event.detail),
            more_lines=_more(event.detail),
        )
        for event in events
    ]
    seen = f"First seen: {label_of(job.source)}."
    first = HistoryOut(at=job.first_seen_at, kind="first_seen", text=seen, changes=[], lines=[], more_lines=0)
    return [*told, first]


def in_words(event: JobEvent, reader: uuid.UUID) -> str:
    """What happened, in words."""
    return _TEXTS[event.kind](event.detail, reader)


def changes_of(detail: Detail) -> list[PostingChange]:
    """The fields that changed, from what to what, in words; the text apart."""
    fields = [field for field in _fields(detail) if field.get("name") != "text"]
    return [
        PostingChange(
            name=_NAMES.get(field["name"], field["name"]),
            before=_told(field["name"], field.get("from")),
            after=_told(field["name"], field.get("to")),
        )
        for field in fields
    ]


def lines_of(detail: Detail) -> list[PostingLine]:
    """The sentences of the text that went and came."""
    return [PostingLine(sign=sign, text=words) for sign, words in _text_of(detail).get("lines", [])]


def _more(detail: Detail) -> int:
    return int(_text_of(detail).get("more", 0))


def _text_of(detail: Detail) -> Detail:
    return next((field for field in _fields(detail) if field.get("name") == "text"), {})


def _fields(detail: Detail) -> list[Detail]:
    # Of an edit the fields are names alone.
    return [field for field in detail.get("fields", []) if isinstance(field, dict)]


def _told(name: str, value: object) -> str:
    """A value as a person reads it; empty where there was none."""
    if value is None:
        return ""
    if name == "pay" and isinstance(value, list):
        return _pay(*value)
    if name == "deadline":
        return f"{datetime.fromisoformat(str(value)):%-d %B %Y}"
    return str(value) if name not in {"remote", "type", "level"} else str(value).replace("_", " ")


def _pay(least: int | None, most: int | None, currency: str | None, period: str | None) -> str:
    sums = [f"{amount:,}" for amount in dict.fromkeys((least, most)) if amount is not None]
    if not sums:
        return ""
    return " ".join([" to ".join(sums), *([currency] if currency else []), *([f"a {period}"] if period else [])])


def _changed(detail: Detail, _reader: uuid.UUID) -> str:
    fields = detail.get("fields", [])
    names = _listed([_NAMES.get(field["name"], field["name"]) for field in fields])
    values = [
        f"The {field['name']} was “{field['from']}” and is “{field['to']}”."
        for field in fields
        if field["name"] in _TELLING and field.get("from") and field.get("to")
    ]
    same = next((field["same"] for field in fields if field["name"] == "text"), None)
    words = [f"{round(same * 100)} % of the text stayed the same."] if same else []
    return " ".join([f"Changed: {names}.", *values, *words])


def _closed(detail: Detail, _reader: uuid.UUID) -> str:
    return _CLOSED.get(detail.get("reason", ""), "Closed.")


def _reposted(detail: Detail, _reader: uuid.UUID) -> str:
    since = datetime.fromisoformat(detail["since"])
    return f"Posted again under a new number: {detail['count']} times since {since:%B %Y}."


def _joined(detail: Detail, _reader: uuid.UUID) -> str:
    why = _listed([reason["detail"] for reason in detail.get("reasons", [])])
    other = f"“{detail.get('title')}” at {detail.get('company')} ({label_of(detail.get('source', ''))})"
    return f"Found to be the same job as {other}: {why}."


def _parted(detail: Detail, reader: uuid.UUID) -> str:
    if "by" not in detail:
        return "No longer taken for a copy of another job."
    who = "You" if detail["by"] == str(reader) else "Somebody here"
    return f"{who} said that “{detail.get('title')}” at {detail.get('company')} is another job."


def _edited(detail: Detail, reader: uuid.UUID) -> str:
    who = "You" if detail.get("by") == str(reader) else "Somebody here"
    return f"{who} put right: {_listed([_NAMES.get(str(name), str(name)) for name in detail.get('fields', [])])}."


def _listed(parts: Sequence[str]) -> str:
    return f"{', '.join(parts[:-1])} and {parts[-1]}" if len(parts) > 1 else "".join(parts)


_TEXTS: dict[JobEventKind, Callable[[Detail, uuid.UUID], str]] = {
    JobEventKind.changed: _changed,
    JobEventKind.closed: _closed,
    JobEventKind.reopened: lambda _detail, _reader: "Open again.",
    JobEventKind.reposted: _reposted,
    JobEventKind.joined: _joined,
    JobEventKind.parted: _parted,
    JobEventKind.edited: _edited,
}
