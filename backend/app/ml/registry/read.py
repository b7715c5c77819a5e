"""Read a shipped model, after its checksum has been compared."""

from functools import lru_cache
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from app.ml.registry.errors import ModelCorrupt, ModelMissing
from app.ml.registry.manifest import MODELS, card

Arrays = dict[str, NDArray[np.generic]]


def load_bytes(name: str, folder: Path = MODELS) -> bytes:
    """Return the file of a model; raise `ModelCorrupt` where it is not the file that was registered."""
    expected = card(name, folder)
    path = folder / expected.file
    if path.parent != folder or not path.is_file():
        raise ModelMissing(f"the file of model {name!r} is absent: {expected.file}")
    content = path.read_bytes()
    if sha256(content).hexdigest() != expected.sha256:
        raise ModelCorrupt(f"model {name!r} {expected.version}: {expected.file} has another checksum than registered")
    return content


@lru_cache(maxsize=32)
def load_arrays(name: str, folder: Path = MODELS) -> Arrays:
    """Return the arrays of an npz model by name, read-only, remembered; objects (pickle) are refused."""
    try:
        with np.load(BytesIO(load_bytes(name, folder)), allow_pickle=False) as stored:
            arrays = {key: stored[key] for key in stored.files}
    except ModelCorrupt:
        raise
    except (ValueError, OSError, BadZipFile) as error:
        raise ModelCorrupt(f"model {name!r} is no npz of plain arrays: {error}") from error
    for array in arrays.values():
        array.setflags(write=False)
    return arrays
