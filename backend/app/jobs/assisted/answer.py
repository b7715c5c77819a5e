"""What a model is asked about a posting, and the form of its answer."""

from pydantic import Field

from app.core.types import JsonValue
from app.llm.lenient import Entries, Lenient, Listed, SomeWords, Sureness, Whole, Words

PROMPT = "job_requirements"
# Some 6,000 tokens; what a posting asks for stands before that.
LONGEST_SENT = 24_000
MOST = 60


class PostingDemand(Lenient):
    """One thing that a posting asks for, as a model reads it."""

    quote: Words = ""
    importance: SomeWords = None
    years: Whole = None
    level: SomeWords = None
    skills: Listed[Words] = Field(default_factory=list)
    confidence: Sureness = 0.0


class PostingDemands(Lenient):
    """What a posting asks for, as a model reads it."""

    demands: Entries[PostingDemand]


def data_of(title: str, text: str) -> dict[str, JsonValue]:
    """What is sent: the posting's title and text, without its employer and place, which decide nothing here."""
    return {"title": title, "posting": text}
