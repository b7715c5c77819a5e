"""The loss of a linear-chain conditional random field, with its gradients, for a padded batch."""

from typing import NamedTuple

import numpy as np

from app.ml.tagger.network import Floats, Ints


class Target(NamedTuple):
    """What a chain should find: the share of each label at each token, `(sentences, longest, labels)`, and how often
    each label follows each other, `(labels, labels)`, summed over the batch.
    """

    tokens: Floats
    moved: Floats


class Likely(NamedTuple):
    """What a chain finds: the logarithm of the sum over all paths, the likelihood of labels and of moves."""

    total: Floats
    tokens: Floats
    steps: Floats


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


def likelihoods(scores: Floats, mask: Floats, moves: Floats, opening: Floats) -> Likely:
    """Return how likely labels and moves are by `scores` (sentences, longest, labels); `mask` is 1 on real tokens."""
    longest = scores.shape[1]
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
    tokens = np.exp(forward + backward - total[:, None, None]) * mask[..., None]
    both = mask[:, 1:] * mask[:, :-1]
    steps = (
        forward[:, :-1, :, None] + moves + (scores[:, 1:] + backward[:, 1:])[:, :, None, :] - total[:, None, None, None]
    )
    return Likely(total, tokens, np.exp(np.minimum(steps, 0)) * both[..., None, None])


def one_path(labels: Ints, mask: Floats, size: int) -> Target:
    """Return the target of labels that are certain, padded to `(sentences, longest)`."""
    tokens = np.eye(size, dtype=np.float32)[labels] * mask[..., None]
    both = mask[:, 1:] * mask[:, :-1]
    return Target(tokens, np.einsum("btl,btm->lm", tokens[:, :-1] * both[..., None], tokens[:, 1:]))


def chain_loss(scores: Floats, mask: Floats, target: Target, moves: Floats, opening: Floats) -> ChainLoss:
    """Return the loss of `scores` (sentences, longest, labels) against a target: its cross entropy."""
    found = likelihoods(scores, mask, moves, opening)
    path = (target.tokens * scores).sum() + (target.moved * moves).sum() + (target.tokens[:, 0] * opening).sum()
    wrong = found.tokens - target.tokens
    moved = found.steps.sum((0, 1)) - target.moved
    return ChainLoss(float(found.total.sum() - path), wrong, moved, wrong[:, 0].sum(0))
