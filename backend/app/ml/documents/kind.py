"""Which kind a file is, told by what is in it. Its name decides between plain text and Markdown, and must not name
another kind: a table or a page is text too, but no CV."""

import io
import re
import unicodedata
import zipfile
from pathlib import PurePath

from app.ml.documents.document import Kind
from app.ml.documents.encoding import decode_text
from app.ml.documents.errors import CorruptFile, EmptyFile, MacroFile, ProtectedFile, UnsupportedFile

PDF_HEADER = b"%PDF-"
ZIP_HEADER = b"PK\x03\x04"
OLE_HEADER = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MARKDOWN_SUFFIXES = {".md", ".markdown"}
TEXT_SUFFIXES = MARKDOWN_SUFFIXES | {".txt", ".text"}
READ_SUFFIXES = TEXT_SUFFIXES | {".pdf", ".docx", ".odt", ".rtf"}
MACRO_SUFFIXES = {".docm", ".dotm"}
RTF_HEADER = b"{\\rtf"
ODT_TYPE = b"application/vnd.oasis.opendocument.text"
# What names a kind of file; "cv v1.2" and "Ann B. Smith" do not.
KIND_SUFFIX = re.compile(r"\.[a-z][a-z0-9]{1,4}")
SPACE = b"\t\n\r\x0c \xef\xbb\xbf"
# A program or a page in front of the PDF header makes the file two kinds at once.
FOREIGN_STARTS = (b"MZ", b"PK", b"\x7fELF", b"<", b"#!", b"\x89PNG", b"\xff\xd8", b"GIF8")
MARKUP = re.compile(r"\s*(?:<\?xml|<!doctype|<html|<svg|<head|<body|<script|\{\\rtf)", re.IGNORECASE)
# Control characters, surrogates, private use and what Unicode has not assigned.
NO_TEXT = {"Cc", "Cs", "Co", "Cn"}
ENCRYPTED_OFFICE = "EncryptedPackage".encode("utf-16-le")


def detect_kind(data: bytes, filename: str | None = None) -> Kind | None:
    """Return the kind of the file, or None where it is not one that is read."""
    if _is_pdf(data):
        return Kind.PDF
    if data.startswith(ZIP_HEADER):
        return _package_kind(data)
    if data.lstrip(SPACE).startswith(RTF_HEADER):
        return Kind.RTF
    if not _is_text(data):
        return None
    suffix = PurePath(filename or "").suffix.lower()
    return Kind.MD if suffix in MARKDOWN_SUFFIXES else Kind.TXT


def require_kind(data: bytes, filename: str | None = None) -> Kind:
    """Return the kind of the file, or raise the error that says why it cannot be read."""
    if not data.strip(SPACE + b"\x00\xff\xfe"):
        raise EmptyFile
    suffix = PurePath(filename or "").suffix.lower()
    kind = detect_kind(data, filename)
    if kind is Kind.DOCX and suffix in MACRO_SUFFIXES:
        raise MacroFile
    if kind is not None:
        return _as_named(kind, suffix)
    if data.startswith(OLE_HEADER):
        raise _office_error(data)
    if data.startswith(ZIP_HEADER) and suffix in {".docx", ".odt"}:
        raise CorruptFile
    raise UnsupportedFile


def _as_named(kind: Kind, suffix: str) -> Kind:
    is_text = kind in {Kind.TXT, Kind.MD}
    if not KIND_SUFFIX.fullmatch(suffix) or suffix in (TEXT_SUFFIXES if is_text else READ_SUFFIXES):
        return kind
    if suffix in READ_SUFFIXES:
        raise UnsupportedFile(f"This is not a {suffix[1:].upper()} file, although its name says so; save it again.")
    raise UnsupportedFile


def _office_error(data: bytes) -> ProtectedFile | UnsupportedFile:
    if ENCRYPTED_OFFICE in data:
        return ProtectedFile()
    return UnsupportedFile("Old Word files (.doc) cannot be read; save it as DOCX or PDF and send that.")


def _is_pdf(data: bytes) -> bool:
    at = data[:1024].find(PDF_HEADER)
    return at == 0 or (at > 0 and not data[:at].lstrip().startswith(FOREIGN_STARTS))


def _package_kind(data: bytes) -> Kind | None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = package.NameToInfo
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return None
    if "word/document.xml" in names:
        return Kind.DOCX
    # The first entry of an OpenDocument file is its type, not compressed, so that it can be told without unpacking.
    return Kind.ODT if names.keys() & {"content.xml", "encrypted-package"} and _says_odt(data) else None


def _says_odt(data: bytes) -> bool:
    at = data.find(ODT_TYPE, 0, 120)
    return at > 0 and not data[at + len(ODT_TYPE) :].startswith(b"-")


def _is_text(data: bytes) -> bool:
    text = decode_text(data[:65536], whole=len(data) <= 65536)
    if text is None or not text.strip() or MARKUP.match(text) or PDF_HEADER in data[:1024]:
        return False
    odd = sum(not char.isspace() and unicodedata.category(char) in NO_TEXT for char in text)
    return odd * 100 <= len(text)
