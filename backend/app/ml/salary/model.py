"""A trained model of one currency, as plain arrays."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Keys = NDArray[np.uint64]


@dataclass(frozen=True, slots=True)
class SalaryModel:
    """One currency; `rows` counts the postings it was trained on."""

    currency: str
    rows: int


# By currency; one artefact holds all.
SalaryModels = Mapping[str, SalaryModel]
