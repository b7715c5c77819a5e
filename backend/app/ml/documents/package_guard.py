"""A DOCX or ODT is a ZIP of XML: what it may be before anything parses it."""

import io
import zipfile
import zlib
from pathlib import PurePosixPath

from app.ml.documents.errors import CorruptFile, MacroFile, OversizedFile, ProtectedFile

MAX_TOTAL = 50 * 1024 * 1024
MAX_ENTRY = 20 * 1024 * 1024
MAX_ENTRIES = 2000
MAX_RATIO = 200
RATIO_FROM = 1024 * 1024
ENCRYPTED_FLAG = 0x1
XML_SUFFIXES = {".xml", ".rels"}
MACRO_NAMES = {"vbaproject.bin", "vbadata.xml"}
MACRO_FOLDERS = {"basic", "scripts"}
MACRO_TYPE = b"macroEnabled"
ODT_MANIFEST = b"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
ODT_ENCRYPTION = b"encryption-data"
DOCTYPE = b"<!DOCTYPE"


def check_package(data: bytes) -> None:
    """Raise the `DocumentError` that says why a DOCX or ODT must not be parsed; sizes are judged before unpacking.

    The standard library reads no more than an entry declares and then checks its sum, so declared sizes hold.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            entries = package.infolist()
            check_entries(entries)
            for entry in entries:
                # Reading also compares each entry's sum, so that no parser meets damaged data later.
                content = package.read(entry)
                if PurePosixPath(entry.filename).suffix.lower() in XML_SUFFIXES:
                    _check_xml(content)
    except NotImplementedError as error:
        raise CorruptFile from error
    except RuntimeError as error:
        raise ProtectedFile from error
    except (zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, OSError, ValueError, EOFError) as error:
        raise CorruptFile from error


def check_entries(entries: list[zipfile.ZipInfo]) -> None:
    """Raise the `DocumentError` that the sizes and names of a ZIP's entries call for; nothing is unpacked."""
    _check_sizes(entries)
    _check_names(entries)


def _check_sizes(entries: list[zipfile.ZipInfo]) -> None:
    if len(entries) > MAX_ENTRIES or sum(entry.file_size for entry in entries) > MAX_TOTAL:
        raise OversizedFile
    for entry in entries:
        packed = max(entry.compress_size, 1)
        too_dense = entry.file_size > RATIO_FROM and entry.file_size / packed > MAX_RATIO
        if entry.file_size > MAX_ENTRY or too_dense:
            raise OversizedFile


def _check_names(entries: list[zipfile.ZipInfo]) -> None:
    names = [entry.filename for entry in entries]
    if any(entry.flag_bits & ENCRYPTED_FLAG for entry in entries):
        raise ProtectedFile
    # Of two entries with one name, readers disagree which one counts.
    if len(set(names)) != len(names) or any(_escapes(name) for name in names):
        raise CorruptFile
    if any(_is_program(PurePosixPath(name)) for name in names):
        raise MacroFile


def _is_program(path: PurePosixPath) -> bool:
    # OpenDocument keeps Basic in a folder of its own and other languages in "Scripts".
    in_folder = len(path.parts) > 1 and path.parts[0].lower() in MACRO_FOLDERS
    return path.name.lower() in MACRO_NAMES or in_folder


def _escapes(name: str) -> bool:
    path = PurePosixPath(name.replace("\\", "/"))
    return path.is_absolute() or ".." in path.parts


def _check_xml(content: bytes) -> None:
    plain = content.replace(b"\x00", b"")
    # No office program writes a document type; entities are what attacks are made of.
    if DOCTYPE in plain[:4096] or DOCTYPE.lower() in plain[:4096].lower():
        raise CorruptFile
    if MACRO_TYPE in plain and b"/word/document.xml" in plain:
        raise MacroFile
    if ODT_ENCRYPTION in plain and ODT_MANIFEST in plain:
        raise ProtectedFile
