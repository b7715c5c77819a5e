"""The best path of labels through a sentence (Viterbi), and the phrases that labels mark."""

from collections.abc import Sequence
from operator import add

OUTSIDE, BEGINS, INSIDE, AFTER = 0, 1, 2, 3


def best_path(
    scores: Sequence[Sequence[float]], into: Sequence[Sequence[float]], opening: Sequence[float]
) -> list[int]:
    """Return the best label of every token.

    `scores[t][j]` speaks for label j at token t, `into[j][i]` is what coming to label j from label i adds, `opening[j]`
    what beginning with j adds. Sentences are so short that plain lists are faster than arrays.
    """
    if not scores:
        return []
    best = list(map(add, scores[0], opening))
    reached = [best]
    for row in scores[1:]:
        best = [max(map(add, best, ways)) + own for ways, own in zip(into, row, strict=True)]
        reached.append(best)
    label = best.index(max(best))
    path = [label]
    for before in reversed(reached[:-1]):
        ways = list(map(add, before, into[label]))
        label = ways.index(max(ways))
        path.append(label)
    path.reverse()
    return path


def spans_of(labels: Sequence[int]) -> list[tuple[int, int]]:
    """Return the `[start, end)` places of the phrases that labels 1 (begins) and 2 (goes on) mark."""
    found: list[tuple[int, int]] = []
    start = -1
    for place, label in enumerate([*labels, OUTSIDE]):
        if start >= 0 and label != INSIDE:
            found.append((start, place))
            start = -1
        if label == BEGINS:
            start = place
    return found
