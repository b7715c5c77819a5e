"""Load postings from files: JSON-LD, or plain objects with a title, a company and an address; one a line or a list."""

import gzip
import zlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import orjson

from app.core.types import JsonValue
from app.jobs.source import BadRecord, Posting
from app.jobs.sourcing.jobposting import read_job_posting
from app.jobs.sourcing.moments import read_moment
from app.jobs.sourcing.records import fields, text_of, texts_of

Reader = Callable[[JsonValue], Posting | BadRecord]


def read_plain(record: JsonValue) -> Posting | BadRecord:
    """A posting from an object whose fields have the obvious names."""
    row = fields(record)
    title, company, url = text_of(row, "title"), text_of(row, "company"), text_of(row, "url")
    if not (title and company and url):
        return BadRecord(f"{title[:80] or url[:80] or 'A line'} lacks a title, a company or an address.")
    return Posting(
        source_id=text_of(row, "id") or url,
        url=url,
        title=title,
        company=company,
        description_html=text_of(row, "description"),
        locations=texts_of(row, "location"),
        employment_type=text_of(row, "employment_type") or None,
        department=", ".join(texts_of(row, "departments")) or text_of(row, "department") or None,
        pay_text=text_of(row, "salary") or None,
        posted_at=read_moment(row.get("posted_at")) or read_moment(row.get("updated_at")),
        expires_at=read_moment(row.get("expires_at")),
    )


def read_either(record: JsonValue) -> Posting | BadRecord:
    """A posting from an object of either kind: JSON-LD names its type, or an employer the way only JSON-LD does."""
    row = fields(record)
    return read_job_posting(row) if {"@type", "hiringOrganization"} & row.keys() else read_plain(row)


FORMATS: dict[str, Reader] = {
    "auto": read_either,
    "jsonld": read_job_posting,
    "jsonld-nhs": read_job_posting,
    "jsonl": read_plain,
}
_GZIP = b"\x1f\x8b"


def read_file(path: Path, read: Reader) -> Iterator[Posting | BadRecord]:
    """The postings of a file, gzipped or not; what can't be read is a `BadRecord`."""
    for record in _records(path):
        try:
            yield record if isinstance(record, BadRecord) else read(record)
        except (TypeError, ValueError, LookupError) as error:
            yield BadRecord(f"A line has an unexpected shape: {error}")


def _records(path: Path) -> Iterator[JsonValue | BadRecord]:
    try:
        yield from _values(path)
    except (EOFError, zlib.error, gzip.BadGzipFile):
        yield BadRecord("The file broke off in the middle, or its compression is damaged.")


def _values(path: Path) -> Iterator[JsonValue | BadRecord]:
    with path.open("rb") as start:
        packed = start.read(2) == _GZIP
    with gzip.open(path, "rb") if packed else path.open("rb") as file:
        if file.read(1) == b"[":
            file.seek(0)
            yield from _list(file.read())
            return
        file.seek(0)
        for number, line in enumerate(file, 1):
            try:
                if line.strip():
                    yield orjson.loads(line)
            except orjson.JSONDecodeError:
                yield BadRecord(f"Line {number} is not JSON.")


def _list(content: bytes) -> Iterable[JsonValue | BadRecord]:
    try:
        records: list[JsonValue | BadRecord] = orjson.loads(content)
    except orjson.JSONDecodeError as error:
        return [BadRecord(f"The list in the file is not JSON: {error}.")]
    return records
