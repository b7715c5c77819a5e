"""Invented postings and a person, the same ones in every run."""

import random
import uuid
from collections.abc import Iterator
from datetime import datetime, timedelta

from app.jobs.source import PostedPay, Posting
from app.ml.lexicon import Lexicon, lexicon
from app.profile.types import Preferences, ProfileSnapshot, SnapshotSkill

FIELDS = {
    "software": (
        "Backend Developer",
        "Frontend Engineer",
        "Data Engineer",
        "DevOps Engineer",
        "QA Engineer",
        "Python Developer",
    ),
    "healthcare": ("Staff Nurse", "ICU Nurse", "Physiotherapist", "Care Assistant", "Pharmacist", "Radiographer"),
    "finance": ("Accountant", "Payroll Officer", "Financial Analyst", "Auditor", "Tax Adviser", "Bookkeeper"),
}
LEVELS = ("Junior", "", "", "Senior", "Lead")
CITIES = (
    "Kraków, Poland",
    "Berlin, Germany",
    "London, United Kingdom",
    "Leeds, United Kingdom",
    "Austin, TX, United States",
    "Remote",
)
SENTENCES = (
    "You have {years} years of experience with {must}.",
    "You know {must} well and explain it to others.",
    "Requirements: {must}, {second} and a calm hand.",
    "Nice to have: {nice}.",
    "You will work with {second} every day, together with a team of {team}.",
    "We offer {holidays} days of holiday, a budget for learning and a kind place to work.",
    "The experience of our customers comes first.",
)


def invented_postings(count: int, newest: datetime) -> Iterator[Posting]:
    """Postings of several fields, spread over the 90 days before `newest`."""
    chance, skills = random.Random(20), _skills_by_field(lexicon())
    for number in range(count):
        field = chance.choice(tuple(FIELDS))
        title = f"{chance.choice(LEVELS)} {chance.choice(FIELDS[field])}".strip()
        yield Posting(
            source_id=str(number),
            url=f"https://jobs.example/{number}",
            title=title,
            company=f"Company {chance.randrange(2_000)}",
            description_text=_text(chance, skills[field], number),
            locations=(chance.choice(CITIES),),
            pay=_pay(chance),
            posted_at=newest - timedelta(minutes=chance.randrange(90 * 24 * 60)),
        )


def invented_person(user_id: uuid.UUID) -> ProfileSnapshot:
    """A backend developer."""
    names = ("Python", "PostgreSQL", "Docker", "Kubernetes", "Redis", "FastAPI", "Git", "Linux", "SQL", "Communication")
    known = [skill for name in names if (skill := lexicon().by_name(name))]
    return ProfileSnapshot(
        user_id=user_id,
        version=1,
        titles=("Senior Backend Developer", "Python Developer", "Junior Developer"),
        skills=tuple(SnapshotSkill(skill.name, skill.id) for skill in known),
        experience_years=7.0,
        location="Kraków, Poland",
        preferences=Preferences(salary_min=60_000, currency="EUR"),
    )


def _skills_by_field(known: Lexicon) -> dict[str, list[str]]:
    chosen: dict[str, list[str]] = {field: [] for field in FIELDS}
    for skill in known:
        if skill.group in chosen:
            chosen[skill.group].append(skill.name)
    return {field: names or ["Communication"] for field, names in chosen.items()}


def _text(chance: random.Random, names: list[str], number: int) -> str:
    said = {
        "must": chance.choice(names),
        "second": chance.choice(names),
        "nice": chance.choice(names),
        "years": chance.randrange(1, 9),
        "team": chance.randrange(3, 12),
        "holidays": chance.randrange(20, 32),
    }
    lines = [sentence.format(**said) for sentence in chance.sample(SENTENCES, len(SENTENCES))]
    # A word that few postings hold, for the rare search.
    return "\n".join([*lines, *(["Zymurgy is our hobby."] if number % 2_000 == 0 else [])])


def _pay(chance: random.Random) -> PostedPay | None:
    if chance.random() < 0.6:
        return None
    least = chance.randrange(25, 120) * 1_000
    return PostedPay(least, least + chance.randrange(5, 30) * 1_000, chance.choice(("EUR", "GBP", "USD")), "year")
