"""Postings for other domains and for the API. Services never commit."""

import uuid
from collections.abc import Iterator, Sequence
from datetime import date
from hashlib import sha256
from typing import Any

import orjson
from sqlalchemy import ColumnElement
from sqlalchemy.orm import Session

from app.auth.models import User
from app.auth.types import Role
from app.background.models import TaskRun
from app.background.service import enqueue
from app.core.clock import now
from app.core.pagination import PageParams
from app.jobs.assisted.telling import about_reading
from app.jobs.boards.detection import FIND_BOARDS, FindBoards, as_address
from app.jobs.catalogue import known_boards, known_slugs
from app.jobs.errors import JobNotFound
from app.jobs.imports.editing import about_import
from app.jobs.models import Job
from app.jobs.plugins import all_sources
from app.jobs.posting.canonical import url_key
from app.jobs.presenting import item, item_of, job_out
from app.jobs.readings.plan import REFRESH, RefreshSources
from app.jobs.relations import about_relations
from app.jobs.repository import SCORING, SUMMARY, JobRepository
from app.jobs.schemas import Facets, JobItem, JobOut, RefreshIn
from app.jobs.search.criteria import Criteria
from app.jobs.search.facets import count_facets
from app.jobs.search.search import search
from app.jobs.search.snippets import snippet
from app.jobs.types import JobFacts, ScoringRow

CLOSED_AT_ONCE = 1_000


def scoring_rows(session: Session, as_of: date, user_id: uuid.UUID | None = None) -> Iterator[ScoringRow]:
    """All postings open on that day, streamed: the common ones, and the private ones of one person."""
    return (
        row
        for row in JobRepository(session).scoring(user_id)
        if row.expires_at is None or row.expires_at.date() >= as_of
    )


def facts_of(session: Session, job_ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, JobFacts]:
    """Postings with the words that an explanation quotes; for ids the caller has already been allowed to see."""
    facts: dict[uuid.UUID, JobFacts] = {}
    for row in JobRepository(session).facts(job_ids):
        scoring = ScoringRow(*row[: len(SCORING)])
        facts[scoring.id] = JobFacts(scoring, *row[len(SCORING) :])
    return facts


def summaries(session: Session, job_ids: Sequence[uuid.UUID], actor: User) -> dict[uuid.UUID, JobItem]:
    """The list items of those of these postings that a person may see."""
    return {row["id"]: item(row) for row in JobRepository(session).summaries(job_ids, actor.id)}


def by_address(session: Session, urls: Sequence[str], user_id: uuid.UUID) -> dict[str, uuid.UUID]:
    """The posting at each of these addresses, where there is one that a person may see."""
    keys = {url: url_key(url) for url in urls}
    found = JobRepository(session).by_address(sorted(set(keys.values())), user_id)
    return {url: found[key] for url, key in keys.items() if key in found}


def summary_columns() -> tuple[ColumnElement[Any], ...]:
    """The columns of a list item, for a query that joins `jobs`; `presenting.item` makes the item of them by name."""
    return tuple(Job.__table__.c[column.key] for column in SUMMARY)


def skill_demand(session: Session) -> dict[str, int]:
    """How many open postings name each skill, by its id."""
    return JobRepository(session).skill_demand()


def open_terms(session: Session, most: int) -> list[bytes]:
    """The terms of open common postings (`app.ml.closeness.terms`), at most so many: the same for the same stock."""
    return JobRepository(session).open_terms(most)


def has_terms(session: Session, least: int) -> bool:
    """Whether at least so many open common postings have terms, each text counted once."""
    return JobRepository(session).has_terms(least)


def page_of_jobs(session: Session, criteria: Criteria, page: PageParams, actor: User) -> bytes:
    """One page of a search, as JSON: the hottest read there is, so it takes no detour over models."""
    found = search(session, criteria, page, actor.id)
    repository = JobRepository(session)
    rows = {row["id"]: row for row in repository.summaries(found.job_ids, actor.id)}
    texts = repository.texts(found.job_ids) if found.text.terms else {}
    items = [
        item_of(rows[job_id], snippet(texts.get(job_id, ""), found.text) if texts else None)
        for job_id in found.job_ids
        if job_id in rows
    ]
    return orjson.dumps({"items": items, "next_cursor": found.next_cursor, "total": found.total.model_dump()})


def start_refresh(session: Session, wanted: RefreshIn, actor: User) -> TaskRun:
    """Start reading for a person: the sources and boards named, else all sources that are switched on.

    Raises `UnknownSource`, `UnknownBoard`.
    """
    slugs = known_slugs(wanted.sources) if wanted.sources else None
    boards = known_boards(session, wanted.boards) if wanted.boards else None
    named = sorted([*(slugs or []), *(str(board) for board in boards or [])])
    # A key has an index, and so a greatest length.
    key = sha256(",".join(named).encode()).hexdigest() if named else "all"
    payload = RefreshSources(sources=slugs, boards=boards, accepts_terms=actor.role is Role.admin)
    return enqueue(session, REFRESH, payload, user_id=actor.id, dedupe_key=f"{actor.id}:{key}")


def start_detection(session: Session, text: str, actor: User) -> TaskRun:
    """Start looking for the boards behind an address or a name; raises `Invalid` for an address not to be read."""
    as_address(text)
    return enqueue(session, FIND_BOARDS, FindBoards(text=text), user_id=actor.id)


def close_expired(session: Session) -> int:
    """Close a batch of postings whose own end date has passed; returns how many."""
    return JobRepository(session).close_expired(now(), CLOSED_AT_ONCE)


def facets(session: Session, criteria: Criteria, actor: User) -> Facets:
    """What the filters of a search would leave."""
    return count_facets(session, criteria, actor.id)


def get_job(session: Session, job_id: uuid.UUID, actor: User) -> JobOut:
    """A posting with its words; raises `JobNotFound`."""
    found = JobRepository(session).get(job_id, actor.id)
    if found is None:
        raise JobNotFound
    job, text = found
    about = {
        **about_import(session, job, text, actor),
        **about_relations(session, job, actor),
        "model_reading": about_reading(session, job),
    }
    return job_out(job, text, all_sources().get(job.source), about)
