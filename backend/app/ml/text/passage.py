"""A text prepared once for all readers: folded, cut into segments, with its boilerplate known."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

from app.ml.text.folding import fold
from app.ml.text.sentences import Segment, segments

# Where a source sends a book, the job is described in its first part; every reader stays linear all the same.
LONGEST = 200_000
_NOTICE_LENGTH = 1_500
# What is said of a word stands near it; a bound also keeps a text without full stops linear.
_REACH = 240
_WEB = r"https?://[^\s<>\"]{1,500}|www\.[^\s<>\"]{1,500}"
_WEB_ADDRESS = re.compile(_WEB)
_ADDRESS = re.compile(rf"{_WEB}|[\w.+-]{{1,64}}@[\w-]{{1,63}}\.[\w.-]{{1,100}}")
_BOILERPLATE = re.compile(
    r"equal (?:employment )?opportunit|affirmative action|without regard to|"
    r"regardless of (?:their |your |any )?"
    r"(?:race|age|gender|sex|colou?r|religion|background|disabilit|ethnic|national)|"
    r"irrespective of (?:their |your )?"
    r"(?:race|age|gender|sex|colou?r|religion|disabilit)|protected (?:veteran|characteristic|"
    r"class|status|categor|by law)|"
    r"reasonable (?:accommodation|adjustment)|discriminat|sexual orientation|gender identity|"
    r"under-?represented group|"
    r"privacy (?:policy|notice|statement)|processing of (?:your|my) (?:personal )?data|"
    r"personal data (?:will|is|are|in)|"
    r"consent to (?:the )?process|e-verify|unsolicited (?:resume|cv|candidate)|"
    r"recruitment fraud|(?:job|recruit\w+) scam|"
    r"please mention the word|will never (?:ask|request)|disability confident|"
    r"criminal (?:record|histor)|fair chance|diverse and inclusive (?:work|team|envir)|"
    r"we (?:celebrate|value|embrace) divers|commit\w+ to (?:building |creating |"
    r"fostering )?(?:a )?(?:divers|equality|inclus)|"
    r"chancengleichheit|unabhangig von (?:geschlecht|alter|herkunft|nationalitat)|"
    r"schwerbehindert|egalite des chances|"
    r"situation de handicap|igualdad de oportunidades|#li-\w"
)

# Each notice holds one of these; looking for a word is far cheaper than the pattern.
_NOTICE_WORDS = (
    "opportunit", "affirmative", "without regard", "regardless of", "irrespective of", "protected", "reasonable ",
    "discriminat", "sexual", "gender", "represented", "privacy", "processing of", "personal data", "consent to",
    "e-verify", "unsolicited", "fraud", "scam", "please mention", "will never", "confident", "criminal", "fair chance",
    "divers", "equality", "inclus", "chancengleichheit", "unabhangig von", "schwerbehindert", "egalite des", "handicap",
    "igualdad", "#li-",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Passage:
    """`folded` is as long as `text`; `masked` is folded with web and mail addresses blanked out."""

    text: str
    folded: str
    masked: str
    segments: tuple[Segment, ...]
    boilerplate: frozenset[int]
    starts: tuple[int, ...]

    def segment_at(self, offset: int) -> int:
        """Return the index of the segment an offset lies in (-1 before the first)."""
        return bisect_right(self.starts, offset) - 1

    def is_boilerplate(self, offset: int) -> bool:
        """Say whether the offset lies in an equal-opportunity, privacy or like notice."""
        return self.segment_at(offset) in self.boilerplate

    def around(self, start: int, end: int) -> tuple[str, str]:
        """Return the folded words of the same segment before and after a span, at most `_REACH` characters each."""
        index = self.segment_at(start)
        if index < 0:
            return "", ""
        segment = self.segments[index]
        before = self.folded[max(segment.start, start - _REACH) : start]
        return before, self.folded[end : min(end + _REACH, max(end, segment.end))]


@lru_cache(maxsize=8)
def passage(text: str) -> Passage:
    """Prepare a text; the last few are remembered, because several readers look at the same one."""
    text = text[:LONGEST]
    folded = fold(text)
    parts = tuple(segments(text))
    starts = tuple(part.start for part in parts)
    return Passage(text, folded, masked(folded), parts, _notices(parts, folded), starts)


def masked(folded: str) -> str:
    """Blank out the web and mail addresses of a folded text."""
    if "@" not in folded and "http" not in folded and "www." not in folded:
        return folded
    pattern = _ADDRESS if "@" in folded else _WEB_ADDRESS
    return pattern.sub(lambda found: " " * len(found.group()), folded)


def _notices(parts: tuple[Segment, ...], folded: str) -> frozenset[int]:
    """Return the segments with a notice in them, and the rest of a paragraph that opens with one."""
    found: set[int] = set()
    words = [word for word in _NOTICE_WORDS if word in folded]
    if not words:
        return frozenset(found)
    block, opened_at = -1, -1
    for index, part in enumerate(parts):
        likely = any(folded.find(word, part.start, part.end) >= 0 for word in words)
        flagged = likely and _BOILERPLATE.search(folded, part.start, part.end) is not None
        if part.block != block:
            block, opened_at = part.block, part.start if flagged else -1
        # A page flattened to one line must not vanish because it opens with its notice.
        if flagged or (opened_at >= 0 and part.start - opened_at < _NOTICE_LENGTH):
            found.add(index)
    return frozenset(found)
