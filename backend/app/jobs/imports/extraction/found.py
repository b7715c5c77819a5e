"""What was read of a posting that a person brought in, and where each part of it stood."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.jobs.source import Board, Posting
from app.jobs.types import IMPORT

# What stands where no employer could be read; a posting must have one, and none is invented.
NOT_STATED = "Not stated"

JSON_LD = "the job page's structured data (JSON-LD)"
MICRODATA = "the job page's structured data (microdata)"
PAGE_TITLE = "the page's title"
SITE_NAME = "the name of the site"
PAGE_TEXT = "the page's text"
PASTED = "the text you pasted"
WRITTEN = "what you wrote"
ANOTHERS = "what the person who imported it wrote"
DERIVED = "the job's title and text"
NOWHERE = "not found"


class NoJob(Exception):
    """No posting could be read; the message is a plain sentence that also says what to do next."""


@dataclass(frozen=True, slots=True)
class Found:
    """A posting as read from a page, a source or a text.

    `origins` says in words where each field of the posting stood, by the posting's field names; `ended` quotes the
    page where it says that the position is taken. `unanswered` says why a model that was asked too gave no answer.
    """

    posting: Posting
    method: str
    origins: Mapping[str, str] = field(default_factory=dict)
    source: str = IMPORT
    board: Board | None = None
    ended: str | None = None
    unanswered: str | None = None
