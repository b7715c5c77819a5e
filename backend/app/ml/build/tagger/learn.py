"""Training: batches of like length, Adam with a falling rate, and the running mean of the weights as the result."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from app.ml.build.tagger.layers import Gradients
from app.ml.build.tagger.network import BATCH, Batch, Encoded, Network, new_weights
from app.ml.tagger.network import Floats, Ints

_BATCH_TOKENS = 900
_POOL = 40
_CLIP = 5.0
_WARM = 200
_DECAY = 0.01
_FIRST, _SECOND = np.float32(0.1), np.float32(0.002)
_MEAN_EVERY = 10


@dataclass(frozen=True, slots=True)
class Plan:
    """How a network is built and trained; `rates` is what is dropped of words, inputs and layers."""

    width: int = 64
    depth: int = 4
    epochs: int = 12
    rate: float = 2e-3
    rates: tuple[float, float, float] = (0.1, 0.2, 0.2)
    mean: float = 0.998
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Material:
    """Sentences marked in some styles."""

    sentences: Sequence[Encoded]
    styles: tuple[str, ...]


def train(
    material: Sequence[Material], vectors: Floats, plan: Plan, begun: Mapping[str, Floats] | None = None
) -> Iterator[dict[str, Floats]]:
    """Yield the running mean of the weights after each epoch; the last is the trained network's.

    `begun` are the weights to go on from; None = new ones.
    """
    random = np.random.default_rng(plan.seed)
    weights = new_weights(vectors, plan.width, plan.depth, plan.seed)
    if begun is not None:
        weights = {name: array.copy() for name, array in begun.items()}
    network, adam = Network(weights, plan.depth), _Adam(weights, plan)
    steps = plan.epochs * sum(1 for _ in _batches(material, np.random.default_rng(plan.seed)))
    for _ in range(plan.epochs):
        for sentences, styles in _batches(material, random):
            batch = Batch(sentences)
            _, gradients = network.learn(batch, styles, random, plan.rates)
            adam.step(gradients, np.unique(batch.hashed.indices), steps)
        yield adam.mean


def _batches(
    material: Sequence[Material], random: np.random.Generator
) -> Iterator[tuple[list[Encoded], tuple[str, ...]]]:
    """Yield batches, each of one set and of sentences of about one length, in random order."""
    found: list[tuple[int, list[int]]] = []
    for number, one in enumerate(material):
        lengths = np.array([len(sentence.vector) for sentence in one.sentences])
        order = random.permutation(len(lengths))
        for start in range(0, len(order), _POOL * BATCH):
            pool = order[start : start + _POOL * BATCH]
            found += ((number, group) for group in _groups(pool[np.argsort(lengths[pool], kind="stable")], lengths))
    for place in random.permutation(len(found)):
        number, group = found[place]
        yield [material[number].sentences[index] for index in group], material[number].styles


def _groups(ordered: Ints, lengths: Ints) -> Iterator[list[int]]:
    group: list[int] = []
    tokens = 0
    for index in ordered.tolist():
        group.append(index)
        tokens += int(lengths[index])
        if len(group) == BATCH or tokens >= _BATCH_TOKENS:
            yield group
            group, tokens = [], 0
    if group:
        yield group


class _Adam:
    """Adam whose hashed tables are changed only in the rows a batch has used."""

    def __init__(self, weights: dict[str, Floats], plan: Plan) -> None:
        self.weights = weights
        self.mean = {name: array.copy() for name, array in weights.items()}
        self._plan = plan
        self._moments = {name: (np.zeros_like(array), np.zeros_like(array)) for name, array in weights.items()}
        self._done = 0

    def step(self, gradients: Gradients, rows: Ints, steps: int) -> None:
        """Change the weights once; `rows` are those of the tables that the batch has used."""
        self._done += 1
        length = float(np.sqrt(sum(float(np.vdot(one, one)) for one in gradients.values())))
        shrink = np.float32(min(1.0, _CLIP / max(length, 1e-9)))
        falling = max(0.02, 1 - self._done / steps)
        rate = self._plan.rate * min(1.0, self._done / _WARM) * falling
        for name, gradient in gradients.items():
            self._change(name, gradient * shrink, rows if name == "tables" else slice(None), rate)
        if self._done % _MEAN_EVERY == 0:
            self._average()

    def _change(self, name: str, gradient: Floats, rows: Ints | slice, rate: float) -> None:
        first, second = self._moments[name]
        gradient = gradient[rows]
        # A row of a table is changed only when its word comes up: its steps have no later steps to carry them on.
        first[rows] += (np.float32(1) if name == "tables" else _FIRST) * (gradient - first[rows])
        second[rows] += _SECOND * (gradient * gradient - second[rows])
        grown = (
            1.0 if name == "tables" else 1 - (1 - float(_FIRST)) ** self._done,
            1 - (1 - float(_SECOND)) ** self._done,
        )
        change = first[rows] / np.float32(grown[0]) / (np.sqrt(second[rows] / np.float32(grown[1])) + np.float32(1e-8))
        if name == "tables" or name.endswith(".matrix"):
            change += np.float32(_DECAY) * self.weights[name][rows]
        self.weights[name][rows] -= np.float32(rate) * change

    def _average(self) -> None:
        kept = min(self._plan.mean, (1 + self._done) / (10 + self._done)) ** _MEAN_EVERY
        for name, array in self.weights.items():
            if name != "vectors":
                self.mean[name] += np.float32(1 - kept) * (array - self.mean[name])
