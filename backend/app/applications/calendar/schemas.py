"""A person's calendar address as clients see it."""

from pydantic import BaseModel, Field

from app.core.schemas import UtcDatetime


class CalendarFeedOut(BaseModel):
    """Whether there is an address that calendars may read; the address itself is shown once, when it is made."""

    active: bool
    created_at: UtcDatetime | None
    last_read_at: UtcDatetime | None = Field(description="When a calendar last read it, to a quarter of an hour.")


class CalendarFeedMade(CalendarFeedOut):
    """The new address. Whoever knows it can read the calendar; a newer one ends it."""

    url: str = Field(description="For calendars that ask for an address.")
    webcal_url: str = Field(description="For programs that open calendars themselves.")
