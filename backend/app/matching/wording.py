"""Finding the posting's own words for a thing, cut short but never changed."""

import re
from collections.abc import Iterator

from app.matching.postings import PostingDetail
from app.ml.sentences import segments
from app.ml.skills import find_skills

LONGEST = 200
_WORD = re.compile(r"\S+")


def words_about(posting: PostingDetail, skill_id: str) -> str | None:
    """The posting's words that name a skill: the sentence, or the part of it around the name."""
    for mention in find_skills(posting.text):
        if mention.skill_id == skill_id:
            return _around(posting.text, mention.start, mention.end)
    for mention in find_skills(posting.title):
        if mention.skill_id == skill_id:
            return posting.title
    return None


def _around(text: str, start: int, end: int) -> str:
    """The sentence around a place, or a window of it where it is long; always a substring of the text."""
    holder = next((part for part in segments(text) if part.start <= start < part.end), None)
    if holder is None or len(holder.text) <= LONGEST:
        return holder.text if holder else text[start:end]
    return window(text, start, end, holder.start, holder.end)


def window(text: str, start: int, end: int, lower: int, upper: int) -> str:
    """Whole words around a place, at most `LONGEST` characters, within bounds."""
    room = max(0, LONGEST - (end - start)) // 2
    words = [word.span() for word in _WORD.finditer(text, lower, upper)]
    inside = [span for span in words if span[0] >= start - room and span[1] <= end + room]
    return text[min(inside[0][0], start) : max(inside[-1][1], end)] if inside else text[start:end]


def sentences_with(pattern: re.Pattern[str], text: str) -> Iterator[str]:
    """The sentences of a text that match, in order, cut around the match where they are long."""
    if not pattern.search(text):
        return
    for part in segments(text):
        if found := pattern.search(part.text):
            start, end = part.start + found.start(), part.start + found.end()
            yield part.text if len(part.text) <= LONGEST else window(text, start, end, part.start, part.end)
