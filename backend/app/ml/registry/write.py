"""Put a trained model among the shipped ones; for the training scripts alone."""

from collections.abc import Mapping, Sequence
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import numpy as np
from numpy.typing import NDArray

from app.ml.registry.manifest import MODELS, ModelCard, write_card
from app.ml.registry.read import load_arrays


def pack_arrays(arrays: Mapping[str, NDArray[np.generic]]) -> bytes:
    """Return a compressed npz whose bytes depend on the arrays alone, not on the hour it was written."""
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(arrays):
            member = BytesIO()
            np.save(member, np.ascontiguousarray(arrays[name]), allow_pickle=False)
            entry = ZipInfo(f"{name}.npy", date_time=(1980, 1, 1, 0, 0, 0))
            archive.writestr(entry, member.getvalue(), compress_type=ZIP_DEFLATED, compresslevel=9)
    return packed.getvalue()


def register(
    name: str,
    content: bytes | Mapping[str, NDArray[np.generic]],
    *,
    version: str,
    built_by: str,
    description: str,
    data: Sequence[str],
    suffix: str = ".npz",
    folder: Path = MODELS,
) -> ModelCard:
    """Write a model as `<name><suffix>` and its card into the manifest; arrays are packed as npz."""
    packed = content if isinstance(content, bytes) else pack_arrays(content)
    folder.mkdir(parents=True, exist_ok=True)
    file = f"{name}{suffix}"
    (folder / file).write_bytes(packed)
    new = ModelCard(name, version, file, sha256(packed).hexdigest(), len(packed), built_by, description, tuple(data))
    write_card(new, folder)
    load_arrays.cache_clear()
    return new
