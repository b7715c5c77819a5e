"""Tag sentences that are already cut into tokens, in one of the styles the tagger has learnt."""

from collections.abc import Sequence

import numpy as np

from app.ml.tagger.model import tagger

_TOGETHER = 4_000


def tag_sentences(sentences: Sequence[Sequence[str]], style: str) -> list[list[tuple[int, int]]]:
    """Return for each sentence the `[start, end)` places of its phrases."""
    found: list[list[tuple[int, int]]] = []
    block: list[Sequence[str]] = []
    for sentence in sentences:
        block.append(sentence)
        if sum(map(len, block)) >= _TOGETHER:
            found += _tag_block(block, style)
            block = []
    return found + _tag_block(block, style)


def _tag_block(sentences: Sequence[Sequence[str]], style: str) -> list[list[tuple[int, int]]]:
    found: list[list[tuple[int, int]]] = [[] for _ in sentences]
    lengths = np.array([len(sentence) for sentence in sentences], np.int64)
    kept = np.flatnonzero(lengths)
    if not len(kept):
        return found
    starts = (np.cumsum(lengths) - lengths)[kept]
    model = tagger()
    rows = model.encode([word for sentence in sentences for word in sentence], starts)
    for phrase in model.read(rows, starts, style):
        line = int(np.searchsorted(starts, phrase.start, side="right")) - 1
        first = int(starts[line])
        found[int(kept[line])].append((phrase.start - first, phrase.end - first))
    return found
