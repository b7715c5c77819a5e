"""Mark sentences by the mean of several trained networks, for one to learn from: shares of labels, not labels."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from app.ml.build.tagger.chain import likelihoods
from app.ml.build.tagger.network import Batch, Encoded, Network, Shares
from app.ml.tagger.network import Floats

_TOGETHER = 128
_NOTHING = (0.0, 0.0, 0.0)


def marked(sentences: Sequence[Encoded], networks: Sequence[Network], styles: Sequence[str]) -> list[Encoded]:
    """Return the sentences with the shares that the networks together give each label; what is marked already stays."""
    order = sorted(range(len(sentences)), key=lambda place: len(sentences[place].vector))
    found = list(sentences)
    for start in range(0, len(order), _TOGETHER):
        places = order[start : start + _TOGETHER]
        batch = Batch([sentences[place] for place in places])
        encoded = [network.encode(batch, {}, None, _NOTHING)[0] for network in networks]
        by_style = {style: list(_shares(list(zip(networks, encoded, strict=True)), batch, style)) for style in styles}
        for row, place in enumerate(places):
            shares = {style: by_style[style][row] for style in styles}
            found[place] = replace(sentences[place], shares=sentences[place].shares | shares)
    return found


def _shares(read: Sequence[tuple[Network, Floats]], batch: Batch, style: str) -> Iterator[Shares]:
    """Yield one sentence after the other: its shares of labels a token, and of moves in all."""
    tokens: list[Floats] = []
    moved: list[Floats] = []
    for network, rows in read:
        scores = network.scores(rows, batch, style, {})[0]
        weights = network.weights
        found = likelihoods(scores, batch.mask, weights[f"{style}.moves"], weights[f"{style}.opening"])
        tokens.append(found.tokens)
        moved.append(found.steps.sum(1))
    of_labels, of_moves = np.mean(tokens, axis=0).astype(np.float32), np.mean(moved, axis=0).astype(np.float32)
    for row, length in enumerate(batch.lengths.tolist()):
        yield Shares(of_labels[row, :length], of_moves[row])
