"""Finding the posting's own words for a thing, cut short but never changed. No reader of texts is needed for it: where
each skill was first named is known since the posting was read.
"""

import re
from collections.abc import Sequence

from app.matching.detail import PostingDetail
from app.ml.lexicon.concepts import lexicon
from app.ml.text.folding import fold
from app.ml.text.sentences import segments

LONGEST = 200
_WORD = re.compile(r"\S+")
_LINE_END = re.compile(r"[\n\r\u2028\u2029]")


def words_about(posting: PostingDetail, skill_ids: Sequence[str]) -> list[str]:
    """The posting's words that name these skills: of a long sentence the part around the name."""
    asked = {skill_id: asked.quote for asked in reversed(posting.requirements) for skill_id in asked.skill_ids}
    found = (_of_skill(posting, skill_id, asked.get(skill_id)) for skill_id in skill_ids)
    return [quote for quote in found if quote]


def _of_skill(posting: PostingDetail, skill_id: str, demanded: str | None) -> str | None:
    place = posting.named.get(skill_id)
    if demanded is not None:
        return _within(posting.text, demanded, place, skill_id)
    if place is not None and place[1] <= len(posting.text):
        return _around(posting.text, *place)
    return posting.title if _first_name(fold(posting.title), skill_id) is not None else None


def _within(text: str, quote: str, place: tuple[int, int] | None, skill_id: str) -> str:
    """A demand, or of a long one the part around the skill."""
    if len(quote) <= LONGEST:
        return quote
    opens = text.find(quote)
    if place and opens >= 0 and opens <= place[0] < place[1] <= opens + len(quote):
        return window(text, *place, opens, opens + len(quote))
    return window(quote, *(_first_name(fold(quote), skill_id) or (0, 0)), 0, len(quote))


def _first_name(folded: str, skill_id: str) -> tuple[int, int] | None:
    """Where folded words hold a name of a skill, as it is written in the lexicon."""
    skill = lexicon().get(skill_id)
    for name in (skill.name, *skill.aliases) if skill else ():
        found = re.search(rf"(?<!\w){re.escape(fold(name))}(?!\w)", folded)
        if found:
            return found.span()
    return None


def _around(text: str, start: int, end: int) -> str:
    """The sentence around a place, or a window of it where it is long; always a substring of the text."""
    opens = max((found.end() for found in _LINE_END.finditer(text, 0, start)), default=0)
    closing = _LINE_END.search(text, end)
    line = text[opens : closing.start() if closing else len(text)]
    holder = next((part for part in segments(line) if part.start <= start - opens < part.end), None)
    if holder is None or len(holder.text) <= LONGEST:
        return holder.text if holder else text[start:end]
    return window(text, start, end, opens + holder.start, opens + holder.end)


def window(text: str, start: int, end: int, lower: int, upper: int) -> str:
    """Whole words around a place, at most `LONGEST` characters, within bounds."""
    room = max(0, LONGEST - (end - start)) // 2
    words = [word.span() for word in _WORD.finditer(text, lower, upper)]
    inside = [span for span in words if span[0] >= start - room and span[1] <= end + room]
    return text[min(inside[0][0], start) : max(inside[-1][1], end)] if inside else text[start:end]
