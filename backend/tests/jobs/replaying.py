"""Boards on a local site, read as the application reads them."""

import uuid

import pytest
from pytest_httpserver import HTTPServer
from sqlalchemy import select

from app.core.db import unit_of_work
from app.jobs.models import Feed, Job, ScrapeRun
from app.jobs.readings.outcome import Outcome
from app.jobs.readings.plan import to_read
from app.jobs.readings.reading import Desk, read_source
from app.jobs.types import JobStatus


def stand_in(site: HTTPServer, monkeypatch: pytest.MonkeyPatch, slug: str, path: str) -> None:
    """Let a source be read at the local site."""
    monkeypatch.setenv(f"SOURCE_{slug.upper()}_URL", site.url_for("") + path)


def follow(slug: str, address: str, label: str | None = None) -> uuid.UUID:
    """Add a board; gives the id of its row."""
    with unit_of_work() as session:
        feed = Feed(source=slug, url=address, label=label or address)
        session.add(feed)
        session.flush()
        return feed.id


def read(slug: str) -> Outcome:
    """Read a source with its boards."""
    with unit_of_work() as session:
        [(setup, boards)] = to_read(session, [slug])
    return read_source(setup, boards, Desk())


def last_run(slug: str) -> ScrapeRun:
    """The last reading of a source."""
    with unit_of_work() as session:
        query = select(ScrapeRun).where(ScrapeRun.source == slug).order_by(ScrapeRun.id.desc()).limit(1)
        return session.scalars(query).one()


def open_ids(slug: str) -> set[str]:
    """The source's ids of its open postings."""
    with unit_of_work() as session:
        query = select(Job.source_id).where(Job.source == slug, Job.status == JobStatus.open)
        return set(session.scalars(query))
