"""The basis that ships with the project, for instances with too few postings to learn one of their own."""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from app.ml.closeness.basis import DIMENSIONS, Basis
from app.ml.registry import load_arrays

MODEL = "closeness"


@cache
def shipped() -> Basis:
    """Return the shipped basis, read once per process."""
    arrays = load_arrays(MODEL)
    numbers = arrays["numbers"].astype(np.uint32, copy=False)
    return Basis(numbers, arrays["directions"].astype(np.int16, copy=False).reshape(len(numbers), DIMENSIONS))


def arrays_of(basis: Basis) -> dict[str, NDArray[np.generic]]:
    """Return a basis as the arrays of a model."""
    return {"numbers": basis.numbers, "directions": basis.directions}
