"""Build what links phrases to ESCO skills: `python -m app.ml.build.linking <data folder> <encoder folder>`."""

import re
import sys
from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from app.ml.build.encoder import Encoder
from app.ml.build.esco import key_of, table
from app.ml.build.phrasebook import labels_of
from app.ml.build.vectors import projection
from app.ml.label_index import pack_labels
from app.ml.linking.concepts import telling_stems
from app.ml.registry import register
from app.ml.vectors import normal, packed

VERSION = "1.0.0"
# "Java (computer programming)" is called Java.
_ASIDE = re.compile(r" \([^()]*\)$")


def pack_uuids(uris: Sequence[str]) -> NDArray[np.uint8]:
    """Return the uuids at the end of some URIs as rows of 16 bytes."""
    return np.frombuffer(b"".join(UUID(key_of(uri)).bytes for uri in uris), np.uint8).reshape(-1, 16)


def build(data: Path, encoder: Encoder) -> None:
    """Put the labels and vectors of all skills among the shipped models."""
    rows = list(table(data / "taxonomies" / "esco_v1.1.1", "skills_en.csv"))
    labels = [labels_of(row) for row in rows]
    spelt = [list(dict.fromkeys([*names, _ASIDE.sub("", names[0])])) for names in labels]
    vectors = normal(encoder.encode([names[0] for names in labels]) @ projection(encoder, data))
    whole, scales = packed(vectors)
    uuids = pack_uuids([row["conceptUri"] for row in rows])
    register(
        "linking",
        {
            "uuids": uuids,
            "labels": np.frombuffer("\n".join(names[0] for names in labels).encode(), np.uint8),
            "vectors": whole,
            "scales": scales,
            **pack_labels([[telling_stems(name) for name in names] for names in spelt]),
        },
        version=VERSION,
        built_by="app.ml.build.linking",
        description="The skills of ESCO: words of all their labels, and a vector of the preferred label each.",
        data=("ESCO 1.1.1 skills (European Commission)", "all-MiniLM-L6-v2 (Apache-2.0) for the vectors of labels"),
    )  # fmt: skip
    sys.stdout.write(f"{len(rows)} skills, {sum(map(len, spelt))} labels\n")


def main() -> None:
    """Build from the folders named on the command line."""
    build(Path(sys.argv[1]), Encoder(Path(sys.argv[2])))


if __name__ == "__main__":
    main()
