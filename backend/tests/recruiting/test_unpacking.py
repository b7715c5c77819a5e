"""Uploads opened file by file, whatever somebody packed."""

import io
import zipfile

import pytest

from app.ml.documents.errors import CorruptFile, DocumentError, OversizedFile, ProtectedFile
from app.recruiting import unpacking
from app.recruiting.unpacking import Item, is_folder, items
from tests.factories.imports import zipped
from tests.factories.profile import docx_cv, odt_cv, plain_zip, text_cv


def opened(item: Item) -> bytes | type[DocumentError]:
    """The bytes of a file, or why there are none."""
    try:
        return item.read()
    except DocumentError as error:
        return type(error)


def test_a_document_that_is_a_zip_is_no_folder() -> None:
    assert not is_folder("cv.docx", docx_cv())
    assert not is_folder("cv.odt", odt_cv())
    assert not is_folder("cv.docx", plain_zip())
    assert is_folder("cvs.zip", plain_zip())


def test_files_keep_their_order_and_lose_their_folders() -> None:
    package = zipped({"a/b/one.txt": b"1", "two.txt": b"2"})
    found = items([("first.txt", b"0"), ("cvs.zip", package), ("last.txt", b"3")])
    assert [item.name for item in found] == ["first.txt", "one.txt", "two.txt", "last.txt"]
    assert [opened(item) for item in found] == [b"0", b"1", b"2", b"3"]


def test_what_systems_put_beside_files_is_no_cv() -> None:
    package = zipped({"__MACOSX/._cv.txt": b"x", ".DS_Store": b"x", "Thumbs.db": b"x", "cv.txt": b"1"})
    assert [item.name for item in items([("cvs.zip", package)])] == ["cv.txt"]


def test_a_bomb_is_named_and_costs_nothing_else() -> None:
    package = zipped(
        {"bomb.txt": b"0" * (60 * 1024 * 1024), "dense.txt": b"0" * (5 * 1024 * 1024), "cv.txt": text_cv()}
    )
    bomb, dense, cv = items([("cvs.zip", package)])
    assert (opened(bomb), opened(dense), opened(cv)) == (OversizedFile, OversizedFile, text_cv())


def test_all_files_together_have_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpacking, "MAX_UNPACKED", 5)
    found = items([("cvs.zip", zipped({"one.txt": b"123", "two.txt": b"456", "three.txt": b"7"}))])
    assert [opened(item) for item in found] == [b"123", OversizedFile, b"7"]


def test_a_zip_inside_a_zip_is_not_opened() -> None:
    (inner,) = items([("cvs.zip", zipped({"more.zip": zipped({"cv.txt": text_cv()})}))])
    assert opened(inner) is CorruptFile


def test_a_lying_size_gains_nothing() -> None:
    package = bytearray(zipped({"cv.txt": b"0" * 5_000}))
    # The directory at the end says how large the file is; let it say ten bytes.
    directory = package.rfind(b"PK\x01\x02")
    package[directory + 24 : directory + 28] = (10).to_bytes(4, "little")
    (item,) = items([("cvs.zip", bytes(package))])
    assert opened(item) in {CorruptFile, OversizedFile} or len(item.read()) <= 10


def test_a_locked_file_says_so() -> None:
    package = bytearray(zipped({"cv.txt": text_cv()}))
    for header, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        package[package.find(header) + flags] |= 1
    (item,) = items([("cvs.zip", bytes(package))])
    assert opened(item) is ProtectedFile


def test_a_damaged_file_leaves_the_others() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as package:
        package.writestr("bad.txt", b"Some words of a CV")
        package.writestr("good.txt", b"Other words")
    damaged = buffer.getvalue().replace(b"Some words", b"Same words")
    bad, good = items([("cvs.zip", damaged)])
    assert (opened(bad), opened(good)) == (CorruptFile, b"Other words")


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "C:\\windows\\cv.txt"])
def test_a_path_is_only_a_name(name: str) -> None:
    (item,) = items([("cvs.zip", zipped({name: b"1"}))])
    assert "/" not in item.name
    assert "\\" not in item.name
