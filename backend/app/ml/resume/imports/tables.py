"""The tables of LinkedIn's data export: a ZIP of CSV files, one a kind of thing."""

import csv
import io
import zipfile
from collections.abc import Collection, Iterator, Sequence
from pathlib import PurePosixPath

from app.ml.documents.encoding import decode_text
from app.ml.documents.errors import CorruptFile, OversizedFile
from app.ml.documents.package_guard import check_entries, check_package
from app.ml.resume.imports.errors import NotLinkedIn

Row = dict[str, str]
# File names as compared: lower case, letters only ("PhoneNumbers.csv", "Phone Numbers.csv").
PROFILE, POSITIONS, EDUCATION, SKILLS = "profile", "positions", "education", "skills"
CERTIFICATIONS, LANGUAGES, VOLUNTEERING = "certifications", "languages", "volunteering"
EMAILS, PHONES = "emailaddresses", "phonenumbers"
TABLES = (PROFILE, POSITIONS, EDUCATION, SKILLS, CERTIFICATIONS, LANGUAGES, VOLUNTEERING, EMAILS, PHONES)
# Without any of these there is nothing to make a profile of.
TELLING = {PROFILE, POSITIONS, EDUCATION, SKILLS}
MOST_ROWS, LONGEST_CELL, PREAMBLE_ROWS = 2_000, 100_000, 10


def key_of(filename: str) -> str | None:
    """The key of a table by the name of its file; those of numbered parts are one: "Job Applications_1.csv"."""
    path = PurePosixPath(filename.replace("\\", "/"))
    if path.suffix.lower() != ".csv" or path.name.startswith("."):
        return None
    return "".join(char for char in path.stem.lower() if char.isalpha())


def looks_like_linkedin(data: bytes) -> bool:
    """Whether a ZIP has the tables of the export, by its list of files; nothing is unpacked.

    Raises `DocumentError` for one whose entries must not be unpacked, `CorruptFile` for no ZIP at all.
    """
    entries = list_entries(data)
    if not TELLING & {key_of(entry.filename) for entry in entries}:
        return False
    check_entries(entries)
    return True


def list_entries(data: bytes) -> list[zipfile.ZipInfo]:
    """The list of files of a ZIP, of which nothing is unpacked; raises `CorruptFile` for no ZIP at all."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return package.infolist()
    except (zipfile.BadZipFile, zipfile.LargeZipFile, ValueError, OSError, NotImplementedError) as error:
        raise CorruptFile("This ZIP file is damaged; download it again and send that.") from error


def read_entries(data: bytes, wanted: Collection[str]) -> list[tuple[str, str, bytes]]:
    """The files of these keys, numbered parts too: key, name and content in the order of their names.

    Raises `DocumentError` for a ZIP whose entries must not be unpacked.
    """
    check_entries(list_entries(data))
    check_package(data)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        named = [(key_of(entry.filename), entry) for entry in package.infolist()]
        return sorted(
            (key, PurePosixPath(entry.filename).name, package.read(entry))
            for key, entry in named
            if key is not None and key in wanted
        )


def read_tables(data: bytes) -> dict[str, tuple[str, list[Row]]]:
    """The tables there are, by their key: the file's name and its rows by column; raises `DocumentError`."""
    if not looks_like_linkedin(data):
        raise NotLinkedIn
    check_package(data)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        named = {key_of(entry.filename): entry for entry in reversed(package.infolist())}
        return {
            key: (PurePosixPath(entry.filename).name, list(_rows(package.read(entry))))
            for key in TABLES
            if (entry := named.get(key)) is not None
        }


def _rows(data: bytes) -> Iterator[Row]:
    text = decode_text(data)
    if text is None:
        raise CorruptFile("A table of this export is no text; download it again and send that.")
    csv.field_size_limit(LONGEST_CELL)
    columns: Sequence[str] = ()
    try:
        for number, cells in enumerate(csv.reader(io.StringIO(text, newline=""))):
            if number > MOST_ROWS:
                raise OversizedFile
            if not columns:
                # Some tables open with notes; the columns are the first row with more than one cell, or a lone name.
                columns = _columns(cells, number)
            elif any(cells):
                yield dict(zip(columns, cells, strict=False))
    except csv.Error as error:
        raise CorruptFile("A table of this export is damaged; download it again and send that.") from error


def _columns(cells: list[str], number: int) -> Sequence[str]:
    names = [cell.strip() for cell in cells]
    if not any(names) or names[0].lower().startswith("notes") or number > PREAMBLE_ROWS:
        return ()
    return names if len(names) > 1 or names == ["Name"] else ()
