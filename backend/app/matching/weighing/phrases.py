"""The factors in plain words. One that is not named here is spoken of by its label."""

from dataclasses import dataclass

from app.matching.loaded import factors


@dataclass(frozen=True, slots=True)
class Phrase:
    """What a factor asks, and what jobs are called that it finds strong or weak."""

    question: str
    strong: str
    weak: str


_PHRASES = {
    "skills": Phrase(
        "How much of what the job asks for can you do?",
        "jobs whose demands you meet",
        "jobs that ask for much you do not show",
    ),
    "title": Phrase(
        "Is the position the kind of work you do or want?",
        "jobs close to your titles",
        "jobs with other titles than yours",
    ),
    "seniority": Phrase(
        "Do the level and the years asked for fit yours?", "jobs at your level", "jobs above or below your level"
    ),
    "closeness": Phrase(
        "Is the work like the work you have done?", "jobs like your past work", "jobs unlike your past work"
    ),
    "pay": Phrase(
        "Does the pay reach what you want?", "jobs that pay what you want", "jobs that pay less than you want"
    ),
    "place": Phrase(
        "Is the work where you are, or done the way you want?",
        "jobs near you or remote",
        "jobs away from where you want to work",
    ),
    "employment": Phrase(
        "Is it the kind of contract you want?", "jobs with the contract you want", "jobs with another contract"
    ),
    "industry": Phrase("Is the field one you know?", "jobs in fields you know", "jobs in fields new to you"),
    "language": Phrase(
        "Is the job in a language you work in?", "jobs in your languages", "jobs in other languages than yours"
    ),
    "freshness": Phrase("How new is the job?", "new jobs", "older jobs"),
}


def phrase(slug: str) -> Phrase:
    """A factor in plain words."""
    if slug in _PHRASES:
        return _PHRASES[slug]
    label = factors()[slug].label
    return Phrase(f"How well does it fit by {label.lower()}?", f"jobs strong in {label}", f"jobs weak in {label}")
