"""What a posting asks for, sentence by sentence, and how firmly."""

from dataclasses import dataclass
from typing import Literal

from app.ml.seniority import years_required
from app.ml.sentences import segments
from app.ml.skills import find_skills

Importance = Literal["must", "nice", "generic"]


@dataclass(frozen=True, slots=True)
class Requirement:
    """One thing asked for; `quote` is a substring of the posting, `text` the same without bullets and odd spaces."""

    text: str
    skill_ids: tuple[str, ...]
    importance: Importance
    quote: str
    years: int | None


def read_requirements(text: str) -> list[Requirement]:
    """Return the requirements of a posting in order."""
    found: list[Requirement] = []
    for segment in segments(text):
        ids = tuple(dict.fromkeys(mention.skill_id for mention in find_skills(segment.text)))
        years = years_required(segment.text)
        if ids or years:
            clean = " ".join(segment.text.split())
            found.append(Requirement(clean, ids, "generic", segment.text, years.min if years else None))
    return found
