"""What was read from the words of a posting, as clients see it; every quote stands in its text, title or place."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from app.ml.pay.words import PayWords
from app.ml.terms.degree_levels import DegreeLevel
from app.ml.terms.seniority import Seniority
from app.ml.terms.shifts import Shift
from app.ml.terms.travel import Travel
from app.ml.terms.work_permit import WorkPermit
from app.ml.text.types import SkillKind

Importance = Literal["must", "nice", "generic"]


class PhraseOut(BaseModel):
    """A skill that a demand describes in words of its own."""

    text: str
    kind: SkillKind
    skill_id: str | None = Field(description="The skill of the lexicon it comes to; null where there is none.")


class RequirementOut(BaseModel):
    """One thing a posting asks for; `quote` stands in its text."""

    # Rows of older readers lack what has a default; clients always get it.
    model_config = ConfigDict(json_schema_serialization_defaults_required=True)

    text: str
    skill: str | None = Field(description="The first skill by name.")
    skills: list[str] = Field(default_factory=list, description="The skills by name, in the order of `skill_ids`.")
    skill_ids: list[str]
    any_of: bool = Field(default=False, description="Whether one of the skills is enough.")
    importance: Importance
    years: int | None = Field(description="The least number of years of experience asked for.")
    level: str | None = Field(
        default=None,
        description="How well: basic, working, advanced, expert or native; of a language a CEFR level or native.",
    )
    quote: str
    phrases: list[PhraseOut] = Field(default_factory=list, description="Skills described in the posting's own words.")
    by_model: bool = Field(default=False, description="Whether a language model added it, or a part of it.")


class CredentialOut(BaseModel):
    """A licence or certification a posting names."""

    model_config = ConfigDict(extra="ignore")

    type: str
    name: str
    jurisdiction: str | None = Field(description='Where it must be valid: "US-TX", "GB"; null where not stated.')
    required: bool
    quote: str


class LanguageOut(BaseModel):
    """A language a posting asks for."""

    model_config = ConfigDict(extra="ignore")

    name: str
    level: str | None = Field(description="A CEFR level or native.")
    required: bool
    quote: str


class DegreeOut(BaseModel):
    """A level of education a posting asks for; level `none` says that it asks for no degree."""

    level: DegreeLevel
    field: str | None = Field(description="The subject, in the posting's words.")
    importance: Literal["must", "nice"]
    equivalent: bool = Field(description="Whether experience or the like may stand for it.")
    quote: str


class ShiftOut(BaseModel):
    """When the work is done, as far as the posting says."""

    kinds: list[Shift]
    hours_min: float | None = Field(description="Hours a week, the least.")
    hours_max: float | None = Field(description="Hours a week, the most.")
    times: str | None = Field(description="The times of day, in the posting's words.")
    quotes: list[str]


class TravelOut(BaseModel):
    """How much one travels."""

    amount: Travel = Field(description="`yes` where the posting does not say how often.")
    share_min: int | None = Field(description="Per cent of working time, the least.")
    share_max: int | None = Field(description="Per cent of working time, the most.")
    quote: str


class WorkPermitOut(BaseModel):
    """That the posting demands the right to work, or a citizenship."""

    kind: WorkPermit
    countries: list[str] = Field(description="Codes of countries or groups of them; empty where none is named.")
    quote: str


class OccupationOut(BaseModel):
    """What the job is, by its title, in the ESCO and O*NET classifications."""

    esco_uri: str
    label: str
    onet_code: str | None
    onet_title: str | None
    seniority: Seniority | None
    specialisation: str | None = Field(description="What the title says beside the occupation: a field, a ward.")


class NamedPayOut(BaseModel):
    """Pay that is named without a figure: "competitive", "DOE", a grade."""

    model_config = ConfigDict(from_attributes=True)

    words: PayWords
    quote: str = Field(description="The posting's own words for it, from its text or from its source's field for pay.")


class StartOut(BaseModel):
    """When the work begins."""

    on: str = Field(description="`YYYY-MM-DD`, or `YYYY-MM` where the posting names no day.")
    quote: str


class ResidenceOut(BaseModel):
    """That one must live somewhere to get the job."""

    places: list[str] = Field(description="As the posting names them; one of them is enough.")
    quote: str


class ReadFacts(BaseModel):
    """The facts that are not columns of a posting."""

    degree: DegreeOut | None = Field(description="The degree that binds: the lowest demanded, else the lowest wished.")
    degrees: list[DegreeOut] = Field(description="All levels named, in order.")
    shift: ShiftOut | None
    travel: TravelOut | None
    work_permit: WorkPermitOut | None
    start: StartOut | None = Field(default=None, description="When the work begins, where it gives a date.")
    residence: ResidenceOut | None = Field(default=None, description="Where one must live, where it demands that.")
    occupation: OccupationOut | None = Field(description="Null where the title names no occupation we are sure of.")
    quotes: dict[str, str] = Field(
        description="The words behind remote, remote_scope, seniority, years_min, sponsorship and clearance."
    )
