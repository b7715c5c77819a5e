"""What a grounding check looks at, and what it finds."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

Origin = Literal["cv", "job"]
# `general` claims nothing that could be checked ("I look forward to hearing from you.").
State = Literal["supported", "general", "unsupported"]
ClaimKind = Literal[
    "skill", "number", "date", "employer", "title", "degree", "school", "licence", "language", "place", "name"
]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words of the CV or of the posting that a sentence may rest on; `id` is how a model names them ("c3", "j1").

    `quote` stands letter for letter in its source. What a person stated themselves in their profile counts as the CV.
    """

    id: str
    origin: Origin
    quote: str


@dataclass(frozen=True, slots=True)
class Ground:
    """All that may be said: the whole text of each side, and the pieces of it that can be quoted.

    `version` changes with either side. `language` is the posting's (English name). `as_of` is the day on which what
    goes on "until today" is counted; null is the latest year the CV names.
    """

    version: str
    cv_text: str
    job_text: str
    evidence: tuple[Evidence, ...]
    full_name: str | None = None
    company: str | None = None
    title: str | None = None
    language: str | None = None
    as_of: date | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim of a sentence that has no support: its kind, its words, and a plain sentence saying what is wrong."""

    kind: ClaimKind
    words: str
    reason: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What is known of one sentence: what it rests on, and which of its claims rest on nothing."""

    text: str
    state: State
    support: tuple[Evidence, ...] = ()
    claims: tuple[Claim, ...] = ()


Sentences = Sequence[str]
