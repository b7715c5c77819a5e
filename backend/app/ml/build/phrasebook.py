"""The phrases the word vectors are learnt from: labels, titles, tasks and marked phrases, never whole postings."""

import csv
import gzip
import json
import random
from collections.abc import Iterator
from pathlib import Path

from app.ml.build.encoder import first_sentence
from app.ml.build.esco import Row, table
from app.ml.build.tagger.gold import STYLES, read_gold
from app.ml.tagger.decode import spans_of

_TITLES, _ONET_TITLES = 8000, 9000
_ALTERNATIVES = 3


def split_labels(cell: str) -> list[str]:
    """Return the labels of a cell, one a line."""
    return [" ".join(label.split()) for label in cell.split("\n") if label.strip()]


def labels_of(row: Row) -> list[str]:
    """Return all labels of a concept, the preferred one first."""
    labels = [" ".join(row["preferredLabel"].split())]
    return list(dict.fromkeys([*labels, *split_labels(row["altLabels"]), *split_labels(row["hiddenLabels"])]))


def onet(data: Path, file: str, column: str) -> list[str]:
    """Return one column of an O*NET table."""
    return [row[column] for row in onet_rows(data, file)]


def onet_rows(data: Path, file: str) -> Iterator[dict[str, str]]:
    """Yield the rows of an O*NET table, packed or not."""
    path = data / "taxonomies" / "onet" / file
    with path.open(encoding="utf-8") if path.exists() else gzip.open(f"{path}.gz", "rt", encoding="utf-8") as lines:
        yield from csv.DictReader(lines, delimiter="\t")


def phrases(data: Path) -> list[str]:
    """Return all phrases, each once, in an order that the data alone decides."""
    found: dict[str, None] = {}
    for part in (_esco(data), _onet(data), _marked(data), _titles(data)):
        found.update(dict.fromkeys(phrase for phrase in part if phrase.strip()))
    return list(found)


def _esco(data: Path) -> Iterator[str]:
    folder = data / "taxonomies" / "esco_v1.1.1"
    for row in table(folder, "skills_en.csv"):
        labels = labels_of(row)
        yield labels[0]
        yield from _unlike(labels)
        yield first_sentence(row["description"])
    for row in table(folder, "occupations_en.csv"):
        yield from labels_of(row)


def _unlike(labels: list[str]) -> Iterator[str]:
    """Yield the alternative labels that bring the most new words."""
    seen, left = set(labels[0].lower().split()), labels[1:]
    for _ in range(min(_ALTERNATIVES, len(left))):
        best = max(left, key=lambda label: (len(set(label.lower().split()) - seen), -len(label)))
        left.remove(best)
        seen |= set(best.lower().split())
        yield best


def _onet(data: Path) -> Iterator[str]:
    yield from onet(data, "Occupation_Data.txt", "Title")
    yield from random.Random(3).sample(onet(data, "Alternate_Titles.txt", "Alternate Title"), _ONET_TITLES)  # noqa: S311  # a repeatable draw, no secret
    yield from onet(data, "DWA_Reference.txt", "DWA Title")
    yield from onet(data, "Technology_Skills.txt", "Example")


def _marked(data: Path) -> Iterator[str]:
    """Yield the phrases of the training halves of the marked sentences."""
    for style, (folder, _) in STYLES.items():
        for sentence in read_gold(data / "gold" / folder / "train.json"):
            for start, end in spans_of(list(sentence.tags[style])):
                yield " ".join(sentence.words[start:end])


def _titles(data: Path) -> Iterator[str]:
    """Yield a sample of the titles of postings."""
    with gzip.open(data / "postings" / "feashliaa_all_jobs_2026-01-08.json.gz", "rt", encoding="utf-8") as file:
        titles = sorted({str(posting.get("title", "")).strip() for posting in json.load(file)})
    shuffled = random.Random(0)  # noqa: S311  # a repeatable draw, no secret
    shuffled.shuffle(titles)
    yield from titles[:_TITLES]
