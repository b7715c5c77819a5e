"""Postings and sources as clients see them."""

import uuid
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.core.schemas import Money, Strict, Text, UtcDatetime
from app.core.types import JsonObject
from app.jobs.fact_schemas import CredentialOut, LanguageOut, NamedPayOut, ReadFacts, RequirementOut
from app.jobs.import_schemas import ImportedOut
from app.jobs.types import JobStatus, RunState
from app.ml.terms.employment import EmploymentType
from app.ml.terms.remote import Remote
from app.ml.terms.seniority import Seniority
from app.ml.terms.sponsorship import Sponsorship

Sort = Literal["relevance", "newest", "salary"]
# It goes into addresses and headers, which sites take only up to some length.
SettingValue = Annotated[Text, StringConstraints(max_length=2_000)]


class JobItem(BaseModel):
    """A posting in a list."""

    id: uuid.UUID
    title: str
    company: str
    location: str = Field(description="As the source gives it; several places are separated by semicolons.")
    remote: Remote
    employment_type: EmploymentType | None
    seniority: Seniority | None
    salary: Money | None
    skills: list[str]
    posted_at: UtcDatetime
    source: str
    url: str = Field(description="The posting's page at its source.")
    status: JobStatus
    demo: bool
    snippet: str | None = Field(default=None, description="Words of the text around what was searched for.")


class ReasonOut(BaseModel):
    """One thing that two postings share, in words."""

    rule: str
    detail: str


class BenefitOut(BaseModel):
    """Something offered beside pay; `quote` stands in the text."""

    name: str
    quote: str


class DuplicateOut(BaseModel):
    """Another posting of the same position, and why we take it for that."""

    id: uuid.UUID
    source: str
    source_label: str
    title: str
    company: str
    url: str
    status: JobStatus
    posted_at: UtcDatetime
    reasons: list[ReasonOut]


class PostingChange(BaseModel):
    """A field that changed, as people read it; empty where there was nothing."""

    name: str
    before: str
    after: str


class PostingLine(BaseModel):
    """A sentence that went from a text (`-`) or came into it (`+`)."""

    sign: Literal["-", "+"]
    text: str


class HistoryOut(BaseModel):
    """Something that happened to a posting, in words."""

    at: UtcDatetime
    kind: Literal["first_seen", "changed", "closed", "reopened", "reposted", "joined", "parted", "edited"]
    text: str
    changes: list[PostingChange] = Field(description="The fields that changed; the text apart.")
    lines: list[PostingLine] = Field(description="What changed in the text, at most 40 sentences.")
    more_lines: int = Field(description="How many more sentences changed.")


class RepostsOut(BaseModel):
    """How often a job was posted in the last year under new ids, this time included."""

    count: int
    since: UtcDatetime


class NotDuplicateIn(Strict):
    """A posting that is another position."""

    other_id: uuid.UUID


class JobModelReadingOut(BaseModel):
    """What a language model added to the reading of a posting; its words are quoted like any other."""

    model: str
    prompt: str = Field(description='The prompt and its version, as in "job_requirements/1".')
    read_at: UtcDatetime
    proposals: int = Field(description="Demands it found that the posting confirms; those it changed say `by_model`.")
    orders: int = Field(description="Pieces of the text that spoke to a program; they were not passed on to the model.")


class JobReadingCost(BaseModel):
    """What it would cost at most to have a language model read a posting; `read` where one has."""

    read: bool
    credits: int
    affordable: bool
    reason: str | None = Field(description="Why it is not affordable.")
    model: str


class JobOut(ReadFacts, JobItem):
    """A posting with its words and what was read from them."""

    description_html: str = Field(description="Sanitised: a few harmless elements, absolute links.")
    description_text: str
    requirements: list[RequirementOut]
    credentials: list[CredentialOut]
    languages: list[LanguageOut]
    pay_words: NamedPayOut | None = Field(
        default=None,
        description="What it says of pay in place of a figure; null where there is one, or nothing is said.",
    )
    summary: list[str] = Field(description="At most two of its own sentences: what the job is, what is asked.")
    benefits: list[BenefitOut]
    language: str | None = Field(description="The language it is written in, ISO 639-1.")
    sponsorship: Sponsorship | None = Field(description="What it says of sponsoring a visa.")
    clearance: str | None = Field(description="The security clearance it demands.")
    duplicates: list[DuplicateOut]
    history: list[HistoryOut] = Field(description="Newest first; kept for a year.")
    reposts: RepostsOut | None
    remote_scope: str | None
    places: list[JsonObject]
    years_min: int | None
    extra: JsonObject = Field(description="What the source says beside: department, tags, its own words for pay.")
    source_label: str
    attribution: str
    expires_at: UtcDatetime | None
    first_seen_at: UtcDatetime
    last_seen_at: UtcDatetime
    updated_at: UtcDatetime
    closed_at: UtcDatetime | None
    closed_reason: str | None
    imported: ImportedOut | None = Field(default=None, description="How somebody brought it in.")
    model_reading: JobModelReadingOut | None = Field(default=None, description="Null where only the rules read it.")
    editable: bool = Field(default=False, description="Whether you may change or remove it.")
    edited: list[str] = Field(default_factory=list, description="Fields that a person put right.")


class FacetValue(BaseModel):
    """One value of a facet and how many postings have it."""

    value: str
    label: str
    count: int


class Facets(BaseModel):
    """Counts for the filters of a search; each facet ignores its own filter, so that another value can be chosen."""

    source: list[FacetValue]
    remote: list[FacetValue]
    seniority: list[FacetValue]
    employment_type: list[FacetValue]
    skills: list[FacetValue]
    companies: list[FacetValue]
    exact: bool = Field(description="False where only the newest 10,000 matches were counted.")


class RefreshIn(Strict):
    """Which sources to read; none means all that are switched on."""

    sources: list[Text] | None = Field(default=None, max_length=100)
    boards: list[uuid.UUID] | None = Field(default=None, max_length=500, description="Ids of boards to read.")


class TermsOut(BaseModel):
    """Under which terms a source is read."""

    model_config = ConfigDict(from_attributes=True)

    link: str | None
    attribution: str
    default_enabled: bool
    notice: str | None = Field(description="What to know before switching it on.")


class SettingOut(BaseModel):
    """A setting of a source; the value of a secret one is never shown."""

    name: str
    label: str
    secret: bool
    required: bool
    hint: str = Field(description="Where to get it.")
    present: bool
    value: str | None


class BoardOut(BaseModel):
    """A board or feed of a source."""

    id: uuid.UUID
    label: str
    url: str
    state: RunState | None
    last_run_at: UtcDatetime | None
    found: int | None
    error: str | None


class ReadingOut(BaseModel):
    """One reading of a source with all its boards."""

    model_config = ConfigDict(from_attributes=True)

    started_at: UtcDatetime
    state: RunState
    found: int
    new: int
    closed: int


class SourceOut(BaseModel):
    """A source, how its last reading ended, and when the next one is due."""

    slug: str
    label: str
    state: RunState | None
    running: bool
    enabled: bool
    terms: TermsOut
    needs: list[str]
    settings: list[SettingOut]
    schedule: int | None = Field(description="Minutes between readings; null means only when somebody asks.")
    complete: bool = Field(description="Whether a reading sees all there is, so that what is missing can be closed.")
    last_run_at: UtcDatetime | None
    next_run_at: UtcDatetime | None
    found: int | None
    new: int | None
    updated: int | None
    closed: int | None
    bad: int | None
    error: str | None
    alarm: str | None = Field(description="That it has brought nothing for three of its periods, in words.")
    history: list[ReadingOut] = Field(description="The last 20 readings, oldest first.")
    pace: str = Field(description="How often its site is asked at most, in words.")
    boards: list[BoardOut] | None
    boards_total: int
    open_jobs: int
    version: int = Field(description="Grows with each change an admin makes; its ETag, for `If-Match`.")


class SourcePatch(Strict):
    """What an admin decides about a source."""

    enabled: bool | None = None
    schedule: int | None = Field(default=None, ge=1, le=60 * 24 * 31, description="Minutes; null switches it off.")
    settings: dict[str, SettingValue | None] | None = Field(default=None, max_length=50)


class RunOut(BaseModel):
    """One reading of a source."""

    model_config = ConfigDict(from_attributes=True)

    id: uuid.UUID
    board: str | None
    started_at: UtcDatetime
    completed_at: UtcDatetime | None
    state: RunState | None
    complete: bool
    unchanged: bool = Field(description="The site said that nothing changed since the reading before.")
    found: int
    new: int
    updated: int
    closed: int
    bad: int = Field(description="Entries that could not be used.")
    bad_reason: str | None
    error: str | None
    retry_at: UtcDatetime | None


class FeedIn(Strict):
    """A board or feed to read."""

    url: Text = Field(min_length=1, max_length=2_000, description="Its address, or a board's own name.")
    label: Text | None = Field(default=None, min_length=1, max_length=100)
    settings: JsonObject | None = Field(default=None, description="What the board needs of its own: a field mapping.")


class TrialIn(Strict):
    """An address to try before it is added, with its description."""

    url: Text = Field(min_length=8, max_length=2_000)
    settings: JsonObject | None = None


class FeedPatch(Strict):
    """What changes about a board or feed."""

    label: Text | None = Field(default=None, min_length=1, max_length=100)
    enabled: bool | None = None
    settings: JsonObject | None = Field(default=None, description="A secret value left out stays as it is.")


class FeedOut(BaseModel):
    """A board or feed that is read, and how its last reading ended."""

    id: uuid.UUID
    url: str
    label: str
    enabled: bool
    page_url: str | None
    settings: JsonObject = Field(description="Secret values are null.")
    state: RunState | None
    last_run_at: UtcDatetime | None
    found: int | None
    new: int | None
    closed: int | None
    error: str | None
    removable: bool = Field(description="Whether you may change or remove it.")
    created_at: UtcDatetime


class DetectIn(Strict):
    """What to look for boards by."""

    text: Text = Field(min_length=2, max_length=2_000, description="A careers address or a company's name.")


class KnownBoard(BaseModel):
    """A board that could be followed."""

    source: str
    source_label: str
    address: str
    label: str
    page_url: str | None
    followed: bool


class SuggestedBoard(KnownBoard):
    """A board met in jobs that were found elsewhere."""

    jobs: int = Field(description="Of the newest 10,000 jobs that lead to a board.")
