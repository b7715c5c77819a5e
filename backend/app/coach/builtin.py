"""The personas that come with the program: files, the same in every instance, and questions of their own."""

import tomllib
import uuid
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from app.coach.stored import PersonaSettings, PersonaWords, Question
from app.coach.types import QuestionKind, ReplyLength

FOLDER = Path(__file__).parent / "builtin_personas"
# In the order they are shown.
SLUGS = ("career_coach", "friendly_recruiter", "technical_interviewer", "nursing_panel", "salary_negotiator")
_NAMESPACE = uuid.UUID("6f1f4c0e-5a8e-5c53-9a1d-2f1f0b7c9d10")


@dataclass(frozen=True, slots=True)
class Builtin:
    """A persona that came with the program; `order` is the course of its interview, `questions` its own ones."""

    id: uuid.UUID
    slug: str
    words: PersonaWords
    order: tuple[QuestionKind, ...]
    questions: tuple[Question, ...]


@cache
def builtins() -> dict[uuid.UUID, Builtin]:
    """All of them by id, in the order they are shown."""
    return {one.id: one for one in map(_read, SLUGS)}


def _read(slug: str) -> Builtin:
    data = tomllib.loads((FOLDER / f"{slug}.toml").read_text())
    words = PersonaWords(
        name=data["name"],
        brief=" ".join(data["brief"].split()),
        temperament=data["temperament"],
        greeting=data["greeting"],
        settings=PersonaSettings(reply_length=ReplyLength(data["reply_length"])),
    )
    asked = [Question(id=f"{slug}:{number}", **one) for number, one in enumerate(data["questions"])]
    order = tuple(QuestionKind(kind) for kind in data["order"])
    return Builtin(uuid.uuid5(_NAMESPACE, slug), slug, words, order, tuple(asked))
