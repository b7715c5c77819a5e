"""Which demands of a text are alternatives: "a degree and two years; or 2. six years"."""

import re
from collections.abc import Sequence
from typing import Protocol, TypeVar

from app.ml.text.passage import Passage


class Placed(Protocol):
    """Something found at a place of a text."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends."""


_Found = TypeVar("_Found", bound=Placed)

# An alternative begins behind a semicolon, before a number of a list, as a shouted OR, or with another degree.
_DEGREE = r"(?:degree|bachelor|baccalaureate|master|ph\.? ?d|doctora|diploma|associate|high school|ged\b)"
_OR = re.compile(
    r";\W{0,4}or\b|\bor\b\W{0,3}\(?(?:\d{1,2}|[a-e])[.)]\W|[\n.;]\W{0,6}or\b\W{0,6}(?=[\n\d(a-z])|\bor\W{0,3}\n|"
    rf"[,;] ?or (?:an? |the )?(?:[\w'-]+ ){{0,3}}?{_DEGREE}"
)
_SHOUTED = re.compile(r"(?<![A-Z] )\bOR\b(?! [A-Z]{2})|-\s?OR\s?-|\*\s?OR\b")
# What closes a list of alternatives: a demand of everybody, or another matter.
_CLOSED = re.compile(r"\n\s*\n|\bhowever\b|\ball candidates\b|\bin addition\b|\bspecial note\b|\bnote:|\bpreferred\b")
_LONGEST = 1_500


def alternatives(prepared: Passage, found: Sequence[_Found]) -> list[list[list[_Found]]]:
    """Group findings, in order of place, into chains of alternatives; what one alternative asks for stands together.

    A chain is met by meeting one of its alternatives; a text by meeting all of its chains.
    """
    chains: list[list[list[_Found]]] = []
    for index, one in enumerate(found):
        between = _between(prepared, found[index - 1], one) if index else "apart"
        if between == "apart":
            chains.append([[one]])
        elif between == "or":
            chains[-1].append([one])
        else:
            chains[-1][-1].append(one)
    return chains


def _between(prepared: Passage, left: Placed, right: Placed) -> str:
    """Return "or" where the right is an alternative to the left, "same" where it goes on with it, else "apart"."""
    start, end = left.end, right.start
    if end - start > _LONGEST:
        return "apart"
    folded, text = prepared.text[start:end].lower(), prepared.text[start:end]
    marks = [*_OR.finditer(folded), *_SHOUTED.finditer(text)]
    if not marks:
        return "apart" if _CLOSED.search(folded) or "\n" in folded else "same"
    last = max(mark.end() for mark in marks)
    return "apart" if _CLOSED.search(folded, last) or "\n" in folded[last:].strip() else "or"
