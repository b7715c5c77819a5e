"""The shipped occupations with what finds them."""

from dataclasses import dataclass
from functools import cache
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from app.ml.label_index import LabelIndex, unpack_labels
from app.ml.occupations.aliases import aliases, labels_beside
from app.ml.registry import load_arrays
from app.ml.vectors import Floats, unpacked


@dataclass(frozen=True, slots=True)
class Index:
    """All occupations in one order; `names` and `means` are vectors of the preferred and of all labels.

    `onet` holds places in `onet_codes`, -1 for none; `trust` turns a score and its lead into a chance; `aliases` holds
    the place of the occupation that some words stand for.
    """

    uuids: tuple[str, ...]
    labels: tuple[str, ...]
    isco: NDArray[np.generic]
    onet: NDArray[np.generic]
    onet_codes: tuple[str, ...]
    onet_titles: tuple[str, ...]
    index: LabelIndex
    names: Floats
    means: Floats
    trust: tuple[float, float, float]
    aliases: dict[frozenset[str], int]


@cache
def occupations() -> Index:
    """Return the shipped occupations, read once per process."""
    arrays = load_arrays("occupations")
    slope, lead, start = (float(value) for value in arrays["trust"])
    labels = _lines(arrays["labels"])
    places = {label: place for place, label in enumerate(labels)}
    return Index(
        tuple(str(UUID(bytes=row.tobytes())) for row in arrays["uuids"]),
        labels,
        arrays["isco"],
        arrays["onet"],
        _lines(arrays["onet_codes"]),
        _lines(arrays["onet_titles"]),
        unpack_labels(arrays, labels_beside(labels)),
        unpacked(arrays["names"], arrays["name_scales"]),
        unpacked(arrays["means"], arrays["mean_scales"]),
        (slope, lead, start),
        {words: places[label] for words, label in aliases().items()},
    )


def _lines(text: NDArray[np.generic]) -> tuple[str, ...]:
    return tuple(text.tobytes().decode().split("\n"))


@cache
def _isco() -> dict[str, str]:
    """Return the ISCO-08 group of each occupation by its uuid; the rest of the index is not made for this."""
    arrays = load_arrays("occupations")
    groups = (f"{int(group):04d}" for group in arrays["isco"].tolist())
    return {str(UUID(bytes=row.tobytes())): group for row, group in zip(arrays["uuids"], groups, strict=True)}


def isco_of(uri: str) -> str:
    """Return the ISCO-08 group (four digits) of an occupation by its URI or uuid; empty where it is unknown."""
    return _isco().get(uri.rpartition("/")[2], "")
