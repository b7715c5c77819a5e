"""Finding the posting's own words for a thing, cut short but never changed."""

import re
from collections.abc import Iterator, Sequence

from app.matching.detail import PostingDetail
from app.ml.skills import find_skills
from app.ml.text.sentences import Segment, segments

LONGEST = 200
_WORD = re.compile(r"\S+")


def words_about(posting: PostingDetail, skill_ids: Sequence[str]) -> list[str]:
    """The posting's words that name these skills: of a long sentence the part around the name."""
    asked = {skill_id: asked.quote for asked in reversed(posting.requirements) for skill_id in asked.skill_ids}
    found = {skill_id: _within(asked[skill_id], skill_id) for skill_id in skill_ids if skill_id in asked}
    found |= _named(posting, set(skill_ids) - set(asked))
    return [found[skill_id] for skill_id in skill_ids if skill_id in found]


def _named(posting: PostingDetail, skill_ids: set[str]) -> dict[str, str]:
    """The words around the first mention of skills outside the requirements: in the text, else in the title."""
    if not skill_ids:
        return {}
    named = {mention.skill_id: posting.title for mention in find_skills(posting.title)}
    parts = segments(posting.text)
    for mention in reversed(find_skills(posting.text)):
        if mention.skill_id in skill_ids:
            named[mention.skill_id] = _around(posting.text, parts, mention.start, mention.end)
    return named


def _within(quote: str, skill_id: str) -> str:
    if len(quote) <= LONGEST:
        return quote
    places = [(mention.start, mention.end) for mention in find_skills(quote) if mention.skill_id == skill_id]
    return window(quote, *(places[0] if places else (0, 0)), 0, len(quote))


def _around(text: str, parts: Sequence[Segment], start: int, end: int) -> str:
    """The sentence around a place, or a window of it where it is long; always a substring of the text."""
    holder = next((part for part in parts if part.start <= start < part.end), None)
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
