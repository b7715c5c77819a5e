"""Postings that a person takes along to another instance, and finds or makes again there."""

import uuid
from collections.abc import Mapping, Sequence
from typing import Annotated

from pydantic import Field
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.core.config import get_settings
from app.core.errors import Invalid
from app.core.schemas import Strict, Text
from app.core.types import JsonObject
from app.jobs.import_schemas import LONGEST_TEXT
from app.jobs.imported import ImportRepository
from app.jobs.imports.extraction.found import NOT_STATED, WRITTEN, Found
from app.jobs.imports.importing import ImportOne, keep
from app.jobs.links import checked_link
from app.jobs.models import Job, JobText
from app.jobs.posting.canonical import url_key
from app.jobs.repository import visible_to
from app.jobs.source import Posting

CARRIED = "an export of yours"
UNTITLED = "Untitled"


class CarriedPosting(Strict):
    """A posting as an export names it: by its source, else by its address, else by its words alone."""

    source: Annotated[Text, Field(max_length=100)] | None = None
    source_id: Annotated[Text, Field(max_length=1_000)] | None = None
    url: Annotated[Text, Field(max_length=2_000)] | None = None
    title: Annotated[Text, Field(max_length=300)]
    company: Annotated[Text, Field(max_length=300)]
    location: Annotated[Text, Field(max_length=1_000)] = ""
    text: Annotated[Text, Field(max_length=LONGEST_TEXT)] = ""
    # Only its person ever saw it.
    private: bool = False


def carried(session: Session, user_id: uuid.UUID, job_ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, CarriedPosting]:
    """Those of these that are postings the person may see, in the order given."""
    query = select(Job, JobText.description_text).outerjoin(JobText, JobText.job_id == Job.id)
    rows = session.execute(query.where(Job.id.in_(job_ids), visible_to(user_id)))
    found = {job.id: _described(job, text or "") for job, text in rows}
    return {job_id: found[job_id] for job_id in job_ids if job_id in found}


def _described(job: Job, text: str) -> CarriedPosting:
    private = job.private_to is not None
    return CarriedPosting(
        source=None if private else job.source,
        source_id=None if private else job.source_id[:1_000],
        url=address_of(job.id, job.url),
        title=job.title[:300],
        company=job.company[:300],
        location=job.location[:1_000],
        text=text[:LONGEST_TEXT],
        private=private,
    )


def own_page(job_id: uuid.UUID) -> str:
    """The page of a posting on this instance, which stands in place of an address where there is none."""
    return f"{get_settings().base_url}/jobs/{job_id}"


def address_of(job_id: uuid.UUID, url: str) -> str | None:
    """The address of a posting, null where it is only that of its page here."""
    return None if url == own_page(job_id) else url


def found_or_made(session: Session, user_id: uuid.UUID, posting: CarriedPosting) -> uuid.UUID:
    """The posting here; a private one of the person where there is none. Raises `NoJob`."""
    known = None if posting.private else _found(session, user_id, posting)
    return known or _made(session, user_id, posting)


def _found(session: Session, user_id: uuid.UUID, posting: CarriedPosting) -> uuid.UUID | None:
    imports = ImportRepository(session)
    if posting.source and posting.source_id:
        job = imports.of_source(posting.source, posting.source_id)
        if job is not None and job.private_to is None:
            return job.id
    there = imports.by_address([url_key(posting.url)], user_id) if posting.url else None
    return there.id if there else None


def _link(url: str | None) -> str | None:
    """The address, where it is one that others can open."""
    try:
        return checked_link(url, ["posting", "url"]) if url else None
    except Invalid:
        return None


def _made(session: Session, user_id: uuid.UUID, posting: CarriedPosting) -> uuid.UUID:
    text = posting.text or " · ".join(filter(None, (posting.title, posting.company, posting.location)))
    url = _link(posting.url)
    asked = ImportOne(user_id=user_id, url=url, text=text, private=True)
    told = Posting(
        source_id="",
        url=url or own_page(uuid.UUID(int=0)),
        title=posting.title or UNTITLED,
        company=posting.company or NOT_STATED,
        description_text=text,
        locations=(posting.location,) if posting.location else (),
    )
    origins: Mapping[str, str] = dict.fromkeys(Posting.__dataclass_fields__, WRITTEN)
    result: JsonObject = keep(session, Found(told, CARRIED, origins), asked)
    return uuid.UUID(str(result["job_id"]))
