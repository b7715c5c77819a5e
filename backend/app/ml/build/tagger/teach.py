"""Mark unlabelled sentences by the agreement of several large networks, for a small one to learn from."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from app.ml.build.tagger.network import Batch, Encoded, Network
from app.ml.tagger.decode import best_paths
from app.ml.tagger.network import Floats, Ints

_TOGETHER = 128
_NOTHING = (0.0, 0.0, 0.0)


def marked(sentences: Sequence[Encoded], networks: Sequence[Network], styles: Sequence[str]) -> list[Encoded]:
    """Return the sentences with the labels that the mean of the networks' scores gives them, longest first."""
    found: list[Encoded] = []
    ordered = sorted(sentences, key=lambda sentence: -len(sentence.vector))
    for start in range(0, len(ordered), _TOGETHER):
        block = ordered[start : start + _TOGETHER]
        batch = Batch(block)
        rows = [network.encode(batch, {}, None, _NOTHING)[0] for network in networks]
        labels = {style: _paths(rows, batch, networks, style) for style in styles}
        for place, sentence in enumerate(block):
            length = len(sentence.vector)
            found.append(replace(sentence, labels={style: paths[place, :length] for style, paths in labels.items()}))
    return found


def _paths(rows: Sequence[Floats], batch: Batch, networks: Sequence[Network], style: str) -> Ints:
    scores = np.mean([one.scores(x, batch, style, {})[0] for x, one in zip(rows, networks, strict=True)], axis=0)
    moves = np.mean([network.weights[f"{style}.moves"] for network in networks], axis=0)
    opening = np.mean([network.weights[f"{style}.opening"] for network in networks], axis=0)
    count = len(batch.lengths)
    return best_paths(scores, batch.lengths, np.tile(moves, (count, 1, 1)), np.tile(opening, (count, 1)))
