"""Models of pay as one file of plain arrays (npz) and back; nothing in it is ever executed."""

import json
import math
import re
from collections.abc import Mapping
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile

import numpy as np
from numpy.typing import NDArray

from app.ml.registry import ModelCorrupt, pack_arrays
from app.ml.salary.features import KINDS
from app.ml.salary.model import EVERY_FAMILY, Expected, SalaryModel, SalaryModels, Vocabulary

# Raised when the words of a position or their weights are made in another way: an older file says other things then.
FORMAT = "salary-2"
_ABOUT = "about"
_CURRENCY = re.compile(r"[A-Z]{3}")
_TYPES = {"words": np.uint32, "postings": np.uint32, "pay": np.float32, "spread": np.float32}
# Unpacked; no model of ours comes near.
_MOST_BYTES = 400_000_000

Arrays = Mapping[str, NDArray[Any]]


def pack(models: SalaryModels) -> bytes:
    """Return the models as npz bytes, the same for the same models."""
    arrays: dict[str, NDArray[np.generic]] = {}
    about: dict[str, Any] = {}
    for currency, model in sorted(models.items()):
        about[currency] = {
            "rows": model.rows, "log_pay": model.base.log_pay, "spread": model.base.spread,
            "errors": list(model.errors), "widest": dict(model.widest), "error": model.error,
        }  # fmt: skip
        for kind, known in model.kinds.items():
            arrays |= {f"{currency}.{kind}.{part}": getattr(known, part).astype(of) for part, of in _TYPES.items()}
    text = json.dumps({"format": FORMAT, "models": about}, sort_keys=True)
    return pack_arrays({**arrays, _ABOUT: np.frombuffer(text.encode(), np.uint8)})


def unpack(content: bytes) -> SalaryModels:
    """Return the models in a file written by `pack`; raises `ModelCorrupt` on anything else."""
    try:
        arrays = _arrays(content)
        about = json.loads(arrays[_ABOUT].astype(np.uint8).tobytes())
        if about["format"] != FORMAT:
            raise ModelCorrupt(f"models of pay in another form: {str(about['format'])[:40]!r}, not {FORMAT!r}")
        models = {currency: _model(currency, told, arrays) for currency, told in sorted(about["models"].items())}
    except ModelCorrupt:
        raise
    except (ValueError, TypeError, KeyError, AttributeError, OSError, EOFError, BadZipFile) as error:
        raise ModelCorrupt(f"no models of pay: {error}") from error
    if len(arrays) != 1 + len(models) * len(KINDS) * len(_TYPES):
        raise ModelCorrupt("models of pay with arrays that belong to none of them")
    return models


def _arrays(content: bytes) -> Arrays:
    with ZipFile(BytesIO(content)) as archive:
        if sum(entry.file_size for entry in archive.infolist()) > _MOST_BYTES:
            raise ModelCorrupt("models of pay that are too large unpacked")
    with np.load(BytesIO(content), allow_pickle=False) as stored:
        return {name: stored[name] for name in stored.files}


def _model(currency: str, told: Mapping[str, Any], arrays: Arrays) -> SalaryModel:
    low, middle, high = (float(part) for part in told["errors"])
    log_pay, spread, error = (float(told[name]) for name in ("log_pay", "spread", "error"))
    widest = {str(family): float(limit) for family, limit in told["widest"].items()}
    if (
        not _CURRENCY.fullmatch(currency)
        or not all(map(math.isfinite, (log_pay, spread, error, low, middle, high, *widest.values())))
        or not low <= middle <= high
        or int(told["rows"]) < 1
        or EVERY_FAMILY not in widest
        or min(widest.values()) <= 0
    ):
        raise ModelCorrupt(f"the model of pay in {currency[:3]} is out of bounds")
    kinds = {kind: _vocabulary(f"{currency}.{kind}", arrays) for kind in KINDS}
    base = Expected(log_pay, spread)
    return SalaryModel(currency, int(told["rows"]), kinds, base, (low, middle, high), widest, error)


def _vocabulary(name: str, arrays: Arrays) -> Vocabulary:
    parts = {part: arrays[f"{name}.{part}"] for part in _TYPES}
    lengths = {array.shape for array in parts.values()}
    right = all(parts[part].dtype == of for part, of in _TYPES.items()) and len(lengths) == 1
    if not right or parts["words"].ndim != 1 or not (np.diff(parts["words"].astype(np.int64)) > 0).all():
        raise ModelCorrupt(f"the words of {name} are not in order")
    if not (np.isfinite(parts["pay"]).all() and np.isfinite(parts["spread"]).all()):
        raise ModelCorrupt(f"the words of {name} add what is no number")
    for array in parts.values():
        array.setflags(write=False)
    return Vocabulary(**parts)
