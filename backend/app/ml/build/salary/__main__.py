"""`python -m app.ml.build.salary DATA` trains the models of pay that are shipped, one a currency, in one file."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from app.ml.build.salary.sets import paid_postings
from app.ml.lexicon.concepts import lexicon
from app.ml.places.reading import read_places
from app.ml.registry import register
from app.ml.salary.packing import pack
from app.ml.salary.shipped import NAME
from app.ml.salary.training import train_all
from app.ml.salary.types import PaidPosting, SalaryQuestion
from app.ml.terms.employment import EmploymentType, employment_type_of

VERSION = "1.1.0"
# Adzuna's are left out: the rules of their competition allow no such use.
SETS = ("ai_jobs", "data_jobs", "nhs", "nyc", "radar", "us_government")
# These state the level of every row beside the title.
LEVELLED = ("ai_jobs",)
DATA = (
    "ai-jobs.net salaries 2020-2025 (CC0)",
    "data jobs of 2023 by L. Barousse (Apache-2.0 on Hugging Face): titles, places, skills, pay",
    "NHS Jobs postings of 2018-2021 (Crown/NHS): titles, places, pay",
    "NYC Open Data, positions of the city 2011-2019 (public domain)",
    "tech salary radar 2026-07 (MIT)",
    "USAJOBS announcements of 2016 (US public domain)",
)
# No set and currency counts for more rows than these, so that a survey of one trade does not drown the others.
_MOST = 10_000
_ABBREVIATED = {
    "FT": EmploymentType.FULL_TIME, "F": EmploymentType.FULL_TIME, "PT": EmploymentType.PART_TIME,
    "P": EmploymentType.PART_TIME, "CT": EmploymentType.CONTRACT, "FL": EmploymentType.CONTRACT,
}  # fmt: skip


def as_asked(row: PaidPosting) -> PaidPosting:
    """Return a row in the words anybody asks in: skills and terms as the product calls them, the city alone.

    Without text, facts, company and way of working: each set has its own or is silent of it, and by these a model would
    know the set, not the pay.
    """
    asked = row.question
    place = next((place for place in read_places(asked.location) if place.city or place.region or place.country), None)
    found = (lexicon().by_name(skill) for skill in asked.skills)
    kind = asked.employment_type
    question = SalaryQuestion(
        asked.title,
        asked.currency,
        country=asked.country or (place.country if place else None),
        location=(place.city or place.region or "") if place else "",
        seniority=asked.seniority,
        employment_type=(_ABBREVIATED.get(kind) or employment_type_of("", "", (kind,))) if kind else None,
        skills=tuple(skill.id for skill in found if skill),
    )
    return replace(row, question=question)


def shipped_rows(data: Path) -> list[PaidPosting]:
    """Return the rows that the shipped models are trained on; a set that is not there gives none."""
    rows: list[PaidPosting] = []
    for name in SETS:
        of_set = _as_unlevelled(paid_postings(data, name)) if name in LEVELLED else paid_postings(data, name)
        for currency in sorted({row.question.currency for row in of_set}):
            rows += _some([row for row in of_set if row.question.currency == currency])
    return [as_asked(row) for row in rows]


def _as_unlevelled(rows: Sequence[PaidPosting]) -> list[PaidPosting]:
    """Return the rows, every second without its level: who asks seldom says one, and is to be answered all the same."""
    return [
        replace(row, question=replace(row.question, seniority=None)) if place % 2 else row
        for place, row in enumerate(rows)
    ]


def _some(rows: Sequence[PaidPosting]) -> list[PaidPosting]:
    if len(rows) <= _MOST:
        return list(rows)
    return [rows[place] for place in sorted(np.random.default_rng(8).choice(len(rows), _MOST, replace=False))]


def build(data: Path) -> None:
    """Train and put the models among the shipped ones."""
    rows = shipped_rows(data)
    models = train_all(rows)
    card = register(
        NAME,
        pack(models),
        version=VERSION,
        built_by="app.ml.build.salary",
        description="What a position pays in a year: hashed words of titles, places, terms and skills, and what each "
        "adds to the logarithm of pay, for each currency on its own.",
        data=DATA,
    )
    for currency, model in models.items():
        sys.stdout.write(f"{currency}: {model.rows} postings, mean error held out {model.error:,.0f}\n")
    sys.stdout.write(f"{card.file}: {card.size:,} bytes\n")


def main() -> None:
    """Build from the folder named on the command line."""
    build(Path(sys.argv[1]))


if __name__ == "__main__":
    main()
