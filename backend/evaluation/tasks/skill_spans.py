"""Phrases of skill in sentences marked by hand: the tagger against a plain matcher of the lexicon's names."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from app.ml.build.tagger.gold import Sentence, read_gold
from app.ml.tagger.decode import spans_of
from app.ml.tagger.read import tag_sentences
from evaluation.plain_matcher import plain_spans
from evaluation.task import DataMissing, Figure, Task

Spans = list[tuple[int, int]]
# By how many points the tagger must beat the plain matcher.
_AHEAD = 15.0


class Style(NamedTuple):
    """One way of marking: its head in the tagger, its data set, and the best published figure."""

    head: str
    folder: str
    shown: str
    published: str


_STYLES = (
    Style("skill", "skillspan", "SkillSpan skill", "62.6 published for skill and knowledge together"),
    Style("knowledge", "skillspan", "SkillSpan knowledge", "62.6 published for skill and knowledge together"),
    Style("green", "green", "Green", "51.2 published"),
    Style("soft", "sayfullina", "Sayfullina", "92.2 published"),
)


class SkillSpans(Task):
    """Strict F1: a phrase counts where its first and last word are those that were marked."""

    name = "skill_spans"
    measures = "phrases of skill and knowledge, strict span F1, each data set in its own style of marking"

    def measure(self, data: Path) -> Iterator[Figure | DataMissing]:
        """Measure style by style on every split but the one learnt from; the baseline is the plain matcher's F1."""
        for style in _STYLES:
            folder = f"gold/{style.folder}"
            found = sorted(path for path in (data / folder).glob("*.json") if path.stem != "train")
            if not found:
                yield DataMissing(f"{folder}/dev|test.json")
            for path in found:
                yield from _figures(style, f"{style.shown} {path.stem}", read_gold(path))


def _figures(style: Style, data: str, sentences: Sequence[Sentence]) -> Iterator[Figure]:
    read = tag_sentences([sentence.tokens for sentence in sentences], style.head)
    tagged = dict(zip(map(id, sentences), read, strict=True))
    right, found, marked = _counts(sentences, style.head, lambda sentence: tagged[id(sentence)])
    plain = _f1(*_counts(sentences, style.head, lambda sentence: plain_spans(sentence.tokens)))
    yield Figure(data, "F1", _f1(right, found, marked), plain + _AHEAD, plain, marked, style.published)
    yield Figure(data, "precision", 100 * right / max(found, 1), n=found)
    yield Figure(data, "recall", 100 * right / max(marked, 1), n=marked)


def _counts(sentences: Sequence[Sentence], head: str, read: Callable[[Sentence], Spans]) -> tuple[int, int, int]:
    """Return how many phrases were found rightly, how many were found, and how many are marked."""
    right = found = marked = 0
    for sentence in sentences:
        gold = set(spans_of(list(sentence.tags[head])))
        spans = set(sentence.in_words(read(sentence)))
        right, found, marked = right + len(gold & spans), found + len(spans), marked + len(gold)
    return right, found, marked


def _f1(right: int, found: int, marked: int) -> float:
    return 200 * right / (found + marked) if found + marked else 0.0
