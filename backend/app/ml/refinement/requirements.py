"""What a model proposes of a posting's requirements, merged into those the rules read.

The rules say how sure they are by how they read: an importance with its cue is surer than `generic`, a field they left
open is not sure at all. A proposal counts field by field, where its quote stands in the posting and it is surer.
"""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.ml.lexicon.concepts import lexicon
from app.ml.refinement.quotes import SourceText, clamped, normalised
from app.ml.requirements.reading import Importance, Requirement
from app.ml.text.folding import fold

# How sure the rules are of an importance for which the sentence has a cue, and of one that they assume.
CUED, ASSUMED = 0.9, 0.5
# A demand the rules saw nothing of has to be surer than a coin.
NEW = 0.5
_NUMBERS = dict(
    enumerate(
        ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
    )
)


@dataclass(frozen=True, slots=True)
class RequirementProposal:
    """A demand as a model reads it: like `Requirement`, with words of the posting and a confidence (0..1)."""

    text: str
    quote: str
    confidence: float
    skill_ids: tuple[str, ...] = ()
    importance: Importance = "generic"
    years: int | None = None
    level: str | None = None


def merge_requirements(
    found: Sequence[Requirement], proposals: Sequence[RequirementProposal], text: str
) -> tuple[Requirement, ...]:
    """Return the requirements with what the proposals add; what is not in `text` adds nothing. Idempotent."""
    source, merged = SourceText(text), list(found)
    for proposal in proposals:
        if not source.says(proposal.quote):
            continue
        about = [at for at, have in enumerate(merged) if _overlap(have.quote, proposal.quote)]
        if len(about) == 1:
            merged[about[0]] = _refined(merged[about[0]], proposal)
        elif not about and clamped(proposal.confidence) > NEW:
            merged.append(_made(proposal))
    return tuple(merged)


def _overlap(one: str, other: str) -> bool:
    one, other = normalised(one), normalised(other)
    return one in other or other in one


def _refined(have: Requirement, proposal: RequirementProposal) -> Requirement:
    sure = clamped(proposal.confidence)
    importance_sure = CUED if have.importance != "generic" else ASSUMED
    refined = replace(
        have,
        skill_ids=tuple(dict.fromkeys([*have.skill_ids, *_known(proposal.skill_ids)])) if sure > 0 else have.skill_ids,
        importance=proposal.importance if _dares(proposal) and sure > importance_sure else have.importance,
        years=_years(proposal) if have.years is None and sure > 0 else have.years,
        level=proposal.level if have.level is None and sure > 0 else have.level,
    )
    return have if refined == have else replace(refined, by_model=True)


def _dares(proposal: RequirementProposal) -> bool:
    return proposal.importance != "generic"


def _made(proposal: RequirementProposal) -> Requirement:
    return Requirement(
        text=normalised(proposal.text) if _overlap(proposal.text, proposal.quote) else normalised(proposal.quote),
        skill_ids=_known(proposal.skill_ids),
        importance=proposal.importance,
        quote=proposal.quote,
        years=_years(proposal),
        level=proposal.level,
        by_model=True,
    )


def _known(skill_ids: Sequence[str]) -> tuple[str, ...]:
    return tuple(skill_id for skill_id in skill_ids if lexicon().get(skill_id) is not None)


def _years(proposal: RequirementProposal) -> int | None:
    """The years where their number stands in the quote, in digits or as a word."""
    if proposal.years is None or not math.isfinite(proposal.years):
        return None
    said = re.findall(r"\d+|[a-z]+", fold(proposal.quote))
    return proposal.years if {str(proposal.years), _NUMBERS.get(proposal.years, "")} & set(said) else None
