"""Which postings that state pay are like a position, how much each counts, and why. Pure.

The weight of a posting is the product of how alike title, level, place, way of working and skills are, how new it is,
and whether both ends of its pay are stated; an employer's postings together count as the square root of their number.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from math import sqrt

from app.insights.salary.types import Asked, Paid
from app.ml.terms.remote import Remote
from app.ml.terms.seniority import Seniority
from app.ml.titles.reading import TitleFacts, similarity

# Titles less alike than this are other work.
LEAST_LIKE = 0.72
# The least that the same occupation under another name counts as, and what another one needs in spite of its name.
SAME_OCCUPATION, OTHER_OCCUPATION = 0.85, 0.9
# Who states no level means neither a pupil nor somebody who leads.
_USUAL_LEVELS = frozenset({Seniority.ENTRY, Seniority.MID, Seniority.SENIOR, Seniority.LEAD})
_LEVELS = tuple(Seniority)
NEXT_LEVEL, NO_LEVEL = 0.35, 0.6
SAME_REGION, SAME_COUNTRY = 0.85, 0.7
OTHER_WAY = 0.8
ONE_SIDED = 0.5
HALF_LIFE_DAYS = 365


@dataclass(frozen=True, slots=True)
class Comparable:
    """A posting, how much it counts (above 0), how alike the titles are (0 to 1), and why it is compared."""

    paid: Paid
    weight: float
    likeness: float
    why: tuple[str, ...]


def choose(asked: Asked, postings: Iterable[Paid], today: date) -> list[Comparable]:
    """The postings like the position, the most alike first; each cluster once."""
    found = [chosen for posting in each_cluster_once(postings) if (chosen := _compare(asked, posting, today))]
    of_employer = Counter(one.paid.company_key for one in found)
    fair = [replace(one, weight=one.weight / sqrt(of_employer[one.paid.company_key])) for one in found]
    return sorted(fair, key=lambda one: (-one.weight, -one.paid.posted_at.timestamp(), one.paid.id))


def each_cluster_once(postings: Iterable[Paid]) -> Sequence[Paid]:
    """The oldest posting of a cluster stands for it."""
    kept: dict[object, Paid] = {}
    for posting in sorted(postings, key=lambda posting: posting.id):
        kept.setdefault(posting.cluster_id or posting.id, posting)
    return list(kept.values())


def _compare(asked: Asked, posting: Paid, today: date) -> Comparable | None:
    likeness, title_why = _title(asked, posting)
    level, level_why = _level(asked.seniority, posting.seniority)
    place, place_why = _place(asked, posting)
    if posting.pay_currency != asked.currency or likeness < LEAST_LIKE or not level or not place:
        return None
    # At the least likeness a title counts a tenth of the same one.
    weight = (1 - 0.9 * (1 - likeness) / (1 - LEAST_LIKE)) * level * place
    why = [title_why, level_why, place_why]
    if asked.remote and posting.remote not in (asked.remote, Remote.UNKNOWN):
        weight *= OTHER_WAY
    elif asked.remote and posting.remote is asked.remote:
        why.append(f"{_WAYS[asked.remote]}, as asked")
    if shared := set(asked.skill_ids) & set(posting.skill_ids):
        why.append(f"Asks for {len(shared)} of the {len(asked.skill_ids)} skills")
    if asked.skill_ids:
        weight *= 0.5 + 0.5 * len(shared) / len(asked.skill_ids)
    if posting.one_sided:
        weight *= ONE_SIDED
        why.append("States only the least" if posting.annual_max is None else "States only the most")
    age = max(0, (today - posting.posted_at.date()).days)
    return Comparable(posting, float(weight * 0.5 ** (age / HALF_LIFE_DAYS)), likeness, tuple(filter(None, why)))


_WAYS = {Remote.REMOTE: "Remote", Remote.HYBRID: "Hybrid", Remote.ONSITE: "On site"}


def is_like(asked: Asked, posting: Paid) -> bool:
    """Whether the title names the work that is asked about."""
    return _title(asked, posting)[0] >= LEAST_LIKE


def _title(asked: Asked, posting: Paid) -> tuple[float, str]:
    if tuple(posting.title_tokens) == asked.tokens:
        return 1.0, "Same title"
    like = similarity(_facts(asked.tokens, asked.family), _facts(posting.title_tokens, posting.family))
    if asked.esco_uri and posting.esco_uri == asked.esco_uri:
        return max(like, SAME_OCCUPATION), "Same occupation"
    if asked.esco_uri and posting.esco_uri and like < OTHER_OCCUPATION:
        # A data analyst is no data scientist, whatever their titles share.
        return 0.0, ""
    return like, "Similar title"


def _facts(tokens: Sequence[str], family: str | None) -> TitleFacts:
    return TitleFacts("", "", tuple(tokens), None, family, None)


def _level(wanted: Seniority | None, level: Seniority | None) -> tuple[float, str]:
    if wanted is None:
        return (1.0 if level is None or level in _USUAL_LEVELS else 0.0), ""
    if level is None:
        return NO_LEVEL, "States no level"
    apart = abs(_LEVELS.index(level) - _LEVELS.index(wanted))
    if apart == 0:
        return 1.0, f"Same level: {level}"
    return (NEXT_LEVEL, f"One level apart: {level}") if apart == 1 else (0.0, "")


def _place(asked: Asked, posting: Paid) -> tuple[float, str]:
    if asked.country is None:
        return 1.0, ""
    there = [place for place in posting.places if place.get("country") == asked.country]
    if not there:
        return 0.0, ""
    if asked.city and any(place.get("city") == asked.city for place in there):
        return 1.0, f"Same city: {asked.city}"
    if asked.region and any(place.get("region") == asked.region for place in there):
        return SAME_REGION, f"Same region: {asked.region}"
    return (SAME_COUNTRY if asked.city or asked.region else 1.0), "Same country"
