"""What a source is. One file in `sources/` holds one; its slug stands nowhere else.

Reading has two halves. `fetch` talks to the site and gives payloads as they came; `parse` is pure and turns a
payload into postings, so that a recording is all a test needs.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import ClassVar, Literal
from urllib.parse import quote

from app.core.fetched import Fetched
from app.core.http import Outbound
from app.core.pace import Pace
from app.core.types import JsonObject, JsonValue
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


class Incomplete(SourceProblem):
    """All that came was read, but the site has more than it showed: nothing may be closed for being absent."""

    state = RunState.ok


class NoBoard(SourceProblem):
    """The site has no board of this name."""


class WrongSetting(ValueError):
    """A board's settings can't be used: `where` is the path of the one at fault, the message a sentence."""

    def __init__(self, where: Sequence[str], message: str) -> None:
        self.where = tuple(where)
        super().__init__(message)


class Unchanged(Exception):
    """The site says that its listing is the one we have already read (304)."""


@dataclass(frozen=True, slots=True)
class Terms:
    """Under which terms the site lets itself be read; `attribution` is shown wherever its postings are.

    `notice` is what a person must know before switching the source on, in a sentence or two.
    """

    link: str | None
    attribution: str
    default_enabled: bool = True
    notice: str | None = None


@dataclass(frozen=True, slots=True)
class Setting:
    """A setting of the source, from an admin; a secret one is stored encrypted and never shown.

    `hint` says where to get it. Without a `required` one the source is not read.
    """

    name: str
    label: str
    secret: bool = False
    required: bool = True
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Rate:
    """The most readings the site puts up with."""

    readings: int
    per: timedelta


@dataclass(frozen=True, slots=True)
class Board:
    """One board or feed: its address or slug, and what a person calls it; `settings` are its own (a field mapping)."""

    address: str
    label: str
    settings: Mapping[str, JsonValue] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Manner:
    """How a board is read: how often, how fast, and whether its listing is complete."""

    rate: Rate
    pace: Pace
    complete: bool


@dataclass(frozen=True, slots=True)
class PostingAddress:
    """Where one posting stands: on which board, under which id of the source."""

    board: Board | None
    source_id: str


def _nothing_known(_source_ids: Sequence[str]) -> Mapping[str, str | None]:
    return {}


@dataclass(frozen=True, slots=True)
class Context:
    """What a reading is told.

    `address` replaces the source's own, for tests and mirrors. `known` gives, for ids of the source, the `listing_hash`
    of those whose text we have: only the others need their details fetched. `details_until` is the moment
    (`time.monotonic()`) after which no more details are fetched; the rest is left for the next reading.
    """

    address: str | None = None
    settings: Mapping[str, str] = field(default_factory=dict)
    board: Board | None = None
    known: Callable[[Sequence[str]], Mapping[str, str | None]] = _nothing_known
    details_until: float = float("inf")

    def listing(self, source: "Source") -> str:
        """The address of the listing to read: that of the source, its `{board}` filled in with the board's address."""
        template = self.address or source.address
        if "{board}" not in template:
            return template
        if self.board is None:
            raise NotConfigured(f"No board of {source.label} is followed yet.")
        return template.replace("{board}", quote(self.board.address, safe=""))


@dataclass(frozen=True, slots=True)
class Payload:
    """One answer of a site as it came. `encoding` is the declared charset."""

    content: bytes
    url: str
    content_type: str = ""
    encoding: str = "utf-8"
    board: Board | None = None
    # The entry of the listing that this detail belongs to.
    entry: JsonObject | None = None

    @classmethod
    def of(cls, answer: Fetched, board: Board | None = None, entry: JsonObject | None = None) -> "Payload":
        """The payload of an answer."""
        return cls(answer.content, answer.url, answer.headers.get("content-type", ""), answer.encoding, board, entry)


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
    # The employer's own number for the position, the same on every board.
    requisition_id: str | None = None
    # Of the entry in a listing without texts: while it stays the same, the details need not be fetched again.
    listing_hash: str | None = None
    # The source still shows it, and says that nobody can apply any more.
    ended: bool = False


@dataclass(frozen=True, slots=True)
class Seen:
    """A posting that the listing still shows as we know it, or whose details are left for the next reading."""

    source_id: str


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
    # How often it may be read, and how often its hosts may be asked while it is.
    rate: ClassVar[Rate]
    pace: ClassVar[Pace] = Pace()
    schedule: ClassVar[timedelta]
    # A complete listing may close what it no longer shows; a window of the newest may not.
    complete: ClassVar[bool]
    # False for a site that turns all programs away: it is listed so that nobody wonders, and never asked.
    readable: ClassVar[bool] = True
    # Whether it reads boards or feeds that people add as rows.
    has_boards: ClassVar[bool] = False
    # The domains its boards stand on, by which they are found among stored addresses.
    hosts: ClassVar[tuple[str, ...]] = ()
    # The secret ones among the settings of a board, by their paths: stored encrypted and never shown.
    secret_settings: ClassVar[tuple[tuple[str, ...], ...]] = ()

    def board_at(self, url: str) -> Board | None:  # noqa: ARG002 - a hook
        """The board of this source that an address leads to, by the form of the address alone; pure."""
        return None

    def board_on(self, url: str, page: str) -> Board | None:  # noqa: ARG002 - a hook
        """The board of this source that a page on a company's own domain shows, by its HTML; pure."""
        return None

    def board_called(self, given: str) -> Board | None:
        """The board a person means by an address or by the board's own name, in one form for each board; pure."""
        if "://" in given or "." in given.partition("/")[0]:
            return self.board_at(given if "://" in given else f"https://{given}")
        page = self.board_page(Board(given, given))
        return self.board_at(page) if page else None

    def posting_at(self, url: str) -> PostingAddress | None:  # noqa: ARG002 - a hook
        """The posting of this source that an address leads to, by the form of the address alone; pure."""
        return None

    def board_page(self, board: Board) -> str | None:  # noqa: ARG002 - a hook
        """The page of a board for people."""
        return None

    def checked_settings(self, settings: Mapping[str, JsonValue]) -> JsonObject:
        """The settings of a board as they are to be kept, whatever a person sent; raises `WrongSetting`."""
        for name in settings:
            raise WrongSetting([name], f"The boards of {self.label} have no settings.")
        return {}

    def manner(self, board: Board | None) -> Manner:  # noqa: ARG002 - a hook
        """How a board is read, where its settings may say so; pure."""
        return Manner(self.rate, self.pace, self.complete)

    @abstractmethod
    def fetch(self, http: Outbound, context: Context) -> Iterator[Payload | Seen]:
        """Ask the site; raises a `FetchError` or a `SourceProblem`."""

    def fetch_one(self, http: Outbound, where: PostingAddress) -> Iterator[Payload | Seen]:
        """Ask for one posting; where the site has no address for one, its board, of which the caller picks it."""
        return self.fetch(http, Context(board=where.board))

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
