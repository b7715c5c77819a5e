"""Titles of postings whose ESCO occupation is known: at which rank we name it."""

import csv
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from app.ml.occupations.index import occupations
from app.ml.occupations.scores import scores_of
from evaluation.task import DataMissing, Figure, Task

_FOLDER = "gold/jobbert_eval"
_GOAL = 31.0


class Titles(Task):
    """Mean reciprocal rank among all occupations, as published for JobBERT (0.309, here in per cent)."""

    name = "titles"
    measures = "ESCO occupations of titles: MRR, and how often the right one is among the first 5 and 10"

    def measure(self, data: Path) -> Iterator[Figure | DataMissing]:
        """Measure each file of titles that is there."""
        found = sorted((data / _FOLDER).glob("*.csv"))
        if not found:
            yield DataMissing(f"{_FOLDER}/titles.csv")
        for path in found:
            yield from _figures(path)


def _figures(path: Path) -> Iterator[Figure]:
    ranks = np.asarray(list(_ranks(path)))
    if not len(ranks):
        return
    yield Figure(path.stem, "MRR", 100 * float((1 / ranks).mean()), _GOAL, n=len(ranks))
    for k in (1, 5, 10):
        yield Figure(path.stem, f"R@{k}", 100 * float((ranks <= k).mean()), n=len(ranks))


def _ranks(path: Path) -> Iterator[float]:
    """Yield the rank of the right occupation for each title; equals share the middle of their ranks."""
    index = occupations()
    places = {uuid: place for place, uuid in enumerate(index.uuids)}
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            place = places.get(row["conceptUri"].rstrip("/").rpartition("/")[2])
            if place is not None:
                scores = scores_of(row["vacancyTitle"], index)
                equal = int((scores == scores[place]).sum())
                yield 1 + int((scores > scores[place]).sum()) + (equal - 1) / 2
