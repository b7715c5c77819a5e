"""Read a job title: what it is at heart, how senior, which family of occupations."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from app.ml.terms.seniority import Seniority, seniority_of
from app.ml.text.tables import rows, word_list
from app.ml.titles.families import family_of, near
from app.ml.titles.fields import specialisation_of
from app.ml.titles.parts import split_title
from app.ml.titles.words import normalise


@dataclass(frozen=True, slots=True)
class TitleFacts:
    """A title taken apart; `core` is without level, unit, place and decoration; `tokens` are normalised.

    `specialisation` is the unit, else the field that the core names beside the occupation.
    """

    text: str
    core: str
    tokens: tuple[str, ...]
    seniority: Seniority | None
    family: str | None
    unit: str | None
    specialisation: str | None = None


_LEVEL_WORDS = word_list("title_levels")
# These rank people in one field and name the work in another: "Staff Nurse", "Sales Associate", "Teaching Assistant".
_LEVEL_ONLY_BEFORE = word_list("title_levels_or_work")
_STAFF_LEVEL = re.compile(r"\bstaff (?:\w+ ){0,3}(?:engineer|developer|scientist|designer|architect|researcher)")
# How much of the likeness the family alone gives, and how much of it shared words can still add.
GENERIC = word_list("title_heads") | _LEVEL_WORDS | word_list("title_empty")
GENERIC_SHARE = 0.5
_SAME_FAMILY, _NEAR_FAMILY, _OTHER_FAMILY, _UNKNOWN_FAMILY = (0.45, 0.55), (0.2, 0.5), (0.0, 0.5), (0.0, 0.85)


@lru_cache(maxsize=4096)
def read_title(title: str) -> TitleFacts:
    """Return what a title says."""
    parts = split_title(title)
    level = seniority_of(title)
    words = normalise(parts.core)
    tokens = _without_level(words) or words
    family = family_of(words) or family_of(normalise(" ".join((parts.core, parts.unit or ""))))
    core, rank = plain_core(parts.core), level.level if level else None
    return TitleFacts(title, core, tokens, rank, family, parts.unit, specialisation_of(core, parts.unit))


def _without_level(words: tuple[str, ...]) -> tuple[str, ...]:
    staff_is_level = bool(_STAFF_LEVEL.search(" ".join(words)))
    kept = []
    for _index, word in enumerate(words):
        names_the_work = word in _LEVEL_ONLY_BEFORE and (word != "staff" or not staff_is_level)
        if word not in _LEVEL_WORDS or names_the_work:
            kept.append(word)
    return tuple(kept)


_LEVEL_AT_EDGE = re.compile(
    r"^(?:(?:senior(?! (?:living|care(?! (?:assistant|worker|practitioner|officer))|services|center|citizen))|"
    r"sr\.?|snr\.?|junior|jr\.?|jnr\.?|lead(?! gen)|principal|graduate|trainee|entry[- ]level|mid[- ]level|mid|"
    r"intermediate|experienced|"
    r"staff(?= (?:\w+ ){0,3}(?:engineer|developer|scientist|designer|architect|researcher))|"
    r"bank|locum|band \d\w?)[ ,/-]+)+|"
    r"(?:[ ,-]+(?:i{1,3}|iv|v|[1-6]|senior|junior|lead|intern|band \d\w?|level \d))+$",
    re.IGNORECASE,
)


def plain_core(core: str) -> str:
    """Return the core of a title without the level at either edge."""
    plain = " ".join(_LEVEL_AT_EDGE.sub("", core).split())
    return plain or core


# --- likeness ---


@cache
def _weights() -> dict[str, float]:
    return {row["word"]: float(row["weight"]) for row in rows("title_weights")}


def weight_of(word: str) -> float:
    """Return how much a word of a title tells."""
    return _weights().get(word, 1.0)


@lru_cache(maxsize=65536)
def _mass(tokens: tuple[str, ...]) -> float:
    return sum(sorted(weight_of(word) for word in set(tokens)))


def similarity(a: TitleFacts, b: TitleFacts) -> float:
    """Return how alike two titles are, 0 to 1, the same both ways round: shared telling words, and the same family."""
    if not a.tokens or not b.tokens:
        return 0.0
    common = set(a.tokens) & set(b.tokens)
    shared = sum(sorted(weight_of(word) for word in common))
    words = 2 * shared / (_mass(a.tokens) + _mass(b.tokens))
    base, share = family_part(a.family, b.family)
    # "Team leader" is nobody's occupation: what is led has to be alike.
    telling = 1.0 if base or not common <= GENERIC else GENERIC_SHARE
    return round(base + telling * share * words, 4)


def family_part(one: str | None, other: str | None) -> tuple[float, float]:
    """Return how much of the likeness the families alone give, and how much of it shared words can still add."""
    if one is None or other is None:
        return _UNKNOWN_FAMILY
    if one == other:
        return _SAME_FAMILY
    return _NEAR_FAMILY if near(one, other) else _OTHER_FAMILY
