"""A stored reading of a model, laid over the rules' reading of the same words."""

from collections.abc import Sequence
from dataclasses import replace

from app.jobs.posting.normalise import Reading
from app.ml.refinement.requirements import RequirementProposal, merge_requirements


def read_with(reading: Reading, proposals: Sequence[RequirementProposal]) -> Reading:
    """The reading with what the proposals add to its requirements; their quotes are looked up in its text again."""
    asked = merge_requirements(reading.facts.requirements, proposals, reading.text)
    if asked == reading.facts.requirements:
        return reading
    named = (skill_id for requirement in asked if requirement.by_model for skill_id in requirement.skill_ids)
    return replace(
        reading,
        facts=replace(reading.facts, requirements=asked),
        skill_ids=tuple(dict.fromkeys((*reading.skill_ids, *named))),
    )
