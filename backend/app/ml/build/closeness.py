"""Learn the basis that ships with the project: `python -m app.ml.build.closeness <data folder>`.

Its texts are what ESCO says of occupations and skills, the tasks and technologies that O*NET lists for occupations,
and the skills that the lexicon relates. No posting and no CV is read: an instance learns a basis of its own postings
as soon as it has enough of them.
"""

import csv
import gzip
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from app.ml.build.esco import table
from app.ml.closeness.learning import fit
from app.ml.closeness.shipped import MODEL, arrays_of
from app.ml.closeness.terms import terms_of
from app.ml.lexicon.concepts import lexicon
from app.ml.registry import register

VERSION = "1.0.0"
# Together they name the words of all trades; more terms would be rarer ones.
_TERMS = 20_000


def build(data: Path) -> None:
    """Put the basis among the shipped models."""
    texts = [*_esco(data / "taxonomies" / "esco_v1.1.1"), *_onet(data / "taxonomies" / "onet"), *_lexicon()]
    basis = fit([terms_of(text) for text in texts], _TERMS)
    card = register(
        MODEL,
        arrays_of(basis),
        version=VERSION,
        built_by="app.ml.build.closeness",
        description="Directions of words and word pairs: texts about like work get vectors that lie near each other.",
        data=(
            "ESCO 1.1.1 occupations and skills: labels and descriptions, counted (European Commission)",
            "O*NET 29.2 task statements and technologies, counted (CC BY 4.0)",
            "the lexicon's names and relations",
        ),
    )
    sys.stdout.write(f"{len(texts)} texts, {len(basis.numbers)} terms, {card.size:,} bytes\n")


def _esco(folder: Path) -> Iterator[str]:
    for name in ("occupations_en.csv", "skills_en.csv"):
        for row in table(folder, name):
            yield ". ".join((row["preferredLabel"], *row["altLabels"].split("\n"), row["description"]))


def _onet(folder: Path) -> Iterator[str]:
    """Yield the tasks of each occupation as one text, and its technologies as another."""
    for file, column in (("Task_Statements.txt.gz", "Task"), ("Technology_Skills.txt.gz", "Example")):
        told: dict[str, list[str]] = defaultdict(list)
        with gzip.open(folder / file, "rt", encoding="utf-8") as lines:
            for row in csv.DictReader(lines, delimiter="\t"):
                told[row["O*NET-SOC Code"]].append(row[column])
        yield from ("\n".join(own) for _, own in sorted(told.items()))


def _lexicon() -> Iterator[str]:
    """Yield the names of each skill that stands in a relation, with those of the skills that go with it."""
    known = lexicon()
    for skill in known:
        near = (*known.implies(skill.id), *known.broader(skill.id), *known.related(skill.id))
        if near:
            names = [one.name for other in near if (one := known.get(other))]
            yield ". ".join((skill.name, *skill.aliases, *names))


if __name__ == "__main__":
    build(Path(sys.argv[1]))
