"""The loss of a linear-chain conditional random field, with its gradients, for a padded batch."""

from typing import NamedTuple

import numpy as np

from app.ml.tagger.network import Floats, Ints


class ChainLoss(NamedTuple):
    """The summed loss and what each part of the scores adds to it."""

    loss: float
    scores: Floats
    moves: Floats
    opening: Floats


def _log_sum(values: Floats, axis: int) -> Floats:
    top = values.max(axis=axis, keepdims=True)
    total: Floats = np.log(np.exp(values - top).sum(axis=axis)) + top.squeeze(axis)
    return total


def chain_loss(scores: Floats, mask: Floats, labels: Ints, moves: Floats, opening: Floats) -> ChainLoss:
    """Return the loss of `scores` (sentences, longest, labels) against gold `labels`; `mask` is 1 on real tokens."""
    _, longest, size = scores.shape
    forward = np.empty_like(scores)
    forward[:, 0] = scores[:, 0] + opening
    for place in range(1, longest):
        went = _log_sum(forward[:, place - 1, :, None] + moves, 1) + scores[:, place]
        forward[:, place] = np.where(mask[:, place, None] > 0, went, forward[:, place - 1])
    total = _log_sum(forward[:, -1], 1)
    backward = np.zeros_like(scores)
    for place in range(longest - 2, -1, -1):
        ahead = backward[:, place + 1] + scores[:, place + 1]
        back = _log_sum(moves + ahead[:, None, :], 2)
        backward[:, place] = np.where(mask[:, place + 1, None] > 0, back, backward[:, place + 1])
    likely = np.exp(forward + backward - total[:, None, None]) * mask[..., None]
    gold = np.eye(size, dtype=np.float32)[labels] * mask[..., None]
    both = mask[:, 1:] * mask[:, :-1]
    steps = (
        forward[:, :-1, :, None] + moves + (scores[:, 1:] + backward[:, 1:])[:, :, None, :] - total[:, None, None, None]
    )
    moved = (np.exp(np.minimum(steps, 0)) * both[..., None, None]).sum((0, 1))
    gold_moved = np.einsum("btl,btm->lm", gold[:, :-1] * both[..., None], gold[:, 1:])
    path = (gold * scores).sum() + (gold_moved * moves).sum() + (gold[:, 0] * opening).sum()
    return ChainLoss(float(total.sum() - path), likely - gold, moved - gold_moved, (likely[:, 0] - gold[:, 0]).sum(0))
