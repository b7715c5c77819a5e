"""Sentences and phrases linked to ESCO by hand: how many of their skills stand among the first that we name."""

import csv
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from app.ml.linking import Link, link, link_sentence
from evaluation.task import DataMissing, Figure, Task

_FOLDER = "gold/esco_decorte"
# What a bi-encoder is published with on the test halves, and the best that is recorded.
_GOALS = {"tech": 55.0, "house": 46.0}
_RECORDS = {"tech": "63.1", "house": "55.6"}
_NO_SKILL = frozenset({"LABEL NOT PRESENT", "UNDERSPECIFIED", ""})
Gold = Mapping[str, set[str]]


class SkillLinking(Task):
    """RP@k: hits among the first k by the lesser of k and the number of skills, averaged over the queries."""

    name = "skill_linking"
    measures = "ESCO skills of sentences (as published: all skills of a sentence, k = 5), and of single phrases"

    def measure(self, data: Path) -> Iterator[Figure | DataMissing]:
        """Measure each annotated set that is there."""
        found = sorted((data / _FOLDER).glob("*_annotations.csv"))
        if not found:
            yield DataMissing(f"{_FOLDER}/{{tech,house}}_{{validation,test}}_annotations.csv")
        for path in found:
            yield from _figures(path)


def _figures(path: Path) -> Iterator[Figure]:
    name, _, split = path.stem.removesuffix("_annotations").partition("_")
    sentences, phrases = _read(path)
    shown = f"{name.upper()} {split}".strip()
    for k in (1, 5, 10):
        goal = _GOALS.get(name) if k == 5 else None
        note = f"by sentence; record {_RECORDS[name]}" if goal and name in _RECORDS else "by sentence"
        value = _precision(sentences, link_sentence, k)
        yield Figure(shown, f"RP@{k}", value, goal, n=len(sentences), note=note)
    for k in (1, 5):
        value = _precision(phrases, link, k)
        yield Figure(shown, f"RP@{k} of a phrase", value, n=len(phrases), note="the marked phrase alone is the query")


def _read(path: Path) -> tuple[Gold, Gold]:
    """Return the labels by sentence and by phrase, of those that have any."""
    sentences: dict[str, set[str]] = defaultdict(set)
    phrases: dict[str, set[str]] = defaultdict(set)
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            label = " ".join((row["label"] or "").split())
            if label not in _NO_SKILL:
                sentences[row["sentence"]].add(label)
                phrases[row.get("sub_span") or row["span"]].add(label)
    return sentences, phrases


def _precision(gold: Gold, answer: Callable[[str, int], Sequence[Link]], k: int) -> float:
    shares = [
        len({one.label for one in answer(query, k)} & labels) / min(k, len(labels)) for query, labels in gold.items()
    ]
    return 100 * sum(shares) / max(len(shares), 1)
