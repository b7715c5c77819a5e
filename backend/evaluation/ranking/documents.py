"""Documents of a folder in whatever sensible form they come: one file each, or many in one."""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.ml.documents.errors import DocumentError
from app.ml.documents.read import read_document
from evaluation.task import DataMissing, DataUnusable

# Read by the reader of documents; everything else is text.
_BINARY = {".pdf", ".docx", ".odt", ".rtf"}
_MANY = {".jsonl", ".ndjson", ".tsv", ".csv"}
_IDS = ("id", "_id", "docid", "doc_id", "query_id", "q_id", "qid", "c_id", "corpus_id")
_TITLES = ("title", "jobtitle", "job_title", "name")
_TEXTS = ("text", "description", "body", "content", "contents", "job_description", "resume", "cv")
_PLACES = ("location", "place", "city")
_KINDS = ("type", "kind", "doc_type")


@dataclass(frozen=True, slots=True)
class Document:
    """One document: its words, and what fields beside them say; `content` is the file where it is no plain text."""

    id: str
    text: str
    title: str = ""
    location: str = ""
    kind: str = ""
    content: bytes | None = None
    file_name: str = ""


def documents(folder: Path, name: str) -> dict[str, Document]:
    """The documents of `name`: files in the folder of this name, or a file of this name with many; by their ids."""
    found: dict[str, Document] = {}
    for path in _paths(folder, name):
        for document in _read(path):
            if document.id in found:
                raise DataUnusable(f"{name} has two documents named {document.id}")
            found[document.id] = document
    if not found:
        raise DataMissing(f"{name}/ (or {name}.jsonl)")
    return found


def _paths(folder: Path, name: str) -> list[Path]:
    inside = folder / name
    if inside.is_dir():
        return sorted(path for path in inside.rglob("*") if path.is_file() and not path.name.startswith("."))
    if inside.is_file():
        return [inside]
    return sorted(path for suffix in (*_MANY, ".json") if (path := folder / f"{name}{suffix}").is_file())


def _read(path: Path) -> Iterator[Document]:
    suffix = path.suffix.lower()
    if suffix in _BINARY:
        yield _binary(path)
    elif suffix in _MANY or suffix == ".json":
        records = list(_records(path, suffix))
        # A file with one record may leave its id to its name.
        alone = path.stem if suffix == ".json" and len(records) == 1 else None
        yield from (_of_record(record, path, alone) for record in records)
    else:
        yield Document(path.stem, _text(path))


def _binary(path: Path) -> Document:
    content = path.read_bytes()
    try:
        words = read_document(content, path.name).text
    except DocumentError as error:
        raise DataUnusable(f"{path.parent.name}/{path.name} can't be read: {error.reason}") from error
    return Document(path.stem, words, content=content, file_name=path.name)


def _text(path: Path) -> str:
    content = path.read_bytes()
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _records(path: Path, suffix: str) -> Iterator[Mapping[str, Any]]:
    text = _text(path)
    if suffix in {".tsv", ".csv"}:
        yield from csv.DictReader(io.StringIO(text), delimiter="\t" if suffix == ".tsv" else ",")
        return
    for number, part in enumerate(text.splitlines() if suffix != ".json" else [text], 1):
        if part.strip():
            yield from _parsed(part, f"{path.name}, line {number}" if suffix != ".json" else path.name)


def _parsed(part: str, where: str) -> Iterator[Mapping[str, Any]]:
    try:
        parsed = json.loads(part)
    except ValueError as error:
        raise DataUnusable(f"{where} is not JSON ({error})") from error
    for record in parsed if isinstance(parsed, list) else [parsed]:
        if not isinstance(record, dict):
            raise DataUnusable(f"{where} holds something that is no object with fields")
        yield record


def _of_record(record: Mapping[str, Any], path: Path, alone: str | None) -> Document:
    fields = {str(name).lower(): value for name, value in record.items()}
    id_ = _first(fields, _IDS) or alone
    if not id_:
        raise DataUnusable(f"{path.name} has a document without an id (fields: {', '.join(sorted(fields))})")
    title, text = _first(fields, _TITLES), _first(fields, _TEXTS)
    known = {*_IDS, *_TITLES, *_PLACES, *_KINDS}
    whole = text or "\n".join(_leaves([value for name, value in fields.items() if name not in known]))
    return Document(id_, whole, title, _first(fields, _PLACES), _first(fields, _KINDS).lower())


def _first(fields: Mapping[str, Any], names: tuple[str, ...]) -> str:
    """The first of these fields that says something in a word."""
    said = (fields.get(name) for name in names)
    return next((str(value).strip() for value in said if isinstance(value, str | int) and str(value).strip()), "")


def _leaves(value: object) -> Iterator[str]:
    """All words of a record that has no text of its own."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from _leaves(part)
    elif isinstance(value, str | int | float) and not isinstance(value, bool):
        yield str(value)
