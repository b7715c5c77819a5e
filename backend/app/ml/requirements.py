"""What a posting asks for, sentence by sentence, and how firmly."""

import re
from dataclasses import dataclass
from typing import Literal

from app.ml.lexicon import lexicon
from app.ml.passage import Passage, passage
from app.ml.sections import Section, heading_section, sections
from app.ml.sentences import Segment
from app.ml.skills import SkillMention, find_skills
from app.ml.types import SkillKind
from app.ml.years import years_mentioned

Importance = Literal["must", "nice", "generic"]


@dataclass(frozen=True, slots=True)
class Requirement:
    """One thing asked for; `quote` is a substring of the posting, `text` the same without bullets and odd spaces."""

    text: str
    skill_ids: tuple[str, ...]
    importance: Importance
    quote: str
    years: int | None


_MUST = re.compile(
    r"\b(?:must(?!-see)|required(?! to\b)|requires?|requirement(?! for)|you need to|needed|"
    r"you(?:'ll| will)? need|"
    r"need for|mandatory|essential|minimum|at least|necessary|prerequisite|"
    r"only (?:consider|candidates)|have to|is a must|zwingend|erforderlich|voraussetzung|"
    r"notwendig|mindestens|setzen wir voraus|indispensable|imperatif|obligatoire|"
    r"exige\w{0,2}|requis\w{0,2}|imprescindible|obrigatori\w)\b"
)
_NICE = re.compile(
    r"\b(?:nice[- ]to[- ]have|nice if|a (?:big |huge |strong |definite |real )?plus|is plus|"
    r"plus:|bonus|prefer(?:red|ably|ence)|desir(?:able|ed)|advantage(?:ous)?|ideally|"
    r"beneficial|would be (?:great|nice|good|ideal|helpful|useful)|good to have|"
    r"not (?:required|necessary|essential|needed|a must)|optional|helpful|(?:is|are|be) welcome|an asset|"
    r"appreciated|"
    r"wunschenswert|von vorteil|idealerweise|gerne|ein plus|un (?:vrai )?plus|un atout|"
    r"apprecie\w{0,2}|serait|idealement|deseable|valor\w{2,5}|diferencial)\b"
)
_ASKS = re.compile(
    r"\b(?:experience (?:in|with|of|as|using|working|building|managing|leading)|experienced|"
    r"years?'? (?:of )?experience|knowledge|proficien\w{1,4}|familiar\w{0,4}|"
    r"understanding of|background in|expertise|degree|bachelor|master's|diploma|certif\w{2,8}|"
    r"licen[cs]\w{1,4}|qualified|qualification|registered|ability to|able to|capable|"
    r"skilled|skills?|track record|competen\w{1,4}|fluen\w{1,4}|you (?:are|have|know|love|can|"
    r"bring|should)|you(?:'re| are|'ve| have)|we(?:'re| are) looking for|looking for|"
    r"seeking|ideal candidate|successful candidate|strong|proven|demonstrated|hands-on|solid|"
    r"excellent|deep|candidates?|applicants?|comfortable|passion\w{0,4}|eligible|"
    r"erfahrung\w{0,2}|kenntnisse\w?|ausbildung|studium|fahigkeit|sicherer umgang|du (?:hast|"
    r"bist|bringst)|sie (?:haben|verfugen|bringen)|vous (?:avez|etes|maitrisez)|tu (?:as|es)|"
    r"experience|maitrise|connaissance\w?|formation|diplome|bac ?\+|experiencia|"
    r"conocimiento\w?|conhecimento\w?)\b"
)
# Praise of a skill asks in a list of demands; in prose it may as well praise the employer.
_PLAIN_ASK = re.compile(
    r"\b(?:experience (?:in|with|of|as|using|working|within)|experienced|years|knowledge|"
    r"proficien\w{1,4}|familiar\w{0,4}|understanding of|degree|"
    r"qualified|qualification|registered|ability to|able to|skilled|skills|track record|"
    r"looking for|seeking|candidates?|applicants?|"
    r"you(?:'re| are|'ve| have| know| love| bring| should)|erfahrung\w{0,2}|kenntnisse\w?|"
    r"du (?:hast|bist)|sie (?:haben|verfugen)|vous (?:avez|etes)|"
    r"maitrise|connaissances?)\b"
)
_TELLS = re.compile(
    r"\b(?:we (?:are(?! looking| seeking| recruiting)|have|use|build|help|provide|offer|"
    r"believe|work|were|raised|serve)|"
    r"our (?:mission|company|clients|customers|products?|platform|culture|team is|office|"
    r"hospital|school)|founded|headquartered|"
    r"you will (?:receive|get|enjoy)|(?:is|are) (?:a|an|the|one of)\b.{0,60}\b(?:leading|"
    r"largest|provider|company|firm|agency|ecosystem|platform|trust))\b"
)
_OFFERS = re.compile(
    r"\b(?:competitive (?:salary|pay|compensation)|benefits|we offer|holidays?|annual leave|"
    r"pension|insurance|401|perks|"
    r"days (?:of )?(?:leave|vacation|pto)|paid time off|career (?:growth|progression|"
    r"development) opportunit\w{1,3})\b"
)
# "Please contact HR" tells how to apply, whatever it names.
_ADMIN = re.compile(
    r"\b(?:please (?:contact|apply|note|visit|see|email|call)|for (?:further|"
    r"more) (?:information|details)|click|apply (?:now|online|via))\b"
)
_DUTY = re.compile(
    r"^(?:you(?:'ll| will)|responsible for|the (?:role|successful candidate|postholder) will|"
    r"in this role|as an? )"
)
_LONGEST = 600
_MOST = 150


def read_requirements(text: str) -> list[Requirement]:
    """Return the requirements of a posting in order; wishes are "nice", what is merely mentioned is "generic"."""
    prepared = passage(text)
    by_segment = _mentions(prepared, find_skills(text))
    years = {prepared.segment_at(mention.start): mention.years.min for mention in years_mentioned(text)}
    found: list[Requirement] = []
    for index, (segment, section) in enumerate(zip(prepared.segments, sections(text), strict=True)):
        ids = by_segment.get(index, ())
        folded = prepared.folded[segment.start : segment.end]
        importance = _importance(segment, section, folded, ids)
        if importance and len(found) < _MOST:
            found.append(_requirement(segment, importance, ids, years.get(index)))
    return found


def _mentions(prepared: Passage, mentions: list[SkillMention]) -> dict[int, tuple[str, ...]]:
    ids: dict[int, dict[str, None]] = {}
    for mention in mentions:
        ids.setdefault(prepared.segment_at(mention.start), {})[mention.skill_id] = None
    return {index: tuple(names) for index, names in ids.items()}


def _importance(segment: Segment, section: Section, folded: str, ids: tuple[str, ...]) -> Importance | None:
    """Return how firmly a segment asks, None where it asks for nothing."""
    if section in ("notice", "offer") or len(segment.text) < 3 or _ADMIN.search(folded):
        return None
    if segment.kind == "heading" and _opens_section(segment, folded):
        return None
    if _NICE.search(folded):
        return "nice" if ids or section in ("must", "nice") or _ASKS.search(folded) else None
    if section == "nice":
        return "nice" if ids or segment.kind == "bullet" or _ASKS.search(folded) else None
    if section == "must":
        return _of_demand(segment, folded, ids)
    return _of_prose(section, folded, ids)


def _opens_section(segment: Segment, folded: str) -> bool:
    return segment.text.endswith(":") or heading_section(folded) is not None


def _of_demand(segment: Segment, folded: str, ids: tuple[str, ...]) -> Importance | None:
    firm = _MUST.search(folded)
    if not ids:
        if _OFFERS.search(folded):
            return None
        return "must" if segment.kind == "bullet" or firm or _ASKS.search(folded) else None
    if _TELLS.search(folded) and not firm and not _ASKS.search(folded):
        return "generic"
    # Every posting asks for communication and teamwork; said without force, it sets nobody apart.
    return "must" if firm or not _soft_only(ids) else "generic"


def _of_prose(section: Section, folded: str, ids: tuple[str, ...]) -> Importance | None:
    firm, asks = _MUST.search(folded), _ASKS.search(folded)
    if _TELLS.search(folded) and not firm:
        return "generic" if ids and section != "about" else None
    if firm and (asks or ids) and (ids or section != "about") and not _DUTY.match(folded):
        return "must"
    if ids and section == "unknown" and _PLAIN_ASK.search(folded) and not _DUTY.match(folded) and not _soft_only(ids):
        return "must"
    return "generic" if ids and section != "about" else None


def _soft_only(ids: tuple[str, ...]) -> bool:
    return all((skill := lexicon().get(skill_id)) and skill.kind is SkillKind.SOFT for skill_id in ids)


def _requirement(segment: Segment, importance: Importance, ids: tuple[str, ...], years: int | None) -> Requirement:
    quote = segment.text if len(segment.text) <= _LONGEST else segment.text[:_LONGEST].rsplit(" ", 1)[0]
    return Requirement(" ".join(quote.split()), ids, importance, quote, years)
