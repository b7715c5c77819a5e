"""A packed model says the same as before, and anything else is refused."""

import json
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ml.registry import ModelCorrupt, load_bytes, pack_arrays, register
from app.ml.salary.packing import FORMAT, pack, unpack
from app.ml.salary.predicting import predict
from tests.ml.salary.invented import ask, model, postings

Arrays = dict[str, np.ndarray[Any, Any]]


def _arrays() -> Arrays:
    with np.load(BytesIO(pack({"GBP": model()}))) as stored:
        return {name: stored[name] for name in stored.files}


def _told(arrays: Arrays) -> dict[str, Any]:
    return dict(json.loads(arrays["about"].tobytes()))


def _saying(about: object) -> np.ndarray[Any, Any]:
    return np.frombuffer(json.dumps(about).encode(), np.uint8)


def test_a_packed_model_answers_as_before() -> None:
    again = unpack(pack({"GBP": model()}))

    questions = [row.question for row in postings(times=1)] + [ask("Zookeeper"), ask(currency="USD")]
    assert [predict(again, one) for one in questions] == [predict({"GBP": model()}, one) for one in questions]
    assert pack(again) == pack({"GBP": model()})


def test_no_models_are_models_too() -> None:
    assert unpack(pack({})) == {}


@given(st.binary(max_size=400))
def test_other_bytes_are_refused(content: bytes) -> None:
    with pytest.raises(ModelCorrupt):
        unpack(content)


def test_pickled_objects_are_refused() -> None:
    stored = BytesIO()
    np.savez(stored, about=np.array([{"format": FORMAT}], dtype=object))

    with pytest.raises(ModelCorrupt):
        unpack(stored.getvalue())


def _wrong() -> dict[str, Arrays]:
    good = _arrays()
    told = _told(good)
    of_gbp = told["models"]["GBP"]

    def saying(**changed: object) -> Arrays:
        return {**good, "about": _saying({**told, "models": {"GBP": {**of_gbp, **changed}}})}

    words = good["GBP.title.words"]
    return {
        "another form": {**good, "about": _saying({**told, "format": "salary-0"})},
        "no json": {**good, "about": np.frombuffer(b"{", np.uint8)},
        "no about": {name: array for name, array in good.items() if name != "about"},
        "a kind is missing": {name: array for name, array in good.items() if not name.startswith("GBP.text")},
        "one array more": {**good, "GBP.hours.words": words},
        "words out of order": {**good, "GBP.title.words": words[::-1].copy()},
        "words of another type": {**good, "GBP.title.words": words.astype(np.int64)},
        "fewer weights than words": {**good, "GBP.title.pay": good["GBP.title.pay"][:-1]},
        "a weight that is no number": {**good, "GBP.title.pay": np.full_like(good["GBP.title.pay"], np.nan)},
        "quartiles out of order": saying(errors=[1.0, 0.0, 2.0]),
        "no rows": saying(rows=0),
        "a limit of nothing": saying(widest={"": 0.2, "nursing": 0.0}),
        "a limit that is no number": saying(widest={"": "nan"}),
        "no limit for other families": saying(widest={"nursing": 0.2}),
        "one limit for all": saying(widest=0.2),
        "an infinite constant": saying(log_pay="inf"),
        "an unknown currency": {
            **{name.replace("GBP", "pounds"): array for name, array in good.items()},
            "about": _saying({**told, "models": {"pounds": of_gbp}}),
        },
    }


@pytest.mark.parametrize("what", sorted(_wrong()))
def test_what_it_does_not_know_is_refused(what: str) -> None:
    with pytest.raises(ModelCorrupt):
        unpack(pack_arrays(_wrong()[what]))


def test_a_file_with_another_checksum_is_refused(tmp_path: Path) -> None:
    register("salary", pack({"GBP": model()}), version="1", built_by="t", description="t", data=(), folder=tmp_path)
    file = tmp_path / "salary.npz"
    changed = bytearray(file.read_bytes())
    changed[len(changed) // 2] ^= 1
    file.write_bytes(bytes(changed))

    with pytest.raises(ModelCorrupt, match="checksum"):
        load_bytes("salary", tmp_path)
