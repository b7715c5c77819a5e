"""How many years of experience a posting asks for."""

import re
from dataclasses import dataclass
from functools import lru_cache

from app.ml.passage import Passage, passage


@dataclass(frozen=True, slots=True)
class YearsAsked:
    """Years of experience asked for; `max` is None for an open range."""

    min: int | None
    max: int | None
    quote: str


_WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "twelve": 12, "fifteen": 15, "ein": 1, "zwei": 2, "drei": 3, "funf": 5, "deux": 2, "trois": 3, "cinq": 5,
    "dos": 2, "tres": 3, "cinco": 5,
}  # fmt: skip
_COUNT = rf"(?:\d{{1,2}}(?:\.5)?|{'|'.join(_WORDS)})(?![\d,])"
_YEARS = re.compile(
    rf"(?P<least>\b(?:at least|minimum(?: of)?|min\.?|a minimum of|mindestens|au moins|"
    rf"al menos|minimo)(?: an?)? {{1,2}})?"
    rf"(?<![\d$€£-])(?<!\d[.,])(?P<low>\b{_COUNT}) ?(?:\(\d{{1,2}}\) ?)?(?P<plus>\+|plus|or more)? ?"
    rf"(?:(?:-|to|bis|a|or|–) ?(?P<high>{_COUNT}) ?(?:\(\d{{1,2}}\) ?)?\+? ?)?(?P<plus2>\+|plus|or more)? ?"
    r"(?:full |complete |volle )?(?:years?|yrs?\.?|jahren?|ans?|annees?|"
    r"anos)\b'?(?: ?s\b)?(?P<plus3>\+| or more| plus| and above)?"
)
_SKILLED = re.compile(
    r"^[^.;!?\n]{0,70}?\b(?:experience|experienced|expertise|background|track record|exp\b|"
    r"berufserfahrung|erfahrung|d'experience|experiencia|practice|practising|practicing|"
    r"post[- ]qualif\w{0,8}|pqe|post-?registration)|^[ ')]{0,3}(?:of|in|as|with|working|"
    r"building|managing|leading|developing|designing|"
    r"teaching|driving|doing|using|writing|selling|running|supporting|nursing|recent|relevant|"
    r"hands-on|professional|proven|related|progressive|continuous|"
    r"commercial|clinical|industry|direct|demonstrated|work|full-time|solid|prior|previous|"
    r"technical|successful)\b"
)
_EXPERIENCE_BEFORE = re.compile(
    r"\b(?:experience|expertise|background|exp|experience level|seniority|years required|"
    r"berufserfahrung)(?: required| needed)?(?: of| with| in| is| -)?[ :(-]{0,4}(?:at least |"
    r"minimum(?: of)? |min\.? )?$"
)
_OTHER_SUBJECT = re.compile(
    r"\b(?:we|we've|we have|our|company|founded|established|history|heritage|for over|"
    r"for more than|over the (?:last|past)|in the (?:last|past)|the past|the last|"
    r"the next|next|within|after|every|aged?|over|combined|collectively|brings together|"
    r"celebrat\w{1,3}|team (?:has|with)|founders|ago|during the|in business|bringing|"
    r"backed by|serving|contract (?:of|for)|fixed term|duration|awarded|voted|anniversary|"
    r"since|leader for|has been|have been|been (?:in|a)|leadership team)\b[^.;!?]{0,40}$"
)
_OTHER_AFTER = re.compile(
    r"^ ?(?:of age|old|ago|contract|warranty|anniversary|in business|of history|in a row|"
    r"running|fixed|program|degree|college|course|of college|of university|of study|"
    r"of (?:continuous )?service|visa|plan|roadmap|period|from|until|vesting|after|later|"
    r"post[- ]doc|residency)\b"
)
_CEILING = re.compile(r"\b(?:less than|fewer than|up to|no more than|maximum(?: of)?|under|bis zu|moins de) $")
_OPTIONAL = re.compile(
    r"\b(?:preferred|preferably|ideally|desir\w{2,5}|nice to have|a plus|bonus|"
    r"advantage\w{0,4}|wunschenswert|von vorteil|would be (?:great|nice|ideal))\b"
)


@dataclass(frozen=True, slots=True)
class YearsMention:
    """Years asked for at a place of the text; `optional` where they are only wished for."""

    start: int
    years: YearsAsked
    optional: bool


def years_required(text: str) -> YearsAsked | None:
    """Return the years of experience a posting asks for: the most it insists on, else the most it would like."""
    asked = years_mentioned(text)
    firm = [mention.years for mention in asked if not mention.optional]
    candidates = firm or [mention.years for mention in asked]
    return max(candidates, key=lambda years: years.min or 0) if candidates else None


@lru_cache(maxsize=8)
def years_mentioned(text: str) -> tuple[YearsMention, ...]:
    """Return every demand for years of experience in order of place."""
    prepared = passage(text)
    found = (_mention(prepared, hit) for hit in _YEARS.finditer(prepared.folded))
    return tuple(mention for mention in found if mention)


def _mention(prepared: Passage, found: re.Match[str]) -> YearsMention | None:
    before, after = prepared.around(found.start(), found.end())
    if _OTHER_AFTER.match(after) or not _about_candidate(found, before, after):
        return None
    low, high = _number(found["low"]), _number(found["high"])
    # "5/10/15 years" is no range, and nobody asks for forty years.
    if low > 25 or (high and not low < high <= 30):
        return None
    quote = prepared.text[found.start() : found.end() + _reach(after)].strip()
    if _CEILING.search(before):
        asked = YearsAsked(None, int(high or low), quote)
    else:
        asked = YearsAsked(int(low), int(high) if high else None, quote)
    return YearsMention(found.start(), asked, bool(_OPTIONAL.search(before[-60:] + " " + after[:80])))


def _about_candidate(found: re.Match[str], before: str, after: str) -> bool:
    open_range = any(found[name] for name in ("least", "plus", "plus2", "plus3"))
    if _OTHER_SUBJECT.search(before[-60:]):
        return False
    return bool(_SKILLED.match(after) or _EXPERIENCE_BEFORE.search(before[-50:])) or (
        open_range and not after.strip(" .,;)")
    )


def _reach(after: str) -> int:
    """Return how far the words up to "experience" go, so that the quote reads as a phrase."""
    found = re.match(r"^[^.;!?\n,]{0,60}?\bexperience\b", after)
    return found.end() if found else 0


def _number(words: str | None) -> float:
    if not words:
        return 0
    return float(_WORDS[words]) if words in _WORDS else float(words)
