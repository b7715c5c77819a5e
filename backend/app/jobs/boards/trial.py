"""Read the beginning of a board as it is described, to see what comes of it before it is added. Nothing is stored."""

import uuid
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from time import monotonic

import structlog
from sqlalchemy.orm import Session

from app.auth.models import User
from app.background.models import TaskRun
from app.background.registry import Payload as TaskPayload
from app.background.service import enqueue
from app.core.fetch_errors import FetchError
from app.core.http import outbound
from app.core.ids import new_id
from app.core.types import JsonObject, JsonValue
from app.jobs.board_settings import kept, opened
from app.jobs.catalogue import source_named
from app.jobs.errors import SourceNotFound
from app.jobs.links import checked_link
from app.jobs.plugins import all_sources
from app.jobs.posting.cleaning import label, plain_text, safe_html
from app.jobs.schemas import TrialIn
from app.jobs.source import BadRecord, Board, Context, Payload, Posting, Source, SourceProblem

log = structlog.get_logger(__name__)

TRY_BOARD = "jobs.try_board"
MOST_READ, MOST_SHOWN = 50, 5
LONGEST_S = 20.0
LONGEST_TEXT = 300
# What a person calls the fields of a posting.
_FIELDS: dict[str, tuple[str, ...]] = {
    "company": ("company",),
    "place": ("locations",),
    "remote": ("work_mode", "remote_scope"),
    "text": ("description_html", "description_text"),
    "pay": ("pay", "pay_text"),
    "employment type": ("employment_type",),
    "seniority": ("seniority",),
    "department": ("department",),
    "posted": ("posted_at",),
    "updated": ("updated_at",),
    "closes": ("expires_at",),
    "language": ("language",),
    "tags": ("tags",),
    "where to apply": ("apply_url",),
}


class TryBoard(TaskPayload):
    """What to try; the secret values of its settings are sealed for `key`."""

    source: str
    key: uuid.UUID
    url: str
    settings: JsonObject


@dataclass(slots=True)
class _Trial:
    """What came so far."""

    postings: list[Posting] = field(default_factory=list)
    bad: list[str] = field(default_factory=list)
    problem: str | None = None


def start_trial(session: Session, slug: str, body: TrialIn, actor: User) -> TaskRun:
    """Start trying an address; raises `SourceNotFound` for a source that isn't read by addresses, and `Invalid`."""
    source = source_named(slug)
    if not source.has_boards or source.hosts or source.address:
        raise SourceNotFound
    key = new_id()
    url = checked_link(body.url, ["body", "url"])
    settings = kept(source, key, body.settings or {})
    payload = TryBoard(source=source.slug, key=key, url=url, settings=settings)
    return enqueue(session, TRY_BOARD, payload, user_id=actor.id)


def try_board(payload: TryBoard) -> JsonObject:
    """What comes of the beginning of a board: a few postings, which fields they have, and what went wrong in words."""
    source = all_sources()[payload.source]
    board = Board(payload.url, payload.url, opened(source, payload.key, payload.settings))
    trial = _Trial()
    try:
        _read(source, board, trial)
    except (FetchError, SourceProblem) as problem:
        trial.problem = str(problem)
    except Exception as error:
        log.error("trial_raised", source=source.slug, exc_info=error)
        trial.problem = "It could not be read."
    return _described(trial)


def _read(source: Source, board: Board, trial: _Trial) -> None:
    until = monotonic() + LONGEST_S
    with outbound(retries=0, pace=source.manner(board).pace, until=until) as http:
        payloads = source.fetch(http, Context(board=board, details_until=until))
        for record in islice(_records(source, payloads), MOST_READ):
            if isinstance(record, Posting):
                trial.postings.append(record)
            else:
                trial.bad.append(record.reason)


def _records(source: Source, payloads: Iterator[object]) -> Iterator[Posting | BadRecord]:
    for payload in payloads:
        if isinstance(payload, Payload):
            yield from source.parse(payload)


def _described(trial: _Trial) -> JsonObject:
    counts = Counter(name for posting in trial.postings for name, parts in _FIELDS.items() if _has(posting, parts))
    shown: list[JsonValue] = [_as_json(posting) for posting in trial.postings[:MOST_SHOWN]]
    fields: list[JsonValue] = [{"name": name, "found": counts[name]} for name in _FIELDS]
    bad: list[JsonValue] = list(dict.fromkeys(trial.bad[:MOST_SHOWN]))
    return {
        "read": len(trial.postings),
        "unusable": len(trial.bad),
        "reasons": bad,
        "postings": shown,
        "fields": fields if trial.postings else [],
        "problem": trial.problem or _nothing(trial),
    }


def _has(posting: Posting, parts: tuple[str, ...]) -> bool:
    return any(getattr(posting, part) for part in parts)


def _nothing(trial: _Trial) -> str | None:
    if trial.postings:
        return None
    return f"None of its {len(trial.bad)} entries could be read." if trial.bad else "It lists no jobs."


def _as_json(posting: Posting) -> JsonObject:
    text = plain_text(safe_html(posting.description_html, posting.url)) or posting.description_text
    pay = posting.pay
    said: Mapping[str, JsonValue] = {
        "id": posting.source_id,
        "title": label(posting.title),
        "company": label(posting.company),
        "url": posting.url,
        "location": label("; ".join(posting.locations)),
        "remote": posting.work_mode,
        "employment_type": posting.employment_type,
        "seniority": posting.seniority,
        "pay": {"min": pay.min, "max": pay.max, "currency": pay.currency, "period": pay.period} if pay else None,
        "pay_text": posting.pay_text,
        "posted_at": posting.posted_at.isoformat() if posting.posted_at else None,
        "text": text[:LONGEST_TEXT],
    }
    return dict(said)
