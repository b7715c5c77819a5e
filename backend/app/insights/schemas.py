"""Insights as clients see them."""

from typing import Literal

from pydantic import BaseModel, Field

from app.core.pagination import Page
from app.core.schemas import UtcDatetime


class MarketItem(BaseModel):
    """One skill on the market."""

    id: str
    name: str
    jobs: int = Field(description="Open postings that ask for it; a job on several boards counts once.")
    share: float = Field(description="Of all open postings looked at, 0 to 1.")
    growth: float | None = Field(description="Change of the share against the period before; null where too few.")
    salary_median: int | None = Field(description="The middle of the yearly pay where it is asked for.")
    salary_lift: float | None = Field(description="Against the median of all postings in the same currency.")
    salary_currency: str | None
    salary_period: Literal["year"] = "year"
    salary_n: int = Field(description="Postings behind the median.")


class MarketPage(Page[MarketItem]):
    """One page of the market."""

    postings: int = Field(description="Open postings looked at.")
    growth_days: int = Field(description="Length of each of the two periods that growth compares.")


class Counted(BaseModel):
    """A name and how many open postings it has."""

    name: str
    jobs: int


class MarketSummary(BaseModel):
    """What the market is counted over."""

    postings: int
    with_pay: int
    sources: list[Counted]
    families: list[Counted]
    newest_posted_at: UtcDatetime | None
    last_seen_at: UtcDatetime | None
