"""Why a line stands where it does, in words."""

from collections.abc import Sequence

from app.applications.tailoring.stored import Keyword
from app.applications.tailoring.types import Importance
from app.applications.tailoring.weighing import Weight

_ASKED = {Importance.must: "demands", Importance.nice: "wishes for", Importance.generic: "mentions"}
MOST_NAMED, LONGEST_QUOTE = 3, 90


def about(weight: Weight) -> str | None:
    """What a line has to do with the posting; null where nothing."""
    if weight.keywords and weight.firmest:
        return f"Names {listed(names(weight.keywords))}, which the posting {_ASKED[weight.firmest]}."
    if weight.near:
        return f"Close to the posting's words: “{cut(weight.near).rstrip('.')}”."
    return None


def names(keywords: Sequence[Keyword]) -> list[str]:
    """The names of the firmest keywords."""
    order = list(Importance)
    firmest = sorted(keywords, key=lambda keyword: order.index(keyword.importance))
    return [keyword.name for keyword in firmest[:MOST_NAMED]]


def asked(keyword: Keyword) -> str:
    """How a posting asks for something."""
    return f"The posting {_ASKED[keyword.importance]} it."


def listed(words: Sequence[str]) -> str:
    """Words as a list in a sentence."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def cut(quote: str) -> str:
    """A quote, cut at a word."""
    line = " ".join(quote.split())
    return line if len(line) <= LONGEST_QUOTE else line[:LONGEST_QUOTE].rsplit(" ", 1)[0] + " …"
