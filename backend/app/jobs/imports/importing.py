"""Bring in a job by its address or as text: read it, store it as any other posting, say what was read from where."""

import hashlib
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sqlalchemy.orm import Session

from app.auth.models import User
from app.background.models import TaskRun
from app.background.registry import Payload
from app.background.service import enqueue
from app.core.clock import now
from app.core.config import get_settings
from app.core.types import JsonObject
from app.jobs.import_schemas import ImportIn
from app.jobs.imported import ImportRepository, as_json
from app.jobs.imports.extraction.found import ANOTHERS, WRITTEN, Found, NoJob
from app.jobs.imports.extraction.model import ModelReader
from app.jobs.imports.extraction.pasted import read_text
from app.jobs.imports.fetching import read_address
from app.jobs.imports.page_reader import PageReader, page_reader
from app.jobs.imports.provenance import fields_of, in_words, with_edits
from app.jobs.ingest import OpenSession, Origin, store
from app.jobs.links import checked_link
from app.jobs.models import Job, JobImport
from app.jobs.news import announce, count_demand
from app.jobs.plugins import all_sources
from app.jobs.posting.canonical import canonical, url_key
from app.jobs.posting.normalise import content_hash
from app.jobs.source import Posting
from app.jobs.tally import Tally
from app.jobs.types import JobStatus

IMPORT_ONE = "jobs.import_one"


class ImportOne(Payload):
    """What to import, for whom; nobody's imports come from the command line."""

    user_id: uuid.UUID | None = None
    url: str | None = None
    text: str | None = None
    title: str | None = None
    company: str | None = None
    private: bool = False


def start_import(session: Session, body: ImportIn, actor: User) -> TaskRun:
    """Start an import for a person; raises `Invalid` for an address that can't be read."""
    url = checked_link(body.url, ["body", "url"]) if body.url else None
    payload = ImportOne(
        user_id=actor.id, url=url, text=body.text, title=body.title, company=body.company, private=body.private
    )
    key = hashlib.blake2b(payload.model_dump_json().encode(), digest_size=16).hexdigest()
    return enqueue(session, IMPORT_ONE, payload, user_id=actor.id, dedupe_key=key)


def import_one(open_session: OpenSession, asked: ImportOne) -> JsonObject:
    """Import one job; raises `NoJob`. No transaction is open while a site is asked."""
    with open_session() as session:
        known = _known(session, asked)
        if known is not None and known.status is JobStatus.open and (asked.private or known.private_to is None):
            return _there(session, known, asked)
    try:
        found = _read_along(asked, page_reader(open_session, asked.user_id))
    except NoJob as problem:
        if known is None:
            raise
        with open_session() as session:
            still = "It is closed." if known.status is JobStatus.closed else "It is still your own."
            return {**_there(session, known, asked), "notes": [f"{still} {problem}"]}
    with open_session() as session:
        return keep(session, found, asked)


def _read_along(asked: ImportOne, reader: PageReader | None) -> Found:
    """What is read, with a model where there is one; that it gave no answer is said either way. Raises `NoJob`."""
    try:
        found = _read(asked, reader)
    except NoJob as problem:
        if reader is None or reader.problem is None:
            raise
        raise NoJob(f"{problem} {reader.problem}") from problem
    return replace(found, unanswered=reader.problem) if reader else found


def _read(asked: ImportOne, reader: ModelReader | None) -> Found:
    if asked.text is not None:
        own = _own_page(_digest(asked.text))
        return read_text(asked.text, asked.title, asked.company, asked.url or own, reader)
    return read_address(asked.url or "", reader)


def _own_page(name: object) -> str:
    """The page of a job on this instance, for text that came without an address."""
    return f"{get_settings().base_url}/jobs/{name}"


def _digest(text: str) -> str:
    words = " ".join(text.split())
    return hashlib.blake2b(words.encode("utf-8", "backslashreplace"), digest_size=16).hexdigest()


def _known(session: Session, asked: ImportOne) -> Job | None:
    """The posting at this address that the person already sees; an application's own route names no page."""
    if not asked.url or "#/" in asked.url or "#!" in asked.url:
        return None
    imports = ImportRepository(session)
    for source in all_sources().values():
        where = source.posting_at(asked.url)
        job = imports.of_source(source.slug, where.source_id) if where else None
        if job is not None and job.private_to is None:
            return job
    return imports.by_address([url_key(asked.url)], asked.user_id)


def keep(session: Session, found: Found, asked: ImportOne) -> JsonObject:
    """Store what was read, in the caller's transaction; raises `NoJob` where it can't be used."""
    imports = ImportRepository(session)
    source_id = found.posting.source_id or _import_id(found, asked)
    imports.lock(found.source, source_id)
    job = _place(imports, found.source, source_id, asked)
    if job is not None and asked.text is not None and job.imported_by != asked.user_id:
        # What a page says may be read again for anyone; what a person pasted is not another's to change.
        return _there(session, job, asked)
    return _store(session, _under_id(found, job, source_id, asked), job, asked)


def _under_id(found: Found, job: Job | None, source_id: str, asked: ImportOne) -> Found:
    """What was read, under the id it is stored by: a private posting has one of its own, so that it meets no other."""
    own = job.source_id if job else f"{source_id}:{asked.user_id}" if asked.private else source_id
    url = job.url if job and _has_no_address(asked) else found.posting.url
    return replace(found, posting=replace(found.posting, source_id=own, url=url))


def _has_no_address(asked: ImportOne) -> bool:
    return asked.text is not None and not asked.url


def _import_id(found: Found, asked: ImportOne) -> str:
    same = f"text:{_digest(asked.text or '')}" if _has_no_address(asked) else canonical(found.posting.url)
    return hashlib.blake2b(same.encode("utf-8", "backslashreplace"), digest_size=16).hexdigest()


def _place(imports: ImportRepository, source: str, source_id: str, asked: ImportOne) -> Job | None:
    """The posting that is there already: the common one, else the person's own, which an import for all opens up."""
    common = imports.of_source(source, source_id)
    if common is not None:
        return common
    own = imports.of_source(source, f"{source_id}:{asked.user_id}")
    if own is not None and not asked.private:
        imports.make_common(own, source_id)
    return own


def _store(session: Session, found: Found, job: Job | None, asked: ImportOne) -> JsonObject:
    imports, tally = ImportRepository(session), Tally()
    feed_id = job.feed_id if job else imports.feed_of(found.source, found.board)
    private_to = job.private_to if job else asked.user_id if asked.private else None
    origin = Origin(found.source, feed_id, private_to, imported=True)
    store(session, origin, [found.posting], tally)
    if tally.bad:
        raise NoJob(f"It could not be kept: {tally.first_bad}")
    stored = imports.of_source(found.source, found.posting.source_id)
    if stored is None:
        raise NoJob("It could not be kept.")
    session.refresh(stored)
    if job is None and _has_no_address(asked):
        found = _at_own_page(stored, found)
    _sign(imports, stored, found, asked, is_new=job is None)
    _tell(session, found.source, stored, tally)
    return _result(session, stored, found, existing=job is not None)


def _at_own_page(job: Job, found: Found) -> Found:
    """Give a posting without an address that of its page here, now that it has an id."""
    posting = replace(found.posting, url=_own_page(job.id))
    job.url, job.url_key, job.content_hash = posting.url, url_key(posting.url), content_hash(posting)
    return replace(found, posting=posting)


def _sign(imports: ImportRepository, job: Job, found: Found, asked: ImportOne, *, is_new: bool) -> None:
    """Write down who brought it in and what was read from where; a posting a source gave stays that source's."""
    row = imports.get(job.id)
    if row is None and not is_new:
        return
    fields = fields_of(job, imports.words(job.id), found.origins)
    if row is None:
        job.imported_by = asked.user_id
        stated = as_json(found.posting)
        imports.add(JobImport(job_id=job.id, at=now(), method=found.method, fields=fields, posting=stated))
    else:
        row.method, row.fields, row.posting = found.method, fields, as_json(found.posting)


def _tell(session: Session, source: str, job: Job, tally: Tally) -> None:
    announce(session, source, tally)
    if tally.changed and job.private_to is None:
        count_demand(session)


def _result(session: Session, job: Job, found: Found, *, existing: bool) -> JsonObject:
    text = ImportRepository(session).words(job.id)
    fields = with_edits(fields_of(job, text, found.origins), job, text, WRITTEN)
    return _as_result(job, existing=existing, method=found.method, fields=fields, notes=list(_notes(job, found)))


def _notes(job: Job, found: Found) -> Iterator[str]:
    if found.ended:
        yield f"The page says “{found.ended}”, so it was saved as closed."
    elif job.status is JobStatus.closed and job.expires_at:
        yield f"It ended on {in_words(job.expires_at)}, so it was saved as closed."
    if found.unanswered:
        yield found.unanswered


def _there(session: Session, job: Job, asked: ImportOne) -> JsonObject:
    """The result for a posting that needs no reading."""
    imports = ImportRepository(session)
    row, text = imports.get(job.id), imports.words(job.id)
    source = all_sources().get(job.source)
    method = row.method if row else source.label if source else job.source
    fields = row.fields if row else fields_of(job, text, dict.fromkeys(Posting.__dataclass_fields__, method))
    fields = with_edits(fields, job, text, WRITTEN if job.imported_by == asked.user_id else ANOTHERS)
    return _as_result(job, existing=True, method=method, fields=fields, notes=[])


def _as_result(
    job: Job, *, existing: bool, method: str, fields: Sequence[JsonObject], notes: Sequence[str]
) -> JsonObject:
    told: JsonObject = {"job_id": str(job.id), "existing": existing, "method": method, "status": str(job.status)}
    return {**told, "fields": [*fields], "notes": [*notes]}
