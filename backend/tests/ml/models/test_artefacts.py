"""Files of models are opened only where they are what was registered, and never take more than a model may have."""

import io
import struct
import zipfile

import numpy as np
import pytest

from app.ml.registry import ModelCorrupt, artefacts
from app.ml.registry.artefacts import checksum, open_arrays, pack, unpack, verify

ARRAYS = {"one": np.arange(6, dtype=np.int32).reshape(2, 3), "two": np.array([0.5, 1.5])}


def npz(**members: bytes) -> bytes:
    """An archive with these files as they are."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(f"{name}.npy", content)
    return out.getvalue()


def npy(shape: str, kind: str = "<f8", body: bytes = b"", *, order: str = "False") -> bytes:
    """An array file whose head claims this shape."""
    head = f"{{'descr': {kind!r}, 'fortran_order': {order}, 'shape': {shape}, }}".encode()
    head += b" " * (63 - (10 + len(head)) % 64) + b"\n"
    return b"\x93NUMPY\x01\x00" + struct.pack("<H", len(head)) + head + body


def pickled() -> bytes:
    out = io.BytesIO()
    np.save(out, np.array([{"a": 1}], dtype=object), allow_pickle=True)
    return out.getvalue()


HOSTILE = {
    "nothing": b"",
    "no archive": b"PK\x03\x04 and then nothing of the kind",
    "a pickle": b"\x80\x04\x95.",
    "objects": npz(a=pickled()),
    "objects by head": npz(a=npy("(1,)", "|O", b"12345678")),
    "more than it holds": npz(a=npy("(1000000000000,)")),
    "overflowing shape": npz(a=npy("(4294967296, 4294967296)")),
    "negative shape": npz(a=npy("(-1,)", body=b"12345678")),
    "twice negative shape": npz(a=npy("(-1, -1)", body=b"12345678")),
    "nought times endless": npz(a=npy("(0, 1" + "0" * 40 + ")")),
    "less than it holds": npz(a=npy("(1,)", body=b"1" * 800)),
    "a head with an open string": npz(a=npy("(1,)").replace(b"'<f8'", b"'<f8\n")),
    "a head with an open bracket": npz(a=npy("(1,)").replace(b"'<f8'", b"[('x'")),
    "moments": npz(a=npy("(1,)", "<M8[s]", b"12345678")),
    "a head that calls": npz(a=npy("__import__('os').getcwd()")),
    "fields": npz(a=npy("(1,)", body=b"12345678").replace(b"'<f8'", b"[('x','<f8')]").replace(b"          \n", b"\n")),
    "a long head": npz(a=npy("(" + "1, " * 3_000 + ")")),
    "no head": npz(a=b"hello"),
    "cut": pack(ARRAYS, {})[:-40],
    "damaged": pack(ARRAYS, {})[:60] + b"\xff" * 20 + pack(ARRAYS, {})[80:],
}


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_anything_but_plain_arrays_is_refused(name: str) -> None:
    with pytest.raises(ModelCorrupt):
        open_arrays(HOSTILE[name])


def test_a_file_that_grows_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = npz(a=npy("(2000000,)", body=bytes(16_000_000)))
    monkeypatch.setattr(artefacts, "MOST_UNPACKED", 15_000_000)
    monkeypatch.setattr(zipfile.ZipFile, "open", lambda *_: pytest.fail("it was unpacked"))

    assert len(bomb) < 100_000
    with pytest.raises(ModelCorrupt, match="larger than a model may be"):
        open_arrays(bomb)


def test_a_file_that_lies_about_its_size_is_refused() -> None:
    bomb = bytearray(npz(a=npy("(2000000,)", body=bytes(16_000_000))))
    entry = bomb.rfind(b"PK\x01\x02")
    bomb[entry + 24 : entry + 28] = struct.pack("<I", 200)

    with pytest.raises(ModelCorrupt):
        open_arrays(bytes(bomb))


def test_many_arrays_are_refused() -> None:
    with pytest.raises(ModelCorrupt, match="arrays"):
        open_arrays(npz(**{f"a{number}": b"" for number in range(artefacts.MOST_ARRAYS + 1)}))


def test_what_was_packed_comes_back_the_same() -> None:
    content = pack(ARRAYS, {"model": "any", "slugs": ["ä"]})

    arrays, facts = unpack(content)

    assert facts == {"model": "any", "slugs": ["ä"]}
    assert {name: array.tolist() for name, array in arrays.items()} == {
        name: array.tolist() for name, array in ARRAYS.items()
    }
    assert pack(ARRAYS, {"slugs": ["ä"], "model": "any"}) == content
    assert not arrays["one"].flags.writeable


@pytest.mark.parametrize(
    ("change", "told"),
    [({"expected": "0" * 64}, "checksum"), ({"size": 3}, "registered"), ({"form": "pickle"}, "form")],
    ids=["checksum", "size", "form"],
)
def test_a_file_that_is_not_the_registered_one_is_refused(change: dict[str, object], told: str) -> None:
    content = pack(ARRAYS, {})
    right = {"expected": checksum(content), "size": len(content), "form": "npz"}
    verify(content, **right)  # type: ignore[arg-type]  # names and values as registered

    with pytest.raises(ModelCorrupt, match=told):
        verify(content, **{**right, **change})  # type: ignore[arg-type]  # as above


def test_an_oversized_file_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(artefacts, "MOST_PACKED", 10)
    content = b"x" * 11

    with pytest.raises(ModelCorrupt, match="more than a model may have"):
        verify(content, expected=checksum(content), size=11, form="npz")
    with pytest.raises(ModelCorrupt, match="more than a model may have"):
        open_arrays(content)
