"""Profiles and CV documents as clients see them."""

import uuid
from typing import Annotated, Literal

from pydantic import BaseModel, Field

from app.core.pagination import Page
from app.core.schemas import Strict, Text, UtcDatetime
from app.core.types import JsonValue
from app.profile.entries import (
    MOST_ENTRIES,
    MOST_LINKS,
    MOST_SKILLS,
    CertificationEntry,
    CertificationIn,
    CertificationPatch,
    EducationEntry,
    EducationIn,
    ExperienceEntry,
    ExperienceIn,
    LanguageEntry,
    LanguageIn,
    LongText,
    OneLine,
    SkillEntry,
    SkillPatch,
    WebLink,
    Years,
)
from app.profile.preferences import PreferencesOut, PreferencesPatch
from app.profile.types import CredentialStatus, CvState, EntryList, FactSource


class ParseOut(BaseModel):
    """Which reader read the active CV and how sure it is (0..1); all null without a CV."""

    engine: str | None = Field(description="The reader, and behind a plus the language model where one helped.")
    confidence: float | None
    warnings: list[str]


class MissingOut(BaseModel):
    """A field worth filling in, and what it is good for."""

    field: str
    why: str
    gain: int = Field(description="How many points of the score it is worth.")
    effect: str | None = Field(description="What it would change at present, where that can be counted.")


class CompletenessOut(BaseModel):
    """How complete a profile is, 0 to 100."""

    score: int
    missing: list[MissingOut]


class SkillShown(SkillEntry):
    """A skill with what is known of it beyond the profile."""

    kind: str | None = Field(default=None, description="hard, soft, clinical or language; null for one not known here.")
    demand: int | None = Field(default=None, description="Open postings that ask for it; null where nobody counts.")


class CertificationShown(CertificationEntry):
    """A licence or certificate with its type (`rn`, `cdl`) and whether it is good today."""

    type: str | None = None
    status: CredentialStatus = CredentialStatus.unknown
    days_left: int | None = Field(default=None, description="Until it expires; negative since it has.")


class GapOut(BaseModel):
    """A stretch without a position or a course of study; `YYYY-MM`, the end included."""

    start: str
    end: str
    months: int


class RemovedOut(BaseModel):
    """Something that the CV names and the person took away."""

    id: str
    list: str
    text: str


class CvValuesOut(BaseModel):
    """What a CV says about its person."""

    full_name: str | None
    headline: str | None
    email: str | None
    phone: str | None
    location: str | None
    summary: str | None
    experience_years: float | None
    skills: list[SkillShown]
    experience: list[ExperienceEntry] = Field(description="Newest first.")
    education: list[EducationEntry]
    certifications: list[CertificationShown]
    languages: list[LanguageEntry]
    links: list[str]
    experience_gaps: list[GapOut]
    parse: ParseOut


class ProfileOut(CvValuesOut):
    """A profile: what the active CV says, with the person's own changes on top."""

    preferences: PreferencesOut
    completeness: CompletenessOut
    edited: list[str] = Field(description="Fields whose value is the person's own; the CV's is kept beside it.")
    removed: list[RemovedOut] = Field(description="What the person took away of what the CV names.")
    active_cv: uuid.UUID | None


class ProfilePatch(Strict):
    """The fields to change; what is left out stays. Null empties a field, for good."""

    full_name: OneLine | None = None
    headline: OneLine | None = None
    email: Annotated[Text, Field(max_length=254, pattern=r"^[^\s@]+@[^\s@]+$")] | None = None
    phone: Annotated[Text, Field(min_length=3, max_length=60)] | None = None
    location: OneLine | None = None
    summary: LongText | None = None
    experience_years: Years | None = None
    skills: Annotated[list[SkillPatch], Field(max_length=MOST_SKILLS)] = Field(default_factory=list)
    experience: Annotated[list[ExperienceIn], Field(max_length=MOST_ENTRIES)] = Field(default_factory=list)
    education: Annotated[list[EducationIn], Field(max_length=MOST_ENTRIES)] = Field(default_factory=list)
    certifications: Annotated[list[CertificationPatch], Field(max_length=MOST_ENTRIES)] = Field(default_factory=list)
    languages: Annotated[list[LanguageIn], Field(max_length=MOST_ENTRIES)] = Field(default_factory=list)
    links: Annotated[list[WebLink], Field(max_length=MOST_LINKS)] = Field(default_factory=list)
    preferences: PreferencesPatch = PreferencesPatch()


class EvidenceOut(BaseModel):
    """Where a fact was read: page (from 1), box `[x0, y0, x1, y1]` in points from the top left, and the words."""

    document_id: uuid.UUID
    page: int | None
    box: tuple[float, float, float, float] | None
    quote: str


class ReadOut(BaseModel):
    """What the CV says where the person says otherwise."""

    value: JsonValue
    confidence: float
    evidence: EvidenceOut


class FactOut(BaseModel):
    """One fact of the profile: how sure we are, where it comes from, and whether the person has checked it."""

    path: str
    value: JsonValue
    confidence: float
    evidence: EvidenceOut | None
    source: FactSource
    checked: bool
    edited: bool = Field(description="The person set it; `DELETE /profile/facts/{path}` takes that back.")
    read: ReadOut | None


class FactIn(Strict):
    """The right value of a fact: text, a list of lines, or the fields of an entry; null empties or removes it."""

    value: JsonValue


class AddedExperience(Strict):
    """A position to add."""

    list: Literal[EntryList.experience]
    entry: ExperienceIn


class AddedEducation(Strict):
    """A course of study to add."""

    list: Literal[EntryList.education]
    entry: EducationIn


class AddedCertification(Strict):
    """A licence or certificate to add."""

    list: Literal[EntryList.certifications]
    entry: CertificationIn


class AddedLanguage(Strict):
    """A language to add."""

    list: Literal[EntryList.languages]
    entry: LanguageIn


Added = Annotated[AddedExperience | AddedEducation | AddedCertification | AddedLanguage, Field(discriminator="list")]


class FactsPage(Page[FactOut]):
    """Facts, unsure ones first, and how many of them are checked."""

    checked: int


class ConfirmIn(Strict):
    """The facts that look right, or with `checked: false` those to look at again."""

    paths: Annotated[list[Annotated[Text, Field(max_length=100)]], Field(min_length=1, max_length=2_000)]
    checked: bool = True


class ConfirmOut(BaseModel):
    """How many facts there are, and how many are checked."""

    checked: int
    total: int


class CvOut(BaseModel):
    """A version of a person's CV."""

    id: uuid.UUID
    name: str
    kind: str
    size: int = Field(description="Bytes.")
    pages: int | None
    state: CvState
    active: bool
    engine: str | None
    confidence: float | None
    warnings: list[str] = Field(description="What the reader wants the person to know.")
    outdated: bool = Field(description="A newer reader is here: reading it again may find more.")
    sent_at: UtcDatetime
    read_at: UtcDatetime | None


class PageLineOut(BaseModel):
    """A line of a page in reading order; its box `[x0, y0, x1, y1]` is in points from the top left."""

    text: str
    box: tuple[float, float, float, float]
    size: float
    bold: bool
    bullet: bool


class PageOut(BaseModel):
    """A page of a CV (from 1), its size in points, and its lines; some kinds of file have no picture."""

    page: int
    width: float
    height: float
    image: bool
    lines: list[PageLineOut]
