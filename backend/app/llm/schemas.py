"""What the language model costs, as clients see it. Money is in US dollars."""

import uuid
from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, Field, StrictBool, model_validator

from app.core.schemas import Strict, Text, UtcDatetime
from app.llm.types import CacheKind, CallState, CreditKind, Engine

MOST_CREDITS = 1_000_000
Usd = Annotated[float, Field(ge=0, le=1_000_000, allow_inf_nan=False)]
Credits = Annotated[int, Field(ge=0, le=MOST_CREDITS)]
LimitName = Literal["person_day", "person_month", "day", "month"]


class UsageLimits(BaseModel):
    """The most that may be spent: on one call, by you in a UTC day and month."""

    call: float
    person_day: float
    person_month: float


class UsageWindow(BaseModel):
    """How far a day or month is used up."""

    limit: LimitName
    spent: float
    held: float = Field(description="Kept free for calls under way.")
    cap: float
    share: float = Field(description="Spent and held, of the cap; above 1 where the last call cost more than thought.")
    ends_at: UtcDatetime


class UsageWarning(BaseModel):
    """A limit that is half used up or more."""

    limit: LimitName
    percent: Literal[50, 80, 100]
    text: str


class UsageCache(BaseModel):
    """How often what a model made was found again, and what that saved."""

    hits: int
    misses: int
    saved: float


class UsageModels(BaseModel):
    """Which model reads and which one writes."""

    extraction: str
    writing: str


class UsageMonth(BaseModel):
    """What a month came to."""

    month: str = Field(description="As in `2026-11`, UTC.")
    calls: int
    spent: float
    credits: int


class UsagePreview(BaseModel):
    """What one call of a kind has usually cost here; ask the feature itself for the most it can cost."""

    prompt: str
    calls: int
    cost: float = Field(description="The middle one of the last 90 days.")
    credits: int


class UsageOut(BaseModel):
    """Your use of the language model."""

    credits: int = Field(description="What you can spend now; below 0 where the last call cost more than thought.")
    credits_held: int = Field(description="Kept for calls under way; what they don't need comes back.")
    credits_monthly: int = Field(description="To so many your credits are filled up.")
    refill_on: date
    spent: float = Field(description="By you, this UTC month.")
    limits: UsageLimits
    windows: list[UsageWindow]
    warnings: list[UsageWarning]
    cache: UsageCache
    months: list[UsageMonth] = Field(description="The last 12 in which something was asked, newest first.")
    previews: list[UsagePreview]
    engine: Engine
    host: str | None = Field(description="Where your words are sent; null where there is no model.")
    free: bool = Field(description="A model on the operator's own machines costs nothing, and no credits.")
    model_names: list[str]
    models: UsageModels | None
    problem: str | None = Field(description="What keeps the engine that was set up from being used.")


class UsageCall(BaseModel):
    """One call to the model; its words are not kept here."""

    id: uuid.UUID
    prompt: str = Field(description="What was asked, with its version, as in `cover_letter/1`.")
    model: str
    engine: Engine
    state: CallState
    cost: float
    held: float = Field(description="Kept free while it runs.")
    credits: int
    input_tokens: int
    output_tokens: int
    cached_tokens: int
    written_tokens: int
    stop_reason: str | None
    error: str | None
    price_version: str
    request_id: str | None = Field(description="Of the request it was made in; logs carry the same.")
    created_at: UtcDatetime
    settled_at: UtcDatetime | None


class UsageCredit(BaseModel):
    """One change of your credits."""

    id: uuid.UUID
    kind: CreditKind
    amount: int
    balance: int = Field(description="After it, with what was held at that moment.")
    reason: str
    call_id: uuid.UUID | None
    created_at: UtcDatetime


class UsageWishes(BaseModel):
    """What you said about the model and your data."""

    redact: bool = Field(description="Hide name and contact before anything leaves this machine.")
    read_with_model: bool = Field(description="Let a model help to read CVs you upload and pages you import.")


class UsageWishesPatch(Strict):
    """Change what you said; what is left out stays."""

    redact: StrictBool = True
    read_with_model: StrictBool = False


class UsageTest(BaseModel):
    """Whether the model answers."""

    engine: Engine
    model: str | None
    ok: bool
    latency_ms: int | None
    detail: str = Field(description="What it says, for people.")


class AdminLimits(BaseModel):
    """The most that may be spent: on one call, by a person in a day and month, by the instance in a day and month."""

    call: float
    person_day: float
    person_month: float
    day: float
    month: float


class AdminCredits(BaseModel):
    """How many credits people start with, and to how many each month fills them up."""

    start: int
    monthly: int


class AdminDay(BaseModel):
    """What the instance spent on a day."""

    day: date
    spent: float


class AdminGroup(BaseModel):
    """What calls of one kind came to."""

    name: str
    calls: int
    failed: int = Field(description="Released without an answer, or never heard of again.")
    spent: float
    credits: int
    input_tokens: int = Field(description="With those read from and written to the provider's prompt cache.")
    output_tokens: int
    cached_share: float = Field(description="Of the input, read from the provider's prompt cache.")
    seconds: float | None = Field(description="The mean time to an answer.")


class AdminPerson(AdminGroup):
    """What a person's calls came to."""

    user_id: uuid.UUID | None = Field(description="Null: the instance's own work, and of closed accounts.")


class AdminCache(BaseModel):
    """How often what a model made was found again, by kind."""

    kind: CacheKind
    hits: int
    misses: int
    hit_rate: float | None
    saved: float


class AdminUsageOut(BaseModel):
    """The instance's use of the language model."""

    limits: AdminLimits
    ceilings: AdminLimits = Field(description="What the operator's settings allow; limits can only be lower.")
    credits: AdminCredits
    windows: list[UsageWindow]
    warnings: list[UsageWarning]
    days: int = Field(description="The figures below are of so many days.")
    spent: float
    open_calls: int
    lost: float = Field(description="Charged for calls of which nobody learned what they cost.")
    by_day: list[AdminDay]
    by_person: list[AdminPerson] = Field(description="The 50 who spent most.")
    by_prompt: list[AdminGroup]
    by_model: list[AdminGroup]
    by_subject: list[AdminGroup] = Field(description="As in `persona:<id>`; the 50 that cost most.")
    cache: list[AdminCache]
    cache_hit_rate: float | None
    cache_saved: float
    engine: Engine
    model_names: list[str]
    problem: str | None


class AdminUsagePatch(Strict):
    """Change limits and credits; null goes back to what the settings say, what is left out stays."""

    call: Usd | None = None
    person_day: Usd | None = None
    person_month: Usd | None = None
    day: Usd | None = None
    month: Usd | None = None
    credits_start: Credits | None = None
    credits_monthly: Credits | None = None

    @model_validator(mode="after")
    def _something(self) -> "AdminUsagePatch":
        if not self.model_fields_set:
            raise ValueError("say what to change")
        return self


class GrantIn(Strict):
    """Give a person credits."""

    user_id: uuid.UUID
    credits: Annotated[int, Field(ge=1, le=MOST_CREDITS)]
    reason: Annotated[Text, Field(min_length=3, max_length=300)]


class GrantOut(BaseModel):
    """The credits given, and what the person has now."""

    user_id: uuid.UUID
    credits: int
    balance: int
    reason: str
    created_at: UtcDatetime
