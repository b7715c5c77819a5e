"""The usual weighted formula: skills 35 %, title 20 %, experience 15 %, place, pay and freshness 10 % each.

It stands on the same readings as ours, which flatters it: the tools that use it look for words in a list of some
hundred skills.
"""

from collections.abc import Sequence

import numpy as np

from app.jobs.types import JobFacts, ScoringRow
from app.ml.terms.remote import Remote
from app.ml.titles.words import normalise
from app.profile.types import ProfileSnapshot
from evaluation.ranking.people import TODAY
from evaluation.ranking.types import FloatArray, Person

SKILLS, TITLE, EXPERIENCE, PLACE, PAY, FRESHNESS = 0.35, 0.20, 0.15, 0.10, 0.10, 0.10
# What a part gives where one side says nothing.
UNKNOWN = 0.5
_FRESH_DAYS = 30


def formula(people: Sequence[Person], facts: Sequence[JobFacts]) -> FloatArray:
    """The scores (people, offers), 0 to 1."""
    rows = [fact.row for fact in facts]
    titles = [frozenset(normalise(row.title)) for row in rows]
    asked = [frozenset(row.skill_ids) for row in rows]
    return np.array([_scores(who.snapshot, rows, titles, asked) for who in people])


def _scores(
    who: ProfileSnapshot,
    rows: Sequence[ScoringRow],
    titles: Sequence[frozenset[str]],
    asked: Sequence[frozenset[str]],
) -> list[float]:
    held = frozenset(skill.skill_id for skill in who.skills if skill.skill_id)
    own = [frozenset(normalise(title)) for title in who.titles]
    return [
        SKILLS * (len(skills & held) / len(skills) if skills else UNKNOWN)
        + TITLE * max((_alike(mine, title) for mine in own), default=0.0)
        + EXPERIENCE * _experience(who.experience_years, row.years_min)
        + PLACE * _place(who.location, row)
        + PAY * _pay(who.preferences.salary_min, row)
        + FRESHNESS * max(0.0, 1 - (TODAY - row.posted_at.date()).days / _FRESH_DAYS)
        for row, title, skills in zip(rows, titles, asked, strict=True)
    ]


def _alike(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(len(one | other), 1)


def _experience(years: float | None, asked: int | None) -> float:
    if years is None or asked is None:
        return UNKNOWN
    return min(1.0, years / asked) if asked else 1.0


def _place(home: str | None, row: ScoringRow) -> float:
    if row.remote is Remote.REMOTE:
        return 1.0
    if not home or not row.location:
        return UNKNOWN
    return float(home.split(",")[0].strip().casefold() in row.location.casefold())


def _pay(floor: int | None, row: ScoringRow) -> float:
    best = row.annual_max or row.annual_min
    return UNKNOWN if floor is None or best is None else float(best >= floor)
