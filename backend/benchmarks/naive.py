"""Scoring as it is usually written: one posting after the other, dictionaries and sets.

It answers all ten questions with the constants of the factors and arithmetic of its own, so that equal results also
say that the factors do what they say.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np

from app.core.clock import today
from app.jobs.types import ScoringRow
from app.matching.columns import posting_table
from app.matching.corpus.rarity import Rarity
from app.matching.corpus.statistics import Corpus
from app.matching.factors import closeness, employment, freshness, industry, language, pay, place, seniority, skills
from app.matching.factors import title as titles
from app.matching.fields import of_postings
from app.matching.levels import rank_of
from app.matching.loaded import factors
from app.matching.nearness import in_scope, nearest
from app.matching.people import PersonTable
from app.matching.person import ProfileFacts
from app.matching.postings import FIRMNESS, GENERIC, MUST, NICE, Tongues, Workplace
from app.matching.weights import default_weights
from app.ml.closeness.shipped import shipped
from app.ml.lexicon.concepts import lexicon
from app.ml.terms.employment import EmploymentType
from app.ml.terms.remote import Remote
from app.ml.terms.seniority import Seniority
from app.ml.titles.reading import TitleFacts, similarity
from app.ml.vectors import LENGTH
from app.profile.types import RemoteWish

Vector = Any  # an array of whole numbers
FOR_A_TIME = {EmploymentType.CONTRACT, EmploymentType.TEMPORARY, EmploymentType.PER_DIEM}


@dataclass(frozen=True, slots=True)
class Record:
    """A posting as a row of a result set."""

    skills: Mapping[str, float]
    title: TitleFacts
    title_vector: Vector
    occupation: str | None
    level: Seniority | None
    years: int | None
    pay_min: int | None
    pay_max: int | None
    currency: str | None
    workplace: Workplace
    employment: EmploymentType | None
    tongues: Tongues
    fields: Sequence[float]
    meaning: Vector
    posted: date
    today: date


def record_of(row: ScoringRow, rarity: Rarity) -> Record:
    """A posting as a record."""
    must, nice = set(row.must_skill_ids), set(row.nice_skill_ids)
    firm = {
        skill_id: float(FIRMNESS[MUST if skill_id in must else NICE if skill_id in nice else GENERIC])
        for skill_id in (*row.must_skill_ids, *row.nice_skill_ids, *row.skill_ids)
    }
    one = posting_table([row], Corpus(rarity, shipped()), today())
    return Record(
        skills={skill: weight * rarity.of(skill) for skill, weight in firm.items() if lexicon().get(skill)},
        title=one.title.at(0),
        title_vector=one.title_meaning.at(0).astype(np.int64),
        occupation=row.esco_uri,
        level=row.seniority,
        years=row.years_min,
        pay_min=row.annual_min,
        pay_max=row.annual_max,
        currency=row.pay_currency,
        workplace=one.workplace.at(0),
        employment=row.employment_type,
        tongues=one.tongues.at(0),
        fields=of_postings(one)[0].tolist(),
        meaning=one.meaning[0].astype(np.int64),
        posted=row.posted_at.date(),
        today=today(),
    )


def naive_scores(who: ProfileFacts, records: Sequence[Record]) -> list[int]:
    """The scores in tenths."""
    one = Naive(who)
    return [one.score(record) for record in records]


class Naive:
    """One person, who is asked about one record at a time."""

    def __init__(self, who: ProfileFacts) -> None:
        table = PersonTable((who,))
        self._who = who
        self._weights = dict(zip(factors(), default_weights().of_factors, strict=True))
        self._titles = [vector.astype(np.int64) for vector in table.title_meaning.vectors]
        self._meaning = table.meaning(shipped())[0].astype(np.int64)
        self._fields = industry.fields_of(who.titles)

    def score(self, record: Record) -> int:
        """The score in tenths."""
        judged = {slug: getattr(self, f"_{slug}")(record) for slug in self._weights}
        spoke = {slug: answer for slug, answer in judged.items() if answer is not None}
        total = sum(self._weights[slug] for slug in spoke)
        weighed = sum(self._weights[slug] * round(answer * 1000) / 1000 for slug, answer in spoke.items())
        return round(weighed / total * 1000) if total else 0

    def _skills(self, record: Record) -> float | None:
        if not record.skills:
            return None
        met = sum(weight * self._who.holding(skill_id).level for skill_id, weight in record.skills.items())
        coverage = min(1.0, met / max(sum(record.skills.values()), skills.ENOUGH))
        return coverage * (1 + skills.HALF) / (coverage + skills.HALF)

    def _title(self, record: Record) -> float | None:
        if not record.title.tokens:
            return None
        words, near, whole, shares = 0.0, 0.0, 0.0, 0.0
        for own, vector in zip(self._who.titles, self._titles, strict=True):
            same = titles.nearness_of(own.occupation, record.occupation) if own.occupation and record.occupation else 0
            words = max(words, own.weight * similarity(own.facts, record.title), own.weight * same)
            cosine = min(1.0, max(0.0, float(vector @ record.title_vector) / LENGTH**2))
            near = max(near, own.weight * cosine)
            whole, shares = whole + own.share * cosine, shares + own.share
        return titles.WORDS * words + titles.NEAREST * near + titles.WHOLE * whole / (shares or 1.0)

    def _closeness(self, record: Record) -> float | None:
        if not record.meaning.any():
            return None
        cosine = min(1.0, max(0.0, float(self._meaning @ record.meaning) / LENGTH**2))
        return min(1.0, cosine / closeness.FULL)

    def _industry(self, record: Record) -> float | None:
        if not any(record.fields):
            return None
        if not any(self._fields):
            return industry.UNKNOWN
        lengths = [sum(share * share for share in shares) ** 0.5 for shares in (self._fields, record.fields)]
        agree = sum(own * theirs for own, theirs in zip(self._fields, record.fields, strict=True))
        return float(agree / (lengths[0] * lengths[1]))

    def _seniority(self, record: Record) -> float | None:
        parts = []
        asked, own, years = rank_of(record.level), rank_of(self._who.level), self._who.years
        if asked is not None:
            parts.append(seniority.UNKNOWN if own is None else seniority.BY_GAP[max(-3, min(3, asked - own))])
        if record.years is not None:
            share = min(1.0, ((years or 0) + 0.5) / (record.years + 0.5))
            parts.append(seniority.UNKNOWN if years is None else share)
        return sum(parts) / len(parts) if parts else None

    def _place(self, record: Record) -> float | None:
        own, workplace = self._who, record.workplace
        if workplace.mode is not Remote.REMOTE and not workplace.places:
            return None
        wish = place.WISHES.get((own.remote, workplace.mode), 1.0)
        if not own.places:
            wished = workplace.mode is Remote.REMOTE and own.remote is RemoteWish.remote_only
            return 1.0 if wished else place.NOWHERE * wish
        if workplace.mode is Remote.REMOTE:
            within = in_scope(own.places, workplace)
            return 1.0 if within else place.SCOPE_UNKNOWN if within is None else place.OUT_OF_SCOPE
        return place.BY_NEARNESS[nearest(own.places, workplace.places)[0]] * wish

    def _pay(self, record: Record) -> float | None:
        figures = [figure for figure in (record.pay_min, record.pay_max) if figure is not None]
        floor = self._who.pay_floor if self._who.currency else None
        if not figures:
            return None
        if not floor:
            return pay.NO_FLOOR
        if record.currency != self._who.currency:
            return None
        if min(figures) >= floor:
            return 1.0
        reached = min(1.0, max(0.0, (max(figures) / floor - pay.HOPELESS) / (1 - pay.HOPELESS)))
        above = min(1.0, max(0.0, (max(figures) - floor) / max(1, max(figures) - min(figures))))
        return reached * pay.TOP_ONLY + (1 - pay.TOP_ONLY) * above

    def _language(self, record: Record) -> float | None:
        asked = dict.fromkeys(record.tongues.wished, language.WISHED) | dict.fromkeys(record.tongues.firm, 1.0)
        if not asked:
            return None
        otherwise = language.NOT_NAMED if self._who.tongues else language.SILENT
        met = sum(weight * (1.0 if name in self._who.tongues else otherwise) for name, weight in asked.items())
        return met / sum(asked.values())

    def _employment(self, record: Record) -> float | None:
        wished, kind = set(self._who.employment_types), record.employment
        if kind is None:
            return None
        if not wished or kind in wished:
            return employment.NO_WISH if not wished else 1.0
        return employment.NEAR if kind in FOR_A_TIME and wished & FOR_A_TIME else employment.OTHER

    def _freshness(self, record: Record) -> float:
        age = max(0, (record.today - record.posted).days)
        return float(0.5 ** (age / freshness.HALF_LIFE_DAYS))
