"""Calendar years and months: the CV has them, and where an employer is named, beside that employer."""

from collections.abc import Iterator
from functools import lru_cache

from app.llm.grounding.claims.numbers import named_lines
from app.llm.grounding.reading import Read, Sentence, Sides, missing
from app.ml.resume.dates import find_dates


def read(sentence: Sentence, sides: Sides) -> Iterator[Read]:
    """The dates of a sentence."""
    for span in find_dates(sentence.text):
        points = [point for point in (span.start, span.end) if point]
        if not points or sentence.denied(span.at):
            continue
        words = sentence.text[span.at : span.until].strip(" ,.()")
        own = sentence.own(span.at)
        texts = [sides.cv.text] if own else [sides.cv.text, sides.job.text]
        known = all(any(_says(point, text) for text in texts) for point in points)
        reason = "" if known else missing(words, "The date", own=own)
        if known and not _there(points, sentence, sides):
            known, reason = False, f"Your CV does not give the date “{words}” for this employer."
        yield Read("date", span.at, span.until, words, known, reason)


@lru_cache(maxsize=32)
def _points(text: str) -> frozenset[str]:
    found = {
        point for line in text.split("\n") for span in find_dates(line) for point in (span.start, span.end) if point
    }
    return frozenset(found | {point[:4] for point in found})


def _says(point: str, text: str) -> bool:
    return point in _points(text)


def _there(points: list[str], sentence: Sentence, sides: Sides) -> bool:
    """Whether the years lie within the times at the employer that the sentence names."""
    lines = named_lines(sentence, sides)
    spans = [span for span in sides.spans if any(abs(span.line - line) <= 1 for line in lines)]
    if not spans:
        return True
    years = [int(point[:4]) for point in points]
    return all(any((span.start - 1) // 12 <= year <= (span.end - 1) // 12 for span in spans) for year in years)
