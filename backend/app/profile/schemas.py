"""Profiles and CV documents as clients see them."""

import uuid
from typing import Annotated

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
from app.profile.types import CvState, FactSource


class ParseOut(BaseModel):
    """Which reader read the active CV and how sure it is (0..1); all null without a CV."""

    engine: str | None
    confidence: float | None
    warnings: list[str]


class MissingOut(BaseModel):
    """A field worth filling in, and what it is good for."""

    field: str
    why: str


class CompletenessOut(BaseModel):
    """How complete a profile is, 0 to 100."""

    score: int
    missing: list[MissingOut]


class CvValuesOut(BaseModel):
    """What a CV says about its person."""

    full_name: str | None
    headline: str | None
    email: str | None
    phone: str | None
    location: str | None
    summary: str | None
    experience_years: float | None
    skills: list[SkillEntry]
    experience: list[ExperienceEntry] = Field(description="Newest first.")
    education: list[EducationEntry]
    certifications: list[CertificationEntry]
    languages: list[LanguageEntry]
    links: list[str]
    parse: ParseOut


class ProfileOut(CvValuesOut):
    """A profile: what the active CV says, with the person's own changes on top."""

    preferences: PreferencesOut
    completeness: CompletenessOut
    edited: list[str] = Field(description="Fields whose value is the person's own; the CV's is kept beside it.")
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
    certifications: Annotated[list[CertificationIn], Field(max_length=MOST_ENTRIES)] = Field(default_factory=list)
    languages: Annotated[list[LanguageIn], Field(max_length=MOST_ENTRIES)] = Field(default_factory=list)
    links: Annotated[list[WebLink], Field(max_length=MOST_LINKS)] = Field(default_factory=list)
    preferences: PreferencesPatch = PreferencesPatch()


class EvidenceOut(BaseModel):
    """Where a fact was read: page (from 1), box `[x0, y0, x1, y1]` in points from the top left, and the words."""

    document_id: uuid.UUID
    page: int | None
    box: tuple[float, float, float, float] | None
    quote: str


class FactOut(BaseModel):
    """One fact of the profile: how sure we are, where it comes from, and whether the person has checked it."""

    path: str
    value: JsonValue
    confidence: float
    evidence: EvidenceOut | None
    source: FactSource
    checked: bool


class FactsPage(Page[FactOut]):
    """Facts, unsure ones first, and how many of them are checked."""

    checked: int


class ConfirmIn(Strict):
    """The facts that look right."""

    paths: Annotated[list[Annotated[Text, Field(max_length=100)]], Field(min_length=1, max_length=2_000)]


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
    sent_at: UtcDatetime
    read_at: UtcDatetime | None
