"""The best path of labels through a batch of sentences (Viterbi), for all sentences at once."""

import numpy as np

from app.ml.tagger.network import Floats, Ints


def best_paths(scores: Floats, lengths: Ints, moves: Floats, opening: Floats) -> Ints:
    """Return the best label of every token.

    `scores` is `(sentences, longest, labels)`; `moves[s, i, j]` is what going from label i to j adds in sentence s,
    `opening[s, i]` what beginning with i adds. Sentences stand longest first; beyond a sentence's length labels are 0.
    """
    count, longest, _ = scores.shape
    came_from = np.zeros(scores.shape, np.int8)
    best = scores[:, 0] + opening
    alive = np.searchsorted(-lengths, -np.arange(longest), side="left")
    for place in range(1, longest):
        live = int(alive[place])
        ways = best[:live, :, None] + moves[:live]
        came_from[:live, place] = ways.argmax(1)
        best[:live] = ways.max(1) + scores[:live, place]
    paths = np.zeros((count, longest), np.int64)
    label = np.zeros(count, np.int64)
    last = best.argmax(1)
    for place in range(longest - 1, -1, -1):
        live = int(alive[place])
        ending = lengths[:live] == place + 1
        label[:live] = np.where(ending, last[:live], label[:live])
        paths[:live, place] = label[:live]
        label[:live] = came_from[np.arange(live), place, label[:live]]
    return paths


def spans_of(labels: list[int]) -> list[tuple[int, int]]:
    """Return the `[start, end)` places of the phrases that labels 1 (begins) and 2 (goes on) mark."""
    found: list[tuple[int, int]] = []
    start = -1
    for place, label in enumerate([*labels, 0]):
        if start >= 0 and label != INSIDE:
            found.append((start, place))
            start = -1
        if label == BEGINS:
            start = place
    return found


OUTSIDE, BEGINS, INSIDE, AFTER = 0, 1, 2, 3
