"""Whether a source says what a proposal quotes, and whether the quote says what is proposed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.ml.documents.document import Box
from app.ml.documents.pages import PageRow, PageView
from app.ml.text.folding import fold

# Shorter than any fact that could not be found anywhere by chance.
SHORTEST_QUOTE, LONGEST_QUOTE = 2, 2_000
# Nothing a model says is as sure as what a person says.
MOST_SURE = 0.99
_WORD = re.compile(r"[^\W_]+")
_DATE = re.compile(r"((?:19|20)\d\d)(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")


def normalised(text: str) -> str:
    """Text with every run of white space as one space; how quotes are compared."""
    return " ".join(text.split())


class SourceText:
    """A source whose words proposals may quote."""

    def __init__(self, text: str) -> None:
        self._text = normalised(text)

    def says(self, quote: str) -> bool:
        """Whether these very words stand in the source; white space may differ, letters may not."""
        wanted = normalised(quote)
        return SHORTEST_QUOTE <= len(wanted) <= LONGEST_QUOTE and self._starts(wanted)

    def _starts(self, wanted: str) -> bool:
        # Not out of the middle of a word: "Java" is no quote of "JavaScript".
        at = self._text.find(wanted)
        while at >= 0:
            end = at + len(wanted)
            before, after = self._text[at - 1 : at], self._text[end : end + 1]
            if not (before.isalnum() and wanted[0].isalnum()) and not (after.isalnum() and wanted[-1].isalnum()):
                return True
            at = self._text.find(wanted, at + 1)
        return False


def supports(quote: str, value: str) -> bool:
    """Whether each word of a value is a word of its quote, accents and capitals aside."""
    have = set(_words(quote))
    wanted = list(_words(value))
    return bool(wanted) and all(word in have for word in wanted)


def supports_date(quote: str, value: str) -> bool:
    """Whether this is a date whose year stands in its quote, in full or as the two digits of "'19"."""
    found = _DATE.fullmatch(value)
    if found is None:
        return False
    year = found[1]
    return year in quote or bool(re.search(rf"(?<!\d){year[2:]}(?!\d)", quote))


def _words(text: str) -> Iterator[str]:
    return (found.group() for found in _WORD.finditer(fold(text)))


def clamped(confidence: float) -> float:
    """A stated confidence as one: 0 where it is no number, below 1 in any case."""
    return min(MOST_SURE, max(0.0, confidence)) if confidence == confidence else 0.0


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a quote stands: the page and the box around its rows there."""

    page: int
    box: Box


def locate(quote: str, pages: Sequence[PageView]) -> Placed | None:
    """Where a quote stands on the pages, first by page, then by row; None where it runs over two pages."""
    wanted = normalised(quote)
    for view in pages:
        rows = [(normalised(row.text), row) for row in view.rows]
        text = " ".join(words for words, _ in rows)
        at = text.find(wanted)
        if at >= 0:
            return Placed(view.page, _around(list(_touched(rows, at, at + len(wanted)))))
    return None


def _touched(rows: Sequence[tuple[str, PageRow]], start: int, end: int) -> Iterator[Box]:
    at = 0
    for words, row in rows:
        if at < end and at + len(words) > start:
            yield row.box
        at += len(words) + 1


def _around(boxes: Sequence[Box]) -> Box:
    box = boxes[0]
    for other in boxes[1:]:
        box = box.union(other)
    return box
