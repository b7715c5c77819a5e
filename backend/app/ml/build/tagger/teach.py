"""Mark unlabelled sentences by the agreement of several large networks, for a small one to learn from."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from app.ml.build.tagger.network import Batch, Encoded, Network
from app.ml.tagger.decode import best_path
from app.ml.tagger.network import Floats

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
        paths = {style: _paths(rows, batch, networks, style) for style in styles}
        for place, sentence in enumerate(block):
            found.append(replace(sentence, labels={style: np.array(one[place]) for style, one in paths.items()}))
    return found


def _paths(rows: Sequence[Floats], batch: Batch, networks: Sequence[Network], style: str) -> list[list[int]]:
    scores = np.mean([one.scores(x, batch, style, {})[0] for x, one in zip(rows, networks, strict=True)], axis=0)
    into = np.mean([network.weights[f"{style}.moves"] for network in networks], axis=0).T.tolist()
    opening = np.mean([network.weights[f"{style}.opening"] for network in networks], axis=0).tolist()
    return [
        best_path(line[:length].tolist(), into, opening) for line, length in zip(scores, batch.lengths, strict=True)
    ]
