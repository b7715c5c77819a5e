"""Invented postings and a person, the same ones in every run."""

import random
import uuid
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache

from app.jobs.source import PostedPay, Posting
from app.ml.lexicon.concepts import Lexicon, lexicon
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


# Of a posting as long as most are: what the firm says of itself, the work, the demands, the offer, the notice.
LONG = (
    ("", 3, (
        "{company} plans, builds and looks after {things} for {people} in {place}.",
        "We are {team}0 people in {holidays} towns, and we have worked on {things} since 19{holidays}.",
        "Our {people} tell us that they come back because somebody always picks up the phone.",
        "This year we move into a new house by the river, with room for {things} and a quiet library.",
        "What we earn goes back into {things}, and into the people who make them.",
    )),
    ("The role", 7, (
        "As a {title} you plan the work of a team of {team} and see it through.",
        "You work with {second} every day and show others how it is done.",
        "You talk with {people}, write down what they need and agree on what comes first.",
        "You look after {things} from the first sketch to the day they are used, and after that.",
        "You keep the records of {things} in order and report to the head of the department each month.",
        "You make {must} simpler for those who meet it for the first time.",
        "You help to choose tools, and you say so when {nice} is the better choice.",
        "You take part in a rota for {things}, about one week in {holidays}.",
        "You bring new colleagues in, and you learn from {people} what could be better.",
    )),
    ("Requirements", 7, (
        "At least {years} years of experience with {must}",
        "Sound knowledge of {second} and of the way {people} use it",
        "You explain {must} to people who have never heard of it",
        "A degree or apprenticeship in a field near to {things}",
        "Good spoken and written English; another language is a plus",
        "Nice to have: {nice}",
        "You are able to travel to {place} once in a quarter",
        "Experience in leading a small team of {team} people",
        "You are used to planning {things} with little time",
    )),
    ("What we offer", 5, (
        "{holidays} days of annual leave and flexible working hours",
        "A pension plan and private health insurance from the first day",
        "A learning budget and two weeks a year for {nice}",
        "A bonus scheme that everybody understands",
        "Lunch together on Thursdays, with {people} as guests",
        "Help with moving to {place}",
    )),
    ("How to apply", 3, (
        "Send us a page about {things} that you are proud of, by the {holidays}th of the month.",
        "We answer within {years} weeks, and we invite you for an afternoon with the team.",
        "We are an equal opportunity employer: all are welcome without regard to age, gender or religion.",
        "If you need an adjustment for the interview, tell us what would help.",
    )),
)  # fmt: skip
THINGS = (
    "timetables", "heat pumps", "ward plans", "ledgers", "parcel routes", "bridges", "lesson books", "sensors",
    "tenders", "bicycles", "payrolls", "gardens", "archives", "clinics", "harbours", "ovens", "dashboards", "leases",
    "wind farms",
)  # fmt: skip
PEOPLE = ("patients", "teachers", "shopkeepers", "tenants", "drivers", "engineers", "parents", "growers", "auditors")


def long_postings(count: int, newest: datetime, first: int = 0) -> Iterator[Posting]:
    """Postings of the length that most have, about 2,800 characters as HTML; no two are alike."""
    chance = random.Random(21)
    for number, short in enumerate(invented_postings(count, newest), first):
        text = _long_text(chance, short, number)
        yield replace(short, source_id=str(number), description_text="", description_html=text)


def _long_text(chance: random.Random, short: Posting, number: int) -> str:
    skills = _skills_by_field(lexicon())[chance.choice(tuple(FIELDS))]
    parts = [f"<p>{short.title}, number {number} of this year.</p>"]
    for heading, wanted, sentences in LONG:
        said = [_said(chance, sentence, short, skills) for sentence in chance.sample(sentences, wanted)]
        if heading:
            parts.append(f"<h3>{heading}</h3><ul>{''.join(f'<li>{line}</li>' for line in said)}</ul>")
        else:
            parts.append(f"<p>{' '.join(said)}</p>")
    return "\n".join(parts)


def _said(chance: random.Random, sentence: str, short: Posting, skills: list[str]) -> str:
    return sentence.format(
        company=short.company,
        title=short.title,
        place=short.locations[0],
        things=f"{chance.choice(THINGS)} and {chance.choice(THINGS)}",
        people=chance.choice(PEOPLE),
        must=chance.choice(skills),
        second=chance.choice(skills),
        nice=chance.choice(skills),
        years=chance.randrange(1, 9),
        team=chance.randrange(3, 12),
        holidays=chance.randrange(20, 32),
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


@cache
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
