"""What a source is. One file in `sources/` holds one; its slug stands nowhere else.

Reading has two halves. `fetch` talks to the site and gives payloads as they came; `parse` is pure and turns a
payload into postings, so that a recording is all a test needs.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import ClassVar, Literal

from app.core.fetched import Fetched
from app.core.http import Outbound
from app.core.types import JsonValue
from app.jobs.types import RunState

PayPeriod = Literal["hour", "day", "month", "year"]
WorkMode = Literal["remote", "hybrid", "onsite"]


class SourceProblem(Exception):
    """A reading can't go on; the message is a plain sentence, `state` says how the run ends."""

    state: ClassVar[RunState] = RunState.failed


class Damaged(SourceProblem):
    """What the site sent is not, or no longer, what it should be."""


class Nothing(SourceProblem):
    """The site sent no data at all."""

    state = RunState.empty


class Gated(SourceProblem):
    """The site shows its postings only to browsers or to people who signed in."""

    state = RunState.gated


class NotConfigured(SourceProblem):
    """A setting the source needs is missing."""

    state = RunState.not_configured


@dataclass(frozen=True, slots=True)
class Terms:
    """Under which terms the site lets itself be read; `attribution` is shown wherever its postings are."""

    link: str | None
    attribution: str
    default_enabled: bool = True


@dataclass(frozen=True, slots=True)
class Setting:
    """A setting the source needs from an admin; a secret one is stored encrypted and never shown."""

    name: str
    label: str
    secret: bool = False


@dataclass(frozen=True, slots=True)
class Rate:
    """The most readings the site puts up with."""

    readings: int
    per: timedelta


@dataclass(frozen=True, slots=True)
class Board:
    """One board or feed: its address or slug, and what a person calls it."""

    address: str
    label: str


@dataclass(frozen=True, slots=True)
class Context:
    """What a reading is told: another address for tests and mirrors, the settings, and which board to read."""

    address: str | None = None
    settings: Mapping[str, str] = field(default_factory=dict)
    board: Board | None = None


@dataclass(frozen=True, slots=True)
class Payload:
    """One answer of a site as it came. `encoding` is the declared charset."""

    content: bytes
    url: str
    content_type: str = ""
    encoding: str = "utf-8"
    board: Board | None = None

    @classmethod
    def of(cls, answer: Fetched, board: Board | None = None) -> "Payload":
        """The payload of an answer."""
        return cls(answer.content, answer.url, answer.headers.get("content-type", ""), answer.encoding, board)


@dataclass(frozen=True, slots=True)
class PostedPay:
    """Pay in the source's own fields."""

    min: float | None
    max: float | None
    currency: str | None
    period: PayPeriod | None


@dataclass(frozen=True, slots=True)
class Posting:
    """A posting as a source shows it, in the source's own words. Empty means the source did not say.

    Text may still hold entities, markup or wrong characters: ingest repairs and cleans it, once, for all sources.
    """

    source_id: str
    url: str
    title: str
    company: str
    description_html: str = ""
    description_text: str = ""
    locations: tuple[str, ...] = ()
    work_mode: WorkMode | None = None
    remote_scope: str | None = None
    employment_type: str | None = None
    seniority: str | None = None
    department: str | None = None
    tags: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    pay: PostedPay | None = None
    pay_text: str | None = None
    language: str | None = None
    posted_at: datetime | None = None
    updated_at: datetime | None = None
    expires_at: datetime | None = None
    apply_url: str | None = None
    company_url: str | None = None


@dataclass(frozen=True, slots=True)
class BadRecord:
    """Something in a payload that is no posting, and why, in words."""

    reason: str


class Source(ABC):
    """A board, feed or applicant-tracking system that we read."""

    slug: ClassVar[str]
    label: ClassVar[str]
    # Where it is read; `SOURCE_<SLUG>_URL` replaces it. Empty for sources whose boards have addresses.
    address: ClassVar[str] = ""
    terms: ClassVar[Terms]
    needs: ClassVar[tuple[Setting, ...]] = ()
    rate: ClassVar[Rate]
    schedule: ClassVar[timedelta]
    # A complete listing may close what it no longer shows; a window of the newest may not.
    complete: ClassVar[bool]
    # Whether it reads boards or feeds that people add as rows.
    has_boards: ClassVar[bool] = False

    @abstractmethod
    def fetch(self, http: Outbound, context: Context) -> Iterator[Payload]:
        """Ask the site; raises a `FetchError` or a `SourceProblem`."""

    @abstractmethod
    def records(self, payload: Payload) -> Iterator[JsonValue]:
        """Take a payload apart; raises a `SourceProblem` after the records that could still be read."""

    @abstractmethod
    def posting(self, record: JsonValue) -> Posting | BadRecord | None:
        """Read one record; null for what is no posting by design (a legal notice, an advertisement)."""

    def parse(self, payload: Payload) -> Iterator[Posting | BadRecord]:
        """The postings of a payload. A record that can't be read is a `BadRecord` and ends nothing."""
        for record in self.records(payload):
            try:
                read = self.posting(record)
            except (LookupError, TypeError, ValueError, AttributeError, OverflowError) as error:
                read = BadRecord(f"An entry has an unexpected shape ({error})."[:300])
            if read is not None:
                yield read
