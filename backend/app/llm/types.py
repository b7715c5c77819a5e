"""The words of the language model layer."""

from dataclasses import dataclass
from enum import StrEnum

# A tenth of a US cent: what a person's credits are counted in.
CREDIT_MICROUSD = 1_000


class Engine(StrEnum):
    """What answers: nothing, Anthropic's API, or a model on the operator's own machines, which costs nothing."""

    none = "none"
    anthropic = "anthropic"
    local = "local"


class Size(StrEnum):
    """Which of the two models a prompt is for."""

    extraction = "extraction"
    writing = "writing"


class CallState(StrEnum):
    """Where a call stands in the ledger.

    `unknown`: nobody learned what it cost (a worker died, a stream broke before it said); its estimate is charged.
    """

    reserved = "reserved"
    settled = "settled"
    released = "released"
    unknown = "unknown"


class CreditKind(StrEnum):
    """Why a person's credits changed."""

    start = "start"
    refill = "refill"
    grant = "grant"
    charge = "charge"


class CacheKind(StrEnum):
    """What is cached, and the first part of its key."""

    cv_parse = "cv_parse"
    job_extract = "job_extract"
    cover_letter = "cover_letter"
    cv_highlights = "cv_highlights"


@dataclass(frozen=True, slots=True)
class Tokens:
    """What a call used, in tokens; `cached` were read from the provider's prompt cache, `written` put into it."""

    input: int = 0
    output: int = 0
    cached: int = 0
    written: int = 0
