"""Build what finds occupations: `python -m app.ml.build.occupations <data folder> <encoder folder>`."""

import random
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from app.ml.build.encoder import Encoder
from app.ml.build.esco import table
from app.ml.build.linking import pack_uuids
from app.ml.build.onet_links import borrowed, links, read_onet
from app.ml.build.phrasebook import labels_of
from app.ml.build.vectors import projection
from app.ml.label_index import Arrays, pack_labels, unpack_labels
from app.ml.occupations.read import SURE
from app.ml.occupations.scores import label_words, near, word_scores
from app.ml.registry import register
from app.ml.vectors import Floats, embed, normal, packed

VERSION = "1.0.0"
_ASKED = 4000


def build(data: Path, encoder: Encoder) -> None:
    """Put the occupations among the shipped models."""
    rows = list(table(data / "taxonomies" / "esco_v1.1.1", "occupations_en.csv"))
    labels = [labels_of(row) for row in rows]
    directions = projection(encoder, data)
    names = normal(encoder.encode([own[0] for own in labels]) @ directions)
    means = normal(np.stack([(encoder.encode(own) @ directions).mean(axis=0) for own in labels]))
    onet = read_onet(data)
    linked = links(labels, [row["iscoGroup"] for row in rows], means, onet)
    own = [label_words(names_) for names_ in labels]
    gained = borrowed(own, linked, normal(names + means), onet)
    index = pack_labels([[*mine, *more] for mine, more in zip(own, gained, strict=True)])
    arrays: Arrays = {
        "uuids": pack_uuids([row["conceptUri"] for row in rows]),
        "labels": _text([own[0] for own in labels]),
        "isco": np.asarray([int(row["iscoGroup"]) for row in rows], np.int16),
        "onet": linked,
        "onet_codes": _text(onet.codes),
        "onet_titles": _text([titles[0] for titles in onet.titles]),
        **dict(zip(("names", "name_scales"), packed(names), strict=True)),
        **dict(zip(("means", "mean_scales"), packed(means), strict=True)),
        **index,
        "trust": _trust(labels, index, names, means),
    }
    register(
        "occupations",
        arrays,
        version=VERSION,
        built_by="app.ml.build.occupations",
        description="The occupations of ESCO: words and vectors of their labels, and the nearest O*NET occupation.",
        data=(
            "ESCO 1.1.1 occupations (European Commission)",
            "O*NET 29.2 titles (CC BY 4.0)",
            "all-MiniLM-L6-v2 (Apache-2.0) for the vectors of labels",
        ),
    )
    sys.stdout.write(f"{len(rows)} occupations, {int((linked >= 0).sum())} linked to O*NET\n")


def _text(lines: Sequence[str]) -> np.ndarray[tuple[int], np.dtype[np.uint8]]:
    return np.frombuffer("\n".join(lines).encode(), np.uint8)


def _trust(labels: Sequence[Sequence[str]], arrays: Arrays, names: Floats, means: Floats) -> Floats:
    """Learn the chance that the first occupation is right: labels are asked for while they are hidden."""
    index = unpack_labels(arrays)
    pool = [(place, own) for place, labels_ in enumerate(labels) for own in label_words(labels_)[1:]]
    features, right = [], []
    for place, words in random.Random(7).sample(pool, _ASKED):  # noqa: S311  # a repeatable draw, no secret
        number = label_words(labels[place]).index(words)
        by_label, touched = index.by_label(words)
        by_label[index.starts[place] + number] = 0.0
        vector = embed([" ".join(words)])[0]
        scores = near(vector, names, means) + word_scores(by_label, touched, index)
        second, first = np.sort(scores)[-2:]
        features.append((first, first - second))
        right.append(int(scores.argmax()) == place)
    model = LogisticRegression(C=100.0).fit(np.asarray(features), np.asarray(right))
    sure = model.predict_proba(np.asarray(features))[:, 1] >= SURE
    found, kept = np.mean(right), np.asarray(right)[sure].mean()
    sys.stdout.write(f"hidden labels found: {found:.3f}; sure of {sure.mean():.3f}, of these right {kept:.3f}\n")
    return np.asarray([*model.coef_[0], model.intercept_[0]], np.float32)


def main() -> None:
    """Build from the folders named on the command line."""
    build(Path(sys.argv[1]), Encoder(Path(sys.argv[2])))


if __name__ == "__main__":
    main()
