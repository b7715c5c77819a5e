"""Find concepts by the words of their labels: cosine of rarity-weighted words, the best label of each concept."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.ml.vectors import Floats

Arrays = dict[str, NDArray[np.generic]]
# What a word that no label has adds to the length of a phrase, squared: as much as a rare word.
_STRANGE = 60.0


@dataclass(frozen=True, slots=True)
class LabelIndex:
    """The inverted labels; `starts` are the first labels of each concept, `owners` the concept of each label.

    `bounds` are the places of each word in `labels` and `weights`; `size` is how many labels there are.
    """

    words: dict[str, int]
    rarity: Floats
    starts: NDArray[np.int64]
    owners: NDArray[np.int32]
    bounds: NDArray[np.int64]
    labels: NDArray[np.int32]
    weights: Floats
    size: int

    def likeness(self, words: Sequence[str]) -> Floats:
        """Return per concept the cosine (0 to 1) of its likest label with the words."""
        return self.best(*self.by_label(words, _STRANGE))

    def best(self, scores: Floats, touched: NDArray[np.int32]) -> Floats:
        """Return the highest score among the labels of each concept, where only some labels have one."""
        best = np.zeros(len(self.starts), np.float32)
        np.maximum.at(best, self.owners[touched], scores[touched])
        return best

    def by_label(self, words: Sequence[str], strange: float = 0.0) -> tuple[Floats, NDArray[np.int32]]:
        """Return the cosine of every label with the words, and which labels share any.

        `strange` is what an unknown word adds to the length of the words, squared.
        """
        known = sorted({place for word in set(words) if (place := self.words.get(word)) is not None})
        unknown = sum(1 for word in set(words) if word not in self.words)
        length = float(np.sqrt((self.rarity[known] ** 2).sum() + unknown * strange))
        scores = np.zeros(self.size, np.float32)
        parts = [slice(self.bounds[place], self.bounds[place + 1]) for place in known] if length else []
        for place, part in zip(known, parts, strict=False):
            # A label holds a word once, so that no index stands twice.
            scores[self.labels[part]] += self.weights[part] * (self.rarity[place] / length)
        return scores, np.concatenate([self.labels[part] for part in parts]) if parts else np.zeros(0, np.int32)


def pack_labels(labels: Sequence[Sequence[Sequence[str]]]) -> Arrays:
    """Return the arrays of an index: per concept its labels, per label its words."""
    flat = [sorted(set(words)) for concept in labels for words in concept]
    vocabulary = {word: place for place, word in enumerate(sorted({word for words in flat for word in words}))}
    return {
        "label_words": np.frombuffer("\n".join(vocabulary).encode(), np.uint8),
        "label_counts": np.asarray([len(concept) for concept in labels], np.uint16),
        "label_lengths": np.asarray([len(words) for words in flat], np.uint8),
        "label_contents": np.asarray([vocabulary[word] for words in flat for word in words], np.uint16),
    }


def unpack_labels(arrays: Arrays, more: Sequence[Sequence[Sequence[str]]] = ()) -> LabelIndex:
    """Return the index of the arrays that `pack_labels` made; `more` are the words of further labels per concept."""
    return _indexed(_with_more(arrays, more) if any(more) else arrays)


def _with_more(arrays: Arrays, more: Sequence[Sequence[Sequence[str]]]) -> Arrays:
    """Put further labels after those each concept has."""
    words = {word: place for place, word in enumerate(arrays["label_words"].tobytes().decode().split("\n"))}
    lengths, contents = arrays["label_lengths"].tolist(), arrays["label_contents"].tolist()
    ends = np.cumsum(arrays["label_counts"].astype(np.int64))
    word_ends = np.concatenate(([0], np.cumsum(arrays["label_lengths"].astype(np.int64))))
    for place in reversed(range(len(more))):
        new = [[words.setdefault(word, len(words)) for word in label] for label in more[place]]
        end = int(ends[place])
        lengths[end:end] = [len(label) for label in new]
        start = int(word_ends[end])
        contents[start:start] = [word for label in new for word in label]
    return arrays | {
        "label_words": np.frombuffer("\n".join(words).encode(), np.uint8),
        "label_counts": arrays["label_counts"] + np.asarray([len(labels) for labels in more], np.uint16),
        "label_lengths": np.asarray(lengths, np.uint8),
        "label_contents": np.asarray(contents, np.uint16),
    }


def _indexed(arrays: Arrays) -> LabelIndex:
    words = arrays["label_words"].tobytes().decode().split("\n")
    counts = arrays["label_counts"].astype(np.int64)
    lengths = arrays["label_lengths"].astype(np.int64)
    contents = arrays["label_contents"].astype(np.int64)
    label = np.repeat(np.arange(len(lengths)), lengths)
    often = np.bincount(contents, minlength=len(words))
    rarity = np.log(len(lengths) / np.maximum(often, 1)).astype(np.float32)
    norms = np.sqrt(np.bincount(label, (rarity[contents] ** 2), minlength=len(lengths)))
    order = np.argsort(contents, kind="stable")
    weights = (rarity[contents] / np.maximum(norms[label], 1e-9)).astype(np.float32)
    return LabelIndex(
        words={word: place for place, word in enumerate(words)},
        rarity=rarity,
        starts=np.concatenate(([0], np.cumsum(counts)[:-1])),
        owners=np.repeat(np.arange(len(counts)), counts).astype(np.int32),
        bounds=np.concatenate(([0], np.cumsum(often))),
        labels=label[order].astype(np.int32),
        weights=weights[order],
        size=len(lengths),
    )
