"""Which sentences of a posting are duties: those under a heading of duties, and those led by a verb of doing.

Better a duty missed than something else taken for one: what tells of the firm, offers, demands or explains how to
apply is none, wherever it stands.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from app.ml.asking.cues import Cue, cues_of
from app.ml.asking.firm import tells_of_firm
from app.ml.asking.section_headings import Section
from app.ml.asking.sections import heading_section, sections
from app.ml.asking.wordings import asks_in_prose, begins_as_demand, offers, tells_a_duty, tells_how_to_apply
from app.ml.text.passage import Passage, passage
from app.ml.text.sentences import Segment
from app.ml.text.stemming import stem
from app.ml.text.tables import word_list


@dataclass(frozen=True, slots=True)
class Duty:
    """One sentence that tells what is done; `quote == text[start:end]`."""

    start: int
    end: int
    quote: str


_SHORTEST, _LONGEST = 15, 600
# Outside a list of duties a line has to say this much to be one.
_LEAST_WORDS = 4
_MOST = 60
_NEVER: frozenset[Section] = frozenset({"notice", "offer", "nice"})
_WORD = re.compile(r"[^\W\d_]+")
# Who does it, and how, before the verb: "You will also be responsible for leading", "To support", "Daily cleaning of".
_BEFORE = re.compile(
    r"^(?:(?:in this (?:role|position|post),? )?you(?:'ll| will|'d| would)(?: (?:also|then|mainly|primarily|be))?"
    r"(?: (?:responsible for|accountable for|expected to|required to|involved in|working (?:to|on)))?|"
    r"(?:the|our|this) (?:successful )?(?:role|post ?holder|job ?holder|candidate|applicant|incumbent|position)"
    r"(?: holder)? (?:will|is to|involves|includes|requires you to)(?: also)?(?: be)?"
    r"(?: (?:responsible for|accountable for|expected to|required to|involved in))?|"
    r"(?:be )?(?:responsible|accountable) for|(?:you(?:'re| are)) responsible for|"
    r"(?:main |key |core )?(?:duties|responsibilities|tasks) (?:will )?include|to|daily|regularly|independently|"
    r"proactively|actively|effectively|successfully|directly|continuously|closely|help(?:ing)? (?:to )?|"
    r"assist(?:ing)? (?:in|with))\b[:,]? "
)
_WILL = re.compile(
    r"\b(?:you(?:'ll| will)|the (?:successful )?(?:role|post ?holder|job ?holder|candidate|applicant|incumbent|"
    r"position)(?: holder)? (?:will|involves))\b"
)
# "You will be supported" is done to the reader.
_DONE_TO = re.compile(r" be (?:\w+ly )?(?!responsible|accountable|expected|required|involved|tasked)\w+ed\b")
# What comes of the work for who does it.
_FOR_THE_READER = re.compile(r"(?:an? |the )?(?:opportunit|chance|gain(?:ing)? |acquir|learn|dedicated |flexible )")


def read_duties(text: str) -> list[Duty]:
    """Return the duties of a posting in order, each word for word from its text."""
    prepared, cues, parts = passage(text), cues_of(text), sections(text)
    found: list[Duty] = []
    for index, (segment, section) in enumerate(zip(prepared.segments, parts, strict=True)):
        if len(found) < _MOST and _is_duty(prepared, segment, section, cues[index]):
            end = min(segment.end, segment.start + _LONGEST)
            found.append(Duty(segment.start, end, prepared.text[segment.start : end]))
    return found


def _is_duty(prepared: Passage, segment: Segment, section: Section, cues: Cue) -> bool:
    if section in _NEVER or segment.kind == "heading" or segment.end - segment.start < _SHORTEST:
        return False
    folded = prepared.folded[segment.start : min(segment.end, segment.start + _LONGEST)]
    if folded.endswith((":", "?")) or not _may_be(section, segment, folded):
        return False
    return not _is_something_else(folded, cues)


def _may_be(section: Section, segment: Segment, folded: str) -> bool:
    if section == "duties" and segment.kind == "bullet":
        return not (begins_as_demand(folded) or _FOR_THE_READER.match(folded) or _DONE_TO.search(folded, 0, 60))
    if section == "must":
        # Below a heading of demands only what says outright that it will be done.
        return tells_a_duty(folded) and leads_with_verb(folded)
    if len(_WORD.findall(folded)) < _LEAST_WORDS or begins_as_demand(folded):
        return False
    if (section == "duties" or segment.kind == "bullet") and leads_with_verb(folded):
        return True
    return _says_you_will(folded) or (folded.startswith("responsible for") and leads_with_verb(folded))


def _says_you_will(folded: str) -> bool:
    """Say whether a sentence says who will do something: "As part of the team you will assist with"."""
    found = _WILL.search(folded)
    return found is not None and leads_with_verb(folded[found.start() :])


def _is_something_else(folded: str, cues: Cue) -> bool:
    if Cue.OFFER in cues and offers(folded):
        return True
    if Cue.ADMIN in cues and tells_how_to_apply(folded):
        return True
    if Cue.THING in cues and asks_in_prose(folded) and not leads_with_verb(folded):
        return True
    return tells_of_firm(folded, cues) or heading_section(folded) is not None


def leads_with_verb(folded: str) -> bool:
    """Say whether the first word of a folded sentence, or the first after "You will", is a verb of doing."""
    if _DONE_TO.search(folded, 0, 60):
        return False
    start = 0
    while (before := _BEFORE.match(folded[start:])) is not None:
        start += before.end()
    first = _WORD.search(folded, start)
    return first is not None and _verb(first.group())


@lru_cache(maxsize=16_384)
def _verb(word: str) -> bool:
    plain = word_list("duty_verbs")
    # "Registered nurse" says who is meant, not what is done.
    return word in plain or (not word.endswith("ed") and stem(word) in _stems())


@cache
def _stems() -> frozenset[str]:
    return frozenset(stem(verb) for verb in word_list("duty_verbs"))
