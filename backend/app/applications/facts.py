"""What a letter, highlights or a CV for one posting can be made of: facts of a person, each with its words."""

from dataclasses import dataclass
from typing import Literal

from app.llm.grounding.types import Origin

Importance = Literal["must", "nice", "generic"]
# What each kind of demand is worth where lines of a CV compete.
WORTH: dict[Importance, float] = {"must": 3.0, "nice": 2.0, "generic": 1.0}


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words of the CV or of the posting, letter for letter."""

    origin: Origin
    quote: str


@dataclass(frozen=True, slots=True)
class Position:
    """A position held, with what was done there line by line; dates are `YYYY-MM` or `YYYY`, a null end is today."""

    title: str | None
    company: str | None
    start: str | None
    end: str | None
    quotes: tuple[Quoted, ...]
    lines: tuple[str, ...]

    @property
    def is_current(self) -> bool:
        """Whether the person still holds it."""
        return self.end is None and self.start is not None


@dataclass(frozen=True, slots=True)
class SkillShown:
    """A skill the posting names and the person has: `name` as the CV writes it, `names` all it is found by."""

    name: str
    names: tuple[str, ...]
    importance: Importance
    job_quote: str
    quotes: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True)
class Credential:
    """A licence or certificate held and good today; `asked` are the posting's words, null where it does not ask."""

    name: str
    quote: Quoted
    asked: str | None


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language spoken, by its English name; `level` is a CEFR level or `native`."""

    name: str
    level: str | None
    quote: Quoted
    asked: str | None


@dataclass(frozen=True, slots=True)
class Course:
    """A course of study."""

    degree: str | None
    field: str | None
    school: str | None
    end: str | None
    quotes: tuple[Quoted, ...]
    asked: str | None


@dataclass(frozen=True, slots=True)
class Material:
    """All of it, for one person and one posting; positions and courses newest first, skills weightiest first.

    `written_in` and `job_language` are ISO 639-1 codes: of the lines of the CV, and of the posting.
    """

    full_name: str | None
    title: str
    company: str
    job_language: str | None
    written_in: str | None
    headline: Quoted | None
    positions: tuple[Position, ...]
    skills: tuple[SkillShown, ...]
    credentials: tuple[Credential, ...]
    tongues: tuple[Tongue, ...]
    courses: tuple[Course, ...]
    # What else the posting asks for or tells of the work, in its own words.
    asked: tuple[str, ...] = ()
    # Skills the person has that the posting does not name, as the CV writes them.
    other_skills: tuple[Quoted, ...] = ()
