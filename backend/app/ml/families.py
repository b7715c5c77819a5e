"""Which coarse family of occupations a title belongs to, so that a nurse sees nursing first."""

from dataclasses import dataclass
from functools import cache, lru_cache
from math import log

from app.ml.tables import listed, rows, word_list
from app.ml.title_words import normalise

# Words that many families share decide only where nothing better does.
_WEAK = word_list("title_shared")
# "Operations specialist" yields to the "KYC" before it; "project manager" does not.
_WEAK_OPENERS = frozenset({"operation", "strategy", "service", "quality", "office"})
_SAYS_NOTHING = word_list("title_empty")
_LEAST_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class Family:
    """One family; `slug` is its id, `near` the families people move to and from."""

    slug: str
    label: str
    soc: tuple[str, ...]
    near: frozenset[str]


@cache
def families() -> tuple[Family, ...]:
    """Return all families."""
    return tuple(
        Family(row["slug"], row["label"], tuple(row["soc"].split()), frozenset(row["near"].split()))
        for row in rows("families")
    )


@cache
def near(one: str, other: str) -> bool:
    """Say whether people move between two families."""
    return any(family.slug in (one, other) and ({one, other} - {family.slug}) & family.near for family in families())


@cache
def _phrases() -> dict[tuple[str, ...], str]:
    found: dict[tuple[str, ...], str] = {}
    for row in rows("families"):
        for phrase in listed(row["phrases"]):
            found.setdefault(normalise(phrase), row["slug"])
    return found


@cache
def _longest() -> int:
    return max(map(len, _phrases()))


@lru_cache(maxsize=8192)
def family_of(words: tuple[str, ...]) -> str | None:
    """Return the family of a normalised title: its longest known phrase, else what its words usually stand for."""
    best: tuple[bool, int, int] | None = None
    slug: str | None = None
    for start in range(len(words)):
        for length in range(1, min(_longest(), len(words) - start) + 1):
            found = _phrases().get(words[start : start + length])
            rank = (_is_telling(words[start : start + length]), length, start)
            if found and (best is None or rank > best):
                best, slug = rank, found
    if best is None or (not best[0] and best[1] == 1):
        return _usual(words) or slug
    return slug


def _is_telling(phrase: tuple[str, ...]) -> bool:
    return phrase[0] not in (_WEAK if len(phrase) == 1 else _WEAK_OPENERS)


@cache
def _habits() -> dict[str, dict[str, float]]:
    """Return per word the share of O*NET titles with it that lie in each family."""
    found: dict[str, dict[str, float]] = {}
    for row in rows("title_habits"):
        found[row["word"]] = {
            slug: float(share) for slug, _, share in (part.partition(":") for part in listed(row["shares"]))
        }
    return found


def _usual(words: tuple[str, ...]) -> str | None:
    known = [_habits()[word] for word in words if word in _habits() and word not in _SAYS_NOTHING]
    if not known:
        return None
    totals: dict[str, float] = {}
    for family in families():
        totals[family.slug] = sum(log(shares.get(family.slug, 0.0) + 0.01) for shares in known)
    best = max(totals, key=lambda slug: totals[slug])
    strongest = max(shares.get(best, 0.0) for shares in known)
    return best if strongest >= _LEAST_SHARE else None
