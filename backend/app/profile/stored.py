"""What is sealed at rest: what a CV says, and what the person changed, apart, so that neither overwrites the other.

New fields need a default: older rows are read by newer programs.
"""

from pydantic import BaseModel

from app.core.types import JsonObject
from app.profile.entries import CertificationEntry, EducationEntry, ExperienceEntry, LanguageEntry
from app.profile.preferences import PreferencesOut
from app.profile.types import EntryList


class Mark(BaseModel):
    """How sure the reading of a fact is (0..1), and the words and place it comes from (points from top left)."""

    confidence: float
    page: int | None = None
    box: tuple[float, float, float, float] | None = None
    quote: str = ""


class Values(BaseModel):
    """The fields of a profile that a CV states and a person may change, but for skills."""

    full_name: str | None = None
    headline: str | None = None
    email: str | None = None
    phone: str | None = None
    location: str | None = None
    summary: str | None = None
    experience_years: float | None = None
    experience: list[ExperienceEntry] = []
    education: list[EducationEntry] = []
    certifications: list[CertificationEntry] = []
    languages: list[LanguageEntry] = []
    links: list[str] = []


class CvSkill(BaseModel):
    """A skill the CV names."""

    name: str
    id: str | None = None
    years: float | None = None
    level: str | None = None


class CvFacts(BaseModel):
    """What one CV says. `marks` go by path: `headline`, `experience.0.title`, `skills.3`."""

    values: Values = Values()
    skills: list[CvSkill] = []
    marks: dict[str, Mark] = {}
    engine: str | None = None
    confidence: float | None = None
    warnings: list[str] = []


class SkillEdit(BaseModel):
    """A skill the person added, or whose level or years the person stated.

    `stated` are the ones the person spoke of: what they left open, the CV may still say. `instead_of` are the names
    it was given in place of, so that taking the correction back brings those back.
    """

    name: str
    level: str | None = None
    years: float | None = None
    stated: list[str] = ["level", "years"]
    instead_of: list[str] = []


class EntryEdit(BaseModel):
    """A change of one entry of a list, found again in every reading by what the CV said of it.

    `was` is the entry as the CV had it, null for one the person added; `stated` are the fields the person set.
    """

    id: str
    of: EntryList
    was: JsonObject | None = None
    stated: JsonObject = {}
    removed: bool = False


class Edits(BaseModel):
    """What the person changed. Of `values` only the fields named in `edited` count."""

    edited: list[str] = []
    values: Values = Values()
    # Of a list named in `edited` all of it is the person's; else its entries follow the CV but for these changes.
    entries: list[EntryEdit] = []
    skills: list[SkillEdit] = []
    # Ids and folded names: a newer lexicon may know a name that an older one did not.
    removed_skills: list[str] = []
    preferences: PreferencesOut = PreferencesOut()
    # Digests of facts the person has confirmed; by value, so that they survive another reading.
    checked: list[str] = []
