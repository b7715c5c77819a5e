"""Which coarse family of occupations a title belongs to, so that a nurse sees nursing first."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from math import log

from app.ml.text.tables import listed, rows, word_list
from app.ml.titles.words import normalise

# Words that many families share decide only where nothing better does.
_WEAK = word_list("title_shared")
# "Operations specialist" yields to the "KYC" before it; "project manager" does not.
_WEAK_OPENERS = frozenset({"operation", "strategy", "service", "quality", "office"})
_SAYS_NOTHING = word_list("title_empty")
_LEAST_SHARE = 0.5
_AFTER_HEAD = _SAYS_NOTHING | word_list("title_levels")
# Who does the work, told by the end of the word.
_AGENT = re.compile(
    r"(?:ist|er|or|ian|ant|yst|nurse|wife|matron|sister|chef|cook|pilot|guard|clerk|architect|attorney|counsel|nanny|"
    r"dean|agent|aide|representative|executive|comercial|externo)$"
)
_NO_AGENTS = word_list("title_no_agents")
_DOCTORS = word_list("title_doctors")
_SPECIALTIES = word_list("title_specialties")
# Administrators and clerks there are in every field: "HR administrator".
_OF_ANY_FIELD = frozenset({("administrator",), ("assistant",), ("clerk",), ("planner",), ("stylist",)})
_MEDICINE, _DENTISTRY = "medicine", "dentistry"
# Where "consultant", "lecturer" and the like stand, which a doctor may be as well.
_FIELDS_OF_DOCTORS = frozenset({"consulting", "teaching", _MEDICINE})


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
    """Return the family of a normalised title: that of its head, else of its longest phrase, else of its words."""
    found = _found(words)
    if _is_doctor(words) and not any(phrase.telling and phrase.other_calling for phrase in found):
        return _MEDICINE
    if not found:
        return _usual(words)
    best = max(found, key=lambda phrase: phrase.rank)
    return best.slug if best.telling or best.length > 1 else _usual(words) or best.slug


def is_known(words: tuple[str, ...]) -> bool:
    """Say whether normalised words are, all together, a phrase that a family knows and that names somebody."""
    return words in _phrases() and is_agent(words[-1])


def names_calling(words: tuple[str, ...]) -> bool:
    """Say whether a normalised title names who does the work ("midwife"), and not just its field."""
    return any(phrase.telling and phrase.agent for phrase in _found(words))


def is_agent(word: str) -> bool:
    """Say whether a normalised word names somebody who does something: "leader", "technician"."""
    return bool(_AGENT.search(word)) and word not in _NO_AGENTS


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A known phrase in a title; `agent`: it names somebody ("nurse"), `last`: the title ends with it."""

    slug: str
    telling: bool
    agent: bool
    last: bool
    length: int
    start: int

    @property
    def other_calling(self) -> bool:
        """Whether it names a calling that is not a doctor's."""
        return self.slug == _DENTISTRY or (self.agent and self.slug not in _FIELDS_OF_DOCTORS)

    @property
    def rank(self) -> tuple[bool, bool, bool, int, int]:
        """In "Clinical research nurse" the nurse wins although the field is longer; of equals, the last."""
        calling = self.telling and self.agent
        return self.telling, calling and self.last, calling, self.length, self.start


@lru_cache(maxsize=8192)
def _found(words: tuple[str, ...]) -> tuple[_Phrase, ...]:
    end = len(words)
    while end > 1 and (words[end - 1] in _AFTER_HEAD or words[end - 1].isdigit()):
        end -= 1
    spans = ((start, stop) for start in range(len(words)) for stop in range(start + 1, len(words) + 1))
    return tuple(
        _Phrase(slug, _is_telling(phrase), _names_somebody(phrase), stop >= end, stop - start, start)
        for start, stop in spans
        if stop - start <= _longest() and (slug := _phrases().get(phrase := words[start:stop]))
    )


def _names_somebody(phrase: tuple[str, ...]) -> bool:
    return is_agent(phrase[-1]) and phrase not in _OF_ANY_FIELD


def _is_telling(phrase: tuple[str, ...]) -> bool:
    return phrase[0] not in (_WEAK if len(phrase) == 1 else _WEAK_OPENERS)


def _is_doctor(words: tuple[str, ...]) -> bool:
    """Say whether a consultant, fellow or registrar works in a medical specialty: "Consultant in cardiology"."""
    stated = not _DOCTORS.isdisjoint(words) and not _SPECIALTIES.isdisjoint(words)
    return stated and "practitioner" not in words


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
