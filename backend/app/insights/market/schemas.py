"""The market as clients see it."""

from datetime import date
from typing import Literal

from pydantic import BaseModel, Field

from app.core.pagination import Page
from app.core.schemas import UtcDatetime
from app.insights.market.types import WhyNot


class Freshness(BaseModel):
    """How fresh the counts are."""

    counted_at: UtcDatetime | None = Field(description="When postings were last counted; null before the first time.")
    waiting: int = Field(description="Changed postings that are not counted yet; beyond 10,000 it says 10,000.")
    newest_posted_at: UtcDatetime | None = Field(description="When the newest open posting was posted.")
    last_seen_at: UtcDatetime | None = Field(description="When any was last seen at its source.")


class MarketItem(BaseModel):
    """One skill on the market."""

    id: str
    name: str
    jobs: int = Field(description="Open postings that ask for it; a job on several boards counts once.")
    share: float = Field(description="Of all open postings looked at, 0 to 1.")
    growth: float | None = Field(description="Change of the share against the period before; null where too few.")
    growth_reason: WhyNot | None = Field(description="Why there is no growth.")
    recent: int = Field(description="Postings of the last period that ask for it, open or not.")
    previous: int = Field(description="Postings of the period before.")
    salary_median: int | None = Field(description="The middle of the yearly pay where it is asked for.")
    salary_p25: int | None
    salary_p75: int | None
    salary_lift: float | None = Field(description="Against the median of all postings in the same currency.")
    salary_currency: str | None
    salary_period: Literal["year"] = "year"
    salary_n: int = Field(description="Postings behind the median.")
    salary_reason: WhyNot | None = Field(description="Why there is no pay.")


class LookedAt(BaseModel):
    """That an answer comes from the newest postings of a segment, not from the counts of all."""

    postings: int = Field(description="Postings read, open or of the two periods.")
    capped: bool = Field(description="Whether there are more, which were not read.")


class MarketPage(Page[MarketItem]):
    """One page of the market."""

    postings: int = Field(description="Open postings looked at.")
    growth_days: int = Field(description="Length of each of the two periods that growth compares.")
    looked_at: LookedAt | None = Field(
        description="Set where the segment is not counted ahead (words of the title, other days than 7, 30 and 90,"
        " more than two filters): the newest postings were read."
    )
    paid_looked_at: LookedAt | None = Field(
        description="Set where a filter is: pay then comes from the newest postings of the segment that state it."
    )
    freshness: Freshness


class Counted(BaseModel):
    """A name and how many open postings it has."""

    name: str
    jobs: int


class SourceRead(BaseModel):
    """The last finished reading of a source."""

    source: str
    state: str | None
    at: UtcDatetime


class MarketSummary(BaseModel):
    """What the market is counted over."""

    postings: int = Field(description="Open postings; a job on several boards counts once.")
    with_pay: int = Field(description="Of them, those whose employer states pay.")
    sources: list[Counted] = Field(description="Open postings of each source; a job on several boards counts in each.")
    families: list[Counted]
    newest_posted_at: UtcDatetime | None
    last_seen_at: UtcDatetime | None
    readings: list[SourceRead] = Field(description="When each source was last read to its end.")
    freshness: Freshness


class FlowItem(BaseModel):
    """The postings of a day, or of a week that begins on a Monday."""

    start: date
    opened: int = Field(description="Posted in it; a job on several boards counts once.")
    closed: int = Field(description="Closed in it.")
    complete: bool = Field(description="False for the day or week that is not over.")


class MarketFlow(BaseModel):
    """New postings against closed ones, without a gap, the oldest first."""

    by: Literal["day", "week"]
    items: list[FlowItem]
    freshness: Freshness


class BreakdownItem(BaseModel):
    """One value of what the market is broken down by."""

    key: str | None = Field(description="Null for the postings that don't state it.")
    name: str
    jobs: int
    share: float = Field(description="Of the open postings looked at; a posting with several places counts in each.")
    with_pay: int
    growth: float | None
    growth_reason: WhyNot | None
    recent: int
    previous: int


class MarketBreakdown(BaseModel):
    """Open postings by family, occupation, country, seniority or way of working, the most first."""

    by: str
    items: list[BreakdownItem]
    postings: int = Field(description="Open postings looked at.")
    growth_days: int
    freshness: Freshness


class CompanyItem(BaseModel):
    """A company that is hiring."""

    name: str
    jobs: int = Field(description="Its open postings; a job on several boards counts once.")
    new: int = Field(description="Posted in the last 30 days, open or not.")


class CompanyPage(Page[CompanyItem]):
    """Hiring companies, the one with the most open postings first."""

    freshness: Freshness


class SkillCompanyItem(BaseModel):
    """A company that asks for a skill."""

    name: str
    jobs: int = Field(description="Its open postings that ask for the skill; of those read.")


class SkillCompanyPage(Page[SkillCompanyItem]):
    """The companies that ask for a skill, the one with the most such postings first."""

    postings: int = Field(description="Open postings that ask for the skill, of those read; some name no company.")
    looked_at: LookedAt | None = Field(
        description="Set where the skill is asked for too often to read all: the newest open postings were read."
    )
    freshness: Freshness


class PayItem(BaseModel):
    """A year's pay in one currency, as employers state it; the middle of a range stands for it."""

    key: str = Field(description="Id of the skill, words of the title, code of the country, slug of the family.")
    name: str
    currency: str
    period: Literal["year"] = "year"
    n: int = Field(description="Postings behind the figures.")
    p25: int | None
    p50: int | None
    p75: int | None
    reason: WhyNot | None = Field(description="Why there are no figures.")


class CurrencyCount(BaseModel):
    """How many open postings state pay in a currency."""

    currency: str
    n: int


class PayPage(Page[PayItem]):
    """One page of pay in one currency; currencies are never mixed nor converted."""

    by: str
    currency: str | None = Field(description="Null where no posting states pay.")
    currencies: list[CurrencyCount]
    overall: PayItem | None = Field(description="All postings that pay in this currency.")
    fewest: int = Field(description="Fewer postings than this give no figures and are not listed.")
    left_out: int = Field(description="How many have fewer; beyond 10,000 it says 10,000.")
    freshness: Freshness


class GrowthOver(BaseModel):
    """How the share of a skill changed from one period to the next."""

    days: int
    growth: float | None
    reason: WhyNot | None
    recent: int
    previous: int


class DemandPoint(BaseModel):
    """One week of a skill's demand; weeks begin on a Monday."""

    start: date
    jobs: int = Field(description="Postings posted in it that ask for the skill, open or not.")
    share: float | None = Field(description="Of all postings posted in it; null where there was none.")
    complete: bool


class TogetherItem(BaseModel):
    """A skill asked for together with another."""

    id: str
    name: str
    jobs: int = Field(description="Open postings that ask for both.")
    share: float = Field(description="Of the postings that ask for the skill of the page.")
    lift: float | None = Field(description="How many times more often than among all postings.")


class SkillMarket(BaseModel):
    """Everything the market says about one skill."""

    id: str
    name: str
    jobs: int
    share: float
    postings: int
    growth: list[GrowthOver]
    series: list[DemandPoint]
    together: list[TogetherItem]
    families: list[BreakdownItem]
    countries: list[BreakdownItem]
    seniorities: list[BreakdownItem]
    remote: list[BreakdownItem]
    pay: list[PayItem] = Field(description="One entry a currency, the commonest first.")
    freshness: Freshness
