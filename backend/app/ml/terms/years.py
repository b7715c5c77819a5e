"""How many years of experience a posting asks for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from app.ml.asking.alternatives import alternatives
from app.ml.asking.sections import sections
from app.ml.text.passage import Passage, passage


@dataclass(frozen=True, slots=True)
class YearsAsked:
    """Years of experience asked for; `max` is None for an open range."""

    min: int | None
    max: int | None
    quote: str


_WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "twelve": 12, "fifteen": 15, "ein": 1, "zwei": 2, "drei": 3, "funf": 5, "deux": 2, "trois": 3, "cinq": 5,
    "dos": 2, "tres": 3, "cinco": 5, "eighteen": 18, "twenty-four": 24, "thirty-six": 36,
}  # fmt: skip
# A year is asked for in months and weeks too: "36 months experience", "52 weeks of specialized experience".
_A_YEAR = {"m": 12, "w": 52}
_COUNT = rf"(?:\d{{1,2}}(?:\.5)?|{'|'.join(sorted(_WORDS, key=len, reverse=True))})(?![\d,])"
# Every demand holds one of these; looking for them is far cheaper than trying the pattern everywhere.
_UNITS = ("year", "yr", "jahr", " ans", " an ", "annee", "anos", "months", "weeks")
_BEFORE_UNIT, _AFTER_UNIT = 70, 20
_YEARS = re.compile(
    rf"(?P<least>\b(?:at least|minimum(?: of)?|min\.?|a minimum of|mindestens|au moins|"
    rf"al menos|minimo)(?: an?)? {{1,2}})?"
    rf"(?<![\d$€£-])(?<!\d[.,])\[?(?P<low>\b{_COUNT})\]? ?(?:\(\d{{1,2}}\) ?)?(?P<plus>\+|plus|or more)? ?"
    rf"(?:(?:-|to|bis|a|or|–) ?(?P<high>{_COUNT}) ?(?:\(\d{{1,2}}\) ?)?\+? ?)?(?P<plus2>\+|plus|or more)? ?"
    r"-?(?:full |complete |volle )?(?P<unit>years?|yrs?\.?|jahren?|ans?|annees?|anos|months|weeks)\b'?(?: ?s\b)?"
    r"(?P<plus3>\+| or more| plus| and above)?"
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
# "4+ years closing deals": what somebody has done for so long.
_DOING = re.compile(r"^ (?!going|counting|serving|running|during|following|remaining|bringing|celebrat)[a-z]{3,}ing\b")
# "12 months fixed term" tells how long the job lasts.
_MONTHS_OF = re.compile(r"^ ?(?:of )?(?:[\w-]+,? ){0,4}?experience\b")
_EXPERIENCE_BEFORE = re.compile(
    r"\b(?:experience|expertise|background|exp|experience level|seniority|years required|"
    r"berufserfahrung)(?: required| needed)?(?: of| with| in| is| -)?[ :(+-]{0,4}(?:at least |"
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
# "The care we deliver, and are looking for nurses with two years": what is asked for after all.
_ASKS = re.compile(
    r"\b(?:look(?:s|ing)? for|seek(?:s|ing)?|requires?|need(?:s|ed)?|must|recruit\w*|candidates?|applicants?|you)\b"
)
_OTHER_AFTER = re.compile(
    r"^ ?(?:of age|old|ago|contract|warranty|anniversary|in business|of history|in a row|"
    r"running|fixed|program|degree|college|course|of college|of university|of study|"
    r"of (?:continuous |covered |creditable )?service\b(?! (?:\w+ )?experience)|"
    r"visa|plan|roadmap|period|from|until|vesting|after|later|"
    r"post[- ]doc|residency)\b"
)
# "3 years of progressively higher level graduate education" is time at school, not at work.
_STUDY = re.compile(
    r"^(?: ?of)?(?: (?!experience|work|of\b)[\w'/-]{1,20},?){0,6}? "
    r"(?:education|study|studies|coursework|course|college|school|schooling|university|semester)\b"
    r"(?! (?:and |or |and/or )?(?:experience|teaching))"
)
# "A degree may be substituted for one year of the experience": no demand, but how a demand may be met.
_CREDITED = re.compile(
    r"\b(?:substituted?|substitution|credit(?:ed)?|count(?:s|ed)? (?:as|for)|(?:equivalent|equal|equated) to)"
    r"(?: for| as| to)?(?: up to| the| a maximum of)? {1,2}$"
)
_CREDIT_AFTER = re.compile(r"^[^.;]{0,60}\b(?:credit will be|(?:will|may|can) be (?:credited|substituted|accepted))\b")
# "To be eligible for placement in level II, at least two years": asked of some only.
_OF_SOME = re.compile(
    r"\b(?:to be (?:eligible for |considered for )?(?:placement|placed|assigned|assignment|appointed|appointment)|"
    r"for (?:placement|assignment|appointment) (?:in|to|into)|to qualify for (?:placement|assignment|promotion))\b"
)
_WISHES = re.compile(
    r"^[^\w]{0,4}(?:(?:the|our) )?(?:preferred|desired|desirable|ideal|nice to have)\b|"
    r"^[^\w]{0,4}(?:knowledge/|essential and )?preferred skills"
)
_CEILING = re.compile(r"\b(?:less than|fewer than|up to|no more than|maximum(?: of)?|under|bis zu|moins de) $")
_OPTIONAL = re.compile(
    r"\b(?:preferred|preferably|ideally|desir\w{2,5}|nice to have|a plus|bonus|"
    r"advantage\w{0,4}|encouraged to apply|wunschenswert|von vorteil|would be (?:great|nice|ideal))\b"
)


@dataclass(frozen=True, slots=True)
class YearsMention:
    """Years asked for at a place of the text; `optional` where they are only wished for, or asked of some only."""

    start: int
    years: YearsAsked
    optional: bool
    end: int = 0


def years_required(text: str) -> YearsAsked | None:
    """Return the years of experience a posting asks for: the least with which somebody meets all it insists on.

    Of demands that are alternatives ("a degree and two years; or six years") the least counts, of others the most. What
    is only wished for counts where nothing is insisted on.
    """
    asked = years_mentioned(text)
    firm = [mention for mention in asked if not mention.optional] or list(asked)
    needed = [_least(chain) for chain in alternatives(passage(text), firm)]
    return max(needed, key=_low).years if needed else None


def _least(chain: list[list[YearsMention]]) -> YearsMention:
    return min((max(together, key=_low) for together in chain), key=_low)


def _low(mention: YearsMention) -> int:
    return mention.years.min or 0


@lru_cache(maxsize=8)
def years_mentioned(text: str) -> tuple[YearsMention, ...]:
    """Return every demand for years of experience in order of place."""
    prepared = passage(text)
    found = (_mention(prepared, hit) for hit in _hits(prepared.folded))
    return tuple(mention for mention in found if mention)


def _hits(folded: str) -> Iterator[re.Match[str]]:
    done = 0
    for place in sorted(place for unit in _UNITS for place in _places(unit, folded)):
        if place < done:
            continue
        for found in _YEARS.finditer(folded, max(done, place - _BEFORE_UNIT), place + _AFTER_UNIT):
            if found.end() > place:
                done = found.end()
                yield found
                break


def _places(word: str, folded: str) -> Iterator[int]:
    place = folded.find(word)
    while place >= 0:
        yield place
        place = folded.find(word, place + 1)


def _mention(prepared: Passage, found: re.Match[str]) -> YearsMention | None:
    before, after = prepared.around(found.start(), found.end())
    if _OTHER_AFTER.match(after) or not _about_candidate(found, before, after) or _is_credit(before, after):
        return None
    low, high = (_in_years(found, end) for end in ("low", "high"))
    # "5/10/15 years" is no range, and nobody asks for forty years.
    if low is None or high is None or low > 25 or (high and not low < high <= 30):
        return None
    quote = prepared.text[found.start() : found.end() + _reach(after)].strip()
    if _CEILING.search(before):
        asked = YearsAsked(None, int(high or low), quote)
    else:
        asked = YearsAsked(int(low), int(high) if high else None, quote)
    return YearsMention(found.start(), asked, _is_optional(prepared, found.start(), before, after), found.end())


def _in_years(found: re.Match[str], end: str) -> float | None:
    """Return a number of the range in years, 0 where it is not there; None for months that make no whole years."""
    number = _number(found[end])
    a_year = _A_YEAR.get(found["unit"][0], 1)
    return number / a_year if number % a_year == 0 else None


def _is_credit(before: str, after: str) -> bool:
    return bool(_CREDITED.search(before[-60:]) or _CREDIT_AFTER.match(after))


def _is_optional(prepared: Passage, start: int, before: str, after: str) -> bool:
    if _OPTIONAL.search(before[-60:] + " " + after[:80]) or _OF_SOME.search(before):
        return True
    index = prepared.segment_at(start)
    if sections(prepared.text)[index] == "nice":
        return True
    block = prepared.segments[index].block
    while index and prepared.segments[index - 1].block == block:
        index -= 1
    opening = prepared.segments[index].start
    return bool(_WISHES.match(prepared.folded[opening : opening + 60]))


def _about_candidate(found: re.Match[str], before: str, after: str) -> bool:
    open_range = any(found[name] for name in ("least", "plus", "plus2", "plus3"))
    other = _OTHER_SUBJECT.search(before[-60:])
    if (other and not _ASKS.search(before[-60:], other.start())) or _STUDY.match(after):
        return False
    if found["unit"][0] in _A_YEAR and not _MONTHS_OF.match(after):
        return False
    if _SKILLED.match(after) or _EXPERIENCE_BEFORE.search(before[-50:]):
        return True
    return open_range and (not after.strip(" .,;)") or _DOING.match(after) is not None)


def _reach(after: str) -> int:
    """Return how far the words up to "experience" go, so that the quote reads as a phrase."""
    found = re.match(r"^[^.;!?\n,]{0,60}?\bexperience\b", after)
    return found.end() if found else 0


def _number(words: str | None) -> float:
    if not words:
        return 0
    return float(_WORDS[words]) if words in _WORDS else float(words)
