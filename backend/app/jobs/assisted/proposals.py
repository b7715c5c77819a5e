"""From a model's answer to proposals that may be merged: quoted, clamped, and each field said by its quote. Pure.

What the rules read with a cue is never outweighed; a demand they saw nothing of counts only outside notices, offers and
what the employer tells of itself, and only where its words really ask.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import asdict

from app.core.types import JsonObject, JsonValue
from app.jobs.assisted.answer import MOST, PostingDemand, PostingDemands
from app.ml.asking.levels import level_asked
from app.ml.asking.sections import Section, sections
from app.ml.asking.wordings import asks, begins_as_demand
from app.ml.lexicon.concepts import lexicon
from app.ml.refinement.quotes import SourceText, supports
from app.ml.refinement.requirements import CUED, RequirementProposal
from app.ml.requirements.reading import Importance, Requirement
from app.ml.text.folding import fold
from app.ml.text.orders import is_order
from app.ml.text.passage import Passage, passage

LONGEST_QUOTE, MOST_SKILLS = 600, 20
_BULLETS = "-*•·–—●▪ "
_IMPORTANCE: dict[str | None, Importance] = {"must": "must", "nice": "nice"}
_NOT_ASKING: frozenset[Section] = frozenset({"notice", "offer", "about"})
_DENIED = re.compile(r"\b(?:no|not|without|never|kein\w{0,2}|nicht|ohne|pas|sans|sin|sem|nem)\b|n't\b")
_CEFR = frozenset({"a1", "a2", "b1", "b2", "c1", "c2"})


def proposals_of(
    answer: PostingDemands, text: str, found: Sequence[Requirement] = ()
) -> tuple[RequirementProposal, ...]:
    """The proposals of an answer that stand in `text`, each quote once; `found` is what the rules read there."""
    source, prepared, seen = SourceText(text), passage(text), set[str]()
    known = [" ".join(asked.quote.split()) for asked in found]
    taken: list[RequirementProposal] = []
    for demand in answer.demands[:MOST]:
        quote = " ".join(demand.quote.split()).lstrip(_BULLETS)
        # Word for word in one line of the text: a quote is shown, and looked up where it stands.
        if quote in seen or len(quote) > LONGEST_QUOTE or quote not in text or not source.says(quote):
            continue
        if is_order(quote):
            continue
        seen.add(quote)
        proposal = _proposal(demand, quote)
        if any(quote in have or have in quote for have in known) or _asks(proposal, prepared):
            taken.append(proposal)
    return tuple(taken)


def _proposal(demand: PostingDemand, quote: str) -> RequirementProposal:
    return RequirementProposal(
        text=quote,
        quote=quote,
        confidence=min(CUED, demand.confidence),
        skill_ids=tuple(dict.fromkeys(_skills(demand.skills[:MOST_SKILLS], quote))),
        importance=_IMPORTANCE.get(demand.importance, "generic"),
        years=demand.years,
        level=_level(demand.level, quote),
    )


def _skills(names: Sequence[str], quote: str) -> Iterator[str]:
    """The concepts whose names the quote holds letter for letter; none of a quote that says what is not needed."""
    said = SourceText(quote)
    if _DENIED.search(fold(quote)):
        return
    for name in names:
        concept = lexicon().by_name(name) if said.says(name) else None
        if concept is not None:
            yield concept.id


def _level(level: str | None, quote: str) -> str | None:
    """A level that the quote states: in the words the rules know, or as a CEFR code."""
    if level is None:
        return None
    folded = fold(quote)
    if level.lower() in _CEFR:
        return level.upper() if supports(quote, level) else None
    return level.lower() if level_asked(folded) == level.lower() else None


def _asks(proposal: RequirementProposal, prepared: Passage) -> bool:
    """Whether a demand the rules saw nothing of stands where postings ask, and asks for something."""
    index = prepared.segment_at(prepared.text.find(proposal.quote))
    if index < 0 or index in prepared.boilerplate or proposal.quote.endswith((":", "?")):
        return False
    section = sections(prepared.text)[index]
    if section in _NOT_ASKING or prepared.segments[index].kind == "heading":
        return False
    folded = fold(proposal.quote)
    if proposal.skill_ids or proposal.years or begins_as_demand(folded):
        return True
    return section in ("must", "nice") and asks(folded)


def stored(proposals: Sequence[RequirementProposal]) -> list[JsonObject]:
    """The proposals as they are kept."""
    return [{**asdict(proposal), "skill_ids": [*proposal.skill_ids]} for proposal in proposals]


def from_stored(kept: Sequence[JsonObject]) -> tuple[RequirementProposal, ...]:
    """The proposals that were kept."""
    return tuple(_of(one) for one in kept)


def _of(one: JsonObject) -> RequirementProposal:
    known: dict[str, JsonValue] = {name: one.get(name) for name in RequirementProposal.__dataclass_fields__}
    ids = known["skill_ids"]
    return RequirementProposal(
        text=str(known["text"]),
        quote=str(known["quote"]),
        confidence=float(str(known["confidence"])),
        skill_ids=tuple(str(skill_id) for skill_id in ids) if isinstance(ids, list) else (),
        importance=_IMPORTANCE.get(str(known["importance"]), "generic"),
        years=known["years"] if isinstance(known["years"], int) else None,
        level=str(known["level"]) if known["level"] else None,
    )
