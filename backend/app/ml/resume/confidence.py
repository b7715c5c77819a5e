"""How sure the whole reading is, field by field."""

from collections.abc import Sequence

from app.ml.resume.facts import Contact, Education, Experience, Fact, Skill

# What a reader of a CV misses most weighs most; they sum to 1.
WEIGHTS = {
    "full_name": 0.15,
    "email": 0.1,
    "phone": 0.05,
    "location": 0.05,
    "summary": 0.05,
    "experience": 0.3,
    "education": 0.15,
    "skills": 0.15,
}


def field_confidence(
    contact: Contact,
    summary: Fact | None,
    experience: Sequence[Experience],
    education: Sequence[Education],
    skills: Sequence[Skill],
) -> dict[str, float]:
    """Return the confidence of each field, 0 where nothing was found."""
    single = {
        "full_name": contact.full_name,
        "email": contact.email,
        "phone": contact.phone,
        "location": contact.location,
        "summary": summary,
    }
    found = {name: fact.confidence if fact else 0.0 for name, fact in single.items()}
    return found | {
        "experience": _mean([position.confidence for position in experience]),
        "education": _mean([course.confidence for course in education]),
        "skills": _mean([skill.confidence for skill in skills]),
    }


def overall(fields: dict[str, float]) -> float:
    """Return the weighted mean over all fields."""
    return round(sum(weight * fields.get(name, 0.0) for name, weight in WEIGHTS.items()), 2)


def _mean(values: Sequence[float]) -> float:
    return round(sum(values) / len(values), 2) if values else 0.0
