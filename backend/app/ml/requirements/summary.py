"""Two of a posting's own sentences: what the job is, and what is asked."""

import re
from collections.abc import Sequence

from app.ml.asking.sections import Section, sections
from app.ml.requirements.reading import Requirement
from app.ml.text.folding import fold
from app.ml.text.passage import Passage, passage

_SHORTEST, _LONGEST = 40, 320
_LEAST_ASKED = 20
_ROLE = re.compile(
    r"\b(?:looking for|seeking|recruiting|hiring|searching for|to join (?:us|our|the|a|an)|you(?:'ll|"
    r" will)(?! (?:receive|get|enjoy|"
    r"find|need|have))|as (?:an?|our|the) \w+|this (?:is an? )?(?:\w+ ){0,2}(?:role|position|job|post|opportunity)|"
    r"the (?:\w+ ){0,3}(?:role|position|postholder|post holder|job holder|successful candidate|incumbent)|"
    r"your (?:role|mission|job|tasks?|main)|responsible for|wir suchen|suchen wir|du wirst|deine aufgabe|"
    r"nous recherchons|"
    r"vous serez|tu seras|buscamos|procuramos)\b"
)
_DUTIES_ARE = re.compile(
    r"\b(?:will (?:be|work|lead|own|build|help|support|manage|provide)|responsible for|you(?:'ll| will))\b"
)
# What tells of the firm, of applying or of pay.
_BESIDE = re.compile(
    r"\b(?:founded|headquartered|our (?:mission|vision|values|story|culture|customers|clients)|"
    r"leading (?:provider|company)|"
    r"employees (?:in|across)|apply|application|interview|salary|compensation|benefits?|please|click|contact|"
    r"closing date|"
    r"years?|experience (?:in|with|of)|degree|minimum|must|required to|eligible|why (?:join|work)|about us|"
    r"cookie|recruit\w+ (?:agency|agencies)|https?|www)\b"
)
_NOT_THE_WORK: frozenset[Section] = frozenset({"notice", "offer", "must", "nice"})
_WORD = re.compile(r"[a-z0-9+#]{3,}")
_ENOUGH = 3


def summary_of(title: str, text: str, requirements: Sequence[Requirement]) -> tuple[str, ...]:
    """Return at most two sentences, each word for word from the text; none where nothing tells enough."""
    prepared = passage(text)
    about = _about(prepared, sections(text), frozenset(_WORD.findall(fold(title))))
    asked = _asked(requirements, about)
    return tuple(sentence for sentence in (about, asked) if sentence)


def _about(prepared: Passage, parts: Sequence[Section], title: frozenset[str]) -> str | None:
    best, chosen = _ENOUGH - 1, None
    for index, (segment, section) in enumerate(zip(prepared.segments, parts, strict=True)):
        if section in _NOT_THE_WORK or segment.kind == "heading" or not _stands_alone(segment.text):
            continue
        # Of two that tell as much the first; what comes late in a long text has to tell more.
        enough = best + index // 25 + 1
        weight = _tells(prepared.folded[segment.start : segment.end], section, title, enough)
        if weight >= enough:
            best, chosen = weight - index // 25, segment.text
    return chosen


def _stands_alone(sentence: str) -> bool:
    return _SHORTEST <= len(sentence) <= _LONGEST and not sentence.rstrip().endswith((":", "?"))


def _tells(folded: str, section: Section, title: frozenset[str], enough: int) -> int:
    """How much a sentence tells of the work itself; 0 as soon as it is clear that it is less than `enough`."""
    words = set(_WORD.findall(folded))
    weight = 2 * (2 * len(title & words) >= len(title) > 0) + (section == "duties")
    if weight + 3 < enough:
        return 0
    weight += 2 * bool(_ROLE.search(folded))
    if weight + 1 < enough:
        return 0
    weight += bool(_DUTIES_ARE.search(folded))
    return weight if weight >= enough and not _BESIDE.search(folded) else 0


def _asked(requirements: Sequence[Requirement], about: str | None) -> str | None:
    """The demand that tells most: years, then named skills, then the first."""
    firm = [
        asked
        for asked in requirements
        if asked.importance == "must"
        and _LEAST_ASKED <= len(asked.quote) <= _LONGEST
        and asked.quote != about
        and not asked.quote.endswith((":", "?"))
    ]
    best = max(firm, key=lambda asked: (asked.years is not None, bool(asked.skill_ids)), default=None)
    return best.quote if best else None
