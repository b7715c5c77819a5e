"""Making an export: everything kept about a person at one moment, in sealed parts."""

import re
import unicodedata
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from app.account.coverage import NOT_HANDED_OUT
from app.account.parts import Part, PartWriter
from app.account.readme import readme
from app.account.references import Outgoing, mentioned
from app.account.schemas import FileSaid, Manifest, SectionSaid
from app.account.sections import canonical, counts, digest, gathered
from app.account.tables import tables
from app.account.types import FORMAT, SCHEMA_VERSION
from app.core.clock import now
from app.core.db import snapshot
from app.core.errors import Unavailable
from app.core.personal_data import PersonalFile, keepers
from app.core.storage import FileMissing
from app.core.types import JsonObject
from app.core.version import VERSION
from app.jobs.carrying import carried

MANIFEST, POSTINGS, README = "manifest.json", "postings.json", "README.txt"
_UNSAFE = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]+')
LONGEST_NAME = 120


@dataclass(slots=True)
class _Files:
    """The original files that were put into an export, and those the store has lost."""

    said: list[FileSaid] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)


def make(export_id: uuid.UUID, user_id: uuid.UUID, on_part: Callable[[int], None]) -> list[Part]:
    """Write every part of an export; all of it is read from one moment."""
    writer = PartWriter(export_id, user_id, on_part)
    with snapshot() as session:
        moment = now()
        kept = gathered(session, user_id)
        postings = carried(session, user_id, mentioned(kept))
        names = Outgoing(kept, list(postings))
        sections = {name: names.section(data) for name, data in kept.items()}
        for path, data in _texts(sections, [posting.model_dump(mode="json") for posting in postings.values()]):
            writer.add(path, data)
        files = _files(session, user_id, names, writer)
    known = {said.path: said for said in files.said}
    said = [known.get(part.path) or _file(part) for part in writer.parts]
    manifest = Manifest(
        format=FORMAT,
        schema_version=SCHEMA_VERSION,
        app_version=VERSION,
        created_at=moment,
        sections={name: _said(name, data) for name, data in sections.items()},
        files=said,
        missing=files.missing,
        left_out=NOT_HANDED_OUT,
    )
    writer.close(writer.add(MANIFEST, canonical(manifest.model_dump(mode="json"))))
    return writer.parts


def _file(part: Part) -> FileSaid:
    return FileSaid(path=part.path, size=part.size, sha256=part.sha256)


def _said(name: str, data: JsonObject) -> SectionSaid:
    keeper = keepers()[name]
    why_not = None if keeper.importer else keeper.record
    return SectionSaid(counts=counts(data), sha256=digest(data), taken_in=why_not is None, why_not=why_not)


def _texts(sections: Mapping[str, JsonObject], postings: Sequence[JsonObject]) -> Iterator[tuple[str, bytes]]:
    """Everything but the original files: paths and bytes."""
    yield README, readme(sections)
    for name, data in sections.items():
        yield f"data/{name}.json", canonical(data)
    yield POSTINGS, canonical({"postings": [*postings]})
    yield from tables(sections)


def _files(session: Session, user_id: uuid.UUID, names: Outgoing, writer: PartWriter) -> _Files:
    """Put in the original files, one after the other."""
    found = _Files()
    for section, keeper in keepers().items():
        for file in keeper.files(session, user_id) if keeper.files else ():
            row, _, name = file.name.partition("/")
            path = f"files/{section}/{names.name(row)}/{safe_name(name)}"
            data = _read(file)
            if data is None:
                found.missing.append(path)
                continue
            part = writer.add(path, data)
            where = {"section": section, "of": names.name(row), "name": name}
            found.said.append(_file(part).model_copy(update=where))
    return found


def _read(file: PersonalFile) -> bytes | None:
    try:
        return file.read()
    except (FileMissing, Unavailable):
        # Told in the manifest: the rest of the export is no worse for it.
        return None


def safe_name(name: str) -> str:
    """A file name that every system can unpack; the real one stands in the manifest."""
    plain = _UNSAFE.sub("_", unicodedata.normalize("NFC", name)).strip(". ")
    stem, dot, ending = plain.rpartition(".")
    if dot and len(ending) <= 10:
        return f"{stem[:LONGEST_NAME]}.{ending}"
    return plain[:LONGEST_NAME] or "file"
