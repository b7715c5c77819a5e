"""Shipped models are what the manifest says, or are not read at all."""

import json
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest

from app.ml.registry import ModelCorrupt, ModelMissing, card, cards, load_arrays, load_bytes, pack_arrays, register
from app.ml.registry.manifest import MODELS


def _register(folder: Path, **arrays: np.ndarray) -> None:
    register("toy", arrays, version="1.0", built_by="tests", description="A toy.", data=("invented",), folder=folder)


def test_a_registered_model_is_read_back(tmp_path: Path) -> None:
    _register(tmp_path, weights=np.arange(6, dtype=np.float32).reshape(2, 3))
    assert load_arrays("toy", tmp_path)["weights"].tolist() == [[0, 1, 2], [3, 4, 5]]
    assert card("toy", tmp_path).version == "1.0"
    assert card("toy", tmp_path).size == len(load_bytes("toy", tmp_path))


def test_another_checksum_is_refused(tmp_path: Path) -> None:
    _register(tmp_path, weights=np.zeros(3))
    path = tmp_path / "toy.npz"
    changed = bytearray(path.read_bytes())
    changed[40] ^= 1
    path.write_bytes(bytes(changed))
    with pytest.raises(ModelCorrupt, match="checksum"):
        load_bytes("toy", tmp_path)
    with pytest.raises(ModelCorrupt, match="checksum"):
        load_arrays("toy", tmp_path)


def test_pickled_objects_are_refused(tmp_path: Path) -> None:
    stored = BytesIO()
    np.savez(stored, weights=np.array([{"a": 1}], dtype=object))
    register(
        "toy",
        stored.getvalue(),
        version="1.0",
        built_by="tests",
        description="Holds an object.",
        data=(),
        folder=tmp_path,
    )
    with pytest.raises(ModelCorrupt, match="plain arrays"):
        load_arrays("toy", tmp_path)


def test_an_unknown_model_and_an_absent_file_say_so(tmp_path: Path) -> None:
    with pytest.raises(ModelMissing):
        card("nothing", tmp_path)
    _register(tmp_path, weights=np.zeros(3))
    (tmp_path / "toy.npz").unlink()
    with pytest.raises(ModelMissing):
        load_bytes("toy", tmp_path)


def test_a_file_outside_the_folder_is_not_read(tmp_path: Path) -> None:
    folder = tmp_path / "models"
    _register(folder, weights=np.zeros(3))
    (tmp_path / "toy.npz").write_bytes((folder / "toy.npz").read_bytes())
    manifest = folder / "manifest.json"
    listed = json.loads(manifest.read_text())
    listed["models"]["toy"]["file"] = "../toy.npz"
    manifest.write_text(json.dumps(listed))
    cards.cache_clear()
    with pytest.raises(ModelMissing):
        load_bytes("toy", folder)


def test_packing_is_repeatable() -> None:
    arrays = {"b": np.arange(3), "a": np.ones((2, 2))}
    assert pack_arrays(arrays) == pack_arrays(dict(reversed(arrays.items())))


def test_what_is_shipped_is_what_was_registered() -> None:
    for name in cards():
        assert len(load_bytes(name)) == card(name).size
        assert card(name).data, "a model names its training data"


def test_no_file_is_shipped_without_a_card() -> None:
    files = {path.name for path in MODELS.iterdir()} - {"manifest.json"}
    assert files == {one.file for one in cards().values()}
