"""Fields of work: the groups that the lexicon sorts skills into, as shares of a position that add up to 1.

A title tells its fields by its family of occupations and by its words ("IT manager, hospital group" is of health care
too), a posting by the skills it asks for as well. A person's fields are those of their titles alone, so that naming one
more skill never takes them away from their field.
"""

from functools import cache, lru_cache

import numpy as np

from app.matching.postings import FloatArray, IntArray, PostingTable
from app.ml.lexicon.concepts import lexicon
from app.ml.text.tables import listed, rows
from app.ml.titles.reading import TitleFacts

# Everybody may have these, whatever the field.
_ANYWHERE = frozenset({"soft", "office", "languages", "onet", "esco", ""})
# Of the fields of a family the first counts full, each further one half of the one before.
_NEXT = 0.5
# What the skills asked for say of a posting's fields, beside its title.
_BY_SKILLS = 0.3


@cache
def groups() -> tuple[str, ...]:
    """The fields of work, by name."""
    return tuple(sorted(set(lexicon().groups) - _ANYWHERE))


def of_title(title: TitleFacts) -> tuple[float, ...]:
    """The shares of the fields of a title; all 0 where it tells none."""
    return _of_title(title.family, title.tokens)


@lru_cache(maxsize=32_768)
def _of_title(family: str | None, tokens: tuple[str, ...]) -> tuple[float, ...]:
    told = [shares for shares in (_of_family(family), _of_words(frozenset(tokens))) if any(shares)]
    return tuple(sum(shares) / len(told) for shares in zip(*told, strict=True)) if told else (0.0,) * len(groups())


def tells(word: str) -> bool:
    """Whether a word of a title tells a field."""
    return word in _by_word()


def _of_words(words: frozenset[str]) -> tuple[float, ...]:
    """The shares of the fields that words tell; a word of several fields tells each of them in part."""
    weights = dict.fromkeys(groups(), 0.0)
    for word in sorted(words):
        named = _by_word().get(word, ())
        for group in named:
            weights[group] += 1 / len(named)
    total = sum(weights.values()) or 1.0
    return tuple(weight / total for weight in weights.values())


@cache
def _of_family(family: str | None) -> tuple[float, ...]:
    named = _by_family().get(family or "", ())
    weights = {group: _NEXT**place for place, group in enumerate(named)}
    total = sum(weights.values()) or 1.0
    return tuple(weights.get(group, 0.0) / total for group in groups())


def of_postings(postings: PostingTable) -> FloatArray:
    """The shares of the fields of postings, by title and by skills asked: shape (postings, groups); 0 where unknown."""
    # The distinct titles may be those of a whole stock: only the ones that occur are looked at.
    used, codes = np.unique(postings.title.codes, return_inverse=True)
    titles = [of_title(postings.title.values[code]) for code in used.tolist()]
    by_title = np.array(titles).reshape(-1, len(groups()))[codes]
    by_skills = _by_skills(postings)
    share = np.where(by_title.any(axis=1), _BY_SKILLS, 1.0) * by_skills.any(axis=1)
    told: FloatArray = by_title * (1 - share)[:, None] + by_skills * share[:, None]
    return told


def _by_skills(postings: PostingTable) -> FloatArray:
    asked, columns = postings.skills, len(groups())
    places = _group_of_skill()[asked.codes]
    known = places >= 0
    cells = asked.owners[known].astype(np.int64) * columns + places[known]
    flat = np.bincount(cells, asked.weights[known], minlength=len(postings) * columns)
    told = flat.reshape(len(postings), columns)
    shares: FloatArray = told / np.maximum(told.sum(axis=1, keepdims=True), 1e-9)
    return shares


@cache
def _by_family() -> dict[str, tuple[str, ...]]:
    return {row["family"]: listed(row["groups"]) for row in rows("family_fields")}


@cache
def _by_word() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for row in rows("field_words"):
        for word in listed(row["words"]):
            found[word] = (*found.get(word, ()), row["group"])
    return found


@cache
def _group_of_skill() -> IntArray:
    """The number of the field of each skill, by its place in the lexicon; -1 for what there is in every field."""
    numbers = {group: number for number, group in enumerate(groups())}
    return np.array([numbers.get(group, -1) for group in lexicon().groups], dtype=np.int64)
