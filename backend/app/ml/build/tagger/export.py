"""Turn trained weights into the compact arrays that are shipped."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from app.ml.tagger.network import Floats

Shipped = dict[str, NDArray[np.generic]]
_DROPPED = frozenset({"vectors", "tables", "project.matrix", "project.row"})
_STEPS = 127


def shipped(weights: Mapping[str, Floats], words: Sequence[str]) -> Shipped:
    """Return the arrays of the tagger: word vectors projected and in 8 bits, the rest in 16 bits."""
    projected = weights["vectors"] @ weights["project.matrix"]
    scales = np.maximum(np.abs(projected).max(0), 1e-6) / _STEPS
    arrays: Shipped = {
        "words": np.frombuffer("\n".join(words).encode(), np.uint8),
        "vectors": np.round(projected / scales).astype(np.int8),
        "vector.scales": scales.astype(np.float32),
        "vector.row": weights["project.row"],
    }
    table_scales = np.maximum(np.abs(weights["tables"]).max(0), 1e-6) / _STEPS
    arrays["tables"] = np.round(weights["tables"] / table_scales).astype(np.int8)
    arrays["table.scales"] = table_scales.astype(np.float32)
    arrays |= {name: array.astype(np.float16) for name, array in weights.items() if name not in _DROPPED}
    return arrays
