"""What is sealed of a tailored CV: what it was made of, what was chosen, and what the person changed.

New fields need a default: older rows are read by newer programs.
"""

from pydantic import BaseModel

from app.applications.tailoring.types import Importance, KeywordKind
from app.profile.entries import SkillEntry
from app.profile.stored import Values


class Keyword(BaseModel):
    """One thing the posting asks for; `key` is a skill's id, a credential's type, a language or a title.

    `at` is where the person's own CV first names it, in words from its start; null where it does not.
    """

    key: str
    kind: KeywordKind
    name: str
    importance: Importance
    quote: str
    at: int | None = None
    # Titles are compared by their words.
    tokens: list[str] = []


class Choice(BaseModel):
    """What was chosen for one line; the order of a list is that of its choices."""

    id: str
    shown: bool = True
    reason: str = ""


class OwnChange(BaseModel):
    """What the person decided of a line."""

    id: str
    shown: bool | None = None
    place: int | None = None


class Content(BaseModel):
    """All of it. `plan` goes by list: "sections", "experience", "experience.0.bullets", "skills", …

    `names` are the keywords each line names, by the line's id.
    """

    job_title: str = ""
    company: str = ""
    values: Values = Values()
    skills: list[SkillEntry] = []
    language: str = "en"
    keywords: list[Keyword] = []
    names: dict[str, list[str]] = {}
    plan: dict[str, list[Choice]] = {}
    headline: str | None = None
    headline_reason: str = ""
    own: list[OwnChange] = []
    own_headline: str | None = None
