"""The tagger's network while it is trained: a shared encoder with one head a style."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from scipy.sparse import csr_matrix

from app.ml.build.tagger.chain import Target, chain_loss, one_path
from app.ml.build.tagger.layers import (
    Back,
    Gradients,
    dense,
    drop,
    normalise,
    positive,
    spread_means,
    window,
)
from app.ml.tagger.network import Floats, Ints
from app.ml.tagger.words import ROWS

STYLE_LABELS = {"skill": 3, "knowledge": 3, "green": 3, "soft": 4}
PLACES = 16
BATCH = 32
FORBIDDEN = np.float32(-1e4)


class Shares(NamedTuple):
    """What networks say of a sentence: the share of each label at each token, `(tokens, labels)`, and of each move."""

    tokens: Floats
    moved: Floats


@dataclass(frozen=True, slots=True)
class Encoded:
    """A sentence in numbers: `rows` (tokens, 4) of hashed features, `vector` (tokens,) and the labels by style.

    `shares` holds what was marked by networks in place of labels.
    """

    rows: Ints
    vector: Ints
    labels: dict[str, Ints]
    shares: dict[str, Shares] = field(default_factory=dict)


def new_weights(vectors: Floats, width: int, depth: int, seed: int) -> dict[str, Floats]:
    """Return the weights a training starts from; `vectors` stay as they are."""
    random = np.random.default_rng(seed)

    def matrix(rows: int, columns: int, gain: float = 2.0) -> Floats:
        drawn: Floats = (random.standard_normal((rows, columns)) * np.sqrt(gain / rows)).astype(np.float32)
        return drawn

    weights = {
        "tables": (random.standard_normal((sum(ROWS.values()), width)) * 0.3).astype(np.float32),
        "vectors": vectors.astype(np.float32),
        "project.matrix": matrix(vectors.shape[1], width),
        "project.row": np.zeros(width, np.float32),
        "context.matrix": matrix(width, width) * np.float32(0.1),
        "context.row": np.zeros(width, np.float32),
    }
    for name, size in _norms(width, depth):
        weights[f"{name}.scale"] = np.ones(size, np.float32)
        weights[f"{name}.shift"] = np.zeros(size, np.float32)
    for block in range(depth):
        weights[f"block{block}.matrix"] = matrix(3 * width, width)
        weights[f"block{block}.row"] = np.zeros(width, np.float32)
    for style, labels in STYLE_LABELS.items():
        weights[f"{style}.matrix"] = matrix(width, labels, 0.1)
        weights[f"{style}.row"] = np.zeros(labels, np.float32)
        weights[f"{style}.moves"], weights[f"{style}.opening"] = _allowed(labels)
    weights["soft.places"] = np.zeros((2 * PLACES, STYLE_LABELS["soft"]), np.float32)
    return weights


def _norms(width: int, depth: int) -> list[tuple[str, int]]:
    return [("input", width), *((f"norm{block}", width) for block in range(depth))]


def _allowed(labels: int) -> tuple[Floats, Floats]:
    """Return moves and openings that forbid what a style cannot mean; the rest begins at 0."""
    moves = np.zeros((labels, labels), np.float32)
    opening = np.zeros(labels, np.float32)
    moves[0, 2] = opening[2] = FORBIDDEN
    if labels == 4:
        moves[3, :3] = moves[0, 3] = moves[1, 0] = moves[2, 0] = moves[1, 1] = moves[2, 1] = FORBIDDEN
        opening[3] = FORBIDDEN
    return moves, opening


class Batch:
    """Some sentences, one after the other, with what the layers need to know of their bounds."""

    def __init__(self, sentences: Sequence[Encoded]) -> None:
        self.lengths = np.array([len(sentence.vector) for sentence in sentences])
        starts = np.concatenate([[0], np.cumsum(self.lengths)[:-1]])
        total = int(self.lengths.sum())
        self.opens = np.zeros(total, np.bool_)
        self.opens[starts] = True
        self.vector = np.concatenate([sentence.vector for sentence in sentences])
        self.hashed = _one_hot(np.vstack([sentence.rows for sentence in sentences]), sum(ROWS.values()))
        self.line = np.repeat(np.arange(len(sentences)), self.lengths)
        self.place = np.arange(total) - starts[self.line]
        self.mask = np.zeros((len(sentences), int(self.lengths.max())), np.float32)
        self.mask[self.line, self.place] = 1
        self.places = _one_hot(
            np.stack(
                [
                    np.minimum(self.place, PLACES - 1),
                    PLACES + np.minimum(self.lengths[self.line] - 1 - self.place, PLACES - 1),
                ],
                1,
            ),
            2 * PLACES,
        )
        self.sentences = sentences

    def target(self, style: str) -> Target:
        """Return what is to be found: the labels by hand, or else the shares by networks, padded."""
        size = STYLE_LABELS[style]
        if all(style in sentence.labels for sentence in self.sentences):
            labels = np.zeros(self.mask.shape, np.int64)
            labels[self.line, self.place] = np.concatenate([sentence.labels[style] for sentence in self.sentences])
            return one_path(labels, self.mask, size)
        shares = [sentence.shares[style] for sentence in self.sentences]
        tokens = np.zeros((*self.mask.shape, size), np.float32)
        tokens[self.line, self.place] = np.concatenate([one.tokens for one in shares])
        return Target(tokens, np.sum([one.moved for one in shares], axis=0))


def _one_hot(columns: Ints, size: int) -> csr_matrix:
    count, each = columns.shape
    return csr_matrix(
        (np.ones(columns.size, np.float32), columns.ravel(), np.arange(0, columns.size + 1, each)), shape=(count, size)
    )


class Network:
    """The encoder and its heads over one set of weights."""

    def __init__(self, weights: dict[str, Floats], depth: int) -> None:
        self.weights = weights
        self.depth = depth

    def encode(
        self, batch: Batch, into: Gradients, random: np.random.Generator | None, rates: tuple[float, float, float]
    ) -> tuple[Floats, Back]:
        """Return one row a token; `rates` say how much of the words, the inputs and the layers is dropped."""
        weights = self.weights
        words, inputs, inner = rates if random is not None else (0.0, 0.0, 0.0)
        random = random or np.random.default_rng(0)
        static = np.vstack([weights["vectors"], np.zeros((1, weights["vectors"].shape[1]), np.float32)])[batch.vector]
        kept = (random.random(len(static)) >= words).astype(np.float32)[:, None] / np.float32(1 - words)
        projected, back_project = dense(static * kept, weights, "project", into)
        summed = batch.hashed @ weights["tables"] + projected
        x, back_input = normalise(summed, weights["input.scale"], weights["input.shift"], "input", into)
        x, back_drop = drop(x, inputs, random)
        means, back_means = spread_means(x, batch.opens)
        context, back_context = dense(means, weights, "context", into)
        x = x + context
        backs: list[Back] = []
        for block in range(self.depth):
            x, back_block = self._block(x, block, batch, into, inner, random)
            backs.append(back_block)

        def back(dy: Floats) -> Floats:
            for step in reversed(backs):
                dy = step(dy)
            dy = dy + back_means(back_context(dy))
            dy = back_input(back_drop(dy))
            into["tables"] = batch.hashed.T @ dy
            return back_project(dy)

        return x, back

    def _block(
        self, x: Floats, block: int, batch: Batch, into: Gradients, rate: float, random: np.random.Generator
    ) -> tuple[Floats, Back]:
        weights = self.weights
        wide, back_window = window(x, batch.opens)
        inner, back_dense = dense(wide, weights, f"block{block}", into)
        active, back_positive = positive(inner)
        dropped, back_drop = drop(active, rate, random)
        name = f"norm{block}"
        y, back_norm = normalise(x + dropped, weights[f"{name}.scale"], weights[f"{name}.shift"], name, into)

        def back(dy: Floats) -> Floats:
            summed = back_norm(dy)
            return summed + back_window(back_dense(back_positive(back_drop(summed))))

        return y, back

    def scores(self, x: Floats, batch: Batch, style: str, into: Gradients) -> tuple[Floats, Back]:
        """Return the scores of a style's labels, padded to `(sentences, longest, labels)`."""
        flat, back_dense = dense(x, self.weights, style, into)
        if style == "soft":
            flat = flat + batch.places @ self.weights["soft.places"]
        padded = np.zeros((*batch.mask.shape, flat.shape[1]), np.float32)
        padded[batch.line, batch.place] = flat

        def back(dy: Floats) -> Floats:
            rows = dy[batch.line, batch.place]
            if style == "soft":
                into["soft.places"] = batch.places.T @ rows
            return back_dense(rows)

        return padded, back

    def learn(
        self,
        batch: Batch,
        styles: Sequence[str],
        random: np.random.Generator,
        rates: tuple[float, float, float],
    ) -> tuple[float, Gradients]:
        """Return the loss of a batch and the gradients of the weights."""
        into: Gradients = {}
        x, back = self.encode(batch, into, random, rates)
        # Every sentence weighs the same, however many are in its batch.
        share = np.float32(1 / BATCH)
        total, dx = 0.0, np.zeros_like(x)
        for style in styles:
            padded, back_scores = self.scores(x, batch, style, into)
            found = chain_loss(
                padded,
                batch.mask,
                batch.target(style),
                self.weights[f"{style}.moves"],
                self.weights[f"{style}.opening"],
            )
            total += found.loss * float(share)
            dx += back_scores(found.scores.astype(np.float32) * share)
            into[f"{style}.moves"] = found.moves.astype(np.float32) * share
            into[f"{style}.opening"] = found.opening.astype(np.float32) * share
        back(dx)
        return total, into
