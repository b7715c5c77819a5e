"""Read the ESCO classification (version 1.1.1, English): concepts, their groups and the relations between them."""

import csv
import gzip
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

csv.field_size_limit(10_000_000)
_NATURE = {"knowledge": "knowledge", "skill/competence": "competence"}
Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Concept:
    """One ESCO skill; `parents` and `groups` are keys (see `key_of`), groups ordered from near to far."""

    key: str
    label: str
    nature: str
    reuse: str
    labels: tuple[str, ...]
    parents: tuple[str, ...]
    groups: tuple[str, ...]
    occupations: tuple[tuple[str, int], ...]
    language: bool


@dataclass(frozen=True, slots=True)
class Esco:
    """All of it; `groups` are (code, name, parent codes), `related` pairs of concept keys."""

    concepts: tuple[Concept, ...]
    groups: tuple[tuple[str, str, tuple[str, ...]], ...]
    related: tuple[tuple[str, str], ...]


def key_of(uri: str) -> str:
    """Return the last part of a URI: the uuid of a concept, "0613" of an ISCED-F field."""
    return uri.strip().rpartition("/")[2]


def table(folder: Path, name: str) -> Iterator[Row]:
    """Yield the rows of one CSV file, packed or not."""
    path = folder / name
    if path.exists():
        with path.open(encoding="utf-8", newline="") as lines:
            yield from csv.DictReader(lines)
    else:
        with gzip.open(folder / f"{name}.gz", "rt", encoding="utf-8", newline="") as lines:
            yield from csv.DictReader(lines)


def read_esco(folder: Path) -> Esco:
    """Read the folder of CSV files as the European Commission hands them out."""
    broader = _broader(folder)
    codes = _codes(folder)
    occupations = _occupations(folder)
    spoken = {key_of(row["conceptUri"]) for row in table(folder, "languageSkillsCollection_en.csv")}
    concepts = []
    for row in table(folder, "skills_en.csv"):
        key = key_of(row["conceptUri"])
        if row["skillType"] in _NATURE:
            parents = broader.get(key, ())
            concepts.append(
                Concept(
                    key=key,
                    label=" ".join(row["preferredLabel"].split()),
                    nature=_NATURE[row["skillType"]],
                    reuse=row["reuseLevel"],
                    labels=tuple(_labels(row)),
                    parents=tuple(parent for parent in parents if parent not in codes),
                    groups=tuple(_ancestors(key, broader, codes)),
                    occupations=tuple(sorted(occupations.get(key, Counter()).items())),
                    language=key in spoken,
                )
            )
    known = {concept.key for concept in concepts}
    groups = [
        (code, name, tuple(codes[parent][0] for parent in broader.get(key, ()) if parent in codes))
        for key, (code, name) in sorted(codes.items(), key=lambda item: item[1])
    ]
    return Esco(tuple(concepts), tuple(groups), tuple(_related(folder, known)))


def _labels(row: Row) -> Iterator[str]:
    seen = {row["preferredLabel"].strip()}
    for cell in (row["altLabels"], row["hiddenLabels"]):
        for label in cell.split("\n"):
            clean = " ".join(label.split())
            if clean and clean not in seen and "|" not in clean:
                seen.add(clean)
                yield clean


def _broader(folder: Path) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for row in table(folder, "broaderRelationsSkillPillar.csv"):
        found[key_of(row["conceptUri"])].append(key_of(row["broaderUri"]))
    return {key: tuple(sorted(parents)) for key, parents in found.items()}


def _codes(folder: Path) -> dict[str, tuple[str, str]]:
    """Return the code and name of each group of skills by its key."""
    found = {}
    for row in table(folder, "skillGroups_en.csv"):
        key = key_of(row["conceptUri"])
        found[key] = (row["code"].strip() or key, " ".join(row["preferredLabel"].split()))
    return found


def _ancestors(key: str, broader: dict[str, tuple[str, ...]], codes: dict[str, tuple[str, str]]) -> Iterator[str]:
    """Yield the codes of the groups above a concept, nearest first, each once."""
    seen: set[str] = set()
    level: Iterable[str] = broader.get(key, ())
    while level:
        above: list[str] = []
        for parent in level:
            if parent not in seen:
                seen.add(parent)
                above.extend(broader.get(parent, ()))
                if parent in codes:
                    yield codes[parent][0]
        level = above


def _occupations(folder: Path) -> dict[str, Counter[str]]:
    """Count, for each skill, the occupations that need it by the first three digits of their ISCO code."""
    isco = {row["conceptUri"].strip(): row["iscoGroup"].strip() for row in table(folder, "occupations_en.csv")}
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for row in table(folder, "occupationSkillRelations.csv"):
        found[key_of(row["skillUri"])][isco.get(row["occupationUri"].strip(), "")] += 1
    return found


def _related(folder: Path, known: set[str]) -> Iterator[tuple[str, str]]:
    for row in table(folder, "skillSkillRelations.csv"):
        one, other = key_of(row["originalSkillUri"]), key_of(row["relatedSkillUri"])
        if one in known and other in known:
            yield one, other
