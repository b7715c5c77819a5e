"""Scoring as it is usually written: one posting after the other, dictionaries and sets."""

from collections.abc import Sequence
from datetime import date
from typing import TypedDict

from app.core.clock import today
from app.jobs.types import ScoringRow
from app.matching.columns import posting_table
from app.matching.corpus.rarity import Rarity
from app.matching.corpus.statistics import Corpus
from app.matching.factors import freshness, pay, place, seniority, skills
from app.matching.levels import rank_of
from app.matching.nearness import in_scope, nearest
from app.matching.person import ProfileFacts
from app.matching.postings import FIRMNESS, GENERIC, MUST, NICE, Workplace
from app.ml.terms.remote import Remote
from app.ml.terms.seniority import Seniority
from app.ml.titles.reading import TitleFacts, similarity


class Record(TypedDict):
    """A posting as a row of a result set."""

    skills: dict[str, float]
    title: TitleFacts
    level: Seniority | None
    years: int | None
    pay_min: int | None
    pay_max: int | None
    currency: str | None
    workplace: Workplace
    posted: date
    today: date


WEIGHTS = {"skills": 38, "title": 30, "seniority": 10, "place": 9, "pay": 8, "freshness": 5}


def record_of(row: ScoringRow, rarity: Rarity) -> Record:
    """A posting as a dictionary."""
    must, nice = set(row.must_skill_ids), set(row.nice_skill_ids)
    firm = {
        skill_id: float(FIRMNESS[MUST if skill_id in must else NICE if skill_id in nice else GENERIC])
        for skill_id in row.skill_ids
    }
    one = posting_table([row], Corpus(rarity), today())
    return {
        "skills": {skill_id: weight * rarity.of(skill_id) for skill_id, weight in firm.items()},
        "title": one.title.at(0),
        "level": row.seniority,
        "years": row.years_min,
        "pay_min": row.annual_min,
        "pay_max": row.annual_max,
        "currency": row.pay_currency,
        "workplace": one.workplace.at(0),
        "posted": row.posted_at.date(),
        "today": today(),
    }


def naive_scores(who: ProfileFacts, records: Sequence[Record]) -> list[int]:
    """The scores in tenths."""
    return [naive_score(who, record) for record in records]


def naive_score(who: ProfileFacts, record: Record) -> int:
    """One score in tenths."""
    judged = {
        "skills": _skills(who, record),
        "title": _title(who, record),
        "seniority": _seniority(who, record),
        "place": _place(who, record),
        "pay": _pay(who, record),
        "freshness": 0.5 ** (max(0, (record["today"] - record["posted"]).days) / freshness.HALF_LIFE_DAYS),
    }
    total = sum(WEIGHTS[slug] for slug, score in judged.items() if score is not None)
    weighed = sum(WEIGHTS[slug] * float(score) for slug, score in judged.items() if score is not None)
    return round(weighed / total * 1000)


def _skills(who: ProfileFacts, record: Record) -> float | None:
    asked = record["skills"]
    if not asked:
        return None
    total = sum(asked.values())
    met = sum(weight * who.holding(skill_id).level for skill_id, weight in asked.items())
    thin = max(0.0, skills.ENOUGH - total)
    return float(((met + skills.THIN * thin) / max(total, skills.ENOUGH)) ** skills.BEND)


def _title(who: ProfileFacts, record: Record) -> float:
    return max((own.weight * similarity(own.facts, record["title"]) for own in who.titles), default=0.0)


def _seniority(who: ProfileFacts, record: Record) -> float | None:
    parts = []
    asked, own = rank_of(record["level"]), rank_of(who.level)
    if asked is not None:
        parts.append(seniority.UNKNOWN if own is None else seniority.BY_GAP[max(-3, min(3, asked - own))])
    if record["years"] is not None:
        known = who.years is not None
        parts.append(min(1.0, ((who.years or 0) + 0.5) / (record["years"] + 0.5)) if known else seniority.UNKNOWN)
    return sum(parts) / len(parts) if parts else None


def _place(who: ProfileFacts, record: Record) -> float | None:
    workplace = record["workplace"]
    if workplace.mode is Remote.REMOTE:
        within = in_scope(who.places, workplace)
        return 1.0 if within else place.SCOPE_UNKNOWN if within is None else place.OUT_OF_SCOPE
    if not workplace.places:
        return None
    near = nearest(who.places, workplace.places)[0]
    return place.BY_NEARNESS[near] * place.WISHES.get((who.remote, workplace.mode), 1.0)


def _pay(who: ProfileFacts, record: Record) -> float | None:
    figures = [figure for figure in (record["pay_min"], record["pay_max"]) if figure is not None]
    if not figures:
        return None
    if not who.pay_floor or who.currency is None:
        return pay.NO_FLOOR
    if record["currency"] != who.currency:
        return None
    if min(figures) >= who.pay_floor:
        return 1.0
    reached = min(1.0, max(0.0, (max(figures) / who.pay_floor - pay.HOPELESS) / (1 - pay.HOPELESS)))
    above = min(1.0, max(0.0, (max(figures) - who.pay_floor) / max(1, max(figures) - min(figures))))
    return reached * pay.TOP_ONLY + (1 - pay.TOP_ONLY) * above
