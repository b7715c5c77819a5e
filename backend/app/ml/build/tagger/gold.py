"""The hand-marked sentences: their tokens split as the product splits them, with the phrases of each style."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.ml.tagger.decode import AFTER, BEGINS, INSIDE, OUTSIDE, spans_of
from app.ml.tagger.words import TOKEN

# style -> (folder of the data set, its column of tags)
STYLES = {
    "skill": ("skillspan", "tags_skill"),
    "knowledge": ("skillspan", "tags_knowledge"),
    "green": ("green", "tags_skill"),
    "soft": ("sayfullina", "tags_skill"),
}
# In these a sentence was cut out around one phrase, and only that phrase is marked.
ONE_PHRASE = frozenset({"soft"})
_NUMBER = {"O": OUTSIDE, "B": BEGINS, "I": INSIDE}


@dataclass(frozen=True, slots=True)
class Sentence:
    """One marked sentence; `first[i]` is the place among `tokens` where word i of the file begins."""

    words: tuple[str, ...]
    tokens: tuple[str, ...]
    first: tuple[int, ...]
    tags: dict[str, tuple[int, ...]]

    def labels(self, style: str) -> list[int]:
        """Return one label a token, as the style's head learns them."""
        ends = (*self.first[1:], len(self.tokens))
        found = [OUTSIDE] * len(self.tokens)
        for start, end in spans_of(list(self.tags[style])):
            begin, stop = self.first[start], ends[end - 1]
            found[begin:stop] = [BEGINS] + [INSIDE] * (stop - begin - 1)
            if style in ONE_PHRASE:
                found[stop:] = [AFTER] * (len(found) - stop)
                break
        return found

    def in_words(self, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
        """Turn places among the tokens into places among the words of the file."""
        of_token = [word for word, start in enumerate(self.first) for _ in range(self._size(word, start))]
        return [(of_token[start], of_token[end - 1] + 1) for start, end in spans]

    def _size(self, word: int, start: int) -> int:
        return (self.first[word + 1] if word + 1 < len(self.first) else len(self.tokens)) - start


def read_gold(path: Path) -> list[Sentence]:
    """Read one split: a line is `{"tokens": [...], "tags_...": [...]}`."""
    columns = {column: style for style, (folder, column) in STYLES.items() if folder == path.parent.name}
    return [
        _sentence(json.loads(line), columns) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()
    ]


def _sentence(row: dict[str, list[str]], columns: dict[str, str]) -> Sentence:
    tokens: list[str] = []
    first: list[int] = []
    for word in row["tokens"]:
        first.append(len(tokens))
        tokens.extend(TOKEN.findall(word) or [word or "_"])
    tags = {style: _labels(row[column]) for column, style in columns.items()}
    return Sentence(tuple(row["tokens"]), tuple(tokens), tuple(first), tags)


def _labels(tags: Sequence[str]) -> tuple[int, ...]:
    """Return tags as numbers; one that goes on with nothing begins a phrase."""
    labels: list[int] = []
    for tag in tags:
        label = _NUMBER[tag[:1]]
        begins = label == INSIDE and (not labels or labels[-1] == OUTSIDE)
        labels.append(BEGINS if begins else label)
    return tuple(labels)
