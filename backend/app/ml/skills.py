"""Find the skills a text names, with the place of each."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import ahocorasick

from app.ml.folding import fold, squeeze
from app.ml.lexicon import lexicon


@dataclass(frozen=True, slots=True)
class SkillMention:
    """One skill named in a text; `quote == text[start:end]`."""

    skill_id: str
    name: str
    start: int
    end: int
    quote: str


@cache
def _automaton() -> ahocorasick.Automaton:
    machine = ahocorasick.Automaton()
    for skill in lexicon():
        for name in (skill.name, *skill.aliases):
            key = squeeze(name)
            if key not in machine:
                machine.add_word(key, (len(key), skill.id))
    machine.make_automaton()
    return machine


def find_skills(text: str) -> list[SkillMention]:
    """Return the skill mentions of a text in order, leftmost and longest first, never overlapping."""
    folded = fold(text)
    found: list[SkillMention] = []
    end_of_last = 0
    for start, end, skill_id in sorted(_candidates(folded), key=lambda hit: (hit[0], -hit[1])):
        skill = lexicon().get(skill_id)
        if start >= end_of_last and skill:
            found.append(SkillMention(skill_id, skill.name, start, end, text[start:end]))
            end_of_last = end
    return found


def _candidates(folded: str) -> Iterator[tuple[int, int, str]]:
    for last, (length, skill_id) in _automaton().iter(folded):
        start, end = last - length + 1, last + 1
        if _bounded(folded, start, end):
            yield start, end, skill_id


def _bounded(folded: str, start: int, end: int) -> bool:
    before = folded[start - 1] if start else " "
    after = folded[end] if end < len(folded) else " "
    return not before.isalnum() and not after.isalnum() and after not in "+#"
